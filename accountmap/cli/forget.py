"""``accountmap person forget``: erase what is personal of somebody, for good."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, now, print_json, today
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import Forgetting, Occasion, forget_person, rehearse_forgetting
from accountmap.schemas import ForgettingOut
from accountmap.store import Mention

_MOST_SHOWN: Final = 20
_LONGEST: Final = 100


@click.command("forget", cls=WordedCommand)
@click.argument("account")
@click.argument("who")
@click.option("--yes", is_flag=True)
@click.option("--also", multiple=True, metavar="TEXT")
@click.option("--source", default="", metavar="TEXT")
@click.option("--dry-run", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def forget_command(
    session: Session,
    account: str,
    who: str,
    *,
    yes: bool,
    also: tuple[str, ...],
    source: str,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Forget a person by law."""
    occasion = Occasion(now=now(), day=today(), source=source or session.say("forget-source"))
    with session.store("write", "accountmap person forget") as store:
        if dry_run or not yes:
            planned = rehearse_forgetting(store, LOCAL_OWNER, account, who, occasion, also=also)
            if dry_run and as_json:
                print_json(ForgettingOut.of(planned, dry_run=True))
                return
            click.echo("\n".join(_planned_lines(session, who, planned)), err=not dry_run)
            if dry_run:
                return
            click.confirm(session.say("forget-ask", who=who), abort=True, err=True)
        done = forget_person(
            store, LOCAL_OWNER, account, who, occasion, also=also, forget_list=session.settings.forget_list
        )
    if as_json:
        print_json(ForgettingOut.of(done, dry_run=False))
    else:
        click.echo("\n".join(_done_lines(session, done)))


def _planned_lines(session: Session, who: str, planned: Forgetting) -> Iterator[str]:
    erased = planned.erased
    yield session.say("forget-planned", who=who, id=erased.person)
    yield "  " + session.say("forget-goes", facts=erased.facts, changes=erased.changes, sources=erased.sources)
    yield "  " + session.say("forget-stays")
    yield "  " + session.say("forget-look")
    if erased.mentions:
        yield "  " + session.say("forget-mentions", count=len(erased.mentions))
        yield from (f"    {_mention_line(mention)}" for mention in erased.mentions[:_MOST_SHOWN])
    yield session.say("forget-final")


def _mention_line(mention: Mention) -> str:
    text = " ".join(mention.text.split())
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return f"{mention.kind} {mention.id}, {mention.field}: {shown}"


def _done_lines(session: Session, done: Forgetting) -> Iterator[str]:
    erased = done.erased
    yield session.say("forget-done", id=erased.person, facts=erased.facts, changes=erased.changes)
    yield session.say("forget-resealed", sets=erased.sets)
    if not done.is_wiped:
        yield session.say("forget-not-wiped")
    if done.listed is None:
        yield session.say("forget-unlisted", id=erased.person)
    else:
        yield session.say("forget-listed", file=str(done.listed))
