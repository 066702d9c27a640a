"""In a group the coach says once a day that it talks in private, and nothing of a case."""

from tests.network.town import TITLE, Town, is_right


def test_a_group_gets_one_sentence_a_day(town: Town) -> None:
    """Added, called, called again; kicked, and in again. Maria's own chat knows nothing of it."""
    with town.coach():
        maria, paula = town.buyer(), town.buyer("Paula")
        before = [m.content for m in maria.messages]
        group = town.api.group("Zanzibar friends")
        group.adds_bot(maria)
        group.expects(lambda _: group.bot_messages)
        for word in ("/start", "/cases", "/start buy", "/export", "/forget"):
            maria.says_in(group, f"{word}@CoachBot")
        paula.says_in(group, "/start")
        town.rests()
        assert len(group.bot_messages) == 1, group.transcript()
        assert TITLE not in group.transcript().replace("Zanzibar friends", "")
        assert not group.live.keyboard
        group.removes_bot(maria)
        town.rests()
        assert [m.content for m in maria.messages] == before
        maria.taps_and_waits("5 to 10 %")
        is_right(maria, "2/6", "/start buy", TITLE)


def test_kicked_before_it_could_speak(town: Town) -> None:
    """The sentence is not pressed on anybody; other chats go on."""
    with town.coach():
        maria = town.buyer()
        group = town.api.group("Zanzibar friends", "supergroup")
        town.api.fault("sendMessage", 2, kind="reset_before", chat_id=group.id)
        group.adds_bot(maria)
        town.api.waits_for(lambda: bool(about(town, group.id)), 10, "the first try")
        group.removes_bot(maria)
        maria.taps_and_waits("5 to 10 %")
        is_right(maria, "2/6")
        town.rests(but=town.owed())
        assert group.bot_messages == []


def about(town: Town, chat: int) -> list[str]:
    return [r.method for r in town.api.requests if r.chat_id == chat]
