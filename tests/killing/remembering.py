"""A case as its owner has it in mind."""

from dataclasses import dataclass, field


@dataclass
class Remembered:
    """Only what was answered by a screen is in it."""

    side: str
    title: str
    questions: tuple[str, ...]
    choices: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    def open(self) -> str | None:
        return next((question for question in self.questions if question not in self.choices), None)

    def remark(self, question: str, text: str) -> None:
        """What is no answer is kept below what stands there already."""
        self.notes[question] = "\n".join(filter(None, (self.notes.get(question), text)))
