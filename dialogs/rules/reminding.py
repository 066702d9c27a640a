"""What the coach says unasked, and what is answered to it; its rhythm."""

from dialogs.rules.rule import SAME, Rule, States

STATES: States = {
    "reminders": ("cases", "people"),
    "reminded": ("cases", "people"),
    "snoozing": ("cases", "people"),
}
LISTED = "reminders reminded snoozing"
# Every button of a reminder. Each names its reminder, which may be done with long since.
ACTS = (
    "r_done r_tomorrow r_three_days r_next_week r_other_day r_skip r_often r_stop r_more "
    "r_open r_yes r_no r_drop"
)
PACE = "r_slow r_as_now"

ROWS: list[Rule] = [
    # at          on              only if                            does                  then
    # -- the clock
    Rule("*", "due", "something_is_due", "remind", SAME),
    Rule("*", "due", "always", "look_again_later", SAME),
    # -- a reminder's buttons, on its message wherever we are, or on the screen about it
    Rule("*", ACTS, "it_is_settled_already", "say_it_is_settled", SAME),
    Rule("*", "r_done", "it_is_about_a_contact", "log_the_touch", "touched"),
    Rule("*", "r_yes", "it_asks_whether_they_met", "log_the_touch", "touched"),
    Rule("*", "r_yes r_no", "it_asks_for_strength", "judge_the_plan", "plan"),
    Rule("*", "r_open", "it_is_about_somebody", "open_the_contact", "contact"),
    Rule("*", "r_open", "it_is_about_a_plan", "open_its_plan", "plan"),
    Rule("*", "r_open", "it_asks_how_it_went", "open_its_debrief", "debriefing"),
    Rule("*", "r_open", "it_is_about_an_interview", "go_on_with_its_interview", "asking"),
    Rule("*", "r_open", "it_is_about_a_case", "open_its_case", "case"),
    Rule("*", "r_often", "it_is_about_a_contact", "ask_how_often", "correcting"),
    Rule("*", "r_more", "always", "look_at_the_reminder", "reminded"),
    Rule("*", "r_other_day", "always", "ask_which_day", "snoozing"),
    Rule(LISTED, "r_done", "always", "settle_it_and_list", "reminders"),
    Rule(
        LISTED,
        "r_tomorrow r_three_days r_next_week r_no",
        "always",
        "put_off_and_list",
        "reminders",
    ),
    Rule(LISTED, "r_skip", "always", "skip_and_list", "reminders"),
    Rule(LISTED, "r_stop", "always", "stop_it_and_list", "reminders"),
    Rule(LISTED, "r_drop", "always", "drop_it_and_list", "reminders"),
    Rule("*", "r_done", "always", "settle_it", SAME),
    Rule("*", "r_tomorrow r_three_days r_next_week", "always", "put_it_off", SAME),
    Rule("*", "r_no", "it_asks_whether_they_met", "put_it_off", SAME),
    Rule("*", "r_skip", "always", "skip_it", SAME),
    Rule("*", "r_stop", "always", "stop_it", SAME),
    Rule("*", "r_drop", "always", "drop_it", SAME),
    Rule("*", PACE, "always", "set_the_pace", SAME),
    # -- another day for it
    Rule("snoozing", "day say", "it_is_settled_already", "list_the_reminders", "reminders"),
    Rule("snoozing", "day", "that_day_is_ahead", "put_off_to_the_tapped_day", "reminders"),
    Rule("snoozing", "say", "it_reads_as_a_date", "put_off_to_the_typed_day", "reminders"),
    Rule("snoozing", "say", "always", "say_that_is_no_date", SAME),
    Rule("snoozing", "back", "always", "leave_the_month", "reminded"),
    Rule("reminded snoozing", "cancel", "always", "list_the_reminders", "reminders"),
    # -- the list
    Rule("*", "reminders", "something_is_searched", "search_the_reminders", "reminders"),
    Rule("*", "reminders", "always", "list_the_reminders", "reminders"),
    Rule("reminders", "say", "nothing_was_written", "say_it_was_empty", SAME),
    Rule("reminders", "say", "always", "search_the_reminders", SAME),
    Rule("reminders", "page", "always", "turn_the_page", SAME),
    Rule("reminders", "set", "it_names_a_setting", "set_in_one_line", SAME),
    # -- the rhythm
    Rule("*", "stop", "always", "stop_speaking", SAME),
    Rule("settings", "set", "it_names_a_setting", "set_in_one_line", SAME),
    Rule("settings", "ask", "always", "ask_for_the_setting", SAME),
    Rule("settings", "say", "it_names_several_zones", "offer_the_zones_of_the_line", "locating"),
    Rule("settings", "say", "it_names_a_setting", "set_in_one_line", SAME),
    Rule("settings", "say", "a_setting_is_asked", "set_what_was_asked", SAME),
    # -- a place on the map
    Rule("locating", "located", "the_zone_is_clear_for_settings", "set_the_zone", "settings"),
    Rule("locating assessed", "located", "the_zone_is_clear", "set_the_zone", "assessed"),
    Rule("*", "located", "the_zone_is_clear", "set_the_zone_of_the_place", SAME),
    Rule("*", "located", "always", "say_that_place_has_no_zone", SAME),
]
