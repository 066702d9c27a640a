"""Other people in our database, in bulk: what a turn must not feel."""

from typing import Any

from sqlalchemy import Engine, insert

from benchmarks.content import AT, buyer, chosen
from storage.crypto import Vault
from storage.database import writing
from storage.models import answers, cases, conversations, deliveries, outbox, rounds, users

LONG = "A screen of a few hundred characters. " * 20


def crowd(engine: Engine, vault: Vault, people: int) -> None:
    """So many people in the middle of an interview, each of whom is owed a screen.

    They share one key: theirs is never opened.
    """
    wrapped = vault.new_wrapped_key()
    sealed = vault.open(wrapped).seal(LONG)
    everybody = range(1, people + 1)
    with writing(engine) as connection:
        connection.execute(insert(users), [_user(key, wrapped) for key in everybody])
        connection.execute(insert(conversations), [_conversation(key) for key in everybody])
        connection.execute(insert(cases), [_case(key) for key in everybody])
        connection.execute(insert(rounds), [_round(key) for key in everybody])
        connection.execute(insert(answers), [_answer(key) for key in everybody])
        connection.execute(insert(deliveries), [_delivery(key) for key in everybody])
        connection.execute(insert(outbox), [_owed(key, sealed) for key in everybody])


Row = dict[str, Any]


def _user(key: int, wrapped: bytes) -> Row:
    return {
        "key": key,
        "channel": "telegram",
        "address": str(key),
        "language": "en",
        "language_chosen": False,
        "joined_at": AT,
        "wrapped_key": wrapped,
        "leaving": False,
    }


def _conversation(key: int) -> Row:
    question = buyer().questions[1].id
    where = {"state": "asking", "case": 1, "question": question, "whose": "mine"}
    return {"user": key, **where, "screen": 3, "cases_opened": 1, "live_message": 100}


def _case(key: int) -> Row:
    about = {"lever": "links", "side": buyer().id, "meeting_is_later": False}
    return {"user": key, "number": 1, **about, "created_at": AT}


def _round(key: int) -> Row:
    return {"user": key, "case": 1, "number": 1, "started_at": AT}


def _answer(key: int) -> Row:
    answered = {"question": buyer().questions[0].id, "choice": chosen()[0], "answered_at": AT}
    return {"user": key, "case": 1, "round": 1, "whose": "mine", **answered}


def _delivery(key: int) -> Row:
    return {"channel": "telegram", "delivery": str(key), "user": key, "at": AT}


def _owed(key: int, sealed: bytes) -> Row:
    return {
        "user": key,
        "kind": "screen",
        "place": "edit",
        "screen": 3,
        "payload": sealed,
        "created_at": AT,
        "attempts": 0,
        "send_at": AT,
    }
