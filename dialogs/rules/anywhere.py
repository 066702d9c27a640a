"""Commands, which work wherever we are, and what is answered to all that fits nothing else."""

from dialogs.rules.rule import SAME, Rule

COMMANDS = [
    # at          on              only if                            does                  then
    Rule(
        "*", "start", "it_was_stopped_and_the_link_names_a_side", "speak_again_and_begin", "naming"
    ),
    Rule("*", "start", "it_was_stopped", "speak_again_and_greet", "welcome"),
    Rule("*", "start", "the_link_names_a_side", "begin_with_that_side", "naming"),
    Rule("*", "start", "always", "greet", "welcome"),
    Rule("*", "new", "it_comes_with_a_name", "keep_the_name", "sides"),
    Rule("*", "new", "always", "begin", "sides"),
    Rule("*", "cases", "always", "show_the_first_page", "listing"),
    Rule("*", "settings", "it_names_several_zones", "offer_the_zones_of_the_line", "locating"),
    Rule("*", "settings", "it_says_what_to_set", "set_in_one_line", "settings"),
    Rule("*", "settings", "always", "look_at", "settings"),
    Rule("*", "export", "always", "hand_over_everything", SAME),
    Rule("*", "forget", "always", "look_at", "forgetting"),
    Rule("*", "privacy", "always", "lay_privacy_over", SAME),
    Rule("*", "help", "always", "lay_help_over", SAME),
    Rule("*", "show", "always", "say_where_we_stand", SAME),
    Rule("confirming", "cancel", "nothing_is_open", "finish_the_round", "assessed"),
    Rule("noting confirming", "cancel", "a_case_is_open", "leave_the_step", "asking"),
    Rule("dating", "cancel", "it_is_for_the_card", "leave_the_step", "case"),
    Rule("locating", "cancel", "it_is_for_the_settings", "leave_the_step", "settings"),
    Rule("dating locating", "cancel", "a_case_is_open", "leave_the_step", "assessed"),
    Rule("filling deleting", "cancel", "a_case_is_open", "leave_the_step", "case"),
    Rule("*", "cancel", "a_case_is_open", "stop_here", "welcome"),
    Rule("*", "cancel", "always", "greet", "welcome"),
]

REST = [
    # Nothing is lost, and the screen says how it goes on.
    Rule("new", "resume", "always", "greet", "welcome"),
    Rule("*", "resume", "always", "say_where_we_stand", SAME),
    Rule("*", "say", "always", "ask_to_tap", SAME),
    Rule("*", "send_other", "always", "say_text_is_needed", SAME),
    Rule("*", "edit", "always", "say_edits_change_nothing", SAME),
    Rule("*", "fail", "always", "say_something_failed", SAME),
    Rule("*", "flood", "always", "say_it_was_too_much", SAME),
    Rule("*", "other_command", "always", "say_that_command_is_unknown", SAME),
]
