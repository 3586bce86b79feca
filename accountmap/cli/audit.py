"""``accountmap audit``: the coverage rule, account by account, worst first."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import AUDIT_FAILED, Session, command_options, print_json, today
from accountmap.cli.values import known_on_option, moment_of
from accountmap.coverage import Finding, Verdict
from accountmap.i18n import AuditWords
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import AuditedAccount, audit_account, audit_portfolio
from accountmap.schemas import AuditList


@click.command(cls=WordedCommand)
@click.argument("account", required=False)
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]))
@known_on_option
@click.option("--fail-on", type=click.Choice(["must"]))
@click.option("--strict", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def audit(
    session: Session,
    account: str | None,
    *,
    day: datetime | None,
    known_on: str | None,
    fail_on: str | None,
    strict: bool,
    as_json: bool,
) -> None:
    """Check whether accounts fulfil the four-contacts rule, with names.

    Without ACCOUNT all accounts are audited.
    """
    when = day.date() if day else today()
    known = moment_of(known_on)
    with session.store("read") as store:
        if account is None:
            audited = audit_portfolio(store, LOCAL_OWNER, when, known_on=known)
        else:
            audited = (audit_account(store, LOCAL_OWNER, account, when, known_on=known),)
    if as_json:
        print_json(AuditList.of(audited, session.locale, when))
    else:
        click.echo("\n".join(audit_lines(session, audited, when)))
    failing = {Verdict.FAIL, Verdict.UNKNOWN} if strict else {Verdict.FAIL}
    if fail_on and any(one.audit.verdict in failing for one in audited):
        sys.exit(AUDIT_FAILED)


def audit_lines(session: Session, audited: tuple[AuditedAccount, ...], day: date) -> Iterator[str]:
    """Yield the lines of an audit for a person to read."""
    if not audited:
        yield session.say("audit-empty")
        return
    yield session.say("audit-heading", day=day)
    if len(audited) > 1:
        yield _summary(session, audited)
    for one in audited:
        yield ""
        yield from _account_lines(session, one)


def _summary(session: Session, audited: tuple[AuditedAccount, ...]) -> str:
    verdicts = [one.audit.verdict for one in audited]
    early = sum(one.audit.early and one.audit.verdict is Verdict.UNKNOWN for one in audited)
    counts = {verdict.value: verdicts.count(verdict) for verdict in Verdict}
    return session.say("audit-summary", total=len(audited), early=early, **counts)


def _account_lines(session: Session, one: AuditedAccount) -> Iterator[str]:
    words, account = AuditWords(one.account_map, session.locale), one.account_map.account
    details = session.say("audit-account-details", count=len(one.account_map.people), active=len(one.audit.contacts))
    if account.tier:
        details = session.say("audit-account-tier", tier=account.tier.value, details=details)
    mark = session.say(f"verdict-mark-{one.audit.verdict}")
    verdict = words.verdict(one.audit)
    yield session.say("audit-account", mark=mark, name=account.name, details=details, verdict=verdict)
    for finding in one.audit.findings:
        yield from _finding_lines(session, words, finding)


def _finding_lines(session: Session, words: AuditWords, finding: Finding) -> Iterator[str]:
    """Yield a rule with its first reason on the line, further ones below."""
    reasons = [words.statement(witness) for witness in finding.witnesses]
    reasons += [words.statement(gap) for gap in finding.missing]
    asked = [session.say("audit-question", text=words.statement(question)) for question in finding.questions]
    if finding.excuse and not reasons:
        reasons.append(words.statement(finding.excuse))
    first, *further = [*reasons, *asked]
    yield f"   {session.say(f'verdict-mark-{finding.verdict}')} {words.rule(finding)}: {first}"
    yield from (f"     {line}" for line in further)
