"""Each change is kept as it was decided, whatever the words are."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.changes import (
    Answered,
    CardFilled,
    CaseDeleted,
    CaseOpened,
    Change,
    LanguageSet,
    MeetingSet,
    Noted,
    RoundFinished,
    RoundOpened,
    ZoneSet,
)
from cases.records import Answer, Case, Conversation, Round
from storage.ledger import LedgerFault, Page
from storage.models import conversations
from tests.storage.conftest import AT, Book, kept, opened, wrote

newcomers = count(1)
with_one_file = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
words = st.one_of(
    st.text(max_size=200),
    st.text(st.characters(categories=["Cs", "Co", "Cc"]), max_size=5),
    st.sampled_from(
        ["", "\0", "a\0b", "😀👩‍👩‍👧", "שלום עולם", "مرحبا", "<b>&", "\ud83d", "ü" * 4096]
    ),
)
moments = st.integers(0, 10**12).map(lambda n: AT + timedelta(microseconds=n))
numbers = st.integers(1, 3)
whose = st.sampled_from(["mine", "theirs"])
questions = st.sampled_from(["intensity", "duration", "importance"])
choices = st.sampled_from(["weak", "strong", "unknown"])
card_fields = st.sampled_from(["title", "counterpart", "ask", "walk_away"])
changes = st.one_of(
    st.builds(CaseOpened, numbers, st.just("links"), st.just("sales"), st.none() | words, moments),
    st.builds(CardFilled, numbers, card_fields, st.none() | words),
    st.builds(MeetingSet, numbers, st.none() | st.dates(), st.booleans()),
    st.builds(CaseDeleted, numbers),
    st.builds(RoundOpened, numbers, st.integers(2, 4), moments),
    st.builds(RoundFinished, numbers, numbers, moments),
    st.builds(Answered, numbers, numbers, whose, questions, choices, moments),
    st.builds(Noted, numbers, numbers, whose, questions, st.none() | words, moments),
)


@with_one_file
@given(st.lists(changes, max_size=25), st.booleans())
def test_what_was_decided_is_what_is_kept(book: Book, decided: list[Change], at_once: bool) -> None:
    """After any changes that fit, the ledger shows what a plain reading of them gives."""
    known: dict[int, Case] = {}
    fitting = [change for change in decided if _fits(known, change)]
    who = f"newcomer {next(newcomers)}"
    for part in [fitting] if at_once else [[change] for change in fitting]:
        book.turn(who, wrote(*part))
    everything = tuple(known[number] for number in sorted(known))
    assert book.sees(who, Page.everything) == everything
    recent = tuple(replace(case, rounds=case.rounds[-2:]) for case in everything)
    assert book.sees(who, Page.cases) == recent
    for case in recent:
        assert book.sees(who, lambda page, n=case.number: page.case(n)) == case


def _fits(known: dict[int, Case], change: Any) -> bool:
    """The model: applies the change to `known` where it fits, and says whether it did."""
    case = known.get(change.case)
    if isinstance(change, CaseOpened):
        if case is not None:
            return False
        first = Round(1, change.at, None)
        known[change.case] = Case(
            change.case, change.lever, change.side, change.title, change.at, rounds=(first,)
        )
        return True
    if case is None:
        return False
    match change:
        case CardFilled():
            known[change.case] = replace(case, **{change.field: change.text})
        case MeetingSet():
            known[change.case] = replace(case, meeting_on=change.on, meeting_is_later=change.later)
        case CaseDeleted():
            del known[change.case]
        case RoundOpened():
            if change.round != case.round.number + 1:
                return False
            opened = Round(change.round, change.at, None)
            known[change.case] = replace(case, rounds=(*case.rounds, opened))
        case _:
            return _fits_round(known, case, change)
    return True


def _fits_round(known: dict[int, Case], case: Case, change: Any) -> bool:
    if change.round > len(case.rounds):
        return False
    before = case.rounds[change.round - 1]
    if isinstance(change, RoundFinished):
        after = replace(before, finished_at=change.at)
    else:
        answered = _answered(before.answers(change.whose), change)
        after = replace(before, **{change.whose: answered})
    rounds = [after if each is before else each for each in case.rounds]
    known[case.number] = replace(case, rounds=tuple(rounds))
    return True


def _answered(answers: Mapping[str, Answer], change: Answered | Noted) -> dict[str, Answer]:
    old = answers.get(change.question)
    if isinstance(change, Answered):
        new = Answer(change.question, change.choice, old.note if old else None, change.at)
    elif old is None:
        new = Answer(change.question, None, change.text, change.at)
    else:
        new = replace(old, note=change.text)
    others = {question: a for question, a in answers.items() if question != change.question}
    return others if new.choice is None and new.note is None else {**others, new.question: new}


conversation_fields = st.builds(
    Conversation,
    state=st.sampled_from(["new", "asking"]),
    case=st.none() | numbers,
    question=st.none() | questions,
    whose=whose,
    overlay=st.none() | st.just("help"),
    detail=st.none() | st.just("why"),
    pending=st.none() | st.just("intensity=weak;duration=strong"),
    draft=st.none() | words,
    screen=st.integers(0, 10**6),
    cases_opened=st.integers(0, 10**6),
)


@with_one_file
@given(conversation_fields)
def test_a_conversation_is_kept_as_it_stands(book: Book, conversation: Conversation) -> None:
    """Where a person stands comes back whole, a draft of any text included."""
    who = f"newcomer {next(newcomers)}"
    book.turn(who, kept(conversation))
    assert book.sees(who, lambda page: page.conversation) == conversation


def test_a_conversation_has_a_column_for_each_of_its_fields() -> None:
    """A field that is added to the record is not forgotten here."""
    columns = {column.name for column in conversations.columns}
    of_the_chat = {"live_message", "last_message", "closed", "quiet_until"}
    of_the_chat |= {"holder", "held_until", "held_after"}
    assert columns - {"user"} - of_the_chat == {field.name for field in fields(Conversation)}


def test_language_and_zone_belong_to_the_person(book: Book) -> None:
    """What the person chose stays; a new page has it."""
    book.turn("maria", wrote(LanguageSet("de", chosen=True), ZoneSet("Asia/Kathmandu")))
    person = book.sees("maria", lambda page: page.person)
    assert (person.language, person.language_chosen) == ("de", True)
    assert person.time_zone == "Asia/Kathmandu"
    assert person.joined_at == AT


def test_a_note_does_not_touch_the_choice_nor_the_choice_the_note(book: Book) -> None:
    """Either can come first, change and go; the other one stays."""
    answered = Answered(1, 1, "mine", "intensity", "strong", AT)
    note = Noted(1, 1, "mine", "intensity", "since 2019", AT + timedelta(hours=1))
    book.turn("maria", opened(), wrote(answered, note, replace(answered, choice="weak")))
    kept_answer = book.sees("maria", lambda page: page.case(1).round.mine["intensity"])
    assert (kept_answer.choice, kept_answer.note) == ("weak", "since 2019")


def test_later_rounds_do_not_change_earlier_ones(book: Book) -> None:
    """Of three rounds the last two are shown, and all of them exported."""
    acts = [opened()]
    for number in (1, 2, 3):
        if number > 1:
            acts.append(wrote(RoundOpened(1, number, AT)))
        acts.append(wrote(Answered(1, number, "mine", "intensity", f"choice {number}", AT)))
    book.turn("maria", *acts)
    assert [r.number for r in book.sees("maria", lambda page: page.case(1).rounds)] == [2, 3]
    rounds = book.sees("maria", Page.everything)[0].rounds
    assert [r.choices("mine")["intensity"] for r in rounds] == ["choice 1", "choice 2", "choice 3"]


@pytest.mark.parametrize(
    "change",
    [
        CardFilled(7, "title", "x"),
        MeetingSet(7, date(2027, 1, 1)),
        RoundFinished(7, 1, AT),
        RoundFinished(1, 9, AT),
    ],
)
def test_a_change_of_what_is_not_there_is_a_fault(book: Book, change: Change) -> None:
    """Nothing is lost silently: the caller decided on a case that this person does not have."""
    book.turn("maria", opened())
    with pytest.raises(LedgerFault):
        book.turn("maria", wrote(change))


def test_a_time_without_zone_is_a_fault(book: Book) -> None:
    """A naive time could be any hour of the world."""
    with pytest.raises(Exception, match="without its zone"):
        book.turn("maria", wrote(CaseOpened(1, "links", "sales", None, AT.replace(tzinfo=None))))
