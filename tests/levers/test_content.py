"""What we say: complete, short enough for a phone, calm, and nothing that was not checked."""

import re
from collections.abc import Iterator, Mapping

import pytest

from levers.loading import check, common_words, languages, lever, scales
from levers.playbook import UNKNOWN, Question, QuestionWords, Side, SideWords

LINKS = lever("links")
LANGUAGES = languages()

QUESTIONS = {
    "procurement": [
        "supplier_turnover_share",
        "rep_turnover_share",
        "turnover_growth",
        "strategic_gateway",
        "reference_customer",
        "other_supply_links",
    ],
    "sales": [
        "strategic_components",
        "shortage_components",
        "intensifying_collaboration",
        "know_how",
    ],
    "everyday": [
        "intensity",
        "duration",
        "importance",
        "intensifying",
        "expertise_benefit",
        "contact_benefit",
    ],
}

LONGEST = {  # characters; a question with its choices fits a phone without scrolling
    "text": 130,
    "name": 36,
    "why": 110,
    "explain": 350,
    "minutes": 220,
    "week": 220,
    "say": 120,
    "never": 120,
    "strengthen": 220,
    "care": 200,
}

# what must not be on a choice's button, because another button or a plain word says it
OTHER_BUTTONS = {
    "en": {"i don't know", "back", "yes", "no", "add a note", "go on", "review"},
    "de": {"weiß ich nicht", "ich weiß nicht", "zurück", "ja", "nein", "notiz", "weiter"},
}

NEVER_SAID = {  # duties, promises, threats and war
    "en": r"you must|you have to|guarantee|you will win|you'll win|always works|opponent|enemy"
    r"|force them|or else|weapon",
    "de": r"sie müssen|garantier|sie gewinnen|gegner|feind|zwingen sie|sonst passiert|waffe"
    r"|unbedingt",
}

DOUBTFUL = {  # typed by people who may mean anything: never the words of one choice
    "en": {
        "yes",
        "no",
        "a lot",
        "it depends",
        "quite",
        "probably",
        "biggest customer",
        "important",
    },
    "de": {"ja", "nein", "viel", "kommt drauf an", "schon ziemlich", "vielleicht", "teuer"},
}
MEANT_AFTER_ALL = {("importance", "important")}  # where the word answers the question itself

COVERED = {  # the subject matter, in the words of our suggestions
    "procurement": {
        "en": "plant|trade fair|industry forum|specialist|spare parts|service|three sites|forecast"
        "|pays on time|quick decisions|few exceptions",
        "de": "werk|messe|fachforum|fachleute|ersatzteile|service|drei werke|vorschau"
        "|pünktliche|entscheidung|ausnahmen",
    },
    "sales": {
        "en": "plant|trade fair|industry forum|specialist|EDI|on their site|late|when used"
        "|next model",
        "de": "werk|messe|fachforum|fachleute|EDI|fest beim kunden|verspät|entnahme|nächste modell",
    },
    "everyday": {
        "en": "coffee|promise|today|thanks|introduce|who else",
        "de": "kaffee|zugesagt|heute|danken|bekannt|wen es noch",
    },
}


def sides() -> Iterator[tuple[str, Side, SideWords]]:
    for language in LANGUAGES:
        for side in LINKS.sides:
            yield language, side, LINKS.in_language(language).sides[side.id]


def questions() -> Iterator[tuple[str, Question, QuestionWords]]:
    for language, side, words in sides():
        for question in side.questions:
            yield language, question, words.questions[question.id]


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Everything that a user may read about the lever, each with the spot that it stands in."""
    words = LINKS.in_language(language)
    yield from ((f"page{n}", page) for n, page in enumerate(words.page, start=1))
    for said_in, side, said in sides():
        if said_in != language:
            continue
        yield from ((f"{side.id}.{name}", getattr(said, name)) for name in ("naming", "example"))
        yield from said.suggestions.items()
        for id, about in said.questions.items():
            yield from ((f"{id}.{name}", getattr(about, name)) for name in LONGEST)
            yield from ((f"{id}.{c}", choice.label) for c, choice in about.choices.items())


def test_our_content_has_no_fault() -> None:
    """Every text is there in every language, and every rule of the structure is kept."""
    assert check() == []


def test_sides_and_questions_are_the_promised_ones() -> None:
    """Ids are stable: people's answers are kept under them."""
    assert {side.id: [q.id for q in side.questions] for side in LINKS.sides} == QUESTIONS
    assert {s.id: s.faces for s in LINKS.sides} == {
        "procurement": "sales",
        "sales": "procurement",
        "everyday": "everyday",
    }


def test_scales_are_the_promised_ones() -> None:
    """Levels, positions and horizons are named and cut as the interface says."""
    known = scales()
    levels = {s.id: int(s.start) for s in known.levels}
    assert levels == {"hardly_any": 0, "thin": 20, "solid": 40, "strong": 60, "very_strong": 80}
    horizons = {s.id: int(s.start) for s in known.horizons}
    assert horizons == {"before_meeting": 0, "quarter": 60, "year": 270}
    ids = ("upper_hand", "mutual", "open", "loose", "exposed", "too_close")
    assert known.positions.ids == ids


def test_every_number_has_its_reason() -> None:
    """A value or a step that nobody can explain is a guess in disguise."""
    for side in LINKS.sides:
        for question in side.questions:
            assert all(choice.reason for choice in question.choices), question.id
        assert all(suggestion.reason for suggestion in side.suggestions), side.id


def test_only_shares_have_bands_and_only_growth_has_changes() -> None:
    """A typed number means per cent only where the question asks for it."""
    every = [q for side in LINKS.sides for q in side.questions]
    shares = [q.id for q in every if q.asks_for_share]
    assert shares == ["supplier_turnover_share", "rep_turnover_share"]
    growing = [q.id for q in every if any(c.change for c in q.choices)]
    assert growing == ["turnover_growth"]


def test_every_question_can_be_helped_before_the_meeting() -> None:
    """Whoever meets on Tuesday gets something to do about every question."""
    for side in LINKS.sides:
        soon = [s for s in side.suggestions if s.horizon == "before_meeting"]
        helped = {question for suggestion in soon for question in suggestion.improves}
        assert helped == {q.id for q in side.questions}, side.id


def test_every_side_can_be_attractive_without_volume() -> None:
    """Paying on time or warning early takes no quarter, and promises no points."""
    for side in LINKS.sides:
        plain = [s for s in side.suggestions if not s.improves]
        assert len(plain) >= 2, side.id
        assert all(s.steps == 0 and s.horizon == "before_meeting" for s in plain), side.id


def test_both_levels_are_addressed_on_every_side() -> None:
    """Deciders alone are not enough: specialists know."""
    for side in LINKS.sides:
        assert {s.level for s in side.suggestions} == {"decision", "operational"}, side.id


def test_an_example_leaves_one_question_open() -> None:
    """A finished example shows that not knowing is fine."""
    for side in LINKS.sides:
        assert list(side.example.values()).count(UNKNOWN) == 1, side.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_suggestions_cover_the_subject_matter(language: str) -> None:
    """What the subject matter names is found again in what we suggest."""
    for side_id, wanted in COVERED.items():
        said = " ".join(LINKS.in_language(language).sides[side_id].suggestions.values())
        for word in wanted[language].split("|"):
            assert word.lower() in said.lower(), f"{side_id}: {word}"


def test_texts_fit_a_phone() -> None:
    """One screen holds a question with all that belongs to it."""
    for language, question, words in questions():
        for name, longest in LONGEST.items():
            text = getattr(words, name)
            assert len(text) <= longest, f"{language} {question.id}.{name}: {len(text)}"


def test_a_suggestion_is_one_or_two_sentences() -> None:
    """Who does what by when, and what it brings: at most 200 characters."""
    for language, _, words in sides():
        for id, text in words.suggestions.items():
            assert len(text) <= 200, f"{language} {id}: {len(text)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lever_fits_one_page(language: str) -> None:
    """Four to six short paragraphs, read in a minute."""
    page = LINKS.in_language(language).page
    assert 4 <= len(page) <= 6
    assert sum(len(paragraph) for paragraph in page) < 1100


def test_no_button_says_what_another_button_says() -> None:
    """A choice called “No” would be taken for the no of a confirmation."""
    for language, question, words in questions():
        labels = {choice.label.lower() for choice in words.choices.values()}
        assert not labels & OTHER_BUTTONS[language], f"{language} {question.id}"


def test_doubtful_words_are_nobodys() -> None:
    """A wrong reading is worse than asking: what may mean anything is not in `heard`."""
    for language, question, words in questions():
        for id, choice in words.choices.items():
            heard = {p for p in choice.heard if (question.id, p) not in MEANT_AFTER_ALL}
            assert not heard & DOUBTFUL[language], f"{language} {question.id} {id}"


def test_shares_are_heard_as_idioms_only() -> None:
    """Numbers and fractions are read elsewhere, with their base; two readings would disagree."""
    for language, question, words in questions():
        if question.asks_for_share:
            for choice in words.choices.values():
                assert not re.search(r"\d|%|half|third|hälfte|drittel", " ".join(choice.heard))
        else:
            heard = [len(choice.heard) for choice in words.choices.values()]
            assert min(heard) >= 8, f"{language} {question.id}: {heard}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_voice_is_calm(language: str) -> None:
    """No duty, no promise, no threat; only `.never` may quote one, as what not to say."""
    for spot, text in texts(language):
        if not spot.endswith(".never"):
            assert not re.search(NEVER_SAID[language], text, re.IGNORECASE), f"{spot}: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_plain(language: str) -> None:
    """No emoji, no markup, no straight double quotes, no exclamation but in a quotation."""
    for spot, text in texts(language):
        assert not re.search(r"[\U0001F000-\U0001FFFF\u2190-\u27BF<>&*_]", text), f"{spot}: {text}"
        assert '"' not in text, f"{spot}: {text}"
        assert "!" not in re.sub("[“„].*?[”“]", "", text), f"{spot}: {text}"
        assert not text[0].islower() or spot.endswith(".name"), f"{spot}: {text}"


def test_germans_are_addressed_as_sie_with_their_own_quotes() -> None:
    """German says Sie, and quotes „like this“."""
    for spot, text in texts("de"):
        assert not re.search(r"\b(du|dich|dir|dein\w*)\b", text, re.IGNORECASE), f"{spot}: {text}"
        assert "”" not in text
        assert text.count("„") == text.count("“"), f"{spot}: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_not_checked_is_not_told(language: str) -> None:
    """Sources that somebody remembered stay in the comments of the playbook."""
    remembered = r"axelrod|barney|hüttinger|anderson|jap\b|steele|299|22 %"
    for spot, text in texts(language):
        assert not re.search(remembered, text, re.IGNORECASE), f"{spot}: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_to_find_out_stands_alone(language: str) -> None:
    """Shown alone or together, each says how much time it takes."""
    opening: Mapping[str, tuple[str, str]] = {
        "en": ("In ten minutes: ", "In a week: "),
        "de": ("In zehn Minuten: ", "In einer Woche: "),
    }
    for said_in, question, words in questions():
        if said_in == language:
            minutes, week = opening[language]
            assert words.minutes.startswith(minutes), question.id
            assert words.week.startswith(week), question.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_conduct_is_two_short_sentences(language: str) -> None:
    """How to behave in a position fits under its name."""
    words = common_words(language)
    for id in scales().positions.ids:
        conduct = words[f"position-{id}.conduct"]
        assert len(re.findall(r"[.?](?: |$)", conduct)) == 2, conduct
        assert len(conduct) <= 160, conduct
