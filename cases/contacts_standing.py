"""What stands of contacts and touches after a change: see `cases.people_standing`."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from cases import people_changes as did
from cases.changes import Change
from cases.people import Contact, People, Plan, Promise, Reminder, Touch

ABOUT_CONTACTS = ("contact", "reached")
Numbered = TypeVar("Numbered", Contact, Promise, Plan, Reminder)


def each(numbers: Iterable[int]) -> tuple[int, ...]:
    """In order, and each once."""
    return tuple(sorted({*numbers}))


def changed(
    found: Iterable[Numbered], number: int, how: Callable[[Numbered], Numbered]
) -> tuple[Numbered, ...]:
    """These, with the one of that number changed."""
    return tuple(how(one) if one.number == number else one for one in found)


def _is_about(reminder: Reminder, *contacts: int) -> bool:
    """Of a contact itself; a promise to the contact is another subject."""
    return reminder.kind in ABOUT_CONTACTS and reminder.contact in contacts


def _added(people: People, change: did.ContactAdded) -> People:
    contact = Contact(
        change.contact,
        change.name,
        change.on,
        *(change.organisation, change.role, change.level),
        *(change.cadence_days, change.rrule, change.notes),
        each(change.cases),
    )
    return replace(people, contacts=(*people.contacts, contact))


def _changed(people: People, change: did.ContactChanged) -> People:
    """Days and a rule exclude each other; a new cadence lifts "stopped"."""
    fields: dict[str, object] = {change.field: change.value}
    reminders = people.reminders
    if change.field in ("cadence_days", "rrule"):
        other = "rrule" if change.field == "cadence_days" else "cadence_days"
        fields[other] = None
        reminders = tuple(
            reminder
            for reminder in reminders
            if not (_is_about(reminder, change.contact) and reminder.status == "stopped")
        )
    contacts = changed(
        people.contacts,
        change.contact,
        lambda contact: replace(contact, **fields),  # type: ignore[arg-type]
    )
    return replace(people, contacts=contacts, reminders=reminders)


def _tied(people: People, change: did.ContactTied) -> People:
    def tie(contact: Contact) -> Contact:
        others = tuple(case for case in contact.cases if case != change.case)
        cases = each((*others, change.case)) if change.tied else others
        return replace(contact, cases=cases)

    return replace(people, contacts=changed(people.contacts, change.contact, tie))


def _removed(people: People, change: did.ContactRemoved) -> People:
    gone = change.contact
    left = tuple(contact for contact in people.contacts if contact.number != gone)
    promises = {one.number for one in people.promises if one.contact == gone}
    return People(
        contacts=tuple(_touches(contact, _without(gone)) for contact in left),
        promises=tuple(one for one in people.promises if one.number not in promises),
        plans=tuple(_planned(plan, _without(gone)) for plan in people.plans),
        reminders=tuple(
            one for one in people.reminders if one.contact != gone and one.promise not in promises
        ),
    )


def _merged(people: People, change: did.ContactsMerged) -> People:
    """What was decided about the promises stays decided, or they would be told once more."""
    kept = next(one for one in people.contacts if one.number == change.kept)
    gone = next(one for one in people.contacts if one.number == change.gone)
    put = _instead(change.gone, change.kept)
    one = _of_both(kept, gone)
    others = tuple(c for c in people.contacts if c.number != change.gone)
    return People(
        contacts=tuple(
            _touches(contact, put) for contact in changed(others, change.kept, lambda _: one)
        ),
        promises=tuple(
            replace(p, contact=change.kept) if p.contact == change.gone else p
            for p in people.promises
        ),
        plans=tuple(_planned(plan, put) for plan in people.plans),
        reminders=tuple(
            replace(r, contact=change.kept) if r.contact == change.gone else r
            for r in people.reminders
            if not _is_about(r, change.gone)
        ),
    )


def _of_both(kept: Contact, gone: Contact) -> Contact:
    touches = {touch.number: touch for touch in (*kept.touches, *gone.touches)}
    timed = kept.cadence_days is not None or kept.rrule is not None
    rhythm = kept if timed else gone
    return replace(
        kept,
        organisation=_first(kept.organisation, gone.organisation),
        role=_first(kept.role, gone.role),
        level=kept.level or gone.level,
        cadence_days=rhythm.cadence_days,
        rrule=rhythm.rrule,
        notes=_first(kept.notes, gone.notes),
        added_on=min(kept.added_on, gone.added_on),
        cases=each((*kept.cases, *gone.cases)),
        touches=tuple(sorted(touches.values(), key=lambda touch: (touch.on, touch.number))),
    )


def _first(one: str | None, other: str | None) -> str | None:
    return other if one is None else one


def _without(gone: int) -> Callable[[tuple[int, ...]], tuple[int, ...]]:
    return lambda numbers: tuple(number for number in numbers if number != gone)


def _instead(gone: int, kept: int) -> Callable[[tuple[int, ...]], tuple[int, ...]]:
    def put(numbers: tuple[int, ...]) -> tuple[int, ...]:
        return each(kept if number == gone else number for number in numbers)

    return put


def _touches(contact: Contact, put: Callable[[tuple[int, ...]], tuple[int, ...]]) -> Contact:
    touches = tuple(replace(touch, contacts=put(touch.contacts)) for touch in contact.touches)
    return replace(contact, touches=touches)


def _planned(plan: Plan, put: Callable[[tuple[int, ...]], tuple[int, ...]]) -> Plan:
    return replace(plan, contacts=put(plan.contacts))


# ---- touches


def _touched(people: People, change: did.Touched) -> People:
    touch = Touch(change.touch, change.kind, change.on, change.note, each(change.contacts))
    return _with_touch(people, touch)


def _touch_changed(people: People, change: did.TouchChanged) -> People:
    touch = Touch(change.touch, change.kind, change.on, change.note, each(change.contacts))
    return _with_touch(_untouched(people, change.touch), touch)


def _touch_undone(people: People, change: did.TouchUndone) -> People:
    return _untouched(people, change.touch)


def _with_touch(people: People, touch: Touch) -> People:
    def met(contact: Contact) -> Contact:
        if contact.number not in touch.contacts:
            return contact
        touches = sorted((*contact.touches, touch), key=lambda one: (one.on, one.number))
        return replace(contact, touches=tuple(touches))

    return replace(people, contacts=tuple(met(contact) for contact in people.contacts))


def _untouched(people: People, number: int) -> People:
    def without(contact: Contact) -> Contact:
        touches = tuple(touch for touch in contact.touches if touch.number != number)
        return replace(contact, touches=touches)

    return replace(people, contacts=tuple(without(contact) for contact in people.contacts))


RULES: dict[type[Change], Callable[[People, Any], People]] = {
    did.ContactAdded: _added,
    did.ContactChanged: _changed,
    did.ContactTied: _tied,
    did.ContactRemoved: _removed,
    did.ContactsMerged: _merged,
    did.Touched: _touched,
    did.TouchChanged: _touch_changed,
    did.TouchUndone: _touch_undone,
}
