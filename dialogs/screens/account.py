"""Settings, the place where the person is, and erasure."""

from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.parts import BACK, HOME, NO, YES
from dialogs.talk import Talk
from dialogs.texts import languages, words, zone_name
from dialogs.understanding.zones import read_zone

MOST_OFFERED = 6  # places of one name


def settings(talk: Talk) -> Screen:
    zone = talk.person.time_zone
    texts = (
        Say("settings-title", style="title"),
        Say("settings-zone", {"zone": zone_name(zone)}) if zone else Say("settings-no-zone"),
        Say("settings-how"),
    )
    tongues = tuple(
        Button(
            Say("chosen-before", {"label": words(code, "own-name")})
            if code == talk.language
            else Words(words(code, "own-name")),
            "language",
            code,
        )
        for code in languages()
    )
    return Screen("settings", texts, (tongues, (Button(Say("button-zone"), "zone"),), (HOME,)))


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
