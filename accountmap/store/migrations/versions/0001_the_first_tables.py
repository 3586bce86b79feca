"""The first tables"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=500), nullable=False),
        sa.Column("match_key", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("known_since", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("tier", sa.String(length=40), nullable=True),
        sa.Column("headcount", sa.String(length=40), nullable=True),
        sa.Column("parent", sa.String(length=64), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_account")),
        sa.UniqueConstraint("workspace", "match_key", name=op.f("uq_account_workspace")),
    )
    op.create_table(
        "account_member",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("member", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "account", "member", name=op.f("pk_account_member")),
    )
    with op.batch_alter_table("account_member", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_account_member_workspace_member_account"), ["workspace", "member", "account"], unique=False
        )

    op.create_table(
        "account_person",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "account", "person", name=op.f("pk_account_person")),
    )
    with op.batch_alter_table("account_person", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_account_person_workspace_person_account"), ["workspace", "person", "account"], unique=False
        )

    op.create_table(
        "assignment",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("position", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "account", "id", name=op.f("pk_assignment")),
    )
    op.create_table(
        "buying_role",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("area", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "account", "id", name=op.f("pk_buying_role")),
    )
    op.create_table(
        "change",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("change_set", sa.String(length=64), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("entity", sa.String(length=64), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "change_set", "ordinal", name=op.f("pk_change")),
    )
    op.create_table(
        "change_set",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_change_set")),
    )
    op.create_table(
        "change_set_account",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("change_set", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "account", "revision", name=op.f("pk_change_set_account")),
    )
    op.create_table(
        "change_value",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("change_set", sa.String(length=64), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.String(length=64), nullable=True),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "change_set", "ordinal", name=op.f("pk_change_value")),
    )
    with op.batch_alter_table("change_value", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_change_value_workspace_person"), ["workspace", "person"], unique=False)

    op.create_table(
        "lateral_link",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("from_person", sa.String(length=64), nullable=False),
        sa.Column("to_person", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("strength", sa.Float(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "account", "id", name=op.f("pk_lateral_link")),
    )
    op.create_table(
        "person",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=500), nullable=False),
        sa.Column("match_key", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("emails", sa.JSON(), nullable=False),
        sa.Column("phones", sa.JSON(), nullable=False),
        sa.Column("messengers", sa.JSON(), nullable=False),
        sa.Column("form_of_address", sa.String(length=500), nullable=False),
        sa.Column("preferred_channel", sa.String(length=40), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_person")),
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_workspace_match_key"), ["workspace", "match_key"], unique=False)

    op.create_table(
        "position",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("unit", sa.String(length=500), nullable=False),
        sa.Column("reference", sa.String(length=500), nullable=False),
        sa.Column("function", sa.String(length=40), nullable=True),
        sa.Column("further_functions", sa.JSON(), nullable=False),
        sa.Column("seniority", sa.Integer(), nullable=True),
        sa.Column("placeholder", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "account", "id", name=op.f("pk_position")),
    )
    op.create_table(
        "relationship",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("member", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("is_owner", sa.Boolean(), nullable=False),
        sa.Column("declared_level", sa.String(length=40), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("desired_level", sa.String(length=40), nullable=True),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "person", "member", name=op.f("pk_relationship")),
        sa.UniqueConstraint("workspace", "id", name=op.f("uq_relationship_workspace")),
    )
    op.create_table(
        "reporting_line",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("manager", sa.String(length=64), nullable=False),
        sa.Column("report", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "account", "id", name=op.f("pk_reporting_line")),
    )
    op.create_table(
        "stance",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "account", "id", name=op.f("pk_stance")),
    )
    op.create_table(
        "team_member",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=500), nullable=False),
        sa.Column("match_key", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("email", sa.String(length=500), nullable=False),
        sa.Column("phone", sa.String(length=500), nullable=False),
        sa.Column("function", sa.String(length=40), nullable=True),
        sa.Column("seniority", sa.Integer(), nullable=True),
        sa.Column("may_meet_up_to", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_team_member")),
    )
    op.create_table(
        "touchpoint",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=True),
        sa.Column("members", sa.JSON(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=True),
        sa.Column("direction", sa.String(length=40), nullable=True),
        sa.Column("purpose", sa.String(length=40), nullable=True),
        sa.Column("topic", sa.String(length=500), nullable=False),
        sa.Column("temperature", sa.Integer(), nullable=True),
        sa.Column("next_step", sa.String(length=500), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_touchpoint")),
    )
    with op.batch_alter_table("touchpoint", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_touchpoint_workspace_account"), ["workspace", "account"], unique=False)

    op.create_table(
        "touchpoint_person",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("touchpoint", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "person", "touchpoint", name=op.f("pk_touchpoint_person")),
    )
    with op.batch_alter_table("touchpoint_person", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_touchpoint_person_workspace_touchpoint"), ["workspace", "touchpoint"], unique=False
        )


def downgrade() -> None:
    raise NotImplementedError("restore a backup instead")
