"""The first schema: people, conversations, cases, deliveries, outbox."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

Serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Time = sa.DateTime(timezone=True)


def upgrade() -> None:
    _users()
    _conversations()
    _cases()
    _rounds()
    _answers()
    _deliveries()
    _outbox()


def downgrade() -> None:
    newest_first = ("outbox", "deliveries", "answers", "rounds", "cases", "conversations", "users")
    for table in newest_first:
        op.drop_table(table)


def _users() -> None:
    op.create_table(
        "users",
        sa.Column("key", Serial, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("language_chosen", sa.Boolean(), nullable=False),
        sa.Column("time_zone", sa.String()),
        sa.Column("joined_at", Time, nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("leaving", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_users"),
        sa.UniqueConstraint("channel", "address", name="uq_users_channel_address"),
        sqlite_autoincrement=True,
    )


def _conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("user", Serial, nullable=False, autoincrement=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("case", sa.Integer()),
        sa.Column("question", sa.String()),
        sa.Column("whose", sa.String(), nullable=False),
        sa.Column("overlay", sa.String()),
        sa.Column("detail", sa.String()),
        sa.Column("pending", sa.String()),
        sa.Column("draft", sa.LargeBinary()),
        sa.Column("screen", sa.Integer(), nullable=False),
        sa.Column("cases_opened", sa.Integer(), nullable=False),
        sa.Column("live_message", sa.BigInteger()),
        sa.PrimaryKeyConstraint("user", name="pk_conversations"),
        _goes_with("conversations", ["user"], "users", ["key"]),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("user", Serial, nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("lever", sa.String(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("title", sa.LargeBinary()),
        sa.Column("counterpart", sa.LargeBinary()),
        sa.Column("ask", sa.LargeBinary()),
        sa.Column("walk_away", sa.LargeBinary()),
        sa.Column("meeting_on", sa.Date()),
        sa.Column("meeting_is_later", sa.Boolean(), nullable=False),
        sa.Column("created_at", Time, nullable=False),
        sa.PrimaryKeyConstraint("user", "number", name="pk_cases"),
        _goes_with("cases", ["user"], "users", ["key"]),
    )


def _rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("user", Serial, nullable=False, autoincrement=False),
        sa.Column("case", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("started_at", Time, nullable=False),
        sa.Column("finished_at", Time),
        sa.PrimaryKeyConstraint("user", "case", "number", name="pk_rounds"),
        _goes_with("rounds", ["user", "case"], "cases", ["user", "number"]),
    )


def _answers() -> None:
    op.create_table(
        "answers",
        sa.Column("user", Serial, nullable=False, autoincrement=False),
        sa.Column("case", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("round", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("whose", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("choice", sa.String()),
        sa.Column("note", sa.LargeBinary()),
        sa.Column("answered_at", Time, nullable=False),
        sa.PrimaryKeyConstraint("user", "case", "round", "whose", "question", name="pk_answers"),
        _goes_with("answers", ["user", "case", "round"], "rounds", ["user", "case", "number"]),
    )


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("delivery", sa.String(), nullable=False),
        sa.Column("user", Serial, nullable=False, autoincrement=False),
        sa.Column("at", Time, nullable=False),
        sa.PrimaryKeyConstraint("channel", "delivery", name="pk_deliveries"),
        _goes_with("deliveries", ["user"], "users", ["key"]),
    )
    op.create_index("ix_deliveries_user", "deliveries", ["user"])
    op.create_index("ix_deliveries_at", "deliveries", ["at"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", Serial, nullable=False),
        sa.Column("user", Serial, nullable=False, autoincrement=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("screen", sa.Integer(), nullable=False),
        sa.Column("payload", sa.LargeBinary()),
        sa.Column("remove_message", sa.BigInteger()),
        sa.Column("created_at", Time, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("send_at", Time, nullable=False),
        sa.Column("put_off", sa.String()),
        sa.Column("set_aside", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        _goes_with("outbox", ["user"], "users", ["key"]),
        sqlite_autoincrement=True,
    )
    open_rows = sa.text("set_aside IS NULL")
    op.create_index("ix_outbox_user_id", "outbox", ["user", "id"])
    op.create_index(
        "ix_outbox_send_at",
        "outbox",
        ["send_at"],
        sqlite_where=open_rows,
        postgresql_where=open_rows,
    )


def _goes_with(
    table: str, columns: Sequence[str], owner: str, owners: Sequence[str]
) -> sa.ForeignKeyConstraint:
    """A row goes when the row goes that it belongs to."""
    name = f"fk_{table}_{'_'.join(columns)}_{owner}"
    to = [f"{owner}.{column}" for column in owners]
    return sa.ForeignKeyConstraint(list(columns), to, name=name, ondelete="CASCADE")
