"""A turn with the ORM: a session a request, objects loaded as they are asked for, one commit.

The decision, the encryption and the database's settings are ours; what differs is how rows are
read and written. Knows what an interview needs, and no more.
"""

import json
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from benchmarks.peers import orm_models as db
from bot.inbound import Inbound
from cases import changes as did
from cases import records
from cases.people import Rhythm
from dialogs.events import Tapped
from dialogs.machine import Reply, hear, react
from dialogs.talk import Known
from storage.crypto import Seal, Vault

KEPT = [field.name for field in fields(records.Conversation) if field.name != "draft"]
RHYTHM = [field.name for field in fields(Rhythm) if field.name != "zone"]


class Coach:
    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine, self._vault = engine, vault
        db.Base.metadata.create_all(engine)

    def take(self, inbound: Inbound) -> int:
        """One turn; the person's key."""
        with Session(self._engine) as session:
            user = self._user(session, inbound)
            key = user.key
            if session.get(db.Delivery, (inbound.channel, inbound.delivery)):
                return key
            session.add(
                db.Delivery(
                    channel=inbound.channel,
                    delivery=inbound.delivery,
                    user_key=key,
                    at=inbound.at,
                )
            )
            seal = self._vault.open(user.wrapped_key)
            reply = _decide(user, inbound, seal)
            for change in reply.changes:
                _write(session, user, change, seal)
            _keep(user.conversation, reply.conversation, seal)
            _post(session, user, inbound, reply, seal)
            session.commit()
            return key

    def _user(self, session: Session, inbound: Inbound) -> db.User:
        where = db.User.channel == inbound.channel, db.User.address == inbound.address
        user = session.scalar(select(db.User).where(*where))
        if user is None:
            user = db.User(
                channel=inbound.channel,
                address=inbound.address,
                language="en",
                joined_at=inbound.at,
                wrapped_key=self._vault.new_wrapped_key(),
                conversation=db.Conversation(),
            )
            session.add(user)
            session.flush()
        return user

    def owed(self, person: int) -> dict[str, Any] | None:
        """The oldest row of the chat, with the screen as plain data."""
        with Session(self._engine) as session:
            where = db.Outgoing.user_key == person
            row = session.scalar(select(db.Outgoing).where(where).order_by(db.Outgoing.id).limit(1))
            if row is None:
                return None
            user = session.get_one(db.User, person)
            payload = self._vault.open(user.wrapped_key).read(row.payload)
            live = user.conversation.live_message
            screen = json.loads(payload)
            return {"id": row.id, "place": row.place, "live_message": live, "screen": screen}

    def shown(self, person: int, row: int, message: int) -> None:
        with Session(self._engine) as session:
            session.delete(session.get_one(db.Outgoing, row))
            session.get_one(db.Conversation, person).live_message = message
            session.commit()


# ---- rows into records, and the decision


def _decide(user: db.User, inbound: Inbound, seal: Seal) -> Reply:
    conversation = _conversation(user.conversation, seal)
    case = next((_case(c, seal) for c in user.cases if c.number == conversation.case), None)
    known = Known(_person(user), conversation, case)
    trigger, event = hear(known, inbound.event, inbound.at)
    return react(known, trigger, event, inbound.at)


def _person(user: db.User) -> records.Person:
    names = [field.name for field in fields(records.Person) if field.name != "rhythm"]
    rhythm = Rhythm(**{name: getattr(user, name) for name in RHYTHM})
    return records.Person(**{name: getattr(user, name) for name in names}, rhythm=rhythm)


def _conversation(row: db.Conversation, seal: Seal) -> records.Conversation:
    kept = {name: getattr(row, name) for name in KEPT}
    return records.Conversation(**kept, draft=seal.read_maybe(row.draft))


def _case(row: db.Case, seal: Seal) -> records.Case:
    return records.Case(
        number=row.number,
        lever=row.lever,
        side=row.side,
        title=seal.read_maybe(row.title),
        created_at=row.created_at,
        counterpart=seal.read_maybe(row.counterpart),
        meeting_on=row.meeting_on,
        meeting_is_later=row.meeting_is_later,
        ask=seal.read_maybe(row.ask),
        walk_away=seal.read_maybe(row.walk_away),
        rounds=tuple(_round(each, seal) for each in row.rounds),
    )


def _round(row: db.Round, seal: Seal) -> records.Round:
    mine, theirs = (
        {
            a.question: records.Answer(a.question, a.choice, seal.read_maybe(a.note), a.answered_at)
            for a in row.answers
            if a.whose == whose
        }
        for whose in ("mine", "theirs")
    )
    return records.Round(row.number, row.started_at, row.finished_at, mine, theirs)


# ---- what was decided, into rows


def _write(session: Session, user: db.User, change: did.Change, seal: Seal) -> None:
    match change:
        case did.CaseOpened():
            case = db.Case(
                number=change.case,
                lever=change.lever,
                side=change.side,
                title=seal.seal_maybe(change.title),
                created_at=change.at,
                rounds=[db.Round(number=1, started_at=change.at)],
            )
            user.cases.append(case)
        case did.Answered():
            _answer(session, _round_of(user, change), change)
        case did.RoundFinished():
            _round_of(user, change).finished_at = change.at
        case _:
            raise NotImplementedError(type(change).__name__)


def _round_of(user: db.User, change: did.Answered | did.RoundFinished) -> db.Round:
    case = next(case for case in user.cases if case.number == change.case)
    return next(each for each in case.rounds if each.number == change.round)


def _answer(session: Session, round_: db.Round, change: did.Answered) -> None:
    place = {"whose": change.whose, "question": change.question}
    row = next(
        (a for a in round_.answers if (a.whose, a.question) == (change.whose, change.question)),
        None,
    )
    if row is None:
        row = db.Answer(round=round_, **place)
        session.add(row)
    row.choice, row.answered_at = change.choice, change.at


def _keep(row: db.Conversation, conversation: records.Conversation, seal: Seal) -> None:
    for name in KEPT:
        setattr(row, name, getattr(conversation, name))
    row.draft = seal.seal_maybe(conversation.draft)


def _post(session: Session, user: db.User, inbound: Inbound, reply: Reply, seal: Seal) -> None:
    """The new screen in the place of those that were not shown."""
    where = db.Outgoing.user_key == user.key
    for older in session.scalars(select(db.Outgoing).where(where)):
        session.delete(older)
    session.add(
        db.Outgoing(
            user_key=user.key,
            place="edit" if isinstance(inbound.event, Tapped) else "below",
            screen=reply.screen.number,
            payload=seal.seal(json.dumps(asdict(reply.screen))),
            created_at=inbound.at,
            send_at=inbound.at,
        )
    )
