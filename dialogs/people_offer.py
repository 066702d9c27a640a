"""What a typed line, shared cards or a forwarded message offer: people, touches, a promise.

Pure: the draft, the day it was typed and what was chosen go in, and the same offer comes out
however often the screen is drawn. Who is meant is never guessed: where a name fits several
people, or somebody who may be another one, `asked` names it and nothing is taken before.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import get_args

from cases.names import folded, loosely, words
from cases.people import Contact, Level, TouchKind
from cases.same import same_person
from dialogs.understanding import ContactLine, ContactRead, read_contact_line
from dialogs.understanding.cards import Card
from dialogs.understanding.people_words import typed_line
from dialogs.understanding.roles import level_of
from dialogs.understanding.touches import Touch, Touches

NEW = "new"  # chosen: it is somebody else
KINDS: tuple[TouchKind, ...] = get_args(TouchKind)
LEVELS: tuple[Level, ...] = get_args(Level)
LONGEST_NAME = 200
MOST_ASKED = 4  # people of one name that become buttons


@dataclass(frozen=True)
class Told:
    """What is told of a person besides the name; None: nothing."""

    organisation: str | None = None
    role: str | None = None
    level: Level | None = None
    cadence_days: int | None = None
    notes: str | None = None


@dataclass(frozen=True)
class Mention:
    """Somebody who was named: known, new (neither of both), or to be asked about (`likely`)."""

    name: str
    told: Told | None = None  # None: only named beside a touch
    contact: Contact | None = None
    likely: tuple[Contact, ...] = ()


@dataclass(frozen=True)
class OfferedTouch:
    people: tuple[int, ...]  # places in the offer's people
    kind: TouchKind | None
    on: date
    note: str | None


@dataclass(frozen=True)
class Offer:
    people: tuple[Mention, ...]
    touches: tuple[OfferedTouch, ...] = ()
    promise: str | None = None
    promise_on: date | None = None

    @property
    def asked(self) -> int | None:
        """The first person of whom it must be said who is meant."""
        return next((at for at, one in enumerate(self.people) if one.likely), None)

    @property
    def introduced(self) -> Mention | None:
        """The one person whom the line tells about, or who is new with it."""
        told = [one for one in self.people if one.told or not (one.contact or one.likely)]
        return told[0] if len(told) == 1 else None

    @property
    def new(self) -> tuple[Mention, ...]:
        return tuple(one for one in self.people if not one.contact and not one.likely)


@dataclass(frozen=True)
class Chosen:
    """What was tapped on the offer. `who`: place of a person to a contact's number, or NEW."""

    level: Level | None = None
    who: Mapping[int, str] = field(default_factory=dict)
    whom: int | None = None  # the contact on whose page it was typed: "her" is that one


@dataclass(frozen=True)
class CardRead:
    """A shared card, or who wrote a forwarded message."""

    name: str
    told: Told


# ---- cards as a draft


def card_read(card: Card) -> CardRead:
    """With the level that the role says, as in a typed line."""
    said = level_of(typed_line(card.role, "en").plain) if card.role else None
    level = next((level for level in LEVELS if level == said), None)
    return CardRead(card.name, Told(card.organisation, card.role, level, notes=card.note))


def cards_as_text(cards: Iterable[CardRead]) -> str:
    """For the draft, which is sealed."""
    kept = [[card.name, asdict(card.told)] for card in cards if card.name.strip()]
    return json.dumps(kept, ensure_ascii=False)


def cards_of_text(text: str) -> tuple[CardRead, ...]:
    """Empty where the draft holds no cards."""
    try:
        return tuple(CardRead(name, Told(**told)) for name, told in json.loads(text))
    except (ValueError, TypeError):
        return ()


# ---- reading


def read_offer(
    text: str, on: date, language: str, contacts: Sequence[Contact], chosen: Chosen = Chosen()
) -> Offer | None:
    """None where the line tells of nobody, or of a touch with nobody named."""
    found = line_about_people(text, on, language, contacts)
    if chosen.whom is not None and found.touches is not None:
        found = replace(found, touches=_with_her(found.touches, chosen.whom, contacts))
    people: list[Mention] = []
    if found.contact is not None:
        people.append(_mention(found.contact.name, _told(found.contact), contacts, on))
    named = found.touches.touches if found.touches else ()
    for name in dict.fromkeys(name for touch in named for name in touch.contacts):
        if name not in [one.name for one in people]:
            people.append(_mention(name, None, contacts, on, chosen.whom))
    if not people or not all(touch.contacts for touch in named):
        return None
    promise = found.touches.promise if found.touches else None
    return Offer(
        _settled(people, chosen, contacts),
        tuple(_touch(touch, people, on) for touch in named),
        promise.text if promise else None,
        promise.on if promise else None,
    )


def line_about_people(
    text: str, on: date, language: str, contacts: Sequence[Contact]
) -> ContactLine:
    """Only names that could be meant are shown to the reader: there may be hundreds."""
    begins = {loosely(word)[:3] for word in words(text)}
    known = [c.name for c in contacts if begins & {loosely(w)[:3] for w in words(c.name)}]
    return read_contact_line(text, on, language, tuple(dict.fromkeys(known)))


def offer_of_cards(
    cards: Sequence[CardRead], on: date, contacts: Sequence[Contact], chosen: Chosen = Chosen()
) -> Offer | None:
    """Of several cards nobody is asked about: who may be somebody known is added as new."""
    people = [_mention(tidy(card.name), card.told, contacts, on) for card in _each_once(cards, on)]
    if len(people) > 1:
        people = [replace(one, likely=()) for one in people]
    return Offer(_settled(people, chosen, contacts)) if people else None


def _each_once(cards: Sequence[CardRead], on: date) -> list[CardRead]:
    """The same person several times in one file is one."""
    kept: list[tuple[CardRead, Contact]] = []
    for card in cards:
        told = card.told
        probe = Contact(0, tidy(card.name), on, told.organisation if told else None)
        near = near_in_name(probe.name, [one for _, one in kept])
        if not any(same_person(probe, one) == "same" for one in near):
            kept.append((card, probe))
    return [card for card, _ in kept]


def tidy(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME]


def _with_her(touches: Touches, whom: int, contacts: Sequence[Contact]) -> Touches:
    """Where nobody is named, it is the one whose page it was typed on."""
    her = next((c.name for c in contacts if c.number == whom), None)
    if her is None:
        return touches
    named = tuple(t if t.contacts else replace(t, contacts=(her,)) for t in touches.touches)
    return replace(touches, touches=named)


def _told(read: ContactRead) -> Told:
    level = next((level for level in LEVELS if level == read.level), None)
    return Told(read.organisation, read.role, level, read.cadence_days)


def _touch(touch: Touch, people: Sequence[Mention], typed_on: date) -> OfferedTouch:
    places = {one.name: at for at, one in enumerate(people)}
    kind = next((kind for kind in KINDS if kind == touch.kind), None)
    who = tuple(places[name] for name in dict.fromkeys(touch.contacts))
    return OfferedTouch(who, kind, touch.on or typed_on, touch.note)


# ---- who is meant


def _mention(
    name: str,
    told: Told | None,
    contacts: Sequence[Contact],
    on: date,
    whom: int | None = None,
) -> Mention:
    contact, likely = who_is_it(name, told, contacts, on)
    here = next((one for one in likely if one.number == whom), None)
    return Mention(name, told, here or contact, () if here else likely)


def who_is_it(
    name: str, told: Told | None, contacts: Sequence[Contact], on: date
) -> tuple[Contact | None, tuple[Contact, ...]]:
    """The one contact who is meant for sure, else those who may be.

    Beside a touch a full name is enough; who is introduced may be another one of that name.
    """
    probe = Contact(0, name, on, told.organisation if told else None)
    near = near_in_name(name, contacts)
    likeness = {c.number: same_person(probe, c) for c in near}
    same = [c for c in near if likeness[c.number] == "same"]
    if told is None:
        same = [c for c in near if folded(c.name) == folded(name)] or same
    if len(same) == 1:
        return same[0], ()
    likely = same or [c for c in near if likeness[c.number] == "maybe"]
    return None, tuple(likely[:MOST_ASKED])


def near_in_name(name: str, contacts: Iterable[Contact]) -> list[Contact]:
    """Those who share a word of the name: nobody else can be the same, and there may be
    hundreds."""
    mine = {loosely(word) for word in words(name)}
    return [c for c in contacts if any(loosely(word) in mine for word in words(c.name))]


def _settled(
    people: Sequence[Mention], chosen: Chosen, contacts: Sequence[Contact]
) -> tuple[Mention, ...]:
    """With what was tapped by now: who is meant, and the level."""
    settled: list[Mention] = []
    for at, one in enumerate(people):
        who = chosen.who.get(at)
        meant = next((c for c in one.likely if str(c.number) == who), None)
        asked = bool(one.likely) and who != NEW and meant is None
        settled.append(one if asked else replace(one, contact=meant or one.contact, likely=()))
    offer = Offer(tuple(settled))
    if chosen.level and offer.introduced:
        at = settled.index(offer.introduced)
        told = replace(settled[at].told or Told(), level=chosen.level)
        settled[at] = replace(settled[at], told=told)
    return tuple(settled)
