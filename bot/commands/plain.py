"""An assessment and the list of levers as plain text, for people at a command line.

Chooses what is said in which order; every sentence is the content's or the texts'. What the
chat spreads over several screens stands here one below the other.
"""

from collections.abc import Iterator

from dialogs.texts import words
from levers.advice import Advice
from levers.assessment import Driver, half_up, level_of, sureness_of
from levers.loading import common_words
from levers.playbook import Lever, SideWords
from levers.report import Assessment


def assessment_lines(found: Assessment, language: str) -> Iterator[str]:
    """The whole assessment, a line at a time. Raises UnknownId for the language."""
    told = found.lever.in_language(language).sides[found.side.id]
    yield told.title
    yield _result(found, language)
    yield from _section("drivers", _drivers(found, told, language), language)
    yield from _section("unknown", _unknown(found, told), language)
    yield from _section("suggestions", _suggestions(found, told, language), language)
    yield from _section("care", _care(found, told), language)
    yield from _section("relation", _relation(found, language), language)


def lever_lines(lever: Lever, language: str) -> Iterator[str]:
    """A lever's sides, questions and choices with their ids, as `coach assess` wants them."""
    told = lever.in_language(language)
    yield f"{lever.id}: {told.title}"
    for side in lever.sides:
        yield ""
        yield f"{side.id}: {told.sides[side.id].title}"
        for question in side.questions:
            asked = told.sides[side.id].questions[question.id]
            yield f"  {question.id}: {asked.text}"
            for choice in question.choices:
                yield f"    {choice.id}: {asked.choices[choice.id].label}"


def _section(key: str, lines: Iterator[str], language: str) -> Iterator[str]:
    """A heading and its lines; nothing where there are none."""
    held = list(lines)
    if held:
        yield ""
        yield words(language, f"plain-{key}")
        yield from held


def _result(found: Assessment, language: str) -> str:
    mine, common = found.leverage, common_words(language)
    seen = {"low": half_up(mine.low), "high": half_up(mine.high)}
    if mine.score is None:
        return words(language, "plain-no-score", seen)
    score = half_up(mine.score)
    level, sureness = common[f"level-{level_of(score)}"], sureness_of(mine.confidence)
    named = {"score": score, "level": level, "sureness": common[f"sureness-{sureness}"]}
    return words(language, "plain-score", seen | named)


def _drivers(found: Assessment, told: SideWords, language: str) -> Iterator[str]:
    def line(driver: Driver) -> str:
        asked = told.questions[driver.question]
        said = {"name": asked.name, "choice": asked.choices[driver.choice].label}
        if found.leverage.score is None:  # points are parts of a score
            return words(language, "plain-driver-unscored", said)
        return words(language, "plain-driver", said | {"points": half_up(driver.contribution)})

    yield from map(line, found.leverage.drivers)


def _unknown(found: Assessment, told: SideWords) -> Iterator[str]:
    for id in found.leverage.unknown:
        yield f"- {told.questions[id].text}"
        yield f"  {told.questions[id].find_out}"


def _suggestions(found: Assessment, told: SideWords, language: str) -> Iterator[str]:
    common = common_words(language)

    def line(advice: Advice) -> str:
        suggestion = advice.suggestion
        return words(
            language,
            "plain-suggestion",
            {
                "text": told.suggestions[suggestion.id],
                "gain": advice.gain,
                "horizon": common[f"horizon-{suggestion.horizon}"],
                "level": common[f"of-level-{suggestion.level}"],
            },
        )

    yield from map(line, found.advice)


def _care(found: Assessment, told: SideWords) -> Iterator[str]:
    for id in found.leverage.care:
        yield f"- {told.questions[id].care}"


def _relation(found: Assessment, language: str) -> Iterator[str]:
    related, common = found.relation, common_words(language)
    if related:
        label = common[f"position-{related.position}"]
        sides = {"mine": related.mine, "theirs": related.theirs, "position": label}
        yield words(language, "plain-both", sides)
        yield common[f"position-{related.position}.conduct"]
