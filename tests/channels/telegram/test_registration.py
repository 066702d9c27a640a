"""Telegram knows the commands and what the bot is, in every language."""

from bot.channels.telegram.registration import Presentation, register

ENGLISH = Presentation([("start", "Begin"), ("help", "How it works")], "Prepares you.", "A coach")
GERMAN = Presentation([("start", "Beginnen"), ("help", "So geht es")], "Bereitet vor.", "Ein Coach")
CATALOGUE = {"en": ENGLISH, "de": GERMAN}


async def test_every_language_and_everybody_else_is_told(api, bot):
    """Who has neither language gets the default."""
    await register(bot, CATALOGUE)
    profile = api.profile
    assert profile.commands_in() == profile.commands_in("en") == dict(ENGLISH.commands)
    assert profile.commands_in("de") == dict(GERMAN.commands)
    assert profile.text_in("description", "de") == "Bereitet vor."
    assert profile.text_in("short_description", "fr") == "A coach"


async def test_what_has_not_changed_is_not_set_again(api, bot):
    """Telegram limits these calls, and a bot may start often."""
    await register(bot, CATALOGUE)
    calls = len(api.requests)
    changed = GERMAN._replace(description="Bereitet Sie vor.")
    await register(bot, {"en": ENGLISH, "de": changed})
    again = [call.method for call in api.requests[calls:] if call.method.startswith("set")]
    assert again == ["setMyDescription"]


async def test_what_fails_is_tried_again(api, bot):
    """After a fault, and after a flood limit when it has ended."""
    api.fault("setMyCommands", kind="status", status=502)
    api.fault("setMyDescription", kind="status", status=429, retry_after=1)
    await register(bot, CATALOGUE)
    assert api.profile.commands_in("de") == dict(GERMAN.commands)
    assert api.profile.text_in("description") == "Prepares you."
    assert api.too_early == []


async def test_what_is_refused_stops_nothing(api, bot, logged):
    """It is logged, the rest is registered."""
    wrong = ENGLISH._replace(short_description="x" * 121)
    await register(bot, {"en": wrong, "de": GERMAN})
    assert api.profile.text_in("short_description", "de") == "Ein Coach"
    assert any("too_long" in line.lower() for line in logged())


async def test_a_server_that_cannot_tell_what_is_shown_is_told_all_the_same(api, bot):
    """Some Bot API servers know no getMyCommands: not knowing is no reason not to set."""
    api.fault("getMyCommands", kind="status", status=404, times=None)
    await register(bot, CATALOGUE, default="en")
    assert api.profile.commands_in("de")
