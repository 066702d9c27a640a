"""What each state shows: (where we stand) -> Screen. Draws only; one function a state."""

from collections.abc import Callable
from dataclasses import replace

from dialogs.screen import Screen
from dialogs.screens import (
    account,
    assessment,
    cases,
    debrief,
    interview,
    opening,
    overlay,
    people,
    people_contact,
    people_organisation,
    people_taking,
    people_touched,
    plans,
    reminding,
    review,
)
from dialogs.talk import Talk

DRAWERS: dict[str, Callable[[Talk], Screen]] = {
    "new": opening.welcome,
    "welcome": opening.welcome,
    "reading": opening.reading,
    "sides": opening.sides,
    "naming": opening.naming,
    "asking": interview.asking,
    "noting": interview.noting,
    "confirming": interview.confirming,
    "assessed": assessment.assessed,
    "dating": cases.dating,
    "locating": account.locating,
    "reviewing": review.reviewing,
    "case": cases.card,
    "filling": cases.filling,
    "deleting": cases.deleting,
    "listing": cases.listing,
    "settings": account.settings,
    "forgetting": account.forgetting,
    "gone": account.gone,
    "planning": plans.planning,
    "plan": plans.plan,
    "planned": plans.planned,
    "debriefing": debrief.debriefing,
    "reminders": reminding.reminders,
    "reminded": reminding.reminded,
    "snoozing": reminding.snoozing,
    "contacts": people.contacts,
    "taking": people_taking.taking,
    "contact": people_contact.contact,
    "touched": people_touched.touched,
    "promising": people_contact.promising,
    "promised": people_contact.promised,
    "editing": people_contact.editing,
    "correcting": people_contact.correcting,
    "merging": people_contact.merging,
    "removing": people_contact.removing,
    "organisation": people_organisation.organisation,
    "organisations": people_organisation.all_organisations,
}


def screen_of(talk: Talk) -> Screen:
    """The state's screen, or what is laid over it, with what the coach has to tell."""
    drawer = overlay.laid_over if talk.conversation.overlay else DRAWERS[talk.state]
    drawn = drawer(talk)
    top, rest = drawn.texts[: drawn.on_top], drawn.texts[drawn.on_top :]
    return replace(drawn, texts=(*top, *talk.flash, *rest))
