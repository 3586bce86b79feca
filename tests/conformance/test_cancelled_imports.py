"""An import that is broken off at any of the moments at which it asks leaves nothing, on every database."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from accountmap.errors import Cancelled
from accountmap.exchange import SourceFile
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.progress import Stage
from accountmap.operations import (
    ImportReport,
    answer_once,
    import_accounts_file,
    import_people_file,
    import_touchpoints_file,
)
from accountmap.store import KeptAnswer, Store, open_store
from workspaces import NOW

ROWS = 450
MOMENTS = 9
CLIENTS_NAMED = 60
STAFF = "Account,Name,E-mail,Title,Manager e-mail\n" + "\n".join(
    f"Client {number % 3},P{number} Family{number},p{number}@x.example,Buyer,p{max(number - 3, 0)}@x.example"
    for number in range(ROWS)
)
CLIENTS = "Account,Tier,Parent\n" + "\n".join(f"Client {number},A," for number in range(CLIENTS_NAMED))
MEETINGS = "Date,Theirs,Ours,Channel\n" + "\n".join(
    f"2026-11-02,p{number}@x.example,Kim Tester,meeting" for number in range(ROWS)
)
Import = Callable[..., ImportReport]


class Asked:
    """Notes what it is told; breaks off at one of the moments."""

    def __init__(self, breaks_at: int | None = None) -> None:
        self.breaks_at = breaks_at
        self.told: list[tuple[Stage, int, int]] = []

    def __call__(self, stage: Stage, done: int, total: int) -> None:
        """Be told."""
        if len(self.told) == self.breaks_at:
            raise Cancelled
        self.told.append((stage, done, total))


def people(store: Store, progress: Asked, *, dry_run: bool = False) -> ImportReport:
    """Import people of three accounts that are not there."""
    file = SourceFile("staff.csv", STAFF.encode())
    return import_people_file(store, LOCAL_OWNER, file, now=NOW, create=True, dry_run=dry_run, progress=progress)


def accounts(store: Store, progress: Asked, *, dry_run: bool = False) -> ImportReport:
    """Import accounts."""
    file = SourceFile("clients.csv", CLIENTS.encode())
    return import_accounts_file(store, LOCAL_OWNER, file, now=NOW, dry_run=dry_run, progress=progress)


def touchpoints(store: Store, progress: Asked, *, dry_run: bool = False) -> ImportReport:
    """Import touchpoints with people who are there."""
    file = SourceFile("meetings.csv", MEETINGS.encode())
    return import_touchpoints_file(store, LOCAL_OWNER, file, now=NOW, dry_run=dry_run, progress=progress)


def ours(store: Store) -> None:
    """Import people, and somebody of ours."""
    people(store, Asked())
    file = SourceFile("ours.csv", b"Name,Ours\nP0 Family0,Kim Tester\n")
    import_people_file(store, LOCAL_OWNER, file, now=NOW, account="Client 0")


@pytest.mark.parametrize(("run", "before"), [(people, None), (accounts, None), (touchpoints, ours)])
def test_import_broken_off_at_any_moment_leaves_nothing(
    store: Store, run: Callable[..., ImportReport], before: Callable[[Store], None] | None
):
    """At moments of every stage the digest of all tables stays; what is asked no more is done."""
    everything = Asked()
    with open_store("sqlite://", mode="write") as elsewhere:
        if before:
            before(store)
            before(elsewhere)
        run(elsewhere, everything)
    unchanged, last = store.digest(), len(everything.told) - 1
    for moment in sorted({last * part // MOMENTS for part in range(MOMENTS + 1)}):
        with pytest.raises(Cancelled):
            run(store, Asked(moment))
        assert store.digest() == unchanged, everything.told[moment]
    run(store, Asked(last + 1))
    assert store.digest() != unchanged


def test_progress_counts_to_the_end_of_each_stage(store: Store):
    """Stages come in order; within each the count grows, never beyond the whole, and ends there."""
    watched = Asked()
    report = people(store, watched)
    stages = [stage for stage, _, _ in watched.told]
    assert stages == sorted(stages, key=list(Stage).index)
    known = [(stage, done, total) for stage, done, total in watched.told if total]
    for stage in dict.fromkeys(stages):
        counts = [done for one, done, _ in known if one is stage]
        assert counts == sorted(counts)
        assert len(counts) > 2, stage
    last = {stage: (done, total) for stage, done, total in known}
    changes = sum(len(outcome.change_set.changes) for outcome in report.accounts)
    assert last[Stage.MATCHING] == (ROWS, ROWS)
    assert last[Stage.WRITING] == (changes, changes)
    assert all(done <= total for _, done, total in known)


def test_import_broken_off_keeps_no_answer(store: Store):
    """Under an idempotency key, too: sent again it is carried out."""
    unchanged = store.digest()

    def perform(asked: Asked) -> KeptAnswer:
        people(store, asked)
        return KeptAnswer("request", 200, "[]")

    send = partial(answer_once, store, Actor("kim", Scope.OWNER), "key", "request")
    watched = Asked()
    people(store, watched, dry_run=True)
    with pytest.raises(Cancelled):
        send(partial(perform, Asked(len(watched.told) + 5)), NOW)
    assert store.digest() == unchanged
    _, is_repeated = send(partial(perform, Asked()), NOW)
    assert not is_repeated
    assert len(store.accounts(LOCAL_OWNER)) == 3
