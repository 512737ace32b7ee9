"""Sentences that several formats share: what to write instead, and how the run went."""

from copydesk.finding import Finding
from copydesk.report import Report
from copydesk.wording import words

LONGEST = 160  # characters of a suggested or replaced text that are shown


def short(text: str, longest: int = LONGEST) -> str:
    """A text on one line, its middle left out where it is long."""
    if len(text) > 20 * longest:
        text = text[: 4 * longest] + " … " + text[-4 * longest :]
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    half = (longest - 3) // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def quoted(text: str) -> str:
    """A text in quotation marks that it doesn't hold itself, shortened; "" stays ""."""
    if text.isspace():
        return f"“{text}”"
    text = short(text)
    if "“" in text or "”" in text:
        return f"‹{text}›"
    return f"“{text}”" if text else ""


def advice(report: Report, finding: Finding) -> list[str]:
    """A finding's suggestions as sentences; those for the finding's own span are one sentence."""
    say = words(report.messages).say
    own, sentences = [], []
    for suggestion in finding.suggestions:
        elsewhere = suggestion.start >= 0 and suggestion[2:] != (finding.start, finding.end)
        text, old = quoted(suggestion.text), ""
        if elsewhere:
            source = report.sources.lines(finding.path).source
            old = quoted(source[suggestion.start : suggestion.end])
        if not text:
            sentences.append(say("delete-text", old=old) if old else say("delete"))
        elif elsewhere and not old:
            sentences.append(say("insert", text=text))
        elif elsewhere:
            sentences.append(say("replace", old=old, text=text))
        else:
            own.append(text)
    if len(own) > 1:
        sentences.insert(0, say("write-or", texts=", ".join(own[:-1]), last=own[-1]))
    elif own:
        sentences.insert(0, say("write", text=own[0]))
    return sentences


def summary(report: Report) -> str:
    """ "3 articles checked: 1 error, 2 warnings"."""
    language = words(report.messages)
    parts = [language.count(name, n) for name, n in report.summary().items() if n]
    if report.problems:
        parts.append(language.count("problem", len(report.problems)))
    result = ", ".join(parts) or language.say("clean")
    articles = language.count("article", len(report.articles))
    return language.say("checked", articles=articles, result=result)
