"""Forgetting a person on every database: nothing of them is left anywhere, and what is left fits together."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from accountmap import open_workspace
from accountmap.cli import main
from accountmap.errors import (
    ChangesForgotten,
    InvalidValue,
    NotPermitted,
    PersonForgotten,
    PersonNotFound,
    StaleRevision,
    StoreFull,
)
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.buying import BuyingRole, Motivation, RoleKind, Stance
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.facts import Entity
from accountmap.model.ids import PersonId
from accountmap.model.links import LateralKind, LateralLink, LineKind, ReportingLine
from accountmap.model.people import Assignment, Channel, Person, Position
from accountmap.model.team import Level, Relationship, TeamMember, Touchpoint
from accountmap.operations import (
    Occasion,
    check_log,
    export_document,
    forget_person,
    import_document,
    list_history,
    merge,
    rehearse_forgetting,
    undo,
)
from accountmap.store import KeptAnswer, Store, open_store
from accountmap.store.snapshots import EVERY
from accountmap.store.tables import metadata
from accountmap.store.upkeep import check
from accountmap.store.upkeep.forget_list import read_forgotten

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
WHO = "person-forgotten"
CANARIES = (
    "Quillwort",
    "Zephyrine",
    "Oldmaiden",
    "quillwort@canary.example",
    "zz-messenger",
    "765-43-21",
    "495) 765",
    "canary-crm",
    "kanarienwort",
)
NAME = "Zephyrine Quillwort"
OLD_NAME = "Zephyrine Oldmaiden"


def occasion(seen: int | None = None) -> Occasion:
    """Return an occasion on the day of the tests."""
    return Occasion(now=NOW + timedelta(days=30), source="request of 27 November", seen=seen)


def commit(store: Store, account: str, *changes: Change, source: str = "test", days: int = 0) -> int:
    """Write some changes to an account."""
    at = NOW + timedelta(days=days)
    return store.commit(account, ChangeSet(changes, source), actor=LOCAL_OWNER, at=at)


def added(*entities: Entity) -> tuple[Change, ...]:
    """Return the additions of entities."""
    return tuple(Change(None, entity) for entity in entities)


def known(store: Store) -> None:
    """Write two accounts on both of which the person was, with a canary word in every text about them."""
    for key in ("acme", "bolt"):
        commit(store, key, Change(None, Account(id=key, name=f"{key} Ltd", known_since=NOW.date())))
    old = Person(id=WHO, name=OLD_NAME, emails=("old-quillwort@canary.example",), note="kanarienwort note")
    now = replace(
        old,
        name=NAME,
        emails=("quillwort@canary.example",),
        phones=("+7 (495) 765-43-21",),
        messengers=("zz-messenger",),
        form_of_address="Mx Quillwort",
        references=("canary-crm:17",),
    )
    boss, other = Person(id="boss", name="Ben Placeholder"), Person(id="other", name="Cleo Mockley")
    seats = [Position(id=f"seat-{key}", title=key.title()) for key in ("boss", "who")]
    commit(
        store,
        "acme",
        *added(
            TeamMember(id="kim", name="Kim Tester"),
            boss,
            old,
            other,
            *seats,
            Assignment(id="a-boss", person="boss", position="seat-boss"),
            Assignment(id="a-who", person=WHO, position="seat-who", source="Zephyrine_Oldmaiden.xlsx"),
            ReportingLine(id="line", manager="seat-boss", report="seat-who", kind=LineKind.SOLID),
            BuyingRole(id="role", person=WHO, kind=RoleKind.DECIDER, source="kanarienwort told us"),
        ),
        source="CV of Zephyrine Oldmaiden.docx",
    )
    commit(store, "acme", Change(old, now), source="Quillwort, Zephyrine.xlsx", days=1)
    commit(
        store,
        "acme",
        *added(
            Stance(id="stance", person=WHO, value=2, reason="kanarienwort reason"),
            Motivation(id="motive", person=WHO, rewarded_for="kanarienwort bonus"),
            LateralLink(
                id="link", from_person=WHO, to_person="boss", kind=LateralKind.FRIEND, note="kanarienwort link"
            ),
            Relationship(id="tie", person=WHO, member="kim", declared_level=Level.TRUSTS, source="kanarienwort"),
            touch("alone", (WHO,), topic="kanarienwort topic", next_step="kanarienwort", note="kanarienwort\nnote"),
            touch("both", (WHO, "other"), topic="prices", note="met\tZephyrine Quillwort\tand\nCleo, 8 495 765-43-21"),
        ),
        days=2,
    )
    renamed = replace(other, note="sits beside QUILLWORT ZEPHYRINE; quillwort@canary.example")
    commit(store, "acme", Change(other, renamed), days=3)
    seat = Position(id="seat-bolt", title="Adviser")
    there = Assignment(id="a-bolt", person=WHO, position="seat-bolt", source="kanarienwort")
    commit(store, "bolt", *added(seat, there), days=4)
    commit(store, "bolt", Change(there, None), Change(seat, None), days=5)


def touch(key: str, people: tuple[str, ...], **texts: str) -> Touchpoint:
    """Return a meeting with Kim."""
    return Touchpoint(id=key, account="acme", members=("kim",), people=people, at=NOW, channel=Channel.MEETING, **texts)


def everything(store: Store) -> str:
    """Return all that stands in any column of any table."""
    with store._database.reading() as connection:
        return "\n".join(
            str(value)
            for table in metadata.tables.values()
            for row in connection.execute(select(table))
            for value in row
        )


def found(text: str) -> list[str]:
    """Return the canary words in a text."""
    return [word for word in CANARIES if word.lower() in text.lower()]


def is_sound(store: Store) -> bool:
    """Tell whether all logs are in order."""
    return check_log(store, LOCAL_OWNER, progress=lambda _, __: None).is_sound


def test_nothing_of_a_forgotten_person_is_left(store: Store):
    """No table holds a word of them, in the log neither, and the log is in order and says that it was sealed anew."""
    known(store)
    answer = KeptAnswer("request", 201, '{"name": "Zephyrine Quillwort"}')
    store.keep_answer(LOCAL_OWNER, "key", answer, at=NOW, since=NOW)
    assert set(found(everything(store))) == set(CANARIES)
    done = forget_person(store, LOCAL_OWNER, "acme", NAME, occasion())
    assert found(everything(store)) == []
    assert (done.erased.accounts, done.erased.answers) == (("acme", "bolt"), 1)
    assert done.erased.sources == 2
    report = check_log(store, LOCAL_OWNER, progress=lambda _, __: None)
    assert report.is_sound
    resealed = {log.account: [(one.first, one.last) for one in log.resealings] for log in report.logs}
    assert resealed == {"acme": [(2, 5)], "bolt": [(2, 3)]}
    assert [one.at for log in report.logs for one in log.resealings] == [occasion().now] * 2


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE change_value SET after = replace(after, '\"value\":2', '\"value\":-2') WHERE after LIKE '%\"stance\"%'",
        "UPDATE change_value SET after = replace(after, '\"last\":5', '\"last\":4') WHERE after LIKE '%\"last\":5%'",
        "DELETE FROM change WHERE kind = 'log' AND entity = 'acme'",
    ],
)
def test_what_is_left_is_sealed_like_everything_else(store: Store, tampering: str):
    """Neither a skeleton's values nor what is told of the forgetting can be altered unnoticed."""
    known(store)
    forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    assert is_sound(store)
    assert store._database.write(lambda connection: connection.exec_driver_sql(tampering.replace("%", "%%")).rowcount)
    assert not is_sound(store)


def test_what_is_left_is_a_skeleton(store: Store):
    """Seats, lines, roles, levels and the days of touches stay; others keep their words but for the name."""
    known(store)
    before = store.load_account_map("acme", Scope.OWNER)
    forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    after = store.load_account_map("acme", Scope.OWNER)
    person = after.person_by_id[WHO]
    assert person.is_forgotten
    assert person == Person(id=WHO, name=person.name)
    assert counts(before) == counts(after)
    assert after.stances[0].value == 2
    assert after.relationships[0].declared_level is Level.TRUSTS
    touches = {one.id: one for one in after.touchpoints}
    assert (touches["alone"].at, touches["alone"].members, touches["alone"].topic) == (NOW, ("kim",), "")
    assert (touches["both"].topic, touches["both"].note) == ("prices", "met\t∅\tand\nCleo, ∅")
    assert after.person_by_id["other"].note == "sits beside ∅; ∅"
    assert after.person_by_id["boss"].name == "Ben Placeholder"
    assert after.positions == before.positions


def counts(account_map: AccountMap) -> list[int]:
    """Return how many things of each kind are on a map."""
    names = ("people", "positions", "assignments", "reporting_lines", "lateral_links", "buying_roles")
    further = ("stances", "motivations", "relationships", "touchpoints")
    return [len(getattr(account_map, name)) for name in names + further]


def test_the_past_shows_the_skeleton_too(store: Store):
    """Any earlier day knows the same facts and no name, and what is known now is what the log says."""
    known(store)
    days = [NOW + timedelta(days=day) for day in range(4)]
    before = [counts(store.load_account_map("acme", Scope.OWNER, day)) for day in days]
    forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    maps = [store.load_account_map("acme", Scope.OWNER, day) for day in days]
    assert [counts(one) for one in maps] == before
    assert all(one.person_by_id[WHO].is_forgotten for one in maps)
    now = store.load_account_map("acme", Scope.OWNER)
    again = store.load_account_map("acme", Scope.OWNER, occasion().now)
    assert {person.id: person for person in again.people} == {person.id: person for person in now.people}
    assert set(again.touchpoints) == set(now.touchpoints)


def test_snapshots_forget_too_and_stay_sound(store: Store):
    """A snapshot taken before is brought in line, so that the past is still read from it."""
    known(store)
    person = store.load_account_map("acme", Scope.OWNER).person_by_id[WHO]
    for number in range(EVERY):
        changed = replace(person, note=f"kanarienwort {number}")
        commit(store, "acme", Change(person, changed), days=6)
        person = changed
    forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    with store._database.reading() as connection:
        bodies = connection.execute(select(metadata.tables["map_snapshot"].c.body)).scalars().all()
    assert len(bodies) == 1
    assert found(bodies[0]) == []
    from accountmap.store.snapshots import nearest_snapshot  # noqa: PLC0415

    with store._database.reading() as connection:
        assert nearest_snapshot(connection, "local", "acme", EVERY + 1) is not None
    assert store.load_account_map("acme", Scope.OWNER, NOW + timedelta(days=7)).person_by_id[WHO].is_forgotten


def test_what_was_forgotten_does_not_come_back(store: Store):
    """Undo of the forgetting, and of what recorded them, is refused or works on the skeleton; nobody renames it."""
    known(store)
    forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    later = occasion().now + timedelta(minutes=1)
    logged = store.changes("acme", Scope.OWNER)
    with pytest.raises(ChangesForgotten):
        undo(store, LOCAL_OWNER, "acme", logged[-1].id, now=later)
    with pytest.raises(ChangesForgotten):
        undo(store, LOCAL_OWNER, "acme", logged[2].id, now=later)
    removal = store.changes("bolt", Scope.OWNER)[2]
    undo(store, LOCAL_OWNER, "bolt", removal.id, now=later)
    skeleton = store.load_account_map("bolt", Scope.OWNER).person_by_id[WHO]
    assert skeleton.is_forgotten
    with pytest.raises(PersonForgotten):
        commit(store, "acme", Change(skeleton, replace(skeleton, name=NAME)), days=40)
    with pytest.raises(PersonForgotten):
        forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    assert found(everything(store)) == []
    assert is_sound(store)
    assert check(store._database).flaws == ()


def test_a_file_of_ours_made_before_does_not_bring_them_back(store: Store):
    """Our JSON names people by id, so it is refused; lists know them as somebody new."""
    known(store)
    exported = export_document(store, LOCAL_OWNER, ["acme"])
    forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    with pytest.raises(PersonForgotten):
        import_document(store, LOCAL_OWNER, exported, file="old.json", now=occasion().now + timedelta(days=1))
    assert found(everything(store)) == []


def test_history_tells_that_somebody_was_forgotten(store: Store):
    """The latest entry says so; earlier ones tell what is left, without a name."""
    known(store)
    forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    for scope in (Scope.OWNER, Scope.VIEWER):
        entries = list_history(store, Actor("somebody", scope), "acme").items
        assert (entries[0].forgets, entries[0].source) == (True, "request of 27 November")
        assert not any(entry.forgets for entry in entries[1:])
    assert found(str(list_history(store, LOCAL_OWNER).items)) == []


def merged(store: Store) -> None:
    """Merge a twin into the person."""
    known(store)
    twin = Person(id="twin", name="Zed Twinwort Canary", phones=("+7 999 000-11-22",))
    commit(store, "acme", *added(twin), days=6)
    merge(store, LOCAL_OWNER, WHO, "twin", Occasion(now=NOW + timedelta(days=7)), account="acme", region="RU")


@pytest.mark.parametrize("asked", [WHO, "twin"])
def test_those_merged_into_a_person_are_forgotten_with_them(store: Store, asked: str):
    """Somebody who turned out to be the same person leaves nothing in the log either, whichever id is given."""
    merged(store)
    done = forget_person(store, LOCAL_OWNER, "acme", asked, occasion())
    assert (done.erased.person, done.erased.people) == (WHO, (WHO, "twin"))
    assert "Twinwort" not in everything(store)
    assert "000-11-22" not in everything(store)
    assert is_sound(store)


def test_who_was_merged_by_mistake_is_not_forgotten_with_the_other(store: Store):
    """A merging that was undone made two people of them again."""
    merged(store)
    undo(store, LOCAL_OWNER, "acme", now=NOW + timedelta(days=8))
    done = forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    assert done.erased.people == (WHO,)
    assert store.load_account_map("acme", Scope.OWNER).person_by_id["twin"].name == "Zed Twinwort Canary"
    assert is_sound(store)


def test_somebody_who_was_removed_is_forgotten_by_id(store: Store):
    """The log still tells of them, so they can be forgotten, though nobody finds them by name."""
    known(store)
    mistaken = Person(id="mistake", name="Mistaken Removed", note="kanarienwort")
    commit(store, "acme", *added(mistaken), days=6)
    commit(store, "acme", Change(mistaken, None), days=7)
    with pytest.raises(PersonNotFound):
        forget_person(store, LOCAL_OWNER, "acme", mistaken.name, occasion())
    forget_person(store, LOCAL_OWNER, "acme", mistaken.id, occasion())
    assert "Mistaken" not in everything(store)
    assert is_sound(store)


def test_two_are_forgotten_one_after_the_other(store: Store):
    """The log is sealed anew twice, and says so twice."""
    known(store)
    forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    forget_person(store, LOCAL_OWNER, "acme", "other", occasion())
    report = check_log(store, LOCAL_OWNER, "acme", progress=lambda _, __: None)
    assert report.is_sound
    assert len(report.logs[0].resealings) == 2
    assert "Mockley" not in everything(store)


def test_further_words_are_cut_out_too_also_later(store: Store):
    """A surname alone is told; named as a further word it goes, from the log too, also of somebody forgotten before."""
    known(store)
    boss = store.load_account_map("acme", Scope.OWNER).person_by_id[PersonId("boss")]
    commit(store, "acme", Change(boss, replace(boss, note="likes Quillworts jokes, calls her Quilly")), days=6)
    done = forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    assert [(one.kind, one.id, one.field) for one in done.erased.mentions] == [("person", "boss", "note")]
    with pytest.raises(InvalidValue):
        forget_person(store, LOCAL_OWNER, "acme", WHO, occasion(), also=["-a-"])
    forget_person(store, LOCAL_OWNER, "acme", WHO, occasion(), also=["quillworts", "Quilly"])
    assert (
        store.load_account_map("acme", Scope.OWNER).person_by_id[PersonId("boss")].note == "likes ∅ jokes, calls her ∅"
    )
    assert "quill" not in everything(store).lower()
    assert is_sound(store)


def test_namesakes_keep_their_name(store: Store):
    """Another person of the same name, and a telephone that two share, stay as they are."""
    known(store)
    namesake = Person(id="namesake", name=NAME, phones=("+7 (495) 765-43-21",))
    commit(store, "acme", *added(namesake), days=6)
    forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    assert store.load_account_map("acme", Scope.OWNER).person_by_id["namesake"] == namesake


def test_a_rehearsal_changes_nothing(store: Store):
    """It tells what would be erased, and the digest of the database is the same."""
    known(store)
    before = store.digest()
    planned = rehearse_forgetting(store, LOCAL_OWNER, "acme", WHO, occasion())
    assert store.digest() == before
    done = forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    assert planned.erased == done.erased


@pytest.mark.parametrize("scope", [Scope.MANAGER, Scope.TEAM, Scope.VIEWER])
def test_only_the_owner_forgets(store: Store, scope: Scope):
    """Whoever else tries is refused, and the database is as it was."""
    known(store)
    before = store.digest()
    with pytest.raises(NotPermitted):
        forget_person(store, Actor("somebody", scope), "acme", WHO, occasion())
    assert store.digest() == before


def test_nobody_is_forgotten_on_what_the_writer_did_not_see(store: Store):
    """The account has to be at the revision the writer looked at; nobody is noted on the list."""
    known(store)
    before = store.digest()
    with pytest.raises(StaleRevision):
        forget_person(store, LOCAL_OWNER, "acme", WHO, occasion(seen=1))
    assert store.digest() == before


def leave_unused_places_as_they_are(store: Store) -> None:
    """Have SQLite leave deleted content in the file, as most builds do by themselves."""
    store._database.write(lambda connection: connection.exec_driver_sql("PRAGMA secure_delete = OFF").close())


def test_no_byte_of_the_files_holds_them(tmp_path: Path):
    """Neither the SQLite file nor what lies beside it, list included, though this SQLite leaves deleted bytes."""
    file = tmp_path / "maps.db"
    url, listed = f"sqlite:///{file}", tmp_path / "maps.db.forgotten"
    with open_store(url, mode="write") as store:
        leave_unused_places_as_they_are(store)
        known(store)
        person = store.load_account_map("acme", Scope.OWNER).person_by_id[WHO]
        commit(store, "acme", Change(person, replace(person, note="kanarienwort " * 700)), days=6)
    with open_store(url, mode="write") as store:
        leave_unused_places_as_they_are(store)
        done = forget_person(store, LOCAL_OWNER, "acme", WHO, occasion(), forget_list=listed)
        assert done.is_wiped
        held = b"".join(one.read_bytes() for one in sorted(tmp_path.iterdir())).lower()
    for word in CANARIES:
        assert word.lower().encode() not in held
        assert word.lower().encode("utf-16-le") not in held
    assert read_forgotten(listed) == (("local", WHO),)
    assert listed.stat().st_mode & 0o077 == 0


@pytest.fixture
def forgotten_since(tmp_path: Path) -> Path:
    """Return a workspace file in which somebody was forgotten after its backup `before.db` was made."""
    file = tmp_path / "maps.db"
    with open_store(f"sqlite:///{file}", mode="write") as store:
        known(store)
    run("db", "backup", str(tmp_path / "before.db"), "--database", str(file))
    assert run("person", "forget", "acme", WHO, "--yes", "--database", str(file)).exit_code == 0
    return file


def run(*arguments: str, answer: str | None = None) -> Result:
    """Run ``accountmap``; nothing but its own errors may end it."""
    result = CliRunner().invoke(main, arguments, input=answer)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_a_restored_backup_forgets_again(forgotten_since: Path):
    """The backup still knows them; what is restored from it does not, in no byte, and its log is in order."""
    before = forgotten_since.with_name("before.db")
    assert b"quillwort" in before.read_bytes().lower()
    restored = run("db", "restore", str(before), "--overwrite", "--database", str(forgotten_since))
    assert (restored.exit_code, "1 person of the forget-list was forgotten again" in restored.output) == (0, True)
    held = forgotten_since.read_bytes().lower()
    assert [word for word in CANARIES if word.lower().encode() in held] == []
    with open_store(f"sqlite:///{forgotten_since}", mode="read") as store:
        assert store.load_account_map("acme", Scope.OWNER).person_by_id[WHO].is_forgotten
        assert is_sound(store)
        assert [entry.actor for entry in list_history(store, LOCAL_OWNER, "acme").items[:1]] == ["restore"]
    again = run("db", "restore", str(before), "--overwrite", "--database", str(forgotten_since), "--lang", "ru")
    assert "Снова удалены данные 1 человека" in again.output


@pytest.mark.parametrize("command", ["restore", "copy"])
def test_a_backup_restored_elsewhere_forgets_again(forgotten_since: Path, command: str):
    """The list beside the database the backup was made of counts, and the one beside what is copied."""
    before, elsewhere = forgotten_since.with_name("before.db"), forgotten_since.with_name("elsewhere.db")
    if command == "restore":
        done = run("db", "restore", str(before), "--database", str(elsewhere))
    else:
        listed = forgotten_since.with_name("maps.db.forgotten")
        listed.rename(forgotten_since.with_name("before.db.forgotten"))
        done = run("db", "copy", str(before), str(elsewhere))
    assert (done.exit_code, "forgotten again" in done.output) == (0, True)
    with open_store(f"sqlite:///{elsewhere}", mode="read") as store:
        assert found(everything(store)) == []


def test_a_copy_to_a_server_forgets_by_the_list(
    forgotten_since: Path, postgresql_url: str, monkeypatch: pytest.MonkeyPatch
):
    """A server has no list of its own; the one that is set counts, in the transaction of the copy."""
    listed = forgotten_since.with_name(f"{forgotten_since.name}.forgotten")
    monkeypatch.setenv("ACCOUNTMAP_FORGET_LIST", str(listed))
    copied = run("db", "copy", str(forgotten_since.with_name("before.db")), postgresql_url, "--overwrite")
    assert (copied.exit_code, "forgotten again" in copied.output) == (0, True)
    with open_store(postgresql_url, mode="read") as store:
        assert found(everything(store)) == []
        assert is_sound(store)


def test_a_drill_proves_the_backup_as_it_is(forgotten_since: Path):
    """What a backup holds is compared with what it says, whoever was forgotten since."""
    assert run("db", "drill", str(forgotten_since.with_name("before.db"))).exit_code == 0


def test_nobody_is_forgotten_without_being_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What will be erased is told in both languages; a no changes nothing, and so does a dry run."""
    monkeypatch.chdir(tmp_path)
    with open_store("sqlite:///accountmap.db", mode="write") as store:
        known(store)
        before = store.digest()
    asked = run("person", "forget", "acme", NAME, answer="n\n")
    assert (asked.exit_code, "This cannot be undone" in asked.stderr) == (1, True)
    dry = run("person", "forget", "acme", NAME, "--dry-run", "--lang", "ru")
    assert (dry.exit_code, "Отменить это нельзя" in dry.output) == (0, True)
    planned = json.loads(run("person", "forget", "acme", NAME, "--dry-run", "--json").output)
    with open_store("sqlite:///accountmap.db", mode="read") as store:
        assert store.digest() == before
    hinting = run("person", "forget", "acme", NAME, "--dry-run", "--also", "bonus")
    assert "texts may still speak" not in hinting.output
    done = run("person", "forget", "acme", NAME, "--lang", "ru", answer="y\n")
    assert (done.exit_code, f"Данные удалены: {WHO}" in done.stdout) == (0, True)
    assert found(done.stdout) == []
    assert planned["facts"] == 10
    assert (tmp_path / "accountmap.db.forgotten").read_text(encoding="utf-8").endswith(f"\tlocal\t{WHO}\n")
    assert run("person", "forget", "acme", WHO, "--yes").exit_code == 5
    assert run("person", "forget", "acme", "Nobody Known", "--yes").exit_code == 3


def test_no_answer_holds_them(forgotten_since: Path, tmp_path: Path):
    """Whatever is asked of the workspace afterwards, in either language, holds no word of them."""
    database = ("--database", str(forgotten_since))
    picture = tmp_path / "map.svg"
    asked = [
        ("person", "list", "acme"),
        ("person", "list", "acme", "--json"),
        ("person", "show", "acme", WHO),
        *((kind, "list", "acme") for kind in ("position", "line", "motivation", "touchpoint")),
        ("diff", "acme", "--from", "2026-11-01", "--to", "2026-12-27"),
        ("history", "--all"),
        ("history", "acme", "--json"),
        ("audit", "acme"),
        ("audit", "acme", "--known-on", "2026-11-29", "--json"),
        ("lint", "acme"),
        ("duplicates",),
        ("log", "verify"),
        ("log", "verify", "--json"),
        ("export", "acme", "-o", str(tmp_path / "export.json")),
        ("map", "acme", "-o", str(picture)),
    ]
    asked_twice = [(*one, "--lang", lang) for one in asked for lang in ("en", "ru")]
    answers = [run(*one, *database) for one in asked_twice]
    told = "\n".join(answer.output for answer in answers)
    files = [picture.read_text(encoding="utf-8"), (tmp_path / "export.json").read_text(encoding="utf-8")]
    assert found(told + "\n".join(files)) == []
    words = [answer.output for one, answer in zip(asked_twice, answers, strict=True) if one[0] != "history"]
    assert "∅" not in "\n".join(text for text in words if not text.startswith("{"))
    assert [one for one, answer in zip(asked_twice, answers, strict=True) if answer.exit_code not in {0, 1}] == []
    assert "a forgotten person" in told
    assert "человек, чьи данные удалены" in told
    assert "человек, чьи данные" in files[0]
    assert "Somebody was forgotten by law" in told
    assert "sealed anew (revisions 2 to 5)" in told


def test_python_forgets(tmp_path: Path):
    """A workspace that is open forgets, too, and lists whom."""
    file = tmp_path / "maps.db"
    with open_store(f"sqlite:///{file}", mode="write") as store:
        known(store)
    with open_workspace(file) as workspace:
        done = workspace.forget_person("acme", WHO, source="her request")
        assert workspace.map("acme").person_by_id[PersonId(WHO)].is_forgotten
    assert read_forgotten(done.listed) == (("local", WHO),)


def test_files_that_cannot_be_written_anew_are_told_and_no_refusal(store: Store, monkeypatch: pytest.MonkeyPatch):
    """By then the person is forgotten: the answer says that traces may be left in the files."""
    known(store)

    def full() -> bool:
        raise StoreFull("w.db")

    monkeypatch.setattr(store._database, "wipe", full)
    done = forget_person(store, LOCAL_OWNER, "acme", WHO, occasion())
    assert not done.is_wiped
    assert done.erased.people
