"""``accountmap lint``: look a file over before it is imported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, print_json, today
from accountmap.exchange import RawFindings, describe_problem
from accountmap.operations import FileLint, lint_file
from accountmap.operations.file_lint import by_code
from accountmap.schemas import FileLintOut

_MOST_LISTED = 5


@click.command(cls=WordedCommand)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--junior", type=click.Path(path_type=Path))
@click.option("--encoding")
@click.option("--json", "as_json", is_flag=True)
@command_options
def lint(session: Session, file: Path, *, junior: Path | None, encoding: str | None, as_json: bool) -> None:
    """Count what a file holds, and say what the importer would make of it."""
    found = lint_file(
        _read(session, file),
        file.name,
        today=today(),
        encoding=encoding,
        junior=(_read(session, junior), junior.name) if junior else None,
    )
    if as_json:
        print_json(FileLintOut.of(found, session.locale))
    else:
        click.echo("\n".join(file_lint_lines(session, found)))


def _read(session: Session, file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        session.fail("file-unreadable", file=str(file), reason=error.strerror or str(error))


def file_lint_lines(session: Session, lint: FileLint) -> Iterator[str]:
    """Yield the counts of a file as a table, then what the importer would do."""
    findings = lint.findings
    yield session.say("lint-file", file=findings.file, rows=findings.rows)
    yield session.say("lint-file-columns", ids=findings.id_column or "none", managers=findings.manager_column or "none")
    rows = [(session.say(f"lint-file-{code}"), str(count), note) for code, count, note in _counts(findings)]
    widest = max(len(label) for label, _, _ in rows)
    longest = max(len(count) for _, count, _ in rows)
    for label, count, note in rows:
        yield f"  {label:<{widest}}  {count:>{longest}}  {note}".rstrip()
    yield ""
    if lint.summary is None:
        yield session.say("lint-file-refused")
    else:
        yield session.say(
            "lint-file-outcome",
            people=lint.summary.people_added,
            vacancies=lint.summary.vacancies_added,
            placeholders=lint.summary.placeholders_added,
            lines=lint.summary.lines_added,
        )
        if lint.problems:
            yield session.say("lint-file-says")
    for problems in by_code(lint.problems).values():
        yield f"  {describe_problem(problems[0], session.locale)}"
        if len(problems) > 1:
            yield "    " + session.say("lint-file-more-alike", count=len(problems) - 1)


def _counts(findings: RawFindings) -> Iterator[tuple[str, int, str]]:
    """Yield each count with its name and, where something is wrong, where."""
    yield "rows", findings.rows, ""
    if not findings.manager_column:
        yield from _counts_of_rows(findings)
        return
    yield "posts", findings.posts, ""
    yield "edges", findings.edges, ""
    yield "roots", findings.roots, ""
    yield "orphans", findings.orphans, ""
    missing = [f"{name} ({count})" for name, count in findings.missing_managers]
    yield "missing-managers", len(missing), _listed(missing)
    yield "conflicting-ids", len(findings.conflicting_ids), _listed(findings.conflicting_ids)
    yield "self-reports", len(findings.self_reports), _listed(findings.self_reports)
    circles = [" → ".join([*circle, circle[0]]) for circle in findings.circles]
    yield "in-circles", findings.posts_in_circles, _listed(circles)
    yield "depth", findings.depth, ""
    yield "max-span", findings.max_span, findings.widest
    yield from _counts_of_rows(findings)
    if findings.junior:
        yield "junior-rows", findings.junior.rows, findings.junior.file
        yield "junior-orphans", findings.junior.orphans, ""


def _counts_of_rows(findings: RawFindings) -> Iterator[tuple[str, int, str]]:
    """Yield the counts that need no managers."""
    if findings.id_column:
        yield "duplicate-ids", len(findings.duplicate_ids), _listed(findings.duplicate_ids)
        yield "without-id", findings.rows_without_id, ""
    yield "unnamed", findings.unnamed_rows, ""
    yield "eliminated", findings.eliminated_rows, ""
    yield "quoted", findings.quoted_rows, ""


def _listed(names: Sequence[str]) -> str:
    return ", ".join([*names[:_MOST_LISTED], *(["…"] if len(names) > _MOST_LISTED else [])])
