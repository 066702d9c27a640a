"""Every state met with every trigger and every kind of input: answered, never a dead end."""

import pytest

from dialogs.events import Edited, Event, Resumed, Said, Sent, Tapped
from dialogs.machine import hear, react
from dialogs.screen import Drawn
from dialogs.table import STATES, TABLE, expanded, needs_of, needs_of_state, triggers
from tests.dialogs.exploring import stands
from tests.dialogs.walking import NOW, Stand, after_event, tapped

TELEGRAM_TEXT, TELEGRAM_DATA, TELEGRAM_LABEL = 4096, 64, 64
VALUES = (
    *("", "unknown", "main", "why", "both", "today", "later", "0", "1", "99", "links.procurement"),
    *("links.nothing", "title", "meeting", "en", "de", "xx", "Europe/Berlin", "intensity", "=;|"),
)
ODD_TEXTS = (
    *("", "  ", "x" * 4096, "👍", "שלום, אקמה", "<b>&amp;</b>", "\u202e\u2066evil", "a\nb\nc"),
    *("3", "3.", "3)", "99", "0", "-1", "1e9", "٣", "12.", "/", "null", "None", "{ $x }", "\x00"),
)
KINDS = ("sticker", "photo", "voice", "video", "document", "contact", "location", "other")


def one_of_each_state() -> dict[str, Stand]:
    """The last stand that was found in each state: the one with most to show."""
    return {stand.conversation.state: stand for stand in stands()}


def is_presentable(drawn: Drawn) -> None:
    text = "\n\n".join(line.text for line in drawn.lines)
    assert text.strip()
    assert len(text.encode("utf-16-le")) // 2 <= TELEGRAM_TEXT
    for row in drawn.rows:
        assert len(row) <= 8
        for tap in row:
            assert 1 <= len(tap.data.encode()) <= TELEGRAM_DATA
            assert 1 <= len(tap.label) <= TELEGRAM_LABEL


def has_a_way_on(drawn: Drawn) -> bool:
    return bool(drawn.rows) or "/start" in "".join(line.text for line in drawn.lines)


def test_the_walk_reaches_every_state() -> None:
    """No state is there that nobody can come to."""
    assert set(one_of_each_state()) == set(STATES)


def test_every_screen_is_presentable_and_leads_on() -> None:
    for stand in stands():
        if stand.screen is not None:
            is_presentable(stand.screen)
            assert has_a_way_on(stand.screen)


@pytest.mark.parametrize("state", STATES)
def test_every_trigger_in_every_state(state: str) -> None:
    """Whatever happens wherever, with whatever value: a screen that can be sent and leads on."""
    stand = one_of_each_state()[state]
    for trigger in triggers():
        for value in VALUES:
            event = Tapped(stand.conversation.screen, trigger, value)
            known = stand.knowing(needs_of_state(state) | needs_of(state, trigger))
            reply = react(known, trigger, event, NOW)
            is_presentable(reply.screen)
            assert has_a_way_on(reply.screen)
            assert reply.conversation.state in STATES


@pytest.mark.parametrize("state", STATES)
def test_every_kind_of_input_in_every_state(state: str) -> None:
    """Odd texts, stickers, voices, edits, old taps, forged taps: nothing raises."""
    stand = one_of_each_state()[state]
    events: list[Event] = [Edited(), Resumed(), *(Sent(kind) for kind in KINDS)]
    events += [Said(text) for text in ODD_TEXTS]
    events += [Tapped(-1, "", ""), Tapped(stand.conversation.screen, "no such button", "x")]
    for event in events:
        then = after_event(stand, event)
        assert then.screen is not None
        is_presentable(then.screen)
        assert has_a_way_on(then.screen)


def test_an_old_tap_changes_nothing_and_shows_where_things_stand() -> None:
    for stand in stands():
        if stand.screen is None or not stand.taps or stand.conversation.overlay:
            continue
        action, value = stand.taps[0].data.split("|", 2)[1:]
        then = after_event(stand, Tapped(stand.conversation.screen - 1, action, value))
        assert then.conversation == stand.conversation
        assert then.cases == stand.cases
        assert then.screen is not None
        assert then.screen.rows == stand.screen.rows


def test_every_row_of_the_table_can_be_taken() -> None:
    """No row that names its states stands behind one that is always taken there."""
    for at, rule in enumerate(TABLE):
        for earlier in TABLE[:at]:
            shadows = earlier.only_if == "always" and set(rule.on.split()) <= set(
                earlier.on.split()
            )
            assert not (shadows and earlier.at in ("*", rule.at)), rule


def test_every_state_knows_every_trigger() -> None:
    ways = {(rule.at, rule.on) for rule in expanded() if rule.only_if == "always"}
    assert ways == {(state, trigger) for state in STATES for trigger in triggers()}


def test_every_button_is_heard_as_what_it_is() -> None:
    """A screen drawn anew from what is stored has the buttons that were sent."""
    for stand in stands():
        for tap in stand.taps:
            event = tapped(tap)
            assert hear(stand.known, event, NOW) == (event.action, event), tap


def test_every_choice_is_recorded_for_the_question_that_is_shown() -> None:
    """Wherever a question is asked, an answer is that question's and leads on."""
    for stand in stands():
        if stand.conversation.state == "asking" and not stand.conversation.overlay:
            choice = next(tap for tap in stand.taps if "|choose|" in tap.data)
            then = after_event(stand, tapped(choice))
            assert stand.case is not None
            assert then.case is not None
            whose = stand.conversation.whose
            before, after = (each.round.choices(whose) for each in (stand.case, then.case))
            question = stand.conversation.question
            assert {**before, question: choice.data.split("|")[2]} == after
