"""How the meeting went, told in three taps and a line. Each tap is kept at once."""

from dataclasses import replace
from typing import Any

from cases.changes import Debriefed
from cases.people_changes import ReminderDone
from cases.records import Outcome
from dialogs.plan_guards import PlanGuards
from dialogs.plans_here import STEPS, first_untold, step_here


class Debriefing(PlanGuards):
    def begin_the_debrief(self) -> None:
        """At the first step that is not told yet; from the top where all is."""
        self.stand(whose="mine", question=None, pending=None, draft=None)
        self.stand(detail=first_untold(self))

    def tell_it(self) -> None:
        """What was tapped, at the step that is asked; on to the next."""
        step = step_here(self)
        self._keep_what_is_told(**{step: self.value})
        self.stand(detail=STEPS[STEPS.index(step) + 1])

    def keep_the_line(self) -> None:
        self._keep_what_is_told(line=self.text)
        self._end()

    def leave_out_the_line(self) -> None:
        self._end()

    def go_back_a_step(self) -> None:
        self.stand(detail=STEPS[STEPS.index(step_here(self)) - 1])

    def _end(self) -> None:
        self.stand(detail=None)
        self.tell("debrief-is-kept")

    def _keep_what_is_told(self, **what: Any) -> None:
        outcome = replace(self.the_case.outcome or Outcome(), **what, told_on=self.today)
        self.change(Debriefed(self.the_case.number, outcome))
        for reminder in self.people.reminders:
            asks = reminder.kind == "debrief" and reminder.case == self.the_case.number
            if asks and reminder.status in ("sent", "waiting"):
                self.change(ReminderDone(reminder.number))
