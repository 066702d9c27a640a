"""Contacts, plans and reminders: the columns and tables of the third schema."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

Serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Time = sa.DateTime(timezone=True)
Default = str | sa.ColumnElement[bool]


def upgrade() -> None:
    _users()
    _conversations()
    _cases_and_outbox()
    _contacts()
    _touches()
    _promises_and_plans()
    _reminders()


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before")


def _users() -> None:
    """Whoever is there already has the rhythm that a newcomer gets."""
    hours = {"morning": "08:00:00", "quiet_from": "20:00:00", "quiet_to": "08:00:00"}
    for name, hour in hours.items():
        _add("users", name, sa.Time(), f"'{hour}'")
    _add("users", "unprompted", sa.Boolean(), sa.true())
    for name in ("names_hidden", "slowed"):
        _add("users", name, sa.Boolean(), sa.false())


def _conversations() -> None:
    _add("conversations", "numbered", sa.Integer(), "0")
    op.add_column("conversations", sa.Column("look_at", Time))
    op.add_column("conversations", sa.Column("held_after", sa.BigInteger()))
    # Whoever has a case may have a meeting ahead: the clock looks, and settles when next.
    with_cases = 'SELECT "user" FROM cases'
    op.execute(f'UPDATE conversations SET look_at = {_now()} WHERE "user" IN ({with_cases})')
    op.add_column("conversations", sa.Column("spoke_at", Time))
    _add("conversations", "ignored", sa.Integer(), "0")
    _add("conversations", "asked_to_slow", sa.Boolean(), sa.false())
    looked_at = sa.text("look_at IS NOT NULL AND closed IS NULL")
    op.create_index(
        "ix_conversations_look_at",
        "conversations",
        ["look_at"],
        sqlite_where=looked_at,
        postgresql_where=looked_at,
    )


def _now() -> str:
    """As the column keeps it: on SQLite a text."""
    if op.get_bind().dialect.name == "postgresql":
        return "now()"
    return "strftime('%Y-%m-%d %H:%M:%f000', 'now')"


def _cases_and_outbox() -> None:
    for name in ("outcome_asked", "outcome_got", "outcome_helped"):
        op.add_column("cases", sa.Column(name, sa.String()))
    op.add_column("cases", sa.Column("outcome_line", sa.LargeBinary()))
    op.add_column("cases", sa.Column("outcome_told_on", sa.Date()))
    op.add_column("outbox", sa.Column("until", Time))
    op.add_column("outbox", sa.Column("in_hand", sa.Boolean()))


def _contacts() -> None:
    op.create_table(
        "contacts",
        *_numbered(),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("organisation", sa.LargeBinary()),
        sa.Column("role", sa.LargeBinary()),
        sa.Column("notes", sa.LargeBinary()),
        sa.Column("level", sa.String()),
        sa.Column("cadence_days", sa.Integer()),
        sa.Column("rrule", sa.String()),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("user", "number", name="pk_contacts"),
        _of_user("contacts"),
    )
    _pairs("contact_cases", "case", "cases")


def _touches() -> None:
    op.create_table(
        "touches",
        *_numbered(),
        sa.Column("kind", sa.String()),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("note", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("user", "number", name="pk_touches"),
        _of_user("touches"),
    )
    _pairs("touch_contacts", "touch", "touches")


def _promises_and_plans() -> None:
    op.create_table(
        "promises",
        *_numbered(),
        sa.Column("contact", sa.Integer(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("kept_on", sa.Date()),
        sa.PrimaryKeyConstraint("user", "number", name="pk_promises"),
        _of_user("promises"),
        _of("promises", "contact", "contacts"),
    )
    op.create_index("ix_promises_user_contact", "promises", ["user", "contact"])
    op.create_table(
        "plans",
        *_numbered(),
        sa.Column("case", sa.Integer(), nullable=False),
        sa.Column("suggestion", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date()),
        sa.Column("asked_on", sa.Date()),
        sa.Column("stronger", sa.Boolean()),
        sa.PrimaryKeyConstraint("user", "number", name="pk_plans"),
        _of_user("plans"),
        _of("plans", "case", "cases"),
    )
    op.create_index("ix_plans_user_case", "plans", ["user", "case"])
    _pairs("plan_contacts", "plan", "plans")


def _reminders() -> None:
    about = {"contact": "contacts", "case": "cases", "plan": "plans", "promise": "promises"}
    name_of = ("user", "kind", "subject", "on")
    op.create_table(
        "reminders",
        *_numbered(),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("due_at", Time, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        *(sa.Column(name, sa.Integer()) for name in about),
        sa.Column("snoozed_to", sa.Date()),
        sa.Column("sent_on", sa.Date()),
        sa.Column("told_at", Time),
        sa.PrimaryKeyConstraint("user", "number", name="pk_reminders"),
        sa.UniqueConstraint(*name_of, name="uq_reminders_" + "_".join(name_of)),
        _of_user("reminders"),
        *(_of("reminders", one, table) for one, table in about.items()),
    )
    for one in about:
        op.create_index(f"ix_reminders_user_{one}", "reminders", ["user", one])


def _add(table: str, name: str, kind: sa.types.TypeEngine[Any], default: Default) -> None:
    """A column that the rows which are there need a value in."""
    value = sa.text(default) if isinstance(default, str) else default
    op.add_column(table, sa.Column(name, kind, nullable=False, server_default=value))


def _numbered() -> tuple[sa.Column[int], sa.Column[int]]:
    return (
        sa.Column("user", Serial, nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
    )


def _pairs(table: str, one: str, of: str) -> None:
    """Which contacts belong to one case, touch or plan."""
    op.create_table(
        table,
        sa.Column("user", Serial, nullable=False, autoincrement=False),
        sa.Column("contact", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column(one, sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("user", "contact", one, name=f"pk_{table}"),
        _of(table, "contact", "contacts"),
        _of(table, one, of),
    )
    op.create_index(f"ix_{table}_user_{one}", table, ["user", one])


def _of(table: str, one: str, of: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_user_{one}_{of}"
    return sa.ForeignKeyConstraint(
        ["user", one], [f"{of}.user", f"{of}.number"], name=name, ondelete="CASCADE"
    )


def _of_user(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_user_users"
    return sa.ForeignKeyConstraint(["user"], ["users.key"], name=name, ondelete="CASCADE")
