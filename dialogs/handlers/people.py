"""The list of people, somebody's page, an organisation's page, and the ways between them."""

from dialogs.handlers.people_editing import EditingPeople
from dialogs.handlers.people_taking import TakingPeople
from dialogs.handlers.people_touched import BeingInTouch
from dialogs.people_here import FIRST_PAGE, LISTS, list_here, place_of


class KnowingPeople(TakingPeople, BeingInTouch, EditingPeople):
    # ---- the list

    def look_at_the_people(self) -> None:
        """Value: a page ("all.2"), or whose list ("all", "case"), from its beginning."""
        scope, dot, page = self.value.partition(".")
        turns = dot and scope in LISTS and page.isdecimal()
        self.stand(detail=self.value if turns else f"{scope if scope in LISTS else 'all'}.0")
        keeps = turns and self.state == "contacts"  # what was searched for
        self.stand(pending=None, draft=self.conversation.draft if keeps else None)

    def search_the_people(self) -> None:
        self.stand(detail=FIRST_PAGE, pending=None, draft=self.text)

    def say_nobody_was_found(self) -> None:
        self.tell("people-nobody-found")

    def say_whom_is_missing(self) -> None:
        self.tell("people-touch-with-whom")

    # ---- somebody, an organisation

    def look_at_the_contact(self) -> None:
        """The way back is where it was opened from; a search stays for it."""
        way, draft = FIRST_PAGE, None
        if self.state == "contacts":
            way, draft = ".".join(map(str, list_here(self))), self.conversation.draft
        elif self.state == "organisation":
            way = f"org.{place_of(self).subject}"
        self.stand(detail=f"{self.value} - {way}", pending=None, draft=draft)

    def look_at_the_organisation(self) -> None:
        self.stand(detail=self.value, pending=None, draft=None)

    def look_at_the_organisations(self) -> None:
        page = self.value if self.value.isdecimal() else "0"
        self.stand(detail=page, pending=None, draft=None)

    def say_what_can_be_typed_here(self) -> None:
        self.tell("people-type-what-happened")

    # ---- away

    def leave_the_people(self) -> None:
        self.stand(detail=None, pending=None, draft=None)

    def leave_for_the_card(self) -> None:
        self.leave_the_people()
        self.stand(whose="mine", question=None)
