"""Import a file of people into an account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from accountmap.errors import AccountNotFound
from accountmap.exchange import PeopleImport, import_people, read_table
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import Actor
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.ids import AccountId
from accountmap.operations.accounts import load_map
from accountmap.operations.identity import new_id
from accountmap.operations.permissions import Right, require
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import found and did.

    Parameters
    ----------
    account
        The account it went into.
    created
        Whether the account was made by this import.
    result
        Counts, problems by row, and the change set.
    revision
        The account's revision afterwards; the old one if nothing changed or nothing was to be written.
    """

    account: Account
    created: bool
    result: PeopleImport
    revision: int


def import_people_file(
    store: Store,
    actor: Actor,
    account: str,
    content: bytes,
    *,
    file: str,
    now: datetime,
    create: bool = False,
    encoding: str | None = None,
    dry_run: bool = False,
) -> ImportReport:
    """Read a CSV, XLSX or vCard file of people into an account, all of it or nothing.

    Parameters
    ----------
    account
        Id or name.
    file
        The file's name; stands as the source of every fact.
    create
        Make the account if there is none; it is written together with its people, so that a file which cannot be
        read leaves no empty account behind.
    encoding
        Of a CSV file that is neither UTF-8 nor UTF-16, such as ``cp1251``.
    dry_run
        Report what would change and write nothing.

    Raises
    ------
    AccountNotFound
        With the nearest names, unless `create`.
    ImportRejected
        If the file cannot be read at all; nothing was written.
    StaleRevision
        If somebody else changed the account meanwhile; nothing was written.
    """
    require(actor, Right.WRITE_MAP)
    today = now.astimezone(UTC).date()
    account_map, creation = _map_to_fill(store, actor, account, today, create=create)
    table = read_table(content, file, encoding=encoding)
    result = import_people(table, account_map, today=today, new_id=new_id)
    revision = account_map.revision
    if not dry_run and (creation or result.change_set):
        written = ChangeSet((*creation, *result.change_set.changes), result.change_set.source)
        seen = None if creation else revision
        revision = store.commit(account_map.account.id, written, actor=actor, at=now, seen_revision=seen)
    return ImportReport(account_map.account, bool(creation), result, revision)


def _map_to_fill(
    store: Store, actor: Actor, account: str, today: date, *, create: bool
) -> tuple[AccountMap, tuple[Change, ...]]:
    """Return the account's map, or that of an account yet to be made together with the change that makes it."""
    try:
        return load_map(store, actor, account), ()
    except AccountNotFound:
        if not create:
            raise
        require(actor, Right.CREATE_ACCOUNT)
        made = Account(id=AccountId(new_id()), name=account, known_since=today)
        return AccountMap(account=made), (Change(None, made),)
