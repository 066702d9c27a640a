"""What a person answers to a reminder: done, later, skip, how often, stop; and where it leads.

A reminder of the list that lies ahead gets its row only when somebody acts on it.
"""

from dataclasses import replace
from datetime import date

from cases.calendar import Snooze, snoozed_to
from cases.mornings import morning_of
from cases.people import Reminder
from cases.people_changes import (
    PlanDone,
    PlanDropped,
    PlanJudged,
    PlanMoved,
    PromiseDropped,
    PromiseKept,
    ReminderDone,
    ReminderNoticed,
    ReminderSkipped,
    ReminderSnoozed,
    ReminderStopped,
    Touched,
)
from dialogs.handlers.people_ways import Ways
from dialogs.month import day_of
from dialogs.plans_here import first_untold
from dialogs.reminded import NOT_YET, is_left_of, plan_of, ref_here
from dialogs.reminding_guards import ReminderGuards

BUTTONS: dict[str, Snooze] = {
    "r_tomorrow": "tomorrow",
    "r_three_days": "three_days",
    "r_next_week": "next_week",
    "r_no": "tomorrow",  # not reached yet: asked again the next day
}


class Answering(ReminderGuards, Ways):
    # ---- nothing to do

    def say_it_is_settled(self) -> None:
        reminder = self.reminder()
        self.tell("reminder-settled" if reminder is not None else "reminder-is-gone")
        self._leave_the_message(reminder)

    # ---- done

    def settle_it(self) -> None:
        """A plan is done, a promise kept; of the rest nothing more is said."""
        reminder = self._acted_on()
        self.change(ReminderDone(reminder.number))
        match reminder.kind:
            case "plan":
                assert reminder.plan is not None
                self.change(PlanDone(reminder.plan, self.today))
                self.tell("plan-is-done")
            case "promise":
                assert reminder.promise is not None
                self.change(PromiseKept(reminder.promise, self.today))
                self.tell("promise-is-kept")
            case _:
                self.tell("reminder-is-done")
        self._leave_the_message(reminder)

    def log_the_touch(self) -> None:
        """Today; how and about what is asked on the next screen."""
        reminder = self._acted_on()
        assert reminder.contact is not None
        number = self.next_number()
        self.change(Touched(number, (reminder.contact,), self.today))
        self._leave_the_message(reminder)
        self.stand(detail=f"{number} kinds {self.way_from_here()}", pending=None, draft=None)

    def judge_the_plan(self) -> None:
        """Did it strengthen the link? The plan's screen offers to answer anew."""
        reminder = self._acted_on()
        plan = plan_of(self, reminder.plan)
        assert plan is not None, "the guard has seen it"
        stronger = self._action() == "r_yes"
        self.change(PlanJudged(plan.number, self.today, stronger))
        self.change(ReminderDone(reminder.number))
        self._leave_the_message(reminder)
        self._turn_to(plan.case)
        self.stand(detail=str(plan.number))

    def drop_it(self) -> None:
        reminder = self._acted_on()
        self.change(ReminderDone(reminder.number))
        if reminder.kind == "plan" and reminder.plan is not None:
            self.change(PlanDropped(reminder.plan))
            self.tell("plan-is-dropped")
        elif reminder.kind == "promise" and reminder.promise is not None:
            self.change(PromiseDropped(reminder.promise))
            self.tell("promise-is-dropped")
        else:
            self.tell("reminder-is-done")
        self._leave_the_message(reminder)

    # ---- later, not this time, never

    def put_it_off(self) -> None:
        self._put_off_to(snoozed_to(BUTTONS[self._action()], self.today))

    def _put_off_to(self, day: date) -> None:
        """A plan moves; all else waits. Where the coach may not speak that day, it says so."""
        reminder = self._acted_on()
        if reminder.kind == "plan" and reminder.plan is not None:
            self.change(ReminderDone(reminder.number))
            self.change(PlanMoved(reminder.plan, day))
            self.tell("plan-is-moved", date=day)
        else:
            due_at = morning_of(day, self.rhythm)
            self.change(ReminderSnoozed(reminder.number, day, due_at))
            self.tell("put-off-to", date=day)
        self._leave_the_message(reminder)

    def ask_which_day(self) -> None:
        """The typed or tapped day is for this one."""
        self.stand(detail=self.value, pending=None, draft=None)

    def skip_it(self) -> None:
        reminder = self._acted_on()
        self.change(ReminderSkipped(reminder.number))
        self.tell("skipped-contact" if reminder.kind == "contact" else "skipped")
        self._leave_the_message(reminder)

    def stop_it(self) -> None:
        reminder = self._acted_on()
        self.change(ReminderStopped(reminder.number))
        self.tell("stopped-one")
        self._leave_the_message(reminder)

    # ---- how often

    def ask_how_often(self) -> None:
        """On the screen for that line of the contact."""
        self._turn_to_the_contact("cadence")

    # ---- where it leads

    def open_the_contact(self) -> None:
        self._turn_to_the_contact("-")

    def _turn_to_the_contact(self, part: str) -> None:
        reminder = self.reminder()
        assert reminder is not None, "the guard has seen it"
        place = f"{reminder.contact} {part} {self.way_from_here()}"
        self.stand(detail=place, pending=None, draft=None)

    def open_its_plan(self) -> None:
        reminder = self.reminder()
        plan = plan_of(self, reminder.plan if reminder else None)
        assert plan is not None, "the guard has seen it"
        self._turn_to(plan.case)
        self.stand(detail=str(plan.number))

    def open_its_case(self) -> None:
        """Also to tell how it went. With that the reminder has done its work."""
        reminder = self._acted_on()
        if reminder.status == "sent":
            self.change(ReminderDone(reminder.number))
        self._leave_the_message(reminder)
        self._turn_to(reminder.case)

    def open_its_debrief(self) -> None:
        self.open_its_case()
        self.stand(detail=first_untold(self))

    def go_on_with_its_interview(self) -> None:
        self.open_its_case()
        still = self.open_questions()
        question = still[0].id if still else self.asked_side.questions[0].id
        self.stand(question=question)

    def _turn_to(self, number: int | None) -> None:
        """That case is the current one now."""
        if self.conversation.case != number:
            self.case = next(c for c in self.cases if c.number == number)
        self.stand(
            case=number,
            question=None,
            whose="mine",
            detail=None,
            pending=None,
            draft=None,
        )

    # ---- the same from the list, to which it leads back

    def settle_it_and_list(self) -> None:
        self.settle_it()
        self._list()

    def put_off_and_list(self) -> None:
        self.put_it_off()
        self._list()

    def put_off_to_the_tapped_day(self) -> None:
        day = day_of(self.value)
        assert day is not None, "the guard has read it"
        self._put_off_to(snoozed_to(day, self.today))
        self._list()

    def put_off_to_the_typed_day(self) -> None:
        assert self.typed_date is not None, "the guard has read it"
        self._put_off_to(snoozed_to(self.typed_date, self.today))
        self._list()

    def skip_and_list(self) -> None:
        self.skip_it()
        self._list()

    def stop_it_and_list(self) -> None:
        self.stop_it()
        self._list()

    def drop_it_and_list(self) -> None:
        self.drop_it()
        self._list()

    def leave_the_month(self) -> None:
        self.stand(detail=ref_here(self))

    def _list(self) -> None:
        self.stand(detail=None, pending=None, draft=None)

    # ---- parts

    def _action(self) -> str:
        return getattr(self.event, "action", "")

    def _acted_on(self) -> Reminder:
        """The reminder, with a row: one that lies ahead gets it now."""
        found = self.reminder()
        assert found is not None, "the guard has seen it"
        if found.number != NOT_YET:
            return found
        number = self.next_number()
        about = (found.contact, found.case, found.plan, found.promise)
        self.change(ReminderNoticed(number, found.kind, found.on, found.due_at, *about))
        return replace(found, number=number)

    def _leave_the_message(self, reminder: Reminder | None) -> None:
        """Its buttons go with the last thing that is left to act on."""
        day = reminder.sent_on if reminder else None
        self.removes_tapped = self.is_of_a_message() and not is_left_of(self, day)
