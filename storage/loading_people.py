"""Rows into contacts, promises, plans and reminders: six statements, however many there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Integer, Row, and_, bindparam, func, or_, select

from cases.people import Contact, People, Plan, Promise, Reminder, Touch
from storage.crypto import Seal
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

# A rule asks back no further than the longest cadence: once a year, and some weeks late.
REMEMBERED = timedelta(days=400)
EVER = date.min

AnyRow = Row[*tuple[Any, ...]]
Grouped = Mapping[int, tuple[int, ...]]

_user = bindparam("user", type_=Integer)
CONTACTS = select(contacts).where(contacts.c.user == _user).order_by(contacts.c.number)
TIES = (
    select(contact_cases.c.contact, contact_cases.c.case)
    .where(contact_cases.c.user == _user)
    .order_by(contact_cases.c.contact, contact_cases.c.case)
)
_of_touch = and_(
    touch_contacts.c.user == touches.c.user, touch_contacts.c.touch == touches.c.number
)
_ranked = (
    select(
        touch_contacts.c.touch,
        func.row_number()
        .over(
            partition_by=touch_contacts.c.contact,
            order_by=(touches.c.on.desc(), touches.c.number.desc()),
        )
        .label("place"),
    )
    .join(touches, _of_touch)
    .where(touch_contacts.c.user == _user)
    .subquery("ranked")
)
_newest = select(_ranked.c.touch).where(_ranked.c.place == 1)
TOUCHES = (
    select(touches, touch_contacts.c.contact)
    .join(touch_contacts, _of_touch)
    .where(
        touches.c.user == _user,
        or_(touches.c.on >= bindparam("since"), touches.c.number.in_(_newest)),
    )
    .order_by(touches.c.on, touches.c.number, touch_contacts.c.contact)
)
PROMISES = select(promises).where(promises.c.user == _user).order_by(promises.c.number)
PLANS = (
    select(plans, plan_contacts.c.contact)
    .outerjoin(
        plan_contacts,
        and_(plan_contacts.c.user == plans.c.user, plan_contacts.c.plan == plans.c.number),
    )
    .where(plans.c.user == _user)
    .order_by(plans.c.number, plan_contacts.c.contact)
)
_decided = (
    select(
        reminders.c.number,
        func.row_number()
        .over(
            partition_by=(reminders.c.kind, reminders.c.subject),
            order_by=(reminders.c.on.desc(), reminders.c.number.desc()),
        )
        .label("place"),
    )
    .where(reminders.c.user == _user)
    .subquery("decided")
)
# Of everything what was decided last, however long ago: a promise may be open for years.
_last_decided = select(_decided.c.number).where(_decided.c.place == 1)
REMINDERS = (
    select(*(reminders.c[field.name] for field in fields(Reminder)))
    .where(
        reminders.c.user == _user,
        or_(
            reminders.c.on >= bindparam("since"),
            reminders.c.number.in_(_last_decided),
            reminders.c.status.in_(("waiting", "stopped")),
        ),
    )
    .order_by(reminders.c.number)
)


def people(connection: Connection, user: int, seal: Seal, since: date | None) -> People:
    """All of this user's. `since`: older touches and reminders that are over are left out, but
    for each contact's newest touch and what was decided last of each subject; None: all."""
    whose = {"user": user}
    lately = {**whose, "since": since or EVER}
    touched = _touches(connection.execute(TOUCHES, lately), seal)
    ties = _grouped((row.contact, row.case) for row in connection.execute(TIES, whose))
    return People(
        contacts=tuple(
            _contact(row, seal, ties, touched) for row in connection.execute(CONTACTS, whose)
        ),
        promises=tuple(_promise(row, seal) for row in connection.execute(PROMISES, whose)),
        plans=_plans(connection.execute(PLANS, whose)),
        reminders=tuple(
            Reminder(**row) for row in connection.execute(REMINDERS, lately).mappings()
        ),
    )


def _grouped(pairs: Iterable[tuple[int, int]]) -> Grouped:
    """The second numbers by the first, as they come."""
    found: dict[int, tuple[int, ...]] = defaultdict(tuple)
    for one, other in pairs:
        found[one] += (other,)
    return found


def _contact(
    row: AnyRow, seal: Seal, ties: Grouped, touched: Mapping[int, tuple[Touch, ...]]
) -> Contact:
    return Contact(
        number=row.number,
        name=seal.read(row.name),
        added_on=row.added_on,
        organisation=seal.read_maybe(row.organisation),
        role=seal.read_maybe(row.role),
        level=row.level,
        cadence_days=row.cadence_days,
        rrule=row.rrule,
        notes=seal.read_maybe(row.notes),
        cases=ties[row.number],
        touches=touched[row.number],
    )


def _touches(found: Iterable[AnyRow], seal: Seal) -> Mapping[int, tuple[Touch, ...]]:
    """By contact, oldest first. One with several contacts comes in several rows."""
    rows = list(found)
    met = _grouped((row.number, row.contact) for row in rows)
    by_number = {row.number: _touch(row, met[row.number], seal) for row in rows}
    by_contact: dict[int, tuple[Touch, ...]] = defaultdict(tuple)
    for row in rows:
        by_contact[row.contact] += (by_number[row.number],)
    return by_contact


def _touch(row: AnyRow, met: tuple[int, ...], seal: Seal) -> Touch:
    return Touch(row.number, row.kind, row.on, seal.read_maybe(row.note), met)


def _promise(row: AnyRow, seal: Seal) -> Promise:
    return Promise(row.number, row.contact, seal.read(row.text), row.due_on, row.kept_on)


def _plans(found: Iterable[AnyRow]) -> tuple[Plan, ...]:
    rows = {}
    with_whom: dict[int, tuple[int, ...]] = defaultdict(tuple)
    for row in found:
        rows[row.number] = row
        if row.contact is not None:
            with_whom[row.number] += (row.contact,)
    return tuple(_plan(row, with_whom[number]) for number, row in rows.items())


def _plan(row: AnyRow, contacts: tuple[int, ...]) -> Plan:
    return Plan(
        *(row.number, row.case, row.suggestion, row.due_on, row.status),
        contacts=contacts,
        done_on=row.done_on,
        asked_on=row.asked_on,
        stronger=row.stronger,
    )
