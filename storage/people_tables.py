"""The tables of people and of what was agreed with them: see `storage.models` for the others.

Whatever names a contact, a case, a plan or a promise names it with its user, so that nobody's
rows can hang on anybody else's.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from storage.columns import Serial, Utc, metadata, of_case, of_user

contacts = Table(
    "contacts",
    metadata,
    of_user(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", LargeBinary, nullable=False),  # sealed, and so the next three
    Column("organisation", LargeBinary),
    Column("role", LargeBinary),
    Column("notes", LargeBinary),
    Column("level", String),
    Column("cadence_days", Integer),
    Column("rrule", String),
    Column("added_on", Date, nullable=False),
)


def _of_contact(**options: Any) -> tuple[Column[int], Column[int], ForeignKeyConstraint]:
    """The user's column, the contact's, and that both name one contact, which they go with."""
    return (
        Column("user", Serial, autoincrement=False, nullable=False, **options),
        Column("contact", Integer, autoincrement=False, nullable=False, **options),
        ForeignKeyConstraint(
            ["user", "contact"], ["contacts.user", "contacts.number"], ondelete="CASCADE"
        ),
    )


contact_cases = Table(
    "contact_cases",
    metadata,
    *_of_contact(primary_key=True),
    Column("case", Integer, primary_key=True, autoincrement=False),
    of_case(),
    Index(None, "user", "case"),
)

touches = Table(
    "touches",
    metadata,
    of_user(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", String),
    Column("on", Date, nullable=False),
    Column("note", LargeBinary),  # sealed
)

touch_contacts = Table(
    "touch_contacts",
    metadata,
    *_of_contact(primary_key=True),
    Column("touch", Integer, primary_key=True, autoincrement=False),
    ForeignKeyConstraint(["user", "touch"], ["touches.user", "touches.number"], ondelete="CASCADE"),
    Index(None, "user", "touch"),
)

promises = Table(
    "promises",
    metadata,
    of_user(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("contact", Integer, nullable=False),
    Column("text", LargeBinary, nullable=False),  # sealed
    Column("due_on", Date),
    Column("kept_on", Date),
    ForeignKeyConstraint(
        ["user", "contact"], ["contacts.user", "contacts.number"], ondelete="CASCADE"
    ),
    Index(None, "user", "contact"),
)

plans = Table(
    "plans",
    metadata,
    of_user(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("case", Integer, nullable=False),
    Column("suggestion", String, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("status", String, nullable=False),
    Column("done_on", Date),
    Column("asked_on", Date),
    Column("stronger", Boolean),
    of_case(),
    Index(None, "user", "case"),
)

plan_contacts = Table(
    "plan_contacts",
    metadata,
    *_of_contact(primary_key=True),
    Column("plan", Integer, primary_key=True, autoincrement=False),
    ForeignKeyConstraint(["user", "plan"], ["plans.user", "plans.number"], ondelete="CASCADE"),
    Index(None, "user", "plan"),
)

# What was decided about one occurrence: nothing is stored of what only lies ahead.
reminders = Table(
    "reminders",
    metadata,
    of_user(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", String, nullable=False),
    Column("subject", Integer, nullable=False),  # with kind and day it names the occurrence
    Column("on", Date, nullable=False),
    Column("due_at", Utc, nullable=False),
    Column("status", String, nullable=False),
    Column("contact", Integer),
    Column("case", Integer),
    Column("plan", Integer),
    Column("promise", Integer),
    Column("snoozed_to", Date),
    Column("sent_on", Date),
    Column("told_at", Utc),  # by the message in the outbox that was posted then; null: it arrived
    ForeignKeyConstraint(
        ["user", "contact"], ["contacts.user", "contacts.number"], ondelete="CASCADE"
    ),
    of_case(),
    ForeignKeyConstraint(["user", "plan"], ["plans.user", "plans.number"], ondelete="CASCADE"),
    ForeignKeyConstraint(
        ["user", "promise"], ["promises.user", "promises.number"], ondelete="CASCADE"
    ),
    UniqueConstraint("user", "kind", "subject", "on"),
    *(Index(None, "user", what) for what in ("contact", "case", "plan", "promise")),
)
