"""The nearest of a question's labels and heard phrases, by letters: a fuzzy search."""

from rapidfuzz import process, utils

from levers.playbook import Lever, Question, Side

ENOUGH = 60  # of 100: below that it is nothing

_known: dict[tuple[str, str], dict[str, str]] = {}


def understand(text: str, question: Question, side: Side, lever: Lever) -> str | None:
    """A choice's id, or None."""
    known = _phrases(question, side, lever)
    typed = utils.default_process(text)
    found = process.extractOne(typed, known.keys(), score_cutoff=ENOUGH)
    return known[found[0]] if found else None


def _phrases(question: Question, side: Side, lever: Lever) -> dict[str, str]:
    """Phrase to choice, in every language; prepared once."""
    key = side.id, question.id
    if key not in _known:
        _known[key] = {
            utils.default_process(phrase): choice
            for words in lever.words.values()
            for choice, said in words.sides[side.id].questions[question.id].choices.items()
            for phrase in (said.label, *said.heard)
        }
    return _known[key]
