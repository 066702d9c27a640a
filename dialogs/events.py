"""What can happen in a conversation, whatever the channel."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """`/name argument`; the argument is trimmed and may be empty."""

    name: str
    argument: str = ""


@dataclass(frozen=True)
class Said:
    text: str


@dataclass(frozen=True)
class Tapped:
    """A button. `screen` is the number of the screen that it was made on."""

    screen: int
    action: str
    value: str = ""


@dataclass(frozen=True)
class Sent:
    """Something that is no text: "sticker", "photo", "voice", "document", … or "other"."""

    kind: str


@dataclass(frozen=True)
class SharedContact:
    """Somebody's card: as vCard text where the channel has it (maybe of several people)."""

    name: str
    vcard: str = ""


@dataclass(frozen=True)
class Forwarded:
    """A message that somebody else wrote. `name`: who, as far as the channel tells."""

    name: str
    text: str


@dataclass(frozen=True)
class Located:
    """Where the person is, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Due:
    """The clock: it is time to look whether something is to be said unasked."""


@dataclass(frozen=True)
class Edited:
    """An earlier message of the person's was edited."""


@dataclass(frozen=True)
class Resumed:
    """The current screen is to be shown again: after an outage, or a tap on an old screen."""


@dataclass(frozen=True)
class Failed:
    """A turn of the person's could not be taken, again and again: they are told."""


@dataclass(frozen=True)
class TooMuch:
    """So much came at once that some of it was not taken: they are told, once."""


@dataclass(frozen=True)
class Blocked:
    """The person has blocked the coach: nothing can be said to them."""


@dataclass(frozen=True)
class Unblocked:
    """The person has let the coach in again."""


@dataclass(frozen=True)
class InGroup:
    """Somebody called the coach in a group, or brought it there."""


Talking = (
    Command
    | Said
    | Tapped
    | Sent
    | SharedContact
    | Forwarded
    | Located
    | Edited
    | Resumed
    | Failed
    | TooMuch
)
Event = Talking | Due | Blocked | Unblocked | InGroup
