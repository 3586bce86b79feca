"""``accountmap strength`` and ``accountmap calibrate``: who of ours knows whom, and whether that can be relied on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, choice_of, command_options, print_json, today
from accountmap.cli.values import DAY, day_of, known_on_option, moment_of
from accountmap.i18n.tie_words import TieWords
from accountmap.influence.calibration import FEWEST_PAIRS, Calibration
from accountmap.influence.reliability import Reliability
from accountmap.influence.strength import TieState
from accountmap.model.account_map import Withheld
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import AccountTies, TieFilter, calibrate_strength, list_ties
from accountmap.schemas import CalibrationOut, TieList


@click.command(cls=WordedCommand)
@click.argument("account")
@click.option("--person")
@click.option("--member")
@click.option("--state", "states", type=choice_of(TieState), multiple=True)
@click.option("--cold/--not-cold", default=None)
@click.option("--why", is_flag=True)
@click.option("--day", type=DAY)
@known_on_option
@click.option("--json", "as_json", is_flag=True)
@command_options
def strength(
    session: Session,
    account: str,
    *,
    person: str | None,
    member: str | None,
    states: tuple[str, ...],
    cold: bool | None,
    why: bool,
    day: datetime | None,
    known_on: str | None,
    as_json: bool,
) -> None:
    """Say who of ours knows whom, strongest first."""
    wanted = TieFilter(person, member, tuple(map(TieState, states)), cold)
    when, known = day_of(day) or today(), moment_of(known_on)
    with session.store("read") as store:
        found = list_ties(store, LOCAL_OWNER, account, when, wanted, known_on=known)
    if as_json:
        print_json(TieList.of(found, found.ties, session.locale))
    else:
        click.echo("\n".join(tie_lines(session, found, is_filtered=wanted != TieFilter(), why=why)))


def tie_lines(session: Session, found: AccountTies, *, is_filtered: bool, why: bool) -> Iterator[str]:
    """Yield the lines of our ties at an account: first what to look after, then each tie."""
    words = TieWords(found.account_map, found.day, session.locale)
    yield session.say("ties-heading", account=found.account_map.account.name, day=found.day)
    if not found.ties:
        yield session.say("ties-none-such" if is_filtered else "ties-empty")
    yield from words.to_look_after(found.ties)
    for place, tie in enumerate(found.ties, start=1):
        member, person = words.member(tie), words.person(tie)
        yield session.say("ties-line", place=place, member=member, person=person, state=words.state(tie))
        if why:
            yield from (f"     {line}" for line in words.why(tie))
    if Withheld.PEOPLE in found.account_map.withheld:
        yield session.say("audit-withheld")


@click.command(cls=WordedCommand)
@click.option("--json", "as_json", is_flag=True)
@command_options
def calibrate(session: Session, *, as_json: bool) -> None:
    """Hold tie strength against the contacts that followed."""
    with session.store("read") as store:
        found = calibrate_strength(store, LOCAL_OWNER)
    if as_json:
        print_json(CalibrationOut.of(found))
    else:
        click.echo("\n".join(calibration_lines(session, found)))


def calibration_lines(session: Session, found: Calibration) -> Iterator[str]:
    """Yield how strength fits what came, with the shipped constants and with fitted ones."""
    yield session.say("calibration-heading", pairs=found.pairs, days=len(found.days))
    if found.default is None:
        yield session.say("calibration-too-early")
        return
    yield session.say("calibration-default")
    yield from _table(session, found.default)
    if found.fitted is None or found.refit is None:
        yield session.say("calibration-few-pairs", needed=FEWEST_PAIRS)
        return
    weights = ", ".join(
        f"{session.say(f'channel-{channel}')} {weight:g}" for channel, weight in found.fitted.weights.items()
    )
    yield session.say("calibration-refit", saturation=f"{found.fitted.saturation:.1f}", weights=weights)
    yield from _table(session, found.refit)
    gain = round(100 * (1 - found.refit.brier / found.default.brier))
    yield session.say("calibration-better", percent=gain) if gain > 0 else session.say("calibration-no-better")


def _table(session: Session, found: Reliability) -> Iterator[str]:
    yield session.say(
        "calibration-numbers",
        count=found.count,
        rate=f"{100 * found.base_rate:.1f}",
        brier=f"{found.brier:.4f}",
        base=f"{found.base_brier:.4f}",
        error=f"{found.calibration_error:.3f}",
        auc="–" if found.auc is None else f"{found.auc:.3f}",
        precision="–" if found.average_precision is None else f"{found.average_precision:.3f}",
    )
    yield session.say("calibration-table")
    for one in found.bins:
        yield f"{one.low:.1f}-{one.high:.1f} {one.count:12} {one.predicted:17.3f} {one.observed:11.3f}"
