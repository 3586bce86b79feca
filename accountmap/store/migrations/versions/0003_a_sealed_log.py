"""A sealed log, ids of other systems, amounts, kept answers"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NOW_WITH_REFERENCES = ("account", "person", "team_member", "touchpoint")


def upgrade() -> None:
    for table in _NOW_WITH_REFERENCES:
        _add(table, sa.Column("references", sa.JSON(), nullable=True), [])
    with op.batch_alter_table("account") as batch_op:
        batch_op.add_column(sa.Column("margin", sa.Float(), nullable=True))
        batch_op.add_column(sa.Column("potential", sa.Float(), nullable=True))
    _add("account", sa.Column("log_head", sa.String(length=64), nullable=True), "")

    op.create_table(
        "feed",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", name=op.f("pk_feed")),
    )
    with op.batch_alter_table("change_set") as batch_op:
        batch_op.add_column(sa.Column("place", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("account", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("reverts", sa.String(length=64), nullable=True))
    _number_change_sets()
    with op.batch_alter_table("change_set") as batch_op:
        batch_op.alter_column("place", existing_type=sa.BigInteger(), nullable=False)
        batch_op.create_unique_constraint(op.f("uq_change_set_workspace"), ["workspace", "place"])
        batch_op.create_index(op.f("ix_change_set_workspace_reverts"), ["workspace", "reverts"], unique=False)

    _add("change_set_account", sa.Column("seal", sa.String(length=64), nullable=True), "")
    op.create_index(
        op.f("ix_change_set_account_workspace_change_set"),
        "change_set_account",
        ["workspace", "change_set"],
        unique=False,
    )
    _add("change", sa.Column("digest", sa.String(length=64), nullable=True), "")
    op.create_index(op.f("ix_change_workspace_entity"), "change", ["workspace", "entity"], unique=False)
    _add("change_value", sa.Column("salt", sa.String(length=32), nullable=True), "")
    with op.batch_alter_table("change_value") as batch_op:
        for column in ("before", "after"):
            batch_op.alter_column(
                column,
                existing_type=sa.JSON(),
                type_=sa.Text(),
                existing_nullable=True,
                postgresql_using=f"{column}::text",
            )

    op.create_table(
        "kept_answer",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("request", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "actor", "key", name=op.f("pk_kept_answer")),
    )


def downgrade() -> None:
    raise NotImplementedError("restore a backup instead")


def _add(table: str, column: sa.Column[Any], value: object) -> None:
    """Add a column that may not be empty, with one value in the rows that are there."""
    with op.batch_alter_table(table) as batch_op:
        batch_op.add_column(column)
    there = sa.table(table, sa.column(column.name, column.type))
    op.get_bind().execute(there.update().values({column.name: value}))
    with op.batch_alter_table(table) as batch_op:
        batch_op.alter_column(column.name, existing_type=column.type, nullable=False)


def _number_change_sets() -> None:
    """Give the change sets their places in the feed, in order of time, and the account each was written to if known."""
    sets = sa.table("change_set", *map(sa.column, ("workspace", "id", "at", "place", "account")))
    touched = sa.table("change_set_account", *map(sa.column, ("workspace", "change_set", "account")))
    feed = sa.table("feed", sa.column("workspace"), sa.column("place"))
    connection = op.get_bind()
    accounts: dict[tuple[str, str], set[str]] = {}
    for row in connection.execute(sa.select(touched)):
        accounts.setdefault((row.workspace, row.change_set), set()).add(row.account)
    places: dict[str, int] = {}
    in_time = sa.select(sets.c.workspace, sets.c.id).order_by(sets.c.workspace, sets.c.at, sets.c.id)
    for row in connection.execute(in_time).all():
        places[row.workspace] = places.get(row.workspace, 0) + 1
        only = accounts.get((row.workspace, row.id), set())
        connection.execute(
            sets.update()
            .where(sets.c.workspace == row.workspace, sets.c.id == row.id)
            .values(place=places[row.workspace], account=min(only) if len(only) == 1 else None)
        )
    op.bulk_insert(feed, [{"workspace": workspace, "place": place} for workspace, place in places.items()])
