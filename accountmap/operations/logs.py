"""Check the change log: is every change set there, in its place, as it was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from accountmap.model.actors import Actor
from accountmap.operations.permissions import Right, require
from accountmap.store import Store, VerifiedLog


@dataclass(frozen=True, slots=True)
class LogReport:
    """What came of checking logs.

    Parameters
    ----------
    logs
        One for each account, in order of name.
    missing
        How many change sets of the workspace are in no log any more; 0 where one account was asked for.
    """

    logs: tuple[VerifiedLog, ...]
    missing: int

    @property
    def is_sound(self) -> bool:
        """Whether everything is as it was written."""
        return not self.missing and all(log.broken is None for log in self.logs)


def check_log(
    store: Store, actor: Actor, account: str | None = None, *, progress: Callable[[int, int], None]
) -> LogReport:
    """Check the log of an account, or of all accounts, those that are not there any more included.

    Parameters
    ----------
    account
        Id or name; of an account that is not there any more its id.
    progress
        Called with the change sets checked so far and in all.

    Raises
    ------
    AccountNotFound
        With the nearest names.

    Notes
    -----
    Linear in the log; memory does not grow with it.
    """
    require(actor, Right.MAINTAIN)
    wanted = None if account is None else store.find_logged_account(account)
    accounts = [one for one in store.logged_accounts() if wanted in (None, one.id)]
    total, done, found = sum(one.sets for one in accounts), 0, []
    for one in accounts:
        found.append(store.verify_log(one))
        done += one.sets
        progress(done, total)
    return LogReport(tuple(found), store.missing_change_sets() if wanted is None else 0)
