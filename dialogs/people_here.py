"""Where a conversation about people stands: its detail, pending and draft, as records.

`detail` of these states is "subject part way": a number, a field or view, and where a step back
leads; of the list of people it is that way alone. Ways: "all.2" and "case.0" are pages of the
list, "contact.12.all.0" and "org.k3" a page of somebody, the others are states. Detail and pending
stand in the database in plain text: numbers and keys only, never words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from cases.calendar import state_of
from cases.insight import Counterpart, counterpart, counterparts
from cases.names import organisation_key
from cases.people import Contact, Promise, Touch
from cases.same import same_person
from dialogs.people_offer import (
    LEVELS,
    Chosen,
    Offer,
    cards_of_text,
    near_in_name,
    offer_of_cards,
    read_offer,
)
from dialogs.people_typed import matching
from dialogs.talk import Talk, pending_pairs, pending_text

FIRST_PAGE = "all.0"
LISTS = ("all", "case")
WORST_FIRST = {"overdue": 0, "due": 1, "fresh": 2}


@dataclass(frozen=True)
class Place:
    subject: str
    part: str = "-"
    way: str = FIRST_PAGE

    def __str__(self) -> str:
        return f"{self.subject} {self.part} {self.way}"


def place_of(talk: Talk) -> Place:
    """Others may give the subject alone."""
    parts = (talk.conversation.detail or "").split(" ")
    return Place(*parts[:3]) if parts[0] else Place("0")


def way_to(contact: Place) -> str:
    """Back to somebody's page, and from there on the way that it had."""
    return f"contact.{contact.subject}.{contact.way}"


# ---- who, and what


def contact_of(talk: Talk, number: str | int) -> Contact | None:
    return next((c for c in talk.people.contacts if str(c.number) == str(number)), None)


def contact_here(talk: Talk) -> Contact | None:
    return contact_of(talk, place_of(talk).subject)


def touch_here(talk: Talk) -> Touch | None:
    return touch_of(talk, place_of(talk).subject)


def touch_of(talk: Talk, number: str) -> Touch | None:
    touches = (touch for contact in talk.people.contacts for touch in contact.touches)
    return next((touch for touch in touches if str(touch.number) == number), None)


def last_touch(contact: Contact) -> Touch | None:
    return max(contact.touches, key=lambda touch: (touch.on, touch.number), default=None)


def people_of(talk: Talk, touch: Touch) -> list[Contact]:
    return [one for one in talk.people.contacts if one.number in touch.contacts]


def promise_here(talk: Talk) -> Promise | None:
    number = place_of(talk).subject
    return next((p for p in talk.people.promises if str(p.number) == number), None)


def open_promises(talk: Talk, contacts: Sequence[int]) -> list[Promise]:
    """To these people, the next one first."""
    found = [p for p in talk.people.promises if p.contact in contacts and p.kept_on is None]
    return sorted(found, key=lambda p: (p.due_on or date.max, p.number))


def maybe_the_same(talk: Talk, contact: Contact) -> Contact | None:
    """Somebody else on the list who may be this person."""
    near = near_in_name(contact.name, talk.people.contacts)
    others = (one for one in near if one.number != contact.number)
    return next((one for one in others if same_person(contact, one) != "different"), None)


# ---- the list


def list_here(talk: Talk) -> tuple[str, int]:
    """Which people, and which page of them."""
    scope, _, page = (talk.conversation.detail or FIRST_PAGE).partition(".")
    if scope not in LISTS or (scope == "case" and talk.case is None):
        return "all", 0
    return scope, int(page) if page.isdecimal() else 0


def listed(talk: Talk) -> list[Contact]:
    """The people of the list, who waits longest first; those searched for where somebody is."""
    scope, _ = list_here(talk)
    found: Sequence[Contact] = talk.people.contacts
    if talk.conversation.draft:
        found = matching(talk.conversation.draft, found)
    elif scope == "case":
        found = [one for one in found if talk.conversation.case in one.cases]
    return sorted(found, key=lambda one: _waiting(one, talk.today))


def _waiting(contact: Contact, today: date) -> tuple[int, int, int]:
    standing = state_of(contact, today)
    days = standing.days if standing.days is not None else 10_000
    ahead = standing.state == "fresh"
    return WORST_FIRST[standing.state], days if ahead else -days, contact.number


# ---- what is offered


@dataclass(frozen=True)
class Pending:
    """Of an offer: the day it was typed, whether it is of cards, and what was tapped."""

    on: date
    of_cards: bool = False
    chosen: Chosen = field(default_factory=Chosen)

    def __str__(self) -> str:
        pairs = [("on", self.on.isoformat())]
        pairs += [("cards", "1")] if self.of_cards else []
        pairs += [("level", self.chosen.level)] if self.chosen.level else []
        pairs += [("whom", str(self.chosen.whom))] if self.chosen.whom is not None else []
        pairs += [(str(at), who) for at, who in sorted(self.chosen.who.items())]
        return pending_text(pairs) or ""


def pending_here(talk: Talk) -> Pending:
    said = dict(pending_pairs(talk.conversation.pending))
    level = next((level for level in LEVELS if level == said.get("level")), None)
    who = {int(key): value for key, value in said.items() if key.isdecimal()}
    whom = int(said["whom"]) if said.get("whom", "").isdecimal() else None
    on = date.fromisoformat(said["on"]) if "on" in said else talk.today
    return Pending(on, "cards" in said, Chosen(level, who, whom))


def offer_here(talk: Talk) -> Offer | None:
    pending, draft = pending_here(talk), talk.conversation.draft or ""
    contacts = talk.people.contacts
    if pending.of_cards:
        return offer_of_cards(cards_of_text(draft), pending.on, contacts, pending.chosen)
    return read_offer(draft, pending.on, talk.language, contacts, pending.chosen)


def ties_to_case(talk: Talk, organisation: str | None) -> bool:
    """Whether somebody of this organisation belongs to the current case without being asked."""
    if talk.case is None:
        return False
    case, theirs = organisation_key(talk.case.counterpart), organisation_key(organisation)
    return not case or not theirs or case == theirs or place_of(talk).way.startswith("case.")


# ---- organisations


def organisations(talk: Talk) -> list[tuple[str, str]]:
    """Of each the subject that names it by a number, and its name; in the order of names."""
    found = []
    for key, name in counterparts(talk.cases, talk.people.contacts).items():
        subject = _subject_of(talk, key)
        if subject:
            found.append((subject, name))
    return sorted(found, key=lambda one: organisation_key(one[1]))


def _subject_of(talk: Talk, key: str) -> str | None:
    for case in talk.cases:
        if organisation_key(case.counterpart) == key:
            return f"k{case.number}"
    for contact in talk.people.contacts:
        if organisation_key(contact.organisation) == key:
            return f"c{contact.number}"
    return None


def organisation_of(talk: Talk, subject: str) -> Counterpart | None:
    """`k3`: the counterpart of case 3; `c12`: contact 12's organisation, or their case's."""
    name = _name_of(talk, subject)
    if not organisation_key(name):
        return None
    return counterpart(name or "", talk.cases, talk.people.contacts, talk.people.plans)


def _name_of(talk: Talk, subject: str) -> str | None:
    if subject.startswith("k"):
        return next((c.counterpart for c in talk.cases if f"k{c.number}" == subject), None)
    contact = contact_of(talk, subject.removeprefix("c"))
    if contact is None or contact.organisation:
        return contact.organisation if contact else None
    of_case = (case.counterpart for case in talk.cases if case.number in contact.cases)
    return next((name for name in of_case if name), None)
