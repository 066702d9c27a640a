"""What is said about what is due: one line among several, or all of one reminder.

With names hidden there is no word of the person's in it but the organisation, as a lock screen
shows it to anybody.
"""

from dataclasses import dataclass, replace
from functools import partial

from cases.bundle import Entry, entry_about
from cases.names import folded, organisation_key
from cases.occurrences import Ahead
from cases.people import Contact, Reminder
from cases.records import Case
from dialogs.people_here import last_touch, open_promises
from dialogs.reminded import case_of, plan_of, promise_of, records_of
from dialogs.screen import Say, Words
from dialogs.screens.people_opening import opening_line
from dialogs.talk import Talk
from dialogs.texts import own, words
from levers import loading
from levers.playbook import SideWords

ON_A_BUTTON = 20  # letters of a name
COPIED = 256  # characters that Telegram's copy button takes
TO_FIND_OUT = 3
Lines = list[Say | Words]


@dataclass(frozen=True)
class Told:
    """One reminder with what it is about; `hidden`: without words of the person's."""

    talk: Talk
    reminder: Reminder
    hidden: bool = False
    alone: bool = True  # the only one on its message or screen

    @property
    def entry(self) -> Entry:
        """As it stands today."""
        one, talk = self.reminder, self.talk
        item = Ahead(one.kind, one.subject, one.on, one.on, reminder=one.number or None)
        return entry_about(item, records_of(talk), talk.today)

    @property
    def contact(self) -> Contact | None:
        contacts = self.talk.people.contacts
        return next((one for one in contacts if one.number == self.reminder.contact), None)

    @property
    def case(self) -> Case | None:
        return case_of(self.talk, self.reminder.case)

    @property
    def side_words(self) -> SideWords | None:
        if self.case is None:
            return None
        lever = loading.lever(self.case.lever)
        return lever.in_language(self.talk.language).sides[self.case.side]

    @property
    def is_ahead(self) -> bool:
        """Not due yet: somebody looks at it in the list."""
        return (self.reminder.snoozed_to or self.reminder.on) > self.talk.today

    # ---- names

    def say(self, key: str, **args: object) -> str:
        return words(self.talk.language, key, args)

    def who(self) -> str:
        """Name, role and organisation; hidden: somebody there."""
        contact = self.contact
        if contact is None:
            return self.say("somebody")
        organisation = own(contact.organisation, 40) if contact.organisation else ""
        if self.hidden:
            return (
                self.say("somebody-at", organisation=organisation)
                if organisation
                else (self.say("somebody"))
            )
        about = [own(contact.role, 40) if contact.role else "", organisation]
        known = ", ".join(part for part in about if part)
        return f"{own(contact.name, 40)} ({known})" if known else own(contact.name, 40)

    def case_name(self) -> str:
        case = self.case
        if self.hidden or case is None:
            return self.say("one-of-your-cases")
        return own(case.title, 40) if case.title else self.say("untitled", number=case.number)

    def suggestion(self) -> str:
        """Whole where it stands alone, else its first sentence."""
        plan, said = plan_of(self.talk, self.reminder.plan), self.side_words
        if said is None or plan is None or plan.suggestion not in said.suggestions:
            return self.say("suggestion-gone")
        text = said.suggestions[plan.suggestion]
        return text if self.alone else f"{text.partition('. ')[0].rstrip('.')}."

    def short(self) -> str:
        """What it is about, on a button or in a list."""
        contact = self.contact
        if contact is not None:
            return self._told_apart(contact)
        about = self.suggestion() if self.reminder.plan is not None else self.case_name()
        return own(about, ON_A_BUTTON)

    def _told_apart(self, contact: Contact) -> str:
        """The name; with another contact of that name, the organisation or the role as well."""
        twins = [
            one
            for one in self.talk.people.contacts
            if folded(one.name) == folded(contact.name) and one.number != contact.number
        ]
        more = contact.organisation or contact.role
        name = own(contact.name, ON_A_BUTTON)
        return f"{name}, {own(more, ON_A_BUTTON)}" if twins and more and not self.hidden else name


# ---- one reminder in words


def one_line(told: Told) -> Say:
    """The sentence that says what it is, as a title or in a list."""
    kind, ahead = told.reminder.kind, told.is_ahead
    entry = told.entry
    say = partial(Say, f"ahead-{kind}" if ahead else f"told-{kind}")
    match kind:
        case "contact":
            return say({"who": told.who(), "days": entry.days, "late": int(entry.overdue)})
        case "reached":
            return say({"who": told.who()})
        case "plan":
            return say({"plan": told.suggestion(), "case": told.case_name(), "days": entry.days})
        case "strengthened":
            return say({"plan": told.suggestion(), "case": told.case_name()})
        case "promise":
            promise = promise_of(told.talk, told.reminder.promise)
            if told.hidden or promise is None:  # a message, so it is due
                return Say("told-promise-hidden", {"who": told.who(), "days": entry.days})
            text = own(promise.text, 120)
            return say({"who": told.who(), "promise": text, "days": entry.days})
        case "meeting":
            on = told.case.meeting_on if told.case else None
            return say(
                {"case": told.case_name(), "days": entry.days, "date": on or told.talk.today}
            )
        case _:
            return say({"case": told.case_name()})


def all_of_it(told: Told) -> Lines:
    """The sentence, and what makes the next step easy."""
    said = one_line(told)
    lines: Lines = [Say(said.key, said.args, "title")]
    kind = told.reminder.kind
    if kind in ("contact", "reached"):
        lines += _last_time(told)
        if not told.hidden and told.contact is not None:
            for promise in open_promises(told.talk, [told.contact.number])[:2]:
                lines.append(Say("told-open-promise", {"promise": own(promise.text, 120)}))
    if kind == "contact":
        lines += [Say("told-opening", style="quiet"), Words(opening(told), "quote")]
    if kind == "meeting":
        lines += still_unknown(told)
    return lines


def _last_time(told: Told) -> Lines:
    contact = told.contact
    touch = last_touch(contact) if contact else None
    if touch is None:
        return [Say("told-no-touch")]
    args = {
        "date": touch.on,
        "kind": touch.kind or "none",
        "note": own(touch.note, 120) if touch.note and not told.hidden else "",
    }
    return [Say("told-last-touch" if args["note"] else "told-last-touch-bare", args)]


def still_unknown(told: Told) -> Lines:
    entry, said = told.entry, told.side_words
    names = [said.questions[q].name for q in entry.unknown if q in said.questions] if said else []
    if not names:
        return [Say("told-all-known")]
    shown = ", ".join(names[:TO_FIND_OUT])
    return [Say("told-unknown", {"names": shown, "more": max(0, len(names) - TO_FIND_OUT)})]


def opening(told: Told) -> str:
    """A first sentence for the contact, ready to copy; hidden: it tells nothing of the role."""
    contact = told.contact
    assert contact is not None, "only of a contact"
    shown = replace(contact, role=None) if told.hidden else contact
    return opening_line(shown, _side_of(told, contact), told.talk.language)[:COPIED]


def _side_of(told: Told, contact: Contact) -> str | None:
    """The side that the person sits on towards this contact: of their newest case."""
    tied = [case_of(told.talk, number) for number in contact.cases]
    key = organisation_key(contact.organisation)
    there = [c for c in told.talk.cases if key and organisation_key(c.counterpart) == key]
    cases = [case for case in (*there, *tied) if case is not None]
    return cases[-1].side if cases else None
