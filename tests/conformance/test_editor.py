"""Editing from Python: the editor of a workspace does what the use cases do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import accountmap
from accountmap import Addition, Leaving, MapEditor, SeatAfter, Workspace
from accountmap.errors import (
    EntityNotFound,
    InvalidValue,
    PersonNotFound,
    ReportingCycle,
    ReportsUndecided,
    StaleRevision,
)
from accountmap.exchange.sheets import SheetFormat
from accountmap.i18n import Locale
from maps import managers_on

DAY = date(2026, 5, 1)
LATER = date(2030, 1, 1)


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    """Yield a workspace with Ceo above Boris above Anna at Acme, and the empty account Buyan."""
    with accountmap.open_workspace("sqlite://") as opened:
        for name in ("Acme", "Buyan"):
            opened.add_account(name)
        acme = opened.edit("Acme")
        acme.add_person("Ceo", seniority=6)
        acme.add_person("Boris", title="Head", manager="Ceo")
        acme.add_person("Anna", title="Clerk", unit="Accounting", manager="Boris", emails=["anna@acme.example"])
        acme.add("team_member", entity_id="tess", name="Tess Tester")
        yield opened


@pytest.fixture
def acme(workspace: Workspace) -> MapEditor:
    """Return the editor of Acme."""
    return workspace.edit("Acme", source="test")


def test_people_in_simple_words(workspace: Workspace, acme: MapEditor):
    """Corrected, moved, placed, ended, removed; each answer has the map afterwards."""
    acme.change_person("anna@acme.example", phones=["+7 1"], manager="Ceo")
    moved = acme.move("Anna", since=DAY, manager="Boris")
    assert managers_on(moved.after, LATER) == {"Boris": "Ceo", "Anna": "Boris"}
    assert managers_on(moved.after, date(2026, 4, 30))["Anna"] == "Ceo"
    with pytest.raises(ReportsUndecided):
        acme.end_person("Boris", DAY, seat=SeatAfter.CLOSED)
    ended = acme.end_person("Boris", DAY, seat=SeatAfter.CLOSED, reports="up")
    assert managers_on(ended.after, LATER) == {"Anna": "Ceo"}
    acme.add_person("Eve")
    assert acme.remove_person("Eve").entity is None
    with pytest.raises(PersonNotFound):
        acme.change_person("Eve", title="X")
    left, joined = acme.change_employer("Anna", "Buyan", since=LATER, title="Head")
    assert left.after.account.name == "Acme"
    anna = joined.entity_id
    assert workspace.edit("Buyan").place_person(anna, title="Second post").entity_id == anna


def test_positions_in_simple_words(acme: MapEditor):
    """A placeholder is opened and filled, a vacancy taken by a move, a position closed."""
    ghost = acme.open_position(title="Chief accountant", manager="Ceo", placeholder=True)
    filled = acme.fill_position(ghost.entity_id, "Anna", since=DAY)
    assert {seat.title for seat in filled.after.on(LATER).positions_of[filled.entity_id]} == {
        "Clerk",
        "Chief accountant",
    }
    vacancy = acme.open_position(title="Director", manager="Ceo").entity_id
    moved = acme.move("Boris", to=vacancy, since=DAY, leaving=Leaving(seat=SeatAfter.VACANT))
    assert managers_on(moved.after, LATER)["Boris"] == "Ceo"
    closed = acme.end_position(ghost.entity_id, DAY)
    assert ghost.entity_id not in closed.after.on(LATER).position_by_id


def test_facts_in_simple_words(acme: MapEditor):
    """Links, roles, stances, relationships and touches, kinds given as words; a word that is none is refused."""
    acme.link("Anna", "Boris", "advises", strength=0.5)
    acme.give_role("Boris", "decider")
    acme.set_stance("Boris", -1, reason="late deliveries")
    acme.set_relationship("Tess Tester", "Anna", is_owner=True, declared_level="trusts")
    done = acme.log_touch("tess", ["Anna", "Boris"], "call", topic="prices").after
    assert (len(done.lateral_links), len(done.buying_roles), len(done.stances)) == (1, 1, 1)
    assert (len(done.relationships), done.touchpoints[0].topic) == (1, "prices")
    assert not acme.end_role("Boris", "decider", day=DAY).after.on(LATER).buying_roles
    for refused in (lambda: acme.link("Anna", "Boris", "rivals"), lambda: acme.give_role("Anna", "saboteur")):
        with pytest.raises(InvalidValue) as error:
            refused()
        assert error.value.field == "kind"


def test_entities_and_account(workspace: Workspace, acme: MapEditor):
    """Any kind is added, corrected and taken out; several in one change set; the account changes, an empty one goes."""
    added = acme.add("motivation", person=acme.change_person("Anna").entity_id, rewarded_for="stock")
    corrected = acme.correct("motivation", added.entity_id, rewarded_for="days of stock")
    assert corrected.after.motivations[0].rewarded_for == "days of stock"
    assert not acme.take_out("motivation", added.entity_id).after.motivations
    edits = [Addition("person", {"name": "Eve"}, "$eve"), Addition("stance", {"person": "$eve", "value": 1})]
    before = workspace.map("Acme").revision
    assert acme.apply(edits).revision == before + 1
    assert acme.change_account(tier="A", note="key client").after.account.note == "key client"
    workspace.edit("Buyan").delete_account()
    assert [account.name for account in workspace.accounts()] == ["Acme"]


def test_seen_revision_guards_an_editor(workspace: Workspace):
    """An editor made for a revision edits once; then somebody, if only itself, has changed the map."""
    editor = workspace.edit("Acme", seen=workspace.map("Acme").revision)
    editor.change_person("Anna", title="One")
    with pytest.raises(StaleRevision):
        editor.change_person("Anna", title="Two")


def test_lines_in_simple_words(acme: MapEditor):
    """Drawn, made solid, ended on a day, taken out; a circle is refused, a kind that is none too."""
    acme.draw_line("Anna", "Ceo", "dotted")
    with pytest.raises(ReportingCycle):
        acme.draw_line("Ceo", "Anna")
    acme.remove_line("Anna", "Boris")
    assert managers_on(acme.make_line("Anna", "Ceo", "solid").after, DAY)["Anna"] == "Ceo"
    ended = acme.end_line("Anna", "Ceo", DAY)
    assert "Anna" not in managers_on(ended.after, DAY)
    assert managers_on(ended.after, date(2026, 4, 30))["Anna"] == "Ceo"
    with pytest.raises(EntityNotFound) as refused:
        acme.remove_line("Boris", "Anna")
    assert refused.value.similar == ("Ceo",)
    with pytest.raises(InvalidValue):
        acme.make_line("Anna", "Ceo", "wavy")


def test_positions_are_corrected_and_taken_out(acme: MapEditor):
    """By id or by who holds it."""
    assert acme.change_position("Anna", seniority=2, unit=None).entity.seniority == 2
    vacancy = acme.open_position(title="Mistake", manager="Ceo").entity_id
    assert acme.change_position(vacancy, placeholder=True).entity.placeholder
    assert vacancy not in acme.remove_position(vacancy).after.position_by_id


def test_facts_are_ended_and_taken_out(acme: MapEditor):
    """What the words record they also end or take out: links, motivations, contacts, touches."""
    acme.link("Anna", "Boris", "peer")
    assert acme.unlink("Boris", "Anna", "peer").after.lateral_links == ()
    acme.add_motivation("Anna", "no lost papers", valid_from=date(2026, 1, 1))
    assert acme.end_motivation("Anna", "No lost papers", DAY).after.on(DAY).motivations == ()
    acme.set_relationship("tess", "Anna", is_owner=True)
    assert acme.remove_relationship("Tess Tester", "Anna").after.relationships == ()
    touch = acme.log_touch("tess", "Anna", "call", topic="prices").entity_id
    (changed,) = acme.change_touch(touch, theirs=["Boris"], topic=None).after.touchpoints
    assert (len(changed.people), changed.topic) == (1, "")


def test_company_and_our_side_in_simple_words(acme: MapEditor):
    """Where a function is, and who stands in for whom, from a day to a day."""
    acme.set_function_status("records", "served_by", served_by="Buyan")
    nowhere = acme.set_function_status("records", "none", since=DAY, note="all by EDI").after
    assert [one.status for one in nowhere.on(DAY).function_statuses] == ["none"]
    assert acme.end_function_status("records", LATER).after.on(LATER).function_statuses == ()
    acme.add("team_member", entity_id="uma", name="Uma Tryout")
    acme.stand_in("Tess Tester", "Uma Tryout", valid_from=date(2026, 1, 1))
    assert acme.stand_in("tess", "uma", introduced=True).after.stand_ins[0].introduced
    assert acme.end_stand_in("tess", "uma", DAY).after.on(DAY).stand_ins == ()


@pytest.mark.parametrize("sheet_format", SheetFormat)
def test_people_go_out_as_a_table_and_change_nothing_when_they_come_back(
    workspace: Workspace, acme: MapEditor, tmp_path: Path, sheet_format: SheetFormat
):
    """In Russian, too, and with a title that looks like a formula."""
    acme.add_person("Zed Placeholder", title="=Head")
    before = workspace.export()
    table = tmp_path / f"people.{sheet_format}"
    table.write_bytes(workspace.export_people(sheet_format=sheet_format, locale=Locale.RU))
    report = workspace.import_people(table)
    assert (report.summary.rows > 0, report.problems, workspace.export()) == (True, (), before)
