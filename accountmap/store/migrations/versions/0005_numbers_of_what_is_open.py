"""Numbers of what is open: revisions and places that do not count judgements on people"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_WHOLE = frozenset({"stance", "motivation"})


def upgrade() -> None:
    _add("change", sa.Column("is_open", sa.Boolean(), nullable=True), sa.true())
    _add("account", sa.Column("open_revision", sa.Integer(), nullable=True), 0)
    _add("feed", sa.Column("open_place", sa.BigInteger(), nullable=True), 0)
    with op.batch_alter_table("change_set") as batch_op:
        batch_op.add_column(sa.Column("open_place", sa.BigInteger(), nullable=True))
    with op.batch_alter_table("change_set_account") as batch_op:
        batch_op.add_column(sa.Column("open_revision", sa.Integer(), nullable=True))
    open_sets = _mark_changes()
    _number_places(open_sets)
    _number_revisions(open_sets)


def downgrade() -> None:
    raise NotImplementedError("restore a backup instead")


def _add(table: str, column: sa.Column[Any], value: Any) -> None:
    """Add a column that may not be empty, with one value in the rows that are there."""
    with op.batch_alter_table(table) as batch_op:
        batch_op.add_column(column)
    there = sa.table(table, sa.column(column.name, column.type))
    op.get_bind().execute(there.update().values({column.name: value}))
    with op.batch_alter_table(table) as batch_op:
        batch_op.alter_column(column.name, existing_type=column.type, nullable=False)


def _mark_changes() -> set[tuple[str, str]]:
    """Mark the changes that are judgements and nothing else; return the change sets that hold others."""
    names = ("workspace", "change_set", "ordinal")
    change = sa.table("change", *map(sa.column, (*names, "kind")), sa.column("is_open", sa.Boolean))
    value = sa.table("change_value", *map(sa.column, (*names, "before", "after")))
    same = sa.and_(*(change.c[name] == value.c[name] for name in names))
    rows = sa.select(change, value.c.before, value.c.after).select_from(change.outerjoin(value, same))
    connection, open_sets, closed = op.get_bind(), set(), []
    for row in connection.execute(rows):
        if _is_open(row.kind, row.before, row.after):
            open_sets.add((row.workspace, row.change_set))
        else:
            closed.append({f"its_{name}": getattr(row, name) for name in names})
    here = sa.and_(*(change.c[name] == sa.bindparam(f"its_{name}") for name in names))
    if closed:
        connection.execute(change.update().where(here).values(is_open=False), closed)
    return open_sets


def _is_open(kind: str, before: str | None, after: str | None) -> bool:
    if kind in _WHOLE:
        return False
    if before is None and after is None:
        return True  # forgotten
    ends = [json.loads(end) for end in (before, after) if end is not None]
    shown = [end | {"note": ""} for end in ends if kind != "lateral_link" or end["kind"] != "friend"]
    return len(shown) == 1 or (len(shown) == 2 and shown[0] != shown[1])


def _number_places(open_sets: set[tuple[str, str]]) -> None:
    sets = sa.table("change_set", *map(sa.column, ("workspace", "id", "place", "open_place")))
    feed = sa.table("feed", *map(sa.column, ("workspace", "open_place")))
    connection, places = op.get_bind(), dict[str, int]()
    in_order = sa.select(sets.c.workspace, sets.c.id).order_by(sets.c.workspace, sets.c.place)
    for workspace, key in connection.execute(in_order).all():
        if (workspace, key) in open_sets:
            places[workspace] = places.get(workspace, 0) + 1
            here = sa.and_(sets.c.workspace == workspace, sets.c.id == key)
            connection.execute(sets.update().where(here).values(open_place=places[workspace]))
    for workspace, place in places.items():
        connection.execute(feed.update().where(feed.c.workspace == workspace).values(open_place=place))


def _number_revisions(open_sets: set[tuple[str, str]]) -> None:
    names = ("workspace", "account", "revision", "open_revision", "change_set")
    log = sa.table("change_set_account", *map(sa.column, names))
    account = sa.table("account", *map(sa.column, ("workspace", "id", "open_revision")))
    connection, numbers = op.get_bind(), dict[tuple[str, str], int]()
    in_order = sa.select(log).order_by(log.c.workspace, log.c.account, log.c.revision)
    for row in connection.execute(in_order).all():
        if (row.workspace, row.change_set) in open_sets:
            key = (row.workspace, row.account)
            numbers[key] = numbers.get(key, 0) + 1
            here = sa.and_(log.c.workspace == key[0], log.c.account == key[1], log.c.revision == row.revision)
            connection.execute(log.update().where(here).values(open_revision=numbers[key]))
    for (workspace, its_id), number in numbers.items():
        here = sa.and_(account.c.workspace == workspace, account.c.id == its_id)
        connection.execute(account.update().where(here).values(open_revision=number))
