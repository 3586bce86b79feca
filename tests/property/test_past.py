"""The past, rebuilt from the change log, is the map as it was loaded then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from hypothesis import given, settings
from sqlalchemy import delete

from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER
from accountmap.store import Store, snapshots, tables
from accountmap.store.past import Past
from histories import ACCOUNTS, Edit, Teller, a_workspace, histories, present

Seen = dict[tuple[str, int], AccountMap | None]


@contextmanager
def snapshots_every(revisions: int) -> Iterator[None]:
    """Keep snapshots much more often than anybody needs."""
    with patch.object(snapshots, "EVERY", revisions):
        yield


def told(store: Store, edits: list[Edit]) -> Seen:
    """Run a history and return every account's map as it was loaded at each of its revisions."""
    seen: Seen = {}
    last = dict.fromkeys(ACCOUNTS, 0)
    for _ in Teller(store).run(edits):
        revisions = {row.account.id: row.revision for row in store.accounts(LOCAL_OWNER)}
        for account in ACCOUNTS:
            if account not in revisions and (account, last[account]) in seen and seen[account, last[account]]:
                revisions[account] = last[account] + 1
            if revisions.get(account, 0) > last[account]:
                last[account] = revisions[account]
                seen[account, last[account]] = present(store, account)
    return seen


def assert_rebuilt(store: Store, seen: Seen) -> None:
    """Compare each map with the one rebuilt from the log, asked for alone and stepped through."""
    with store._reading() as connection:
        for account in ACCOUNTS:
            past = Past(connection, store._workspace, account)
            revisions = sorted(revision for one, revision in seen if one == account)
            for revision in {revisions[-1], revisions[len(revisions) // 2]}:
                assert past.at(revision) == seen[account, revision]
            steps = list(past.steps(1, revisions[-1]))
            assert [step.logged.revision for step in steps] == revisions
            assert [step.after for step in steps] == [seen[account, revision] for revision in revisions]
            assert [step.before for step in steps] == [None, *(step.after for step in steps[:-1])]


@settings(max_examples=25)
@given(histories())
def test_past_is_the_map_as_it_was_loaded(edits: list[Edit]):
    """For any history of two accounts with people in common, with snapshots and without."""
    with a_workspace() as store, snapshots_every(3):
        seen = told(store, edits)
        assert_rebuilt(store, seen)
        store._database.write(lambda connection: connection.execute(delete(tables.map_snapshot)))
        assert_rebuilt(store, seen)
