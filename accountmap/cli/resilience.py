"""``accountmap resilience``: what an account hangs on, and what would be if somebody left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, print_json, today
from accountmap.cli.values import DAY, day_of, known_on_option, moment_of
from accountmap.i18n.departure_words import DepartureWords
from accountmap.influence.departure import Departure
from accountmap.influence.resilience import ENOUGH_WAYS, LeadResilience, Resilience
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import ResilientAccount, assess_resilience
from accountmap.schemas import ResilienceOut


@click.command(cls=WordedCommand)
@click.argument("account")
@click.option("--if-leaves", metavar="PERSON|MEMBER")
@click.option("--why", is_flag=True)
@click.option("--day", type=DAY)
@known_on_option
@click.option("--json", "as_json", is_flag=True)
@command_options
def resilience(
    session: Session,
    account: str,
    *,
    if_leaves: str | None,
    why: bool,
    day: datetime | None,
    known_on: str | None,
    as_json: bool,
) -> None:
    """Say what an account hangs on."""
    when, known = day_of(day) or today(), moment_of(known_on)
    with session.store("read") as store:
        found = assess_resilience(store, LOCAL_OWNER, account, when, if_leaves=if_leaves, known_on=known)
    if as_json:
        print_json(ResilienceOut.of(found, session.locale))
    else:
        click.echo("\n".join(resilience_lines(session, found, why=why)))


def resilience_lines(session: Session, found: ResilientAccount, *, why: bool) -> Iterator[str]:
    """Yield the lines of an answer for a person to read."""
    words = DepartureWords(found.maps, session.locale)
    yield session.say("resilience-heading", account=found.account_map.account.name, day=found.day)
    if found.departure is not None:
        yield from _departure_lines(words, found.departure, why=why)
    else:
        yield from _lead_lines(words, found.resilience, why=why)
        yield session.say("resilience-our-side" if found.resilience.members else "resilience-nobody")
        yield from (f"  {words.hold(hold)}" for hold in found.resilience.members)
    withheld = words.withheld()
    if withheld:
        yield withheld


def _lead_lines(words: DepartureWords, found: Resilience, *, why: bool) -> Iterator[str]:
    for lead in found.leads:
        yield words.lead(lead)
        yield f"  {'✓' if lead.is_enough else '!'} {words.theirs(lead)}"
        yield from (f"    {advice}" for advice in words.advice(lead))
        ours = list(words.ours(lead, found.members))
        if ours:
            yield f"  {'✓' if len(lead.ours) >= ENOUGH_WAYS else '!'} {ours[0]}"
            yield from (f"    {line}" for line in ours[1:])
        if why:
            yield from _why_lines(words, lead)
    yield from words.undecided(found)


def _departure_lines(words: DepartureWords, found: Departure, *, why: bool) -> Iterator[str]:
    yield words.heading(found)
    yield from (f"  {line}" for line in words.lines(found))
    if why:
        for lead in found.leads:
            for side in (lead.before, lead.after):
                if side is not None:
                    yield "  " + words.side(side, is_today=side is lead.before)
                    yield from _why_lines(words, side)


def _why_lines(words: DepartureWords, lead: LeadResilience) -> Iterator[str]:
    yield from (f"      {line}" for line in words.why(lead))
