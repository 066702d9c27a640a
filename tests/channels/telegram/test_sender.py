"""What was decided is shown: once, in its place, and Telegram's refusals are told apart."""

import pytest

from bot.channels.telegram.client import opened
from bot.channels.telegram.sender import TelegramChannel
from bot.outgoing import Outgoing, Refused, TryLater, Unreachable
from dialogs.screen import Drawn, Line, Tap

TWO_DAYS = 48 * 3600


@pytest.fixture
def channel(bot):
    return TelegramChannel(bot)


def screen(text="How big?", number=4, **more):
    return Drawn("asking", number, (Line(text),), ((Tap("Yes", f"{number}|yes|"),),), **more)


def to(maria, drawn, place="below", live=None):
    return Outgoing(str(maria.id), drawn, place, live)


async def test_a_screen_below_is_a_new_message(channel, maria, api):
    """With its buttons; its id is what the next edit needs."""
    first = await channel.show(to(maria, screen("one")))
    second = await channel.show(to(maria, screen("two"), live=first))
    assert [m.message_id for m in maria.bot_messages] == [first, second]
    assert (maria.live.text, maria.live.labels) == ("two", ["Yes"])


async def test_a_screen_is_edited_in_place(channel, maria, api):
    """No second message, the same id."""
    live = await channel.show(to(maria, screen("one")))
    assert await channel.show(to(maria, screen("two", 5), "edit", live)) == live
    assert [m.text for m in maria.bot_messages] == ["two"]
    assert maria.live.button("Yes").data == "5|yes|"


async def test_an_edit_takes_buttons_away_where_there_are_none(channel, maria):
    """A screen without buttons shows none of the last one's."""
    live = await channel.show(to(maria, screen()))
    await channel.show(to(maria, Drawn("resting", 5, (Line("Later."),)), "edit", live))
    assert maria.live.labels == []


async def test_the_first_screen_has_nothing_to_edit(channel, maria):
    """It is sent."""
    assert await channel.show(to(maria, screen(), "edit")) == maria.live.message_id


async def test_an_edit_that_changes_nothing_is_success(channel, maria, api):
    """Two taps in one instant draw the same screen twice."""
    live = await channel.show(to(maria, screen()))
    assert await channel.show(to(maria, screen(), "edit", live)) == live
    assert api.mistakes == []


async def test_an_edit_of_a_message_that_is_gone_becomes_a_send(channel, maria, api):
    """The person deleted it; the conversation goes on."""
    live = await channel.show(to(maria, screen("one")))
    await channel.remove(str(maria.id), live)
    new = await channel.show(to(maria, screen("two"), "edit", live))
    assert new == maria.live.message_id != live


async def test_an_edit_of_what_is_no_message_of_ours_becomes_a_send(channel, maria):
    """Whatever we believed to be live."""
    said = maria.says("hello")
    theirs = said.body["message"]["message_id"]
    new = await channel.show(to(maria, screen("two"), "edit", theirs))
    assert new == maria.live.message_id != theirs


async def test_a_message_that_stays_leaves_the_live_screen_alone(channel, maria):
    """Number 0: never an edit, whatever is live."""
    live = await channel.show(to(maria, screen("one")))
    stays = Drawn("forward", 0, (Line("62/100 <solid>", "quote"),))
    await channel.show(to(maria, stays, "edit", live))
    assert [m.text for m in maria.bot_messages] == ["one", "62/100 <solid>"]
    assert maria.live.keyboard == ()


async def test_a_file_is_a_document_with_its_words_below(channel, maria):
    """Name and content as given, in UTF-8."""
    content = '{"title": "Bremsscheiben für <Acme> 👍"}'
    drawn = Drawn("export", 0, (Line("All & more"),), file_name="x.json", file_content=content)
    sent = await channel.show(to(maria, drawn))
    (document,) = maria.documents
    assert (document.name, document.content.decode()) == ("x.json", content)
    assert document.caption == "All & more"
    assert sent == maria.live.message_id


async def test_addresses_in_a_text_bring_no_preview(channel, maria, api):
    """A screen fits a phone."""
    await channel.show(to(maria, screen("https://example.com")))
    assert "is_disabled" in str(api.calls("sendMessage")[0].params["link_preview_options"])


@pytest.mark.parametrize("text", ["", "\x00", "\u200b"])
async def test_an_empty_text_is_never_sent(channel, maria, api, text):
    """Refused here, by name of the screen."""
    with pytest.raises(Refused, match="asking"):
        await channel.show(to(maria, screen(text)))
    assert api.calls("sendMessage") == []


async def test_any_words_can_be_shown(channel, maria, api):
    """Markup, emoji, other directions, too many of them."""
    for text in ("<b>&", "👍" * 4000, "\u202eabc", "a\ud800b\x00", "&lt;", "'\"" * 3000):
        await channel.show(to(maria, screen(text)))
    assert api.refusals == []
    assert len(maria.bot_messages) == 6


async def test_a_flood_limit_is_for_later_and_says_when(channel, maria, api):
    """Nothing is called before."""
    api.fault("sendMessage", kind="status", status=429, retry_after=7)
    with pytest.raises(TryLater) as fault:
        await channel.show(to(maria, screen()))
    assert fault.value.after == 7.0


@pytest.mark.parametrize(
    "trouble",
    [{"kind": "reset_before"}, {"kind": "reset_after"}, {"kind": "status", "status": 502}],
)
@pytest.mark.parametrize("place", ["edit", "below"])
async def test_a_short_fault_is_for_later(channel, maria, api, trouble, place):
    """Our choice when."""
    live = await channel.show(to(maria, screen("one")))
    api.fault(**trouble)
    with pytest.raises(TryLater) as fault:
        await channel.show(to(maria, screen("two"), place, live))
    assert fault.value.after is None
    assert api.token not in str(fault.value)


async def test_an_edit_done_but_not_heard_of_repeats_invisibly(channel, maria, api):
    """The second time it is not modified, which is success."""
    live = await channel.show(to(maria, screen("one")))
    api.fault(kind="reset_after")
    with pytest.raises(TryLater):
        await channel.show(to(maria, screen("two"), "edit", live))
    assert await channel.show(to(maria, screen("two"), "edit", live)) == live
    assert [m.text for m in maria.bot_messages] == ["two"]


async def test_a_server_that_is_gone_is_for_later(channel, maria, api):
    """Connection refused."""
    api.goes_down()
    with pytest.raises(TryLater):
        await channel.show(to(maria, screen()))
    with pytest.raises(TryLater):
        await channel.remove(str(maria.id), 1)


@pytest.mark.parametrize("state", ["blocked", "gone"])
@pytest.mark.parametrize("place", ["edit", "below"])
async def test_who_blocked_the_bot_is_unreachable(channel, maria, state, place):
    """And so is a chat that is gone."""
    live = await channel.show(to(maria, screen("one")))
    setattr(maria.chat, state, True)
    with pytest.raises(Unreachable):
        await channel.show(to(maria, screen("two"), place, live))
    await channel.remove(str(maria.id), live)  # nothing to see for anybody


async def test_what_telegram_will_never_take_is_refused(channel, maria, api):
    """Said in Telegram's words, without what they quote of ours."""
    rows = tuple((Tap("Yes", f"1|yes|{n}"),) for n in range(101))
    with pytest.raises(Refused, match="too long"):
        await channel.show(to(maria, Drawn("asking", 1, (Line("x"),), rows)))


async def test_a_refusal_repeats_nothing_of_ours(something_else, maria):
    """Telegram quotes what it does not like; that may be what a person wrote."""
    body = '{"ok": false, "description": "Bad Request: unsupported start tag \\"Acme\\" at 7"}'
    async with something_else(400, body) as root, opened("1:x", root) as bot:
        with pytest.raises(Refused, match="tag") as fault:
            await TelegramChannel(bot).show(to(maria, screen()))
    assert "acme" not in str(fault.value).lower()


async def test_a_file_too_large_for_telegram_is_refused(something_else, maria):
    """Trying again would never help."""
    body = '{"ok": false, "description": "Request Entity Too Large"}'
    async with something_else(413, body) as root, opened("1:x", root) as bot:
        with pytest.raises(Refused):
            await TelegramChannel(bot).show(to(maria, screen()))


async def test_an_old_screen_is_taken_away(channel, maria, api):
    """Twice is as good as once."""
    old = await channel.show(to(maria, screen()))
    await channel.remove(str(maria.id), old)
    await channel.remove(str(maria.id), old)
    assert maria.bot_messages == []
    assert api.mistakes == []
    assert api.calls("editMessageReplyMarkup") == []  # gone is gone


async def test_a_screen_too_old_to_be_deleted_loses_its_buttons(channel, maria, api):
    """After 48 hours; a second time changes nothing."""
    old = await channel.show(to(maria, screen()))
    api.advance(TWO_DAYS + 60)
    await channel.remove(str(maria.id), old)
    await channel.remove(str(maria.id), old)
    assert [(m.text, m.labels) for m in maria.bot_messages] == [("How big?", [])]


async def test_a_removal_under_a_flood_limit_is_for_later(channel, maria, api):
    """The only fault that a removal has."""
    old = await channel.show(to(maria, screen()))
    api.fault("deleteMessage", kind="status", status=429, retry_after=3)
    with pytest.raises(TryLater) as fault:
        await channel.remove(str(maria.id), old)
    assert fault.value.after == 3.0


async def test_copies_are_taken_away_and_nothing_else(channel, maria, api):
    """What she wrote stays, and so does a message that is no screen."""
    old = await channel.show(to(maria, screen("old")))
    for _ in range(2):
        await channel.show(to(maria, screen("copy")))
    wrote = maria.says("Hm?").body["message"]["message_id"]
    stays = await channel.show(to(maria, Drawn("note", 0, (Line("stays"),))))
    live = await channel.show(to(maria, screen("live")))
    assert await channel.remove_copies(str(maria.id), old, live, {stays}) == 2
    assert [m.message_id for m in maria.messages] == [old, wrote, stays, live]


async def test_a_copy_that_could_not_be_deleted_is_deleted_the_next_time(channel, maria, api):
    """Its buttons are off by then; that must not make it look like something else."""
    old = await channel.show(to(maria, screen("old")))
    await channel.show(to(maria, screen("copy")))
    live = await channel.show(to(maria, screen("live")))
    api.fault("deleteMessage", kind="reset_before")
    with pytest.raises(TryLater):
        await channel.remove_copies(str(maria.id), old, live, ())
    assert await channel.remove_copies(str(maria.id), old, live, ()) == 1
    assert [m.text for m in maria.bot_messages] == ["old", "live"]
