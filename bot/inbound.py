"""What a channel hands to the turn: who, where, what, and the delivery's id."""

from dataclasses import dataclass, field
from datetime import datetime

from dialogs.events import Event


@dataclass(frozen=True)
class Inbound:
    """One thing that happened. `delivery` is unique within the channel, and stays the same
    when the channel delivers it again."""

    channel: str  # "telegram" or "terminal"
    address: str  # the person's (and the private chat's) id
    delivery: str
    event: Event
    at: datetime  # aware, UTC: when we received it
    language: str | None = None  # a hint, such as Telegram's language_code
    insists: bool = False  # the hint is the person's own wish: `coach chat --lang`
    message: int | None = None  # for a tap: the message that carries the button
    answers: str | None = None  # for a tap: the callback query to answer, outside the outbox
    message_id: int | None = None  # the message that the person wrote; none for a tap
    raw: str | None = field(default=None, repr=False)  # as it came, to be set aside
