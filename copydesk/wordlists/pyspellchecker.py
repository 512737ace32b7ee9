"""Words of pyspellchecker's dictionaries, which film subtitles were counted for."""

from math import log10

MODULE = "spellchecker"


def frequencies(code: str, least: int = 0) -> dict[str, int]:
    """Lower-case words with ten times their Zipf frequency by the package's own counts.

    Words of a frequency below `least` are left out.
    """
    from spellchecker import SpellChecker

    if code not in SpellChecker.languages():
        return {}
    counts = SpellChecker(language=code).word_frequency.dictionary
    total = sum(counts.values()) or 1
    values = {n: round(10 * (log10(n / total) + 9)) for n in set(counts.values()) if n > 0}
    return {word: values[n] for word, n in counts.items() if values.get(n, -1) >= least}
