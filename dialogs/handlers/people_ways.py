"""The way back from a step about people: to the list, a page, or wherever it began."""

from dialogs.events import Command
from dialogs.people_guards import PeopleGuards
from dialogs.people_here import FIRST_PAGE, LISTS, list_here, place_of, way_to

# From these, a step about people leads back to where they stood; else to the list.
STANDING_WAYS = {
    **dict.fromkeys(("welcome", "new"), "welcome"),
    "case": "card",
    **dict.fromkeys(("asking", "noting", "confirming"), "asking"),
    **dict.fromkeys(("assessed", "reviewing"), "assessed"),
}


class Ways(PeopleGuards):
    def way_from_here(self) -> str:
        """How the state that we stand in is come back to."""
        if isinstance(self.event, Command) and self.state != "contacts":
            return FIRST_PAGE  # /contacts with a line: the list is where they want to be
        match self.state:
            case "contacts":
                return ".".join(map(str, list_here(self)))
            case "contact":
                return way_to(place_of(self))
            case "organisation":
                return f"org.{place_of(self).subject}"
            case "taking" | "touched" | "promising" | "promised" | "editing" | "correcting":
                return place_of(self).way
            case state:
                return STANDING_WAYS.get(state, FIRST_PAGE)

    def go_back_on_that_way(self) -> None:
        """The next state's row is chosen by a guard of the same way."""
        kind, _, rest = place_of(self).way.partition(".")
        detail = None
        if kind == "contact":
            number, _, way = rest.partition(".")
            detail = f"{number} - {way or FIRST_PAGE}"
        elif kind == "org":
            detail = rest
        elif kind in LISTS:
            detail = place_of(self).way
        leads_to_a_question = self.it_leads_to_the_question()
        searched = self.conversation.draft if kind in LISTS and self.state == "contact" else None
        self.stand(detail=detail, pending=None, draft=searched)
        if leads_to_a_question:
            still = self.open_questions()
            self.stand(question=(self.question if self.question in still else still[0]).id)
        elif kind in ("asking", "assessed", "card"):
            self.stand(whose="mine", question=None)

    def stay_with_the_contact(self) -> None:
        """From a step of somebody's page back to it."""
        place = place_of(self)
        self.stand(detail=f"{place.subject} - {place.way}", pending=None)
