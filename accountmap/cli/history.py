"""``accountmap history``: who changed what, latest first."""

from __future__ import annotations

from collections.abc import Iterator

import click

from accountmap.cli.changes import heading, story_lines
from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, print_json
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.paging import PageRequest
from accountmap.operations import HistoryEntry, list_history, read_moment
from accountmap.schemas import ChangeSetList


@click.command(cls=WordedCommand)
@click.argument("account", required=False)
@click.option("--person")
@click.option("--since")
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
    since: str | None,
    by: str | None,
    limit: int,
    all_lines: bool,
    as_json: bool,
) -> None:
    """Tell who changed what, latest first."""
    first = read_moment(since, "since") if since else None
    wanted = PageRequest(limit)
    with session.store("read") as store:
        page = list_history(store, LOCAL_OWNER, account, person=person, since=first, by=by, page=wanted)
    if as_json:
        print_json(ChangeSetList.of(page, session.locale))
        return
    if not page.items:
        click.echo(session.say("history-empty"))
    for number, entry in enumerate(page.items):
        if number:
            click.echo("")
        click.echo("\n".join(entry_lines(session, entry, with_account=account is None, all_lines=all_lines)))
    if page.next is not None:
        click.echo("\n" + session.say("history-more", limit=limit))


def entry_lines(session: Session, entry: HistoryEntry, *, with_account: bool, all_lines: bool) -> Iterator[str]:
    """Yield the heading of a change set and what it changed."""
    source = session.say(f"history-{entry.source}-of", id=entry.reverts) if entry.reverts else entry.source
    undone = session.say("history-undone") if entry.is_undone else ""
    account = entry.account_name if with_account else ""
    yield heading(session.locale, entry.at, entry.actor, account, source, undone, entry.id)
    yield from (f"  {line}" for line in story_lines(session.locale, entry.stories, all_lines=all_lines))
    if entry.forgets:
        yield "  " + session.say("history-forgets")
    elif entry.forgotten:
        yield "  " + session.say("history-forgotten", count=entry.forgotten)
