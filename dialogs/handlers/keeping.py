"""Cases and their cards, settings, and what is the person's own: export and erasure."""

import json

from cases.changes import (
    CardField,
    CardFilled,
    CaseDeleted,
    Forgotten,
    LanguageSet,
)
from cases.export import FILE_NAME, exported
from dialogs.guards import CARD_FIELDS, Guards
from dialogs.screen import File, Say
from dialogs.texts import drawn_file


class Keeping(Guards):
    # ---- the list

    def show_the_first_page(self) -> None:
        self.stand(detail=None, pending=None, draft=None)

    def show_the_page(self) -> None:
        self.stand(detail=self.value if self.value.isdecimal() else None)

    def open_that_case(self) -> None:
        self.case = next(c for c in self.cases if str(c.number) == self.value)
        self.stand(
            case=self.case.number,
            question=None,
            whose="mine",
            detail=None,
            pending=None,
            draft=None,
        )

    def delete_the_case(self) -> None:
        gone = self.the_case
        self.flash.append(Say("case-deleted"))
        self.change(CaseDeleted(gone.number))
        self.cases = tuple(c for c in self.cases if c.number != gone.number)
        self.stand(case=None, question=None, whose="mine", detail=None)

    # ---- the card

    def look_at_the_card(self) -> None:
        self.stand(whose="mine", question=None, detail=None, pending=None)

    def ask_for_the_field(self) -> None:
        self.stand(detail=self.value)

    def fill_the_field(self) -> None:
        self._fill(self.text)

    def clear_the_field(self) -> None:
        self._fill(None)

    def _fill(self, text: str | None) -> None:
        field = self.conversation.detail
        if field in CARD_FIELDS:
            name: CardField = field  # type: ignore[assignment]
            self.change(CardFilled(self.the_case.number, name, text))
        self.stand(detail=None)

    # ---- settings

    def set_the_language(self) -> None:
        self._speak(self.value)

    def _speak(self, language: str) -> None:
        self.change(LanguageSet(language, chosen=True))
        self.tell("language-noted")

    # ---- the person's own

    def hand_over_everything(self) -> None:
        data = exported(
            *(self.person, self.everything, self.people, self.at, self.today),
            rhythm=self.rhythm,
            spoke_at=self.conversation.spoke_at,
        )
        content = json.dumps(data, ensure_ascii=False, indent=2)
        file = File(FILE_NAME, content, Say("export-caption"))
        self.messages.append(drawn_file(file, self.language))

    def forget_everything(self) -> None:
        self.change(Forgotten())
        self.case = None
        self.stand(
            case=None,
            question=None,
            detail=None,
            pending=None,
            draft=None,
            overlay=None,
            cases_opened=0,
        )

    def say_nothing_was_erased(self) -> None:
        self.stand(detail=None)
        self.tell("nothing-was-erased")
