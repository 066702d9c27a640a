"""Many processes, copies of messages, erasures: the columns and tables of the second schema."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

Serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Time = sa.DateTime(timezone=True)


def upgrade() -> None:
    _conversations()
    _deliveries()
    _outbox()
    _messages()
    _unhandled()
    _small_tables()


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before")


def _conversations() -> None:
    op.add_column("conversations", sa.Column("last_message", sa.BigInteger()))
    op.add_column("conversations", sa.Column("closed", sa.String()))
    op.add_column("conversations", sa.Column("quiet_until", Time))
    op.add_column("conversations", sa.Column("holder", sa.String()))
    op.add_column("conversations", sa.Column("held_until", Time))
    held = sa.text("holder IS NOT NULL")
    op.create_index(
        "ix_conversations_holder",
        "conversations",
        ["holder"],
        sqlite_where=held,
        postgresql_where=held,
    )


def _deliveries() -> None:
    with op.batch_alter_table("deliveries") as table:  # nothing refers to it
        table.alter_column("user", existing_type=Serial, nullable=True)


def _outbox() -> None:
    op.add_column("outbox", sa.Column("after_message", sa.BigInteger()))
    for name in ("unsure", "looks_for_copy"):
        op.add_column(
            "outbox",
            sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()),
        )
    op.add_column("outbox", sa.Column("turn", sa.String()))
    op.add_column("outbox", sa.Column("give_up_at", Time))


def _messages() -> None:
    op.create_table(
        "messages",
        sa.Column("user", Serial, nullable=False, autoincrement=False),
        sa.Column("message", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("at", Time, nullable=False),
        sa.PrimaryKeyConstraint("user", "message", name="pk_messages"),
        _of_user("messages"),
    )
    op.create_index("ix_messages_at", "messages", ["at"])


def _unhandled() -> None:
    op.create_table(
        "unhandled",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("delivery", sa.String(), nullable=False),
        sa.Column("user", Serial),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("at", Time, nullable=False),
        sa.PrimaryKeyConstraint("channel", "delivery", name="pk_unhandled"),
        _of_user("unhandled"),
    )
    op.create_index("ix_unhandled_user", "unhandled", ["user"])
    op.create_index("ix_unhandled_at", "unhandled", ["at"])


def _small_tables() -> None:
    op.create_table(
        "kept",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_kept"),
    )
    op.create_table(
        "erasures",
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("at", Time, nullable=False),
        sa.PrimaryKeyConstraint("who", name="pk_erasures"),
    )
    op.create_table(
        "pauses",
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("until", Time, nullable=False),
        sa.PrimaryKeyConstraint("what", name="pk_pauses"),
    )


def _of_user(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_user_users"
    return sa.ForeignKeyConstraint(["user"], ["users.key"], name=name, ondelete="CASCADE")
