"""The whole case on one screen: every answer and note; and the notes in full, page by page."""

from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.interview import SHOWN_OF_A_NOTE
from dialogs.screens.judged import capital
from dialogs.screens.parts import BACK, GO_ON, REVIEW, title_of
from dialogs.talk import Talk
from dialogs.texts import isolated, line_of, own, words
from levers.playbook import UNKNOWN

A_PIECE = 1200  # characters of a note that stand together
A_PAGE = 3000  # characters of notes on one page; Telegram ends at 4096


def reviewing(talk: Talk) -> Screen:
    """A tap changes an answer. Mine, or theirs where those are looked at."""
    part, _, page = (talk.conversation.detail or "").partition(" ")
    if part == "notes":
        return _notes(talk, int(page))
    texts: list[Say | Words] = [Say("review-title", {"case": title_of(talk)}, "title")]
    if talk.whose == "theirs":
        texts.append(Say("their-chair-review"))
    rows: list[tuple[Button, ...]] = []
    for number, question in enumerate(talk.asked_side.questions, 1):
        answer = talk.round.answers(talk.whose).get(question.id)
        name = _name(talk, question.id)
        label = _label_or_open(talk, question.id, answer.choice if answer else None)
        texts.append(Words(f"{number}. {name}: {label}"))
        rows.append((Button(Words(name), "change", question.id),))
        if answer and answer.note:
            texts.append(Say("note-shown", {"note": own(answer.note, SHOWN_OF_A_NOTE)}, "quiet"))
    if any(len(note) > SHOWN_OF_A_NOTE or "\n" in note for _, note in _all_notes(talk)):
        rows.append((Button(Say("button-all_notes"), "notes"),))
    onward = GO_ON if talk.open_questions() else BACK
    return Screen("reviewing", tuple(texts), (*rows, (onward, Button(Say("button-card"), "card"))))


def _notes(talk: Talk, page: int) -> Screen:
    pages = _pages(talk)
    page = min(page, len(pages) - 1)
    texts = (Say("notes-title", {"case": title_of(talk)}, "title"), *pages[page])
    turn = []
    if page > 0:
        turn.append(Button(Say("button-earlier"), "notes", str(page - 1)))
    if page < len(pages) - 1:
        turn.append(Button(Say("button-further"), "notes", str(page + 1)))
    return Screen("reviewing", texts, (tuple(turn), (REVIEW,)))


def _pages(talk: Talk) -> list[list[Say | Words]]:
    """Every note whole, in its own lines; a long one goes on on the next page."""
    pages: list[list[Say | Words]] = [[]]
    room = A_PAGE
    for question, note in _all_notes(talk):
        for start in range(0, len(note), A_PIECE):
            piece = note[start : start + A_PIECE]
            if len(piece) > room:
                pages.append([])
                room = A_PAGE
            pages[-1] += [Words(_name(talk, question), "quiet"), Words(isolated(piece), "quote")]
            room -= len(piece)
    return pages


def _all_notes(talk: Talk) -> list[tuple[str, str]]:
    answers = talk.round.answers(talk.whose)
    known = [question.id for question in talk.asked_side.questions]
    return [(q, answers[q].note or "") for q in known if q in answers and answers[q].note]


def _name(talk: Talk, question: str) -> str:
    return capital(talk.question_words(question, talk.whose).name)


def _label_or_open(talk: Talk, question: str, choice: str | None) -> str:
    known = {UNKNOWN, *(c.id for c in talk.asked_side.question(question).choices)}
    if choice is None or choice not in known:
        return words(talk.language, "still-open")
    return line_of(talk.label(question, choice, talk.whose), talk.language).text
