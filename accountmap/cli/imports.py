"""``accountmap import``: take in files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from shlex import join
from typing import Any, Final

import click

from accountmap.cli.duplicates import pair_in_words
from accountmap.cli.help import WordedCommand, WordedGroup
from accountmap.cli.progress import watched
from accountmap.cli.session import Session, command_options, now, print_json
from accountmap.exchange import ImportSummary, SourceFile, Subject, describe_problem, mapping_of, refuse_size
from accountmap.exchange.summary import COUNTS
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import (
    ImportReport,
    import_accounts_file,
    import_document,
    import_file,
    import_people_file,
    import_touchpoints_file,
)
from accountmap.operations.file_lint import by_code
from accountmap.operations.imports import MOST_SEARCHED
from accountmap.schemas import ImportOut

_WHATEVER_IT_IS: Final = "file"
_MOST_ACCOUNTS: Final = 10
_MOST_OF_A_KIND: Final = 5
Report = Callable[..., ImportReport]


class ImportGroup(WordedGroup):
    """A group whose command may be left out: ``import FILE`` finds out what the file is about."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what is no command for the command of any file."""
        if args and args[0] not in {*self.commands, *ctx.help_option_names}:
            args = [_WHATEVER_IT_IS, *args]
        return super().parse_args(ctx, args)


@click.group("import", cls=ImportGroup)
def import_group() -> None:
    """Import files."""


def _import_options(function: Report) -> Callable[..., None]:
    """Add what every import takes, read the file, and tell what came of it."""

    @click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
    @click.option("--encoding")
    @click.option("--map", "mapping", multiple=True, metavar="COLUMN=FIELD")
    @click.option("--dry-run", is_flag=True)
    @click.option("--json", "as_json", is_flag=True)
    @command_options
    @wraps(function)
    def run(
        session: Session,
        path: Path,
        *,
        encoding: str | None,
        mapping: tuple[str, ...],
        as_json: bool,
        **options: Any,
    ) -> None:
        with watched(session) as watch:
            file = SourceFile(
                path.name, _read(session, path), encoding, mapping_of(mapping), session.settings.phone_region
            )
            with session.store("write", f"accountmap {click.get_current_context().command_path}") as store:
                report = function(store, LOCAL_OWNER, file, now=now(), progress=watch.progress, **options)
        if watch.is_cancelled and not report.dry_run:
            click.echo(session.say("cli-import-too-late"), err=True)
        if as_json:
            print_json(ImportOut.of(report, session.locale))
        else:
            _tell(session, report)

    return run


@import_group.command(_WHATEVER_IT_IS)
@click.option("--account")
@click.option("--create-accounts", "--create", "create", is_flag=True)
@_import_options
def whatever(*args: Any, **options: Any) -> ImportReport:
    """Import a file, whatever it is about."""
    return import_file(*args, **options)


@import_group.command("people")
@click.option("--account")
@click.option("--create-accounts", "--create", "create", is_flag=True)
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--close-missing", is_flag=True)
@_import_options
def people(*args: Any, as_of: datetime | None, **options: Any) -> ImportReport:
    """Import people."""
    return import_people_file(*args, as_of=as_of.date() if as_of else None, **options)


@import_group.command("accounts")
@_import_options
def accounts(*args: Any, **options: Any) -> ImportReport:
    """Import accounts."""
    return import_accounts_file(*args, **options)


@import_group.command("touchpoints")
@click.option("--account")
@_import_options
def touchpoints(*args: Any, **options: Any) -> ImportReport:
    """Import touchpoints."""
    return import_touchpoints_file(*args, **options)


@import_group.command("json", cls=WordedCommand)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True)
@command_options
def document(session: Session, path: Path, *, dry_run: bool) -> None:
    """Import our own JSON."""
    try:
        content = path.read_bytes()
    except OSError as error:
        session.fail("file-unreadable", file=str(path), reason=error.strerror or str(error))
    with session.store("write", "accountmap import json") as store:
        outcomes = import_document(store, LOCAL_OWNER, content, file=path.name, now=now(), dry_run=dry_run)
    for outcome in outcomes:
        code = "cli-import-json-dry" if dry_run else "cli-import-json-done"
        click.echo(session.say(code, account=outcome.account.name, added=outcome.added, updated=outcome.updated))


def _read(session: Session, path: Path) -> bytes:
    try:
        refuse_size(path.name, path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        session.fail("file-unreadable", file=str(path), reason=error.strerror or str(error))


def _tell(session: Session, report: ImportReport) -> None:
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
