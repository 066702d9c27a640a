"""What `coach assess --json` and the export promise; then our content, worked out by hand."""

import json
from datetime import date, timedelta
from math import isclose

import pytest
from hypothesis import given

from levers.assessment import half_up, level_of
from levers.faults import UnknownId
from levers.loading import lever
from levers.report import as_data, assess
from tests.levers.strategies import Situation, situations

KEYS = [
    *["lever", "side", "leverage", "confidence", "drivers"],
    *["unknown", "care", "suggestions", "relation"],
]


# ---- rules that hold for any content


@given(situations())
def test_the_data_is_plain_json(case: Situation) -> None:
    """Nothing is lost on the way to text and back, and the keys stand in the promised order."""
    data = as_data(case.assessed(), "en")
    assert json.loads(json.dumps(data)) == data
    assert list(data) == KEYS


@given(situations())
def test_the_same_input_gives_the_same_output(case: Situation) -> None:
    """Byte for byte, and whatever the order in which the answers came."""
    backwards = Situation(
        case.lever,
        case.side,
        dict(reversed(list(case.answers.items()))),
        dict(reversed(list(case.counterpart_answers.items()))),
        case.meeting_on,
        case.today,
    )
    once, again = (json.dumps(as_data(c.assessed(), "en")) for c in (case, backwards))
    assert once == again


@given(situations())
def test_points_are_whole_and_shares_are_not_rounded(case: Situation) -> None:
    found = case.assessed()
    data, mine = as_data(found, "en"), found.leverage
    assert data["leverage"]["low"] == half_up(mine.low)
    assert data["leverage"]["high"] == half_up(mine.high)
    for told, driver in zip(data["drivers"], mine.drivers, strict=True):
        assert told["contribution"] == float(driver.contribution)
        assert told["weight"] == float(driver.weight)
        assert isclose(told["contribution"], 100 * told["weight"] * told["value"], abs_tol=1e-9)
    total = sum(driver["contribution"] for driver in data["drivers"])
    if mine.score is not None:
        assert isclose(total, mine.score, abs_tol=1e-9)


@given(situations())
def test_score_and_level_are_there_together_or_not_at_all(case: Situation) -> None:
    points = as_data(case.assessed(), "en")["leverage"]
    assert points["level"] == (None if points["score"] is None else level_of(points["score"]))


@given(situations())
def test_the_relation_needs_a_score_of_both(case: Situation) -> None:
    found = case.assessed()
    relation = as_data(found, "en")["relation"]
    both = found.leverage.score is not None and found.theirs and found.theirs.score is not None
    assert (relation is not None) == bool(both)
    if relation:
        assert relation["mine"] == as_data(found, "en")["leverage"]["score"]
        assert list(relation) == ["mine", "theirs", "balance", "interdependence", "position"]


@given(situations())
def test_what_they_answer_changes_only_the_relation(case: Situation) -> None:
    alone = assess(case.lever, case.side, case.answers, None, case.meeting_on, case.today)
    assert as_data(alone, "en") == as_data(case.assessed(), "en") | {"relation": None}


@given(situations())
def test_words_are_the_content_s(case: Situation) -> None:
    data = as_data(case.assessed(), "en")
    assert all(care["text"] == f"care of {care['question']}" for care in data["care"])
    assert all(each["text"] == f"do {each['id']}" for each in data["suggestions"])


@given(situations())
def test_no_date_and_a_past_date_hold_nothing_back(case: Situation) -> None:
    past = case.today - timedelta(days=1)
    told = [
        assess(case.lever, case.side, case.answers, None, meeting, today).advice
        for meeting, today in [(None, case.today), (past, case.today), (case.today, None)]
    ]
    assert told[0] == told[1] == told[2]


# ---- our own content, worked out by hand

PROCUREMENT = {
    "supplier_turnover_share": "from_10",  # .25 x .65 = .1625
    "rep_turnover_share": "unknown",
    "turnover_growth": "growing",  # .15 x .55 = .0825
    "strategic_gateway": "useful",  # .20 x .35 = .07
    "reference_customer": "listed",  # .10 x .35 = .035
    "other_supply_links": "solid",  # .15 x .60 = .09
}
SALES = {
    "strategic_components": "core",  # .30 x 1 = .30
    "shortage_components": "some",  # .20 x .55 = .11
    "intensifying_collaboration": "two_signs",  # .25 x .80 = .20
    "know_how": "indispensable",  # .25 x 1 = .25
}
EVERYDAY = {
    "intensity": "daily",  # .20 x 1 = .20
    "duration": "years_1_3",  # .15 x .50 = .075
    "importance": "matters",  # .25 x .65 = .1625
}
TODAY = date(2026, 12, 1)


def test_a_buyer_who_does_not_know_the_rep() -> None:
    """W = .85, V = .44: score 51.76, low 44, high 59."""
    links = lever("links")
    data = as_data(assess(links, links.side("procurement"), PROCUREMENT), "en")
    assert data["leverage"] == {"score": 52, "low": 44, "high": 59, "level": "solid"}
    assert data["confidence"] == 0.85
    assert data["unknown"] == ["rep_turnover_share"]
    assert [driver["question"] for driver in data["drivers"]] == [
        *["supplier_turnover_share", "other_supply_links", "turnover_growth"],
        *["strategic_gateway", "reference_customer"],
    ]
    assert isclose(data["drivers"][0]["contribution"], 16.25 / 0.85)
    assert isclose(data["drivers"][0]["weight"], 0.25 / 0.85)
    assert data["care"] == []
    assert data["relation"] is None


def test_a_seller_whom_they_cannot_do_without() -> None:
    """All known: V = .86. Two answers are the strongest, and each has its line of care."""
    links = lever("links")
    data = as_data(assess(links, links.side("sales"), SALES), "en")
    assert data["leverage"] == {"score": 86, "low": 86, "high": 86, "level": "very_strong"}
    assert data["confidence"] == 1.0
    assert data["unknown"] == []
    assert [d["contribution"] for d in data["drivers"]] == [30.0, 25.0, 20.0, 11.0]
    assert [care["question"] for care in data["care"]] == ["strategic_components", "know_how"]


def test_an_everyday_tie_of_which_little_is_known() -> None:
    """W = .60, V = .4375: score 72.92, low 43.75, high 83.75."""
    links = lever("links")
    data = as_data(assess(links, links.side("everyday"), EVERYDAY), "en")
    assert data["leverage"] == {"score": 73, "low": 44, "high": 84, "level": "strong"}
    assert data["confidence"] == 0.6
    assert data["unknown"] == ["expertise_benefit", "contact_benefit", "intensifying"]


def test_below_half_there_is_no_score() -> None:
    """Share and growth of procurement are .40 of the weight; a tenth more is enough."""
    links = lever("links")
    side = links.side("procurement")
    less = {"supplier_turnover_share": "from_30", "turnover_growth": "flat"}
    none = as_data(assess(links, side, less), "en")["leverage"]
    assert none == {"score": None, "low": 29, "high": 89, "level": None}  # 28.75, 88.75
    enough = as_data(assess(links, side, less | {"reference_customer": "no"}), "en")["leverage"]
    assert enough == {"score": 58, "low": 29, "high": 79, "level": "solid"}  # 57.5, rounded up


def test_both_sides_of_one_deal() -> None:
    """The buyer's 52 (44 to 59) against the seller's 86: they hold more, and no overlap."""
    links = lever("links")
    found = assess(links, links.side("procurement"), PROCUREMENT, SALES)
    relation = as_data(found, "en")["relation"]
    assert relation == {
        **{"mine": 52, "theirs": 86, "balance": -34, "interdependence": 69},
        "position": "exposed",
    }


def test_everyday_looks_at_itself() -> None:
    """73 (43.75 to 83.75) against 50 (all known .50): 23 apart, and the ranges overlap."""
    links = lever("links")
    theirs = {
        "intensity": "regular",  # .20 x .60 = .12
        "duration": "years_1_3",  # .15 x .50 = .075
        "importance": "matters",  # .25 x .65 = .1625
        "intensifying": "stable",  # .10 x .35 = .035
        "expertise_benefit": "sometimes",  # .15 x .65 = .0975
        "contact_benefit": "no",  # 0; together .49, shown as 49
    }
    found = assess(links, links.side("everyday"), EVERYDAY, theirs)
    relation = as_data(found, "en")["relation"]
    assert relation == {
        **{"mine": 73, "theirs": 49, "balance": 24, "interdependence": 61},
        "position": "too_close",
    }


@pytest.mark.parametrize(
    ("days", "horizons"),
    [(0, {"before_meeting"}), (60, {"before_meeting", "quarter"}), (59, {"before_meeting"}),
     (270, {"before_meeting", "quarter", "year"}), (-1, {"before_meeting", "quarter", "year"})],
)  # fmt: skip
def test_the_days_to_the_meeting_decide_what_can_act(days: int, horizons: set[str]) -> None:
    links = lever("links")
    meeting = TODAY + timedelta(days=days)
    side = links.side("procurement")
    found = assess(links, side, PROCUREMENT, None, meeting, TODAY)
    assert {advice.suggestion.horizon for advice in found.advice} == horizons


def test_gains_of_a_buyer_are_worked_out() -> None:
    """Score 51.76 is shown as 52. A forecast lifts growing to faster: .44 + .0375 = .4775 of
    .85 is 56.18, shown as 56. Bundling sites lifts the share as well: + .0625, 63.53, 64."""
    links = lever("links")
    found = assess(links, links.side("procurement"), PROCUREMENT)
    gains = {advice.suggestion.id: advice.gain for advice in found.advice}
    assert gains["share_forecast"] == 4
    assert gains["bundle_sites"] == 12
    assert gains["count_what_you_buy"] == 0
    assert "route_via_rep" not in gains  # nobody knows the rep's share
    assert list(gains)[-3:] == ["pay_on_time", "decide_quickly", "few_exceptions"]


def test_an_unknown_language_is_named() -> None:
    links = lever("links")
    found = assess(links, links.side("sales"), SALES)
    with pytest.raises(UnknownId, match="unknown language 'xx'; allowed: "):
        as_data(found, "xx")
