"""Accounts in a list: which of them, in which order, which part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, case, exists, func, literal, or_, select, tuple_

from accountmap.model.accounts import Account, AccountKind, Tier
from accountmap.model.actors import Scope
from accountmap.model.paging import Page, PageRequest, cut
from accountmap.model.text import key_range, match_key
from accountmap.model.visibility import blank_values, sees_judgements
from accountmap.store import tables
from accountmap.store.rows import from_row


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account with its revision and the number of people on its map."""

    account: Account
    revision: int
    people: int


class AccountSort(StrEnum):
    """Orders of a list of accounts; within a tier they go by name."""

    NAME = "name"
    NAME_DOWN = "-name"
    TIER = "tier"
    TIER_DOWN = "-tier"


@dataclass(frozen=True, slots=True)
class AccountFilter:
    """Which accounts are wanted; what is not given does not matter.

    Parameters
    ----------
    kinds, tiers
        One of these; none given: any.
    name
        How the name begins, whatever its case.
    owner
        Id or name of one of ours who owns a contact there.
    parent
        Id or name of the company it belongs to.
    """

    kinds: tuple[AccountKind, ...] = ()
    tiers: tuple[Tier, ...] = ()
    name: str = ""
    owner: str | None = None
    parent: str | None = None


ALL_ACCOUNTS: Final = AccountFilter()
_RANKS: Final = {
    AccountSort.TIER: {Tier.A.value: 1, Tier.B.value: 2, Tier.C.value: 3},
    AccountSort.TIER_DOWN: {Tier.C.value: 1, Tier.B.value: 2, Tier.A.value: 3},
}
_LAST_RANK: Final = 9


def read_accounts(
    connection: Connection,
    workspace: str,
    scope: Scope,
    *,
    wanted: AccountFilter,
    order: AccountSort,
    page: PageRequest,
) -> Page[AccountRow]:
    """Return a page of accounts as the scope may see them; those without a tier come last, whichever way tiers run.

    Raises
    ------
    InvalidCursor
        If the page begins at a place of another order.
    """
    table, person = tables.account, tables.account_person
    rank = case(_RANKS[order], value=table.c.tier, else_=_LAST_RANK) if order in _RANKS else literal(0)
    place = (rank, table.c.sort_key, table.c.id)
    people = (
        select(func.count())
        .where(person.c.workspace == table.c.workspace, person.c.account == table.c.id)
        .scalar_subquery()
    )
    rows = select(table, people.label("people"), rank.label("rank")).where(
        table.c.workspace == workspace, *_conditions(wanted)
    )
    after = page.place_of(int, str, str)
    down = order is AccountSort.NAME_DOWN
    if after is not None:
        begin = tuple_(*map(literal, after))
        rows = rows.where(tuple_(*place) < begin if down else tuple_(*place) > begin)
    rows = rows.order_by(*(column.desc() if down else column for column in place))
    if page.limit is not None:
        rows = rows.limit(page.limit + 1)
    found = connection.execute(rows).mappings()
    in_order = [((row["rank"], row["sort_key"], row["id"]), _account_row(row, scope)) for row in found]
    return cut(in_order, page.limit)


def _account_row(row: RowMapping, scope: Scope) -> AccountRow:
    if sees_judgements(scope):
        return AccountRow(from_row(Account, row), row["revision"], row["people"])
    return AccountRow(from_row(Account, {**row, **blank_values(Account)}), row["open_revision"], row["people"])


def _conditions(wanted: AccountFilter) -> list[ColumnElement[bool]]:
    table = tables.account
    conditions: list[ColumnElement[bool]] = []
    if wanted.kinds:
        conditions.append(table.c.kind.in_([kind.value for kind in wanted.kinds]))
    if wanted.tiers:
        conditions.append(table.c.tier.in_([tier.value for tier in wanted.tiers]))
    low, high = key_range(wanted.name)
    if low:
        conditions.append(table.c.match_key >= low)
        if high is not None:
            conditions.append(table.c.match_key < high)
    if wanted.owner is not None:
        conditions.append(_is_owned_by(wanted.owner))
    if wanted.parent is not None:
        parent = table.alias("parent")
        conditions.append(
            exists().where(
                parent.c.workspace == table.c.workspace,
                parent.c.id == table.c.parent,
                _is_called(parent, wanted.parent),
            )
        )
    return conditions


def _is_owned_by(owner: str) -> ColumnElement[bool]:
    """Tell whether a member of ours owns a contact with somebody on the account's map."""
    table, person, tie, member = tables.account, tables.account_person, tables.relationship, tables.team_member
    return exists().where(
        person.c.workspace == table.c.workspace,
        person.c.account == table.c.id,
        tie.c.workspace == person.c.workspace,
        tie.c.person == person.c.person,
        tie.c.is_owner,
        member.c.workspace == tie.c.workspace,
        member.c.id == tie.c.member,
        _is_called(member, owner),
    )


def _is_called(table: Any, name_or_id: str) -> ColumnElement[bool]:
    key = match_key(name_or_id)
    return or_(table.c.id == name_or_id, and_(table.c.match_key == key, literal(bool(key))))
