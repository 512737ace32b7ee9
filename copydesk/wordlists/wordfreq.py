"""Words of wordfreq's lists: many sources, each word with its frequency in a billion."""

MODULE = "wordfreq"


def frequencies(code: str, least: int = 0) -> dict[str, int]:
    """Lower-case words with ten times their Zipf frequency, from the largest list there is.

    Words of a frequency below `least` are left out.
    """
    from wordfreq import available_languages, get_frequency_list

    if code not in available_languages():
        return {}  # asked for what it does not have, the package takes another language
    return {
        word: 90 - round(centibels / 10)
        for centibels, words in enumerate(get_frequency_list(code, "best"))
        if 90 - round(centibels / 10) >= least
        for word in words
    }
