"""Lints as JSON: of a file, and of an account's chart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from shlex import join
from typing import Annotated

from pydantic import Field

from accountmap.exchange import JuniorRows, RawFindings
from accountmap.i18n import LintWords, Locale
from accountmap.lints import Lint, LintCode, LintSeverity, Step, StepKind
from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.operations import FileLint, LintedAccount, Mended
from accountmap.schemas.base import Listing, Shape
from accountmap.schemas.fix_commands import FixCommands
from accountmap.schemas.imports import ProblemRow


class MissingManager(Shape):
    """A manager whom rows name and who has no row."""

    id: str
    reports: Annotated[int, Field(description="Posts that name this manager.")]


class JuniorOut(Shape):
    """A second file whose rows hang on the posts of the first."""

    file: str
    rows: int
    orphans: Annotated[int, Field(description="Rows whose manager is no post of the first file.")]

    @classmethod
    def of(cls, junior: JuniorRows) -> JuniorOut:
        """Make the shape of the counts."""
        return cls(file=junior.file, rows=junior.rows, orphans=junior.orphans)


class RawFindingsOut(Shape):
    """What a file holds before anything is repaired; the first row of an id counts."""

    id_column: Annotated[str, Field(description="Empty: the file has none.")]
    manager_column: Annotated[str, Field(description="Empty: the file has none.")]
    rows: Annotated[int, Field(description="Rows that are not blank.", examples=[259])]
    posts: Annotated[int, Field(description="Different ids, and rows without one.", examples=[256])]
    edges: Annotated[int, Field(description="Posts whose manager is in the file, themselves included.", examples=[255])]
    roots: Annotated[int, Field(description="Posts that name no manager.", examples=[1])]
    orphans: Annotated[int, Field(description="Posts whose manager is not in the file.")]
    missing_managers: list[MissingManager]
    duplicate_ids: Annotated[list[str], Field(description="Ids that stand in several rows.")]
    conflicting_ids: Annotated[list[str], Field(description="Of these, those with different managers.")]
    self_reports: Annotated[list[str], Field(description="Posts that report to themselves.")]
    circles: Annotated[list[list[str]], Field(description="Each from report to manager.")]
    posts_in_circles: int
    depth: Annotated[int, Field(description="Levels below a root or an orphan, which are level 1.", examples=[5])]
    max_span: Annotated[int, Field(description="Most reports of one post.", examples=[16])]
    widest: Annotated[str, Field(description="That post.")]
    unnamed_rows: Annotated[int, Field(description="Name empty, vacant, or not known.", examples=[106])]
    eliminated_rows: Annotated[int, Field(description="The post is no more.")]
    quoted_rows: Annotated[int, Field(description="Such a word in stray quotes.")]
    rows_without_id: int
    junior: JuniorOut | None

    @classmethod
    def of(cls, findings: RawFindings) -> RawFindingsOut:
        """Make the shape of the counts."""
        return cls(
            id_column=findings.id_column,
            manager_column=findings.manager_column,
            rows=findings.rows,
            posts=findings.posts,
            edges=findings.edges,
            roots=findings.roots,
            orphans=findings.orphans,
            missing_managers=[MissingManager(id=name, reports=count) for name, count in findings.missing_managers],
            duplicate_ids=list(findings.duplicate_ids),
            conflicting_ids=list(findings.conflicting_ids),
            self_reports=list(findings.self_reports),
            circles=[list(circle) for circle in findings.circles],
            posts_in_circles=findings.posts_in_circles,
            depth=findings.depth,
            max_span=findings.max_span,
            widest=findings.widest,
            unnamed_rows=findings.unnamed_rows,
            eliminated_rows=findings.eliminated_rows,
            quoted_rows=findings.quoted_rows,
            rows_without_id=findings.rows_without_id,
            junior=JuniorOut.of(findings.junior) if findings.junior else None,
        )


class OutcomeOut(Shape):
    """What an import into an empty account would make of a file."""

    people: int
    vacancies: Annotated[int, Field(description="Seats nobody holds.")]
    placeholders: Annotated[int, Field(description="Seats whose holder is not known.")]
    lines: Annotated[int, Field(description="Reporting lines.")]
    unknown_headers: list[str]


class FileLintOut(Shape):
    """What a file holds, and what the importer would make of it."""

    file: str
    findings: RawFindingsOut
    outcome: Annotated[OutcomeOut | None, Field(description="Null: the file would be refused.")]
    problems: Annotated[list[ProblemRow], Field(description="What the importer would say.")]

    @classmethod
    def of(cls, lint: FileLint, locale: Locale) -> FileLintOut:
        """Make the shape of a lint."""
        summary = lint.summary
        outcome = (
            None
            if summary is None
            else OutcomeOut(
                people=summary.people_added,
                vacancies=summary.vacancies_added,
                placeholders=summary.placeholders_added,
                lines=summary.lines_added,
                unknown_headers=list(summary.unknown_headers),
            )
        )
        return cls(
            file=lint.findings.file,
            findings=RawFindingsOut.of(lint.findings),
            outcome=outcome,
            problems=[ProblemRow.of(problem, locale) for problem in lint.problems],
        )


class StepOut(Shape):
    """One step of a fix, for programs; what its kind does not need is null."""

    kind: StepKind
    person: str | None
    other: str | None
    position: str | None
    manager: Annotated[str | None, Field(description="Id of the position to report to.")]
    line: str | None
    role: str | None
    seniority: int | None
    function: Function | None
    company: str | None

    @classmethod
    def of(cls, step: Step) -> StepOut:
        """Make the shape of a step."""
        return cls(
            kind=step.kind,
            person=step.person,
            other=step.other,
            position=step.position,
            manager=step.manager,
            line=step.line,
            role=step.role,
            seniority=step.seniority,
            function=step.function,
            company=step.company.id if step.company else None,
        )


class FixOut(Shape):
    """One way to mend a lint."""

    text: Annotated[str, Field(examples=["let Ben report to Ada"])]
    command: Annotated[str, Field(examples=["accountmap lint fablewick --fix 3f0c9d1b"])]
    plain: Annotated[
        str,
        Field(
            description="The same in commands that say what they do; empty: there are none for exactly this.",
            examples=["accountmap person edit fablewick Ben --manager Ada"],
        ),
    ]
    steps: list[StepOut]


class LintOut(Shape):
    """One thing about a chart that wants a look."""

    key: Annotated[str, Field(description="Stays the same while it is about the same people.", examples=["3f0c9d1b"])]
    code: LintCode
    severity: LintSeverity
    text: Annotated[str, Field(examples=["Ben has 2 solid managers: Ada and Cleo."])]
    people: list[str]
    positions: list[str]
    count: Annotated[int, Field(description="Reports, levels or positions; of a duplicate the score in percent.")]
    levels: Annotated[list[int], Field(description="The manager's seniority and the report's, where they do not fit.")]
    since: date | None
    roles: list[RoleKind]
    company: str | None
    fixes: list[FixOut]

    @classmethod
    def of(cls, lint: Lint, words: LintWords, commands: FixCommands, account: str) -> LintOut:
        """Make the shape of a lint, its sentences from `words`."""
        fixes = [
            FixOut(
                text=words.fix(fix),
                command=command_of(lint, number, account),
                plain=commands.plain(lint, number),
                steps=[StepOut.of(s) for s in fix],
            )
            for number, fix in enumerate(lint.fixes, start=1)
        ]
        return cls(
            key=lint.key,
            code=lint.code,
            severity=lint.severity,
            text=words.lint(lint),
            people=list(lint.people),
            positions=list(lint.positions),
            count=lint.count,
            levels=list(lint.levels or ()),
            since=lint.since,
            roles=list(lint.roles),
            company=lint.company.id if lint.company else None,
            fixes=fixes,
        )


class LintFix(Shape):
    """Which of the fixes of a lint is wanted."""

    number: Annotated[int, Field(ge=1, le=100, description="Counted from 1, as in the list.")] = 1


class LintMendedOut(Shape):
    """A lint that was mended."""

    key: str
    code: LintCode
    text: Annotated[str, Field(description="What was done.", examples=["let Ben report to Ada"])]
    steps: list[StepOut]
    accounts: Annotated[list[str], Field(description="Ids of the accounts that changed.")]

    @classmethod
    def of(cls, mended: Mended, locale: Locale) -> LintMendedOut:
        """Make the shape of what was done."""
        words = LintWords(mended.linted.account_map, locale)
        return cls(
            key=mended.lint.key,
            code=mended.lint.code,
            text=words.fix(mended.fix),
            steps=[StepOut.of(step) for step in mended.fix],
            accounts=[edited.after.account.id for edited in mended.edited if edited.change_set],
        )


class LintList(Listing):
    """What about an account's chart wants a look, gravest first."""

    account: str
    day: date
    items: list[LintOut]

    @classmethod
    def of(
        cls, linted: LintedAccount, lints: Sequence[Lint], day: date, locale: Locale, following: str | None = None
    ) -> LintList:
        """Make the shape of some of the lints of an account."""
        account = linted.account_map.account
        words = LintWords(linted.account_map, locale)
        commands = FixCommands(linted.account_map, day)
        items = [LintOut.of(lint, words, commands, account.id) for lint in lints]
        return cls(account=account.id, day=day, items=items, next=following)


class LintedAccounts(Shape):
    """The lints of several accounts, in order of name."""

    day: date
    items: list[LintList]


def command_of(lint: Lint, number: int, account: str) -> str:
    """Return what to type to mend a lint by one of its fixes, counted from 1."""
    step = lint.fixes[number - 1][0]
    if step.kind in {StepKind.MERGE, StepKind.TELL_APART}:
        apart = ["--not-the-same"] if step.kind is StepKind.TELL_APART else []
        return join(["accountmap", "merge", str(step.person), str(step.other), *apart])
    fix = lint.key if number == 1 else f"{lint.key}.{number}"
    return join(["accountmap", "lint", account, "--fix", fix])
