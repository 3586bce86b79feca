"""``accountmap log``: whether the change log is as it was written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final

import click

from accountmap.cli.changes import heading
from accountmap.cli.help import WordedGroup
from accountmap.cli.progress_bar import shown_progress
from accountmap.cli.session import AUDIT_FAILED, Session, command_options, print_json
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import LogReport, check_log
from accountmap.schemas import LogReportOut
from accountmap.store import VerifiedLog

_DIGITS_SHOWN: Final = 16


@click.group(cls=WordedGroup)
def log() -> None:
    """Look after the change log."""


@log.command()
@click.option("--account", metavar="NAME")
@click.option("--json", "as_json", is_flag=True)
@command_options
def verify(session: Session, account: str | None, *, as_json: bool) -> None:
    """Check that the change log is as it was written."""
    with session.store("read") as store, shown_progress(session, "log-progress") as progress:
        report = check_log(store, LOCAL_OWNER, account, progress=progress)
    if as_json:
        print_json(LogReportOut.of(report))
    else:
        for one in report.logs:
            click.echo("\n".join(_log_lines(session, one)))
        click.echo("\n".join(_summary_lines(session, report)))
    if not report.is_sound:
        sys.exit(AUDIT_FAILED)


def _log_lines(session: Session, log: VerifiedLog) -> Iterator[str]:
    broken = log.broken
    if broken is None:
        code = "log-in-order" if log.resealings else "log-sound"
        yield session.say(code, name=log.name, count=log.sets)
    else:
        yield session.say(f"log-{broken.fault}", name=log.name, revision=broken.revision)
        if broken.at is not None:
            yield "  " + heading(session.locale, broken.at, broken.actor or "", broken.change_set or "")
        yield "  " + session.say("log-before", count=log.sets)
    for one in log.resealings:
        day, seal = one.at.astimezone().date(), one.seal[:_DIGITS_SHOWN]
        sets = one.last - one.first + 1
        yield "  " + session.say("log-resealed", day=day, sets=sets, first=one.first, last=one.last, seal=seal)
    if log.unsealed:
        yield "  " + session.say("log-unsealed", count=log.unsealed)


def _summary_lines(session: Session, report: LogReport) -> Iterator[str]:
    sets = sum(log.sets for log in report.logs)
    if report.missing:
        yield session.say("log-missing-sets", count=report.missing)
    if report.is_sound:
        yield session.say("log-all-sound", count=len(report.logs), sets=sets)
    else:
        bad = sum(log.broken is not None for log in report.logs)
        yield session.say("log-not-sound", bad=bad, count=len(report.logs))
