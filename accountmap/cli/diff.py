"""``accountmap diff``: what differs in an account between two days, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import click

from accountmap.cli.changes import story_lines
from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, print_json, today
from accountmap.cli.values import DAY, day_of
from accountmap.i18n.change_words import counts_text
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import Difference, Span, compare_days, read_moment
from accountmap.schemas import DifferenceOut

_MOST_LINES: Final = 20


@click.command(cls=WordedCommand)
@click.argument("account")
@click.option("--from", "from_day", type=DAY)
@click.option("--to", "to_day", type=DAY)
@click.option("--known-from")
@click.option("--known-to")
@click.option("--all", "all_lines", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def diff(
    session: Session,
    account: str,
    *,
    from_day: datetime | None,
    to_day: datetime | None,
    known_from: str | None,
    known_to: str | None,
    all_lines: bool,
    as_json: bool,
) -> None:
    """Tell what differs in ACCOUNT between two days."""
    moments = [
        read_moment(given, name, last=True) if given else None
        for given, name in ((known_from, "known-from"), (known_to, "known-to"))
    ]
    span = Span(day_of(to_day) or today(), day_of(from_day), *moments)
    with session.store("read") as store:
        found = compare_days(store, LOCAL_OWNER, account, span)
    if as_json:
        print_json(DifferenceOut.of(found, session.locale))
    else:
        click.echo(_heading(session, found))
        click.echo("\n".join(difference_lines(session, found, all_lines=all_lines)))


def difference_lines(session: Session, found: Difference, *, all_lines: bool) -> Iterator[str]:
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
