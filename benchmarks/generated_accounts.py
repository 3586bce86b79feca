"""Accounts of any size for benchmarks: a tree of spans 3 to 7, titles, roles, stances, some links. Names are made up.

The same size and seed give the same account.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Final

from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.buying import BuyingRole, RoleKind, Stance
from accountmap.model.ids import (
    AccountId,
    AssignmentId,
    BuyingRoleId,
    LateralLinkId,
    PersonId,
    PositionId,
    RelationshipId,
    ReportingLineId,
    StanceId,
    TeamMemberId,
    TouchpointId,
)
from accountmap.model.links import LateralKind, LateralLink, ReportingLine
from accountmap.model.people import Assignment, Channel, Person, Position
from accountmap.model.team import Relationship, TeamMember, Touchpoint

DAY: Final = date(2026, 11, 24)
_FIRST: Final = ("Anna", "Boris", "Clara", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ilona", "Ольга", "Павел")
_LAST: Final = ("Draftova", "Sampler", "Mockson", "Placeholt", "Образцова", "Примеров", "Testini", "Набросков")
_UNITS: Final = ("Purchasing", "Logistics", "Accounting", "Legal", "Operations", "IT", "Quality", "Sales", "Finance")
_RANKS: Final = ("Head of", "Deputy Head of", "Senior Specialist,", "Specialist,", "Coordinator,", "Analyst,")
_LINKS_PER_PERSON: Final = 0.02


def generated_account(people: int, *, seed: int = 1) -> AccountMap:
    """Return an account of that many people in one tree.

    About a third plays a buying role, a third has a stance, one in five is known to us, and one in fifty has a link
    to somebody elsewhere.
    """
    random = Random(seed)  # noqa: S311 - nothing to keep secret
    managers = _managers(people, random)
    units = ["Executive Office"]
    for number in range(1, people):
        units.append(random.choice(_UNITS) if managers[number] == 0 else units[managers[number]])
    team = [TeamMember(id=TeamMemberId(f"m{n}"), name=f"{first} Colleague") for n, first in enumerate(_FIRST[:6])]
    known = random.sample(range(people), people // 5)
    owner_of = {number: random.choice(team).id for number in known}
    ends = [random.sample(range(people), 2) for _ in range(round(people * _LINKS_PER_PERSON))]
    return AccountMap(
        account=Account(id=AccountId("generated"), name=f"Account of {people}", known_since=date(2025, 1, 1)),
        people=tuple(
            Person(id=PersonId(f"p{n}"), name=f"{random.choice(_FIRST)} {random.choice(_LAST)}") for n in range(people)
        ),
        positions=tuple(
            Position(id=PositionId(f"s{n}"), title=f"{random.choice(_RANKS)} {unit}", unit=unit)
            for n, unit in enumerate(units)
        ),
        assignments=tuple(
            Assignment(id=AssignmentId(f"a{n}"), person=PersonId(f"p{n}"), position=PositionId(f"s{n}"))
            for n in range(people)
        ),
        reporting_lines=tuple(
            ReportingLine(
                id=ReportingLineId(f"l{n}"), manager=PositionId(f"s{managers[n]}"), report=PositionId(f"s{n}")
            )
            for n in range(1, people)
        ),
        lateral_links=tuple(
            LateralLink(
                id=LateralLinkId(f"k{n}"),
                from_person=PersonId(f"p{one}"),
                to_person=PersonId(f"p{other}"),
                kind=random.choice(list(LateralKind)),
            )
            for n, (one, other) in enumerate(ends)
        ),
        buying_roles=tuple(
            BuyingRole(id=BuyingRoleId(f"b{n}"), person=PersonId(f"p{n}"), kind=random.choice(list(RoleKind)))
            for n in range(0, people, 3)
        ),
        stances=tuple(
            Stance(id=StanceId(f"e{n}"), person=PersonId(f"p{n}"), value=random.randint(-2, 2))
            for n in range(1, people, 3)
        ),
        team=tuple(team),
        relationships=tuple(
            Relationship(id=RelationshipId(f"r{n}"), member=owner, person=PersonId(f"p{n}"), is_owner=True)
            for n, owner in owner_of.items()
        ),
        touchpoints=tuple(
            Touchpoint(
                id=TouchpointId(f"t{n}"),
                members=(owner,),
                people=(PersonId(f"p{n}"),),
                at=datetime(2026, 11, 24, 9, tzinfo=UTC) - timedelta(days=random.randint(0, 200)),
                channel=Channel.MEETING,
            )
            for n, owner in owner_of.items()
        ),
    )


def _managers(people: int, random: Random) -> list[int]:
    """Return the manager's number of each person; the first has none and stands for 0."""
    managers = [0]
    manager = 0
    while len(managers) < people:
        managers += [manager] * min(random.randint(3, 7), people - len(managers))
        manager += 1
    return managers
