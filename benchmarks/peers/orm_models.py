"""The tables of a coach as ORM models: a class a table, relationships, defaults of the library.

Columns, keys and indices are those of our own tables as far as an interview needs them, so that
both write as much. What people wrote is sealed in the same way.
"""

from datetime import date, datetime, time

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from storage.models import Utc


class Base(DeclarativeBase):
    type_annotation_map = {datetime: Utc}  # noqa: RUF012 (the library's own way)


class User(Base):
    __tablename__ = "users"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    key: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    address: Mapped[str]
    language: Mapped[str]
    language_chosen: Mapped[bool] = mapped_column(default=False)
    time_zone: Mapped[str | None]
    joined_at: Mapped[datetime]
    morning: Mapped[time] = mapped_column(default=time(8))
    quiet_from: Mapped[time] = mapped_column(default=time(20))
    quiet_to: Mapped[time] = mapped_column(default=time(8))
    unprompted: Mapped[bool] = mapped_column(default=True)
    names_hidden: Mapped[bool] = mapped_column(default=False)
    slowed: Mapped[bool] = mapped_column(default=False)
    wrapped_key: Mapped[bytes]
    conversation: Mapped["Conversation"] = relationship(back_populates="user")
    cases: Mapped[list["Case"]] = relationship(back_populates="user", order_by="Case.number")


class Conversation(Base):
    __tablename__ = "conversations"

    user_key: Mapped[int] = mapped_column(ForeignKey("users.key"), primary_key=True)
    state: Mapped[str] = mapped_column(default="new")
    case: Mapped[int | None]
    question: Mapped[str | None]
    whose: Mapped[str] = mapped_column(default="mine")
    overlay: Mapped[str | None]
    detail: Mapped[str | None]
    pending: Mapped[str | None]
    draft: Mapped[bytes | None]
    screen: Mapped[int] = mapped_column(default=0)
    cases_opened: Mapped[int] = mapped_column(default=0)
    numbered: Mapped[int] = mapped_column(default=0)
    look_at: Mapped[datetime | None] = mapped_column(index=True)
    spoke_at: Mapped[datetime | None]
    ignored: Mapped[int] = mapped_column(default=0)
    asked_to_slow: Mapped[bool] = mapped_column(default=False)
    live_message: Mapped[int | None]
    user: Mapped[User] = relationship(back_populates="conversation")


class Case(Base):
    __tablename__ = "cases"
    __table_args__ = (UniqueConstraint("user_key", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_key: Mapped[int] = mapped_column(ForeignKey("users.key"))
    number: Mapped[int]
    lever: Mapped[str]
    side: Mapped[str]
    title: Mapped[bytes | None]
    counterpart: Mapped[bytes | None]
    ask: Mapped[bytes | None]
    walk_away: Mapped[bytes | None]
    meeting_on: Mapped[date | None]
    meeting_is_later: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    user: Mapped[User] = relationship(back_populates="cases")
    rounds: Mapped[list["Round"]] = relationship(back_populates="case", order_by="Round.number")


class Round(Base):
    __tablename__ = "rounds"
    __table_args__ = (UniqueConstraint("case_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    number: Mapped[int]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    case: Mapped[Case] = relationship(back_populates="rounds")
    answers: Mapped[list["Answer"]] = relationship(back_populates="round")


class Answer(Base):
    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("round_id", "whose", "question"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"))
    whose: Mapped[str]
    question: Mapped[str]
    choice: Mapped[str | None]
    note: Mapped[bytes | None]
    answered_at: Mapped[datetime]
    round: Mapped[Round] = relationship(back_populates="answers")


class Delivery(Base):
    __tablename__ = "deliveries"

    channel: Mapped[str] = mapped_column(primary_key=True)
    delivery: Mapped[str] = mapped_column(primary_key=True)
    user_key: Mapped[int] = mapped_column(ForeignKey("users.key"), index=True)
    at: Mapped[datetime] = mapped_column(index=True)


class Outgoing(Base):
    __tablename__ = "outbox"
    __table_args__ = (Index(None, "user_key", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_key: Mapped[int] = mapped_column(ForeignKey("users.key"))
    place: Mapped[str]
    screen: Mapped[int]
    payload: Mapped[bytes]
    created_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    send_at: Mapped[datetime] = mapped_column(index=True)
