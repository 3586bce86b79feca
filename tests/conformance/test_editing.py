"""Edits through the use cases on a real database: all or nothing, one revision each, names across accounts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest

from accountmap.editing import Addition, Correction, Removal, SeatAfter, read_reports
from accountmap.errors import (
    AccountmapError,
    AccountNotEmpty,
    AccountNotFound,
    AlreadyRecorded,
    AmbiguousName,
    DuplicateAccount,
    EntityNotFound,
    GroupCycle,
    HasHistory,
    InvalidValue,
    NotPermitted,
    PersonNotFound,
    ReportsUndecided,
    StaleRevision,
    StillNamed,
    UnknownReference,
)
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Tier
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.links import LateralKind
from accountmap.model.people import Channel
from accountmap.model.team import Level
from accountmap.operations import (
    Leaving,
    Occasion,
    add_person,
    change_employer,
    change_person,
    create_account,
    delete_account,
    edit_entities,
    edit_entity,
    end_person,
    end_position,
    end_role,
    fill_position,
    get_entity,
    give_role,
    link_people,
    list_entities,
    load_map,
    log_touch,
    move_person,
    open_position,
    place_person,
    remove_person,
    set_relationship,
    set_stance,
    update_account,
)
from accountmap.store import Store, open_store
from maps import managers_on

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
YESTERDAY = TODAY - timedelta(days=1)
WHEN = Occasion(now=NOW, source="test")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database with the account Acme: Ceo above Boris above Anna; and the empty account Buyan."""
    file = tmp_path_factory.mktemp("editing") / "template.db"
    with open_store(f"sqlite:///{file}", mode="write") as opened:
        for name in ("Acme", "Buyan"):
            create_account(opened, LOCAL_OWNER, name, now=NOW)
        add_person(opened, LOCAL_OWNER, "Acme", {"name": "Ceo"}, WHEN)
        add_person(opened, LOCAL_OWNER, "Acme", {"name": "Boris", "title": "Head", "manager": "Ceo"}, WHEN)
        add_person(opened, LOCAL_OWNER, "Acme", {"name": "Anna", "title": "Clerk", "manager": "Boris"}, WHEN)
        member = Addition("team_member", {"name": "Tess Tester"}, "tess")
        edit_entity(opened, LOCAL_OWNER, "Acme", member, WHEN)
    return file


@pytest.fixture
def store(template: Path, tmp_path: Path) -> Iterator[Store]:
    """Yield a workspace of the test's own with what the template holds."""
    file = shutil.copy(template, tmp_path / "w.db")
    with open_store(f"sqlite:///{file}", mode="write") as opened:
        yield opened


def acme(store: Store, account: str = "Acme") -> AccountMap:
    """Return the map of an account."""
    return load_map(store, LOCAL_OWNER, account)


def id_of(store: Store, name: str, account: str = "Acme") -> str:
    """Return the id of a person."""
    (found,) = [person.id for person in acme(store, account).people if person.name == name]
    return found


def digest(store: Store) -> list[object]:
    """Return everything of both accounts."""
    return [acme(store, name) for name in ("Acme", "Buyan")]


def test_an_edit_tells_what_it_did(store: Store):
    """The entity, the change set, both maps and the new revision; an edit that changes nothing raises no revision."""
    before = acme(store)
    done = change_person(store, LOCAL_OWNER, "Acme", "Anna", {"title": "Accountant"}, WHEN)
    assert done.entity == before.person(id_of(store, "Anna"))
    assert [(change.kind, change.action) for change in done.change_set.changes] == [("position", "update")]
    assert (done.before, done.after, done.revision) == (before, acme(store), before.revision + 1)
    again = change_person(store, LOCAL_OWNER, "Acme", "Anna", {"title": "Accountant"}, WHEN)
    assert (again.revision, bool(again.change_set)) == (done.revision, False)
    assert store.changes(before.account.id, Scope.OWNER)[-1].change_set == done.change_set


def test_writer_who_saw_an_older_revision_is_refused(store: Store):
    """The second of two writers who saw the same is refused, and nothing changes."""
    seen = Occasion(now=NOW, seen=acme(store).revision)
    change_person(store, LOCAL_OWNER, "Acme", "Anna", {"title": "A"}, seen)
    before = digest(store)
    with pytest.raises(StaleRevision):
        change_person(store, LOCAL_OWNER, "Acme", "Boris", {"title": "B"}, seen)
    assert digest(store) == before


def test_of_writers_at_once_who_saw_the_same_exactly_one_wins(store: Store):
    """Eight threads with one seen revision: one edit is written; without a seen revision all are."""
    seen = Occasion(now=NOW, seen=acme(store).revision)
    outcomes: list[str] = []
    start = Barrier(8)

    def write(number: int, occasion: Occasion) -> None:
        start.wait()
        try:
            add_person(store, LOCAL_OWNER, "Acme", {"name": f"New {number}", "manager": "Ceo"}, occasion)
        except StaleRevision:
            outcomes.append("stale")
        else:
            outcomes.append("written")

    for occasion, expected in ((seen, ["stale"] * 7 + ["written"]), (WHEN, ["written"] * 8)):
        outcomes.clear()
        before = acme(store)
        threads = [Thread(target=write, args=(number, occasion)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if occasion is seen:
            assert sorted(outcomes) == expected
        assert acme(store).revision == before.revision + outcomes.count("written")


def test_several_edits_are_one_change_set_or_none(store: Store):
    """Later edits name what earlier ones add by temporary ids; a failure leaves nothing behind, and is numbered."""
    revision = acme(store).revision
    (ceo,) = acme(store).positions_of[id_of(store, "Ceo")]
    edits = [
        Addition("person", {"name": "Eve"}, "$eve"),
        Addition("position", {"title": "Director"}, "$seat"),
        Addition("assignment", {"person": "$eve", "position": "$seat"}),
        Addition("reporting_line", {"manager": "$seat", "report": ceo.id}, "my-line"),
        Addition("touchpoint", {"members": ["tess"], "people": ["$eve"], "at": NOW, "channel": Channel.CALL}),
        Correction("person", "$eve", {"name": "Eve Placeholder"}),
    ]
    done = edit_entities(store, LOCAL_OWNER, "Acme", edits, WHEN)
    assert done.revision == revision + 1
    assert id_of(store, "Eve Placeholder") == done.entities[0].id
    assert "my-line" in {line.id for line in acme(store).reporting_lines}
    assert acme(store).touchpoints[0].account == acme(store).account.id
    before = digest(store)
    with pytest.raises(UnknownReference):
        edit_entities(store, LOCAL_OWNER, "Acme", [Addition("stance", {"person": "$who", "value": 1})], WHEN)
    assert digest(store) == before
    bad = [Addition("person", {"name": "Ok"}), Addition("stance", {"person": done.entities[0].id, "value": 7})]
    with pytest.raises(InvalidValue) as refused:
        edit_entities(store, LOCAL_OWNER, "Acme", bad, WHEN)
    assert (refused.value.edit, refused.value.field) == (1, "value")
    assert digest(store) == before


@pytest.mark.parametrize(
    ("edit", "error"),
    [
        (Correction("stance", "nothing", {"value": 1}), EntityNotFound),
        (Removal("person", "nobody"), PersonNotFound),
        (Addition("ghost", {}), InvalidValue),
        (Addition("account", {"name": "X"}), InvalidValue),
        (Addition("person", {}), InvalidValue),
        (Addition("person", {"name": "X", "salary": 1}), InvalidValue),
        (Addition("person", {"name": "X"}, "bad id!"), InvalidValue),
        (Addition("team_member", {"name": "X"}, "tess"), AlreadyRecorded),
        (Addition("lateral_link", {"from_person": "a", "to_person": "b", "kind": LateralKind.PEER}), UnknownReference),
        (Addition("function_status", {"function": "it", "status": "served_by", "served_by": "x"}), UnknownReference),
    ],
)
def test_edits_that_cannot_be_made_are_refused_whole(store: Store, edit: Addition, error: type[AccountmapError]):
    """Unknown kinds, fields, ids and names each have their error, and nothing changes."""
    before = digest(store)
    with pytest.raises(error):
        edit_entity(store, LOCAL_OWNER, "Acme", edit, WHEN)
    assert digest(store) == before


def test_who_may_not_write_is_refused_before_anything_is_read(store: Store):
    """A viewer cannot edit, nor learn from the refusal whether a person is there."""
    viewer = Actor("vic", Scope.VIEWER)
    for person in ("Anna", "Nobody"):
        with pytest.raises(NotPermitted):
            change_person(store, viewer, "Acme", person, {"title": "X"}, WHEN)
    with pytest.raises(NotPermitted):
        edit_entity(store, viewer, "Acme", Removal("person", id_of(store, "Anna")), WHEN)
    with pytest.raises(NotPermitted):
        delete_account(store, Actor("mo", Scope.MANAGER), "Buyan", WHEN)


def test_person_just_added_is_removed_one_with_a_past_is_ended(store: Store):
    """Added by mistake: gone. Once the log tells more of a person than that, they are ended."""
    add_person(store, LOCAL_OWNER, "Acme", {"name": "Eve"}, WHEN)
    remove_person(store, LOCAL_OWNER, "Acme", "Eve", WHEN)
    with pytest.raises(PersonNotFound) as missing:
        remove_person(store, LOCAL_OWNER, "Acme", "Anne", WHEN)
    assert missing.value.similar == ("Anna",)
    change_person(store, LOCAL_OWNER, "Acme", "Anna", {"phones": ["1"]}, WHEN)
    with pytest.raises(HasHistory) as refused:
        remove_person(store, LOCAL_OWNER, "Acme", "Anna", WHEN)
    assert refused.value.earlier_changes == 1
    end_person(store, LOCAL_OWNER, "Acme", "Anna", WHEN)
    assert id_of(store, "Anna") not in acme(store).on(TODAY).person_by_id


def test_reports_of_a_removed_manager_are_asked_about(store: Store):
    """Refused with names; ``up`` gives them to the manager's manager; raw removal of the person asks the same."""
    with pytest.raises(ReportsUndecided) as refused:
        remove_person(store, LOCAL_OWNER, "Acme", "Boris", WHEN)
    assert refused.value.reports == ("Anna",)
    with pytest.raises(ReportsUndecided):
        edit_entity(store, LOCAL_OWNER, "Acme", Removal("person", id_of(store, "Boris")), WHEN)
    remove_person(store, LOCAL_OWNER, "Acme", "Boris", WHEN, reports=read_reports("up"))
    assert managers_on(acme(store), TODAY) == {"Anna": "Ceo"}


def test_moves_vacancies_and_ends(store: Store):
    """A vacancy is opened and filled, a holder leaves, a position is closed: the chart of each day is right."""
    opened = open_position(store, LOCAL_OWNER, "Acme", {"title": "Director", "manager": "Ceo"}, WHEN)
    move_person(store, LOCAL_OWNER, "Acme", "Boris", {}, WHEN, to=opened.entity.id)
    assert managers_on(acme(store), TODAY) == {"Boris": "Ceo", "Head": "Ceo", "Anna": "Head"}
    head = next(seat.id for seat in acme(store).positions if seat.title == "Head")
    fill_position(store, LOCAL_OWNER, "Acme", head, id_of(store, "Anna"), WHEN, since=TODAY)
    end_position(store, LOCAL_OWNER, "Acme", head, WHEN, reports=read_reports("to:Boris"))
    assert managers_on(acme(store), YESTERDAY) == {"Boris": "Ceo", "Anna": "Boris", "Director": "Ceo"}
    end_person(store, LOCAL_OWNER, "Acme", "Boris", WHEN, leaving=Leaving(new_successor={"name": "Eve"}))
    assert managers_on(acme(store), TODAY)["Eve"] == "Ceo"


def test_person_who_changes_employer_stays_the_same_person(store: Store):
    """Ended here, begun there, in one step; what is known of the person goes along; a failure changes neither map."""
    anna = id_of(store, "Anna")
    edited = change_person(store, LOCAL_OWNER, "Acme", "Anna", {"phones": ["+7 1"]}, WHEN)
    seen = Occasion(now=NOW, seen=edited.revision)
    values = {"title": "Chief accountant"}
    left, joined = change_employer(store, LOCAL_OWNER, "Anna", ("Acme", "Buyan"), values, seen)
    assert anna in acme(store).person_by_id
    assert anna not in acme(store).on(TODAY).person_by_id
    assert anna in acme(store).on(YESTERDAY).person_by_id
    there = acme(store, "Buyan").on(TODAY)
    assert there.person(anna).phones == ("+7 1",)
    assert [seat.title for seat in there.positions_of[anna]] == ["Chief accountant"]
    assert anna not in acme(store, "Buyan").on(YESTERDAY).person_by_id
    assert (left.after, joined.after) == (acme(store), acme(store, "Buyan"))
    before = digest(store)
    with pytest.raises(UnknownReference):
        change_employer(store, LOCAL_OWNER, "Boris", ("Acme", "Buyan"), {"manager": "nobody"}, WHEN)
    with pytest.raises(InvalidValue):
        change_employer(store, LOCAL_OWNER, "Boris", ("Acme", "acme"), {}, WHEN)
    assert digest(store) == before
    with pytest.raises(HasHistory) as refused:
        remove_person(store, LOCAL_OWNER, "Buyan", anna, WHEN)
    assert refused.value.other_accounts == 1


def test_person_may_have_positions_at_two_accounts(store: Store):
    """A director of the group sits on both maps; an unknown id sits on none."""
    ceo = id_of(store, "Ceo")
    place_person(store, LOCAL_OWNER, "Buyan", ceo, {"title": "Chairman"}, WHEN)
    assert acme(store, "Buyan").person(ceo).name == "Ceo"
    assert ceo in acme(store).on(TODAY).person_by_id
    with pytest.raises(PersonNotFound):
        place_person(store, LOCAL_OWNER, "Buyan", "nobody", {}, WHEN)


def test_facts_said_again_change_and_are_not_doubled(store: Store):
    """Links, roles, stances and relationships: one of each, changed by saying it anew; owners take over."""
    for strength in (0.3, 0.8):
        people = ("Anna", "Boris") if strength == 0.3 else ("Boris", "Anna")
        link_people(store, LOCAL_OWNER, "Acme", people, LateralKind.FRIEND, WHEN, strength=strength)
    assert [link.strength for link in acme(store).lateral_links] == [0.8]
    give_role(store, LOCAL_OWNER, "Acme", "Boris", RoleKind.DECIDER, WHEN)
    give_role(store, LOCAL_OWNER, "Acme", "Boris", RoleKind.DECIDER, WHEN, area=DecisionArea.PURCHASING)
    assert [role.area for role in acme(store).buying_roles] == [DecisionArea.PURCHASING]
    end_role(store, LOCAL_OWNER, "Acme", "Boris", RoleKind.DECIDER, WHEN)
    assert not acme(store).on(TODAY).buying_roles
    with pytest.raises(EntityNotFound):
        end_role(store, LOCAL_OWNER, "Acme", "Boris", RoleKind.DECIDER, WHEN)
    set_stance(store, LOCAL_OWNER, "Acme", "Boris", 1, WHEN, since=date(2026, 1, 1), reason="said so")
    set_stance(store, LOCAL_OWNER, "Acme", "Boris", -1, WHEN)
    boris = id_of(store, "Boris")
    assert [acme(store).on(day).stance_of[boris].value for day in (YESTERDAY, TODAY)] == [1, -1]
    set_stance(store, LOCAL_OWNER, "Acme", "Boris", None, WHEN)
    assert boris not in acme(store).on(TODAY).stance_of
    edit_entity(store, LOCAL_OWNER, "Acme", Addition("team_member", {"name": "Max"}, "max"), WHEN)
    for member in ("Tess Tester", "max"):
        values = {"is_owner": True, "declared_level": Level.MET}
        set_relationship(store, LOCAL_OWNER, "Acme", member, "Boris", WHEN, values=values)
    assert {tie.member: tie.is_owner for tie in acme(store).relationships} == {"tess": False, "max": True}


def test_touch_is_logged_by_names(store: Store):
    """Ours and theirs by name; it counts in this account, now if no time is given; strangers are refused."""
    values = {"channel": Channel.CALL, "topic": "prices"}
    log_touch(store, LOCAL_OWNER, "Acme", ["tess tester"], ["Anna", "Boris"], WHEN, values=values)
    (touch,) = acme(store).touchpoints
    assert (touch.at, touch.members, len(touch.people), touch.account) == (NOW, ("tess",), 2, acme(store).account.id)
    with pytest.raises(EntityNotFound):
        log_touch(store, LOCAL_OWNER, "Acme", ["Nemo"], ["Anna"], WHEN, values=values)
    add_person(store, LOCAL_OWNER, "Acme", {"name": "anna"}, WHEN)
    with pytest.raises(AmbiguousName) as refused:
        log_touch(store, LOCAL_OWNER, "Acme", ["tess"], ["Anna"], WHEN, values=values)
    assert len(refused.value.ids) == 2


def test_team_member_of_another_account_may_be_named(store: Store):
    """Somebody of ours who was added with one account can own a contact at another."""
    add_person(store, LOCAL_OWNER, "Buyan", {"name": "Ivan"}, WHEN)
    edit = Addition("relationship", {"member": "tess", "person": id_of(store, "Ivan", "Buyan"), "is_owner": True})
    edit_entity(store, LOCAL_OWNER, "Buyan", edit, WHEN)
    assert [member.name for member in acme(store, "Buyan").team] == ["Tess Tester"]


def test_what_others_name_is_not_taken_out(store: Store):
    """A team member with a touch stays, and the error says what names them."""
    log_touch(store, LOCAL_OWNER, "Acme", ["tess"], ["Anna"], WHEN, values={"channel": Channel.CALL})
    with pytest.raises(StillNamed) as refused:
        edit_entity(store, LOCAL_OWNER, "Acme", Removal("team_member", "tess"), WHEN)
    assert (refused.value.name, refused.value.named_by) == ("Tess Tester", ("2026-11-24 Anna",))


def test_accounts_are_changed_and_deleted_when_empty(store: Store):
    """Values change and clear; names stay unique, groups without circles; only an empty account goes."""
    owner = LOCAL_OWNER
    buyan = acme(store, "Buyan").account.id
    update_account(store, owner, "Acme", {"tier": Tier.A, "margin": 10.5, "parent": buyan}, WHEN)
    update_account(store, owner, "Acme", {"margin": None}, WHEN)
    assert (acme(store).account.tier, acme(store).account.margin) == (Tier.A, None)
    with pytest.raises(DuplicateAccount):
        update_account(store, owner, "Acme", {"name": "buyan"}, WHEN)
    with pytest.raises(GroupCycle) as circle:
        update_account(store, owner, "Buyan", {"parent": acme(store).account.id}, WHEN)
    assert circle.value.members == ("Buyan", "Acme")
    with pytest.raises(UnknownReference):
        update_account(store, owner, "Buyan", {"parent": "nowhere"}, WHEN)
    with pytest.raises(StillNamed):
        delete_account(store, owner, "Buyan", WHEN)
    with pytest.raises(AccountNotEmpty) as full:
        delete_account(store, owner, "Acme", WHEN)
    assert (full.value.people, full.value.positions) == (3, 3)
    update_account(store, owner, "Acme", {"parent": None}, WHEN)
    delete_account(store, owner, "Buyan", WHEN)
    with pytest.raises(AccountNotFound):
        acme(store, "Buyan")


def test_entities_are_read_by_kind(store: Store):
    """Everything of a kind, and one by id; an unknown id or kind is refused."""
    account_map, positions = list_entities(store, LOCAL_OWNER, "Acme", "position")
    assert positions == account_map.positions
    assert get_entity(store, LOCAL_OWNER, "Acme", "position", acme(store).positions[0].id) == positions[0]
    for kind, error in (("position", EntityNotFound), ("person", PersonNotFound), ("ghost", InvalidValue)):
        with pytest.raises(error):
            get_entity(store, LOCAL_OWNER, "Acme", kind, "none")


def test_closed_seat_of_who_leaves_hands_reports_over(store: Store):
    """Leaving with the post abolished: its reports go where the answer says, from that day."""
    leaving = Leaving(seat=SeatAfter.CLOSED, reports=read_reports("up"))
    end_person(store, LOCAL_OWNER, "Acme", "Boris", WHEN, day=TODAY, leaving=leaving)
    assert managers_on(acme(store), TODAY) == {"Anna": "Ceo"}
    assert managers_on(acme(store), YESTERDAY)["Anna"] == "Boris"
