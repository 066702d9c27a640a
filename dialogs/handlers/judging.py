"""The assessment and what follows from it: its parts, the meeting, a later round, passing on."""

from datetime import datetime

from cases.changes import MeetingSet, RoundOpened, ZoneSet
from dialogs.guards import Guards
from dialogs.meeting import TIMES, meeting_day
from dialogs.screen import Say
from dialogs.screens.forward import to_pass_on
from dialogs.talk import pending_pairs, pending_text
from dialogs.texts import drawn_message, zone_name


class Judging(Guards):
    def look_at_the_assessment(self) -> None:
        self.stand(detail=None, pending=None, draft=None, whose="mine", question=None)

    def show_the_tab(self) -> None:
        self.stand(detail=None if self.value == "main" else self.value)

    # ---- when is the meeting?

    def set_the_meeting(self) -> None:
        on = meeting_day(self.value, self.today)
        self.change(MeetingSet(self.the_case.number, on, later=on is None))
        if on is None:
            self.tell("meeting-later")
        else:
            self.tell("meeting-noted" if on == self.today else "meeting-noted-by", date=on)
            if self.person.time_zone is None:  # what "today" was is settled with the zone
                self.stand(pending=pending_text([(self.value, self.at.isoformat())]))

    def set_the_typed_date(self) -> None:
        on = self.typed_date
        assert on is not None
        self.change(MeetingSet(self.the_case.number, on))
        self.tell("meeting-noted", date=on)
        self.stand(detail=None)

    def clear_the_date(self) -> None:
        self.change(MeetingSet(self.the_case.number, None))
        self.stand(detail=None)

    def ask_for_the_date(self) -> None:
        self.stand(detail=None)

    def ask_for_the_date_of_the_card(self) -> None:
        self.stand(detail="card")

    def say_that_is_no_date(self) -> None:
        self.tell("that-is-no-date")

    def say_what_can_be_typed(self) -> None:
        self.tell("type-a-date-here")

    # ---- where is the person?

    def ask_for_the_zone(self) -> None:
        self.stand(detail=None, draft=None)

    def ask_for_the_zone_of_the_settings(self) -> None:
        self.stand(detail="settings", draft=None)

    def set_the_zone(self) -> None:
        zone = self.zones[0]
        self.change(ZoneSet(zone))
        self.flash.append(Say("zone-noted", {"zone": zone_name(zone)}))
        self._settle_the_meeting()
        self.stand(detail=None, pending=None, draft=None)

    def _settle_the_meeting(self) -> None:
        """A day that was tapped before the zone was known is counted anew in that zone."""
        for time, tapped_at in pending_pairs(self.conversation.pending):
            if self.case is not None and time in TIMES:
                day = datetime.fromisoformat(tapped_at).astimezone(self.zone).date()
                self.change(MeetingSet(self.case.number, meeting_day(time, day)))

    def offer_the_zones(self) -> None:
        """Several places of that name: their zones become buttons."""
        self.stand(draft=self.text)
        self.tell("which-zone")

    def offer_the_zones_for_settings(self) -> None:
        self.offer_the_zones()
        self.stand(detail="settings")

    def offer_the_zones_of_the_line(self) -> None:
        self.stand(draft=self.setting()[1], detail="settings", pending=None)
        self.tell("which-zone")

    def say_that_is_no_zone(self) -> None:
        self.stand(draft=None)
        self.tell("that-is-no-zone")

    # ---- again, and for others

    def open_a_later_round(self) -> None:
        number = self.round.number + 1
        self.change(RoundOpened(self.the_case.number, number, self.at))
        self.stand(whose="mine", detail=None, pending=None)
        self.stand(question=self.asked_side.questions[0].id)

    def send_it_to_pass_on(self) -> None:
        self.messages.append(drawn_message(to_pass_on(self), self.language))

    def ask_their_side(self) -> None:
        self.stand(whose="theirs", detail=None, pending=None)
        self.stand(question=self.open_questions()[0].id)

    def look_at_both_sides(self) -> None:
        self.stand(detail="both", whose="mine", question=None)

    # ---- review

    def look_at_the_review(self) -> None:
        """Mine, or (value "theirs") what was answered for the other side."""
        whose = "theirs" if self.value == "theirs" else "mine"
        self.stand(whose=whose, question=None, detail=None, pending=None)

    def ask_it_again(self) -> None:
        self.stand(question=self.value, detail="review", pending=None)

    def show_the_notes(self) -> None:
        """All of them in full, a page at a time; value: the page's number."""
        self.stand(detail=f"notes {self.value if self.value.isdecimal() else 0}")

    def say_tap_to_change(self) -> None:
        self.tell("tap-to-change")
