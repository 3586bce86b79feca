"""``accountmap may``: may we go to this person, and what to do first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, choice_of, command_options, print_json, today
from accountmap.cli.values import DAY, day_of, known_on_option, moment_of
from accountmap.i18n.etiquette_words import EtiquetteWords
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.buying import DecisionArea
from accountmap.model.functions import Function
from accountmap.model.people import Channel
from accountmap.model.team import Purpose
from accountmap.operations import JudgedApproach, Wish, judge_approach
from accountmap.planning.approach import Place
from accountmap.schemas import EtiquetteOut

_SUBJECTS = [one.value for one in dict.fromkeys([*DecisionArea, *Function])]


@click.command(cls=WordedCommand)
@click.argument("account")
@click.argument("person")
@click.option("--ours", multiple=True)
@click.option("--channel", type=choice_of(Channel), default="call", show_default=True)
@click.option("--purpose", type=choice_of(Purpose), default="commercial", show_default=True)
@click.option("--about", type=click.Choice(_SUBJECTS))
@click.option("--place", type=choice_of(Place))
@click.option("--theirs", type=click.IntRange(1, 100), default=1, show_default=True)
@click.option("--why", is_flag=True)
@click.option("--day", type=DAY)
@known_on_option
@click.option("--json", "as_json", is_flag=True)
@command_options
def may(
    session: Session,
    account: str,
    person: str,
    *,
    why: bool,
    day: datetime | None,
    known_on: str | None,
    as_json: bool,
    **given: Any,
) -> None:
    """Say whether we may go to a person."""
    wish = _wish(**given)
    when, known = day_of(day) or today(), moment_of(known_on)
    with session.store("read") as store:
        found = judge_approach(store, LOCAL_OWNER, account, person, when, wish, known_on=known)
    if as_json:
        print_json(EtiquetteOut.of(found, session.locale))
    else:
        click.echo("\n".join(may_lines(session, found, why=why)))


def _wish(*, channel: str, purpose: str, place: str | None, about: str | None, **given: Any) -> Wish:
    where = Place(place) if place else None
    return Wish(channel=Channel(channel), purpose=Purpose(purpose), place=where, about=about or "", **given)


def may_lines(session: Session, found: JudgedApproach, *, why: bool) -> Iterator[str]:
    """Yield the lines of an answer for a person to read."""
    verdict = found.verdict
    words = EtiquetteWords(found.account_map, verdict, session.locale)
    name, day = found.account_map.account.name, verdict.approach.day
    yield session.say("etiquette-heading", name=words.name, account=name, day=day)
    yield words.how()
    yield words.answer()
    for one in verdict.objections:
        text = session.say("etiquette-objection", text=words.reason(one), rule=one.rule.value)
        yield f"  {'✗' if one.hard else '!'} {text}"
        if one is not verdict.deciding:
            yield f"    {words.remedy(one)}"
        if why:
            yield f"    {words.rule(one)}"
        command = words.command(one)
        if command:
            yield "    " + session.say("etiquette-record", command=command)
    if words.withheld():
        yield words.withheld()
