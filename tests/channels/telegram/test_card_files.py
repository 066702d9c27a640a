"""A card that comes as a file: fetched before its turn, for its own chat's time alone."""

import asyncio
import time
from contextlib import asynccontextmanager

import pytest
from telegram.error import BadRequest, NetworkError

from bot.channels.telegram import arrivals as arriving
from bot.channels.telegram.arrivals import Arrivals
from bot.channels.telegram.client import opened
from bot.channels.telegram.contents import LARGEST_CARD
from bot.channels.telegram.polling import poll
from dialogs.events import Said, Sent, SharedContact
from dialogs.understanding.cards import Card, read_card

VCARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Jörg Müller\nORG:Acme\nTEL:+49301234\nEND:VCARD\n"


@pytest.fixture
def arrivals(bot, desk):
    return Arrivals(bot, desk)


@pytest.fixture
def little_time(monkeypatch):
    monkeypatch.setattr(arriving, "FETCHING", 0.3)


@asynccontextmanager
async def polling(bot, desk):
    running = asyncio.create_task(poll(bot, Arrivals(bot, desk), desk.stop, desk.polled))
    try:
        yield running
    finally:
        desk.stop.set()
        await asyncio.wait_for(running, 3)


async def taken(arrivals, desk, update):
    await arrivals.take(update.body, "{}")
    return desk.taken[-1].event


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
async def test_a_card_is_fetched_and_read(api, maria, desk, arrivals, encoding):
    """Whatever wrote it; of its number nothing is left."""
    event = await taken(arrivals, desk, maria.sends_document("j.vcf", VCARD.encode(encoding)))
    assert isinstance(event, SharedContact)
    assert (event.name, read_card(event.vcard)) == ("", (Card("Jörg Müller", "Acme"),))
    assert "1234" not in event.vcard
    assert api.mistakes == []


async def test_a_file_that_holds_no_card_was_a_card_all_the_same(maria, desk, arrivals):
    """So the person can be told that it names nobody."""
    for content in (b"\x00\xff\xd8 no card", b"BEGIN:VCARD\nTEL:5\nEND:VCARD"):
        sent = maria.sends_document("j.vcf", content)
        assert await taken(arrivals, desk, sent) == SharedContact("", "")


@pytest.mark.parametrize("method", ["getFile", "download"])
@pytest.mark.parametrize("kind", ["reset_before", "reset_after", "status"])
async def test_a_fault_that_passes_is_tried_again(api, maria, desk, arrivals, method, kind):
    """On both ways to the file."""
    api.fault(method, kind=kind, status=502, times=2)
    event = await taken(arrivals, desk, maria.sends_document("j.vcf", VCARD.encode()))
    assert isinstance(event, SharedContact)
    assert len(api.calls(method)) == 3


@pytest.mark.parametrize("method", ["getFile", "download"])
async def test_a_refusal_is_final(api, maria, desk, arrivals, method):
    """A document was sent; nobody waits for what never comes."""
    api.fault(method, kind="status", status=404)
    event = await taken(arrivals, desk, maria.sends_document("j.vcf", VCARD.encode()))
    assert event == Sent("document")
    assert len(api.calls(method)) == 1


@pytest.mark.usefixtures("little_time")
@pytest.mark.parametrize("method", ["getFile", "download"])
async def test_what_hangs_ends_in_time(api, maria, desk, arrivals, method):
    """All tries together have so many seconds; the update is not lost."""
    api.fault(method, kind="hang", times=None)
    began = time.monotonic()
    event = await taken(arrivals, desk, maria.sends_document("j.vcf", VCARD.encode()))
    assert event == Sent("document")
    assert time.monotonic() - began < 1.5


@pytest.mark.usefixtures("little_time")
async def test_a_flood_limit_longer_than_the_time_is_not_sat_out(api, maria, desk, arrivals):
    """Nor called again before its end."""
    api.fault("getFile", kind="status", status=429, retry_after=30)
    for _ in range(2):
        event = await taken(arrivals, desk, maria.sends_document("j.vcf", VCARD.encode()))
        assert event == Sent("document")
    assert len(api.calls("getFile")) == 1


async def test_a_larger_file_than_it_was_said_to_be_is_not_read(api, bot, maria, desk, arrivals):
    """Whoever told its size may have been wrong."""
    sent = maria.sends_document("j.vcf", b"x" * (LARGEST_CARD + 1))
    sent.body["message"]["document"]["file_size"] = 100
    assert await taken(arrivals, desk, sent) == Sent("document")
    file_id = sent.body["message"]["document"]["file_id"]
    with pytest.raises(BadRequest):
        await bot.fetch(file_id, 99)
    assert len(await bot.fetch(file_id, LARGEST_CARD + 1)) == LARGEST_CARD + 1


async def test_nobody_else_waits_for_a_file(api, bot, maria, desk, until):
    """Polling goes on meanwhile; her own next words wait for their turn, and nothing doubles."""
    otto = api.person(first_name="Otto")
    api.fault("download", delay=1.5)
    async with polling(bot, desk):
        card = maria.sends_document("j.vcf", VCARD.encode())
        await until(lambda: api.calls("download"))
        maria.says("that is Jörg")
        for text in ("one", "two", "three"):
            otto.says(text)
            await until(lambda t=text: t in desk.words, seconds=1)
        assert [i.address for i in desk.tried] == [str(otto.id)] * 3
        assert not card.confirmed
        await until(lambda: "that is Jörg" in desk.words)
        last = otto.says("four")
        await until(lambda: last.confirmed)
    mine = [type(i.event) for i in desk.taken if i.address == str(maria.id)]
    assert mine == [SharedContact, Said]
    assert desk.words == ["one", "two", "three", "that is Jörg", "four"]
    assert len(desk.taken) == len(desk.tried) == 6


async def test_a_file_in_hand_is_not_polled_for_without_a_pause(api, bot, maria, desk, until):
    """Telegram gives what is not confirmed at once, again and again."""
    api.fault("download", delay=1.5)
    async with polling(bot, desk):
        maria.sends_document("j.vcf", VCARD.encode())
        await until(lambda: desk.taken)
    assert len(api.calls("getUpdates")) < 12


async def test_a_file_is_acknowledged_once_its_turn_is_committed(api, bot, maria, desk, until):
    """Fetched is not committed: a turn that fails is tried again first."""
    desk.failures = 1
    async with polling(bot, desk):
        card = maria.sends_document("j.vcf", VCARD.encode())
        await until(lambda: desk.tried)
        assert not card.confirmed
        await until(lambda: card.confirmed)
    assert [type(i.event) for i in desk.tried] == [SharedContact] * 2


@pytest.mark.usefixtures("little_time")
@pytest.mark.parametrize("kind", ["reset_before", "status", "hang"])
async def test_the_token_is_nowhere(api, bot, maria, desk, arrivals, logged, kind):
    """It stands in the file's address: in no log, in no exception, in no cause of one."""
    api.fault("download", kind=kind, times=None)
    sent = maria.sends_document("j.vcf", VCARD.encode())
    assert await taken(arrivals, desk, sent) == Sent("document")
    if kind != "hang":
        with pytest.raises(NetworkError) as fault:
            await bot.fetch(sent.body["message"]["document"]["file_id"], 100)
        assert fault.value.__context__ is None
        assert api.token not in repr(fault.value) + str(fault.value)
    lines = "\n".join(logged())
    assert "a card was not fetched" in lines
    assert api.token not in lines
    assert "Jörg" not in lines


async def test_a_file_server_that_leads_elsewhere_is_not_followed(something_else):
    """Nor is a reply that names no file taken for one."""
    for status, body in ((302, "x"), (200, '{"ok": true, "result": {"file_path": 5}}')):
        async with something_else(status, body) as root, opened("123:secret", root) as bot:
            with pytest.raises((BadRequest, NetworkError)):
                await bot.fetch("BQ", 100)
