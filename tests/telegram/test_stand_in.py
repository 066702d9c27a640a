"""The stand-in refuses what Telegram refuses, with Telegram's words."""

from __future__ import annotations

import urllib.error
import urllib.request

import pytest

from tests.telegram.conftest import Call, post
from tests.telegram.errors import NOT_MODIFIED, QUERY_TOO_OLD
from tests.telegram.stand_in import BotApi, Person

TOO_OLD = "Bad Request: message can't be deleted for everyone"


def keyboard(**button: object) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "Go", **button}]]}


def test_a_wrong_token_is_unauthorized_and_no_token_is_not_found(api: BotApi) -> None:
    """401 for another bot's token, 404 for what is no token or no path of the API."""
    for path, code, words in (
        ("/bot999:other/getMe", 401, "Unauthorized"),
        ("/botnonsense/getMe", 404, "Not Found"),
        ("/getMe", 404, "Not Found"),
        (f"/bot{api.token}/makeCoffee", 404, "Not Found"),
    ):
        answer = post(api.url + path, {})
        assert (answer["error_code"], answer["description"]) == (code, words)


def test_method_names_know_no_case_and_parameters_may_be_text(call: Call, maria: Person) -> None:
    """getme is getMe; "12" is 12; a JSON object may come as its text."""
    assert call("GETME")["is_bot"]
    sent = call("sendmessage", chat_id=str(maria.id), text="hi", entities="[]")
    assert call("deleteMessage", chat_id=maria.id, message_id=str(sent["message_id"])) is True


def test_get_form_and_json_mean_the_same(api: BotApi, maria: Person) -> None:
    """A query, a form and JSON carry the same parameters."""
    root = f"{api.url}/bot{api.token}/sendMessage"
    query = f"chat_id={maria.id}&text=a%26b"
    for url, body in ((f"{root}?{query}", None), (root, query.encode())):
        with urllib.request.urlopen(url, body, timeout=10) as response:
            assert response.status == 200
    assert [m.text for m in maria.bot_messages] == ["a&b", "a&b"]


@pytest.mark.parametrize("text", ["", " ", "\n \n", "\u200b", "<b> </b>"])
def test_a_text_that_shows_nothing_is_empty(call: Call, maria: Person, text: str) -> None:
    """Space, and formatting around space, is no message."""
    answer = call("sendMessage", chat_id=maria.id, text=text, parse_mode="HTML")
    assert answer == "Bad Request: message text is empty"


def test_length_counts_after_parsing_in_utf16(call: Call, maria: Person) -> None:
    """4096 units of what is shown: tags do not count, an emoji counts two."""
    for text in (f"<b>{'x' * 4096}</b>", "😀" * 2048, "&amp;" * 4096, "x" * 4096 + " \n"):
        assert "message_id" in call("sendMessage", chat_id=maria.id, text=text, parse_mode="HTML")
    for text in ("x" * 4097, "😀" * 2048 + "x"):
        answer = call("sendMessage", chat_id=maria.id, text=text)
        assert answer == "Bad Request: message is too long"


def test_texts_are_trimmed_and_cleaned(call: Call, maria: Person) -> None:
    """Space around goes, carriage returns and old direction marks vanish, tabs become a space."""
    sent = call("sendMessage", chat_id=maria.id, text=" \n a\tb\r\n\u202ec\n ")
    assert sent["text"] == "a b\nc"


def test_entities_are_moved_with_the_trimming(call: Call, maria: Person) -> None:
    """Offsets count in what is shown; an entity of space alone is dropped."""
    sent = call("sendMessage", chat_id=maria.id, text="  <b> 😀x </b> <i> </i>", parse_mode="HTML")
    assert sent["text"] == "😀x"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 3}]


@pytest.mark.parametrize(
    ("entity", "words"),
    [
        ({"type": "bold", "offset": 0}, 'Field "length" must be of type Number'),
        ({"type": "loud", "offset": 0, "length": 1}, "Unsupported type specified"),
        ({"type": "bold", "offset": -1, "length": 1}, "entity with incorrect offset -1"),
        ({"type": "bold", "offset": 1, "length": 9}, "ends after the end of the text"),
        ({"type": "text_link", "offset": 0, "length": 1}, 'Can\'t find field "url"'),
    ],
)
def test_entities_must_lie_in_the_text(
    call: Call, maria: Person, entity: dict[str, object], words: str
) -> None:
    """Every entity has a known type, and begins and ends within the text."""
    assert words in call("sendMessage", chat_id=maria.id, text="abc", entities=[entity])


def test_callback_data_is_measured_in_bytes(call: Call, maria: Person) -> None:
    """1 to 64 bytes, so 32 umlauts and not 33."""
    good, bad = keyboard(callback_data="ä" * 32), keyboard(callback_data="ä" * 33)
    assert "message_id" in call("sendMessage", chat_id=maria.id, text="?", reply_markup=good)
    answer = call("sendMessage", chat_id=maria.id, text="?", reply_markup=bad)
    assert answer == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({}, "Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": ""}, "Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "a", "url": "https://example.org"}, "exactly one optional field"),
        ({"url": "not a link"}, "Wrong HTTP URL"),
        ({"copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"copy_text": "words"}, "BUTTON_COPY_TEXT_INVALID"),
        ({"copy_text": {"text": "a"}, "callback_data": "a"}, "exactly one optional field"),
        ({"text": " ", "callback_data": "a"}, "button text must be non-empty"),
    ],
)
def test_a_button_says_one_thing_to_do(
    call: Call, maria: Person, button: dict[str, object], words: str
) -> None:
    """A label, and exactly one valid action."""
    markup = keyboard(**button)
    assert words in call("sendMessage", chat_id=maria.id, text="?", reply_markup=markup)


@pytest.mark.parametrize(("rows", "columns"), [(101, 1), (1, 9)])
def test_a_keyboard_has_its_limits(call: Call, maria: Person, rows: int, columns: int) -> None:
    """100 buttons, 8 in a row."""
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}] * columns] * rows}
    answer = call("sendMessage", chat_id=maria.id, text="?", reply_markup=markup)
    assert answer == "Bad Request: reply markup is too long"


def test_an_edit_must_change_something(api: BotApi, call: Call, maria: Person) -> None:
    """Same text, entities and buttons: refused, and not counted as a mistake of the bot."""
    markup = keyboard(callback_data="go")
    sent = call("sendMessage", chat_id=maria.id, text="a b", reply_markup=markup)
    where = {"chat_id": maria.id, "message_id": sent["message_id"]}
    assert call("editMessageText", text="a b ", reply_markup=markup, **where) == NOT_MODIFIED
    assert call("editMessageReplyMarkup", reply_markup=markup, **where) == NOT_MODIFIED
    assert [r.description for r in api.refusals] == [NOT_MODIFIED] * 2
    assert api.mistakes == []
    for change in ({"text": "a <b>b</b>", "reply_markup": markup}, {"text": "a <b>b</b>"}):
        assert "edit_date" in call("editMessageText", parse_mode="HTML", **change, **where)
    assert maria.live.buttons == []  # an edit without buttons takes them off


def test_what_is_gone_or_not_the_bots_is_not_edited(call: Call, maria: Person) -> None:
    """Unknown, deleted: not found. A person's: can't be edited. A file: has no text."""
    sent = call("sendMessage", chat_id=maria.id, text="a")
    where = {"chat_id": maria.id, "message_id": sent["message_id"]}
    assert call("deleteMessage", **where) is True
    assert call("deleteMessage", **where) == "Bad Request: message to delete not found"
    answer = call("editMessageText", text="b", **where)
    assert answer == "Bad Request: message to edit not found"
    where["message_id"] = maria.messages[0].message_id
    assert call("editMessageText", text="b", **where) == "Bad Request: message can't be edited"


def test_messages_older_than_two_days_stay(api: BotApi, call: Call, maria: Person) -> None:
    """48 hours to delete; editing has no such limit."""
    sent = call("sendMessage", chat_id=maria.id, text="a")
    where = {"chat_id": maria.id, "message_id": sent["message_id"]}
    api.advance(48 * 3600 + 1)
    assert call("deleteMessage", **where) == TOO_OLD
    assert call("editMessageText", text="b", **where)["text"] == "b"


def test_many_are_deleted_at_once_and_missing_ones_skipped(call: Call, maria: Person) -> None:
    """deleteMessages takes 1 to 100 ids."""
    ids = [call("sendMessage", chat_id=maria.id, text=str(n))["message_id"] for n in range(3)]
    assert call("deleteMessages", chat_id=maria.id, message_ids=[*ids, 999]) is True
    assert maria.bot_messages == []
    answer = call("deleteMessages", chat_id=maria.id, message_ids=list(range(1, 102)))
    assert answer == "Bad Request: too many message identifiers specified"


def test_a_tap_is_answered_once_and_in_time(api: BotApi, call: Call, maria: Person) -> None:
    """A second answer, a late one and one to nothing: the query is too old."""
    call("sendMessage", chat_id=maria.id, text="?", reply_markup=keyboard(callback_data="go"))
    maria.taps("Go")
    assert maria.last_tap
    first = maria.last_tap.query_id
    answer = call("answerCallbackQuery", callback_query_id=first, text="x" * 201)
    assert answer == "Bad Request: MESSAGE_TOO_LONG"
    assert call("answerCallbackQuery", callback_query_id=first, text="Noted") is True
    assert call("answerCallbackQuery", callback_query_id=first) == QUERY_TOO_OLD
    assert call("answerCallbackQuery", callback_query_id="77") == QUERY_TOO_OLD
    assert [a.text for a in maria.callback_answers] == ["Noted"]
    maria.taps("go")
    api.advance(61)
    assert call("answerCallbackQuery", callback_query_id=maria.last_tap.query_id) == QUERY_TOO_OLD


def test_a_bot_writes_only_to_who_wrote_first(api: BotApi, call: Call) -> None:
    """Unknown: not found. Never wrote: can't initiate. Blocked: forbidden, until unblocked."""
    eve = api.person(first_name="Eve")
    assert call("sendMessage", chat_id=4711, text="a") == "Bad Request: chat not found"
    answer = call("sendMessage", chat_id=eve.id, text="a")
    assert answer == "Forbidden: bot can't initiate conversation with a user"
    eve.says("hi")
    eve.blocks()
    answer = call("sendMessage", chat_id=eve.id, text="a")
    assert answer == "Forbidden: bot was blocked by the user"
    eve.unblocks()
    assert call("sendMessage", chat_id=eve.id, text="a")["text"] == "a"


def test_unknown_parse_modes_are_refused(call: Call, maria: Person) -> None:
    """HTML, or none; Markdown is refused here with a clear word."""
    where = {"chat_id": maria.id, "text": "a"}
    answer = call("sendMessage", parse_mode="RTF", **where)
    assert answer == "Bad Request: unsupported parse_mode"
    assert "HTML only" in call("sendMessage", parse_mode="MarkdownV2", **where)


def test_commands_have_rules(api: BotApi, call: Call) -> None:
    """[a-z0-9_], 1 to 32; descriptions 1 to 256; at most 100; a list a scope and language."""
    good = [{"command": "start", "description": "Begin"}]
    scope = {"type": "all_private_chats"}
    assert call("setMyCommands", commands=good, scope=scope, language_code="de") is True
    assert call("getMyCommands", scope=scope, language_code="de") == good
    assert call("getMyCommands") == []
    assert api.profile.commands_in("de", "all_private_chats") == {"start": "Begin"}
    for command in ("Start", "", "a-b", "x" * 33):
        bad = [{"command": command, "description": "d"}]
        assert call("setMyCommands", commands=bad) == "Bad Request: BOT_COMMAND_INVALID"
    assert call("setMyCommands", commands=good * 101) == "Bad Request: BOT_COMMANDS_TOO_MUCH"
    answer = call("setMyCommands", commands=good, language_code="deu")
    assert answer == "Bad Request: invalid language code specified"


def test_descriptions_have_limits_and_languages(api: BotApi, call: Call) -> None:
    """512 and 120 characters; without a text of its own a language shows the common one."""
    assert call("setMyDescription", description="A coach") is True
    assert call("setMyShortDescription", short_description="Kurz", language_code="de") is True
    assert call("getMyDescription", language_code="de") == {"description": "A coach"}
    assert api.profile.text_in("short_description", "de") == "Kurz"
    assert "TOO_LONG" in call("setMyDescription", description="x" * 513)
    assert "TOO_LONG" in call("setMyShortDescription", short_description="x" * 121)


def test_files_are_fetched_by_id_then_by_path(api: BotApi, call: Call, maria: Person) -> None:
    """What a person sends can be fetched; an unknown id or path cannot."""
    update = maria.sends_document("plan.txt", b"three levers")
    document = update.body["message"]["document"]
    path = call("getFile", file_id=document["file_id"])["file_path"]
    with urllib.request.urlopen(f"{api.url}/file/bot{api.token}/{path}", timeout=10) as response:
        assert response.read() == b"three levers"
    assert "wrong file_id" in call("getFile", file_id="nothing")
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(f"{api.url}/file/bot{api.token}/nothing", timeout=10)


def test_the_weather_is_bad_for_downloads_too(api: BotApi, call: Call, maria: Person) -> None:
    """They are recorded like calls, and can fail on order; nobody without the token gets any."""
    sent = maria.sends_document("maria.vcf", b"BEGIN:VCARD").body["message"]["document"]
    assert sent["mime_type"] in {"text/vcard", "text/x-vcard"}
    path = call("getFile", file_id=sent["file_id"])["file_path"]
    api.fault("download", kind="status", status=502)
    for token, status in ((api.token, 502), ("123456:other", 401)):
        with pytest.raises(urllib.error.HTTPError) as refusal:
            urllib.request.urlopen(f"{api.url}/file/bot{token}/{path}", timeout=10)
        assert refusal.value.code == status
    assert [(r.params, r.status) for r in api.calls("download")] == [({"file_path": path}, 502)]
    assert api.mistakes == []


def test_what_the_stand_in_cannot_take_is_told(api: BotApi, call: Call, maria: Person) -> None:
    """Nonsense that it was not built for is an error 500, and a mistake in the record."""
    answer = call("sendMessage", chat_id=maria.id, text="a", reply_parameters=[1])
    assert answer.startswith("the stand-in failed")
    assert [r.status for r in api.mistakes] == [500]
