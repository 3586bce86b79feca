"""Motivations, function statuses, stand-ins, distinctions; people on several maps; snapshots; who was forgotten"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create("motivation", *_of_account(), *_fact(), _id("person"), sa.Column("rewarded_for", sa.Text(), nullable=False))
    _create(
        "function_status",
        *_of_account(),
        *_fact(),
        sa.Column("function", sa.String(length=40), nullable=True),
        sa.Column("status", sa.String(length=40), nullable=True),
        _id("served_by", optional=True),
        sa.Column("note", sa.Text(), nullable=False),
        indexes=["served_by"],
    )
    _create(
        "stand_in",
        *_of_account(),
        *_fact(),
        _id("member"),
        _id("stand_in"),
        sa.Column("introduced", sa.Boolean(), nullable=False),
        indexes=["member", "stand_in"],
    )
    _create(
        "distinction",
        *_keys("workspace", "id"),
        _id("person"),
        _id("other"),
        sa.Column("source", sa.String(length=500), nullable=False),
        indexes=["person", "other"],
    )
    _create(
        "map_snapshot",
        *_keys("workspace", "account"),
        sa.Column("revision", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("body", sa.Text(), nullable=False),
    )
    _create("forgotten", *_keys("workspace", "person"), sa.Column("at", sa.BigInteger(), nullable=False))

    with op.batch_alter_table("account_person") as batch_op:
        batch_op.add_column(sa.Column("added_here", sa.Boolean(), nullable=True))
    on_map = sa.table("account_person", sa.column("added_here", sa.Boolean()))
    op.get_bind().execute(on_map.update().values(added_here=True))
    with op.batch_alter_table("account_person") as batch_op:
        batch_op.alter_column("added_here", existing_type=sa.Boolean(), nullable=False)


def downgrade() -> None:
    raise NotImplementedError("restore a backup instead")


def _create(name: str, *columns: sa.Column[Any], indexes: list[str] | None = None) -> None:
    keys = [column.name for column in columns if column.primary_key]
    op.create_table(name, *columns, sa.PrimaryKeyConstraint(*keys, name=op.f(f"pk_{name}")))
    for column in indexes or []:
        op.create_index(op.f(f"ix_{name}_workspace_{column}"), name, ["workspace", column], unique=False)


def _keys(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(length=64), primary_key=True) for name in names]


def _of_account() -> list[sa.Column[Any]]:
    return _keys("workspace", "account", "id")


def _id(name: str, *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length=64), nullable=optional)


def _fact() -> list[sa.Column[Any]]:
    return [
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
    ]
