"""A small bot with the coach's manners, to try the stand-in and the process on.

Typed text: the next screen below, the old one deleted. A tap: answered, edited in place.
It confirms an update only after it was handled, and ends well on SIGTERM.
"""

from __future__ import annotations

import asyncio
import html
import os
import signal
import sys

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, InvalidToken, NetworkError

MARKUP = InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label.lower())
                                for label in ("One", "Two")]])  # fmt: skip
live: dict[int, int] = {}  # chat -> message


async def react(bot: Bot, update: Update) -> None:
    """One update, one answer."""
    query = update.callback_query
    if query is not None and query.message is not None:
        await query.answer()
        text = f"You tapped <b>{html.escape(query.data or '')}</b>"
        try:
            await bot.edit_message_text(
                text, query.message.chat.id, query.message.message_id,
                parse_mode="HTML", reply_markup=MARKUP,
            )  # fmt: skip
        except BadRequest as refusal:
            if "not modified" not in str(refusal):
                raise
    elif update.message is not None:
        chat = update.message.chat_id
        text = f"You said <b>{html.escape(update.message.text or 'something else')}</b>"
        sent = await bot.send_message(chat, text, parse_mode="HTML", reply_markup=MARKUP)
        old, live[chat] = live.get(chat), sent.message_id
        if old is not None:
            await bot.delete_message(chat, old)


async def poll(bot: Bot) -> None:
    """For ever, until cancelled."""
    offset = 0
    while True:
        try:
            updates = await bot.get_updates(offset=offset, timeout=20)
        except NetworkError:
            await asyncio.sleep(0.05)
            continue
        for update in updates:
            await react(bot, update)
            offset = update.update_id + 1


async def main() -> int:
    """Status 2 when the token is wrong."""
    api = os.environ["COACH_TELEGRAM_API"]
    bot = Bot(
        os.environ["COACH_TELEGRAM_TOKEN"], base_url=f"{api}/bot", base_file_url=f"{api}/file/bot"
    )
    try:
        await bot.initialize()
    except InvalidToken:
        print("COACH_TELEGRAM_TOKEN: Telegram does not know this token", file=sys.stderr)
        return 2
    print("polling", file=sys.stderr)
    task = asyncio.create_task(poll(bot))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        print("stopped", file=sys.stderr)
    finally:
        await bot.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
