"""An assessment in the words of one language: the sentences that several screens share."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor
from typing import Any

from dialogs.screen import Say, Words
from levers.advice import Advice
from levers.assessment import Driver, half_up, level_of, sureness_of
from levers.loading import common_words
from levers.report import Assessment


class Judged:
    """Looks up words; decides nothing."""

    def __init__(self, assessment: Assessment, language: str) -> None:
        self.assessment = assessment
        self.words = assessment.lever.in_language(language).sides[assessment.side.id]
        self.common: Mapping[str, str] = common_words(language)

    @property
    def score(self) -> int | None:
        """As shown: rounded half up, 0 to 100; None while too little is known."""
        score = self.assessment.leverage.score
        return None if score is None else half_up(score)

    @property
    def level(self) -> str:
        """The level's word; only where there is a score."""
        assert self.score is not None
        return self.common[f"level-{level_of(self.score)}"]

    def range_and_sureness(self) -> list[Say | Words]:
        leverage = self.assessment.leverage
        total, known = len(self.assessment.side.questions), len(leverage.drivers)
        args: dict[str, Any] = {
            "low": half_up(leverage.low),
            "high": half_up(leverage.high),
            "sureness": self.common[f"sureness-{sureness_of(leverage.confidence)}"],
            "known": known,
            "total": total,
        }
        if self.score is None:
            return [Say("range-unscored", args)]
        if args["low"] == args["high"]:
            return [Say("range-exact", {**args, "sureness": capital(args["sureness"])})]
        return [Say("range", args)]

    def strongest(self) -> dict[str, Any] | None:
        """The strongest link's name and answer; None where nothing known holds."""
        drivers = [d for d in self.assessment.leverage.drivers if d.value > 0]
        return self.driver(drivers[0]) if drivers else None

    def driver(self, driver: Driver) -> dict[str, Any]:
        said = self.words.questions[driver.question]
        return {"name": said.name, "label": said.choices[driver.choice].label}

    def shares(self) -> list[int]:
        """Each driver's whole points, in their order; together they are the score as shown."""
        parts = [driver.contribution for driver in self.assessment.leverage.drivers]
        return whole_parts(parts, self.score or 0)

    def first_suggestion(self) -> str | None:
        advice = self.best_advice(1)
        return self.words.suggestions[advice[0].suggestion.id] if advice else None

    def best_advice(self, most: int) -> list[Advice]:
        """The best by gain, and after them the best that improves no answer but makes me
        attractive."""
        gaining = [a for a in self.assessment.advice if a.suggestion.improves]
        attractive = [a for a in self.assessment.advice if not a.suggestion.improves]
        return [*gaining[:most], *attractive[:1]]

    def advice_lines(self, advice: Advice) -> list[Say | Words]:
        """What to do, then how soon it acts, whom to go to, and what it can bring."""
        suggestion = advice.suggestion
        args = {
            "horizon": self.common[f"horizon-{suggestion.horizon}"],
            "level": self.common[f"of-level-{suggestion.level}"],
            "gain": advice.gain,
        }
        text = Words(self.words.suggestions[suggestion.id])
        if self.assessment.side.faces == self.assessment.side.id:  # person to person
            del args["level"]
            return [text, Say("advice-about-person", args, "quiet")]
        return [text, Say("advice-about", args, "quiet")]


def whole_parts(parts: Sequence[Fraction], total: int) -> list[int]:
    """Whole numbers close to `parts` (each within 1) that add up to `total`, which is the sum
    of the parts rounded: the largest remainders are rounded up first (Hamilton's method)."""
    whole = [floor(part) for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda at: whole[at] - parts[at])
    for at in by_remainder[: total - sum(whole)]:
        whole[at] += 1
    return whole


def capital(text: str) -> str:
    """A name at the start of a line."""
    return text[:1].upper() + text[1:]
