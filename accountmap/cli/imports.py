"""``accountmap import``: take in files."""

from __future__ import annotations

from pathlib import Path

import click

from accountmap.cli.help import WordedGroup
from accountmap.cli.session import MOST_PROBLEMS, Session, command_options, now, print_json
from accountmap.exchange import describe_problem
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import ImportReport, import_people_file
from accountmap.schemas import ImportOut


@click.group("import", cls=WordedGroup)
def import_group() -> None:
    """Import people from a file."""


@import_group.command("people")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--account", required=True)
@click.option("--create", is_flag=True)
@click.option("--encoding")
@click.option("--dry-run", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def people(
    session: Session,
    file: Path,
    *,
    account: str,
    create: bool,
    encoding: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Import the people of a client from FILE, CSV, XLSX or vCard; all of it or nothing."""
    try:
        content = file.read_bytes()
    except OSError as error:
        session.fail("file-unreadable", file=str(file), reason=error.strerror or str(error))
    with session.store("write", "accountmap import people") as store:
        report = import_people_file(
            store,
            LOCAL_OWNER,
            account,
            content,
            file=file.name,
            now=now(),
            create=create,
            encoding=encoding,
            dry_run=dry_run,
        )
    if as_json:
        print_json(ImportOut.of(report, session.locale, dry_run=dry_run))
    else:
        _tell(session, report, dry_run=dry_run)


def _tell(session: Session, report: ImportReport, *, dry_run: bool) -> None:
    summary, problems = report.result.summary, report.result.problems
    click.echo(
        session.say(
            "cli-import-dry" if dry_run else "cli-import-done",
            account=report.account.name,
            rows=summary.rows,
            added=summary.people_added,
            updated=summary.people_updated,
            unchanged=summary.people_unchanged,
            seats=summary.vacancies_added + summary.placeholders_added,
            lines=summary.lines_added,
        )
    )
    if summary.unknown_headers:
        click.echo(session.say("cli-import-unknown-headers", headers=", ".join(summary.unknown_headers)))
    if problems:
        click.echo(session.say("cli-import-problems", count=len(problems)))
    for problem in problems[:MOST_PROBLEMS]:
        click.echo(f"  {describe_problem(problem, session.locale)}")
    if len(problems) > MOST_PROBLEMS:
        click.echo("  " + session.say("cli-import-more-problems", count=len(problems) - MOST_PROBLEMS))
    if not dry_run:
        click.echo(session.say("cli-import-next", account=report.account.name))
