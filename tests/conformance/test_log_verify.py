"""The change log verified: sound logs pass on every database, and whatever is done to a log is named."""
# ruff: noqa: S608 - nobody else has a say in these statements

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Connection, text

from accountmap.cli import main
from accountmap.errors import NotPermitted
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.changes import Change, ChangeSet
from accountmap.operations import LogReport, check_log
from accountmap.store import LogFault, Store, VerifiedLog
from accountmap.store.upkeep import check
from workspaces import KEYS, NOW, add, add_person, demo_maps, fill

ACCOUNT = KEYS[0]
LAST = 5
OF_REVISION = f"(SELECT change_set FROM change_set_account WHERE account = '{ACCOUNT}' AND revision = {{}})"
SECOND, THIRD = OF_REVISION.format(2), OF_REVISION.format(3)
TAMPERS = {
    "a name in a set": (
        f"UPDATE change_value SET after = replace(after, 'Somebody', 'Nobody') WHERE change_set = {THIRD}",
        LogFault.ALTERED,
        3,
    ),
    "a set without its values": (f"DELETE FROM change_value WHERE change_set = {THIRD}", LogFault.ALTERED, 3),
    "values without their salt": (
        f"UPDATE change_value SET salt = '', after = '{{}}' WHERE change_set = {THIRD}",
        LogFault.ALTERED,
        3,
    ),
    "a change taken out of a set": (
        "DELETE FROM change WHERE ordinal = 1 AND change_set = " + OF_REVISION.format(1),
        LogFault.ALTERED,
        1,
    ),
    "another time": (f"UPDATE change_set SET at = at - 1 WHERE id = {THIRD}", LogFault.ALTERED, 3),
    "another actor": (f"UPDATE change_set SET actor = 'eve' WHERE id = {THIRD}", LogFault.ALTERED, 3),
    "a row deleted in the middle": (
        f"DELETE FROM change_set_account WHERE account = '{ACCOUNT}' AND revision = 3",
        LogFault.MISSING,
        3,
    ),
    "a set deleted in the middle": (f"DELETE FROM change_set WHERE id = {THIRD}", LogFault.MISSING, 3),
    "the last row deleted": (
        f"DELETE FROM change_set_account WHERE account = '{ACCOUNT}' AND revision = {LAST}",
        LogFault.CUT,
        LAST,
    ),
    "the whole log deleted": (f"DELETE FROM change_set_account WHERE account = '{ACCOUNT}'", LogFault.CUT, 1),
    "the last row deleted, and the account's revision lowered": (
        (
            f"DELETE FROM change_set_account WHERE account = '{ACCOUNT}' AND revision = {LAST};"
            f"UPDATE account SET revision = {LAST - 1} WHERE id = '{ACCOUNT}'"
        ),
        LogFault.ALTERED,
        LAST - 1,
    ),
    "two rows swapped": (
        (
            f"UPDATE change_set_account SET revision = -2 WHERE account = '{ACCOUNT}' AND revision = 2;"
            f"UPDATE change_set_account SET revision = 2 WHERE account = '{ACCOUNT}' AND revision = 3;"
            f"UPDATE change_set_account SET revision = 3 WHERE account = '{ACCOUNT}' AND revision = -2"
        ),
        LogFault.ALTERED,
        2,
    ),
}


def written(store: Store) -> None:
    """Write two accounts, and some more change sets to the first."""
    for account_map in demo_maps(NOW.date()):
        if account_map.account.id in KEYS:
            add(store, account_map)
    for number in range(2, LAST + 1):
        add_person(store, f"somebody-{number}")


def checked(store: Store, account: str | None = None) -> LogReport:
    """Check the log without anybody looking."""
    return check_log(store, LOCAL_OWNER, account, progress=lambda _, __: None)


def of(report: LogReport, account: str) -> VerifiedLog:
    """Return what came of one account's log."""
    return next(log for log in report.logs if log.account == account)


def tamper(store: Store, statements: str) -> None:
    """Do something to the database that accountmap never does."""

    def run_all(connection: Connection) -> None:
        for statement in statements.split(";"):
            connection.execute(text(statement))

    store._database.write(run_all)


def test_sound_logs_are_in_order(store: Store):
    """Every change set of every account is counted, and how far it is told on the way."""
    written(store)
    steps: list[tuple[int, int]] = []
    report = check_log(store, LOCAL_OWNER, progress=lambda *step: steps.append(step))
    assert report.is_sound
    assert [(log.account, log.sets, log.unsealed) for log in report.logs] == [(ACCOUNT, LAST, 0), (KEYS[1], 1, 0)]
    assert steps[-1] == (LAST + 1, LAST + 1)
    assert [log.account for log in checked(store, KEYS[1]).logs] == [KEYS[1]]


@pytest.mark.parametrize("what", TAMPERS)
def test_whatever_is_done_to_a_log_is_named(store: Store, what: str):
    """The first change set that does not fit is named, with those before it, and other logs stay in order."""
    written(store)
    statements, fault, revision = TAMPERS[what]
    sound = store.changes(ACCOUNT, Scope.OWNER)
    tamper(store, statements)
    report = checked(store)
    log = of(report, ACCOUNT)
    assert log.broken is not None
    assert (log.broken.fault, log.broken.revision) == (fault, revision)
    assert log.sets in {revision - 1, revision}
    if what in {"a name in a set", "another time"}:
        assert log.broken.change_set == sound[revision - 1].id
    assert not report.is_sound
    assert of(report, KEYS[1]).broken is None


def test_a_log_that_is_gone_with_its_account_leaves_a_gap(store: Store):
    """Sets have places in the feed without gaps, so a whole account cannot vanish."""
    written(store)
    assert not checked(store).missing
    sets = f"(SELECT change_set FROM change_set_account WHERE account = '{KEYS[1]}')"
    tamper(store, f"DELETE FROM change_set WHERE id IN {sets}; DELETE FROM account WHERE id = '{KEYS[1]}'")
    tamper(store, f"DELETE FROM change_set_account WHERE account = '{KEYS[1]}'")
    report = checked(store)
    assert [log.account for log in report.logs] == [ACCOUNT]
    assert (report.missing, report.is_sound) == (1, False)


def test_the_log_of_a_removed_account_ends_with_its_removal(store: Store):
    """A log outlives its account; without the set that removes the account it was cut."""
    account = next(one.account for one in demo_maps(NOW.date()) if one.account.id == ACCOUNT)
    store.commit(ACCOUNT, ChangeSet((Change(None, account),)), actor=LOCAL_OWNER, at=NOW)
    store.commit(ACCOUNT, ChangeSet((Change(account, None),)), actor=LOCAL_OWNER, at=NOW)
    assert checked(store).is_sound
    assert of(checked(store, ACCOUNT), ACCOUNT).name == ACCOUNT
    tamper(store, f"DELETE FROM change_set_account WHERE account = '{ACCOUNT}' AND revision = 2")
    broken = of(checked(store), ACCOUNT).broken
    assert broken is not None
    assert (broken.fault, broken.revision) == (LogFault.CUT, 2)


@pytest.mark.parametrize("scope", [Scope.MANAGER, Scope.TEAM, Scope.VIEWER])
def test_only_the_owner_checks_logs(store: Store, scope: Scope):
    """Numbers of change sets count what a viewer may not know of."""
    with pytest.raises(NotPermitted):
        check_log(store, Actor("somebody", scope), progress=lambda _, __: None)


def run(*arguments: str) -> Result:
    """Run ``accountmap``; nothing but its own errors may end it."""
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_the_command_tells_it_in_both_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What is in order, and what is not since when: words, exit code, JSON."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "UTC")
    fill("sqlite:///accountmap.db")
    sound = run("log", "verify")
    assert (sound.exit_code, sound.output.splitlines()[-1]) == (0, "Everything is in order: 3 change sets in 2 logs.")
    assert "Всё в порядке: 3 изменения, 2 журнала." in run("log", "verify", "--lang", "ru").output
    with sqlite3.connect("accountmap.db") as raw:
        raw.execute(f"UPDATE change_set SET source = 'other.xlsx' WHERE id = {SECOND}")
    raw.close()
    english, russian = run("log", "verify"), run("log", "verify", "--lang", "ru", "--account", ACCOUNT)
    assert (english.exit_code, russian.exit_code) == (1, 1)
    assert "revision 2 is not as it was written" in english.output
    assert "25 Nov 2026" in english.output
    assert "1 of 2 logs" in english.output
    assert "изменение, давшее версию 2, не такое, каким было записано" in russian.output
    told = json.loads(run("log", "verify", "--json").output)
    assert (told["is_sound"], told["logs"][0]["broken"]["fault"]) == (False, "altered")
    assert run("log", "verify", "--account", KEYS[1]).exit_code == 0
    assert run("log", "verify", "--account", "Nobody Ltd").exit_code == 3


def test_the_check_of_a_database_looks_at_logs_too(store: Store):
    """`db check` names an altered log."""
    written(store)
    tamper(store, TAMPERS["another actor"][0])
    assert [(flaw.where, flaw.count) for flaw in check(store._database).flaws] == [(ACCOUNT, 3)]
