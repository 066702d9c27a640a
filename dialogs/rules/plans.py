"""Suggestions taken on, the debrief, files for a calendar, and days tapped in a month."""

from dialogs.rules.rule import SAME, Rule, States

STATES: States = {
    "planning": ("case", "people"),
    "plan": ("case", "people"),
    "planned": ("case", "people"),
    "debriefing": ("case", "people"),
}

ROWS: list[Rule] = [
    # at          on              only if                            does                  then
    # -- a suggestion becomes a plan: two taps
    Rule("assessed", "plan_it", "it_is_planned_already", "look_at_the_plan_of_it", "plan"),
    Rule("assessed", "plan_it", "there_is_that_suggestion", "ask_when", "planning"),
    Rule("planning", "plan_when", "there_is_that_span", "plan_for_that_span", "plan"),
    Rule("planning", "day", "that_day_can_be_chosen", "plan_for_the_tapped_day", "plan"),
    Rule("planning", "say", "the_typed_day_can_be_chosen", "plan_for_the_typed_day", "plan"),
    Rule("planning", "say", "always", "say_that_is_no_date", SAME),
    Rule("planning", "plan_other", "a_day_can_be_chosen", "show_the_month", SAME),
    Rule("planning", "back cancel", "a_plan_is_moved", "leave_the_day", "plan"),
    Rule("planning", "back cancel", "always", "leave_for_the_suggestions", "assessed"),
    # -- days in a month
    Rule("planning snoozing dating", "month", "there_is_that_month", "turn_the_month", SAME),
    Rule("planning snoozing dating", "blank", "always", "say_where_we_stand", SAME),
    Rule("dating", "day", "that_day_is_ahead_for_the_card", "set_the_tapped_date", "case"),
    Rule("dating", "day", "that_day_is_ahead", "set_the_tapped_date", "assessed"),
    # -- a plan, and the plans of the case
    Rule("plan", "plan_done", "that_plan_is_open", "do_the_plan", SAME),
    Rule("plan", "plan_move", "that_plan_is_open", "ask_for_another_day", "planning"),
    Rule("plan", "plan_drop", "that_plan_is_open", "drop_the_plan", "planned"),
    Rule("plan", "with", "that_contact_is_offered", "choose_with_whom", SAME),
    Rule("plan", "anew", "the_link_can_be_asked_anew", "ask_the_link_anew", "asking"),
    Rule("plan", "ics", "that_plan_is_open", "hand_over_the_plan", SAME),
    Rule("case", "ics", "a_meeting_is_set", "hand_over_the_meeting", SAME),
    Rule("planned", "plan", "there_is_that_plan", "look_at_that_plan", "plan"),
    Rule("planned", "page", "always", "turn_the_page", SAME),
    Rule("planned", "ideas", "always", "leave_for_the_suggestions", "assessed"),
    Rule("case", "plans", "there_is_one_plan", "look_at_the_one_plan", "plan"),
    Rule("*", "plans", "a_case_is_open", "look_at_the_plans", "planned"),
    Rule("plan planned", "cancel", "always", "leave_the_step", "case"),
    # -- how it went: three taps and a line, each kept at once
    Rule("*", "debrief", "a_case_is_open", "begin_the_debrief", "debriefing"),
    Rule("debriefing", "tell", "there_is_that_to_tell", "tell_it", SAME),
    Rule("debriefing", "say", "the_line_is_empty", "say_it_was_empty", SAME),
    Rule("debriefing", "say", "the_line_is_asked", "keep_the_line", "case"),
    Rule("debriefing", "leave_out", "the_line_is_asked", "leave_out_the_line", "case"),
    Rule("debriefing", "back", "there_is_an_earlier_step", "go_back_a_step", SAME),
    Rule("debriefing", "back cancel", "always", "leave_the_step", "case"),
]
