"""Accounts for the tests of the map: a draft to build small ones, a family firm in Russian, a company in English."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

import pytest

from accountmap.i18n import Locale
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.buying import BuyingRole, RoleKind, Stance
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId
from accountmap.model.links import LateralKind, LateralLink, LineKind, ReportingLine
from accountmap.model.people import Assignment, Channel, Person, Position
from accountmap.model.team import Level, Relationship, TeamMember, Touchpoint
from accountmap.render import Diagram, Layout, View, build_diagram, layout

DAY = date(2026, 11, 24)


@dataclass
class MapDraft:
    """A map in the making; people and their seats go by short names, ``anna`` sits on ``seat-anna``."""

    name: str = "Account"
    active: set[PersonId] = field(default_factory=set)
    entities: dict[str, list[Any]] = field(default_factory=dict)

    def add(self, collection: str, entity: object) -> None:
        """Add an entity."""
        self.entities.setdefault(collection, []).append(entity)

    def seat(self, key: str, manager: str | None = None, **position: Any) -> None:
        """Add a position that nobody holds."""
        self.add("positions", Position(id=f"seat-{key}", **position))
        if manager:
            self.line(manager, key)

    def person(
        self,
        key: str,
        manager: str | None = None,
        *,
        name: str = "",
        roles: Iterable[str] = (),
        stance: int | None = None,
        owner: str | None = None,
        days_since_contact: int | None = None,
        active: bool = False,
        **position: Any,
    ) -> None:
        """Add somebody with a seat, and what is known about them."""
        self.add("people", Person(id=key, name=name or key.title()))
        self.seat(key, manager, **position)
        self.hold(key, key)
        for role in roles:
            self.add("buying_roles", BuyingRole(id=f"role-{key}-{role}", person=key, kind=RoleKind(role)))
        if stance is not None:
            self.add("stances", Stance(id=f"stance-{key}", person=key, value=stance))
        if owner:
            known = Relationship(
                id=f"knows-{key}", member=owner, person=key, is_owner=True, declared_level=Level.WORKS_WITH_US
            )
            self.add("relationships", known)
        if days_since_contact is not None and owner:
            at = datetime(2026, 11, 24, 9, tzinfo=UTC) - timedelta(days=days_since_contact)
            met = Touchpoint(id=f"met-{key}", members=(owner,), people=(key,), at=at, channel=Channel.MEETING)
            self.add("touchpoints", met)
        if active:
            self.active.add(PersonId(key))

    def hold(self, person: str, seat: str, **fact: Any) -> None:
        """Let a person hold a seat."""
        self.add("assignments", Assignment(id=f"holds-{person}-{seat}", person=person, position=f"seat-{seat}", **fact))

    def line(self, manager: str, report: str, kind: LineKind = LineKind.SOLID, **fact: Any) -> None:
        """Let a seat report to another."""
        line_id = f"{kind}-{manager}-{report}"
        line = ReportingLine(id=line_id, manager=f"seat-{manager}", report=f"seat-{report}", kind=kind, **fact)
        self.add("reporting_lines", line)

    def link(self, one: str, other: str, kind: str) -> None:
        """Link two people."""
        link = LateralLink(id=f"{kind}-{one}-{other}", from_person=one, to_person=other, kind=LateralKind(kind))
        self.add("lateral_links", link)

    def member(self, key: str, name: str) -> None:
        """Add one of ours."""
        self.add("team", TeamMember(id=key, name=name))

    def map(self, **changes: Any) -> AccountMap:
        """Return the map."""
        account = Account(id="account", name=self.name, known_since=date(2025, 1, 1))
        return AccountMap(account=account, **{name: tuple(items) for name, items in self.entities.items()}, **changes)

    def diagram(self, locale: Locale = Locale.EN, **changes: Any) -> Diagram:
        """Return the diagram of the map on `DAY`."""
        return build_diagram(self.map(**changes), View(locale=locale, day=DAY), active=frozenset(self.active))


class Placed(NamedTuple):
    """A diagram with its layout."""

    diagram: Diagram
    layout: Layout


@pytest.fixture
def draft() -> MapDraft:
    """Return an empty draft."""
    return MapDraft()


@pytest.fixture
def family_firm() -> Placed:
    """Return a family firm of twelve seats, in Russian."""
    d = MapDraft("Семейная фирма «Жар-Птица»")
    d.member("testov", "Тимофей Тестов")
    d.member("shablonova", "Полина Шаблонова")
    d.person("head", name="Вымыслова Анна Сергеевна", title="Генеральный директор, собственник", seniority=6,
             function=Function.GENERAL_MANAGEMENT, roles=["decider", "signatory"], stance=1, owner="testov",
             days_since_contact=23, active=True)  # fmt: skip
    d.person("trade", "head", name="Вымыслов Пётр Ильич", title="Коммерческий директор", unit="Отдел закупок",
             roles=["decider", "budget_holder", "buyer"], stance=2, owner="testov", days_since_contact=4,
             active=True)  # fmt: skip
    d.person("buyer", "trade", name="Образцова Мария Константиновна", title="Менеджер по закупкам",
             unit="Отдел закупок", roles=["buyer"], stance=0, owner="testov", days_since_contact=11,
             active=True)  # fmt: skip
    d.person("clerk", "trade", name="Примеров Олег", title="Специалист по закупкам", unit="Отдел закупок",
             roles=["user"])  # fmt: skip
    d.person("accounts", "head", name="Небыльцева Ольга Викторовна", title="Главный бухгалтер", unit="Бухгалтерия",
             roles=["approver"], stance=-1, owner="shablonova", days_since_contact=140)  # fmt: skip
    d.person("ledger", "accounts", name="Чертежникова Юлия", title="Бухгалтер по расчётам с поставщиками",
             unit="Бухгалтерия", stance=1, owner="shablonova", days_since_contact=8, active=True)  # fmt: skip
    d.person("store", "head", name="Макетов Игорь Львович", title="Заведующий складом", unit="Склад",
             roles=["user"], stance=1, owner="shablonova", days_since_contact=17, active=True)  # fmt: skip
    d.person("hands", "store", name="Эскизов Рустам", title="Кладовщик-приёмщик", unit="Склад")
    d.person("driver", "store", name="Набросков Ян", title="Водитель-экспедитор", unit="Логистика")
    d.person("office", "head", name="Черновик Лидия Павловна", title="Секретарь-делопроизводитель", unit="Канцелярия",
             roles=["gatekeeper"], stance=0, owner="testov", days_since_contact=1)  # fmt: skip
    d.seat("lawyer", "head", title="Юрист", function=Function.CONTRACTS, placeholder=True)
    d.seat("logistics", "store", title="Логист", unit="Логистика")
    d.link("accounts", "trade", "conflict")
    d.link("buyer", "ledger", "collaborates")
    d.link("office", "head", "advises")
    diagram = d.diagram(Locale.RU)
    return Placed(diagram, layout(diagram))


@pytest.fixture
def company() -> Placed:
    """Return a company with everything a map can show, in English."""
    d = MapDraft("Nordhavn & Sons")
    d.member("testov", "Tim Testov")
    d.person("chief", title="Chief Executive Officer", unit="Executive", seniority=6, roles=["decider"], stance=0,
             owner="testov", days_since_contact=64, active=True)  # fmt: skip
    d.person("finance", "chief", name="Helen Okafor", title="Chief Financial Officer", unit="Finance", stance=1,
             roles=["budget_holder", "signatory", "approver", "decider"], owner="testov")  # fmt: skip
    d.person("planner", "finance", name="George Adeyemi", title="VP Financial Planning & Analysis", unit="Finance")
    d.person("ledger", "planner", name="Claire Moreau", title="Finance Business Partner", unit="Finance", stance=-2)
    d.person("buying", "chief", name="Ingrid Haas", title="Chief Procurement Officer", unit="Purchasing", stance=2,
             roles=["decider", "buyer"])  # fmt: skip
    d.person("category", "buying", name="Viktor Lang", title="Category Manager, Software", unit="Purchasing", stance=-1)
    d.seat("risk", "buying", title="Vendor Risk", unit="Purchasing", placeholder=True)
    d.seat("sourcing", "buying", title="Sourcing Analyst", unit="Purchasing")
    d.seat("control", "finance", title="Acting Group Controller", unit="Finance")
    d.hold("planner", "control")
    d.person("left", title="Managing Director", unit="Nordhavn Retail")
    d.person("right", "left", title="Finance Director", unit="Nordhavn Retail")
    d.line("right", "left")
    d.person("adviser", title="Board Adviser")
    d.person("council", title="Works Council Chair")
    d.add("people", Person(id="nobody-knows", name="Gustav Freund"))
    d.line("finance", "buying", LineKind.DOTTED)
    for one, other, kind in [("adviser", "chief", "advises"), ("ledger", "category", "influences"),
                             ("finance", "buying", "conflict"), ("planner", "category", "peer"),
                             ("ledger", "council", "friend"), ("chief", "left", "collaborates")]:  # fmt: skip
        d.link(one, other, kind)
    diagram = d.diagram()
    return Placed(diagram, layout(diagram))
