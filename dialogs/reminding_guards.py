"""Guards about reminders and about the rhythm in which the coach speaks unasked."""

from functools import cached_property

from cases.bundle import Bundle, due
from cases.people import Reminder
from dialogs.clock_times import Setting, read_setting
from dialogs.events import Located, Tapped
from dialogs.month_guards import MonthGuards
from dialogs.reminded import OF_CASES, OF_CONTACTS, here, is_open, records_of
from dialogs.understanding.places import zone_at
from dialogs.understanding.zones import read_zone

OF_A_REMINDER = 0  # the screen number of buttons on a message that stays


class ReminderGuards(MonthGuards):
    # ---- the clock

    @cached_property
    def bundle(self) -> Bundle:
        """What is due by now."""
        return due(records_of(self), self.at, self.rhythm)

    def something_is_due(self) -> bool:
        return bool(self.bundle.entries)

    # ---- one reminder

    def reminder(self) -> Reminder | None:
        """The one that was tapped, or that the screen is about."""
        return here(self)

    def is_of_a_message(self) -> bool:
        """The button stands on a reminder in the chat, not on the live screen."""
        return isinstance(self.event, Tapped) and self.event.screen == OF_A_REMINDER

    def it_is_settled_already(self) -> bool:
        """Done, put off, or what it was about is gone. Put off: only the list acts on it."""
        reminder = self.reminder()
        if reminder is None or not is_open(self, reminder):
            return True
        return self.is_of_a_message() and reminder.status != "sent"

    def _is_about(self, *kinds: str) -> bool:
        reminder = self.reminder()
        return reminder is not None and reminder.kind in kinds

    def it_is_about_a_contact(self) -> bool:
        return self._is_about(*OF_CONTACTS)

    def it_is_about_somebody(self) -> bool:
        return self._is_about(*OF_CONTACTS, "promise")

    def it_is_about_a_plan(self) -> bool:
        return self._is_about("plan", "strengthened")

    def it_asks_for_strength(self) -> bool:
        return self._is_about("strengthened")

    def it_asks_whether_they_met(self) -> bool:
        return self._is_about("reached")

    def it_asks_how_it_went(self) -> bool:
        return self._is_about("debrief")

    def it_is_about_an_interview(self) -> bool:
        return self._is_about("interview")

    def it_is_about_a_case(self) -> bool:
        return self._is_about(*OF_CASES)

    def something_is_searched(self) -> bool:
        return bool(self.text)

    # ---- the rhythm

    def it_was_stopped(self) -> bool:
        return not self.person.rhythm.unprompted

    def it_was_stopped_and_the_link_names_a_side(self) -> bool:
        return self.it_was_stopped() and self.the_link_names_a_side()

    @property
    def line(self) -> str:
        """What is to be set: typed after /settings or on its screen, or a button's line."""
        return self.value or self.text

    @cached_property
    def read(self) -> Setting | None:
        return read_setting(self.line)

    def setting(self) -> tuple[str, str]:
        found = self.read
        return (found.what, found.wanted) if found else ("", "")

    def it_names_a_setting(self) -> bool:
        return self.read is not None

    def a_setting_is_asked(self) -> bool:
        """The screen asks for one, so that its value alone is typed."""
        return bool(self.conversation.detail)

    # ---- where the person is

    @cached_property
    def zones(self) -> tuple[str, ...]:
        """Typed, tapped, or from a map."""
        if isinstance(self.event, Located):
            zone = zone_at(self.event.latitude, self.event.longitude)
            return (zone,) if zone else ()
        return read_zone(self.value or self.text)

    def it_names_several_zones(self) -> bool:
        what, wanted = self.setting()
        return what == "zone" and len(read_zone(wanted)) > 1
