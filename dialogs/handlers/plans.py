"""Suggestions taken on: a day in two taps, moved, done, dropped, with whom; calendar files."""

from datetime import date

from cases.changes import Answered, MeetingSet, Noted, RoundOpened
from cases.people import Plan
from cases.people_changes import (
    PlanDone,
    PlanDropped,
    PlanMade,
    PlanMet,
    PlanMoved,
    ReminderDone,
)
from dialogs.calendar_file import meeting_event, plan_event
from dialogs.handlers.debriefing import Debriefing
from dialogs.month import day_of, first_and_last, subject_and_month, written
from dialogs.plans_here import (
    MOVES,
    NEW,
    improved_by,
    plan_here,
    planned,
    plans_of_the_case,
    span_days,
    suggestion_here,
)
from dialogs.screen import File, Say
from dialogs.texts import drawn_file, own, words

LONGEST_TITLE = 200


class Planning(Debriefing):
    # ---- which day

    def ask_when(self) -> None:
        self.stand(detail=f"{NEW}{self.value}", pending=None)

    def ask_for_another_day(self) -> None:
        plan = self._plan
        self.stand(detail=f"{MOVES}{plan.number}")

    def show_the_month(self) -> None:
        """The grid comes only when it is asked for."""
        self._turn_to_month(first_and_last(self.today)[0])

    def turn_the_month(self) -> None:
        self._turn_to_month(date.fromisoformat(f"{self.value}-01"))

    def _turn_to_month(self, month: date) -> None:
        subject, _ = subject_and_month(self.conversation.detail, self.today)
        self.stand(detail=f"{subject} {written(month)}")

    def plan_for_that_span(self) -> None:
        self._plan_for(span_days(self)[self.value])

    def plan_for_the_tapped_day(self) -> None:
        day = day_of(self.value)
        assert day is not None, "the guard has read it"
        self._plan_for(day)

    def plan_for_the_typed_day(self) -> None:
        assert self.typed_date is not None, "the guard has read it"
        self._plan_for(self.typed_date)

    def _plan_for(self, day: date) -> None:
        """Makes the plan, or moves the one that is asked about."""
        moved, suggestion = plan_here(self), suggestion_here(self)
        if moved is not None:
            number = moved.number
            self._close_the_reminders_of(moved)
            self.change(PlanMoved(number, day))
            self.tell("plan-is-moved", date=day)
        else:
            assert suggestion is not None, "the guard has seen it"
            number = self.next_number()
            self.change(PlanMade(number, self.the_case.number, suggestion, day))
            self.tell("plan-is-made", date=day, on=int(self.rhythm.unprompted))
        self.stand(detail=str(number))

    def leave_the_day(self) -> None:
        self.stand(detail=str(self._plan.number))

    def leave_for_the_suggestions(self) -> None:
        self.stand(detail="do", pending=None)

    def set_the_tapped_date(self) -> None:
        """The meeting's, from the month."""
        day = day_of(self.value)
        assert day is not None, "the guard has read it"
        self.change(MeetingSet(self.the_case.number, day))
        self.tell("meeting-noted", date=day)
        self.stand(detail=None)

    # ---- one plan

    @property
    def _plan(self) -> Plan:
        plan = plan_here(self)
        assert plan is not None, "the guard has seen it"
        return plan

    def look_at_the_plans(self) -> None:
        self.stand(detail=None, pending=None, draft=None, question=None, whose="mine")

    def look_at_the_one_plan(self) -> None:
        self.look_at_the_plans()
        self.stand(detail=str(plans_of_the_case(self)[0].number))

    def look_at_that_plan(self) -> None:
        self.stand(detail=self.value, pending=None)

    def look_at_the_plan_of_it(self) -> None:
        plan = planned(self, self.value)
        assert plan is not None, "the guard has seen it"
        self.stand(detail=str(plan.number), pending=None)

    def do_the_plan(self) -> None:
        self._close_the_reminders_of(self._plan)
        self.change(PlanDone(self._plan.number, self.today))
        self.tell("plan-is-done")

    def drop_the_plan(self) -> None:
        self._close_the_reminders_of(self._plan)
        self.change(PlanDropped(self._plan.number))
        self.tell("plan-is-dropped")
        self.stand(detail=None)

    def _close_the_reminders_of(self, plan: Plan) -> None:
        for reminder in self.people.reminders:
            told = reminder.kind == "plan" and reminder.plan == plan.number
            if told and reminder.status in ("sent", "waiting"):
                self.change(ReminderDone(reminder.number))

    def choose_with_whom(self) -> None:
        """A second tap takes the contact away again."""
        plan, number = self._plan, int(self.value)
        others = tuple(each for each in plan.contacts if each != number)
        now = others if number in plan.contacts else tuple(sorted((*others, number)))
        self.change(PlanMet(plan.number, now))

    # ---- the question of a link that may be stronger now

    def ask_the_link_anew(self) -> None:
        """In a later round in which all other answers still hold: the trend shows the plan."""
        improved = improved_by(self, self._plan.suggestion)
        self.stand(whose="mine", question=None)
        if self.round.finished_at is not None:
            number = self.round.number + 1
            self.change(RoundOpened(self.the_case.number, number, self.at))
            for question in self.open_questions("mine"):
                if question.id not in improved:
                    self._keep_the_answer_to(question.id)
        self.stand(question=improved[0], detail=None, pending=None)

    def _keep_the_answer_to(self, question: str) -> None:
        choice, last = self.last_choice(question), self.last(question)
        where = (self.the_case.number, self.round.number, self.whose, question)
        if choice is not None:
            self.change(Answered(*where, choice, self.at))
        if choice is not None and last is not None and last.note:
            self.change(Noted(*where, last.note, self.at))

    # ---- files for a calendar

    def hand_over_the_plan(self) -> None:
        plan = self._plan
        said = self.side_words().suggestions.get(plan.suggestion, "")
        args = {"plan": said, "case": self._title()}
        summary = words(self.language, "calendar-plan", args)
        text = plan_event(self.person, plan.number, plan.due_on, summary, self.rhythm, self.at)
        self._hand_over(f"plan-{plan.number}.ics", text)

    def hand_over_the_meeting(self) -> None:
        case = self.the_case
        assert case.meeting_on is not None, "the guard has seen it"
        summary = words(self.language, "calendar-meeting", {"case": self._title()})
        text = meeting_event(self.person, case.number, case.meeting_on, summary, self.at)
        self._hand_over(f"meeting-{case.number}.ics", text)

    def _title(self) -> str:
        case = self.the_case
        if case.title:
            return own(case.title, LONGEST_TITLE)
        return words(self.language, "untitled", {"number": case.number})

    def _hand_over(self, name: str, content: str) -> None:
        file = File(name, content, Say("calendar-caption"))
        self.messages.append(drawn_file(file, self.language))
