"""Consents, contact bans and the client's rules of conduct"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create(
        "consent",
        _id("person"),
        _id("about"),
        _enum("state"),
        _enum("how"),
        _id("member", optional=True),
        _enum("area"),
        _enum("function"),
    )
    op.create_index(op.f("ix_consent_workspace_member"), "consent", ["workspace", "member"], unique=False)
    _create(
        "contact_ban",
        _enum("kind"),
        _id("person", optional=True),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("channels", "functions", "roles")),
        sa.Column("reason", sa.Text(), nullable=False),
    )
    _create(
        "contact_policy",
        *(sa.Column(f"no_{name}", sa.Boolean(), nullable=False) for name in ("meals", "gifts", "outside_meetings")),
        sa.Column("least_participants", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
    )


def downgrade() -> None:
    raise NotImplementedError("restore a backup instead")


def _create(name: str, *columns: sa.Column[Any]) -> None:
    keys: list[sa.Column[Any]] = [
        sa.Column(key, sa.String(length=64), nullable=False) for key in ("workspace", "account", "id")
    ]
    fact: list[sa.Column[Any]] = [
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
    ]
    primary = sa.PrimaryKeyConstraint("workspace", "account", "id", name=op.f(f"pk_{name}"))
    op.create_table(name, *keys, *fact, *columns, primary)


def _id(name: str, *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length=64), nullable=optional)


def _enum(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length=40), nullable=True)
