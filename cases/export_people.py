"""Contacts, plans and reminders as plain data, for the export: see `cases.export`."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from cases.bundle import upcoming
from cases.calendar import CADENCE
from cases.occurrences import Ahead, Records
from cases.people import Contact, People, Plan, Promise, Reminder, ReminderKind, Rhythm, Touch


def rhythm_data(rhythm: Rhythm) -> dict[str, Any]:
    return {
        "morning": f"{rhythm.morning:%H:%M}",
        "quiet_from": f"{rhythm.quiet_from:%H:%M}",
        "quiet_to": f"{rhythm.quiet_to:%H:%M}",
        "unprompted": rhythm.unprompted,
        "names_hidden": rhythm.names_hidden,
        "slowed": rhythm.slowed,
    }


def plans_data(case: int, plans: Iterable[Plan]) -> list[dict[str, Any]]:
    return [_plan(plan) for plan in plans if plan.case == case]


def contacts_data(people: People) -> list[dict[str, Any]]:
    return [_contact(contact, people.promises) for contact in people.contacts]


def reminders_data(records: Records, now: datetime, rhythm: Rhythm) -> list[dict[str, Any]]:
    """What was decided, and what lies ahead as it stands now, soonest first.

    An id is an occurrence's name: it stays the same when the occurrence is decided, and then
    nothing else has it. After /stop nothing lies ahead.
    """
    soon = upcoming(records, now, rhythm) if rhythm.unprompted else []
    to_come = {_id(item.kind, item.subject, item.on): (item, at) for item, at in soon}
    decided = {_id(row.kind, row.subject, row.on): row for row in records.reminders}
    found = [
        _decided(name, row, row.due_at if name not in to_come else to_come[name][1])
        for name, row in decided.items()
    ]
    found += [
        _ahead(name, item, at, records)
        for name, (item, at) in to_come.items()
        if name not in decided
    ]
    return sorted(found, key=lambda one: (one["due_at"], one["id"]))


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "id": plan.number,
        "suggestion": plan.suggestion,
        "due_on": plan.due_on.isoformat(),
        "status": plan.status,
        "contacts": list(plan.contacts),
        "done_on": _day(plan.done_on),
        "stronger": plan.stronger,
    }


def _contact(contact: Contact, promises: Iterable[Promise]) -> dict[str, Any]:
    """With the days that hold: its own, or its level's. 0: not to be reminded of."""
    days = contact.cadence_days
    if days is None and contact.rrule is None:
        days = CADENCE[contact.level]
    return {
        "id": contact.number,
        "name": contact.name,
        "organisation": contact.organisation,
        "role": contact.role,
        "level": contact.level,
        "cadence_days": days,
        "rrule": contact.rrule,
        "notes": contact.notes,
        "added_on": contact.added_on.isoformat(),
        "cases": list(contact.cases),
        "touches": [_touch(touch) for touch in contact.touches],
        "promises": [_promise(one) for one in promises if one.contact == contact.number],
    }


def _touch(touch: Touch) -> dict[str, Any]:
    """One with several contacts stands with each of them, under the same id."""
    return {
        "id": touch.number,
        "kind": touch.kind,
        "on": touch.on.isoformat(),
        "note": touch.note,
    }


def _promise(promise: Promise) -> dict[str, Any]:
    return {
        "id": promise.number,
        "text": promise.text,
        "due_on": _day(promise.due_on),
        "kept_on": _day(promise.kept_on),
    }


def _decided(name: str, row: Reminder, due_at: datetime) -> dict[str, Any]:
    return {
        "id": name,
        "kind": row.kind,
        "due_at": due_at.isoformat(),
        "status": row.status,
        "contact": row.contact,
        "case": row.case,
        "plan": row.plan,
        "promise": row.promise,
        "snoozed_to": _day(row.snoozed_to),
        "sent_on": _day(row.sent_on),
    }


def _ahead(name: str, item: Ahead, at: datetime, records: Records) -> dict[str, Any]:
    return {
        "id": name,
        "kind": item.kind,
        "due_at": at.isoformat(),
        "status": "waiting",
        **_about(item, records),
        "snoozed_to": None,
        "sent_on": None,
    }


def _about(item: Ahead, records: Records) -> dict[str, int | None]:
    """Whom and what it is about, as its row would say once it is told."""
    about: dict[str, int | None] = dict.fromkeys(("contact", "case", "plan", "promise"))
    match item.kind:
        case "contact" | "reached":
            about["contact"] = item.subject
        case "promise":
            about["promise"] = item.subject
            owed = next(one for one in records.promises if one.number == item.subject)
            about["contact"] = owed.contact
        case "plan" | "strengthened":
            about["plan"] = item.subject
            about["case"] = next(p.case for p in records.plans if p.number == item.subject)
        case _:
            about["case"] = item.subject
    return about


def _id(kind: ReminderKind, subject: int, on: date) -> str:
    return f"{kind}-{subject}-{on.isoformat()}"


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
