"""``accountmap role``: parts in the client's purchases."""

from __future__ import annotations

from datetime import datetime

import click

from accountmap.cli.edits import Perform, edit_command
from accountmap.cli.help import WordedGroup
from accountmap.cli.session import Session, choice_of
from accountmap.cli.values import DAY, day_of
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.operations import end_role, give_role


@click.group("role", cls=WordedGroup)
def role_group() -> None:
    """Say who plays which part in a purchase."""


@role_group.command("give")
@click.argument("account")
@click.argument("who")
@click.argument("role", type=choice_of(RoleKind))
@click.option("--area", type=choice_of(DecisionArea))
@edit_command
def give(_: Session, account: str, who: str, role: str, *, area: str | None) -> Perform:
    """Record that a person plays a part."""
    kind, decides = RoleKind(role), DecisionArea(area) if area else None
    return lambda store, occasion: give_role(store, LOCAL_OWNER, account, who, kind, occasion, area=decides)


@role_group.command("end")
@click.argument("account")
@click.argument("who")
@click.argument("role", type=choice_of(RoleKind))
@click.option("--area", type=choice_of(DecisionArea))
@click.option("--on", "day", type=DAY)
@edit_command
def end(_: Session, account: str, who: str, role: str, *, area: str | None, day: datetime | None) -> Perform:
    """Record that a person plays a part no more."""
    kind, decides = RoleKind(role), DecisionArea(area) if area else None
    return lambda store, occasion: end_role(
        store, LOCAL_OWNER, account, who, kind, occasion, area=decides, day=day_of(day)
    )
