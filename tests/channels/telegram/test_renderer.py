"""Screens in Telegram's HTML: parsed by the stand-in, which is as strict as Telegram."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.channels.telegram.characters import cut, length, showable
from bot.channels.telegram.renderer import CAPTION, MESSAGE, buttons_of, rendered, text_of
from bot.outgoing import Refused
from bot.typed import storable
from dialogs.screen import Drawn, Line, Tap
from tests.telegram.formatting import parsed
from tests.telegram.texts import is_blank, units

LETTERS = st.text(st.characters(exclude_categories=[]), max_size=40)  # surrogates included
MARKUP = st.sampled_from(
    ["<b>", "</i>", "&", "&amp;", "&#0;", "<", "👍🏽", "\u202e", "\x00", "'\""]
)
WORDS = st.lists(LETTERS | MARKUP, max_size=6).map("".join)
STYLES = st.sampled_from(["title", "plain", "quiet", "quote"])
LINES = st.lists(st.builds(Line, WORDS, STYLES), max_size=8).map(tuple)


def test_styles_are_told_apart():
    """A title is bold, an aside italic, a quote a block; paragraphs stand apart."""
    lines = (Line("2/6", "quiet"), Line("Acme & Sons", "title"), Line("How big?"), Line("1\n2"))
    assert text_of(lines) == "<i>2/6</i>\n\n<b>Acme &amp; Sons</b>\n\nHow big?\n\n1\n2"


def test_quotes_in_a_row_are_one_quote():
    """A text to pass on is one block, not ten."""
    lines = (Line("say:"), Line("one", "quote"), Line("two", "quote"), Line("done"))
    assert text_of(lines) == "say:\n\n<blockquote>one\ntwo</blockquote>\n\ndone"


def test_paragraphs_that_say_nothing_leave_no_gap():
    """An empty note, a name of nothing but spaces or joiners: not shown."""
    assert text_of((Line("a"), Line(" \x00"), Line("\u200b\u2060"), Line("b"))) == "a\n\nb"
    assert text_of((Line(""),)) == ""


@given(LINES)
def test_what_people_typed_is_never_markup(lines):
    """Telegram reads back exactly the words that were to be shown."""
    shown, _ = parsed(text_of(lines))
    expected = [showable(line.text) for line in lines]
    words = "".join(text for text in expected if not is_blank(text))
    assert shown.replace("\n", "") == words.replace("\n", "")


@given(LINES, st.integers(min_value=4, max_value=60))
@example((Line("👍" * 3000),), MESSAGE)
@example((Line("a" * 4095 + "👍"),), MESSAGE)
@example((Line("word " * 1000, "title"), Line("more")), MESSAGE)
@example((Line("a" * 4096), Line("b")), MESSAGE)
def test_no_text_is_longer_than_telegram_takes(lines, limit):
    """Counted in UTF-16 units after parsing; what was left out is marked."""
    whole, _ = parsed(text_of(lines, limit=10**6))
    shown, _ = parsed(text_of(lines, limit))
    assert units(shown) <= limit
    if units(whole) <= limit:
        assert shown == whole
    else:
        assert shown.endswith("…")
        shown[:-1].encode()  # no half of a pair


@given(WORDS.map(storable), st.integers(min_value=1, max_value=60))
def test_a_cut_text_is_the_beginning_of_the_whole(text, limit):
    """Never longer than allowed, never other words."""
    assert text.startswith(cut(text, limit))
    assert length(cut(text, limit)) <= limit


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("a third of their sales", 10, "a third of"),
        ("a third of their sales", 15, "a third of"),
        ("a third of their sales", 11, "a third of"),
        ("Donaudampfschiff gone", 8, "Donaudam"),
        ("short", 5, "short"),
    ],
)
def test_a_text_is_cut_at_a_word(text, limit, kept):
    """Unless the word is most of it."""
    assert cut(text, limit) == kept


def test_a_caption_has_its_own_limit():
    """1,024 units under a file."""
    text, _ = rendered(Drawn("export", 0, (Line("x" * 2000),)), limit=CAPTION)
    assert units(text) == 1024


def test_buttons_keep_their_rows():
    """Rows of nothing vanish; no rows, no keyboard."""
    markup = buttons_of(((Tap("Yes", "4|yes|"), Tap("No", "4|no|")), (), (Tap("Back", "4|b|"),)))
    rows = [[(b.text, b.callback_data) for b in row] for row in markup.inline_keyboard]
    assert rows == [[("Yes", "4|yes|"), ("No", "4|no|")], [("Back", "4|b|")]]
    assert buttons_of(((),)) is None


@given(WORDS)
def test_every_label_can_be_tapped(label):
    """One line, something to see, at most 64 units."""
    button = buttons_of(((Tap(label, "1|a|"),),)).inline_keyboard[0][0]
    assert not is_blank(button.text)
    assert units(button.text) <= 64
    assert "\n" not in button.text


def test_a_text_to_copy_is_a_button_of_its_own():
    """It needs no data: a tap on it tells us nothing."""
    markup = buttons_of(((Tap("Copy", "", "Hello\r\nMaria\x00"), Tap("Done", "0|r_done|4")),))
    copy, done = markup.inline_keyboard[0]
    assert (copy.copy_text.text, copy.callback_data) == ("Hello\nMaria", None)
    assert (done.copy_text, done.callback_data) == (None, "0|r_done|4")


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("x" * 256, True),
        ("x" * 257, False),
        ("👍" * 128, True),
        ("👍" * 128 + "x", False),
        ("", False),
        (" \x00", False),
    ],
)
def test_what_cannot_be_copied_has_no_button(text, fits):
    """Its row goes with it, and the keyboard, where nothing else is in there."""
    copies = Tap("Copy", "0|copy|", text)
    assert (buttons_of(((copies,),)) is not None) == fits
    rows = buttons_of(((copies, Tap("Done", "0|r_done|4")), (copies,))).inline_keyboard
    assert [len(row) for row in rows] == ([2, 1] if fits else [1])


@given(WORDS)
def test_every_text_to_copy_is_taken_or_left_out(text):
    """Whatever a person typed is in it."""
    markup = buttons_of(((Tap("Copy", "", text),),))
    if markup is not None:
        assert units(markup.inline_keyboard[0][0].copy_text.text) in range(1, 257)


@pytest.mark.parametrize("data", ["", "1|open|" + "x" * 58, "1|open|" + "ä" * 29])
def test_data_that_telegram_would_not_take_is_refused_here(data):
    """64 bytes, not characters: a mistake of ours, named, and never sent."""
    with pytest.raises(Refused):
        buttons_of(((Tap("x", data),),))
    buttons_of(((Tap("x", "1|open|" + "x" * 57),),))
