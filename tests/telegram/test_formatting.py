"""Telegram's HTML: what is taken, what is refused, and that escaping any text is safe."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.telegram.errors import ApiError
from tests.telegram.formatting import parsed, rendered
from tests.telegram.texts import fixed, part, units

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
TAGS = ["b", "i", "u", "s", "tg-spoiler", "code", "pre", "blockquote"]


@given(TEXTS)
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    """html.escape of any text parses to that text, without entities."""
    for quote in (True, False):
        escaped = html.escape(text, quote).replace("&#x27;", "&#39;")
        assert parsed(escaped) == (text, [])


@given(st.lists(st.tuples(st.sampled_from(TAGS), TEXTS.filter(bool))))
def test_entities_cover_what_was_tagged(pieces: list[tuple[str, str]]) -> None:
    """Offsets are UTF-16: each entity's piece of the text is what stood between the tags."""
    source = "".join(f"<{tag}>{html.escape(text)}</{tag}>" for tag, text in pieces)
    text, entities = parsed(source)
    assert text == "".join(text for _, text in pieces)
    assert [part(text, e["offset"], e["length"]) for e in entities] == [t for _, t in pieces]


@given(st.lists(st.tuples(st.sampled_from(TAGS), TEXTS.filter(bool))))
def test_what_is_rendered_parses_to_the_same(pieces: list[tuple[str, str]]) -> None:
    """Text and entities survive the way to HTML and back."""
    source = "".join(f"<{tag}>{html.escape(text)}</{tag}>" for tag, text in pieces)
    assert parsed(rendered(*parsed(source))) == parsed(source)


@given(st.text(alphabet="<>/&;bia=\"' \nx#1"))
def test_any_source_is_parsed_or_refused(source: str) -> None:
    """Nothing but a refusal in Telegram's words is ever raised."""
    try:
        text, entities = parsed(source)
    except ApiError as refusal:
        assert refusal.code == 400
    else:
        assert all(e["offset"] + e["length"] <= units(text) for e in entities)


@given(TEXTS, st.data())
def test_fixing_twice_is_fixing_once(text: str, data: st.DataObject) -> None:
    """A cleaned and trimmed text is left alone, with its entities."""
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, len(text)))
    bold = {"type": "bold", "offset": units(text[:begin]), "length": units(text[begin:end])}
    once = fixed(text, [bold])
    assert fixed(*once) == once


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a <x>", 'Unsupported start tag "x" at byte offset 2'),
        ("ä <X y", 'Unsupported start tag "x" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<a href>a</a>", "Expected equal sign in declaration of an attribute of the tag"),
        ("<a href=x/>a</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<p>a</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("<!-- a -->", 'Unsupported start tag "!--" at byte offset 0'),
    ],
)
def test_refusals_name_the_place(source: str, words: str) -> None:
    """The fault and its byte offset, in Telegram's words."""
    with pytest.raises(ApiError) as refusal:
        parsed(source)
    assert words in refusal.value.description
    assert refusal.value.description.startswith("Bad Request: can't parse entities: ")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&#228;&#x1F600;", "ä😀"),
        ("&nbsp;&apos;", "&nbsp;&apos;"),  # not among Telegram's four
        ("AT&T & co", "AT&T & co"),
        ("&lt", "<"),
        ("<B>x</B >", "x"),
    ],
)
def test_few_references_are_known(source: str, text: str) -> None:
    """Four names and numbers; any other `&` stays as it is."""
    assert parsed(source)[0] == text


def test_tags_have_their_variants() -> None:
    """Links, code with a language, expandable quotes, spoilers, nesting."""
    source = (
        '<a href="https://example.org/?a=1&amp;b">l</a><pre><code class="language-py">c</code>'
        "</pre><blockquote expandable>q</blockquote><span class='tg-spoiler'>s</span>"
        "<b><i>n</i></b>"
    )
    text, entities = parsed(source)
    assert text == "lcqsn"
    assert [e["type"] for e in entities] == [
        "text_link", "pre", "expandable_blockquote", "spoiler", "bold", "italic",
    ]  # fmt: skip
    assert entities[0]["url"] == "https://example.org/?a=1&b"
    assert entities[1]["language"] == "py"


def test_a_bad_link_is_lost_without_a_word() -> None:
    """Telegram keeps the text and drops what is no address."""
    assert parsed('<a href="javascript:alert(1)">l</a>') == ("l", [])
    assert parsed("<a>example.org</a>")[1][0]["url"] == "http://example.org/"
