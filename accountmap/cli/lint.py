"""``accountmap lint``: what about an account's chart, or about a file before it is imported, wants a look."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Final

import click

from accountmap.cli.file_lint import file_lint_lines
from accountmap.cli.help import WordedCommand
from accountmap.cli.session import AUDIT_FAILED, Session, command_options, now, print_json, today
from accountmap.cli.values import known_on_option, moment_of
from accountmap.i18n import LintWords
from accountmap.lints import LintSeverity
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import LintedAccount, Occasion, lint_account, lint_file, lint_portfolio, mend_lint
from accountmap.schemas import FileLintOut, FixCommands, LintedAccounts, LintList, command_of

_MOST_SHOWN: Final = 20
_SOURCE: Final = "accountmap lint --fix"
_GRAVE_ENOUGH: Final = {
    LintSeverity.ERROR: {LintSeverity.ERROR},
    LintSeverity.WARNING: {LintSeverity.ERROR, LintSeverity.WARNING},
}


@click.command(cls=WordedCommand)
@click.argument("target", metavar="[ACCOUNT|FILE]", required=False)
@click.option("--file", "as_file", is_flag=True)
@click.option("--junior", type=click.Path(path_type=Path))
@click.option("--encoding")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]))
@known_on_option
@click.option("--fix", metavar="KEY")
@click.option("--fail-on", type=click.Choice(["error", "warning"]))
@click.option("--json", "as_json", is_flag=True)
@command_options
def lint(
    session: Session,
    target: str | None,
    *,
    as_file: bool,
    junior: Path | None,
    encoding: str | None,
    day: datetime | None,
    known_on: str | None,
    fix: str | None,
    fail_on: str | None,
    as_json: bool,
) -> None:
    """Look an account, all accounts, or a file over."""
    if target is not None and fix is not None:
        _mend(session, target, fix)
    elif target is not None and (as_file or junior or Path(target).is_file() or _looks_like_file(target)):
        _lint_file(session, Path(target), junior, encoding, as_json=as_json)
    else:
        moments = (day.date() if day else today(), moment_of(known_on))
        _lint_accounts(session, target, *moments, fail_on, as_json=as_json)


def _lint_file(session: Session, file: Path, junior: Path | None, encoding: str | None, *, as_json: bool) -> None:
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


def _lint_accounts(
    session: Session, account: str | None, day: date, known_on: datetime | None, fail_on: str | None, *, as_json: bool
) -> None:
    region = session.settings.phone_region
    with session.store("read") as store:
        if account is not None:
            linted = [lint_account(store, LOCAL_OWNER, account, day, region=region, known_on=known_on)]
        else:
            linted = list(lint_portfolio(store, LOCAL_OWNER, day, region=region, known_on=known_on))
    if as_json:
        lists = [LintList.of(one, one.lints, day, session.locale) for one in linted]
        print_json(lists[0] if account else LintedAccounts(day=day, items=lists))
    elif not linted:
        click.echo(session.say("lint-accounts-empty"))
    else:
        click.echo("\n\n".join("\n".join(_account_lines(session, one, everything=bool(account))) for one in linted))
    severities = {found.severity for one in linted for found in one.lints}
    if fail_on and severities & _GRAVE_ENOUGH[LintSeverity(fail_on)]:
        sys.exit(AUDIT_FAILED)


def _mend(session: Session, account: str, fix: str) -> None:
    occasion, region = Occasion(now=now(), source=_SOURCE), session.settings.phone_region
    with session.store("write", _SOURCE) as store:
        mended = mend_lint(store, LOCAL_OWNER, account, fix, occasion, region=region, locale=session.locale)
    words = LintWords(mended.linted.account_map, session.locale)
    click.echo(session.say("lint-mended", what=words.fix(mended.fix)))


def _account_lines(session: Session, linted: LintedAccount, *, everything: bool) -> Iterator[str]:
    """Yield the lints of an account with the command for each way to mend them."""
    account, words = linted.account_map.account, LintWords(linted.account_map, session.locale)
    commands = FixCommands(linted.account_map, today())
    yield session.say("lint-account", name=account.name, count=len(linted.lints))
    shown = linted.lints if everything else linted.lints[:_MOST_SHOWN]
    for found in shown:
        yield f"  {session.say(f'lint-severity-{found.severity}')}: {words.lint(found)}"
        for number, fix in enumerate(found.fixes, start=1):
            yield f"      {words.fix(fix)}"
            command, plain = command_of(found, number, account.id), commands.plain(found, number)
            yield f"        {command}"
            if plain and plain != command:
                yield f"        {session.say('lint-plainly', command=plain)}"
    if len(shown) < len(linted.lints):
        yield "  " + session.say("cli-import-more-problems", count=len(linted.lints) - len(shown))


def _looks_like_file(target: str) -> bool:
    """Tell whether a name is meant as a file, though there is none: it ends as tables do."""
    return target.lower().endswith((".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".vcf"))


def _read(session: Session, file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        session.fail("file-unreadable", file=str(file), reason=error.strerror or str(error))
