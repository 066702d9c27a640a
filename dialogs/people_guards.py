"""Guards about people: who is named, what was typed, where a step back leads."""

from dataclasses import replace
from datetime import date
from functools import cached_property

from cases.people import Contact
from dialogs.events import Forwarded, SharedContact
from dialogs.guards import Guards
from dialogs.people_here import (
    contact_here,
    contact_of,
    last_touch,
    maybe_the_same,
    offer_here,
    open_promises,
    organisation_of,
    pending_here,
    place_of,
    promise_here,
    touch_here,
)
from dialogs.people_offer import (
    KINDS,
    LEVELS,
    NEW,
    CardRead,
    Chosen,
    Offer,
    Told,
    card_read,
    line_about_people,
    read_offer,
    tidy,
)
from dialogs.people_typed import matching, read_day_behind
from dialogs.understanding import Cadence, ContactLine, read_cadence
from dialogs.understanding.cards import read_card

FIELDS = ("name", "role", "organisation", "level", "cadence", "notes")
NEVER = "0"
CADENCES = ("14", "42", "90", "180", NEVER)  # days, as buttons
DAYS_BEHIND = ("0", "1")  # today, yesterday


class PeopleGuards(Guards):
    # ---- what was typed

    @cached_property
    def told_of_people(self) -> ContactLine:
        return line_about_people(self.text, self.today, self.language, self.people.contacts)

    @cached_property
    def typed_offer(self) -> Offer | None:
        """What the typed text offers; on somebody's page "her" is that one."""
        chosen = Chosen(whom=self.her())
        return read_offer(self.text, self.today, self.language, self.people.contacts, chosen)

    def her(self) -> int | None:
        if self.state == "taking":  # another line instead of the one that was typed there
            return pending_here(self).chosen.whom
        here = contact_here(self) if self.state == "contact" else None
        return here.number if here else None

    @cached_property
    def people_found(self) -> tuple[Contact, ...]:
        return matching(self.text, self.people.contacts)

    def it_tells_of_people(self) -> bool:
        return bool(self.text) and self.typed_offer is not None

    def it_tells_of_a_touch(self) -> bool:
        return bool(self.text) and self.typed_offer is not None and bool(self.typed_offer.touches)

    def it_names_nobody(self) -> bool:
        """A touch, but not with whom."""
        return self.told_of_people.touches is not None and self.typed_offer is None

    def it_only_names_somebody_known(self) -> bool:
        """Nothing but words by which somebody is found: they are looked up, not added."""
        told = self.told_of_people.contact
        bare = told is None or replace(told, name="") == replace(type(told)(""), name="")
        return self.told_of_people.touches is None and bare and bool(self.people_found)

    def it_is_a_day_behind(self) -> bool:
        return self.touch_is_here() and self.day_behind is not None

    @cached_property
    def day_behind(self) -> date | None:
        return read_day_behind(self.text, self.today, self.language)

    def it_tells_more_of_the_touch(self) -> bool:
        """`called her yesterday, about EDI`, without a name."""
        return self.touch_is_here() and self.it_names_nobody()

    @cached_property
    def typed_cadence(self) -> Cadence | None:
        return read_cadence(self.text, self.language)

    def it_is_no_cadence(self) -> bool:
        return place_of(self).part == "cadence" and self.typed_cadence is None

    def it_is_a_cadence(self) -> bool:
        return place_of(self).part == "cadence"

    def it_is_a_level(self) -> bool:
        return place_of(self).part == "level"

    # ---- what was shared

    @cached_property
    def shared_cards(self) -> tuple[CardRead, ...]:
        """Who is on the card, or who wrote the forwarded message."""
        match self.event:
            case SharedContact(name, vcard):
                cards = read_card(vcard)
                return tuple(map(card_read, cards)) or (CardRead(name, Told()),)
            case Forwarded(name):
                return (CardRead(name, Told()),)
            case _:
                return ()

    def somebody_was_named(self) -> bool:
        return any(tidy(card.name) for card in self.shared_cards)

    # ---- what was tapped

    def there_is_that_contact(self) -> bool:
        return contact_of(self, self.value) is not None

    def there_is_that_organisation(self) -> bool:
        return organisation_of(self, self.value) is not None

    def there_is_that_kind_of_touch(self) -> bool:
        return self.touch_is_here() and self.value in KINDS

    def there_is_that_day_behind(self) -> bool:
        return self.touch_is_here() and self.value in DAYS_BEHIND

    def a_touch_is_there(self) -> bool:
        here = contact_here(self)
        return here is not None and last_touch(here) is not None

    def there_is_that_level(self) -> bool:
        return self.value in LEVELS

    def there_is_that_cadence(self) -> bool:
        return contact_here(self) is not None and self.value in CADENCES

    def there_is_that_line(self) -> bool:
        return contact_here(self) is not None and self.value in FIELDS

    def it_is_one_of_those_meant(self) -> bool:
        offer = self.people_offer
        if offer is None or offer.asked is None:
            return False
        likely = offer.people[offer.asked].likely
        return self.value == NEW or any(str(one.number) == self.value for one in likely)

    def that_promise_is_open(self) -> bool:
        everybody = [contact.number for contact in self.people.contacts]
        return any(str(p.number) == self.value for p in open_promises(self, everybody))

    # ---- where we stand

    @cached_property
    def people_offer(self) -> Offer | None:
        """As it stands before the event: guards ask for it several times."""
        return offer_here(self)

    def it_must_be_said_who_is_meant(self) -> bool:
        return self.people_offer is not None and self.people_offer.asked is not None

    def the_offer_holds_a_touch(self) -> bool:
        return self.people_offer is not None and bool(self.people_offer.touches)

    def somebody_is_introduced_at_that_level(self) -> bool:
        introduced = self.people_offer is not None and self.people_offer.introduced is not None
        return introduced and self.there_is_that_level()

    def contact_is_here(self) -> bool:
        return contact_here(self) is not None

    def contact_and_case_are_here(self) -> bool:
        return contact_here(self) is not None and self.case is not None

    def touch_is_here(self) -> bool:
        return touch_here(self) is not None

    def promise_is_here(self) -> bool:
        return promise_here(self) is not None

    def somebody_may_be_the_same(self) -> bool:
        here = contact_here(self)
        return here is not None and maybe_the_same(self, here) is not None

    def the_other_is_there(self) -> bool:
        """Who is to be merged: both stand on the list still."""
        return contact_here(self) is not None and self.the_other_contact() is not None

    def the_other_contact(self) -> Contact | None:
        return contact_of(self, place_of(self).part)

    # ---- where a step back leads

    def it_leads_to_the_contact(self) -> bool:
        kind, number = [*place_of(self).way.split("."), ""][:2]
        return kind == "contact" and contact_of(self, number) is not None

    def it_leads_to_the_organisation(self) -> bool:
        return place_of(self).way.startswith("org.")

    def it_leads_to_the_card(self) -> bool:
        return place_of(self).way == "card" and self.case is not None

    def it_leads_to_the_question(self) -> bool:
        return place_of(self).way == "asking" and self.a_question_is_open()

    def it_leads_to_the_assessment(self) -> bool:
        return place_of(self).way in ("assessed", "asking") and self.case is not None

    def it_leads_to_the_start(self) -> bool:
        return place_of(self).way == "welcome"
