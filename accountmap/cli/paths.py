"""``accountmap paths``: the ways in to somebody at an account."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, choice_of, command_options, print_json, today
from accountmap.cli.values import DAY, day_of, known_on_option, moment_of
from accountmap.i18n.path_words import PathWords
from accountmap.influence.paths import InfluencePath
from accountmap.influence.ways_in import WaysIn
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.operations import FoundPaths, Target, find_paths
from accountmap.schemas import WaysInList


@click.command(cls=WordedCommand)
@click.argument("account")
@click.option("--to", "person", metavar="PERSON")
@click.option("--role", type=choice_of(RoleKind))
@click.option("--area", type=choice_of(DecisionArea))
@click.option("--function", type=choice_of(Function))
@click.option("--ways", type=click.IntRange(1, 20), default=3, show_default=True)
@click.option("--why", is_flag=True)
@click.option("--day", type=DAY)
@known_on_option
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def paths(
    session: Session,
    account: str,
    *,
    ways: int,
    why: bool,
    day: datetime | None,
    known_on: str | None,
    seed: int,
    as_json: bool,
    **meant: str | None,
) -> None:
    """Find the ways in."""
    target = _target(session, **meant)
    when, known = day_of(day) or today(), moment_of(known_on)
    with session.store("read") as store:
        found = find_paths(store, LOCAL_OWNER, account, when, target, alternatives=ways, seed=seed, known_on=known)
    if as_json:
        print_json(WaysInList.of(found, session.locale))
    else:
        click.echo("\n".join(path_lines(session, found, why=why)))


def _target(
    session: Session, *, person: str | None, role: str | None, area: str | None, function: str | None
) -> Target:
    """Return who is meant; end with how to say it where nobody is."""
    if not (person or role or area or function):
        raise click.UsageError(session.say("paths-say-whom"))
    if person and (role or area or function):
        raise click.UsageError(session.say("paths-one-or-many"))
    return Target(
        person,
        RoleKind(role) if role else None,
        DecisionArea(area) if area else None,
        Function(function) if function else None,
    )


def path_lines(session: Session, found: FoundPaths, *, why: bool) -> Iterator[str]:
    """Yield the lines of the ways to each person who was meant."""
    words = PathWords(found.maps, found.day, session.locale)
    account, target = found.account_map.account.name, found.target
    yield session.say("paths-heading", account=account, day=found.day)
    if not found.ways:
        what = words.what(target.role, target.area, target.function)
        yield session.say("paths-nobody-plays", account=account, what=what)
    for ways in found.ways:
        yield ""
        yield from _to_one(session, words, ways, why=why)
    withheld = words.withheld()
    if withheld:
        yield ""
    yield from withheld


def _to_one(session: Session, words: PathWords, ways: WaysIn, *, why: bool) -> Iterator[str]:
    yield session.say("paths-to", who=words.who(ways.target))
    if ways.opposed:
        yield "  " + session.say("paths-opposed", name=words.name(ways.target))
    if not ways.paths:
        yield from (f"  {line}" for line in words.first_contacts(ways))
        return
    for place, path in enumerate(ways.paths, start=1):
        percent = round(100 * path.reliability)
        yield "  " + session.say("paths-line", place=place, percent=percent, chain=words.chain(path))
        yield from (f"       {line}" for line in _steps(session, words, path, why=why))
    if len(ways.paths) > 1:
        yield "  " + words.reach(ways)
    yield "  " + words.disjoint(ways)


def _steps(session: Session, words: PathWords, path: InfluencePath, *, why: bool) -> Iterator[str]:
    """Yield each step with what it is made of, or only the weakest."""
    if why:
        for arc in path.arcs:
            text = words.why(arc)
            is_worth_saying = arc is path.weakest and len(path.arcs) > 1
            yield session.say("paths-weakest-of-all", step=text) if is_worth_saying else text
    elif len(path.arcs) == 1:
        yield words.step(path.arcs[0])
    else:
        yield session.say("paths-weakest", step=words.step(path.weakest))
