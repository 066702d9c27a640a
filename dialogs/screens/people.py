"""The list of people, with what the current case lacks."""

from cases.insight import Gap, coverage
from cases.people import Contact
from dialogs.people_here import contact_of, list_here, listed
from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.parts import HOME
from dialogs.screens.people_parts import CARD, case_name, pages, standing
from dialogs.talk import Talk
from dialogs.texts import own

PEOPLE_A_PAGE = 8
GAPS_TOLD = 2
NAME, ORGANISATION = 22, 14  # characters of a button


def contacts(talk: Talk) -> Screen:
    """Who waits longest first; a tap opens one."""
    people, (scope, page) = listed(talk), list_here(talk)
    last = max(0, (len(people) - 1) // PEOPLE_A_PAGE)
    page = min(page, last)
    shown = people[page * PEOPLE_A_PAGE : (page + 1) * PEOPLE_A_PAGE]
    rows = [(person_button(talk, contact),) for contact in shown]
    turns = (f"{scope}.{page - 1}", f"{scope}.{page + 1}")
    texts = [_title(talk, scope, len(people)), *_lacks(talk), Say("people-how", style="quiet")]
    foot = (*pages("people", turns, page, last), *_others(talk, scope))
    return Screen("contacts", tuple(texts), (*rows, foot[:3], foot[3:], _away(talk)))


def person_button(talk: Talk, contact: Contact) -> Button:
    """Name, organisation, how it stands in days."""
    parts = [own(contact.name, NAME)]
    if contact.organisation:
        parts.append(own(contact.organisation, ORGANISATION))
    label = " · ".join([*parts, standing(talk, contact)])
    return Button(Words(label), "contact", str(contact.number))


def _title(talk: Talk, scope: str, count: int) -> Say:
    if talk.conversation.draft:
        args = {"text": own(talk.conversation.draft, 60), "count": count}
        return Say("people-found", args, "title")
    if scope == "case":
        return Say("people-title-case", {"case": case_name(talk), "count": count}, "title")
    return Say("people-title", {"count": count}, "title")


def _lacks(talk: Talk) -> list[Say]:
    """What the people of the current case lack; not while somebody is searched for."""
    if talk.case is None or talk.conversation.draft:
        return []
    gaps = coverage(talk.case.number, talk.people.contacts, talk.today)
    return [_lack(talk, gap) for gap in gaps[:GAPS_TOLD]]


def _lack(talk: Talk, gap: Gap) -> Say:
    args: dict[str, str | int] = {"case": case_name(talk)}
    if gap.contact is not None:
        contact = contact_of(talk, gap.contact)
        args["name"] = own(contact.name, 40) if contact else ""
    if gap.days is not None:
        args["days"] = gap.days
    return Say(f"people-lack-{gap.key}", args)


def _others(talk: Talk, scope: str) -> tuple[Button, ...]:
    """All people from a part of them, and the organisations."""
    part = talk.conversation.draft or scope == "case"
    everybody = (Button(Say("button-everybody"), "people", "all"),) if part else ()
    theirs = (Button(Say("button-organisations"), "organisations", "0"),)
    return (*everybody, *(theirs if talk.people.contacts or talk.case else ()))


def _away(talk: Talk) -> tuple[Button, ...]:
    return (CARD, HOME) if talk.case is not None else (HOME,)
