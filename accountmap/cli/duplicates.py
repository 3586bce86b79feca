"""``accountmap duplicates`` and ``accountmap merge``: people who may be one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from shlex import join

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, now, print_json, today
from accountmap.duplicates import THRESHOLD
from accountmap.i18n import describe_reason
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.people import Person
from accountmap.operations import Occasion, Proposal, list_duplicates, mark_as_different, mark_as_maybe_one, merge
from accountmap.schemas import DuplicateList

_MOST_SHOWN = 20
_SOURCE = "accountmap merge"


@click.command(cls=WordedCommand)
@click.argument("account", required=False)
@click.option("--least", type=click.FloatRange(0, 1), default=THRESHOLD, show_default=True)
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--json", "as_json", is_flag=True)
@command_options
def duplicates(session: Session, account: str | None, *, least: float, day: datetime | None, as_json: bool) -> None:
    """List people who may be one, of one account or of all."""
    when = day.date() if day else today()
    with session.store("read") as store:
        found = list_duplicates(
            store, LOCAL_OWNER, when, account=account, region=session.settings.phone_region, least=least
        )
    if as_json:
        print_json(DuplicateList.of(found, when, session.locale))
        return
    if not found:
        click.echo(session.say("duplicates-none"))
        return
    click.echo(session.say("duplicates-heading", count=len(found)))
    for proposal in found[:_MOST_SHOWN]:
        click.echo("\n".join(["", *_lines(session, proposal)]))
    if len(found) > _MOST_SHOWN:
        click.echo("\n" + session.say("cli-import-more-problems", count=len(found) - _MOST_SHOWN))


@click.command("merge", cls=WordedCommand)
@click.argument("keep")
@click.argument("other")
@click.option("--account")
@click.option("--not-the-same", is_flag=True)
@click.option("--maybe-the-same", is_flag=True)
@command_options
def merge_command(
    session: Session, keep: str, other: str, *, account: str | None, not_the_same: bool, maybe_the_same: bool
) -> None:
    """Merge OTHER into KEEP, note that they are two people, or take that back."""
    if not_the_same and maybe_the_same:
        raise click.UsageError("--not-the-same | --maybe-the-same")
    occasion = Occasion(now=now(), source=_SOURCE)
    with session.store("write", _SOURCE) as store:
        if not_the_same:
            mark_as_different(store, LOCAL_OWNER, keep, other, occasion, account=account)
            click.echo(session.say("merge-told-apart", person=keep, other=other))
            return
        if maybe_the_same:
            mark_as_maybe_one(store, LOCAL_OWNER, keep, other, occasion, account=account)
            click.echo(session.say("merge-maybe-one", person=keep, other=other))
            return
        region = session.settings.phone_region
        done = merge(store, LOCAL_OWNER, keep, other, occasion, account=account, region=region, locale=session.locale)
    kept = done[-1].entity
    name = kept.name if isinstance(kept, Person) else keep
    changes = sum(len(edited.change_set.changes) for edited in done)
    click.echo(session.say("merge-done", person=name, other=other, changes=changes, accounts=len(done)))


def pair_in_words(session: Session, proposal: Proposal) -> str:
    """Name two people who may be one, by what one could tell them."""
    people = [
        _described(session, *one) for one in zip((proposal.person, proposal.other), proposal.accounts, strict=True)
    ]
    percent = round(proposal.duplicate.score * 100)
    return session.say("duplicates-pair", percent=percent, person=people[0], other=people[1])


def _lines(session: Session, proposal: Proposal) -> Iterator[str]:
    pair = proposal.duplicate
    yield pair_in_words(session, proposal)
    yield "   " + ", ".join(describe_reason(reason, session.locale) for reason in pair.reasons)
    command = ["accountmap", "merge", pair.person, pair.other]
    yield "   " + session.say("duplicates-merge", command=join(command))
    yield "   " + session.say("duplicates-apart", command=join([*command, "--not-the-same"]))


def _described(session: Session, person: Person, accounts: tuple[Account, ...]) -> str:
    """Say who somebody is, and by what one could tell: accounts, e-mail, phone."""
    details = [*(account.name for account in accounts), *person.emails[:1], *person.phones[:1]]
    return session.say("duplicates-person", name=person.name, details=", ".join(details))
