"""Writing what an import changes: every account, or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from accountmap.model.actors import Actor
from accountmap.model.progress import Progress
from accountmap.operations.imports.report import AccountOutcome
from accountmap.store import Store


def write_outcomes(
    store: Store, actor: Actor, outcomes: Sequence[AccountOutcome], *, now: datetime, progress: Progress
) -> tuple[AccountOutcome, ...]:
    """Write the change sets of all outcomes in one transaction, and return the outcomes with the new revisions.

    Raises
    ------
    StaleRevision
        If somebody else changed one of the accounts meanwhile; nothing was written.
    Cancelled
        By `progress`; nothing was written.
    """
    changed = [outcome for outcome in outcomes if outcome.change_set]
    if not changed:
        return tuple(outcomes)
    revisions = store.commit_all(
        [(outcome.account.id, outcome.change_set) for outcome in changed],
        actor=actor,
        at=now,
        seen_revisions={outcome.account.id: outcome.revision for outcome in changed if not outcome.created},
        progress=progress,
    )
    # An account that two change sets touch is where the last one left it.
    revision_of = {outcome.account.id: revision for outcome, revision in zip(changed, revisions, strict=True)}
    return tuple(
        replace(outcome, revision=revision_of.get(outcome.account.id, outcome.revision)) for outcome in outcomes
    )
