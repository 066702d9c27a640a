"""What delivery hands to a channel, and what a channel can answer.

Faults are classes: delivery decides by them what becomes of the row.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, Protocol

from dialogs.screen import Drawn

Place = Literal["edit", "below"]


@dataclass(frozen=True)
class Outgoing:
    """One message to show. `live`: the chat's live screen as far as we know."""

    address: str
    drawn: Drawn
    place: Place  # a screen: edit the live message, or send below it
    live: int | None


class ChannelFault(Exception):
    """The channel could not show it."""


class TryLater(ChannelFault):
    """A short fault or a flood limit.

    Attributes:
        after: seconds in which this chat must not be called at all; None: our choice.
        unsure: the channel may have acted, only its answer is missing.
    """

    def __init__(self, why: str, after: float | None = None, unsure: bool = False) -> None:
        super().__init__(why)
        self.after, self.unsure = after, unsure


class Unreachable(ChannelFault):
    """The person blocked the bot (they may be back), or the chat is gone (`for_good`)."""

    def __init__(self, why: str, for_good: bool = False) -> None:
        super().__init__(why)
        self.for_good = for_good


class Refused(ChannelFault):
    """The channel will never take this message."""


class Channel(Protocol):
    async def show(self, outgoing: Outgoing) -> int | None:
        """Shows it and returns the message's id (for an edit: the edited one's).

        An edit that changes nothing is success; an edit of a message that is gone becomes a
        send. Raises a ChannelFault.
        """

    async def remove(self, address: str, message: int) -> None:
        """Takes an old screen away; where the channel no longer allows that, its buttons.

        A message that is gone already is success. Raises TryLater.
        """

    async def remove_copies(
        self, address: str, after: int, before: int, stay: Collection[int]
    ) -> int:
        """Takes away the coach's messages that stand between these two, both exclusive.

        They are copies of which we never learned. Returns how many there were. Messages of the
        person's stay, and those named by `stay`. May be done again. Raises TryLater.
        """
