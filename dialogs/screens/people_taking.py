"""What was understood of a typed line or a card: everything shown, then one tap."""

from cases.people import Contact
from dialogs.people_here import offer_here, ties_to_case
from dialogs.people_offer import LEVELS, NEW, Mention, Offer, Told
from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.parts import NO, YES
from dialogs.screens.people_parts import (
    cadence_line,
    kind_words,
    level_words,
    names_of,
    tied_to,
    who_line,
)
from dialogs.talk import Talk
from dialogs.texts import line_of, own

SHOWN = 8  # people of many cards
Lines = list[Say | Words]


def taking(talk: Talk) -> Screen:
    offer = offer_here(talk)
    if offer is None:
        return Screen("taking", (Say("people-offer-gone", style="title"),), ((NO,),))
    if offer.asked is not None:
        return _asking_who(talk, offer, offer.asked)
    texts: Lines = [_title(offer)]
    introduced = offer.introduced
    if len(offer.people) > 1 and not offer.touches:
        texts += _many(talk, offer)
    elif introduced is not None:
        texts += _person(talk, introduced)
    texts += _touches(talk, offer)
    rows: list[tuple[Button, ...]] = [(YES, NO)]
    if introduced is not None:
        rows.append(_levels(talk, introduced))
    return Screen("taking", tuple(texts), tuple(rows))


def _title(offer: Offer) -> Say:
    if len(offer.people) > 1 and not offer.touches:
        return Say("people-add-all", {"count": len(offer.people)}, "title")
    return Say("people-is-that-right", style="title")


def _asking_who(talk: Talk, offer: Offer, at: int) -> Screen:
    """Several may be meant, or it is somebody else of that name."""
    one = offer.people[at]
    texts = (
        Say("people-who-is-meant", {"name": own(one.name, 80)}, "title"),
        Say("people-who-is-meant-how"),
    )
    rows = [(Button(Words(_label(known)), "who", str(known.number)),) for known in one.likely]
    other = Button(Say("button-somebody-else"), "who", NEW)
    return Screen("taking", texts, (*rows, (other,), (NO,)))


def _label(contact: Contact) -> str:
    parts = (contact.name, contact.organisation or contact.role)
    return " · ".join(own(part, 28) for part in parts if part)


# ---- people


def _person(talk: Talk, one: Mention) -> Lines:
    """All that will stand on the list, with what is only usual said as such."""
    told, known = one.told or Told(), one.contact
    name = known.name if known else one.name
    organisation = told.organisation or (known.organisation if known else None)
    role = told.role or (known.role if known else None)
    lines: Lines = [Words(who_line(name, role, organisation))]
    lines.append(Say("people-is-known" if known else "people-is-new"))
    level = told.level or (known.level if known else None)
    lines.append(Say("people-level", {"level": level_words(talk, level)}))
    lines.append(_cadence(talk, one, told))
    if told.notes:
        lines.append(Say("people-notes", {"text": own(told.notes, 200)}))
    tied = tied_to(talk)
    if tied is not None and ties_to_case(talk, organisation):
        lines.append(tied)
    return lines


def _cadence(talk: Talk, one: Mention, told: Told) -> Say:
    if told.cadence_days is None and one.contact is not None:
        return cadence_line(talk, one.contact)
    as_it_will_be = Contact(
        0, one.name, talk.today, level=told.level, cadence_days=told.cadence_days
    )
    return cadence_line(talk, as_it_will_be)


def _many(talk: Talk, offer: Offer) -> Lines:
    lines: Lines = []
    for one in offer.people[:SHOWN]:
        told = one.told or Told()
        lines.append(Words(who_line(one.name, told.role, told.organisation)))
    more = len(offer.people) - SHOWN
    if more > 0:
        lines.append(Say("people-more-of-them", {"count": more}))
    return lines


def _levels(talk: Talk, one: Mention) -> tuple[Button, ...]:
    level = (one.told.level if one.told else None) or (one.contact.level if one.contact else None)
    return level_buttons(talk, level)


def level_buttons(talk: Talk, now: str | None) -> tuple[Button, ...]:
    """Decides, or does the daily work; the one that holds is marked."""
    buttons = []
    for level in LEVELS:
        label: Say = Say(f"button-level-{level}")
        if level == now:
            said = line_of(label, talk.language).text
            label = Say("chosen-before", {"label": said})
        buttons.append(Button(label, "level", level))
    return tuple(buttons)


# ---- touches, and what was promised


def _touches(talk: Talk, offer: Offer) -> Lines:
    lines: Lines = []
    for touch in offer.touches:
        people = [offer.people[at] for at in touch.people]
        names = [one.contact.name if one.contact else one.name for one in people]
        args = {
            "kind": kind_words(talk, touch.kind),
            "names": names_of(talk, names),
            "date": touch.on,
        }
        if touch.note:
            lines.append(Say("people-touch-about", {**args, "note": own(touch.note, 160)}))
        else:
            lines.append(Say("people-touch", args))
    new = [one for one in offer.new if one is not offer.introduced]
    if offer.touches and new:
        lines.append(Say("people-new-too", {"names": names_of(talk, [one.name for one in new])}))
    return lines + _promise(talk, offer)


def _promise(talk: Talk, offer: Offer) -> Lines:
    if offer.promise is None:
        return []
    first = offer.people[0]
    args = {
        "name": own(first.contact.name if first.contact else first.name, 40),
        "text": own(offer.promise, 120),
    }
    if offer.promise_on is None:
        return [Say("people-promise-to", args)]
    return [Say("people-promise-to-due", {**args, "date": offer.promise_on})]
