"""``accountmap person forget``: erase what is personal of somebody, for good."""

from __future__ import annotations

from collections.abc import Iterator

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, now, print_json, today
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import Forgetting, Occasion, forget_person, rehearse_forgetting
from accountmap.schemas import ForgettingOut


@click.command("forget", cls=WordedCommand)
@click.argument("account")
@click.argument("who")
@click.option("--yes", is_flag=True)
@click.option("--source", default="", metavar="TEXT")
@click.option("--dry-run", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def forget_command(
    session: Session, account: str, who: str, *, yes: bool, source: str, dry_run: bool, as_json: bool
) -> None:
    """Forget a person by law."""
    occasion = Occasion(now=now(), day=today(), source=source or session.say("forget-source"))
    with session.store("write", "accountmap person forget") as store:
        if dry_run or not yes:
            planned = rehearse_forgetting(store, LOCAL_OWNER, account, who, occasion)
            if dry_run and as_json:
                print_json(ForgettingOut.of(planned, dry_run=True))
                return
            click.echo("\n".join(_planned_lines(session, who, planned)), err=not dry_run)
            if dry_run:
                return
            click.confirm(session.say("forget-ask", who=who), abort=True, err=True)
        done = forget_person(store, LOCAL_OWNER, account, who, occasion, forget_list=session.settings.forget_list)
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
    yield session.say("forget-final")


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
