"""What the coach says unasked: the clock's turn. The answers to it are in `answering`."""

from cases.bundle import Entry, next_due
from cases.mornings import local_day, morning_of
from cases.people_changes import Reminded
from dialogs.handlers.answering import Answering
from dialogs.handlers.rhythm import KeepingRhythm
from dialogs.reminded import named, records_of
from dialogs.screens.reminder_message import message
from dialogs.texts import drawn_message


class Reminding(Answering, KeepingRhythm):
    def remind(self) -> None:
        """Tells all that is due in one message, and writes down that it was told."""
        bundle = self.bundle
        told = [self._write_down(entry) for entry in bundle.entries]
        reminders = [one for number in told if (one := named(self, str(number))) is not None]
        texts, rows = message(self, reminders, bundle.asks_to_slow)
        self.messages.append(drawn_message(texts, self.language, rows, kind="reminder"))
        self.stand(
            spoke_at=self.at,
            ignored=self.conversation.ignored + 1,
            asked_to_slow=self.conversation.asked_to_slow or bundle.asks_to_slow,
        )
        self.look_again_later()

    def _write_down(self, entry: Entry) -> int:
        """The number of the row that says so."""
        number = entry.reminder or self.next_number()
        self.change(
            Reminded(
                *(number, entry.kind, entry.on),
                due_at=morning_of(entry.on, self.rhythm),
                sent_on=local_day(self.at, self.rhythm),
                contact=entry.contact,
                case=entry.case,
                plan=entry.plan,
                promise=entry.promise,
            )
        )
        return number

    def look_again_later(self) -> None:
        """When the next thing is due, as things stand now."""
        self.stand(look_at=next_due(records_of(self), self.at, self.rhythm))

    def list_the_reminders(self) -> None:
        """The first page, whatever was searched for before."""
        self.stand(detail=None, pending=None, draft=None)

    def search_the_reminders(self) -> None:
        self.stand(detail=None, draft=self.text)

    def turn_the_page(self) -> None:
        self.stand(detail=self.value if self.value.isdecimal() else None)

    def look_at_the_reminder(self) -> None:
        """All of it, on a screen of its own."""
        self.stand(detail=self.value, pending=None, draft=None)
