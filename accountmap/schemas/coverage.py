"""Coverage audits as JSON: codes and ids for programs, a sentence for people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.coverage import Evidence, Finding, Severity, Statement, Verdict
from accountmap.i18n import AuditWords, Locale, named
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind
from accountmap.operations import AuditedAccount
from accountmap.schemas.base import Listing, Shape


class StatementOut(Shape):
    """One witness, gap or question."""

    code: Annotated[str, Field(examples=["c1-short"])]
    text: Annotated[str, Field(examples=["1 of 4 active contacts: Ada Sampleton; 3 more needed"])]
    people: list[str]
    chain: Annotated[list[str], Field(description="Ids of positions, top down.")]
    functions: list[Function]
    link: LateralKind | None
    count: int
    required: int


class FindingOut(Shape):
    """The answer of one rule."""

    rule: Annotated[str, Field(examples=["C1"])]
    name: Annotated[str, Field(examples=["Four contacts"])]
    severity: Severity
    verdict: Verdict
    evidence: Evidence | None
    witnesses: list[StatementOut]
    missing: list[StatementOut]
    questions: list[StatementOut]
    excuse: Annotated[StatementOut | None, Field(description="Why a rule that fails reads unknown.")]


class ContactOut(Shape):
    """An active contact."""

    person: str
    name: str
    owner: Annotated[str, Field(description="Name of the one of ours who answers for it.")]
    last_two_way: date | None
    declared_only: bool
    active_until: date


class AuditOut(Shape):
    """The coverage audit of one account on one day."""

    account: str
    name: str
    day: date
    revision: int
    ruleset: Annotated[str, Field(examples=["standard/1"])]
    verdict: Verdict
    early: Annotated[bool, Field(description="New and untouched: what would fail reads unknown.")]
    text: Annotated[str, Field(examples=["does not fulfil the rule"])]
    findings: list[FindingOut]
    contacts: list[ContactOut]

    @classmethod
    def of(cls, audited: AuditedAccount, locale: Locale) -> AuditOut:
        """Make the shape of an audit, its sentences in `locale`."""
        audit, account_map = audited.audit, audited.account_map
        words = AuditWords(account_map, locale)
        return cls(
            account=audit.account,
            name=account_map.account.name,
            day=audit.day,
            revision=account_map.revision,
            ruleset=f"{audit.ruleset.id}/{audit.ruleset.version}",
            verdict=audit.verdict,
            early=audit.early,
            text=words.verdict(audit),
            findings=[_finding(finding, words) for finding in audit.findings],
            contacts=[
                ContactOut(
                    person=contact.person,
                    name=named(account_map.person(contact.person).name, locale),
                    owner=account_map.member_by_id[contact.owner].name,
                    last_two_way=contact.last_two_way,
                    declared_only=contact.declared_only,
                    active_until=contact.active_until,
                )
                for contact in audit.contacts
            ],
        )


class AuditList(Listing):
    """A page of audits."""

    day: date
    items: list[AuditOut]

    @classmethod
    def of(
        cls, audited: Iterable[AuditedAccount], locale: Locale, day: date, following: str | None = None
    ) -> AuditList:
        """Make the list of some audits, their sentences in `locale`."""
        return cls(day=day, items=[AuditOut.of(one, locale) for one in audited], next=following)


def _finding(finding: Finding, words: AuditWords) -> FindingOut:
    return FindingOut(
        rule=finding.rule,
        name=words.rule(finding),
        severity=finding.severity,
        verdict=finding.verdict,
        evidence=finding.evidence,
        witnesses=[_statement(statement, words) for statement in finding.witnesses],
        missing=[_statement(statement, words) for statement in finding.missing],
        questions=[_statement(statement, words) for statement in finding.questions],
        excuse=_statement(finding.excuse, words) if finding.excuse else None,
    )


def _statement(statement: Statement, words: AuditWords) -> StatementOut:
    return StatementOut(
        code=statement.code,
        text=words.statement(statement),
        people=list(statement.people),
        chain=list(statement.chain),
        functions=list(statement.functions),
        link=statement.link,
        count=statement.count,
        required=statement.required,
    )
