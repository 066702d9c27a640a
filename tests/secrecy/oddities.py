"""Odd values, as hypothesis draws them: texts, numbers, and what is neither where it should be.

Half of the texts are things that somebody really tries: commands, markup, injections.
"""

from typing import Any

from hypothesis import strategies as st

MARK = "Hostile-words"  # stands in what the hostile type: nobody else may ever see it
TRIED = [
    *("/start", "/start buy", "/start sell x", "/new", f"/new {MARK}", "/cases", "/settings"),
    *("/settings lang de", "/settings zone Kathmandu", "/export", "/forget", "/privacy", "/help"),
    *("/cancel", "/stop", "/nonsense", "/start@CoachBot everyday", "/EXPORT", "/", "//", "/ x"),
    *("Yes, erase", "yes", "1)", "2.", "33 %", "no idea", "back", "add a note", "tomorrow"),
    *("", " ", "\n", "\t\r\n", "\x00", "a\x00b", "\x1b[31m", "\x7f", "\ufeff", "\u200b" * 40),
    *(
        "\ud800",
        "a\udfffb",
        "\ud83d",
        "\udc00\ud800",
        "👍",
        "👩‍👩‍👧‍👦" * 30,
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "e" + "\u0301" * 500,
    ),
    *("\u202e\u202dabc", "שלום אקמה", "مرحبا" * 20, "İıſK", "﷽" * 50, "𝕬𝖈𝖒𝖊", "ﬀ", "½", "٣٣ ٪"),
    *("'; drop table users; --", '" or ""="', "\\'; --", "%s %n {0} {}", "${7*7}", "{{7*7}}"),
    *(
        "<b>",
        "</b></a>",
        "<script>x</script>",
        "&amp;&lt;",
        "&#0;",
        "<a href='tg://user?id=1'>x</a>",
    ),
    *(
        "{ $title }",
        "{ -brand }",
        "{",
        "}",
        '{ "',
        "key = { FUNC() }",
        "*[other] x",
        "\u2068x\u2069",
    ),
    *("../../etc/passwd", "file:///etc/passwd", "http://169.254.169.254/", "$(id)", "`id`", "|id"),
    *("1|choose|from_30", "|||", "1" * 400, "-1", "1e999", "NaN", "Infinity", "0x10", "1_000"),
    *("99999999999 %", "1/0", "30.02.2027", "31.12.9999", "0000-00-00", "in 10000000 years"),
    *("x" * 4096, "x" * 4097, "字" * 9000, "a b " * 5000, "\n" * 4096, "9" * 4000, "(" * 3000),
    *(f"{MARK} one", f"{MARK} <b>two</b>", f"{MARK}\n" * 300),
]
NUMBERS = [
    *(0, 1, -1, 2, 42, 999, 2**15, 2**31 - 1, 2**31, 2**32, 2**53 + 1, 2**62, 2**63 - 1, 2**63),
    *(2**64 - 1, 2**64, -(2**31), -(2**63), -(2**63) - 1, 10**30, -(10**40), 10**4000),
    *(0.0, -0.0, 1.5, 1e308, 5e-324, 1e22, 700000001.0),
]


def texts() -> st.SearchStrategy[str]:
    """Also what Telegram itself would never let through."""
    return st.sampled_from(TRIED) | st.text(st.characters(), max_size=60)


def numbers() -> st.SearchStrategy[Any]:
    return st.sampled_from(NUMBERS) | st.integers(-(2**70), 2**70)


def anything() -> st.SearchStrategy[Any]:
    """Any JSON; some of it nested deeper than anybody needs."""
    plain = st.none() | st.booleans() | numbers() | texts()
    small = st.recursive(
        plain,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys(), inner, max_size=3),
        max_leaves=5,
    )
    return small | st.builds(nested, st.integers(20, 300), plain)


def keys() -> st.SearchStrategy[str]:
    known = ["id", "text", "chat", "from", "message", "data", "type", "__class__", "", "\ud800"]
    return st.sampled_from(known) | st.text(max_size=5)


def nested(depth: int, value: Any) -> Any:
    for level in range(depth):
        value = [value] if level % 2 else {"chat": value}
    return value


@st.composite
def bent(draw: st.DrawFn, given: dict[str, Any]) -> dict[str, Any]:
    """The same with one to three fields gone, doubled under another name, or something else."""
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(_paths(given)))
        given = _changed(draw, given, path)
    return given


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    below: list[tuple[Any, ...]] = []
    items = value.items() if isinstance(value, dict) else ()
    for key, inner in items:
        below += [(*path, key), *_paths(inner, (*path, key))]
    return below or [path]


def _changed(draw: st.DrawFn, value: Any, path: tuple[Any, ...]) -> Any:
    if not path:
        return draw(anything())
    copy = dict(value)
    key, *rest = path
    if rest:
        copy[key] = _changed(draw, copy[key], tuple(rest))
    elif draw(st.booleans()):
        copy[key] = draw(anything())
    else:
        moved = copy.pop(key)
        if draw(st.booleans()):
            copy[draw(keys())] = moved
    return copy
