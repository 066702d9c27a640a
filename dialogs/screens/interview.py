"""The interview's screens: a question, a note, an offer to confirm."""

from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.judged import capital
from dialogs.screens.parts import BACK, NO, YES, title_of
from dialogs.talk import Talk, pending_pairs
from dialogs.texts import isolated, line_of, own, synonyms
from levers.playbook import UNKNOWN

SHOWN_OF_A_NOTE = 60  # characters; the rest is one tap away
SHOWN_TO_REPLACE = 1500  # characters of the note that a new one replaces


def asking(talk: Talk) -> Screen:
    """One question, weakest choice first; fits a phone without scrolling."""
    question = talk.question
    said = talk.question_words(question.id, talk.whose)
    questions = talk.asked_side.questions
    progress = {"number": questions.index(question) + 1, "total": len(questions)}
    texts: list[Say | Words] = [
        Say("progress", {**progress, "case": title_of(talk, 40)}, "quiet"),
        Words(said.text, "title"),
        Words(said.why),
    ]
    if talk.whose == "theirs":
        texts.insert(1, Say("their-chair"))
    texts += _what_stands(talk)
    if question.asks_for_share and talk.person.channel == "terminal":  # numbers are shown there
        texts.append(Say("numbers-are-shares", style="quiet"))
    return Screen("asking", tuple(texts), (*_keep_row(talk), *_choices(talk), *_others(talk)))


def _what_stands(talk: Talk) -> list[Say | Words]:
    """The last round's answer, and the note."""
    question, shown = talk.question.id, []
    last, now = talk.last(question), talk.round.answers(talk.whose).get(question)
    if last and last.choice and (now is None or now.choice is None):
        label = _label(talk, question, last.choice)
        if label:
            shown.append(Say("last-time", {"label": label}))
    note = now.note if now else last.note if last else None
    if note:
        shown.append(Say("note-shown", {"note": own(note, SHOWN_OF_A_NOTE)}, "quiet"))
    return list(shown)


def _label(talk: Talk, question: str, choice: str) -> str | None:
    """A choice's button in words; None where the content no longer has it."""
    if choice != UNKNOWN and choice not in talk.question_words(question, talk.whose).choices:
        return None
    return line_of(talk.label(question, choice, talk.whose), talk.language).text


def _keep_row(talk: Talk) -> tuple[tuple[Button, ...], ...]:
    """A later round begins with what stood last: one tap keeps all."""
    keeps = any((last := talk.last(q.id)) and last.choice for q in talk.open_questions())
    return ((Button(Say("button-keep_all"), "keep_all"),),) if keeps else ()


def _choices(talk: Talk) -> tuple[tuple[Button, ...], ...]:
    standing = talk.standing(talk.question.id)
    rows = []
    for choice in talk.question.choices:
        label = talk.question_words(talk.question.id, talk.whose).choices[choice.id].label
        chosen = standing is not None and standing.choice == choice.id
        said = Say("chosen-before", {"label": label}) if chosen else Words(label)
        rows.append((Button(said, "choose", choice.id),))
    return tuple(rows)


def _others(talk: Talk) -> tuple[tuple[Button, ...], ...]:
    now = talk.round.answers(talk.whose).get(talk.question.id)
    noted = now is not None and now.note is not None
    note = Say("button-note_change") if noted else Say("button-note")
    standing = talk.standing(talk.question.id)
    unknown = Button(Say("button-unknown"), "choose", UNKNOWN)
    if standing and standing.choice == UNKNOWN:
        label = line_of(unknown.label, talk.language).text
        heard = synonyms(talk.language, "button-unknown")
        unknown = Button(Say("chosen-before", {"label": label}), "choose", UNKNOWN, heard)
    row = (unknown, BACK, Button(note, "note"))
    more: list[tuple[Button, ...]] = []
    if noted:
        more.append((Button(Say("button-note_remove"), "note_clear"),))
    if talk.whose == "theirs":  # an aside of a case that is judged already
        more.append((Button(Say("button-assessment"), "assessment"),))
    return (row, *more)


def noting(talk: Talk) -> Screen:
    """What is typed next becomes the note, in place of the one that is there."""
    now = talk.round.answers(talk.whose).get(talk.question.id)
    texts: list[Say | Words] = [
        Say("type-the-note", style="title"),
        Words(talk.question_words(talk.question.id, talk.whose).text, "quiet"),
    ]
    if now and now.note:
        longer = len(now.note) > SHOWN_TO_REPLACE
        shown = now.note[:SHOWN_TO_REPLACE] + ("…" if longer else "")
        texts += [Say("note-replaces"), Words(isolated(shown), "quote")]
        return Screen(
            "noting", tuple(texts), ((Button(Say("button-note_remove"), "note_clear"), BACK),)
        )
    return Screen("noting", tuple(texts), ((BACK,),))


def confirming(talk: Talk) -> Screen:
    """What else was heard, or the guess: taken over by one tap."""
    pairs = pending_pairs(talk.conversation.pending)
    lines: list[Say | Words] = []
    for question, choice in pairs:
        name = capital(talk.question_words(question, talk.whose).name)
        label = _label(talk, question, choice)
        lines.append(Say("offered", {"name": name, "label": label or choice}, "plain"))
    guess = len(pairs) == 1 and pairs[0][0] == talk.question.id
    head = Say("is-it-this" if guess else "is-that-too", style="title")
    return Screen("confirming", (head, *lines), ((YES, NO),))
