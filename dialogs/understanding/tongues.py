"""Which language a text is in: the order in which the languages are tried."""

import re

from dialogs.understanding.normalise import folded
from dialogs.understanding.vocabulary import known_languages, vocabulary


def in_order(text: str, language: str) -> list[str]:
    order = [language, *(each for each in known_languages() if each != language)]
    order = [each for each in order if each in known_languages()]
    return sorted(order, key=lambda each: (-_familiar(text, each), order.index(each)))


def _familiar(text: str, language: str) -> int:
    """How many of the words this language knows; its little words count twice."""
    words = vocabulary(language)
    typed = [folded(w) for w in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)]
    return sum(
        (w in words.known or words.digits(w) is not None) + (w in words.common) for w in typed
    )
