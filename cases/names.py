"""Names as they are compared, never as they are shown. Pure; knows no person and no case."""

import re
import unicodedata

# Legal forms, without dots and spaces between letters; only taken off the end of a name.
_FORMS = (
    "gmbh ggmbh mbh ag se kg kgaa ohg gbr ug ev eg ek ltd limited inc incorporated llc llp lp plc "
    "co corp corporation company sa sas sarl srl spa bv nv oy ab as aps kft sro doo zoo"
)
LEGAL_FORMS = frozenset(_FORMS.split())
JOINING = frozenset({"und", "and", "et"})
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})


def folded(text: str) -> str:
    """Case, accents and compatibility forms folded; ü as ue, ß as ss."""
    lower = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    apart = unicodedata.normalize("NFKD", lower.translate(UMLAUTS))
    return "".join(c for c in apart if not unicodedata.combining(c))


def words(text: str) -> tuple[str, ...]:
    """The words of a folded name: "Hans-Peter O'Neill" has three."""
    return tuple(re.findall(r"\w+", re.sub(r"['’`´]", "", folded(text))))


def loosely(word: str) -> str:
    """Also as who has no umlauts writes it: Müller, Mueller and Muller are one."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def organisation_key(name: str | None) -> str:
    """An organisation's name for matching: without legal form. "": there is none.

    "Acme Brakes GmbH & Co. KG" and "ACME BRAKES" are one; "Co" alone stays "co".
    """
    parts = list(words(re.sub(r"(?<=\b\w)\.\s?(?=\w\b)", "", name or "")))
    for size in range(len(parts), 0, -1):
        rest = parts[:size]
        if rest[-1] not in LEGAL_FORMS | JOINING:
            return " ".join(rest)
    return " ".join(parts)
