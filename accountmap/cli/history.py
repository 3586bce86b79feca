"""``accountmap history``: who changed what, latest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from typing import Final

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, print_json
from accountmap.i18n.change_words import change_lines
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import HistoryEntry, list_history
from accountmap.schemas import ChangeSetList, ChangeSetOut

MOST_LINES: Final = 8


@click.command(cls=WordedCommand)
@click.argument("account", required=False)
@click.option("--person")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--by")
@click.option("--limit", type=click.IntRange(1, 500), default=20, show_default=True)
@click.option("--all", "all_lines", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def history(
    session: Session,
    account: str | None,
    *,
    person: str | None,
    since: datetime | None,
    by: str | None,
    limit: int,
    all_lines: bool,
    as_json: bool,
) -> None:
    """Tell who changed what, latest first."""
    first = datetime.combine(since, time.min).astimezone() if since else None
    with session.store("read") as store:
        page = list_history(store, LOCAL_OWNER, account, person=person, since=first, by=by, limit=limit)
    if as_json:
        print_json(ChangeSetList(items=[ChangeSetOut.of(entry, session.locale) for entry in page.entries]))
        return
    if not page.entries:
        click.echo(session.say("history-empty"))
    for number, entry in enumerate(page.entries):
        if number:
            click.echo("")
        click.echo("\n".join(_entry_lines(session, entry, with_account=account is None, all_lines=all_lines)))
    if page.before is not None:
        click.echo("\n" + session.say("history-more", limit=limit))


def _entry_lines(session: Session, entry: HistoryEntry, *, with_account: bool, all_lines: bool) -> Iterator[str]:
    """Yield the heading of a change set and what it changed."""
    at = entry.at.astimezone()
    heading = [session.say("history-when", day=at.date(), time=f"{at:%H:%M}"), entry.actor]
    heading += [entry.account_name] if with_account else []
    heading += [entry.source] if entry.source else []
    heading += [session.say("history-undoes", id=entry.reverts)] if entry.reverts else []
    heading += [session.say("history-undone")] if entry.is_undone else []
    yield " · ".join([*heading, entry.id])
    lines = list(change_lines(entry.stories, session.locale))
    shown = lines if all_lines or len(lines) <= MOST_LINES + 1 else lines[:MOST_LINES]
    yield from (f"  {line}" for line in shown)
    if len(shown) < len(lines):
        yield "  " + session.say("change-more", count=len(lines) - len(shown))
    if entry.forgotten:
        yield "  " + session.say("history-forgotten", count=entry.forgotten)
