"""Which accounts a change set touches, and raising their revisions."""

from __future__ import annotations

from sqlalchemy import and_, func, select, union, update

from accountmap.errors import AccountNotFound, StaleRevision
from accountmap.model.ids import AccountId
from accountmap.model.team import Touchpoint
from accountmap.store import tables
from accountmap.store.account_rows import AccountRows, chunks
from accountmap.store.net_changes import NetChanges, added, people_of


def raise_revisions(rows: AccountRows, net: NetChanges, seen: int | None) -> dict[AccountId, int]:
    """Raise the revision of every account the changes touch, in order of id, and return the new ones.

    An account that is created starts at 1; made anew after it was removed, it goes on from where its log ends.

    Raises
    ------
    AccountNotFound
        If an account that is named does not exist.
    StaleRevision
        If the account written to is not at `seen`.
    """
    created = {AccountId(account) for account in added(net["account"])}
    touched = {rows.account, *_accounts_touched(rows, net)} - created
    revisions = {account: 1 + _last_logged(rows, account) for account in sorted(created)}
    table = tables.account
    for account in sorted(touched):
        here = and_(table.c.workspace == rows.workspace, table.c.id == account)
        current = rows.connection.execute(select(table.c.revision).where(here)).scalar_one_or_none()
        if current is None:
            raise AccountNotFound(account)
        expected = current if seen is None or account != rows.account else seen
        done = rows.connection.execute(
            update(table).where(here, table.c.revision == expected).values(revision=expected + 1)
        )
        if done.rowcount != 1:
            raise StaleRevision(account, expected, current)
        revisions[account] = expected + 1
    return revisions


def _last_logged(rows: AccountRows, account: AccountId) -> int:
    table = tables.change_set_account
    last = select(func.max(table.c.revision)).where(table.c.workspace == rows.workspace, table.c.account == account)
    return rows.connection.execute(last).scalar_one() or 0


def _accounts_touched(rows: AccountRows, net: NetChanges) -> set[AccountId]:
    """Return the accounts the changes are about, and those that show a person, member or touch of theirs."""
    ties = (*net["relationship"], *net["touchpoint"], *net["distinction"])
    people = {person for change in (*net["person"], *ties) for person in people_of(change)}
    touches = [touch for change in net["touchpoint"] for touch in (change.before, change.after)]
    found = {change.entity_id for change in net["account"] if change.before is not None}
    found |= {touch.account for touch in touches if isinstance(touch, Touchpoint) and touch.account}
    found |= rows.lookup(tables.account_person.c.account, tables.account_person.c.person, people)
    found |= _accounts_of_members(rows, {change.entity_id for change in net["team_member"]})
    return {AccountId(account) for account in found}


def _accounts_of_members(rows: AccountRows, members: set[str]) -> set[str]:
    """Return the accounts on whose maps members are: added there, or tied to somebody there."""
    on_map, person, standing = tables.account_member, tables.account_person, tables.stand_in
    tie, touch = tables.relationship, tables.touchpoint
    theirs, ours = tables.touchpoint_person, tables.touchpoint_member
    found: set[str] = set()
    for chunk in chunks(sorted(members)):
        of_ties = select(person.c.account).join(
            tie, and_(tie.c.workspace == person.c.workspace, tie.c.person == person.c.person)
        )
        touches = select(touch.c.account).join(
            ours, and_(ours.c.workspace == touch.c.workspace, ours.c.touchpoint == touch.c.id)
        )
        anywhere = (
            select(person.c.account)
            .join(theirs, and_(theirs.c.workspace == person.c.workspace, theirs.c.person == person.c.person))
            .join(ours, and_(ours.c.workspace == theirs.c.workspace, ours.c.touchpoint == theirs.c.touchpoint))
            .join(touch, and_(touch.c.workspace == ours.c.workspace, touch.c.id == ours.c.touchpoint))
        )
        stands = standing.c.member.in_(chunk) | standing.c.stand_in.in_(chunk)
        accounts = union(
            select(standing.c.account).where(standing.c.workspace == rows.workspace, stands),
            select(on_map.c.account).where(on_map.c.workspace == rows.workspace, on_map.c.member.in_(chunk)),
            of_ties.where(tie.c.workspace == rows.workspace, tie.c.member.in_(chunk)),
            touches.where(ours.c.workspace == rows.workspace, ours.c.member.in_(chunk), touch.c.account.is_not(None)),
            anywhere.where(ours.c.workspace == rows.workspace, ours.c.member.in_(chunk), touch.c.account.is_(None)),
        )
        found |= set(rows.connection.execute(accounts).scalars())
    return found
