# ruff: noqa: E501 (what is written and said stands in one line)
"""What the seller of that week writes and taps, and when: the same steps in both languages."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal["says", "taps", "copies"]


@dataclass(frozen=True)
class Step:
    """One thing that she does."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Day:
    """A moment from which the clock runs on. `coach_begins`: she waits for what is said unasked."""

    at: datetime
    intro: str
    steps: tuple[Step, ...]
    coach_begins: bool


@dataclass(frozen=True)
class Script:
    """The week in one language."""

    language: str
    locale: str
    day_format: str
    after_hour: str
    name: str
    title: str
    intro: str
    open_quote: str
    close_quote: str
    says: str
    taps: str
    copied: str
    days: tuple[Day, ...]

    def copies(self, text: str) -> str:
        """What a tap on a button that copies does."""
        return f"{self.copied} {self.open_quote}{text}{self.close_quote}"


LANGUAGES = ("en", "de")
Both = tuple[str, str]  # English, German


def says(en: str, de: str) -> tuple[Kind, Both]:
    return "says", (en, de)


def taps(en: str, de: str) -> tuple[Kind, Both]:
    return "taps", (en, de)


def copies(en: str, de: str) -> tuple[Kind, Both]:
    return "copies", (en, de)


def at(day: str, intro: Both, *steps: tuple[Kind, Both], coach_begins: bool = True) -> "Moment":
    return datetime.fromisoformat(day), intro, steps, coach_begins


Moment = tuple[datetime, Both, tuple[tuple[Kind, Both], ...], bool]

WEEK: list[Moment] = [
    at(
        "2027-03-01 09:10",
        (
            "{name} sells pump parts. The annual talks with Nordwerk, the largest customer, "
            "are in ten days.",
            "{name} verkauft Pumpenteile. In zehn Tagen ist Jahresgespräch mit Nordwerk, "
            "dem größten Kunden.",
        ),
        says("/start sell", "/start sell"),
        says("Annual talks, Nordwerk", "Jahresgespräch Nordwerk"),
        taps("One, switching takes months", "Eins, Wechsel dauert Monate"),
        says("no idea", "keine Ahnung"),
        says("more turnover and EDI", "mehr Umsatz und EDI"),
        says("they call us every month", "die rufen jeden Monat an"),
        says("Thursday next week", "Donnerstag nächster Woche"),
        says("Hamburg", "Hamburg"),
        taps("Case card", "Fallkarte"),
        taps("Other side", "Gegenüber"),
        says("Nordwerk", "Nordwerk"),
        taps("What I ask", "Mein Ziel"),
        says("3 % more, and a frame contract", "3 % mehr und ein Rahmenvertrag"),
        taps("Assessment", "Einschätzung"),
        taps("What to do", "Was tun"),
        taps("Plan 3", "3 planen"),
        taps("This week", "Diese Woche"),
        taps("Plans", "Vorhaben"),
        taps("What to do", "Was tun"),
        taps("Plan 1", "1 planen"),
        says("Wednesday", "Mittwoch"),
        says("/contacts", "/contacts"),
        says(
            "Maria Keller, quality manager at Nordwerk, every 6 weeks",
            "Maria Keller, Qualitätsmanagerin bei Nordwerk, alle 6 Wochen",
        ),
        taps("Yes", "Ja"),
        says(
            "Jan Petersen, head of purchasing at Nordwerk",
            "Jan Petersen, Einkaufsleiter bei Nordwerk",
        ),
        taps("Yes", "Ja"),
        coach_begins=False,
    ),
    at(
        "2027-03-03 08:00",
        (
            "The technician has been on the phone with Nordwerk's shift lead.",
            "Der Techniker hat mit dem Schichtleiter von Nordwerk telefoniert.",
        ),
        taps("Done", "Erledigt"),
    ),
    at(
        "2027-03-03 16:40",
        ("In the afternoon, after a call.", "Am Nachmittag, nach einem Telefonat."),
        says(
            "called Maria and Jan, talked about EDI, I owe her the delivery plan by Friday",
            "mit Maria und Jan telefoniert, es ging um EDI, "
            "ich schulde ihr den Lieferplan bis Freitag",
        ),
        taps("Yes", "Ja"),
        taps("Done", "Fertig"),
        coach_begins=False,
    ),
    at(
        "2027-03-04 08:00",
        ("On the train, with ten minutes to spare.", "In der Bahn, mit zehn Minuten Zeit."),
        taps("Open the case", "Fall öffnen"),
        taps("Assessment", "Einschätzung"),
        taps("Find out", "Klären"),
    ),
    at(
        "2027-03-05 08:00",
        (
            "The delivery plan goes out before nine, the late deliveries are caught up.",
            "Der Lieferplan geht vor neun hinaus, die verspäteten Lieferungen sind aufgeholt.",
        ),
        taps("Kept: Maria Keller", "Gehalten: Maria Keller"),
        taps("2: done", "2: erledigt"),
    ),
    at(
        "2027-03-10 08:00",
        (
            "Service has told {name} what the technician's call changed, and the planner "
            "what one seal could stop.",
            "Vom Service weiß {name}, was der Anruf des Technikers geändert hat, und aus der "
            "Disposition, was eine einzige Dichtung anhalten kann.",
        ),
        taps("2: stronger", "2: gestärkt"),
        taps("Answer it anew", "Neu beantworten"),
        taps("It is part of their process", "Fester Teil seines Ablaufs"),
        taps("Review", "Durchsehen"),
        taps("Cheap parts that stop their line", "Billige Teile mit Risiko"),
        says("one seal stops everything", "eine Dichtung hält alles an"),
        taps("Back", "Zurück"),
        taps("What to say", "Was sagen"),
    ),
    at(
        "2027-03-12 08:00",
        ("The talks were yesterday.", "Das Gespräch war gestern."),
        taps("Tell: Annual talks, Nordw…", "Erzählen: Jahresgespräch Nord…"),
        taps("Part of it", "Teilweise"),
        taps("Part of it", "Einen Teil"),
        taps("Your know-how in their work", "Ihr Know-how beim Kunden"),
        says(
            "They moved once we spoke about the line, not about the price.",
            "Bewegung kam, als wir über das Band sprachen und nicht über den Preis.",
        ),
        says("/contacts", "/contacts"),
        taps(
            "Maria Keller · Nordwerk · due in 33 days",
            "Maria Keller · Nordwerk · fällig in 33 Tagen",
        ),
        taps("Organisation", "Unternehmen"),
        coach_begins=True,
    ),
    at(
        "2027-04-14 08:00",
        (
            "Six weeks after the call. {name} phones Maria at ten.",
            "Sechs Wochen nach dem Telefonat. Um zehn ruft {name} bei Maria an.",
        ),
        copies("Copy the line", "Satz kopieren"),
        taps("Done", "Erledigt"),
        taps("Call", "Telefonat"),
        says("the new test bench, she wants to show it", "der neue Prüfstand, sie will ihn zeigen"),
    ),
]


def _in(which: int) -> tuple[Day, ...]:
    return tuple(
        Day(moment, intro[which], tuple(Step(kind, text[which]) for kind, text in steps), begins)
        for moment, intro, steps, begins in WEEK
    )


SCRIPTS = (
    Script(
        language="en",
        locale="en_GB",
        day_format="EEEE, d MMMM y",
        after_hour="",
        name="Kim",
        title="A week with the coach",
        intro="Played with the real coach, its clock moved: what Kim writes and taps is in the script "
        "of a test, what the coach says is what came back. After each step stands the screen as "
        "it is then, its buttons in small type. `python -m tests.end_to_end.week` writes this "
        "page, and a test keeps it true.",
        open_quote="“",
        close_quote="”",
        says="Kim writes:",
        taps="Kim taps",
        copied="and has in the clipboard:",
        days=_in(0),
    ),
    Script(
        language="de",
        locale="de_DE",
        day_format="EEEE, d. MMMM y",
        after_hour=" Uhr",
        name="Jana",
        title="Eine Woche mit dem Coach",
        intro="Gespielt mit dem echten Coach, dessen Uhr verstellt wird: Was Jana schreibt und "
        "antippt, steht im Drehbuch eines Tests; was der Coach sagt, kam so zurück. Nach jedem "
        "Schritt steht der Bildschirm, wie er dann ist, die Knöpfe klein darunter. "
        "`python -m tests.end_to_end.week` schreibt diese Seite, und ein Test hält sie wahr.",
        open_quote="„",
        close_quote="“",
        says="Jana schreibt:",
        taps="Jana tippt auf",
        copied="und hat in der Zwischenablage:",
        days=_in(1),
    ),
)
