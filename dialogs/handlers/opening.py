"""The first screens: greeting, reading first, a new case with its side and its name."""

from cases.changes import CaseOpened
from dialogs.guards import Guards


class Opening(Guards):
    def greet(self) -> None:
        self.stand(draft=None, detail=None, pending=None)

    def look_at(self) -> None:
        """Only shows the next screen, from its start."""
        self.stand(detail=None, pending=None, draft=None)

    def ask_to_choose_first(self) -> None:
        self.greet()
        self.tell("choose-first")

    def begin(self) -> None:
        self.stand(draft=None, detail=None, pending=None)

    def begin_with_that_side(self) -> None:
        self.stand(draft=None, pending=None, detail=self.linked_side())

    def keep_the_name(self) -> None:
        self.stand(draft=self.text, detail=None, pending=None)

    def ask_to_choose_a_side(self) -> None:
        """The name that is kept stays."""
        self.tell("choose-first")

    def keep_the_typed_name(self) -> None:
        self.keep_the_name()

    def choose_the_side(self) -> None:
        self.stand(detail=self.value, pending=None)

    def open_the_case_by_that_name(self) -> None:
        self._open(self.value, self.conversation.draft)

    def open_the_case(self) -> None:
        self._open(self.conversation.detail or "", self.text)

    def open_the_case_without_a_name(self) -> None:
        self._open(self.conversation.detail or "", None)

    def _open(self, chosen: str, title: str | None) -> None:
        """The case is there from its first moment on; the interview begins."""
        lever, _, side = chosen.partition(".")
        number = self.conversation.cases_opened + 1
        self.change(CaseOpened(number, lever, side, title, self.at))
        self.stand(cases_opened=number, case=number, draft=None, detail=None, pending=None)
        self.stand(whose="mine", question=self.asked_side.questions[0].id)

    def read_the_page(self) -> None:
        self.stand(detail=self.value.partition(".")[0] or None)

    def read_the_example(self) -> None:
        self.stand(detail=self.value)

    # ---- laid over any screen; typing and the way on work as if they were not there

    def lay_help_over(self) -> None:
        self.stand(overlay="help")

    def lay_privacy_over(self) -> None:
        self.stand(overlay="privacy")

    # ---- what cannot be used

    def say_where_we_stand(self) -> None:
        """The screen as it is: a button of another screen changes nothing."""

    def say_it_was_empty(self) -> None:
        self.tell("it-was-empty")

    def ask_to_tap(self) -> None:
        self.tell("please-tap")

    def say_text_is_needed(self) -> None:
        self.tell("text-is-needed")

    def say_edits_change_nothing(self) -> None:
        self.tell("edits-change-nothing")

    def say_that_command_is_unknown(self) -> None:
        self.tell("unknown-command")

    def say_something_failed(self) -> None:
        self.tell("something-failed")

    def say_it_was_too_much(self) -> None:
        self.tell("too-much-at-once")
