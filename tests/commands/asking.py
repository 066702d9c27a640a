"""A buyer's case, and how it is handed to `coach assess`."""

import json
from typing import Any

import typer
from typer.testing import CliRunner, Result

from bot.commands.assess import assess

COACH = typer.Typer()
COACH.command()(assess)

ANSWERS: dict[str, Any] = {
    "supplier_turnover_share": "from_10",
    "rep_turnover_share": "unknown",
    "turnover_growth": {"choice": "growing", "note": "their sales head says <more> & more"},
    "strategic_gateway": "useful",
    "reference_customer": "no",
    "other_supply_links": "solid",
}
BUYER: dict[str, Any] = {
    "lever": "links",
    "side": "procurement",
    "answers": ANSWERS,
    "counterpart_answers": {"strategic_components": "one", "know_how": {"choice": "regular"}},
    "meeting_on": "2027-03-01",
    "today": "2026-12-01",
}
BUYER_IN_YAML = """\
# a buyer's case
side: procurement
answers:
  supplier_turnover_share: from_10
  turnover_growth: {choice: growing, note: "their sales head says <more> & more"}
  strategic_gateway: useful
  reference_customer: no
  other_supply_links: solid
counterpart_answers: {strategic_components: one, know_how: {choice: regular}}
meeting_on: 2027-03-01
today: "2026-12-01"
"""


def coach(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(COACH, arguments, input=given, catch_exceptions=False)


def told(request: object, *options: str) -> Result:
    return coach("-", *options, given=json.dumps(request))


def data_of(request: object, *options: str) -> dict[str, Any]:
    result = told(request, "--json", *options)
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def refused(result: Result) -> str:
    """The one line on standard error; nothing on standard output, status 2."""
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith("\n")
    assert len(result.stderr.splitlines()) == 1, result.stderr
    return result.stderr.rstrip("\n")
