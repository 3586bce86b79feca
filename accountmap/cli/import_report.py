"""What came of an import, in words."""

from __future__ import annotations

from collections.abc import Iterable
from shlex import join
from typing import Final

import click

from accountmap.cli.duplicates import pair_in_words
from accountmap.cli.session import Session
from accountmap.exchange import ImportSummary, Subject, describe_problem
from accountmap.exchange.summary import COUNTS
from accountmap.operations import DocumentOutcome, ImportReport
from accountmap.operations.file_lint import by_code
from accountmap.operations.imports import MOST_SEARCHED

_MOST_ACCOUNTS: Final = 10
_MOST_OF_A_KIND: Final = 5


def tell_documents(session: Session, outcomes: Iterable[DocumentOutcome], *, dry_run: bool) -> None:
    """Say what a file of our own JSON did to each of its accounts."""
    for outcome in outcomes:
        code = "cli-import-json-dry" if dry_run else "cli-import-json-done"
        click.echo(session.say(code, account=outcome.account.name, added=outcome.added, updated=outcome.updated))


def tell_report(session: Session, report: ImportReport) -> None:
    """Say what changed, then what to look at, then what to do next."""
    when = "dry" if report.dry_run else "done"
    if report.subject is Subject.ACCOUNTS or not report.accounts:
        click.echo(_sentence(session, f"cli-import-{report.subject}-{when}", report.summary))
    for outcome in report.accounts[:_MOST_ACCOUNTS] if report.subject is not Subject.ACCOUNTS else ():
        name = session.say("cli-import-new-account", account=outcome.account.name)
        name = name if outcome.created else outcome.account.name
        click.echo(f"{name}: " + _sentence(session, f"cli-import-{report.subject}-{when}", outcome.summary))
    left = len(report.accounts) - _MOST_ACCOUNTS
    if left > 0 and report.subject is not Subject.ACCOUNTS:
        click.echo(session.say("cli-import-more-accounts", count=left))
        click.echo(_sentence(session, f"cli-import-{report.subject}-{when}", report.summary))
    if report.summary.unknown_headers:
        click.echo(session.say("cli-import-unknown-headers", headers=", ".join(report.summary.unknown_headers)))
    _tell_problems(session, report)
    _tell_twins(session, report)
    if report.accounts and not report.dry_run:
        click.echo(session.say(f"cli-import-{report.subject}-next", account=report.accounts[0].account.name))


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
