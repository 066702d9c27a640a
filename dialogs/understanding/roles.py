"""What somebody is there: the words of a role, where they stand, and the level that they say.

A level only where the word says it: an owner decides, a planner works with the goods. A buyer,
a department, a head of quality may be either: null.
"""

import re
from functools import cache

from dialogs.understanding.line import phrases, whole
from dialogs.understanding.people_words import one_of, pattern, words_of

_BETWEEN = r"[ ]?(?:/|&|-|\+)[ ]?|[ ]+"


@cache
def role_words() -> re.Pattern[str]:
    """A run of words that are a role or a department, with what stands between them."""
    kernel = one_of("roles", "departments")
    any_word = rf"(?:{kernel}|{one_of('modifiers')})"
    kernel, any_word = whole(kernel), whole(any_word)
    more = rf"(?:{_BETWEEN})(?:{any_word}(?:{_BETWEEN}))*{kernel}"
    run = rf"(?:{any_word}(?:{_BETWEEN}))*{kernel}(?:{more})*"
    return re.compile(run)


def level_of(role: str) -> str | None:
    """`decision`, `operational` or None, from the plain words of a role."""
    if pattern("level_unsure").search(role):
        return None
    decides, operates = _decides().search(role), pattern("operates").search(role)
    if decides:
        return "decision"
    return "operational" if operates else None


@cache
def _decides() -> re.Pattern[str]:
    """`chief * officer`: one or two words between."""
    wide = [p for p in words_of("decides") if " * " in p]
    plain = phrases(p for p in words_of("decides") if " * " not in p)
    spread = [r"(?: \w+){1,2} ".join(phrases([part]) for part in p.split(" * ")) for p in wide]
    return re.compile(whole("|".join([plain, *spread])))


def is_legal_form(words: str) -> bool:
    """The words end as a firm's name does."""
    return bool(re.search(rf"{whole(one_of('legal'))}[ .]*$", words))


def is_firm(words: str) -> bool:
    """A firm that is known without a legal form, or one with it."""
    return bool(re.fullmatch(rf"[ .]*(?:{one_of('firms')})[ .]*", words)) or is_legal_form(words)
