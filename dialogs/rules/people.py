"""The people behind the links: contacts, organisations, touches, promises."""

from dialogs.rules.rule import SAME, Rule, States

STATES: States = {
    "contacts": ("people",),
    "taking": ("people",),
    "contact": ("people",),
    "touched": ("people",),
    "promising": ("people",),
    "promised": ("people",),
    "editing": ("people",),
    "correcting": ("people",),
    "merging": ("people",),
    "removing": ("people",),
    "organisation": ("people", "cases"),
    "organisations": ("people", "cases"),
}
OURS = " ".join(STATES)
PAGES = "organisation organisations"


def back(at: str, on: str, does: str = "go_back_on_that_way") -> list[Rule]:
    """Where a step began; whatever is not there any more leads to the list."""
    return [
        Rule(at, on, "it_leads_to_the_contact", does, "contact"),
        Rule(at, on, "it_leads_to_the_organisation", does, "organisation"),
        Rule(at, on, "it_leads_to_the_card", does, "case"),
        Rule(at, on, "it_leads_to_the_question", does, "asking"),
        Rule(at, on, "it_leads_to_the_assessment", does, "assessed"),
        Rule(at, on, "it_leads_to_the_start", does, "welcome"),
        Rule(at, on, "always", does, "contacts"),
    ]


ROWS: list[Rule] = [
    # at          on              only if                            does                  then
    # -- the list
    Rule("*", "contacts", "it_only_names_somebody_known", "search_the_people", "contacts"),
    Rule("*", "contacts", "it_tells_of_people", "offer_what_was_typed", "taking"),
    Rule("*", "contacts people", "always", "look_at_the_people", "contacts"),
    Rule("contacts", "say", "nothing_was_written", "say_it_was_empty", SAME),
    Rule("contacts", "say", "it_only_names_somebody_known", "search_the_people", "contacts"),
    Rule("contacts", "say", "it_tells_of_people", "offer_what_was_typed", "taking"),
    Rule("contacts", "say", "it_names_nobody", "say_whom_is_missing", SAME),
    Rule("contacts", "say", "always", "say_nobody_was_found", SAME),
    Rule(PAGES, "say", "it_only_names_somebody_known", "search_the_people", "contacts"),
    Rule(PAGES, "say", "it_tells_of_people", "offer_what_was_typed", "taking"),
    Rule("organisation", "open", "there_is_that_case", "open_that_case", "case"),
    Rule(
        "*",
        "organisation",
        "there_is_that_organisation",
        "look_at_the_organisation",
        "organisation",
    ),
    Rule("*", "organisations", "always", "look_at_the_organisations", "organisations"),
    Rule(OURS, "card", "a_case_is_open", "leave_for_the_card", "case"),
    Rule(OURS, "home", "always", "leave_the_people", "welcome"),
    Rule(OURS, "copy", "always", "say_where_we_stand", SAME),  # where a channel can't copy
    # -- what is offered, taken with one tap
    Rule("welcome case", "say", "it_tells_of_a_touch", "offer_what_was_typed", "taking"),
    Rule("*", "shared forwarded", "somebody_was_named", "offer_who_was_shared", "taking"),
    Rule("*", "shared forwarded", "always", "say_nobody_was_named", SAME),
    Rule("taking", "who", "it_is_one_of_those_meant", "choose_who_is_meant", SAME),
    Rule("taking", "level", "somebody_is_introduced_at_that_level", "choose_the_level", SAME),
    Rule("taking", "yes", "it_must_be_said_who_is_meant", "say_where_we_stand", SAME),
    Rule("taking", "yes", "the_offer_holds_a_touch", "take_the_touch", "touched"),
    *back("taking", "yes", "take_the_people"),
    *back("taking", "no"),
    Rule("taking", "say", "nothing_was_written", "say_it_was_empty", SAME),
    Rule("taking", "say", "it_tells_of_people", "offer_what_was_typed", "taking"),
    Rule("taking", "say", "it_names_nobody", "say_whom_is_missing", SAME),
    Rule("taking", "say", "always", "say_it_offers_nobody", SAME),
    # -- somebody
    Rule("*", "contact", "there_is_that_contact", "look_at_the_contact", "contact"),
    Rule("contact", "say", "nothing_was_written", "say_it_was_empty", SAME),
    Rule("contact", "say", "it_tells_of_people", "offer_what_was_typed", "taking"),
    Rule("contact", "say", "always", "say_what_can_be_typed_here", SAME),
    Rule("contact", "touch", "contact_is_here", "note_a_touch_today", "touched"),
    Rule("contact", "last_touch", "a_touch_is_there", "look_at_the_last_touch", "touched"),
    Rule("contact", "promise", "contact_is_here", "ask_for_the_promise", "promising"),
    Rule("contact", "promised", "that_promise_is_open", "look_at_the_promise", "promised"),
    Rule("contact", "lines", "contact_is_here", "look_at_the_lines", "editing"),
    Rule("contact", "tie", "contact_and_case_are_here", "tie_to_the_case", SAME),
    Rule("contact", "untie", "contact_and_case_are_here", "untie_from_the_case", SAME),
    Rule("contact", "merge", "somebody_may_be_the_same", "ask_whether_they_are_one", "merging"),
    Rule("contact", "remove", "contact_is_here", "look_at_the_lines", "removing"),
    *back("contact", "back"),
    Rule("merging", "yes", "the_other_is_there", "merge_the_two", "contact"),
    Rule("merging", "yes no", "always", "stay_with_the_contact", "contact"),
    *back("removing", "yes", "remove_the_contact"),
    Rule("removing", "no", "always", "stay_with_the_contact", "contact"),
    # -- somebody's lines
    Rule("editing", "line", "there_is_that_line", "ask_for_that_line", "correcting"),
    Rule("editing", "back", "always", "stay_with_the_contact", "contact"),
    Rule("correcting", "say", "nothing_was_written", "say_it_was_empty", SAME),
    Rule("correcting", "say", "it_is_a_level", "ask_to_tap", SAME),
    Rule("correcting", "say", "it_is_no_cadence", "say_that_is_no_cadence", SAME),
    Rule("correcting", "say", "it_is_a_cadence", "write_the_cadence", "contact"),
    Rule("correcting", "say", "always", "write_that_line", "contact"),
    Rule("correcting", "level", "there_is_that_level", "set_the_level", "contact"),
    Rule("correcting", "cadence", "there_is_that_cadence", "set_the_cadence", "contact"),
    Rule("correcting", "clear", "always", "clear_that_line", "contact"),
    Rule("correcting", "back", "always", "look_at_the_lines", "editing"),
    # -- a touch
    Rule("touched", "say", "nothing_was_written", "say_it_was_empty", SAME),
    Rule("touched", "say", "it_is_a_day_behind", "move_the_touch", SAME),
    Rule("touched", "say", "it_tells_more_of_the_touch", "complete_the_touch", SAME),
    Rule("touched", "say", "it_tells_of_a_touch", "offer_what_was_typed", "taking"),
    Rule("touched", "say", "touch_is_here", "write_what_it_was_about", SAME),
    Rule("touched", "kind", "there_is_that_kind_of_touch", "set_the_kind", SAME),
    Rule("touched", "kinds", "touch_is_here", "show_the_kinds", SAME),
    Rule("touched", "day_behind", "there_is_that_day_behind", "move_the_touch_by_a_tap", SAME),
    Rule("touched", "note_clear", "touch_is_here", "remove_what_it_was_about", SAME),
    Rule("touched", "kept", "that_promise_is_open", "keep_that_promise", SAME),
    *back("touched", "undo_touch", "take_the_touch_back"),
    *back("touched", "done"),
    # -- promises
    Rule("promising", "say", "nothing_was_written", "say_it_was_empty", SAME),
    Rule("promising", "say", "contact_is_here", "write_the_promise", "contact"),
    Rule("promising", "back", "always", "stay_with_the_contact", "contact"),
    Rule("promised", "say", "nothing_was_written", "say_it_was_empty", SAME),
    *back("promised", "say", "promise_anew"),
    *back("promised", "keep", "keep_the_promise"),
    *back("promised", "drop", "drop_the_promise"),
    *back("promised", "back"),
    # -- /cancel: out of a step, back to where it began
    *back("taking touched contact promised", "cancel"),
    Rule(
        "promising editing correcting merging removing",
        "cancel",
        "always",
        "stay_with_the_contact",
        "contact",
    ),
]
