"""The contract of the store, the same for every database it runs on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from accountmap.demo import demo_maps
from accountmap.errors import AccountNotFound, ChangeConflict, DuplicateAccount, StaleRevision
from accountmap.model.account_map import AccountMap, Withheld
from accountmap.model.accounts import Account, FunctionState, FunctionStatus
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.buying import Motivation, Stance
from accountmap.model.changes import Change, ChangeSet, difference
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LateralLink
from accountmap.model.people import Assignment, Channel, Distinction, Person, Position
from accountmap.model.team import Relationship, StandIn, TeamMember, Touchpoint
from accountmap.store import Store, open_store

NOW = datetime(2026, 11, 24, 9, 30, 0, 123456, tzinfo=UTC)
ADA = Person(id="ada", name="Ada Sampleton", note="collects stamps")
BEN = Person(id="ben", name="Бен Примеров")
TESS = TeamMember(id="tess", name="Tess Tester")


def an_account(key: str = "acme", name: str = "Acme") -> Account:
    """Return an account."""
    return Account(id=key, name=name, known_since=date(2026, 1, 1))


def save(store: Store, *entities: object, account: Account | None = None, seen: int | None = None) -> int:
    """Add entities to an account, making it if it is new."""
    account = account or an_account()
    changes = tuple(Change(None, entity) for entity in entities)
    known = {row.account.id for row in store.accounts(LOCAL_OWNER)}
    creation = () if account.id in known else (Change(None, account),)
    change_set = ChangeSet((*creation, *changes), "test")
    return store.commit(account.id, change_set, actor=LOCAL_OWNER, at=NOW, seen_revision=seen)


def revision(store: Store, key: str = "acme") -> int:
    """Return an account's revision."""
    return store.load_account_map(key, Scope.OWNER).revision


def test_each_change_set_raises_the_revision_once(store: Store):
    """Creation is revision 1; every further set adds one; an empty set none."""
    assert save(store) == 1
    assert save(store, ADA, BEN) == 2
    assert store.commit("acme", ChangeSet(()), actor=LOCAL_OWNER, at=NOW) == 2


def test_accounts_come_in_order_of_name_with_their_people(store: Store):
    """Case and accents do not disturb the order; people are counted per map."""
    for key, name in (("z", "zebra"), ("e", "Ёлка"), ("a", "Ápex"), ("b", "beta")):
        save(store, account=an_account(key, name))
    save(store, ADA, account=an_account("b", "beta"))
    assert [(r.account.name, r.people) for r in store.accounts(LOCAL_OWNER)] == [
        ("Ápex", 0),
        ("beta", 1),
        ("zebra", 0),
        ("Ёлка", 0),
    ]


def test_account_is_found_by_id_name_and_spelling(store: Store):
    """Case, ё and blanks do not matter; a miss names what is near."""
    save(store, account=an_account("k", "Чёрный  Лотос"))
    assert store.find_account("k") == store.find_account("ЧЕРНЫЙ ЛОТОС") == "k"
    with pytest.raises(AccountNotFound) as missed:
        store.find_account("Черный Лотас")
    assert missed.value.similar == ("Чёрный  Лотос",)


def test_stale_writer_is_refused_and_nothing_changes(store: Store):
    """Who has seen an older revision cannot write over a newer one."""
    save(store, ADA)
    save(store, BEN)
    before = store.load_account_map("acme", Scope.OWNER)
    with pytest.raises(StaleRevision) as refused:
        save(store, TESS, seen=1)
    assert (refused.value.seen, refused.value.current) == (1, 2)
    assert store.load_account_map("acme", Scope.OWNER) == before


@pytest.mark.parametrize(
    "changes",
    [
        (Change(None, ADA),),
        (Change(BEN, replace(BEN, name="Ben")),),
        (Change(replace(ADA, name="Somebody else"), None),),
        (Change(None, BEN), Change(None, replace(ADA, id="new")), Change(ADA, None), Change(ADA, None)),
    ],
    ids=["added twice", "updated but absent", "removed but different", "second of two does not fit"],
)
def test_change_that_does_not_fit_is_refused_whole(store: Store, changes: tuple[Change, ...]):
    """One change that does not fit keeps all others out, of rows and log alike."""
    save(store, ADA)
    before, log = store.load_account_map("acme", Scope.OWNER), store.changes("acme", Scope.OWNER)
    with pytest.raises(ChangeConflict):
        store.commit("acme", ChangeSet(changes), actor=LOCAL_OWNER, at=NOW)
    assert store.load_account_map("acme", Scope.OWNER) == before
    assert store.changes("acme", Scope.OWNER) == log


def test_name_of_an_account_is_taken_once(store: Store):
    """A second account of the same name, differently spelt, is refused."""
    save(store, account=an_account("one", "Ёж"))
    with pytest.raises(DuplicateAccount):
        save(store, account=an_account("two", "еж"))
    assert len(store.accounts(LOCAL_OWNER)) == 1


def test_unknown_account_is_not_written_to(store: Store):
    """A change set for an account that is not there is refused."""
    with pytest.raises(AccountNotFound):
        store.commit("nobody", ChangeSet((Change(None, ADA),)), actor=LOCAL_OWNER, at=NOW)
    with pytest.raises(AccountNotFound):
        store.load_account_map("nobody", Scope.OWNER)


def test_account_may_be_renamed(store: Store):
    """An update of the account is found under its new name and keeps its people."""
    save(store, ADA)
    renamed = replace(an_account(), name="Apex")
    store.commit("acme", ChangeSet((Change(an_account(), renamed),)), actor=LOCAL_OWNER, at=NOW)
    assert store.find_account("apex") == "acme"
    assert store.load_account_map("acme", Scope.OWNER).people == (ADA,)
    assert revision(store) == 2


def test_touch_of_no_account_counts_wherever_its_people_stand(store: Store):
    """A touchpoint that names no account is on the map of each person it names, and raises that account's revision."""
    save(store, ADA, TESS)
    save(store, BEN, account=an_account("beta", "Beta"))
    touch = Touchpoint(id="t", members=("tess",), people=("ada", "ben"), at=NOW, channel=Channel.CALL)
    save(store, touch)
    assert store.load_account_map("beta", Scope.OWNER).touchpoints == (touch,)
    assert (revision(store), revision(store, "beta")) == (2, 2)
    only_here = replace(touch, id="u", account="acme")
    save(store, only_here)
    assert store.load_account_map("beta", Scope.OWNER).touchpoints == (touch,)
    assert store.load_account_map("acme", Scope.OWNER).touchpoints == (touch, only_here)


def test_member_comes_onto_a_map_with_a_tie(store: Store):
    """A member known elsewhere is on an account's map once a relationship there names them."""
    save(store, ADA, TESS)
    beta = an_account("beta", "Beta")
    save(store, BEN, account=beta)
    assert store.load_account_map("beta", Scope.OWNER).team == ()
    save(store, Relationship(id="r", member="tess", person="ben", is_owner=True), account=beta)
    assert store.load_account_map("beta", Scope.OWNER).team == (TESS,)


SEAT = Position(id="seat", title="Head of purchasing")
HELD = Assignment(id="held", person="ada", position="seat")


def test_position_brings_a_person_onto_another_map(store: Store):
    """Somebody of the workspace who is given a position at another account is on both maps, with ties and touches."""
    save(store, ADA, TESS, Relationship(id="r", member="tess", person="ada"))
    beta = an_account("beta", "Beta")
    save(store, SEAT, HELD, account=beta)
    seen = store.load_account_map("beta", Scope.OWNER)
    assert (seen.people, [tie.id for tie in seen.relationships], seen.team) == ((ADA,), ["r"], (TESS,))
    assert {row.account.id: row.people for row in store.accounts(LOCAL_OWNER)} == {"acme": 1, "beta": 1}
    assert store.accounts_of("ada") == ("acme", "beta")
    renamed = replace(ADA, name="Ada Newname")
    store.commit("beta", ChangeSet((Change(ADA, renamed),)), actor=LOCAL_OWNER, at=NOW)
    assert store.load_account_map("acme", Scope.OWNER).people == (renamed,)
    assert (revision(store), revision(store, "beta")) == (2, 2)


def test_person_leaves_a_map_with_the_last_position_there(store: Store):
    """Who came onto a map by a position leaves it with the last one; who was added there stays."""
    save(store, ADA)
    beta = an_account("beta", "Beta")
    second = replace(HELD, id="second")
    save(store, SEAT, HELD, second, account=beta)
    store.commit("beta", ChangeSet((Change(HELD, None),)), actor=LOCAL_OWNER, at=NOW)
    assert store.load_account_map("beta", Scope.OWNER).people == (ADA,)
    store.commit("beta", ChangeSet((Change(second, None),)), actor=LOCAL_OWNER, at=NOW)
    assert store.load_account_map("beta", Scope.OWNER).people == ()
    save(store, SEAT, HELD)
    store.commit("acme", ChangeSet((Change(HELD, None),)), actor=LOCAL_OWNER, at=NOW)
    assert store.load_account_map("acme", Scope.OWNER).people == (ADA,)


def test_position_of_nobody_is_refused(store: Store):
    """An assignment brings onto a map only whom the workspace has."""
    with pytest.raises(ChangeConflict):
        save(store, SEAT, HELD)


def test_person_with_facts_on_a_map_does_not_leave_it(store: Store):
    """The last position cannot go while something on the map still names the person."""
    save(store, ADA)
    beta = an_account("beta", "Beta")
    save(store, SEAT, HELD, Stance(id="s", person="ada", value=1), account=beta)
    with pytest.raises(ChangeConflict):
        store.commit("beta", ChangeSet((Change(HELD, None),)), actor=LOCAL_OWNER, at=NOW)


def test_function_may_be_served_by_an_account_that_is_there(store: Store):
    """The serving company is an account of the workspace, and cannot be removed while it serves."""
    save(store)
    hub = an_account("hub", "Hub")
    status = FunctionStatus(id="f", function=Function.ACCOUNTING, status=FunctionState.SERVED_BY, served_by="hub")
    with pytest.raises(ChangeConflict):
        save(store, status)
    save(store, account=hub)
    save(store, status)
    assert store.load_account_map("acme", Scope.OWNER).function_statuses == (status,)
    with pytest.raises(ChangeConflict):
        store.commit("hub", ChangeSet((Change(hub, None),)), actor=LOCAL_OWNER, at=NOW)


def test_stand_in_is_on_the_map(store: Store):
    """Both members of a standing-in are on the account's team, and their changes touch the account."""
    tom = TeamMember(id="tom", name="Tom Standin")
    save(store, TESS, tom)
    beta = an_account("beta", "Beta")
    standing = StandIn(id="i", member="tess", stand_in="tom", introduced=True)
    save(store, standing, account=beta)
    seen = store.load_account_map("beta", Scope.OWNER)
    assert (seen.stand_ins, seen.team) == ((standing,), (TESS, tom))
    store.commit("acme", ChangeSet((Change(tom, replace(tom, phone="1")),)), actor=LOCAL_OWNER, at=NOW)
    assert revision(store, "beta") == 2


def test_distinction_is_on_the_maps_of_both(store: Store):
    """That two people are different is seen wherever one of them is."""
    save(store, ADA)
    save(store, BEN, account=an_account("beta", "Beta"))
    apart = Distinction(id="d", person="ada", other="ben")
    save(store, apart)
    assert store.load_account_map("acme", Scope.OWNER).distinctions == (apart,)
    assert store.load_account_map("beta", Scope.OWNER).distinctions == (apart,)
    assert revision(store, "beta") == 2


def test_viewer_is_not_given_judgements(store: Store):
    """Stance, motivation, friendship and notes are not read for a viewer, and the map says what kinds are missing."""
    friend = LateralLink(id="f", from_person="ada", to_person="ben", kind=LateralKind.FRIEND)
    peer = LateralLink(id="p", from_person="ada", to_person="ben", kind=LateralKind.PEER, note="since school")
    save(store, ADA, BEN, friend, peer, Stance(id="s", person="ada", value=-2, reason="lost our tender"))
    save(store, Motivation(id="m", person="ada", rewarded_for="short stock"))
    seen = store.load_account_map("acme", Scope.VIEWER)
    assert (seen.stances, seen.motivations) == ((), ())
    assert seen.lateral_links == (replace(peer, note=""),)
    assert [person.note for person in seen.people] == ["", ""]
    assert seen.withheld == {Withheld.STANCES, Withheld.MOTIVATIONS, Withheld.FRIENDSHIPS, Withheld.NOTES}
    for scope in (Scope.OWNER, Scope.MANAGER, Scope.TEAM):
        full = store.load_account_map("acme", scope)
        assert (len(full.lateral_links), len(full.motivations), full.withheld) == (2, 1, frozenset())


def test_log_tells_who_did_what_when(store: Store):
    """Each set is logged with actor, time to the microsecond, source and its changes as they were."""
    save(store, ADA)
    kim = Actor("kim", Scope.TEAM)
    change = Change(ADA, replace(ADA, name="Ada Newname"))
    store.commit("acme", ChangeSet((change,), "page"), actor=kim, at=NOW)
    first, second = store.changes("acme", Scope.OWNER)
    assert (first.revision, first.actor, first.change_set.source) == (1, "owner", "test")
    assert (second.revision, second.actor, second.at) == (2, "kim", NOW)
    assert second.change_set == ChangeSet((change,), "page")


def test_one_set_may_add_and_then_change(store: Store):
    """Successive changes of one entity in a set count in their order."""
    later = replace(ADA, name="Ada Later")
    save(store, ADA)
    extra = Person(id="x", name="X")
    steps = ChangeSet((Change(ADA, later), Change(None, extra), Change(extra, None)))
    store.commit("acme", steps, actor=LOCAL_OWNER, at=NOW)
    assert store.load_account_map("acme", Scope.OWNER).people == (later,)


def test_threads_take_turns(store: Store):
    """Sixteen threads that write lose nothing; readers meanwhile see whole revisions."""
    save(store)

    def add(number: int) -> int:
        store.load_account_map("acme", Scope.OWNER)
        return save(store, Person(id=f"p{number}", name=f"P {number}"))

    with ThreadPoolExecutor(16) as pool:
        revisions = sorted(pool.map(add, range(40)))
    assert revisions == list(range(2, 42))
    assert len(store.load_account_map("acme", Scope.OWNER).people) == 40


def test_large_set_is_written_and_read_whole(store: Store):
    """More rows than any limit on parameters of one statement."""
    people = tuple(Person(id=f"p{number}", name=f"P {number}") for number in range(3000))
    save(store, *people)
    loaded = store.load_account_map("acme", Scope.OWNER)
    assert loaded == AccountMap(account=an_account(), revision=1, people=people)
    store.commit(
        "acme", difference(loaded, replace(loaded, people=people[:1])), actor=LOCAL_OWNER, at=NOW, seen_revision=1
    )
    assert store.load_account_map("acme", Scope.OWNER).people == people[:1]


def test_digest_tells_equal_tables_from_others(store: Store, monkeypatch: pytest.MonkeyPatch):
    """The same rows have the same digest on every database; one more row has another."""
    monkeypatch.setattr("accountmap.store.log.secrets.token_hex", lambda size: "5a" * size)
    empty = store.digest()
    everything = demo_maps(NOW.date())[0]
    content = difference(AccountMap(account=everything.account), everything, "test").changes
    creation = ChangeSet((Change(None, everything.account), *content), "test")
    store.commit(everything.account.id, creation, actor=LOCAL_OWNER, at=NOW)
    written = store.digest()
    with open_store("sqlite://", mode="write") as other:
        assert other.digest() == empty
        other.commit(everything.account.id, creation, actor=LOCAL_OWNER, at=NOW)
        assert other.digest() == written
    with pytest.raises(ChangeConflict):
        store.commit(everything.account.id, creation, actor=LOCAL_OWNER, at=NOW)
    assert store.digest() == written


def test_all_of_several_accounts_or_none(store: Store):
    """The second account's conflict takes the first one's change back; revisions that were seen have to hold."""
    acme, bravo = an_account(), an_account("bravo", "Bravo")
    save(store, ADA)
    sets = [(acme.id, ChangeSet((Change(None, BEN),), "test")), (bravo.id, ChangeSet((Change(None, bravo),), "test"))]
    with pytest.raises(StaleRevision) as stale:
        store.commit_all(sets, actor=LOCAL_OWNER, at=NOW, seen_revisions={acme.id: 7})
    assert (stale.value.account, stale.value.seen, stale.value.current) == ("acme", 7, 1)
    taken = replace(bravo, name=acme.name)
    with pytest.raises(DuplicateAccount):
        store.commit_all([sets[0], (bravo.id, ChangeSet((Change(None, taken),), "test"))], actor=LOCAL_OWNER, at=NOW)
    assert revision(store) == 1
    assert store.commit_all(sets, actor=LOCAL_OWNER, at=NOW, seen_revisions={acme.id: 1}) == (2, 1)


def test_team_is_that_of_the_whole_workspace(store: Store):
    """Members are listed by name, whichever account they were added for."""
    save(store, TESS)
    save(store, TeamMember(id="abe", name="Abe Trial"), account=an_account("bravo", "Bravo"))
    assert [member.name for member in store.team()] == ["Abe Trial", "Tess Tester"]


def test_people_are_found_across_accounts_by_what_names_them(store: Store):
    """By id, by name in any spelling, by e-mail, by reference; each with all accounts they are on."""
    cy = Person(id="cy", name="Cy Specimen", emails=("Cy@bravo.example",), references=("erp:7",))
    save(store, ADA)
    save(store, cy, account=an_account("bravo", "Bravo"))
    seat = Position(id="seat", title="Adviser")
    save(store, seat, Assignment(id="second", person="cy", position="seat"))
    for text in ("cy", "CY  specimen", "cy@BRAVO.example", "erp:7"):
        (found,) = store.find_people({text, "nobody@known.example"})
        assert (found.person, found.accounts) == (cy, ("acme", "bravo"))
    assert store.find_people({"ERP:7"}) == ()
    assert [row.person.id for row in store.find_people({"ada", "cy"})] == ["ada", "cy"]
