"""Hypothesis strategies shared by all property tests: texts, people, charts, ties, whole account maps."""

from __future__ import annotations

import string
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st

from accountmap.errors import InvalidText
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, AccountKind, FunctionState, FunctionStatus, HeadcountBand, Tier
from accountmap.model.buying import BuyingRole, DecisionArea, Motivation, RoleKind, Stance
from accountmap.model.courtesy import BanKind, Consent, ConsentHow, ConsentState, ContactBan, ContactPolicy
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LateralLink, LineKind, ReportingLine
from accountmap.model.people import Assignment, Channel, Distinction, Person, Position
from accountmap.model.team import Direction, Level, Purpose, Relationship, StandIn, TeamMember, Touchpoint
from accountmap.model.text import clean_line

T = TypeVar("T")
TODAY = date(2026, 11, 24)
_SPICE = [
    "<b>&\"'",
    "]]>",
    "Ёлкина-Щур",
    "李小龍",
    "عمر",
    "👩‍💼",
    "e\u0301",
    "\u202eabc",
    "a" * 120,
    "O'Neil",
    "=1+1",
    "%s{x}",
]


def _is_allowed(text: str) -> bool:
    try:
        return bool(clean_line(text, "text"))
    except InvalidText:
        return False


# Strategies are made once: hypothesis checks each new one, which costs more than drawing from it.
@cache
def notes() -> st.SearchStrategy[str]:
    """Return texts, many of them empty."""
    return st.just("") | texts()


@cache
def chosen(values: type[Enum] | range) -> st.SearchStrategy[Any]:
    """Return one of some values."""
    return st.sampled_from(values)


@cache
def maybe(values: type[Enum] | range) -> st.SearchStrategy[Any]:
    """Return one of some values, or none."""
    return st.none() | st.sampled_from(values)


@cache
def texts(longest: int = 40) -> st.SearchStrategy[str]:
    """Return any text the model takes, ordinary and odd, of every script; never empty."""
    letters = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=longest)
    return st.one_of(st.sampled_from(_SPICE), letters).filter(_is_allowed)


@cache
def ids() -> st.SearchStrategy[str]:
    """Return ids as the model allows them."""
    return st.text(string.ascii_letters + string.digits + "_-", min_size=1, max_size=12)


@cache
def days() -> st.SearchStrategy[date]:
    """Return days around today, on which things begin, end and happen."""
    return st.dates(date(2024, 1, 1), date(2027, 12, 31))


@cache
def moments() -> st.SearchStrategy[datetime]:
    """Return moments of the last years, UTC, to the microsecond."""
    return st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


_SOURCES = st.sampled_from(["", "staff.csv"])
_CONFIDENCES = st.sampled_from([1.0, 0.5, 0.0])
_EMAILS = st.lists(st.sampled_from(["ada@a.example", "Бен@пример.рф"]), max_size=2)
_PHONES = st.lists(st.just("+7 000 000-00-00"), max_size=1)
_UNITS = st.sampled_from(["", "Purchasing", "Бухгалтерия", "Logistics", "Moon base"])
_POSTS = st.sampled_from(["", "R-1"])
_FURTHER = st.lists(st.sampled_from(Function), max_size=2)
_STRENGTHS = st.none() | st.floats(0, 1)
_EITHER = st.booleans()


@st.composite
def _periods(draw: st.DrawFn) -> dict[str, Any]:
    """Draw the fields every fact has; most facts hold since and until always."""
    if draw(chosen(range(4))):
        return {"source": draw(_SOURCES)}
    first, last = sorted((draw(days()), draw(days())))
    return {
        "valid_from": draw(st.sampled_from([None, first])),
        "valid_to": draw(st.sampled_from([None, last])),
        "source": draw(texts(12)),
        "confidence": draw(_CONFIDENCES),
    }


@cache
def accounts() -> st.SearchStrategy[Account]:
    """Return accounts of every kind."""
    return st.builds(
        Account,
        id=ids(),
        name=texts(),
        known_since=days(),
        kind=chosen(AccountKind),
        tier=maybe(Tier),
        headcount=maybe(HeadcountBand),
        note=notes(),
    )


@st.composite
def account_maps(draw: st.DrawFn, max_people: int = 12, *, with_circles: bool = False) -> AccountMap:
    """Draw a consistent map: references resolve, one relationship a pair, touchpoints are of this account or of none.

    Solid lines form a forest unless `with_circles`.
    """
    account = draw(accounts())
    people = _some(draw, max_people, "p", lambda key: _person(draw, key))
    seats = _some(draw, max_people + 3, "s", lambda key: _position(draw, key))
    team = _some(draw, 4, "m", lambda key: _member(draw, key))
    holding = _pairs(draw, people, seats)
    sideways = [(one, other) for one, other in _pairs(draw, people, people) if one.id != other.id]
    known = list(dict.fromkeys(_pairs(draw, team, people)))
    return AccountMap(
        account=account,
        people=tuple(people),
        positions=tuple(seats),
        assignments=tuple(
            Assignment(id=f"a{n}", person=person.id, position=seat.id, **draw(_periods()))
            for n, (person, seat) in enumerate(holding)
        ),
        reporting_lines=tuple(_lines(draw, seats, with_circles=with_circles)),
        lateral_links=tuple(_link(draw, n, one, other) for n, (one, other) in enumerate(sideways)),
        buying_roles=tuple(_role(draw, n, person) for n, person in enumerate(_subset(draw, people))),
        stances=tuple(_stance(draw, n, person) for n, person in enumerate(_subset(draw, people))),
        motivations=tuple(
            Motivation(id=f"v{n}", person=person.id, rewarded_for=draw(texts()), **draw(_periods()))
            for n, person in enumerate(_subset(draw, people))
        ),
        function_statuses=tuple(_function_statuses(draw)),
        team=tuple(team),
        relationships=tuple(_relationship(draw, n, member, person) for n, (member, person) in enumerate(known)),
        stand_ins=tuple(_stand_ins(draw, team)),
        consents=tuple(_consents(draw, people, team)),
        contact_bans=tuple(_bans(draw, people)),
        contact_policies=tuple(_policies(draw)),
        touchpoints=tuple(_touchpoints(draw, account, team, people)),
        distinctions=tuple(
            Distinction(id=f"w{n}", person=one.id, other=other.id) for n, (one, other) in enumerate(sideways[:2])
        ),
    )


def same_account(one: AccountMap, other: AccountMap) -> AccountMap:
    """Return `other` as a later state of the account of `one`: its touches moved along."""
    touches = tuple(replace(t, account=one.account.id if t.account else None) for t in other.touchpoints)
    return replace(other, account=replace(other.account, id=one.account.id), touchpoints=touches)


def _some(draw: st.DrawFn, most: int, prefix: str, make: Callable[[str], T]) -> list[T]:
    return [make(f"{prefix}{number}") for number in range(draw(st.integers(0, most)))]


def _subset(draw: st.DrawFn, items: list[T]) -> list[T]:
    return draw(st.lists(st.sampled_from(items), max_size=len(items))) if items else []


def _pairs(draw: st.DrawFn, ones: list[T], others: list[Any]) -> list[tuple[T, Any]]:
    if not ones or not others:
        return []
    return draw(st.lists(st.tuples(st.sampled_from(ones), st.sampled_from(others)), max_size=len(others) + 2))


def _person(draw: st.DrawFn, key: str) -> Person:
    return Person(
        id=key,
        name=draw(texts()),
        emails=tuple(draw(_EMAILS)),
        phones=tuple(draw(_PHONES)),
        preferred_channel=draw(maybe(Channel)),
        note=draw(notes()),
    )


def _position(draw: st.DrawFn, key: str) -> Position:
    return Position(
        id=key,
        title=draw(notes()),
        unit=draw(_UNITS),
        reference=draw(_POSTS),
        function=draw(maybe(Function)),
        further_functions=tuple(draw(_FURTHER)),
        seniority=draw(maybe(range(1, 7))),
        placeholder=draw(_EITHER),
        **draw(_periods()),
    )


def _member(draw: st.DrawFn, key: str) -> TeamMember:
    return TeamMember(
        id=key,
        name=draw(texts()),
        function=draw(maybe(Function)),
        seniority=draw(maybe(range(1, 7))),
        may_meet_up_to=draw(chosen(range(1, 7))),
    )


def _lines(draw: st.DrawFn, seats: list[Position], *, with_circles: bool) -> list[ReportingLine]:
    """Draw at most one solid manager per seat, among the seats before it, and some dotted ones."""
    lines = []
    for number, seat in enumerate(seats):
        candidates = [s for s in seats if s.id != seat.id] if with_circles else seats[:number]
        if candidates and draw(_EITHER):
            manager = draw(st.sampled_from(candidates))
            lines.append(ReportingLine(id=f"l{number}", manager=manager.id, report=seat.id, **draw(_periods())))
        if seats[:number] and not draw(chosen(range(5))):
            manager = draw(st.sampled_from(seats[:number]))
            line_id = f"d{number}"
            lines.append(ReportingLine(id=line_id, manager=manager.id, report=seat.id, kind=LineKind.DOTTED))
    return lines


def _link(draw: st.DrawFn, number: int, one: Person, other: Person) -> LateralLink:
    return LateralLink(
        id=f"k{number}",
        from_person=one.id,
        to_person=other.id,
        kind=draw(chosen(LateralKind)),
        strength=draw(_STRENGTHS),
        note=draw(notes()),
        **draw(_periods()),
    )


def _role(draw: st.DrawFn, number: int, person: Person) -> BuyingRole:
    return BuyingRole(
        id=f"b{number}",
        person=person.id,
        kind=draw(chosen(RoleKind)),
        area=draw(maybe(DecisionArea)),
        **draw(_periods()),
    )


def _stance(draw: st.DrawFn, number: int, person: Person) -> Stance:
    return Stance(
        id=f"e{number}",
        person=person.id,
        value=draw(chosen(range(-2, 3))),
        reason=draw(notes()),
        **draw(_periods()),
    )


def _function_statuses(draw: st.DrawFn) -> list[FunctionStatus]:
    kept = [state for state in FunctionState if state is not FunctionState.SERVED_BY]
    return [
        FunctionStatus(id=f"f{n}", function=function, status=draw(st.sampled_from(kept)), note=draw(notes()))
        for n, function in enumerate(_subset(draw, list(Function)[:3]))
    ]


def _stand_ins(draw: st.DrawFn, team: list[TeamMember]) -> list[StandIn]:
    pairs = [(one, other) for one, other in _pairs(draw, team, team) if one.id != other.id]
    return [
        StandIn(id=f"i{n}", member=one.id, stand_in=other.id, introduced=draw(_EITHER), **draw(_periods()))
        for n, (one, other) in enumerate(pairs)
    ]


def _consents(draw: st.DrawFn, people: list[Person], team: list[TeamMember]) -> list[Consent]:
    pairs = [(one, other) for one, other in _pairs(draw, people, people) if one.id != other.id]
    return [
        Consent(
            id=f"n{n}",
            person=one.id,
            about=other.id,
            state=draw(chosen(ConsentState)),
            how=draw(chosen(ConsentHow)),
            member=draw(st.sampled_from([None, *(member.id for member in team)])),
            area=draw(maybe(DecisionArea)),
            function=draw(maybe(Function)),
            **draw(_periods()),
        )
        for n, (one, other) in enumerate(pairs)
    ]


def _bans(draw: st.DrawFn, people: list[Person]) -> list[ContactBan]:
    opt_outs = [
        ContactBan(
            id=f"o{n}",
            kind=BanKind.OPT_OUT,
            person=person.id,
            channels=draw(st.sampled_from([(), (Channel.CALL,)])),
            reason=draw(notes()),
            **draw(_periods()),
        )
        for n, person in enumerate(_subset(draw, people[:2]))
    ]
    if not draw(_EITHER):
        return opt_outs
    window = ContactBan(
        id="window",
        kind=BanKind.TENDER,
        functions=draw(st.sampled_from([(), (Function.PURCHASING,)])),
        roles=draw(st.sampled_from([(), (RoleKind.BUYER,)])),
        **draw(_periods()),
    )
    return [*opt_outs, window]


def _policies(draw: st.DrawFn) -> list[ContactPolicy]:
    if not draw(_EITHER):
        return []
    flags = {name: draw(_EITHER) for name in ("no_meals", "no_gifts", "no_outside_meetings")}
    return [ContactPolicy(id="y", least_participants=draw(st.integers(1, 3)), note=draw(notes()), **flags)]


def _relationship(draw: st.DrawFn, number: int, member: TeamMember, person: Person) -> Relationship:
    return Relationship(
        id=f"r{number}",
        member=member.id,
        person=person.id,
        is_owner=draw(_EITHER),
        declared_level=draw(maybe(Level)),
        confirmed_on=draw(st.none() | days()),
        desired_level=draw(maybe(Level)),
    )


def _touchpoints(draw: st.DrawFn, account: Account, team: list[TeamMember], people: list[Person]) -> list[Touchpoint]:
    if not people or not team:
        return []
    return [
        Touchpoint(
            id=f"t{number}",
            account=draw(st.sampled_from([None, account.id])),
            members=tuple(
                member.id for member in draw(st.lists(st.sampled_from(team), min_size=1, max_size=2, unique=True))
            ),
            people=tuple(
                person.id for person in draw(st.lists(st.sampled_from(people), min_size=1, max_size=4, unique=True))
            ),
            at=draw(moments()),
            channel=draw(chosen(Channel)),
            direction=draw(chosen(Direction)),
            purpose=draw(chosen(Purpose)),
            topic=draw(notes()),
            temperature=draw(maybe(range(-1, 2))),
        )
        for number in range(draw(st.integers(0, 8)))
    ]
