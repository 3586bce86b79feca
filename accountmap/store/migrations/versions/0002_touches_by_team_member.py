"""Touches by team member"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    touchpoint_member = op.create_table(
        "touchpoint_member",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("member", sa.String(length=64), nullable=False),
        sa.Column("touchpoint", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "member", "touchpoint", name=op.f("pk_touchpoint_member")),
    )
    op.create_index(
        op.f("ix_touchpoint_member_workspace_touchpoint"),
        "touchpoint_member",
        ["workspace", "touchpoint"],
        unique=False,
    )
    op.create_index(op.f("ix_relationship_workspace_member"), "relationship", ["workspace", "member"], unique=False)

    touchpoint = sa.table("touchpoint", sa.column("workspace"), sa.column("id"), sa.column("members", sa.JSON))
    for touches in op.get_bind().execute(sa.select(touchpoint)).partitions(1000):
        named = [
            {"workspace": touch.workspace, "member": member, "touchpoint": touch.id}
            for touch in touches
            for member in sorted(set(touch.members))
        ]
        op.bulk_insert(touchpoint_member, named)


def downgrade() -> None:
    raise NotImplementedError("restore a backup instead")
