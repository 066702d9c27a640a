"""A person at Telegram: says, taps, sends, blocks. Each act is one update for the bot.

Acts return at once with the update; `says_and_waits` and `taps_and_waits` also wait for the
bot's answer. A refusal to do what no client could do is an AssertionError with the chat.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tests.telegram.records import Button, Message, Tap, Update
from tests.telegram.sending import COMMAND, Sending, commands
from tests.telegram.texts import TEXT_LIMIT, fixed, is_blank, units
from tests.telegram.waiting import QUIET, Onlooker


class Person(Sending):
    """One person in one chat with the bot."""

    clipboard: str | None = None  # after a tap on a button that copies
    opened: str | None = None  # after a tap on a button with an address

    def says(self, text: str, **more: Any) -> Update:
        """Sends a text; commands in it are marked as such."""
        text, _ = fixed(text, [])
        assert not is_blank(text), "Telegram's clients send no empty message"
        assert units(text) <= TEXT_LIMIT, "Telegram's clients split a text of this length"
        return self._send(text=text, entities=commands(text), **more)

    def says_and_waits(self, text: str, timeout: float = 10, quiet: float = QUIET) -> Message:
        """Says it and waits for the answer; returns the live message."""
        self.says(text)
        self.is_answered(timeout, quiet=quiet)
        return self.live

    def taps(
        self, label_or_data: str, message: Message | None = None, times: int = 1
    ) -> Update | None:
        """Taps a button of the last bot message that has it, or of the given message.

        A message that the test kept is tapped as it was then, as by a client that has not
        heard yet of its edit or end. Several `times` happen in one instant.
        """
        with self.world.changed:
            message, button = self._found(label_or_data, message)
            if button.action == "copy_text":
                self.clipboard = button.value["text"]
                return None
            if button.action == "url":
                self.opened = button.value
                return None
            assert button.data is not None, f"nobody can tap a button with {button.action} here"
            for _ in range(times):
                update = self._tap(message, button.data)
            return update

    def taps_and_waits(
        self,
        label_or_data: str,
        message: Message | None = None,
        timeout: float = 10,
        quiet: float = QUIET,
    ) -> Message:
        """Taps and waits for the answer; returns the live message."""
        assert self.taps(label_or_data, message), "this button tells the bot nothing"
        self.is_answered(timeout, quiet=quiet)
        return self.live

    def copies(self, label: str, message: Message | None = None) -> str:
        """Taps a button that copies; returns what is in the clipboard then."""
        _, button = self._found(label, message)
        assert button.action == "copy_text", f"{label!r} copies nothing"
        assert self.taps(label, message) is None
        assert self.clipboard
        return self.clipboard

    def edits_last(self, text: str) -> Update:
        """Edits the person's own last text."""
        with self.world.changed:
            own = [m for m in self.messages if m.sender["id"] == self.id and not m.media]
            assert own, f"nothing to edit\n{self.transcript()}"
            edited = replace(
                own[-1], text=text, entities=tuple(commands(text)), edited=self.world.now()
            )
            self.chat.put(edited)
            return self._happens("edited_message", edited.as_json(self.chat.as_json()))

    def deletes(self, message: Message | None = None) -> None:
        """Deletes a message for both; Telegram tells the bot nothing of it."""
        with self.world.changed:
            self.world.chats.remove(self.chat, (message or self.live).message_id)
            self.world.tell()

    def clears_history(self) -> None:
        """Deletes all messages for both."""
        for message in self.messages:
            self.deletes(message)

    def blocks(self) -> Update:
        """Stops the bot."""
        return self._membership("member", "kicked")

    def unblocks(self) -> Update:
        """Lets the bot write again."""
        return self._membership("kicked", "member")

    def deactivates(self) -> None:
        """Deletes the account; Telegram tells the bot nothing of it."""
        with self.world.changed:
            self.chat.deactivated = True
            self.world.tell()

    def vanishes(self) -> None:
        """The chat is gone, as if it had never been."""
        with self.world.changed:
            self.chat.gone = True
            self.world.tell()

    def at(self, group: Onlooker) -> Person:
        """The same person in a group, to tap and to wait there."""
        return Person(self.world, self.user, group.chat)

    def says_in(self, group: Onlooker, text: str, reply_to: Message | None = None) -> Update | None:
        """Says it in a group. None when privacy keeps it from the bot, or the bot is not there.

        The bot hears commands (unless for another bot), mentions, and replies to its messages.
        """
        with self.world.changed:
            here, found = self.at(group), tuple(commands(text))
            number = reply_to.message_id if reply_to else None
            message = self.world.chats.new_message(
                here.chat, self.user, text=text, entities=found, reply_to=number
            )
            answers_bot = reply_to is not None and reply_to.from_bot
            if not here.chat.known or not (answers_bot or self._is_for_bot(text)):
                self.world.tell()
                return None
            shown = message.as_json(here.chat.as_json())
            if reply_to is not None:
                shown["reply_to_message"] = reply_to.as_json(here.chat.as_json())
            self.last_update = here._happens("message", shown)
            return self.last_update

    def _is_for_bot(self, text: str) -> bool:
        name = str(self.world.chats.bot["username"]).lower()
        named = [c.partition("@")[2].lower() for c in COMMAND.findall(text)]
        mentions = re.findall(r"(?<![\w/])@(\w+)", text.lower())
        return any(n in {"", name} for n in named) or name in mentions

    def pushes(self, update: dict[str, Any]) -> Update:
        """A raw update; of several keys but "update_id" the first one is its kind."""
        kind = next(key for key in update if key != "update_id")
        return self._happens(kind, update[kind])

    def _found(self, wanted: str, message: Message | None) -> tuple[Message, Button]:
        candidates = [message] if message else list(reversed(self.bot_messages))
        for candidate in candidates:
            button = candidate.button(wanted)
            if button:
                return candidate, button
        labels = [label for m in candidates for label in m.labels]
        raise AssertionError(f"no button {wanted!r} to tap, only {labels}\n{self.transcript()}")

    def _tap(self, message: Message, data: str) -> Update:
        query_id = str(4_000_000_000 + len(self.world.chats.taps))
        tap = Tap(query_id, self.chat.chat_id, self.id, self.world.now())
        self.world.chats.taps[query_id] = tap
        now = self.chat.messages.get(message.message_id)
        chat = self.chat.as_json()
        gone = {"chat": chat, "message_id": message.message_id, "date": 0}
        query = {
            "id": query_id,
            "from": self.user,
            "message": now.as_json(chat) if now else gone,
            "chat_instance": str(7 * self.chat.chat_id),
            "data": data,
        }
        tap.update = self._happens("callback_query", query)
        self.last_tap = tap
        return tap.update

    def _membership(self, old: str, new: str) -> Update:
        with self.world.changed:
            self.chat.blocked = new == "kicked"
            bot = self.world.chats.bot_as_member
            states = {
                "member": {"user": bot, "status": "member"},
                "kicked": {"user": bot, "status": "kicked", "until_date": 0},
            }
            change = {
                "chat": self.chat.as_json(),
                "from": self.user,
                "date": int(self.world.now()),
                "old_chat_member": states[old],
                "new_chat_member": states[new],
            }
            return self._happens("my_chat_member", change)
