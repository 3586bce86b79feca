"""``accountmap diff``: what differs in an account between two days, or between two files, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import click

from accountmap.cli.changes import story_lines
from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, print_json, today
from accountmap.cli.values import DAY, day_of
from accountmap.errors import RowProblem
from accountmap.exchange import SourceFile, describe_problem, mapping_of, refuse_size
from accountmap.i18n.change_words import counts_text
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import Difference, Span, compare_days, compare_files, read_moment
from accountmap.operations.file_lint import by_code
from accountmap.schemas import DifferenceOut, FileDifferenceOut

_MOST_LINES: Final = 20


@click.command(cls=WordedCommand)
@click.argument("target", metavar="ACCOUNT|FILE")
@click.argument("other", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.option("--from", "from_day", type=DAY)
@click.option("--to", "to_day", type=DAY)
@click.option("--known-from")
@click.option("--known-to")
@click.option("--encoding")
@click.option("--map", "mapping", multiple=True, metavar="COLUMN=FIELD")
@click.option("--all", "all_lines", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def diff(
    session: Session,
    target: str,
    other: Path | None,
    *,
    all_lines: bool,
    as_json: bool,
    encoding: str | None,
    mapping: tuple[str, ...],
    **days: Any,
) -> None:
    """Tell what differs in ACCOUNT between two days, or between two files."""
    if other is not None:
        files = [_file(session, path, encoding, mapping) for path in (Path(target), other)]
        _tell_files(session, *files, all_lines=all_lines, as_json=as_json)
        return
    span = _span(**days)
    with session.store("read") as store:
        found = compare_days(store, LOCAL_OWNER, target, span, today=today())
    if as_json:
        print_json(DifferenceOut.of(found, session.locale))
    else:
        click.echo(_heading(session, found))
        click.echo("\n".join(_difference_lines(session, found, all_lines=all_lines)))


def _span(from_day: datetime | None, to_day: datetime | None, known_from: str | None, known_to: str | None) -> Span:
    first = read_moment(known_from, "known-from", last=True) if known_from else None
    last = read_moment(known_to, "known-to", last=True) if known_to else None
    return Span(day_of(to_day) or today(), day_of(from_day), first, last)


def _tell_files(session: Session, before: SourceFile, after: SourceFile, *, all_lines: bool, as_json: bool) -> None:
    found = compare_files(before, after, today=today())
    if as_json:
        print_json(FileDifferenceOut.of(found, session.locale))
        return
    click.echo(session.say("difference-files", before=found.before, after=found.after))
    for number, one in enumerate(found.differences):
        if len(found.differences) > 1:
            click.echo(("\n" if number else "") + one.account.name)
        click.echo("\n".join(_difference_lines(session, one, all_lines=all_lines)))
    for file, problems in ((found.before, found.problems_before), (found.after, found.problems_after)):
        if problems:
            click.echo("\n".join(_problem_lines(session, file, problems)))


def _problem_lines(session: Session, file: str, problems: tuple[RowProblem, ...]) -> Iterator[str]:
    """Yield what could not be read as it stands, the first of each kind."""
    yield session.say("difference-problems", file=file, count=len(problems))
    for alike in by_code(problems).values():
        yield f"  {describe_problem(alike[0], session.locale)}"
        if len(alike) > 1:
            yield "    " + session.say("lint-file-more-alike", count=len(alike) - 1)


def _difference_lines(session: Session, found: Difference, *, all_lines: bool) -> Iterator[str]:
    """Yield how much differs, then a line for each subject."""
    if not found.stories:
        yield session.say("difference-nothing")
        return
    if found.counts:
        yield counts_text(found.counts, session.locale)
    lines = story_lines(session.locale, found.stories, all_lines=all_lines, most=_MOST_LINES)
    yield from (f"  {line}" for line in lines)


def _heading(session: Session, found: Difference) -> str:
    """Return what is compared: two days, or what was entered in between."""
    account, span = found.account.name, found.span
    if span.from_day is not None:
        return session.say("difference-days", account=account, first=span.from_day, last=span.to_day)
    first = _moment(session, span.known_from)
    if span.known_to is None:
        return session.say("difference-known-now", account=account, first=first)
    return session.say("difference-known", account=account, first=first, last=_moment(session, span.known_to))


def _moment(session: Session, moment: datetime | None) -> str:
    local = moment.astimezone() if moment else datetime.now().astimezone()
    return session.say("history-when", day=local.date(), time=f"{local:%H:%M}")


def _file(session: Session, path: Path, encoding: str | None, mapping: tuple[str, ...]) -> SourceFile:
    """Read a file, or end with a message that says why it cannot be read."""
    try:
        refuse_size(path.name, path.stat().st_size)
        return SourceFile(path.name, path.read_bytes(), encoding, mapping_of(mapping))
    except OSError as error:
        session.fail("file-unreadable", file=str(path), reason=error.strerror or str(error))
