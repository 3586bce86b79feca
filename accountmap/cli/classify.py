"""``accountmap classify``: what titles say, and what is known of what an account's people work on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, print_json, today
from accountmap.cli.values import DAY, day_of, known_on_option, moment_of
from accountmap.exchange.title_lists import titles_in
from accountmap.i18n.names import named
from accountmap.i18n.title_words import TitleWords
from accountmap.model.account_map import Withheld
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.titles import classify
from accountmap.operations import AccountTitles, read_titles
from accountmap.schemas import AccountTitleList, TitleList

_MOST_SHOWN: Final = 20


@click.command("classify", cls=WordedCommand)
@click.argument("titles", metavar="[TITLE]...", nargs=-1)
@click.option("--account")
@click.option("--unit", default="")
@click.option("--file", "path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--why", is_flag=True)
@click.option("--day", type=DAY)
@known_on_option
@click.option("--json", "as_json", is_flag=True)
@command_options
def classify_titles(
    session: Session,
    titles: tuple[str, ...],
    *,
    account: str | None,
    unit: str,
    path: Path | None,
    why: bool,
    day: datetime | None,
    known_on: str | None,
    as_json: bool,
) -> None:
    """Say what titles say."""
    if account is None:
        given = [(title, unit) for title in titles] + _in_file(session, path)
        if not given:
            raise click.UsageError(session.say("titles-none-given"))
        if as_json:
            print_json(TitleList.of(given, session.locale))
        else:
            click.echo("\n".join(_title_lines(session, given, why=why)))
        return
    when, known = day_of(day) or today(), moment_of(known_on)
    with session.store("read") as store:
        found = read_titles(store, LOCAL_OWNER, account, when, known_on=known)
    if as_json:
        print_json(AccountTitleList.of(found, found.held, session.locale))
    else:
        click.echo("\n".join(account_lines(session, found, why=why)))


def account_lines(session: Session, found: AccountTitles, *, why: bool) -> Iterator[str]:
    """Yield who works on what, as said or by title, and the commands that say what is not known."""
    words, account = TitleWords(session.locale), found.account_map.account.name
    yield session.say("titles-heading", account=account, day=found.day)
    if not found.held:
        yield session.say("titles-empty")
    commands = []
    for held in found.held:
        name, position = named(held.person.name, session.locale), held.position
        title = ", ".join(filter(None, (position.title, position.unit))) or session.say("titles-no-title")
        yield session.say("titles-person", person=name, title=title, found=words.of_position(position))
        if why:
            yield from (f"     {line}" for line in words.why(position.read))
        commands.append(words.command(account, held.person.name, position))
    positions = [held.position for held in found.held]
    yield session.say(
        "titles-summary",
        said=sum(bool(position.said_functions) for position in positions),
        read=sum(bool(position.functions) and not position.said_functions for position in positions),
        unknown=sum(not position.functions for position in positions),
    )
    asked = list(filter(None, commands))
    if asked:
        yield session.say("titles-unknown")
        yield from (f"  {command}" for command in asked[:_MOST_SHOWN])
        if len(asked) > _MOST_SHOWN:
            yield session.say("influence-and-more", count=len(asked) - _MOST_SHOWN).strip(", ")
    if Withheld.PEOPLE in found.account_map.withheld:
        yield session.say("audit-withheld")


def _title_lines(session: Session, titles: list[tuple[str, str]], *, why: bool) -> Iterator[str]:
    words = TitleWords(session.locale)
    for title, unit in titles:
        read = classify(title, unit)
        shown = ", ".join(filter(None, (title, unit)))
        yield session.say("titles-line", title=shown, found=words.found(read))
        if why:
            yield from (f"     {line}" for line in words.why(read))


def _in_file(session: Session, path: Path | None) -> list[tuple[str, str]]:
    if path is None:
        return []
    try:
        content = path.read_bytes()
    except OSError as error:
        session.fail("file-unreadable", file=str(path), reason=error.strerror or str(error))
    return titles_in(content, path.name)
