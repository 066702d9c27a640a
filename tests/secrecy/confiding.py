"""What somebody confides to the coach, wherever it can be typed."""

from tests.end_to_end.playing import answer_all, side_of
from tests.telegram.stand_in import Person

TITLE = "Zanzibar brake discs"
NOTE = "their boss dreads another fire since Easter"
DRAFT = "Quokka tender, only half typed"
WORDS = ("Zanzibar", "Easter", "Quokka")  # stand nowhere in the coach's own sentences

TWO_MESSAGES = 0.5  # seconds of quiet where one act brings two messages


def confides(person: Person) -> None:
    """A finished case with a note, what was forwarded and exported, and a draft."""
    person.says_and_waits("/start buy")
    person.says_and_waits(TITLE)
    person.says_and_waits(NOTE)
    assert person.sees("1/6"), person.transcript()
    answer_all(person, side_of("en", "procurement"), lambda question, _: question["choices"][1])
    person.taps_and_waits("Forward", quiet=TWO_MESSAGES)
    person.says_and_waits("/export", quiet=TWO_MESSAGES)
    person.says_and_waits(f"/new {DRAFT}")
    person.expects("Which side are you on?", 30)


def forgets(person: Person) -> None:
    person.says_and_waits("/forget")
    person.expects("Erase everything about you?", 30)
    person.taps_and_waits("Yes")
    person.expects("Everything about you is erased", 30)
