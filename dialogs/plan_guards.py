"""Guards about suggestions taken on, and about how the meeting went."""

from dialogs.month_guards import MonthGuards
from dialogs.plans_here import (
    ASKED,
    GOT,
    HELPED,
    MOVES,
    STEPS,
    can_be_asked_anew,
    contacts_offered,
    is_to_do,
    links_offered,
    plan_here,
    planned,
    plans_of_the_case,
    span_days,
    step_here,
    subject_here,
    suggestion_here,
)


class PlanGuards(MonthGuards):
    # ---- plans

    def there_is_that_suggestion(self) -> bool:
        return any(one.id == self.value for one in self.side.suggestions)

    def it_is_planned_already(self) -> bool:
        return planned(self, self.value) is not None

    def there_is_one_plan(self) -> bool:
        return len(plans_of_the_case(self)) == 1

    def there_is_that_plan(self) -> bool:
        return any(str(plan.number) == self.value for plan in plans_of_the_case(self))

    def that_plan_is_open(self) -> bool:
        plan = plan_here(self)
        return plan is not None and is_to_do(plan)

    def a_plan_is_moved(self) -> bool:
        return subject_here(self).startswith(MOVES) and self.that_plan_is_open()

    def a_day_can_be_chosen(self) -> bool:
        return self.a_plan_is_moved() or suggestion_here(self) is not None

    def that_day_can_be_chosen(self) -> bool:
        return self.a_day_can_be_chosen() and self.that_day_is_ahead()

    def there_is_that_span(self) -> bool:
        return self.value in span_days(self) and self.a_day_can_be_chosen()

    def the_typed_day_can_be_chosen(self) -> bool:
        return self.it_reads_as_a_date() and self.a_day_can_be_chosen()

    def that_contact_is_offered(self) -> bool:
        offered = any(str(one.number) == self.value for one in contacts_offered(self))
        return self.that_plan_is_open() and offered

    def the_link_can_be_asked_anew(self) -> bool:
        return can_be_asked_anew(self)

    def a_meeting_is_set(self) -> bool:
        return self.case is not None and self.case.meeting_on is not None

    # ---- how it went

    def there_is_that_to_tell(self) -> bool:
        """One of the buttons of the step that is asked."""
        match step_here(self):
            case "asked":
                return self.value in ASKED
            case "got":
                return self.value in GOT
            case "helped":
                return self.value in (*links_offered(self), *HELPED)
            case _:
                return False

    def the_line_is_asked(self) -> bool:
        return step_here(self) == "line"

    def the_line_is_empty(self) -> bool:
        return self.the_line_is_asked() and self.nothing_was_written()

    def there_is_an_earlier_step(self) -> bool:
        return step_here(self) != STEPS[0]
