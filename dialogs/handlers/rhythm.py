"""When the coach may speak unasked: /stop and its end, hours, names, pace; and settings typed."""

from collections.abc import Callable
from dataclasses import replace

from cases.changes import LanguageSet, ZoneSet
from cases.mornings import with_morning, with_quiet
from cases.people import Rhythm
from cases.people_changes import RhythmSet
from dialogs.clock_times import clock, language_names, read_clock, read_span, read_switch
from dialogs.month import day_of
from dialogs.reminded import is_left_of
from dialogs.reminding_guards import ReminderGuards
from dialogs.texts import languages, zone_name
from dialogs.understanding.zones import read_zone


class KeepingRhythm(ReminderGuards):
    # ---- off and on

    def stop_speaking(self) -> None:
        self._may_speak(False)
        self.tell("reminders-are-off")

    def speak_again_and_greet(self) -> None:
        self.speak_again()
        self.stand(draft=None, detail=None, pending=None)

    def speak_again_and_begin(self) -> None:
        self.speak_again()
        self.stand(draft=None, pending=None, detail=self.linked_side())

    def speak_again(self) -> None:
        self._may_speak(True)
        self.tell("reminders-are-on")

    def _may_speak(self, unprompted: bool) -> None:
        self._keep(replace(self.person.rhythm, unprompted=unprompted))

    def _keep(self, rhythm: Rhythm) -> None:
        if rhythm != self.person.rhythm:
            self.change(RhythmSet(rhythm))

    def set_the_pace(self) -> None:
        """The answer to "shall I slow down?"; the message goes when nothing else is left."""
        slower = getattr(self.event, "action", "") == "r_slow"
        self._keep(replace(self.person.rhythm, slowed=slower))
        self.tell("pace-is-weekly" if slower else "pace-is-daily")
        day = day_of(self.value)
        self.removes_tapped = self.is_of_a_message() and not is_left_of(self, day)

    # ---- one line

    def set_in_one_line(self) -> None:
        """`/settings morning 7:30`, a line on the settings screen, or one of its buttons."""
        what, wanted = self.setting()
        if what not in self._settings:
            self.tell("settings-line")
        elif not self._settings[what](wanted):
            self.tell(f"settings-wrong-{what}")
        self.stand(detail=None, pending=None)

    def set_what_was_asked(self) -> None:
        """The value alone, after its button."""
        what = self.conversation.detail or ""
        if what in self._settings and self._settings[what](self.text):
            self.stand(detail=None)
        else:
            self.tell(f"settings-wrong-{what}" if what in self._settings else "settings-line")

    def ask_for_the_setting(self) -> None:
        self.stand(detail=self.value if self.value in self._settings else None, pending=None)

    @property
    def _settings(self) -> dict[str, Callable[[str], bool]]:
        """Each tells what is set now, or returns False where the value says nothing."""
        return {
            "zone": self._set_zone,
            "lang": self._set_language,
            "morning": self._set_morning,
            "quiet": self._set_quiet,
            "names": self._set_names,
            "reminders": self._set_reminders,
            "pace": self._set_pace,
        }

    def _set_zone(self, wanted: str) -> bool:
        zones = read_zone(wanted)
        if len(zones) == 1:
            self.change(ZoneSet(zones[0]))
            self.tell("zone-noted", zone=zone_name(zones[0]))
        return len(zones) == 1

    def _set_language(self, wanted: str) -> bool:
        found = [code for code in languages() if wanted.casefold() in language_names(code)]
        for code in found[:1]:
            self.change(LanguageSet(code, chosen=True))
            self.tell("language-noted")
        return bool(found)

    def _set_morning(self, wanted: str) -> bool:
        at = read_clock(wanted)
        if at is None:
            return False
        rhythm, moved = with_morning(self.person.rhythm, at)
        self._keep(rhythm)
        self.tell("morning-is-set", time=clock(at))
        if moved:
            self._tell_of_the_moved_end(rhythm)
        return True

    def _set_quiet(self, wanted: str) -> bool:
        """Off: the whole day is fit to speak, at the morning hour as ever."""
        rhythm = self.person.rhythm
        span = read_span(wanted)
        if span is None and read_switch(wanted, "button-on", "button-off") is False:
            span = (rhythm.morning, rhythm.morning)
        if span is None:
            return False
        rhythm, moved = with_quiet(rhythm, *span)
        self._keep(rhythm)
        if rhythm.quiet_from == rhythm.quiet_to:
            self.tell("quiet-is-off")
        else:
            self.tell("quiet-is-set", start=clock(rhythm.quiet_from), end=clock(rhythm.quiet_to))
        if moved:
            self._tell_of_the_moved_end(rhythm)
        return True

    def _tell_of_the_moved_end(self, rhythm: Rhythm) -> None:
        self.tell("quiet-end-moved", time=clock(rhythm.quiet_to))

    def _set_names(self, wanted: str) -> bool:
        shown = read_switch(wanted, "button-on", "button-off")
        if shown is not None:
            self._keep(replace(self.person.rhythm, names_hidden=not shown))
            self.tell("names-are-shown" if shown else "names-are-hidden")
        return shown is not None

    def _set_reminders(self, wanted: str) -> bool:
        on = read_switch(wanted, "button-on", "button-off")
        if on is not None:
            self._may_speak(on)
            self.tell("reminders-are-on" if on else "reminders-are-off")
        return on is not None

    def _set_pace(self, wanted: str) -> bool:
        weekly = read_switch(wanted, "button-weekly", "button-daily")
        if weekly is not None:
            self._keep(replace(self.person.rhythm, slowed=weekly))
            self.tell("pace-is-weekly" if weekly else "pace-is-daily")
        return weekly is not None

    # ---- where the person is, from a map

    def set_the_zone_of_the_place(self) -> None:
        """In every state; the screen stays."""
        zone = self.zones[0]
        self.change(ZoneSet(zone))
        self.tell("zone-noted", zone=zone_name(zone))

    def say_that_place_has_no_zone(self) -> None:
        self.tell("that-place-has-no-zone")
