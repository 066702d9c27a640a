"""What holds for any text at all, and for every number and button."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.understanding import understand
from levers.loading import languages, lever
from levers.playbook import Question, Side

LINKS = lever("links")
QUESTIONS = [(side, question) for side in LINKS.sides for question in side.questions]
SHARES = [(side, question) for side, question in QUESTIONS if question.asks_for_share]
KINDS = {"choice", "unknown", "ask_back", "explain", "note"}

questions = st.sampled_from(QUESTIONS)
set_languages = st.sampled_from(languages())
NOTABLE = """10 5 % half third twice week year not used and but or they we our jeder vierte euro
kein nicht täglich seit mai jahre von 6 mio million , . ? - – + ± no idea nein"""
words = st.sampled_from(NOTABLE.split())
typed = st.one_of(st.text(max_size=200), st.lists(words, max_size=12).map(" ".join))


def labels() -> Iterator[tuple[str, Side, Question, str, str]]:
    for language in languages():
        for side, question in QUESTIONS:
            told = LINKS.in_language(language).sides[side.id].questions[question.id]
            for choice, spoken in told.choices.items():
                yield language, side, question, choice, spoken.label


@settings(deadline=None, max_examples=300)
@given(typed, questions, set_languages)
def test_any_text_is_understood_as_something(
    text: str, asked: tuple[Side, Question], language: str
) -> None:
    """Nothing that can be typed raises, and a choice is always one of the question's own."""
    side, question = asked
    found = understand(text, question, side, LINKS, language)
    assert found.kind in KINDS
    ids = {choice.id for choice in question.choices}
    assert (found.choice in ids) == (found.kind == "choice")
    assert found.guess is None or (found.guess in ids and found.kind == "ask_back")
    assert all(side.question(also.question).choice(also.choice) for also in found.also)


@settings(deadline=None, max_examples=100)
@given(typed, questions, set_languages)
def test_the_same_text_is_always_understood_the_same(
    text: str, asked: tuple[Side, Question], language: str
) -> None:
    side, question = asked
    once = understand(text, question, side, LINKS, language)
    assert once == understand(text, question, side, LINKS, language)


@pytest.mark.parametrize(
    "text", ["", " ", "😀", "\u202eשלום עולם", "x" * 4096, "ja " * 1300, "%", "-", "\0"]
)
@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda a: a[1].id)
def test_odd_texts_are_no_answer(text: str, asked: tuple[Side, Question]) -> None:
    side, question = asked
    assert understand(text, question, side, LINKS, "en").choice is None


@settings(deadline=None)
@given(st.integers(0, 100), st.sampled_from(SHARES), set_languages)
def test_a_percentage_is_the_band_that_contains_it(
    number: int, asked: tuple[Side, Question], language: str
) -> None:
    side, question = asked
    band = [
        c.id
        for c in question.choices
        if c.band and c.band[0] <= number and (c.band[1] is None or number < c.band[1])
    ]
    for text in (f"{number} %", f"{number}%", f" ca. {number} %  "):
        assert [understand(text, question, side, LINKS, language).choice] == band


@settings(deadline=None)
@given(st.integers(0, 99), st.integers(1, 60), st.sampled_from(SHARES), set_languages)
def test_a_span_is_a_band_only_within_one(
    low: int, width: int, asked: tuple[Side, Question], language: str
) -> None:
    """An upper edge belongs to the band below; a span over two bands is asked back."""
    side, question = asked
    high = min(100, low + width)
    touched = [
        c.id
        for c in question.choices
        if c.band and c.band[0] < high and (c.band[1] is None or c.band[1] > low)
    ]
    found = understand(f"{low}-{high} %", question, side, LINKS, language)
    assert found.choice == (touched[0] if len(touched) == 1 else None)


@settings(deadline=None)
@given(st.integers(101, 10**9), st.sampled_from(SHARES))
def test_more_than_everything_is_asked_back(number: int, asked: tuple[Side, Question]) -> None:
    side, question = asked
    assert understand(f"{number} %", question, side, LINKS, "en").kind == "ask_back"


@pytest.mark.parametrize(
    ("language", "side", "question", "choice", "label"),
    list(labels()),
    ids=lambda v: getattr(v, "id", v),
)
def test_a_buttons_words_always_work(
    language: str, side: Side, question: Question, choice: str, label: str
) -> None:
    for text in (label, label.lower(), f" {label.upper()} ", f"{label}."):
        for set_language in languages():
            assert understand(text, question, side, LINKS, set_language).choice == choice


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda a: a[1].id)
def test_a_number_with_a_dot_or_bracket_is_a_button(asked: tuple[Side, Question]) -> None:
    side, question = asked
    for place, choice in enumerate(question.choices, start=1):
        bare = [] if question.asks_for_share else [str(place)]
        for text in (f"{place}.", f"{place})", *bare):
            assert understand(text, question, side, LINKS, "en").choice == choice.id
    last = len(question.choices) + 1
    assert understand(f"{last}.", question, side, LINKS, "en").kind == "unknown"
    assert understand(f"{last + 1}.", question, side, LINKS, "en").kind == "ask_back"


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(list(labels())), st.sampled_from(["", ".", "!", " ", "  ."]), st.booleans())
def test_capitals_spaces_and_full_stops_do_not_matter(
    label: tuple[str, Side, Question, str, str], end: str, upper: bool
) -> None:
    language, side, question, choice, _ = label
    for phrase in (
        LINKS.in_language(language).sides[side.id].questions[question.id].choices[choice].heard
    ):
        plain = understand(phrase, question, side, LINKS, language)
        shape = understand(
            (phrase.upper() if upper else phrase) + end, question, side, LINKS, language
        )
        assert (shape.kind, shape.choice) == (plain.kind, plain.choice) == ("choice", choice)


UNKNOWING = {
    "en": """no idea; don't know; i dont know; dunno; no clue; I have no idea; not sure;
        hard to say;        I'd have to check; who knows; pass; can't say; haven't checked""",
    "de": """keine Ahnung; weiß nicht; weiss ich nicht; kein Plan; k.A.; müsste ich nachsehen;
        schwer zu sagen; bin mir nicht sicher; kann ich nicht sagen; keine ahnung ehrlich""",
}
ASKING = {
    "en": "what do you mean?; huh?; ?; can you explain; I don't understand; example?",
    "de": "was heißt das?; wie meinen Sie das?; hä?; ?; verstehe ich nicht; Beispiel?",
}
VAGUE = {
    "en": "it depends; yes; maybe; a lot; so so; good question",
    "de": "kommt drauf an; ja; vielleicht; mal so mal so; gute Frage",
}


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda a: a[1].id)
@pytest.mark.parametrize("language", ["en", "de"])
def test_not_knowing_asking_and_staying_vague_sound_the_same_everywhere(
    asked: tuple[Side, Question], language: str
) -> None:
    side, question = asked

    def kinds(texts: str) -> dict[str, str]:
        each = [text.strip() for text in texts.split(";")]
        return {text: understand(text, question, side, LINKS, language).kind for text in each}

    assert set(kinds(UNKNOWING[language]).values()) == {"unknown"}, kinds(UNKNOWING[language])
    assert set(kinds(ASKING[language]).values()) == {"explain"}, kinds(ASKING[language])
    assert set(kinds(VAGUE[language]).values()) == {"ask_back"}, kinds(VAGUE[language])
