"""Settings, the place where the person is, and erasure."""

from dialogs.clock_times import clock
from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.parts import BACK, HOME, NO, YES
from dialogs.talk import Talk
from dialogs.texts import languages, words, zone_name
from dialogs.understanding.zones import read_zone

MOST_OFFERED = 6  # places of one name


def settings(talk: Talk) -> Screen:
    """What holds, and a button for each; what is asked for can be typed alone."""
    zone, rhythm = talk.person.time_zone, talk.rhythm
    asked = talk.conversation.detail
    hours = {"start": clock(rhythm.quiet_from), "end": clock(rhythm.quiet_to)}
    quiet = rhythm.quiet_from != rhythm.quiet_to
    texts: tuple[Say | Words, ...] = (
        Say("settings-title", style="title"),
        Say("settings-zone", {"zone": zone_name(zone)}) if zone else Say("settings-no-zone"),
        Say("settings-reminders", {"on": int(rhythm.unprompted), "weekly": int(rhythm.slowed)}),
        Say("settings-morning", {"time": clock(rhythm.morning)}),
        Say("settings-quiet", hours) if quiet else Say("settings-no-quiet"),
        Say("settings-names", {"hidden": int(rhythm.names_hidden)}),
        Say(f"settings-asks-{asked}") if asked in ASKED_FOR else Say("settings-how", style="quiet"),
    )
    return Screen("settings", texts, (_tongues(talk), *_settings_rows(talk), (HOME,)))


ASKED_FOR = ("morning", "quiet")


def _tongues(talk: Talk) -> tuple[Button, ...]:
    return tuple(
        Button(
            Say("chosen-before", {"label": words(code, "own-name")})
            if code == talk.language
            else Words(words(code, "own-name")),
            "language",
            code,
        )
        for code in languages()
    )


def _settings_rows(talk: Talk) -> tuple[tuple[Button, ...], ...]:
    """Switches say what a tap makes of it."""
    rhythm = talk.rhythm

    def switch(name: str, line: str) -> Button:
        return Button(Say(f"button-{name}"), "set", line)

    hours = tuple(Button(Say(f"button-set-{name}"), "ask", name) for name in ASKED_FOR)
    names = ("names-on", "names on") if rhythm.names_hidden else ("names-off", "names off")
    pace = ("pace-daily", "pace daily") if rhythm.slowed else ("pace-weekly", "pace weekly")
    off = ("reminders-off", "reminders off")
    spoken = off if rhythm.unprompted else ("reminders-on", "reminders on")
    listed = Button(Say("button-reminders"), "reminders")
    zone = Button(Say("button-zone"), "zone")
    return ((zone, *hours), (switch(*names), switch(*pace)), (switch(*spoken), listed))


def locating(talk: Talk) -> Screen:
    """Which city; several of one name become buttons."""
    offered = read_zone(talk.conversation.draft or "")[:MOST_OFFERED]
    rows = [(Button(Words(zone_name(zone)), "zone_is", zone),) for zone in offered]
    texts = (Say("which-city", style="title"), Say("which-city-why"))
    return Screen("locating", texts, (*rows, (BACK,)))


def forgetting(talk: Talk) -> Screen:
    texts = (Say("forget-title", style="title"), Say("forget-what"))
    return Screen("forgetting", texts, ((YES, NO),))


def gone(talk: Talk) -> Screen:
    return Screen("gone", (Say("gone-title", style="title"), Say("gone-rest")))
