"""Typed answers, read: our readers of words and numbers, or one fuzzy search."""

from benchmarks.content import buyer
from benchmarks.measuring import Effort, Report, compare, repeated
from benchmarks.peers import fuzzy
from benchmarks.phrases import PHRASES
from levers.loading import lever

NOTE = (
    "Speed only: the quality is not the same. The peer finds the nearest phrase by its letters; "
    "it knows no numbers, no doubt, no 'I don't know', and never asks back."
)


def run(effort: Effort) -> Report:
    from dialogs.understanding import understand  # noqa: PLC0415 (others run without it)

    side, links = buyer(), lever("links")
    typed = [(text, side.question(id), language) for id, language, text in PHRASES]

    def ours() -> None:
        for text, question, language in typed:
            understand(text, question, side, links, language)

    def peer() -> None:
        for text, question, _ in typed:
            fuzzy.understand(text, question, side, links)

    repeats = max(1, effort.repeats // 20)
    row = compare(
        f"a text, of {len(typed)}",
        repeated("understand", ours, len(typed), repeats),
        repeated("rapidfuzz", peer, len(typed), repeats),
        effort.rounds,
    )
    return Report("understand: a typed answer", NOTE, (row,))
