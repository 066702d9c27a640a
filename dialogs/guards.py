"""The table's guards: questions about where we stand, named as sentences. They change nothing."""

from datetime import date
from functools import cached_property

from dialogs.meeting import TIMES
from dialogs.talk import Talk, pending_pairs
from dialogs.texts import languages
from dialogs.understanding import Understood, understand
from dialogs.understanding.dates import read_date
from dialogs.understanding.zones import read_zone
from levers import loading
from levers.playbook import UNKNOWN

CARD_FIELDS = ("title", "counterpart", "ask", "walk_away")
TABS = ("main", "why", "do", "more", "say", "find", "both")


class Guards(Talk):
    """What the rules ask."""

    def always(self) -> bool:
        return True

    # ---- what was typed

    @cached_property
    def understood(self) -> Understood:
        """What the typed text says about the question that is asked."""
        asked = (self.question, self.asked_side, self.lever, self.language)
        return understand(self.text, *asked, self.today)

    @cached_property
    def typed_date(self) -> date | None:
        return read_date(self.text, self.today, self.language)

    @cached_property
    def zones(self) -> tuple[str, ...]:
        """What was typed or tapped, as time zones: none, one, or several."""
        return read_zone(self.value or self.text)

    def nothing_was_written(self) -> bool:
        return not self.text

    def they_ask_what_is_meant(self) -> bool:
        return self.understood.kind == "explain"

    def it_is_a_guess(self) -> bool:
        return self.understood.kind == "ask_back" and self.understood.guess is not None

    def it_must_be_asked_back(self) -> bool:
        return self.understood.kind == "ask_back"

    def it_is_a_remark(self) -> bool:
        return self.understood.kind == "note"

    def it_holds_other_answers_too(self) -> bool:
        return bool(self.also())

    def also(self) -> list[tuple[str, str]]:
        """Other answers in the typed text that would change something."""
        chosen = self.round.choices(self.whose)
        pairs = [(a.question, a.choice) for a in self.understood.also]
        return [(q, c) for q, c in pairs if chosen.get(q) != c and q != self.question.id]

    def it_reads_as_a_date(self) -> bool:
        return self.typed_date is not None

    def it_reads_as_a_date_for_the_card(self) -> bool:
        return self.it_is_for_the_card() and self.it_reads_as_a_date()

    # ---- what was tapped or named

    def it_comes_with_a_name(self) -> bool:
        return bool(self.text)

    def the_link_names_a_side(self) -> bool:
        return self.linked_side() is not None

    def linked_side(self) -> str | None:
        """`lever.side` of a deep link such as `/start buy`."""
        for lever in loading.levers():
            for side in lever.sides:
                if side.link and side.link == self.text.lower():
                    return f"{lever.id}.{side.id}"
        return None

    def there_is_that_side(self) -> bool:
        lever_id, _, side_id = self.value.partition(".")
        return any(
            lever.id == lever_id and any(side.id == side_id for side in lever.sides)
            for lever in loading.levers()
        )

    def a_name_waits_for_its_side(self) -> bool:
        return self.there_is_that_side() and bool(self.conversation.draft)

    def a_name_is_kept(self) -> bool:
        return bool(self.conversation.draft)

    def there_is_that_example(self) -> bool:
        return self.there_is_that_side()

    def that_choice_is_not_there(self) -> bool:
        choices = [c.id for c in self.question.choices]
        return self.value not in (*choices, UNKNOWN)

    def there_is_that_tab(self) -> bool:
        return self.value in TABS

    def there_is_that_time(self) -> bool:
        return self.value in TIMES

    def there_is_that_question(self) -> bool:
        return any(q.id == self.value for q in self.asked_side.questions)

    def there_is_that_field(self) -> bool:
        return self.value in CARD_FIELDS

    def it_is_the_meeting(self) -> bool:
        return self.value == "meeting"

    def there_is_that_case(self) -> bool:
        return any(str(case.number) == self.value for case in self.cases)

    def there_is_that_language(self) -> bool:
        return self.value in languages()

    def it_says_what_to_set(self) -> bool:
        return bool(self.text)

    def setting(self) -> tuple[str, str]:
        """What one line of `/settings` names, and what it is to be."""
        what, _, wanted = self.text.partition(" ")
        return what.lower(), wanted.strip()

    def it_names_several_zones(self) -> bool:
        what, wanted = self.setting()
        return what == "zone" and len(read_zone(wanted)) > 1

    def the_zone_is_clear(self) -> bool:
        return len(self.zones) == 1

    def the_zone_is_clear_for_settings(self) -> bool:
        return self.it_is_for_the_settings() and self.the_zone_is_clear()

    def the_city_was_asked(self) -> bool:
        """The assessment asks for it once a meeting is set and the zone is not known."""
        return self.person.time_zone is None and self.the_case.meeting_on is not None

    def the_city_that_was_asked_is_clear(self) -> bool:
        return self.the_city_was_asked() and self.the_zone_is_clear()

    def the_city_that_was_asked_is_not(self) -> bool:
        return self.the_city_was_asked() and self.there_are_several_zones()

    def there_are_several_zones(self) -> bool:
        return len(self.zones) > 1

    # ---- where we stand

    def a_case_is_open(self) -> bool:
        return self.case is not None

    def a_question_is_open(self) -> bool:
        """An interview was left in the middle: mine, or theirs where it was begun."""
        return self.case is not None and bool(self.open_questions())

    def nothing_is_open(self) -> bool:
        return not self.open_questions()

    def every_answer_is_given(self) -> bool:
        return self.case is not None and not self.open_questions("mine")

    def it_answers_the_last(self) -> bool:
        """This is the only question that is still open."""
        return {q.id for q in self.open_questions()} == {self.question.id}

    def nothing_else_is_open(self) -> bool:
        return {q.id for q in self.open_questions()} <= {self.question.id}

    def the_offer_answers_the_last(self) -> bool:
        offered = {question for question, _ in pending_pairs(self.conversation.pending)}
        still = {q.id for q in self.open_questions()}
        return bool(still) and still <= offered

    def there_is_an_earlier_question(self) -> bool:
        return self.question is not self.asked_side.questions[0]

    def it_came_from_the_review(self) -> bool:
        return self.conversation.detail == "review"

    def it_is_for_the_card(self) -> bool:
        """Of the meeting's day; behind it `detail` may have the month that is shown."""
        subject = (self.conversation.detail or "").partition(" ")[0]
        return subject == "card" and self.case is not None

    def it_is_for_the_settings(self) -> bool:
        return self.conversation.detail == "settings" or self.case is None

    def the_last_answers_cover_the_rest(self) -> bool:
        return all(self.last_choice(q.id) for q in self.open_questions())

    def last_choice(self, question: str) -> str | None:
        """What was chosen in the round before, if the content still has it."""
        last = self.last(question)
        if last is None or last.choice is None:
            return None
        known = {UNKNOWN, *(c.id for c in self.asked_side.question(question).choices)}
        return last.choice if last.choice in known else None

    def their_question_is_open(self) -> bool:
        return self.case is not None and bool(self.open_questions("theirs"))
