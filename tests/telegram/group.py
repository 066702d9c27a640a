"""A group: people bring the bot in and take it out; the bot hears of it, and what it may.

What a group's people say is `Person.says_in`; what is visible is `messages`, and waits work
here as in a private chat (`group.expects("...")`).
"""

from __future__ import annotations

from typing import Any

from tests.telegram.chats import Chat
from tests.telegram.person import Person
from tests.telegram.records import Update
from tests.telegram.waiting import Onlooker
from tests.telegram.world import World


class Group(Onlooker):
    """One group, as anybody in it sees it."""

    def __init__(self, world: World, chat: Chat):
        super().__init__(world, {"id": chat.chat_id, "first_name": chat.facts["title"]}, chat)

    def adds_bot(self, by: Person) -> Update:
        """The bot is a member now, which it hears twice: as its own state and as a message."""
        with self.world.changed:
            old = "kicked" if self.chat.kicked and self.chat.kind == "supergroup" else "left"
            self.chat.known, self.chat.kicked = True, False
            update = self._membership(by, old, "member")
            self._service(by, new_chat_members=[self.world.chats.bot_as_member])
            return update

    def removes_bot(self, by: Person) -> Update:
        """The bot may not write any more. A basic group keeps no list of who is banned."""
        with self.world.changed:
            basic = self.chat.kind == "group"
            update = self._membership(by, "member", "left" if basic else "kicked")
            if basic:
                self._service(by, left_chat_member=self.world.chats.bot_as_member)
            self.chat.kicked = True
            return update

    def _membership(self, by: Person, old: str, new: str) -> Update:
        bot = self.world.chats.bot_as_member
        until = {"until_date": 0}
        change = {
            "chat": self.chat.as_json(),
            "from": by.user,
            "date": int(self.world.now()),
            "old_chat_member": {"user": bot, "status": old, **(until if old == "kicked" else {})},
            "new_chat_member": {"user": bot, "status": new, **(until if new == "kicked" else {})},
        }
        return self._happens("my_chat_member", change)

    def _service(self, by: Person, **news: Any) -> None:
        message = self.world.chats.new_message(self.chat, by.user, media=news, service=True)
        self._happens("message", message.as_json(self.chat.as_json()))

    def _happens(self, kind: str, content: Any) -> Update:
        self.last_update = self.world.push(self.chat.chat_id, kind, content)
        return self.last_update
