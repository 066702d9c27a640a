"""A touch: noted with one tap, then told more about, moved, taken back; promises and their end."""

from dataclasses import replace
from datetime import timedelta

from cases.people import Touch
from cases.people_changes import (
    Promised,
    PromiseDropped,
    PromiseKept,
    TouchChanged,
    Touched,
    TouchUndone,
)
from dialogs.handlers.people_ways import Ways
from dialogs.people_here import (
    contact_here,
    last_touch,
    place_of,
    promise_here,
    touch_here,
    way_to,
)
from dialogs.people_offer import KINDS
from dialogs.people_typed import read_promise


class BeingInTouch(Ways):
    # ---- noted

    def note_a_touch_today(self) -> None:
        contact = contact_here(self)
        assert contact is not None
        number = self.next_number()
        self.change(Touched(number, (contact.number,), self.today))
        self.stand(detail=f"{number} kinds {way_to(place_of(self))}", pending=None, draft=None)

    def look_at_the_last_touch(self) -> None:
        contact = contact_here(self)
        touch = last_touch(contact) if contact else None
        assert touch is not None
        self.stand(detail=f"{touch.number} kinds {way_to(place_of(self))}", draft=None)

    def show_the_kinds(self) -> None:
        self._show_part("kinds")

    def _show_part(self, part: str) -> None:
        self.stand(detail=str(replace(place_of(self), part=part)))

    # ---- changed

    def set_the_kind(self) -> None:
        kind = next(kind for kind in KINDS if kind == self.value)
        self._change_touch(replace(self._touch_here, kind=kind))
        self._show_part("-")

    def move_the_touch(self) -> None:
        assert self.day_behind is not None
        self._change_touch(replace(self._touch_here, on=self.day_behind))

    def move_the_touch_by_a_tap(self) -> None:
        on = self.today - timedelta(days=int(self.value))
        self._change_touch(replace(self._touch_here, on=on))

    def write_what_it_was_about(self) -> None:
        self._change_touch(replace(self._touch_here, note=self.text))

    def remove_what_it_was_about(self) -> None:
        self._change_touch(replace(self._touch_here, note=None))

    def complete_the_touch(self) -> None:
        """What the line says of kind, day and note; the rest stays."""
        assert self.told_of_people.touches is not None
        told, touch = self.told_of_people.touches.touches[0], self._touch_here
        kind = next((kind for kind in KINDS if kind == told.kind), touch.kind)
        note, on = told.note or touch.note, told.on or touch.on
        self._change_touch(replace(touch, kind=kind, on=on, note=note))
        self._show_part("-")

    @property
    def _touch_here(self) -> Touch:
        touch = touch_here(self)
        assert touch is not None
        return touch

    def _change_touch(self, now: Touch) -> None:
        if now != self._touch_here:
            self.change(TouchChanged(now.number, now.contacts, now.on, now.kind, now.note))

    def take_the_touch_back(self) -> None:
        if self.touch_is_here():
            self.change(TouchUndone(self._touch_here.number))
            self.tell("people-touch-undone")
        self.go_back_on_that_way()

    # ---- promises

    def keep_that_promise(self) -> None:
        self.change(PromiseKept(int(self.value), self.today))
        self.tell("people-promise-kept")

    def ask_for_the_promise(self) -> None:
        self.stand(pending=None, draft=None)

    def write_the_promise(self) -> None:
        contact = contact_here(self)
        assert contact is not None
        self._note_promise(contact.number)
        self.stay_with_the_contact()

    def _note_promise(self, contact: int) -> None:
        read = read_promise(self.text, self.today, self.language)
        self.change(Promised(self.next_number(), contact, read.text, read.on))
        if read.on:
            self.tell("people-promised-by", date=read.on)
        else:
            self.tell("people-promised")

    def look_at_the_promise(self) -> None:
        """Its page leads back to the contact's."""
        self.stand(detail=f"{self.value} - {way_to(place_of(self))}", pending=None, draft=None)

    def keep_the_promise(self) -> None:
        promise = promise_here(self)
        if promise is not None:
            self.change(PromiseKept(promise.number, self.today))
            self.tell("people-promise-kept")
        self.go_back_on_that_way()

    def drop_the_promise(self) -> None:
        promise = promise_here(self)
        if promise is not None:
            self.change(PromiseDropped(promise.number))
            self.tell("people-promise-dropped")
        self.go_back_on_that_way()

    def promise_anew(self) -> None:
        """Another wording, another day: the old one gives way."""
        promise = promise_here(self)
        if promise is not None:
            self.change(PromiseDropped(promise.number))
            self._note_promise(promise.contact)
        self.go_back_on_that_way()
