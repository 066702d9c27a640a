"""python-telegram-bot's own Bot speaks with the stand-in as with Telegram."""

from __future__ import annotations

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    MessageEntity,
    ReplyKeyboardMarkup,
)
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter

from tests.telegram.sending import PICTURE
from tests.telegram.stand_in import BotApi, Person

KEYS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Yes", callback_data="y"), InlineKeyboardButton("No", "https://a.b")],
        [InlineKeyboardButton("Copy", copy_text=CopyTextButton("words"))],
    ]
)


async def test_messages_are_sent_edited_and_deleted(bot: Bot, maria: Person) -> None:
    """What comes back is a whole Message, and what is shown is what was meant."""
    sent = await bot.send_message(maria.id, "<b>a</b> b", parse_mode="HTML", reply_markup=KEYS)
    assert (sent.text, sent.chat.first_name, sent.from_user) == ("a b", "Maria", await bot.get_me())
    assert sent.parse_entities() == {MessageEntity("bold", 0, 1): "a"}
    assert sent.reply_markup == KEYS
    assert maria.live.buttons == [["Yes", "No"], ["Copy"]]
    edited = await bot.edit_message_text("c", maria.id, sent.message_id)
    assert isinstance(edited, Message)
    assert edited.edit_date
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("c", maria.id, sent.message_id)
    assert await bot.delete_message(maria.id, sent.message_id)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(maria.id, sent.message_id)


async def test_updates_are_read_and_taps_answered(bot: Bot, maria: Person) -> None:
    """Texts, taps, stickers, files, contacts, blocks: all parse."""
    await bot.send_message(maria.id, "?", reply_markup=KEYS)
    maria.taps("Yes")
    for act in (maria.sends_sticker, maria.sends_photo, maria.sends_voice, maria.sends_contact):
        act()
    maria.edits_last("hello again")
    maria.blocks()
    updates = await bot.get_updates(timeout=5, allowed_updates=[])
    assert updates[0].message
    assert updates[0].message.text == "hello"
    query = updates[1].callback_query
    assert query
    assert query.data == "y"
    assert await query.answer("Noted")
    assert updates[-1].my_chat_member
    assert await bot.get_updates(offset=updates[-1].update_id + 1) == ()
    assert maria.callback_answers[0].text == "Noted"


async def test_files_go_both_ways(bot: Bot, maria: Person) -> None:
    """Multipart up, getFile and a download back."""
    sent = await bot.send_document(
        maria.id, b"{}", "<i>c</i>", parse_mode="HTML", filename="export.json"
    )
    assert sent.document
    assert sent.document.file_name == "export.json"
    assert [(d.name, d.content, d.caption) for d in maria.documents] == [
        ("export.json", b"{}", "c")
    ]
    again = await bot.send_document(maria.id, sent.document.file_id)
    assert again.document == sent.document
    assert (await bot.send_photo(maria.id, PICTURE, caption="p")).photo
    maria.sends_document("plan.txt", b"x" * 100_000)
    update = (await bot.get_updates(offset=-1))[0]
    assert update.message
    assert update.message.document
    file = await update.message.document.get_file()
    assert await file.download_as_bytearray() == b"x" * 100_000


@pytest.mark.parametrize(("name", "content"), [("a.txt", b""), ("a.png", b"not a picture")])
async def test_files_are_checked(bot: Bot, maria: Person, name: str, content: bytes) -> None:
    """An empty file is none; a photo is a picture; captions have 1024 characters."""
    with pytest.raises(BadRequest):
        await bot.send_photo(maria.id, content, filename=name)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(maria.id, b"a", caption="x" * 1025)
    assert maria.bot_messages == []


async def test_the_profile_is_set(bot: Bot, api: BotApi) -> None:
    """Commands and descriptions, a scope and a language each."""
    commands = [BotCommand("start", "Los geht es"), BotCommand("help", "Hilfe")]
    scope = BotCommandScopeAllPrivateChats()
    assert await bot.set_my_commands(commands, scope, "de")
    assert list(await bot.get_my_commands(scope, "de")) == commands
    assert await bot.delete_my_commands(scope, "de")
    assert await bot.set_my_description("Ein Coach", "de")
    assert (await bot.get_my_description("de")).description == "Ein Coach"
    assert await bot.set_my_short_description("Coach")
    assert api.profile.text_in("short_description", "de") == "Coach"


async def test_other_calls_of_a_bot(bot: Bot, maria: Person) -> None:
    """Chat, action, pin, reply, reply keyboard, webhook."""
    assert (await bot.get_chat(maria.id)).first_name == "Maria"
    assert await bot.send_chat_action(maria.id, "typing")
    sent = await bot.send_message(
        maria.id, "a", reply_to_message_id=maria.messages[0].message_id,
        reply_markup=ReplyKeyboardMarkup([["Share"]]),
    )  # fmt: skip
    assert sent.reply_to_message
    assert sent.reply_to_message.text == "hello"
    assert await bot.pin_chat_message(maria.id, sent.message_id)
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("b", maria.id, sent.message_id)
    assert await bot.set_webhook("https://example.org/hook", secret_token="s")
    with pytest.raises(Conflict):
        await bot.get_updates()
    assert await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_refusals_become_the_right_errors(bot: Bot, api: BotApi, maria: Person) -> None:
    """401, 403 and 429 are what PTB makes of them."""
    with pytest.raises(InvalidToken):
        await Bot("999:other", base_url=f"{api.url}/bot").get_me()
    api.fault(kind="status", status=429, retry_after=7)
    with pytest.raises(RetryAfter, match=r"7 seconds|0:00:07"):
        await bot.send_message(maria.id, "a")
    maria.blocks()
    with pytest.raises(RetryAfter):
        await bot.send_message(maria.id, "a")
    assert len(api.too_early) == 1
    api.world.weather.until.clear()
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(maria.id, "a")
