"""What was typed, shared or forwarded about people: offered, asked about, taken with one tap."""

from dataclasses import replace

from cases.people import Contact
from cases.people_changes import (
    ContactAdded,
    ContactChanged,
    ContactField,
    ContactTied,
    Promised,
    Touched,
)
from dialogs.events import SharedContact
from dialogs.handlers.people_ways import Ways
from dialogs.people_here import Pending, pending_here, place_of, ties_to_case
from dialogs.people_offer import (
    LEVELS,
    LONGEST_NAME,
    Chosen,
    Mention,
    Offer,
    OfferedTouch,
    Told,
    cards_as_text,
)
from dialogs.understanding.cards import more_cards


class TakingPeople(Ways):
    # ---- offered

    def offer_what_was_typed(self) -> None:
        """The day is kept too, so that "yesterday" means the same at the tap."""
        pending = Pending(self.today, chosen=Chosen(whom=self.her()))
        self._offer_people(self.text, pending)

    def offer_who_was_shared(self) -> None:
        self._offer_people(cards_as_text(self.shared_cards), Pending(self.today, of_cards=True))
        more = more_cards(self.event.vcard) if isinstance(self.event, SharedContact) else 0
        if more:
            self.tell("people-cards-more", count=more)

    def _offer_people(self, draft: str, pending: Pending) -> None:
        self.stand(detail=f"0 - {self.way_from_here()}", pending=str(pending), draft=draft)

    def say_nobody_was_named(self) -> None:
        self.tell("people-nobody-named")

    def say_it_offers_nobody(self) -> None:
        """The offer before it stays."""
        self.tell("people-not-understood")

    # ---- tapped on the offer

    def choose_who_is_meant(self) -> None:
        offer, pending = self.people_offer, pending_here(self)
        assert offer is not None and offer.asked is not None
        who = {**pending.chosen.who, offer.asked: self.value}
        self._choose_of_offer(pending, replace(pending.chosen, who=who))

    def choose_the_level(self) -> None:
        pending = pending_here(self)
        level = next(level for level in LEVELS if level == self.value)
        self._choose_of_offer(pending, replace(pending.chosen, level=level))

    def _choose_of_offer(self, pending: Pending, chosen: Chosen) -> None:
        self.stand(pending=str(replace(pending, chosen=chosen)))

    # ---- taken

    def take_the_touch(self) -> None:
        """What was taken stands on the next screen, where it can be changed or taken back."""
        way = place_of(self).way
        touches = self._take_people()
        self.stand(detail=f"{touches[-1]} - {way}", pending=None, draft=None)
        if len(touches) > 1:
            self.tell("people-touches-noted", count=len(touches))

    def take_the_people(self) -> None:
        if self.people_offer is not None:  # what it was typed beside may be gone meanwhile
            self._take_people()
        self.go_back_on_that_way()

    def _take_people(self) -> list[int]:
        """Everything that is offered; the numbers of the touches."""
        offer = self.people_offer
        assert offer is not None
        before = self.people.contacts
        numbers = [self._take_person(one) for one in offer.people]
        touches = [self._take_touch(touch, numbers) for touch in offer.touches]
        if offer.promise:
            promised = (self.next_number(), numbers[0], offer.promise, offer.promise_on)
            self.change(Promised(*promised))
        self._tell_of_people(offer, len(self.people.contacts) - len(before))
        return touches

    def _take_touch(self, touch: OfferedTouch, numbers: list[int]) -> int:
        who = tuple(dict.fromkeys(numbers[at] for at in touch.people))
        number = self.next_number()
        self.change(Touched(number, who, touch.on, touch.kind, touch.note))
        return number

    def _take_person(self, one: Mention) -> int:
        if one.contact is not None:
            self._complete_contact(one.contact, one.told)
            return one.contact.number
        told, number = one.told or Told(), self.next_number()
        cases = (self.the_case.number,) if ties_to_case(self, told.organisation) else ()
        fields = (told.organisation, told.role, told.level, told.cadence_days, None, told.notes)
        name = one.name[:LONGEST_NAME]
        self.change(ContactAdded(number, name, self.today, *fields, cases))
        return number

    def _complete_contact(self, contact: Contact, told: Told | None) -> None:
        """Who is known already is not doubled: what is new is written down."""
        if told is None:
            return
        for field, value in completed(contact, told):
            self.change(ContactChanged(contact.number, field, value))
        organisation = told.organisation or contact.organisation
        if ties_to_case(self, organisation) and self.the_case.number not in contact.cases:
            self.change(ContactTied(contact.number, self.the_case.number))

    def _tell_of_people(self, offer: Offer, added: int) -> None:
        if added:
            self.tell("people-added", count=added)
        if any(one.contact and one.told for one in offer.people):
            self.tell("people-completed")
        if offer.promise and offer.promise_on:
            self.tell("people-promised-by", date=offer.promise_on)
        elif offer.promise:
            self.tell("people-promised")


def completed(contact: Contact, told: Told) -> list[tuple[ContactField, str | int]]:
    """What is told that the contact does not say yet."""
    fields: tuple[tuple[ContactField, str | int | None], ...] = (
        ("organisation", told.organisation),
        ("role", told.role),
        ("level", told.level),
        ("cadence_days", told.cadence_days),
        ("notes", told.notes if contact.notes is None else None),
    )
    return [
        (field, value)
        for field, value in fields
        if value is not None and getattr(contact, field) != value
    ]
