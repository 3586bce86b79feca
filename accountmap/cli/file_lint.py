"""What ``accountmap lint FILE`` prints: the counts of a file as a table, then what the importer would do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from accountmap.cli.session import Session
from accountmap.exchange import RawFindings, describe_problem
from accountmap.operations import FileLint
from accountmap.operations.file_lint import by_code

_MOST_LISTED: Final = 5


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
