"""What happened to contacts, touches, promises and plans, into rows: one function a kind.

What stands after it in memory, `cases.people_standing` says; a test holds the two together.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Table, delete, exists, insert, literal, select, update

from cases import people_changes as did
from storage.database import ByDialect
from storage.people_tables import (
    contact_cases,
    contacts,
    plan_contacts,
    plans,
    promises,
    reminders,
    touch_contacts,
    touches,
)
from storage.rows import LedgerFault, Rows

TIE = ByDialect(lambda insert: insert(contact_cases).on_conflict_do_nothing())
WORDS = ("name", "organisation", "role", "notes")  # sealed
ABOUT_CONTACTS = reminders.c.kind.in_(("contact", "reached"))


def _added(rows: Rows, one: did.ContactAdded) -> None:
    rows.add(
        contacts,
        number=one.contact,
        added_on=one.on,
        level=one.level,
        cadence_days=one.cadence_days,
        rrule=one.rrule,
        **{name: rows.seal.seal_maybe(getattr(one, name)) for name in WORDS},
    )
    for case in sorted({*one.cases}):
        rows.pair(contact_cases, [one.contact], case=case)


def _changed(rows: Rows, one: did.ContactChanged) -> None:
    if one.field in WORDS:
        text = None if one.value is None else str(one.value)
        rows.put(contacts, one.contact, **{one.field: rows.seal.seal_maybe(text)})
    elif one.field == "level":
        rows.put(contacts, one.contact, level=one.value)
    else:
        cadence = {"cadence_days": None, "rrule": None, one.field: one.value}
        rows.put(contacts, one.contact, **cadence)
        stopped = reminders.c.user == rows.user, reminders.c.contact == one.contact
        lifted = delete(reminders).where(*stopped, reminders.c.status == "stopped", ABOUT_CONTACTS)
        rows.connection.execute(lifted)


def _tied(rows: Rows, one: did.ContactTied) -> None:
    pair = {"user": rows.user, "contact": one.contact, "case": one.case}
    if one.tied:
        rows.connection.execute(TIE.on(rows.connection), pair)
        return
    where = [contact_cases.c[name] == value for name, value in pair.items()]
    if rows.connection.execute(delete(contact_cases).where(*where)).rowcount != 1:
        raise LedgerFault(f"contact {one.contact} of this user is not tied to case {one.case}")


def _removed(rows: Rows, one: did.ContactRemoved) -> None:
    """Touches that were with nobody else go first: then nothing is left to tell them by."""
    met, other = touch_contacts.alias("met"), touch_contacts.alias("other")
    was_there = exists().where(
        met.c.user == rows.user, met.c.contact == one.contact, met.c.touch == touches.c.number
    )
    with_others = exists().where(
        other.c.user == rows.user, other.c.contact != one.contact, other.c.touch == touches.c.number
    )
    alone = delete(touches).where(touches.c.user == rows.user, was_there, ~with_others)
    rows.connection.execute(alone)
    rows.take(contacts, one.contact)


def _merged(rows: Rows, one: did.ContactsMerged) -> None:
    both = select(contacts).where(
        contacts.c.user == rows.user, contacts.c.number.in_((one.kept, one.gone))
    )
    found = {row.number: row for row in rows.connection.execute(both)}
    if len(found) != 2:
        raise LedgerFault(f"this user has no two contacts {one.kept} and {one.gone}")
    rows.put(contacts, one.kept, **_of_both(found[one.kept], found[one.gone]))
    for table, what in (
        (contact_cases, "case"),
        (touch_contacts, "touch"),
        (plan_contacts, "plan"),
    ):
        _hand_over(rows, table, what, one)
    _now_of(rows, promises, one)
    _now_of(rows, reminders, one, ~ABOUT_CONTACTS)
    rows.take(contacts, one.gone)


def _of_both(kept: Any, gone: Any) -> dict[str, Any]:
    """Sealed words are copied as they are: both were sealed with the same key."""
    timed = kept.cadence_days is not None or kept.rrule is not None
    rhythm = kept if timed else gone
    filled = {
        name: getattr(kept if getattr(kept, name) is not None else gone, name)
        for name in ("organisation", "role", "level", "notes")
    }
    cadence = {"cadence_days": rhythm.cadence_days, "rrule": rhythm.rrule}
    return {**filled, **cadence, "added_on": min(kept.added_on, gone.added_on)}


def _hand_over(rows: Rows, table: Table, what: str, one: did.ContactsMerged) -> None:
    """Pairs that both had are left; they go with the contact that goes."""
    has = table.alias("has")
    already = exists().where(
        has.c.user == rows.user, has.c.contact == one.kept, has.c[what] == table.c[what]
    )
    of_gone = (
        select(table.c.user, literal(one.kept), table.c[what])
        .where(table.c.user == rows.user, table.c.contact == one.gone, ~already)
        .order_by(table.c[what])
    )
    rows.connection.execute(insert(table).from_select(["user", "contact", what], of_gone))


def _now_of(rows: Rows, table: Table, one: did.ContactsMerged, *only: Any) -> None:
    of_gone = table.c.user == rows.user, table.c.contact == one.gone
    rows.connection.execute(update(table).where(*of_gone, *only).values(contact=one.kept))


def _touched(rows: Rows, one: did.Touched) -> None:
    rows.add(touches, number=one.touch, **_touch(rows, one))
    _met(rows, one)


def _touch_changed(rows: Rows, one: did.TouchChanged) -> None:
    rows.put(touches, one.touch, **_touch(rows, one))
    pairs = touch_contacts.c.user == rows.user, touch_contacts.c.touch == one.touch
    rows.connection.execute(delete(touch_contacts).where(*pairs))
    _met(rows, one)


def _touch(rows: Rows, one: did.Touched | did.TouchChanged) -> dict[str, Any]:
    return {"kind": one.kind, "on": one.on, "note": rows.seal.seal_maybe(one.note)}


def _met(rows: Rows, one: did.Touched | did.TouchChanged) -> None:
    if not one.contacts:
        raise LedgerFault(f"touch {one.touch} is with nobody")
    rows.pair(touch_contacts, one.contacts, touch=one.touch)


def _touch_undone(rows: Rows, one: did.TouchUndone) -> None:
    rows.take(touches, one.touch)


def _promised(rows: Rows, one: did.Promised) -> None:
    text = rows.seal.seal(one.text)
    rows.add(promises, number=one.promise, contact=one.contact, text=text, due_on=one.due_on)


def _promise_kept(rows: Rows, one: did.PromiseKept) -> None:
    rows.put(promises, one.promise, kept_on=one.on)


def _promise_dropped(rows: Rows, one: did.PromiseDropped) -> None:
    rows.take(promises, one.promise)


def _plan_made(rows: Rows, one: did.PlanMade) -> None:
    rows.add(
        plans,
        number=one.plan,
        case=one.case,
        suggestion=one.suggestion,
        due_on=one.due_on,
        status="open",
    )
    rows.pair(plan_contacts, one.contacts, plan=one.plan)


def _plan_moved(rows: Rows, one: did.PlanMoved) -> None:
    rows.put(plans, one.plan, due_on=one.due_on)
    untold = (
        reminders.c.user == rows.user,
        reminders.c.kind == "plan",
        reminders.c.plan == one.plan,
        reminders.c.on == one.due_on,
        reminders.c.sent_on.is_(None),
    )
    rows.connection.execute(delete(reminders).where(*untold))


def _plan_met(rows: Rows, one: did.PlanMet) -> None:
    rows.need(plans, one.plan)
    pairs = plan_contacts.c.user == rows.user, plan_contacts.c.plan == one.plan
    rows.connection.execute(delete(plan_contacts).where(*pairs))
    rows.pair(plan_contacts, one.contacts, plan=one.plan)


def _plan_done(rows: Rows, one: did.PlanDone) -> None:
    rows.put(plans, one.plan, status="done", done_on=one.on)


def _plan_dropped(rows: Rows, one: did.PlanDropped) -> None:
    rows.put(plans, one.plan, status="dropped")


def _plan_judged(rows: Rows, one: did.PlanJudged) -> None:
    rows.put(plans, one.plan, asked_on=one.on, stronger=one.stronger)


WRITERS: dict[type[Any], Callable[[Rows, Any], None]] = {
    did.ContactAdded: _added,
    did.ContactChanged: _changed,
    did.ContactTied: _tied,
    did.ContactRemoved: _removed,
    did.ContactsMerged: _merged,
    did.Touched: _touched,
    did.TouchChanged: _touch_changed,
    did.TouchUndone: _touch_undone,
    did.Promised: _promised,
    did.PromiseKept: _promise_kept,
    did.PromiseDropped: _promise_dropped,
    did.PlanMade: _plan_made,
    did.PlanMoved: _plan_moved,
    did.PlanMet: _plan_met,
    did.PlanDone: _plan_done,
    did.PlanDropped: _plan_dropped,
    did.PlanJudged: _plan_judged,
}
