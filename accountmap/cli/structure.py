"""``accountmap structure``: the measures of network analysis, for analysts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, print_json, today
from accountmap.cli.values import DAY, day_of, known_on_option, moment_of
from accountmap.i18n.structure_words import StructureWords
from accountmap.model.account_map import Withheld
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import MeasuredAccount, measure_structure
from accountmap.schemas import StructureOut

_MOST_SHOWN: Final = 10
_MEASURES: Final = ("connectedness", "hierarchy", "efficiency", "upper-boundedness", "burt", "betweenness")


@click.command(cls=WordedCommand)
@click.argument("account")
@click.option("--why", is_flag=True)
@click.option("--all", "everybody", is_flag=True)
@click.option("--day", type=DAY)
@known_on_option
@click.option("--json", "as_json", is_flag=True)
@command_options
def structure(
    session: Session,
    account: str,
    *,
    why: bool,
    everybody: bool,
    day: datetime | None,
    known_on: str | None,
    as_json: bool,
) -> None:
    """Measure the structure of an account."""
    when, known = day_of(day) or today(), moment_of(known_on)
    with session.store("read") as store:
        measured = measure_structure(store, LOCAL_OWNER, account, when, known_on=known)
    if as_json:
        print_json(StructureOut.of(measured, session.locale))
    else:
        click.echo("\n".join(structure_lines(session, measured, why=why, everybody=everybody)))


def structure_lines(session: Session, measured: MeasuredAccount, *, why: bool, everybody: bool) -> Iterator[str]:
    """Yield the lines of a structure for an analyst to read."""
    words, found = StructureWords(measured.account_map, session.locale), measured.structure
    yield session.say("structure-heading", account=measured.account_map.account.name, day=measured.day)
    yield session.say("structure-networks")
    yield from (f"  {words.network(one)}" for one in found.networks)
    yield session.say("structure-group")
    yield from (f"  {line}" for line in words.group(found.group))
    yield session.say("structure-places")
    shown = found.places if everybody else found.places[:_MOST_SHOWN]
    yield from (f"  {words.place(place)}" for place in shown)
    if len(shown) < len(found.places):
        yield "  " + session.say("structure-more", count=len(found.places) - len(shown))
    yield from words.remarks(found)
    if Withheld.PEOPLE in measured.account_map.withheld:
        yield session.say("audit-withheld")
    if why:
        yield session.say("structure-why")
        yield from (f"  {session.say(f'structure-why-{measure}')}" for measure in _MEASURES)
