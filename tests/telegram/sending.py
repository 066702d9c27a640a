"""What a person sends beside her own words: files, cards, places, other people's words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tests.telegram import files
from tests.telegram.records import Update
from tests.telegram.texts import Entity, fixed, units
from tests.telegram.waiting import Onlooker

Origin = dict[str, Any]  # as the Bot API's MessageOrigin, its date may be left out
COMMAND = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@\w+)?")
# a picture of one grey pixel
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6368000000820081a3c2b3d40000000049454e44ae426082"
)


class Sending(Onlooker):
    """Somebody who sends. Each thing is one update for the bot."""

    def forwards(self, text: str, by: Origin | Onlooker | str, **more: Any) -> Update:
        """Forwards a text that somebody wrote elsewhere.

        Args:
            by: a person at this Telegram; a name alone, of somebody who hides their account;
                or an origin as the Bot API has it.
        """
        text, _ = fixed(text, [])
        if isinstance(by, Onlooker):
            by = {"type": "user", "sender_user": by.user}
        elif isinstance(by, str):
            by = {"type": "hidden_user", "sender_user_name": by}
        origin = {"date": int(self.world.now()) - 60, **by}
        return self._send(text=text, entities=commands(text), origin=origin, **more)

    def sends_sticker(self) -> Update:
        """A sticker."""
        stored = self.world.files.keep("sticker.webp", b"RIFF", "stickers")
        size = {"width": 512, "height": 512, "is_animated": False, "is_video": False}
        sticker = {**files.described(stored), **size, "type": "regular", "emoji": "👍"}
        return self._send(media={"sticker": sticker})

    def sends_photo(self, caption: str = "") -> Update:
        """A photo."""
        stored = self.world.files.keep("photo.png", PICTURE, "photos")
        return self._send(media={"photo": files.photo(stored)}, text=caption)

    def sends_voice(self, seconds: int = 3) -> Update:
        """A voice message."""
        stored = self.world.files.keep("voice.oga", b"OggS", "voice")
        voice = {**files.described(stored), "duration": seconds, "mime_type": "audio/ogg"}
        return self._send(media={"voice": voice})

    def sends_document(self, name: str, content: bytes, caption: str = "") -> Update:
        """A file."""
        stored = self.world.files.keep(name, content)
        return self._send(media={"document": files.document(stored)}, text=caption)

    def sends_contact(
        self,
        first_name: str = "Max",
        last_name: str = "",
        phone: str = "+49301234",
        vcard: str = "",
    ) -> Update:
        """A contact of the address book. Clients send a card of 2,048 bytes at most."""
        assert first_name, "Telegram's clients send no contact without a name"
        assert len(vcard.encode()) <= 2048, "Telegram refuses a card of this length"
        contact = {"phone_number": phone, "first_name": first_name}
        contact |= {k: v for k, v in {"last_name": last_name, "vcard": vcard}.items() if v}
        return self._send(media={"contact": contact})

    def sends_location(self, latitude: float, longitude: float, live: int = 0) -> Update:
        """A place on the map; for so many seconds it moves with the person."""
        assert abs(latitude) <= 90 and abs(longitude) <= 180, "no client knows such a place"
        place: dict[str, Any] = {"latitude": latitude, "longitude": longitude}
        return self._send(media={"location": place | ({"live_period": live} if live else {})})

    def moves_to(self, latitude: float, longitude: float) -> Update:
        """The last place that was sent live is elsewhere now; Telegram tells it as an edit."""
        with self.world.changed:
            live = [m for m in self.messages if "live_period" in m.media.get("location", {})]
            assert live, f"no place is shared live\n{self.transcript()}"
            place = live[-1].media["location"] | {"latitude": latitude, "longitude": longitude}
            moved = replace(live[-1], media={"location": place}, edited=self.world.now())
            self.chat.put(moved)
            return self._happens("edited_message", moved.as_json(self.chat.as_json()))

    def _send(self, entities: list[Entity] | None = None, **content: Any) -> Update:
        with self.world.changed:
            self.chat.known = True
            found = tuple(entities or ())
            message = self.world.chats.new_message(self.chat, self.user, entities=found, **content)
            return self._happens("message", message.as_json(self.chat.as_json()))

    def _happens(self, kind: str, content: Any) -> Update:
        self._note_settled()
        self.last_tap = None
        self.last_update = self.world.push(self.chat.chat_id, kind, content)
        return self.last_update


def commands(text: str) -> list[Entity]:
    """The commands in a text, as Telegram's clients find them."""
    return [
        {
            "type": "bot_command",
            "offset": units(text[: found.start()]),
            "length": units(found.group()),
        }
        for found in COMMAND.finditer(text)
    ]
