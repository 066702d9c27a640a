"""A week in the life of one seller, played through the real process, as a page to read.

The script says what she writes and taps, and when; all that the coach says is what Telegram's
stand-in shows. `python -m tests.end_to_end.week` writes the pages into docs/.
"""

import html
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date

from tests.end_to_end.playing import ROOT
from tests.end_to_end.week_script import SCRIPTS, Day, Script, Step
from tests.telegram.moved import MovedCoach
from tests.telegram.records import Message
from tests.telegram.stand_in import BotApi, Person

ZONE = ZoneInfo("Europe/Berlin")
MORNING = 15  # seconds that an unasked message may take on a busy machine
Seen = dict[int, tuple[Any, ...]]


@dataclass
class Page:
    """What was written and shown so far, and what the person has already seen."""

    script: Script
    person: Person
    lines: list[str]
    seen: Seen

    def heading(self, at: datetime, intro: str) -> None:
        day = format_date(at, self.script.day_format, locale=self.script.locale)
        intro = intro.format(name=self.script.name)
        self.lines += [f"## {day}, {at:%H:%M}{self.script.after_hour}", "", intro, ""]

    def act(self, step: Step) -> None:
        """One thing that she writes or taps, and what it brings."""
        if step.kind == "copies":
            copied = self.person.copies(step.text)
            said = f"**{self.script.taps} [{step.text}]** {self.script.copies(copied)}"
        elif step.kind == "taps":
            self.person.taps_and_waits(step.text)
            said = f"**{self.script.taps} [{step.text}]**"
        else:
            self.person.says_and_waits(step.text)
            said = f"**{self.script.says} {step.text}**"
        self.lines += [said, ""]
        self.show_news()

    def waits(self) -> None:
        """Until the coach has spoken unasked."""
        self.person.expects(lambda _: bool(self.news()), MORNING, "the morning's message")
        self.person.settles()
        self.show_news()

    def news(self) -> list[Message]:
        """The coach's messages that are new, or not what they were."""
        return [m for m in self.person.bot_messages if self.seen.get(m.message_id) != m.content]

    def show_news(self) -> None:
        for message in self.news():
            self.lines += [*quoted(message), ""]
        self.seen = {m.message_id: m.content for m in self.person.bot_messages}


def quoted(message: Message) -> Iterator[str]:
    """The message as Telegram shows it: its text, and its buttons row by row in small type."""
    if "document" in message.media:
        yield f"> 📎 `{message.media['document']['file_name']}`"
        yield ">"
    lines = as_markdown(message.html).splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        yield f"> {line}".rstrip() + ("\\" if line and following else "")
    rows = [" ".join(f"\\[{plain(label)}\\]" for label in row) for row in message.buttons]
    if rows:
        yield ">"
        yield "> <sub>" + "<br>".join(rows) + "</sub>"


def as_markdown(text: str) -> str:
    """Telegram's HTML; what stands for itself is escaped."""
    text = plain(text)
    for tag, mark in (("b", "**"), ("i", "*")):
        text = re.sub(rf"</?{tag}>", lambda _, mark=mark: mark, text)
    return html.unescape(re.sub(r"</?(?:blockquote|code|pre|u)[^>]*>", "", text))


def plain(text: str) -> str:
    return re.sub(r"([\\*_`\[\]])", r"\\\1", text)


def played(script: Script, folder: Path) -> str:
    """The whole page in one language."""
    with BotApi() as api:
        coach = MovedCoach(api, folder)
        person = api.person(first_name=script.name, language_code=script.language)
        page = Page(script, person, [f"# {script.title}", "", script.intro, ""], {})
        try:
            for day in script.days:
                play_day(page, coach, day)
            assert coach.stop() == 0
        finally:
            coach.kill()
        assert "Traceback" not in coach.stderr, coach.stderr
        assert api.mistakes == [], "the strict server refused something"
    return "\n".join(page.lines).rstrip() + "\n"


def play_day(page: Page, coach: MovedCoach, day: Day) -> None:
    at = day.at.replace(tzinfo=ZONE)
    page.heading(at, day.intro)
    coach.goes_to(at)
    if day.coach_begins:
        page.waits()
    for step in day.steps:
        page.act(step)


def file_of(script: Script) -> Path:
    return ROOT / "docs" / f"a-week.{script.language}.md"


def main() -> None:
    for script in SCRIPTS:
        with tempfile.TemporaryDirectory() as folder:
            file_of(script).write_text(played(script, Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
