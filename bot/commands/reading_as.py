"""`coach understand --as`: a date, a cadence, a contact or a touch, as data for JSON."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from dialogs.understanding import (
    ContactRead,
    Touches,
    read_cadence,
    read_contact_line,
    read_moment,
    read_touch,
)

Result = dict[str, Any]
ASK_BACK: Result = {"kind": "ask_back"}


def _date(text: str, now: datetime, language: str) -> Result:
    found = read_moment(text, now, language)
    if found is None:
        return ASK_BACK
    if isinstance(found, datetime):
        return {"kind": "datetime", "datetime": found.isoformat()}
    return {"kind": "date", "date": found.isoformat()}


def _cadence(text: str, now: datetime, language: str) -> Result:
    found = read_cadence(text, language)
    if found is None:
        return ASK_BACK
    if found.rrule is not None:
        return {"kind": "cadence", "rrule": found.rrule}
    return {"kind": "cadence", "cadence_days": found.days}


def _contact(text: str, now: datetime, language: str) -> Result:
    line = read_contact_line(text, now.date(), language)
    touches = _touches(line.touches) if line.touches else {}
    if line.contact is not None:
        return {"kind": "contact", "contact": _of_contact(line.contact), **touches}
    return {"kind": "touch", **touches} if touches else ASK_BACK


def _touch(text: str, now: datetime, language: str) -> Result:
    found = read_touch(text, now.date(), language)
    return {"kind": "touch", **_touches(found)} if found else ASK_BACK


def _of_contact(contact: ContactRead) -> Result:
    return {
        "name": contact.name,
        "organisation": contact.organisation,
        "role": contact.role,
        "level": contact.level,
        "cadence_days": contact.cadence_days,
    }


def _touches(found: Touches) -> Result:
    told: Result = {
        "touches": [
            {
                "contacts": list(touch.contacts),
                "kind": touch.kind,
                "on": touch.on.isoformat() if touch.on else None,
                "note": touch.note,
            }
            for touch in found.touches
        ]
    }
    if found.promise is not None:
        due = found.promise.on
        told["promise"] = {"text": found.promise.text, "on": due.isoformat() if due else None}
    return told


READERS: dict[str, Callable[[str, datetime, str], Result]] = {
    "date": _date,
    "cadence": _cadence,
    "contact": _contact,
    "touch": _touch,
}


def in_zone(moment: datetime) -> datetime:
    """A moment without any zone counts as UTC."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
