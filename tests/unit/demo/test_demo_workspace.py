"""The demo accounts are complete, sound, in two languages, and hold every case they are meant to show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from graphlib import TopologicalSorter
from itertools import pairwise
from typing import Any, Final

import pytest

from accountmap.demo import demo_maps
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.accounts import AccountKind, HeadcountBand, Tier
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.links import LateralKind, LineKind
from accountmap.model.people import Assignment, Channel
from accountmap.model.team import Direction, Level, Purpose
from accountmap.model.titles import function_of_department

TODAY: Final = date(2026, 11, 24)
MAPS: Final = {one.account.id.removeprefix("demo-"): one for one in demo_maps(TODAY)}
EACH: Final = pytest.mark.parametrize("one", MAPS.values(), ids=MAPS)
CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)


def _is_russian(one: AccountMap) -> bool:
    return bool(CYRILLIC.search(one.account.name))


def _texts(one: AccountMap) -> Iterator[str]:
    """Yield what a reader of the account would read."""
    yield one.account.note
    for person in one.people:
        yield from (person.name, person.note)
    for position in one.positions:
        yield from (position.title, position.source)
    yield from (stance.reason for stance in one.stances)
    yield from (link.note for link in one.lateral_links)
    for touch in one.touchpoints:
        yield from (touch.topic, touch.next_step)


def _roots(one: AccountMap) -> list[str]:
    """Return the positions that report to none."""
    return [position.id for position in one.positions if position.id not in one.lines_to_managers_of]


def _shifted(value: Any, by: timedelta) -> Any:
    """Return a value with every date in it moved."""
    if isinstance(value, (date, datetime)):
        return value + by
    if isinstance(value, tuple):
        return tuple(_shifted(item, by) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _shifted(getattr(value, field.name), by) for field in fields(value)})
    return value


def test_demo_is_a_dozen_accounts_in_two_languages():
    """Twelve accounts, half of them Russian."""
    assert Counter(_is_russian(one) for one in MAPS.values()) == {True: 6, False: 6}


@EACH
def test_size_is_that_of_a_real_map(one: AccountMap):
    """Between 6 and 60 people, all of whom hold or held a position."""
    assert 6 <= len(one.people) <= 60
    assert {assignment.person for assignment in one.assignments} == {person.id for person in one.people}


@EACH
def test_account_speaks_one_language(one: AccountMap):
    """Names, titles, topics and notes are all Russian or all English."""
    for text in filter(None, _texts(one)):
        assert bool(CYRILLIC.search(text)) is _is_russian(one), text


@EACH
def test_references_resolve(one: AccountMap):
    """Every id named by an entity belongs to the account or to its team."""
    people, positions, team = set(one.person_by_id), set(one.position_by_id), set(one.member_by_id)
    assert {a.position for a in one.assignments} <= positions
    assert {end for line in one.reporting_lines for end in (line.manager, line.report)} <= positions
    assert {end for link in one.lateral_links for end in (link.from_person, link.to_person)} <= people
    assert {role.person for role in one.buying_roles} | {stance.person for stance in one.stances} <= people
    assert {relationship.person for relationship in one.relationships} <= people
    assert {person for touch in one.touchpoints for person in touch.people} <= people
    assert {touch.account for touch in one.touchpoints} == {one.account.id}
    met = {member for touch in one.touchpoints for member in touch.members}
    assert met | {r.member for r in one.relationships} == team
    assert one.account.parent in {None, *(other.account.id for other in MAPS.values())}
    assert one.revision == 0


def test_ids_are_readable_and_never_clash():
    """Ids tell the account and the key; within a kind none is used by two accounts, but for our team."""
    seen: Counter[tuple[str, str]] = Counter()
    for slug, one in MAPS.items():
        assert one.account.id == f"demo-{slug}"
        for name in COLLECTIONS:
            for item in getattr(one, name):
                assert re.fullmatch(r"demo-[a-z0-9_-]{1,59}", item.id), item.id
                seen[name, item.id] += name != "team"
    assert max(seen.values()) == 1
    assert "demo-tridevyatoe-vydumkina" in MAPS["tridevyatoe"].person_by_id
    assert "demo-testov" in MAPS["tridevyatoe"].member_by_id


def test_team_members_are_the_same_on_every_map():
    """The members agree between maps; five to seven in all, with names in both scripts."""
    members = {member for one in MAPS.values() for member in one.team}
    assert len(members) == len({member.id for member in members}) == 7
    assert {bool(CYRILLIC.search(member.name)) for member in members} == {True, False}
    assert all(member.function and member.seniority for member in members)


def test_dates_move_with_today():
    """A week later the demo is the same, a week later; ids stay."""
    week = timedelta(days=7)
    assert _shifted(demo_maps(TODAY), week) == demo_maps(TODAY + week)


@EACH
def test_nothing_lies_in_the_future(one: AccountMap):
    """Touches, confirmations and stances are past, and not before we knew the account."""
    days = [touch.day for touch in one.touchpoints]
    days += [relationship.confirmed_on for relationship in one.relationships if relationship.confirmed_on]
    days += [stance.valid_from for stance in one.stances if stance.valid_from]
    assert all(one.account.known_since <= day <= TODAY for day in days)


@EACH
def test_what_a_colleague_confirmed_is_in_the_log(one: AccountMap):
    """A relationship that was confirmed has a touch within a fortnight before, unless it is declared only."""
    declared_only = {"demo-neverwood-recipeworth", "demo-kitezh-ozerova", "demo-buyan-gvidonov"}
    for r in one.relationships:
        if r.confirmed_on and r.person not in declared_only:
            near = [t for t in one.touchpoints_of[r.person] if abs(t.day - r.confirmed_on) <= timedelta(days=14)]
            assert any(r.member in touch.members for touch in near), r.id


@EACH
def test_chart_has_one_top_and_no_circle(one: AccountMap):
    """Everybody hangs below one position, except where the case is that the lines are not known."""
    TopologicalSorter({r: [line.manager for line in x] for r, x in one.lines_to_managers_of.items()}).prepare()
    solid = Counter(line.report for line in one.reporting_lines if line.kind is LineKind.SOLID)
    assert set(solid.values()) <= {1}
    assert (len(_roots(one)) == 1) is (one.account.id != "demo-buyan-zavod")


def test_every_kind_of_thing_occurs():
    """Across the set, each value of the vocabulary of maps is used."""
    maps = list(MAPS.values())
    assert {link.kind for one in maps for link in one.lateral_links} == set(LateralKind)
    assert {role.kind for one in maps for role in one.buying_roles} == set(RoleKind)
    assert {role.area for one in maps for role in one.buying_roles} == {None, *DecisionArea}
    assert {stance.value for one in maps for stance in one.stances} == {-2, -1, 0, 1, 2}
    assert {line.kind for one in maps for line in one.reporting_lines} == set(LineKind)
    assert {r.declared_level for one in maps for r in one.relationships} == {None, *Level}
    touches = [touch for one in maps for touch in one.touchpoints]
    assert {touch.channel for touch in touches} == set(Channel)
    assert {touch.direction for touch in touches} == set(Direction)
    assert {touch.purpose for touch in touches} == set(Purpose)
    assert {touch.temperature for touch in touches} == {None, -1, 0, 1}
    assert {one.account.kind for one in maps} == set(AccountKind) - {AccountKind.OUTSOURCED_BUYING}
    assert {one.account.tier for one in maps} == {None, *Tier}
    assert {one.account.headcount for one in maps} == set(HeadcountBand)


def test_stances_are_facts_or_unknown():
    """Each stance says what it rests on; most people have none."""
    for one in MAPS.values():
        assert all(stance.reason for stance in one.stances)
        assert len(one.stance_of) < len(one.people) / 2


def test_functions_come_from_departments_from_words_or_not_at_all():
    """Many departments are in the table, some positions say their function, some leave it unknown."""
    positions = [position for one in MAPS.values() for position in one.positions]
    by_table = [p for p in positions if p.function is None and function_of_department(p.unit)]
    assert len(by_table) > len(positions) / 2
    assert any(position.function for position in positions)
    assert any(not position.functions and not position.placeholder for position in positions)


def test_seats_are_empty_unknown_shared_and_inherited():
    """There are vacancies, placeholders, people with two seats, and successors after those who left."""
    today = [one.on(TODAY) for one in MAPS.values()]
    empty = [p for one in today for p in one.positions if p.id not in one.holders_of]
    assert {position.placeholder for position in empty} == {True, False}
    assert any(len(held) > 1 for one in today for held in one.positions_of.values())
    followed = 0
    for one in MAPS.values():
        by_seat: dict[str, list[Assignment]] = {}
        for assignment in sorted(one.assignments, key=lambda a: a.valid_from or date.min):
            by_seat.setdefault(assignment.position, []).append(assignment)
        for left, came in (pair for held in by_seat.values() for pair in pairwise(held)):
            assert left.valid_to is not None
            assert came.valid_from is not None
            assert left.valid_to <= came.valid_from
            followed += 1
    assert followed == 3


def test_holding_is_a_parent_with_two_companies():
    """The group stands in the tuple parent first."""
    ids = list(MAPS)
    group = [slug for slug, one in MAPS.items() if one.account.parent == "demo-buyan"]
    assert group == ["buyan-agro", "buyan-zavod"]
    assert ids.index("buyan") < ids.index("buyan-agro")


def test_retail_chain_and_family_firm_have_their_size():
    """The chain has 50 to 60 people on the map, the family firm six."""
    assert MAPS["fablewick"].account.kind is AccountKind.RETAIL_CHAIN
    assert 50 <= len(MAPS["fablewick"].people) <= 60
    assert MAPS["fauxberry"].account.headcount is HeadcountBand.UP_TO_15
    assert len(MAPS["fauxberry"].people) == 6


def test_one_of_ours_knows_all_of_kitezh():
    """The whole account hangs on one of ours."""
    assert [member.id for member in MAPS["kitezh"].team] == ["demo-testov"]


def test_early_account_was_only_written_to():
    """Tallowmere never answered, and we found it less than 90 days ago."""
    early = MAPS["tallowmere"]
    assert {touch.direction for touch in early.touchpoints} == {Direction.OUT}
    assert TODAY - early.account.known_since < timedelta(days=90)


def test_decider_is_unknown_in_one_account_only():
    """Everywhere but at the public body somebody is known to decide on purchasing."""
    without = [slug for slug, one in MAPS.items() if not one.deciders(DecisionArea.PURCHASING)]
    assert without == ["brambleshire"]
