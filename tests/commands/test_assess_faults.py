"""`coach assess` refuses in one line that names the fault and what is allowed."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialogs.texts import languages
from tests.commands.asking import BUYER, coach, refused, told


def changed(**changes: object) -> dict[str, Any]:
    return BUYER | changes


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (changed(lever="knots"), "unknown lever 'knots'; allowed: links"),
        (changed(lever=None), "lever is nothing; allowed: links"),
        (changed(side="buyer"), "unknown side 'buyer'; allowed: procurement, sales, everyday"),
        (changed(side=3), "side is a number; allowed: procurement, sales, everyday"),
        ({"answers": {}}, "side is missing; allowed: procurement, sales, everyday"),
        (changed(answers={"growth": "flat"}),
         "unknown question of side procurement 'growth'; allowed: supplier_turnover_share, "
         "rep_turnover_share, turnover_growth, strategic_gateway, reference_customer, "
         "other_supply_links"),
        (changed(answers={"turnover_growth": "rocketing"}),
         "unknown choice of turnover_growth 'rocketing'; allowed: shrinking, flat, growing, "
         "faster, fast_committed, unknown"),
        (changed(answers={"reference_customer": False}),
         "answers.reference_customer is true or false; give a choice, or choice and note; "
         "allowed: no, listed, story, showcase, unknown"),
        (changed(answers={"reference_customer": {"note": "x"}}),
         "answers.reference_customer.choice is missing; give a choice, or choice and note; "
         "allowed: no, listed, story, showcase, unknown"),
        (changed(answers={"reference_customer": {"choice": "no", "notes": "x"}}),
         "unknown key 'answers.reference_customer.notes'; give a choice, or choice and note; "
         "allowed: no, listed, story, showcase, unknown"),
        (changed(answers={"reference_customer": {"choice": "no", "note": 5}}),
         "answers.reference_customer.note is a number; give a choice, or choice and note; "
         "allowed: no, listed, story, showcase, unknown"),
        (changed(counterpart_answers={"know_how": "none at all"}),
         "unknown choice of know_how 'none at all'; allowed: none, occasional, regular, embedded, "
         "indispensable, unknown"),
        (changed(counterpart_answers={"know_how": ["none"]}),
         "counterpart_answers.know_how is a list; give a choice, or choice and note; "
         "allowed: none, occasional, regular, embedded, indispensable, unknown"),
        (changed(counterpart_answers=["none"]),
         "counterpart_answers is a list; give question: choice; allowed: strategic_components, "
         "shortage_components, intensifying_collaboration, know_how"),
        (changed(meetingon="2027-01-10"),
         "unknown key 'meetingon'; allowed: side, answers, lever, counterpart_answers, "
         "meeting_on, today"),
        (changed(meeting_on="10.1.2027"),
         "meeting_on is '10.1.2027'; give a date such as 2027-01-10"),
        (changed(meeting_on="2027-02-29"),
         "meeting_on is '2027-02-29'; give a date such as 2027-01-10"),
        (changed(meeting_on="2027-W01-1"),
         "meeting_on is '2027-W01-1'; give a date such as 2027-01-10"),
        (changed(today=20270110), "today is a number; give a date such as 2027-01-10"),
        (changed(today="2027-01-10T00:00:00"),
         "today is '2027-01-10T00:00:00'; give a date such as 2027-01-10"),
        ([BUYER], "holds a list, not keys; give side and answers"),
        ("procurement", "holds text, not keys; give side and answers"),
        (None, "holds nothing, not keys; give side and answers"),
    ],
)  # fmt: skip
def test_a_wrong_request_is_named_with_what_is_allowed(request_: object, said: str) -> None:
    assert refused(told(request_)) == f"coach: standard input: {said}"
    assert refused(told(request_, "--json")) == f"coach: standard input: {said}"


def test_missing_answers_are_named_with_the_questions() -> None:
    line = refused(told({"side": "sales"}))
    assert line == (
        "coach: standard input: answers is missing; give question: choice; allowed: "
        "strategic_components, shortage_components, intensifying_collaboration, know_how"
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\xff\xfe{\x00}\x00", "byte 1 is not UTF-8"),
        (b'{"side": "sales\xe4"}', "byte 16 is not UTF-8"),
        (b'{"side": "sales", "answers": {}', "does not parse as JSON or YAML"),
        (b"side: sales\n answers: {", "line 2: does not parse as JSON or YAML"),
        (b'{"side": "sales", "side": "sales", "answers": {}}', "the key 'side' stands twice"),
        (b"side: sales\nanswers: {}\nside: everyday\n", 'found duplicate key "side"'),
        (b"side: sales\nanswers: {}\ntoday: 2027-02-30\n", "does not parse as JSON or YAML"),
        (b"side: sales\nanswers: {}\ntoday: 2027-02-03 10:00:00\n", "today is a date with a time"),
        (b"side: !!python/name:os.system x\n", "does not parse"),
        (b"--- {}\n--- {}\n", "does not parse"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b"1: 2\n", "side is missing"),
        (b"side: !!int\n", "does not parse"),
        (b"&a side: &a 1e5\nanswers: {}\n", "side is"),
        (b"\x00", "does not parse"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_line(content: bytes, said: str) -> None:
    line = refused(coach("-", given=content))
    assert line.startswith("coach: standard input: ")
    assert said in line
    assert "side" in line or "UTF-8" in line or "once" in line or "date" in line


def test_a_file_named_json_is_read_as_json_alone(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text("{'side': 'sales', 'answers': {}}", encoding="utf-8")
    line = refused(coach(str(path)))
    assert line.startswith(f"coach: {path}: line 1: does not parse as JSON (")


@pytest.mark.parametrize("name", ["nowhere.json", ".", "nul\0.json", "two\nlines"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    line = refused(coach(str(tmp_path / name)))
    assert "cannot be read (" in line
    assert line.endswith("give a JSON or YAML file, or -")


def test_an_unknown_language_is_named_without_blaming_the_file() -> None:
    line = refused(told(BUYER, "--lang", "xx"))
    assert line == f"coach: unknown language 'xx'; allowed: {', '.join(languages())}"


@given(st.binary(max_size=200) | st.text(max_size=80).map(lambda t: t.encode("utf-8", "replace")))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_that_is_piped_in_breaks_it(content: bytes) -> None:
    """Any bytes are an assessment or one line, never an exception."""
    result = coach("-", "--json", given=content)
    if result.exit_code:
        refused(result)


@given(st.text(alphabet="{}[]:,-?!&*|>'\"%@` \n\tab1.~#<=", max_size=40))
@settings(max_examples=300, deadline=None)
def test_no_yaml_breaks_it(text: str) -> None:
    result = coach("-", given=text.encode())
    assert result.exit_code == 2
    refused(result)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*BUYER, "more"]), JSON_VALUES, max_size=4))
@settings(max_examples=200, deadline=None)
def test_no_value_in_any_place_breaks_it(changes: dict[str, Any]) -> None:
    result = told(BUYER | changes, "--json")
    if result.exit_code:
        refused(result)
