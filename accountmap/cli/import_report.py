"""What came of an import, in words."""

from __future__ import annotations

import math
from collections.abc import Iterable
from shlex import join
from typing import Final

import click

from accountmap.cli.duplicates import pair_in_words
from accountmap.cli.session import Session
from accountmap.exchange import ImportSummary, Subject, describe_problem
from accountmap.exchange.summary import COUNTS
from accountmap.history import Story
from accountmap.i18n.change_words import change_lines
from accountmap.operations import DocumentOutcome, ImportReport
from accountmap.operations.file_lint import by_code
from accountmap.operations.imports import MOST_SEARCHED

_MOST_ACCOUNTS: Final = 10
_MOST_CHANGES: Final = 20
_MOST_OF_A_KIND: Final = 5


def tell_documents(
    session: Session, outcomes: Iterable[DocumentOutcome], *, dry_run: bool, all_lines: bool = False
) -> None:
    """Say what a file of our own JSON did to each of its accounts."""
    changes = _Changes(session, dry_run=dry_run, all_lines=all_lines)
    for outcome in outcomes:
        code = "cli-import-json-dry" if dry_run else "cli-import-json-done"
        click.echo(session.say(code, account=outcome.account.name, added=outcome.added, updated=outcome.updated))
        changes.tell(outcome.stories)
    changes.tell_rest()


def tell_report(session: Session, report: ImportReport, *, all_lines: bool = False) -> None:
    """Say what changed or would change, then what to look at, then what to do next."""
    when, changes = "dry" if report.dry_run else "done", _Changes(session, dry_run=report.dry_run, all_lines=all_lines)
    if report.subject is Subject.ACCOUNTS or not report.accounts:
        click.echo(_sentence(session, f"cli-import-{report.subject}-{when}", report.summary))
        for outcome in report.accounts:
            changes.tell(outcome.stories)
    for outcome in report.accounts[:_MOST_ACCOUNTS] if report.subject is not Subject.ACCOUNTS else ():
        name = session.say("cli-import-new-account", account=outcome.account.name)
        name = name if outcome.created else outcome.account.name
        click.echo(f"{name}: " + _sentence(session, f"cli-import-{report.subject}-{when}", outcome.summary))
        changes.tell(outcome.stories)
    left = len(report.accounts) - _MOST_ACCOUNTS
    if left > 0 and report.subject is not Subject.ACCOUNTS:
        click.echo(session.say("cli-import-more-accounts", count=left))
        click.echo(_sentence(session, f"cli-import-{report.subject}-{when}", report.summary))
        for outcome in report.accounts[_MOST_ACCOUNTS:]:
            changes.tell(outcome.stories)
    changes.tell_rest()
    if report.summary.unknown_headers:
        click.echo(session.say("cli-import-unknown-headers", headers=", ".join(report.summary.unknown_headers)))
    _tell_problems(session, report)
    _tell_twins(session, report)
    if report.accounts and not report.dry_run:
        click.echo(session.say(f"cli-import-{report.subject}-next", account=report.accounts[0].account.name))


class _Changes:
    """Says what would change, line by line, up to a number of lines for the whole file."""

    def __init__(self, session: Session, *, dry_run: bool, all_lines: bool) -> None:
        self._session = session
        self._is_silent = dry_run
        self._left: float = math.inf if all_lines else _MOST_CHANGES
        self._untold = 0

    def tell(self, stories: tuple[Story, ...]) -> None:
        """Say what would change in an account, as far as there is room."""
        shown = len(stories) if self._left >= len(stories) else int(self._left)
        for line in change_lines(stories[:shown], self._session.locale):
            click.echo(f"  {line}")
        self._is_silent &= not stories
        self._left -= shown
        self._untold += len(stories) - shown

    def tell_rest(self) -> None:
        """Say how many lines there was no room for, or that nothing would change."""
        if self._is_silent:
            click.echo(self._session.say("cli-import-no-changes"))
        elif self._untold:
            click.echo("  " + self._session.say("change-more", count=self._untold))


def _sentence(session: Session, code: str, summary: ImportSummary) -> str:
    counts = {name: getattr(summary, name) for name in COUNTS}
    return session.say(code, **counts, seats=summary.vacancies_added + summary.placeholders_added)


def _tell_problems(session: Session, report: ImportReport) -> None:
    if report.problems:
        click.echo(session.say("cli-import-problems", count=len(report.problems)))
    for alike in by_code(report.problems).values():
        for problem in alike[:_MOST_OF_A_KIND]:
            click.echo(f"  {describe_problem(problem, session.locale)}")
        if len(alike) > _MOST_OF_A_KIND:
            click.echo("  " + session.say("cli-import-more-problems", count=len(alike) - _MOST_OF_A_KIND))


def _tell_twins(session: Session, report: ImportReport) -> None:
    """Name new people who may be somebody already, and the command that shows why and merges them."""
    pairs = report.twins.pairs
    one_account = report.accounts[0].account.name if len(report.accounts) == 1 else None
    command = join(["accountmap", "duplicates", *filter(None, [one_account])])
    if not report.twins.is_searched:
        click.echo(session.say("cli-import-twins-not-searched", most=MOST_SEARCHED, command=command))
    if not pairs:
        return
    click.echo(session.say("cli-import-twins", count=len(pairs)))
    for proposal in pairs[:_MOST_OF_A_KIND]:
        click.echo(f"  {pair_in_words(session, proposal)}")
    if not report.dry_run:
        click.echo(session.say("cli-import-twins-next", command=command))
