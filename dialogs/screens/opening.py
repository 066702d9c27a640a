"""The first screens: greeting, reading first, choosing a side, naming the case."""

from dialogs.screen import Button, Say, Screen, Words
from dialogs.screens.example import example
from dialogs.screens.parts import BACK, CASES, GO_ON, HOME, sides_as_rows, title_of
from dialogs.screens.people_parts import CONTACTS
from dialogs.talk import Talk
from dialogs.texts import own
from levers import loading

READ = Button(Say("button-read"), "read")


def welcome(talk: Talk) -> Screen:
    """Greets; go on where the person stopped, a new case, or read first."""
    texts: list[Say | Words] = []
    rows: list[tuple[Button, ...]] = []
    if talk.conversation.cases_opened == 0:
        texts += [Say("welcome", style="title"), Say("welcome-what"), Say("welcome-private")]
    elif not talk.flash:  # who was just told something needs no greeting
        texts.append(Say("welcome-back", style="title"))
    if talk.case is not None:
        texts.append(where_we_stopped(talk))
        rows.append((GO_ON,))
    texts.append(Say("welcome-new"))
    rows += sides_as_rows(talk, "side")
    begun = talk.conversation.cases_opened or talk.conversation.numbered
    rows.append((READ, CASES, CONTACTS) if begun else (READ,))
    return Screen("welcome", tuple(texts), tuple(rows))


def where_we_stopped(talk: Talk) -> Say:
    """The case, and the question that is open in it."""
    case = {"case": title_of(talk, 40)}
    if not talk.open_questions():
        return Say("stopped-at-assessment", case)
    questions = talk.asked_side.questions
    at = talk.question if talk.question in talk.open_questions() else talk.open_questions()[0]
    number = questions.index(at) + 1
    return Say("stopped-at-question", {**case, "number": number, "total": len(questions)})


def reading(talk: Talk) -> Screen:
    """A lever on one page (`detail`: its id), or the finished example of a side (`lever.side`)."""
    detail = talk.conversation.detail or ""
    if "." in detail:
        return example(talk)
    lever = next((each for each in loading.levers() if each.id == detail), loading.levers()[0])
    said = lever.in_language(talk.language)
    texts: list[Say | Words] = [Words(said.title, "title"), *(Words(page) for page in said.page)]
    texts.append(Say("read-an-example"))
    others = tuple(
        (Button(Words(other.in_language(talk.language).title), "read", other.id),)
        for other in loading.levers()
        if other is not lever
    )
    return Screen("reading", tuple(texts), (*sides_as_rows(talk, "example"), *others, (HOME,)))


def sides(talk: Talk) -> Screen:
    draft = talk.conversation.draft
    texts = [Say("which-side", style="title")]
    if draft:
        texts.insert(0, Say("name-kept", {"title": own(draft)}))
    return Screen("sides", tuple(texts), (*sides_as_rows(talk, "side"), (HOME,)))


def naming(talk: Talk) -> Screen:
    lever_id, _, side_id = (talk.conversation.detail or "").partition(".")
    said = loading.lever(lever_id).in_language(talk.language).sides[side_id]
    texts = (Say("name-it", style="title"), Say("name-example", {"example": said.naming}))
    return Screen("naming", texts, ((Button(Say("button-skip"), "skip"), BACK),))
