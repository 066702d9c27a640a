"""Somebody's lines changed, tied to the case, merged with another, removed."""

from cases.people_changes import (
    ContactChanged,
    ContactField,
    ContactRemoved,
    ContactsMerged,
    ContactTied,
)
from dialogs.handlers.people_ways import Ways
from dialogs.people_here import contact_here, maybe_the_same, place_of
from dialogs.people_offer import tidy

TYPED_FIELDS: dict[str, ContactField] = {
    "name": "name",
    "role": "role",
    "organisation": "organisation",
    "level": "level",
    "cadence": "cadence_days",
    "notes": "notes",
}


class EditingPeople(Ways):
    # ---- line by line

    def look_at_the_lines(self) -> None:
        place = place_of(self)
        self.stand(detail=f"{place.subject} - {place.way}", pending=None)

    def ask_for_that_line(self) -> None:
        place = place_of(self)
        self.stand(detail=f"{place.subject} {self.value} {place.way}")

    def write_that_line(self) -> None:
        text = self.text
        if place_of(self).part in ("name", "role", "organisation"):
            text = tidy(text)
        self._write_line(text)

    def clear_that_line(self) -> None:
        """A name stays: somebody without one could not be found again."""
        if place_of(self).part != "name":
            self._write_line(None)
        else:
            self.stay_with_the_contact()

    def set_the_level(self) -> None:
        self._write_line(self.value)

    def set_the_cadence(self) -> None:
        self._write_line(int(self.value))

    def write_the_cadence(self) -> None:
        assert self.typed_cadence is not None
        if self.typed_cadence.rrule is not None:
            self._write_line(self.typed_cadence.rrule, "rrule")
        else:
            self._write_line(self.typed_cadence.days)

    def _write_line(self, value: str | int | None, field: ContactField | None = None) -> None:
        contact, part = contact_here(self), place_of(self).part
        field = field or TYPED_FIELDS.get(part)
        if contact is not None and field is not None:
            self.change(ContactChanged(contact.number, field, value))
        self.stay_with_the_contact()

    def say_that_is_no_cadence(self) -> None:
        self.tell("people-no-cadence")

    # ---- the case

    def tie_to_the_case(self) -> None:
        self._tie(True)

    def untie_from_the_case(self) -> None:
        self._tie(False)

    def _tie(self, tied: bool) -> None:
        contact = contact_here(self)
        assert contact is not None
        self.change(ContactTied(contact.number, self.the_case.number, tied))

    # ---- two are one; gone

    def ask_whether_they_are_one(self) -> None:
        contact = contact_here(self)
        other = maybe_the_same(self, contact) if contact else None
        assert other is not None
        place = place_of(self)
        self.stand(detail=f"{place.subject} {other.number} {place.way}", pending=None)

    def merge_the_two(self) -> None:
        """The one whose page it is stays, with what the other one had."""
        contact, other = contact_here(self), self.the_other_contact()
        assert contact is not None and other is not None
        self.change(ContactsMerged(contact.number, other.number))
        self.tell("people-merged")
        self.stay_with_the_contact()

    def remove_the_contact(self) -> None:
        contact = contact_here(self)
        if contact is not None:
            self.change(ContactRemoved(contact.number))
            self.tell("people-removed")
        self.go_back_on_that_way()
