"""Which accounts a change set touches, and raising their revisions."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import and_, func, select, union, update

from accountmap.errors import AccountNotFound, StaleRevision
from accountmap.model.ids import AccountId
from accountmap.model.net_changes import NetChanges, added, people_of
from accountmap.model.team import Touchpoint
from accountmap.model.visibility import differs_openly
from accountmap.store import tables
from accountmap.store.account_rows import AccountRows, chunks


@dataclass(frozen=True, slots=True)
class Revision:
    """The revision of an account after a change set.

    Parameters
    ----------
    number
        Counts the change sets that touched the account.
    open_number
        Counts those that touched it with something besides judgements on people, which is all that some may know of;
        ``None``: this set did not.
    """

    number: int
    open_number: int | None


def raise_revisions(
    rows: AccountRows, net: NetChanges, seen: int | None, *, is_open: bool
) -> dict[AccountId, Revision]:
    """Raise the revision of every account the changes touch, in order of id, and return the new ones.

    An account that is created starts at 1; made anew after it was removed, it goes on from where its log ends.

    Parameters
    ----------
    is_open
        Whether something changes that every reader of the map may see.

    Raises
    ------
    AccountNotFound
        If an account that is named does not exist.
    StaleRevision
        If the account written to is not at `seen`.
    """
    created = {AccountId(account) for account in added(net["account"])}
    touched = {rows.account, *_accounts_touched(rows, net)} - created
    openly = _openly_touched(rows, net, touched) | ({rows.account} if is_open else set())
    revisions = {account: _first_revision(rows, account) for account in sorted(created)}
    table = tables.account
    for account in sorted(touched):
        here = and_(table.c.workspace == rows.workspace, table.c.id == account)
        locked = select(table.c.revision, table.c.open_revision).where(here).with_for_update()
        row = rows.connection.execute(locked).one_or_none()
        if row is None:
            raise AccountNotFound(account)
        current, open_number = int(row.revision), int(row.open_revision) + (account in openly)
        expected = current if seen is None or account != rows.account else seen
        done = rows.connection.execute(
            update(table)
            .where(here, table.c.revision == expected)
            .values(revision=expected + 1, open_revision=open_number)
        )
        if done.rowcount != 1:
            raise StaleRevision(account, expected, current)
        revisions[account] = Revision(expected + 1, open_number if account in openly else None)
    return revisions


def _first_revision(rows: AccountRows, account: AccountId) -> Revision:
    """Return the revision of an account that is created: 1, or the one after the last in its log."""
    log = tables.change_set_account
    last = select(func.max(log.c.revision), func.max(log.c.open_revision)).where(
        log.c.workspace == rows.workspace, log.c.account == account
    )
    number, open_number = rows.connection.execute(last).one()
    return Revision((number or 0) + 1, (open_number or 0) + 1)


def _openly_touched(rows: AccountRows, net: NetChanges, touched: set[AccountId]) -> set[AccountId]:
    """Return which of the touched accounts are touched by something besides judgements on people."""
    shown = {kind: [change for change in net[kind] if differs_openly(change.before, change.after)] for kind in net}
    if all(len(shown[kind]) == len(net[kind]) for kind in net):
        return touched
    return _accounts_touched(rows, shown)


def _accounts_touched(rows: AccountRows, net: NetChanges) -> set[AccountId]:
    """Return the accounts the changes are about, and those that show a person, member or touch of theirs."""
    ties = (*net["relationship"], *net["touchpoint"], *net["distinction"])
    people = {person for change in (*net["person"], *ties) for person in people_of(change)}
    touches = [touch for change in net["touchpoint"] for touch in (change.before, change.after)]
    found = {change.entity_id for change in net["account"] if change.before is not None}
    found |= {touch.account for touch in touches if isinstance(touch, Touchpoint) and touch.account}
    known = people - added(net["person"])
    found |= rows.lookup(tables.account_person.c.account, tables.account_person.c.person, known)
    found |= _accounts_of_members(rows, {change.entity_id for change in net["team_member"]})
    return {AccountId(account) for account in found}


def _accounts_of_members(rows: AccountRows, members: set[str]) -> set[str]:
    """Return the accounts on whose maps members are: added there, or tied to somebody there."""
    on_map, person, standing = tables.account_member, tables.account_person, tables.stand_in
    consent = tables.consent
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
        agreed = consent.c.member.in_(chunk)
        accounts = union(
            select(consent.c.account).where(consent.c.workspace == rows.workspace, agreed),
            select(standing.c.account).where(standing.c.workspace == rows.workspace, stands),
            select(on_map.c.account).where(on_map.c.workspace == rows.workspace, on_map.c.member.in_(chunk)),
            of_ties.where(tie.c.workspace == rows.workspace, tie.c.member.in_(chunk)),
            touches.where(ours.c.workspace == rows.workspace, ours.c.member.in_(chunk), touch.c.account.is_not(None)),
            anywhere.where(ours.c.workspace == rows.workspace, ours.c.member.in_(chunk), touch.c.account.is_(None)),
        )
        found |= set(rows.connection.execute(accounts).scalars())
    return found
