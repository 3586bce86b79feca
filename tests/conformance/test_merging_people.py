"""Merging people through the use cases on a real database: over several accounts, all or nothing, and back again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from accountmap.editing import Addition, PersonValues
from accountmap.errors import AmbiguousName, InvalidValue, NotPermitted, PersonNotFound, StaleRevision
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.buying import RoleKind
from accountmap.model.people import Channel
from accountmap.model.team import Level
from accountmap.operations import (
    Occasion,
    add_person,
    create_account,
    edit_entity,
    end_person,
    give_role,
    list_duplicates,
    load_map,
    log_touch,
    mark_as_different,
    merge,
    place_person,
    set_relationship,
)
from accountmap.store import Store

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = NOW.date()
EDIT = Occasion(now=NOW, source="test")


def person(store: Store, account: str, name: str, **values: Any) -> str:
    """Add a person and return the id."""
    said: PersonValues = {"name": name} | values  # type: ignore[assignment]  # the tests write them right
    return add_person(store, LOCAL_OWNER, account, said, EDIT).entity.id


def maps(store: Store) -> list[AccountMap]:
    """Return the maps of both accounts, revisions set aside."""
    return [replace(load_map(store, LOCAL_OWNER, name), revision=0) for name in ("Kitezh", "Fablewick")]


@pytest.fixture
def two_annas(store: Store) -> tuple[str, str]:
    """Fill two accounts: Anna on one, the same Anna in Latin letters on both, with seats, roles, ties and touches."""
    for name in ("Kitezh", "Fablewick"):
        create_account(store, LOCAL_OWNER, name, now=NOW)
    edit_entity(store, LOCAL_OWNER, "Kitezh", Addition("team_member", {"name": "Tess Tester"}, id="tess"), EDIT)
    boss = person(store, "Kitezh", "Пётр Образцов", title="Директор")
    anna = person(
        store, "Kitezh", "Примерова Анна Сергеевна", title="Закупщик", manager=boss, phones=("8 901 000-00-01",)
    )
    latin = person(
        store, "Kitezh", "Anna Primerova", title="закупщик", emails=("a@kitezh.example",), phones=("+79010000001",)
    )
    place_person(store, LOCAL_OWNER, "Fablewick", latin, {"title": "Adviser"}, EDIT)
    give_role(store, LOCAL_OWNER, "Fablewick", latin, RoleKind.INFLUENCER, EDIT)
    give_role(store, LOCAL_OWNER, "Kitezh", latin, RoleKind.BUYER, EDIT)
    told = {anna: {"declared_level": Level.TRUSTS, "is_owner": True}, latin: {"declared_level": Level.MET}}
    for known, values in told.items():
        set_relationship(store, LOCAL_OWNER, "Kitezh", "tess", known, EDIT, values=values)
    call = {"at": NOW, "channel": Channel.CALL}
    log_touch(store, LOCAL_OWNER, "Kitezh", ["tess"], [latin], EDIT, values=call)
    return anna, latin


def test_merge_over_two_accounts(store: Store, two_annas: tuple[str, str]):
    """One person on both maps has everything; the other is nowhere; what differed stands in the note."""
    anna, latin = two_annas
    (pair,) = list_duplicates(store, LOCAL_OWNER, TODAY, region="RU")
    assert {pair.person.id, pair.other.id} == {anna, latin}
    done = merge(store, LOCAL_OWNER, anna, latin, EDIT, region="RU")
    assert done[-1].entity.id == anna
    kitezh, fablewick = maps(store)
    assert {p.name for p in kitezh.people} == {"Пётр Образцов", "Примерова Анна Сергеевна"}
    assert [p.id for p in fablewick.people] == [anna]
    kept = kitezh.person(anna)
    assert (kept.emails, kept.phones) == (("a@kitezh.example",), ("8 901 000-00-01",))
    assert "Anna Primerova" in kept.note
    assert "met" in kept.note
    (seat,) = kitezh.positions_of[anna]
    assert seat.title == "Закупщик"
    assert [role.kind for role in kitezh.roles_of[anna]] == [RoleKind.BUYER]
    assert [role.kind for role in fablewick.roles_of[anna]] == [RoleKind.INFLUENCER]
    (tie,) = kitezh.relationships_of[anna]
    assert (tie.declared_level, tie.is_owner) == (Level.TRUSTS, True)
    assert [touch.people for touch in kitezh.touchpoints] == [(anna,)]
    assert list_duplicates(store, LOCAL_OWNER, TODAY, region="RU") == ()


def test_kept_person_who_is_on_no_map_of_the_other(store: Store):
    """One of ours who knows both, at different clients, has one relationship afterwards, and the maps are joined."""
    for name in ("Kitezh", "Fablewick"):
        create_account(store, LOCAL_OWNER, name, now=NOW)
    for name, key in (("Kitezh", "tess"), ("Fablewick", "max")):
        edit_entity(store, LOCAL_OWNER, name, Addition("team_member", {"name": key.title()}, id=key), EDIT)
    anna, latin = person(store, "Kitezh", "Анна Примерова"), person(store, "Fablewick", "Anna Primerova")
    for account, known in (("Kitezh", anna), ("Fablewick", latin)):
        set_relationship(store, LOCAL_OWNER, account, "tess", known, EDIT, values={"is_owner": True})
    before = maps(store)
    done = merge(store, LOCAL_OWNER, anna, latin, EDIT, region="RU")
    kitezh, fablewick = maps(store)
    assert [tie.member for tie in kitezh.relationships] == [tie.member for tie in fablewick.relationships] == ["tess"]
    assert [p.id for p in fablewick.people] == [anna]
    store.commit_all([(done[0].before.account.id, done[0].change_set.inverse())], actor=LOCAL_OWNER, at=NOW)
    assert maps(store) == before


def test_inverse_brings_both_back(store: Store, two_annas: tuple[str, str]):
    """The change sets of a merge, undone in the opposite order, leave both maps as they were."""
    before = maps(store)
    done = merge(store, LOCAL_OWNER, *two_annas, EDIT, region="RU")
    assert maps(store) != before
    undo = [(edited.before.account.id, edited.change_set.inverse()) for edited in reversed(done)]
    store.commit_all(undo, actor=LOCAL_OWNER, at=NOW)
    assert maps(store) == before


def test_person_without_a_position_elsewhere_gets_one(store: Store, two_annas: tuple[str, str]):
    """Roles on a map where the kept person is not, and the other held no position, are kept: they bring one along."""
    anna, _ = two_annas
    edit_entity(store, LOCAL_OWNER, "Fablewick", Addition("person", {"name": "A. Primerova"}, id="bare"), EDIT)
    give_role(store, LOCAL_OWNER, "Fablewick", "bare", RoleKind.USER, EDIT)
    merge(store, LOCAL_OWNER, anna, "bare", EDIT, region="RU")
    _, fablewick = maps(store)
    assert RoleKind.USER in {role.kind for role in fablewick.roles_of[anna]}


def test_people_are_found_by_name_and_by_email(store: Store, two_annas: tuple[str, str]):
    """On an account, or in the whole workspace, as long as one person is meant."""
    anna, latin = two_annas
    merge(store, LOCAL_OWNER, "примерова анна сергеевна", "a@kitezh.example", EDIT, account="Kitezh", region="RU")
    with pytest.raises(PersonNotFound):
        merge(store, LOCAL_OWNER, anna, latin, EDIT, region="RU")
    person(store, "Fablewick", "Пётр Образцов")
    with pytest.raises(AmbiguousName):
        merge(store, LOCAL_OWNER, anna, "Пётр Образцов", EDIT, region="RU")


def test_one_person_is_not_merged_with_themselves(store: Store, two_annas: tuple[str, str]):
    """The same person twice is refused, before anything is written."""
    with pytest.raises(InvalidValue):
        merge(store, LOCAL_OWNER, two_annas[0], two_annas[0], EDIT, region="RU")


def test_told_apart_people_are_not_proposed_again(store: Store, two_annas: tuple[str, str]):
    """Noted once, kept; a merge after all takes the note away."""
    anna, latin = two_annas
    mark_as_different(store, LOCAL_OWNER, anna, latin, EDIT)
    again = mark_as_different(store, LOCAL_OWNER, latin, anna, EDIT)
    assert not again.change_set
    assert list_duplicates(store, LOCAL_OWNER, TODAY, region="RU") == ()
    merge(store, LOCAL_OWNER, anna, latin, EDIT, region="RU")
    assert maps(store)[0].distinctions == ()


def test_stale_merge_is_refused(store: Store, two_annas: tuple[str, str]):
    """Who saw an older map of the account merges nothing."""
    before = maps(store)
    stale = Occasion(now=NOW, source="test", seen=1)
    with pytest.raises(StaleRevision):
        merge(store, LOCAL_OWNER, *two_annas, stale, account="Kitezh", region="RU")
    assert maps(store) == before


def test_viewer_may_look_and_not_merge(store: Store, two_annas: tuple[str, str]):
    """A viewer sees the same proposals, whatever is hidden from them, and may write nothing."""
    viewer = Actor("v", Scope.VIEWER)
    seen = [pair.duplicate for pair in list_duplicates(store, viewer, TODAY, region="RU")]
    assert seen == [pair.duplicate for pair in list_duplicates(store, LOCAL_OWNER, TODAY, region="RU")]
    for write in (merge, mark_as_different):
        more = {"region": "RU"} if write is merge else {}
        with pytest.raises(NotPermitted):
            write(store, viewer, *two_annas, EDIT, **more)


def test_person_who_left_is_merged_too(store: Store, two_annas: tuple[str, str]):
    """History counts: past positions go to the kept person."""
    anna, latin = two_annas
    end_person(store, LOCAL_OWNER, "Kitezh", latin, EDIT, day=date(2026, 6, 1))
    merge(store, LOCAL_OWNER, anna, latin, EDIT, region="RU")
    held = [a for a in maps(store)[0].assignments if a.person == anna]
    assert {a.valid_to for a in held} == {None, date(2026, 6, 1)}
