"""``accountmap consent``, ``introduce``, ``opt-out``, ``access-window``, ``policy``: what etiquette rests on."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedCommand, WordedGroup
from accountmap.cli.listing import add_list
from accountmap.cli.session import Session, choice_of, today
from accountmap.cli.values import DAY, day_of
from accountmap.editing import Addition
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.courtesy import MOST_PARTICIPANTS, BanKind, ConsentHow, ConsentState
from accountmap.model.functions import Function
from accountmap.model.people import Channel
from accountmap.operations import edit_named_entity

_WINDOWS = click.Choice([kind.value for kind in BanKind if kind is not BanKind.OPT_OUT])


def _added(account: str, kind: str, values: dict[str, Any]) -> Perform:
    addition = Addition(kind, given_values(values))
    return lambda store, occasion: edit_named_entity(store, LOCAL_OWNER, account, addition, occasion)


@click.group("consent", cls=WordedGroup)
def consent_group() -> None:
    """Keep who agreed that we turn to whom."""


add_list(consent_group, "consent")


@consent_group.command("add")
@click.argument("account")
@click.argument("who")
@click.option("--about", required=True, metavar="WHO")
@click.option("--state", type=choice_of(ConsentState), default="agreed", show_default=True)
@click.option("--how", type=choice_of(ConsentHow), default="asked", show_default=True)
@click.option("--area", type=choice_of(DecisionArea))
@click.option("--function", type=choice_of(Function))
@click.option("--from", "valid_from", type=DAY)
@click.option("--until", "valid_to", type=DAY)
@edit_command
def add_consent(
    _: Session, account: str, who: str, *, valid_from: datetime | None, valid_to: datetime | None, **given: Any
) -> Perform:
    """Record what somebody said."""
    days = {"valid_from": day_of(valid_from) or today(), "valid_to": day_of(valid_to)}
    return _added(account, "consent", {"person": who, **given, **days})


@click.command("introduce", cls=WordedCommand)
@click.argument("account")
@click.argument("who")
@click.argument("member")
@click.option("--to", "about", required=True, metavar="WHO")
@click.option("--on", "day", type=DAY)
@edit_command
def introduce(_: Session, account: str, who: str, member: str, *, about: str, day: datetime | None) -> Perform:
    """Record that somebody introduced one of ours."""
    said = {"state": ConsentState.AGREED, "how": ConsentHow.INTRODUCED, "valid_from": day_of(day) or today()}
    return _added(account, "consent", {"person": who, "about": about, "member": member, **said})


@click.command("opt-out", cls=WordedCommand)
@click.argument("account")
@click.argument("who")
@click.option("--channel", "channels", type=choice_of(Channel), multiple=True)
@click.option("--from", "valid_from", type=DAY)
@click.option("--until", "valid_to", type=DAY)
@click.option("--reason")
@edit_command
def opt_out(
    _: Session, account: str, who: str, *, valid_from: datetime | None, valid_to: datetime | None, **given: Any
) -> Perform:
    """Record that somebody wants no contact."""
    days = {"valid_from": day_of(valid_from), "valid_to": day_of(valid_to)}
    return _added(account, "contact_ban", {"kind": BanKind.OPT_OUT, "person": who, **given, **days})


@click.command("access-window", cls=WordedCommand)
@click.argument("account")
@click.argument("kind", type=_WINDOWS)
@click.option("--function", "functions", type=choice_of(Function), multiple=True)
@click.option("--role", "roles", type=choice_of(RoleKind), multiple=True)
@click.option("--from", "valid_from", type=DAY)
@click.option("--until", "valid_to", type=DAY)
@click.option("--reason")
@edit_command
def access_window(
    _: Session, account: str, kind: str, *, valid_from: datetime | None, valid_to: datetime | None, **given: Any
) -> Perform:
    """Record that the client is closed for a time."""
    days = {"valid_from": day_of(valid_from), "valid_to": day_of(valid_to)}
    return _added(account, "contact_ban", {"kind": kind, **given, **days})


@click.command("policy", cls=WordedCommand)
@click.argument("account")
@click.option("--no-meals", is_flag=True)
@click.option("--no-gifts", is_flag=True)
@click.option("--office-only", "no_outside_meetings", is_flag=True)
@click.option("--participants", "least_participants", type=click.IntRange(1, MOST_PARTICIPANTS))
@click.option("--from", "valid_from", type=DAY)
@click.option("--until", "valid_to", type=DAY)
@click.option("--note")
@edit_command
def policy(
    _: Session, account: str, *, valid_from: datetime | None, valid_to: datetime | None, **given: Any
) -> Perform:
    """Record the client's rules of conduct."""
    days = {"valid_from": day_of(valid_from), "valid_to": day_of(valid_to)}
    return _added(account, "contact_policy", {**given, **days})
