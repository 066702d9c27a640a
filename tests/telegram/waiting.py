"""What a person sees, and how a test waits for it: by what happens, never by the clock."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Self

from tests.telegram.chats import Chat
from tests.telegram.records import CallbackAnswer, Document, Message, Tap, Update
from tests.telegram.world import World

QUIET = 0.05  # after an answer: so long without a further call about this chat


class Onlooker:
    """The visible chat, its history of files and toasts, and the waits."""

    def __init__(self, world: World, user: dict[str, Any], chat: Chat):
        self.world = world
        self.user = user
        self.chat = chat
        self.id: int = user["id"]
        self.last_update: Update | None = None
        self.last_tap: Tap | None = None

    @property
    def messages(self) -> list[Message]:
        """All visible messages, own and the bot's, oldest first."""
        with self.world.changed:
            return list(self.chat.messages.values())

    @property
    def bot_messages(self) -> list[Message]:
        """The bot's visible messages, oldest first."""
        with self.world.changed:
            return self.chat.of_bot

    @property
    def live(self) -> Message:
        """The bot's last visible message."""
        with self.world.changed:
            if not self.chat.of_bot:
                raise AssertionError(f"no message of the bot is visible\n{self.transcript()}")
            return self.chat.of_bot[-1]

    @property
    def documents(self) -> list[Document]:
        """Files that the bot sent, oldest first, deleted ones too."""
        return list(self.chat.documents)

    @property
    def photos(self) -> list[bytes]:
        """Pictures that the bot sent."""
        return list(self.chat.photos)

    @property
    def callback_answers(self) -> list[CallbackAnswer]:
        """What taps brought up: mostly nothing."""
        return list(self.chat.answers)

    @property
    def max_visible(self) -> int:
        """Most bot messages visible at any instant since the last reset."""
        return self.chat.max_visible

    @property
    def max_visible_settled(self) -> int:
        """Most bot messages visible at a moment when nothing was under way."""
        return self.chat.max_visible_settled

    def reset_max_visible(self) -> None:
        """Counts from what is visible now."""
        with self.world.changed:
            self.chat.max_visible = self.chat.max_visible_settled = len(self.chat.of_bot)

    def sees(self, text: str) -> bool:
        """Whether a visible bot message has this text."""
        return any(text in message.text for message in self.bot_messages)

    def expects(
        self,
        what: str | Callable[[Self], object],
        timeout: float = 10,
        name: str = "",
        here: bool = False,
    ) -> Message | None:
        """Waits until a bot message has this text, or until the predicate of the person holds.

        Returns the last bot message with the text; with a predicate, the last bot message.
        A predicate may look anywhere, so it is asked at all that happens; one of a crowd says
        `here` when it looks at this chat only.
        """
        if isinstance(what, str):
            wanted = what
            self._wait(lambda: self.sees(wanted), timeout, f"a message with {what!r}")
            found = [m for m in self.bot_messages if wanted in m.text]
            return found[-1] if found else None
        asked = what
        awaited = name or "what the test expects"
        self._wait(lambda: bool(asked(self)), timeout, awaited, everywhere=not here)
        return self.bot_messages[-1] if self.bot_messages else None

    def settles(self, timeout: float = 10, answers: bool = True, quiet: float = QUIET) -> None:
        """Waits until the bot confirmed all updates of this chat and nothing is under way.

        With `answers`, the last thing done having been a tap, its query is answered too.
        """
        self._wait(lambda: self._idle(answers), timeout, "the chat to settle", quiet)
        self._note_settled()

    def is_answered(self, timeout: float = 10, answers: bool = True, quiet: float = QUIET) -> None:
        """Waits for an act of the bot after the last update, then for the chat to settle."""
        update = self.last_update
        assert update is not None, "nothing was said or tapped yet"

        def done() -> bool:
            given = update.acts_when_given
            return given is not None and self.chat.acts > given and self._idle(answers)

        self._wait(done, timeout, "an answer", quiet)
        self._note_settled()

    def _idle(self, answers: bool) -> bool:
        if self.world.busy(self.chat.chat_id):
            return False
        tap = self.last_tap
        return not answers or tap is None or tap.tried or bool(tap.update and tap.update.expired)

    def _note_settled(self) -> None:
        with self.world.changed:
            if not self.world.busy(self.chat.chat_id):
                self.chat.settled()

    def _wait(
        self,
        done: Callable[[], bool],
        timeout: float,
        what: str,
        quiet: float = 0.0,
        everywhere: bool = False,
    ) -> None:
        """Until done, and then until the bot lets this chat be for a moment."""
        changed, calls, here = self.world.changed, self.world.calls, self.chat.chat_id
        end = time.monotonic() + timeout
        with changed:
            news = None if everywhere else here
            while changed.wait_for(done, max(end - time.monotonic(), 0), news):
                if not quiet:
                    return
                before = calls[here]
                if not changed.wait_for(
                    lambda n=before: calls[here] != n or not done(),  # type: ignore[misc]
                    quiet,
                    here,
                ):
                    return
            raise AssertionError(
                f"{self.user['first_name']} waited {timeout} s in vain for {what}\n"
                f"{self.transcript()}\n{self._last_calls()}"
            )

    def transcript(self) -> str:
        """The visible chat as readable text."""
        lines = [f"--- chat {self.chat.chat_id}, {len(self.messages)} messages visible"]
        for message in self.messages:
            who = "bot" if message.from_bot else message.sender["first_name"]
            kinds = "".join(f"<{kind}> " for kind in message.media)
            lines.append(f"#{message.message_id} {who}: {kinds}{message.text}")
            lines += ["    " + " ".join(f"[{label}]" for label in row) for row in message.buttons]
        return "\n".join(lines)

    def _last_calls(self) -> str:
        lines = ["--- the bot's last calls"]
        for call in self.world.requests[-8:]:
            end = "under way" if call.finished is None else (call.description or str(call.status))
            fault = f" [fault: {call.fault}]" if call.fault else ""
            lines.append(f"{call.method} chat={call.chat_id}: {end}{fault}")
        return "\n".join(lines)
