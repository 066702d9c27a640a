"""What a person sees of the coach: the live screen, its number, and which buttons it has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.telegram.records import Message
from tests.telegram.stand_in import Person

Questions = Mapping[str, str]  # a question's text, and its id


@dataclass(frozen=True)
class Seen:
    """A screen with buttons, whose data is `<number>|<action>|<value>`."""

    message: Message
    number: int
    values: Mapping[str, tuple[str, ...]]  # by action
    question: str | None  # that is asked

    def has(self, action: str) -> bool:
        return action in self.values

    @property
    def choices(self) -> tuple[str, ...]:
        return self.values.get("choose", ())


def number_of(data: str) -> int:
    return int(data.partition("|")[0])


def newest_number(person: Person) -> int:
    """Of the last message with buttons; -1 where there is none."""
    with person.world.changed:
        return next((number_of(m.data[0]) for m in reversed(person.chat.of_bot) if m.data), -1)


def copies(person: Person, number: int) -> list[Message]:
    """The messages that show this screen: one, or two where a first send was repeated."""
    return [m for m in person.bot_messages if m.data and number_of(m.data[0]) == number]


def seen(person: Person, questions: Questions) -> Seen | None:
    """The last message with buttons. None: nothing can be tapped."""
    message = next((m for m in reversed(person.bot_messages) if m.data), None)
    if message is None:
        return None
    values: dict[str, tuple[str, ...]] = {}
    for data in message.data:
        _, action, value = data.split("|", 2)
        values[action] = (*values.get(action, ()), value)
    asked = next((id for text, id in questions.items() if text in message.text), None)
    number = number_of(message.data[0])
    return Seen(message, number, values, asked if "choose" in values else None)


def questions_of(sides: list[dict[str, Any]]) -> dict[str, str]:
    return {question["text"]: question["id"] for side in sides for question in side["questions"]}
