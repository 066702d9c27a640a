"""The whole conversation as one table. The first row whose guard holds is taken.

`at`: a state, several (separated by spaces), or "*" for every state. `on`: a trigger: a command's
name, a button's action, or one of say, send_other, edit, resume. `does`: the handler, which only
decides. `then`: the next state, SAME for staying.

Taps on an old screen never get here (they become `resume`), and neither do buttons' words that
were typed (they become the button's action). Guards are methods of `guards`, handlers of
`handlers`; the screen of the next state is drawn after the handler has decided.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

SAME = "="
Need = Literal["case", "cases", "everything"]


@dataclass(frozen=True)
class Rule:
    at: str
    on: str
    only_if: str
    does: str
    then: str


# What a state stands on: the current case (always loaded; without one the state is "welcome"),
# all cases. What a handler needs beyond, by trigger.
STATES: dict[str, tuple[Need, ...]] = {
    "new": (),
    "welcome": (),
    "reading": (),
    "sides": (),
    "naming": (),
    "asking": ("case",),
    "noting": ("case",),
    "confirming": ("case",),
    "assessed": ("case",),
    "dating": ("case",),
    "locating": (),
    "reviewing": ("case",),
    "case": ("case",),
    "filling": ("case",),
    "deleting": ("case",),
    "listing": ("cases",),
    "settings": (),
    "forgetting": (),
    "gone": (),
}
NEEDED_BY: dict[str, tuple[Need, ...]] = {"export": ("everything",), "open": ("cases",)}

COMMANDS = ("start", "new", "cases", "settings", "export", "forget", "privacy", "help", "cancel")

TABLE = [
    # at          on              only if                            does                  then
    # -- commands, wherever we are
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
    # -- from the first screen
    Rule("*", "go_on", "a_question_is_open", "look_at_the_open_question", "asking"),
    Rule("*", "go_on", "a_case_is_open", "look_at_the_assessment", "assessed"),
    Rule("*", "go_on", "always", "greet", "welcome"),
    Rule("*", "home", "always", "look_at", "welcome"),
    Rule("*", "list", "always", "show_the_first_page", "listing"),
    Rule("*", "read", "always", "read_the_page", "reading"),
    Rule("reading", "example", "there_is_that_example", "read_the_example", "reading"),
    Rule("welcome new gone", "say", "always", "ask_to_choose_first", "welcome"),
    # -- a new case: its side, its name
    Rule("*", "side", "a_name_waits_for_its_side", "open_the_case_by_that_name", "asking"),
    Rule("*", "side", "there_is_that_side", "choose_the_side", "naming"),
    Rule("sides", "say", "nothing_was_written", "say_it_was_empty", SAME),
    Rule("sides", "say", "a_name_is_kept", "ask_to_choose_a_side", SAME),
    Rule("sides", "say", "always", "keep_the_typed_name", "sides"),
    Rule("naming", "say", "nothing_was_written", "say_it_was_empty", SAME),
    Rule("naming", "say", "always", "open_the_case", "asking"),
    Rule("naming", "skip", "always", "open_the_case_without_a_name", "asking"),
    Rule("naming", "back", "always", "begin", "sides"),
    # -- the interview
    Rule("asking", "choose", "that_choice_is_not_there", "say_where_we_stand", SAME),
    Rule("asking", "choose", "it_answers_the_last", "answer_the_last", "assessed"),
    Rule("asking", "choose", "it_came_from_the_review", "answer", "reviewing"),
    Rule("asking", "choose", "nothing_else_is_open", "answer_the_last", "assessed"),
    Rule("asking", "choose", "always", "answer", "asking"),
    Rule("asking", "back", "it_came_from_the_review", "look_at", "reviewing"),
    Rule("asking", "back", "there_is_an_earlier_question", "go_back", "asking"),
    Rule("asking", "back", "always", "look_at_the_card", "case"),
    Rule("asking", "note", "always", "ask_for_the_note", "noting"),
    Rule("asking", "note_clear", "always", "remove_the_note", SAME),
    Rule("asking", "keep_all", "the_last_answers_cover_the_rest", "keep_all", "assessed"),
    Rule("asking", "keep_all", "always", "keep_what_there_is", "asking"),
    Rule("asking", "say", "they_ask_what_is_meant", "explain", "asking"),
    Rule("asking", "say", "it_is_a_guess", "offer_the_guess", "confirming"),
    Rule("asking", "say", "it_must_be_asked_back", "ask_back", "asking"),
    Rule("asking", "say", "it_is_a_remark", "keep_the_remark", "asking"),
    Rule("asking", "say", "it_holds_other_answers_too", "answer_and_offer_the_rest", "confirming"),
    Rule("asking", "say", "it_answers_the_last", "answer_the_last", "assessed"),
    Rule("asking", "say", "it_came_from_the_review", "answer", "reviewing"),
    Rule("asking", "say", "nothing_else_is_open", "answer_the_last", "assessed"),
    Rule("asking", "say", "always", "answer", "asking"),
    Rule("noting", "say", "nothing_was_written", "say_it_was_empty", SAME),
    Rule("noting", "say", "always", "write_the_note", "asking"),
    Rule("noting", "note_clear", "always", "remove_the_note", "asking"),
    Rule("noting", "back", "always", "leave_the_step", "asking"),
    Rule("confirming", "yes", "the_offer_answers_the_last", "take_the_last_offered", "assessed"),
    Rule("confirming", "yes", "it_came_from_the_review", "take_what_was_offered", "reviewing"),
    Rule("confirming", "yes", "nothing_is_open", "take_the_last_offered", "assessed"),
    Rule("confirming", "yes", "always", "take_what_was_offered", "asking"),
    Rule("confirming", "no", "nothing_is_open", "finish_the_round", "assessed"),
    Rule("confirming", "no", "always", "drop_the_offer", "asking"),
    Rule("confirming", "say", "always", "drop_the_offer_and_listen", "asking"),
    # -- the assessment and what follows
    Rule("assessed", "tab", "there_is_that_tab", "show_the_tab", "assessed"),
    Rule(
        "assessed case reviewing",
        "back",
        "a_question_is_open",
        "look_at_the_open_question",
        "asking",
    ),
    Rule("assessed case reviewing", "back", "a_case_is_open", "look_at_the_assessment", "assessed"),
    Rule("assessed", "when", "there_is_that_time", "set_the_meeting", "assessed"),
    Rule("assessed", "date", "always", "ask_for_the_date", "dating"),
    Rule("assessed", "zone", "always", "ask_for_the_zone", "locating"),
    Rule("assessed", "say", "it_reads_as_a_date", "set_the_typed_date", "assessed"),
    Rule("assessed", "say", "the_city_that_was_asked_is_clear", "set_the_zone", "assessed"),
    Rule("assessed", "say", "the_city_that_was_asked_is_not", "offer_the_zones", "locating"),
    Rule("assessed", "say", "always", "say_what_can_be_typed", SAME),
    Rule("dating", "say", "it_reads_as_a_date_for_the_card", "set_the_typed_date", "case"),
    Rule("dating", "say", "it_reads_as_a_date", "set_the_typed_date", "assessed"),
    Rule("dating", "say", "always", "say_that_is_no_date", SAME),
    Rule("dating", "clear", "it_is_for_the_card", "clear_the_date", "case"),
    Rule("dating", "clear", "a_case_is_open", "clear_the_date", "assessed"),
    Rule("dating", "back", "it_is_for_the_card", "leave_the_step", "case"),
    Rule("dating", "back", "always", "leave_the_step", "assessed"),
    Rule("locating", "say zone_is", "the_zone_is_clear_for_settings", "set_the_zone", "settings"),
    Rule("locating", "say zone_is", "the_zone_is_clear", "set_the_zone", "assessed"),
    Rule("locating", "say", "there_are_several_zones", "offer_the_zones", SAME),
    Rule("locating", "say", "always", "say_that_is_no_zone", SAME),
    Rule("locating", "back", "it_is_for_the_settings", "leave_the_step", "settings"),
    Rule("locating", "back", "a_case_is_open", "leave_the_step", "assessed"),
    Rule("*", "assessment", "a_case_is_open", "look_at_the_assessment", "assessed"),
    Rule("*", "review", "a_case_is_open", "look_at_the_review", "reviewing"),
    Rule("*", "again", "every_answer_is_given", "open_a_later_round", "asking"),
    Rule("*", "again", "a_question_is_open", "look_at_the_open_question", "asking"),
    Rule("*", "forward", "a_case_is_open", "send_it_to_pass_on", SAME),
    Rule("*", "theirs", "their_question_is_open", "ask_their_side", "asking"),
    Rule("*", "theirs", "a_case_is_open", "look_at_both_sides", "assessed"),
    Rule("reviewing", "change", "there_is_that_question", "ask_it_again", "asking"),
    Rule("reviewing", "notes", "always", "show_the_notes", "reviewing"),
    Rule("reviewing", "say", "always", "say_tap_to_change", SAME),
    # -- the case, its card, the list
    Rule("*", "card", "a_case_is_open", "look_at_the_card", "case"),
    Rule("case", "fill", "it_is_the_meeting", "ask_for_the_date_of_the_card", "dating"),
    Rule("case", "fill", "there_is_that_field", "ask_for_the_field", "filling"),
    Rule("filling", "say", "nothing_was_written", "say_it_was_empty", SAME),
    Rule("filling", "say", "always", "fill_the_field", "case"),
    Rule("filling", "clear", "always", "clear_the_field", "case"),
    Rule("filling", "back", "always", "leave_the_step", "case"),
    Rule("case", "delete", "always", "look_at", "deleting"),
    Rule("deleting", "yes", "a_case_is_open", "delete_the_case", "listing"),
    Rule("deleting", "no", "always", "leave_the_step", "case"),
    Rule("listing", "open", "there_is_that_case", "open_that_case", "case"),
    Rule("listing", "page", "always", "show_the_page", "listing"),
    # -- settings, erasure
    Rule("settings", "say", "the_zone_is_clear", "set_the_zone", "settings"),
    Rule("settings", "say", "there_are_several_zones", "offer_the_zones_for_settings", "locating"),
    Rule("settings", "language", "there_is_that_language", "set_the_language", "settings"),
    Rule("settings", "zone", "always", "ask_for_the_zone_of_the_settings", "locating"),
    Rule("forgetting", "yes", "always", "forget_everything", "gone"),
    Rule("forgetting", "no", "always", "say_nothing_was_erased", "welcome"),
    # -- whatever else: nothing is lost, and the screen says how it goes on
    Rule("new", "resume", "always", "greet", "welcome"),
    Rule("*", "resume", "always", "say_where_we_stand", SAME),
    Rule("*", "say", "always", "ask_to_tap", SAME),
    Rule("*", "send_other", "always", "say_text_is_needed", SAME),
    Rule("*", "edit", "always", "say_edits_change_nothing", SAME),
    Rule("*", "fail", "always", "say_something_failed", SAME),
    Rule("*", "flood", "always", "say_it_was_too_much", SAME),
    Rule("*", "other_command", "always", "say_that_command_is_unknown", SAME),
]


@cache
def triggers() -> tuple[str, ...]:
    """Everything that the table knows to happen, in its order."""
    return tuple(dict.fromkeys(name for rule in TABLE for name in rule.on.split()))


@cache
def expanded() -> tuple[Rule, ...]:
    """One row a state and trigger, in the order in which they are tried.

    Every trigger ends, in every state, in a row that is always taken: a button that a state
    does not have shows where things stand.
    """
    rows = [
        Rule(state, trigger, rule.only_if, rule.does, state if rule.then == SAME else rule.then)
        for rule in TABLE
        for state in (STATES if rule.at == "*" else rule.at.split())
        for trigger in rule.on.split()
    ]
    closed = {(r.at, r.on) for r in rows if r.only_if == "always"}
    rest = [
        Rule(state, trigger, "always", "say_where_we_stand", state)
        for trigger in triggers()
        for state in STATES
        if (state, trigger) not in closed
    ]
    return (*rows, *rest)


def needs_of_state(state: str) -> frozenset[Need]:
    """What must be loaded before an event in this state can be heard."""
    return frozenset(STATES[state])


@cache
def needs_of(state: str, trigger: str) -> frozenset[Need]:
    """What must be loaded beyond the current case before `trigger` can be decided."""
    ways = [r for r in expanded() if r.at == state and r.on == trigger]
    needed = {need for way in ways for need in STATES[way.then]}
    return frozenset(needed | set(STATES[state]) | set(NEEDED_BY.get(trigger, ())))
