"""``accountmap strength`` and ``accountmap calibrate``: who of ours knows whom, and whether that can be relied on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, choice_of, command_options, print_json, today
from accountmap.cli.values import DAY, day_of, known_on_option, moment_of
from accountmap.i18n.numbers import decimal
from accountmap.i18n.tie_words import TieWords
from accountmap.influence.calibration import FEWEST_PAIRS, Calibration
from accountmap.influence.reliability import Reliability
from accountmap.influence.strength import TieState
from accountmap.influence.tie import TieOrder
from accountmap.model.account_map import Withheld
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import AccountTies, TieFilter, calibrate_strength, list_ties
from accountmap.schemas import CalibrationOut, TieList

_MOST_SHOWN: Final = 60
_FAIR: Final = 0.03


@click.command(cls=WordedCommand)
@click.argument("account")
@click.option("--person")
@click.option("--member")
@click.option("--state", "states", type=choice_of(TieState), multiple=True)
@click.option("--cold/--not-cold", default=None)
@click.option("--sort", type=choice_of(TieOrder), default=TieOrder.STRENGTH)
@click.option("--why", is_flag=True)
@click.option("--all", "every", is_flag=True)
@click.option("--day", type=DAY)
@known_on_option
@click.option("--json", "as_json", is_flag=True)
@command_options
def strength(
    session: Session,
    account: str,
    *,
    states: tuple[str, ...],
    sort: str,
    why: bool,
    every: bool,
    day: datetime | None,
    known_on: str | None,
    as_json: bool,
    **asked: Any,
) -> None:
    """Say who of ours knows whom, strongest first."""
    wanted = TieFilter(states=tuple(map(TieState, states)), **asked)
    when, known = day_of(day) or today(), moment_of(known_on)
    with session.store("read") as store:
        found = list_ties(store, LOCAL_OWNER, account, when, wanted, order=TieOrder(sort), known_on=known)
    if as_json:
        print_json(TieList.of(found, found.ties, session.locale))
    else:
        click.echo("\n".join(tie_lines(session, found, is_filtered=wanted != TieFilter(), why=why, every=every)))


def tie_lines(
    session: Session, found: AccountTies, *, is_filtered: bool, why: bool, every: bool = False
) -> Iterator[str]:
    """Yield the lines of our ties at an account: first what to look after, then each tie."""
    words = TieWords(found.account_map, session.locale)
    yield session.say("ties-heading", account=found.account_map.account.name, day=found.day)
    if found.ties:
        yield words.counted(found.ties)
        yield from words.to_look_after(found.ties)
        yield ""
    else:
        yield session.say("ties-none-such" if is_filtered else "ties-empty")
    shown = found.ties if every else found.ties[:_MOST_SHOWN]
    for place, tie in enumerate(shown, start=1):
        yield session.say("ties-line", place=place, pair=words.pair(tie), state=words.state(tie))
        if why:
            yield from (f"     {line}" for line in words.why(tie))
    if len(shown) < len(found.ties):
        yield session.say("ties-more-all", count=len(found.ties) - len(shown))
    if Withheld.PEOPLE in found.account_map.withheld:
        yield session.say("audit-withheld")


@click.command(cls=WordedCommand)
@click.option("--day", type=DAY)
@click.option("--json", "as_json", is_flag=True)
@command_options
def calibrate(session: Session, *, day: datetime | None, as_json: bool) -> None:
    """Hold tie strength against the contacts that followed."""
    with session.store("read") as store:
        found = calibrate_strength(store, LOCAL_OWNER, day_of(day) or today())
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
        f"{session.say(f'channel-{channel}')} {decimal(weight, session.locale)}"
        for channel, weight in found.fitted.weights.items()
    )
    saturation = decimal(found.fitted.saturation, session.locale, 1)
    yield session.say("calibration-refit", saturation=saturation, weights=weights)
    yield from _table(session, found.refit)
    gain = round(100 * (1 - found.refit.brier / found.default.brier))
    yield session.say("calibration-better", percent=gain) if gain > 0 else session.say("calibration-no-better")


def _table(session: Session, found: Reliability) -> Iterator[str]:
    def number(value: float | None, digits: int = 3) -> str:
        return "–" if value is None else decimal(value, session.locale, digits)

    yield session.say(
        "calibration-numbers",
        count=found.count,
        rate=number(100 * found.base_rate, 1),
        brier=number(found.brier, 4),
        base=number(found.base_brier, 4),
        error=number(found.calibration_error),
        auc=number(found.auc),
        precision=number(found.average_precision),
    )
    over = found.mean - found.base_rate
    measure = "high" if over >= _FAIR else "low" if over <= -_FAIR else "uneven"
    if found.calibration_error < _FAIR:
        measure = "fair"
    percents = {"said": round(100 * found.mean), "came": round(100 * found.base_rate)}
    yield session.say("calibration-means", measure=measure, **percents)
    if found.auc is not None:
        yield session.say("calibration-order", percent=round(100 * found.auc))
    yield session.say("calibration-table")
    for one in found.bins:
        said = f"{number(one.low, 1)}–{number(one.high, 1)}"
        yield f"{said} {one.count:12} {number(one.predicted):>17} {number(one.observed):>11}"
