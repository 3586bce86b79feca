"""Any entry of a map by its fields: listed, shown, added, corrected, taken out."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

from accountmap.model.changes import ENTITY_KINDS
from accountmap.schemas import ENTITY_OF

Run = Callable[..., Result]
ADA, BEN, TESS = "Ada Sampleton", "Ben Specimen", "Tess Tester"


@pytest.fixture
def entity(run: Run) -> Run:
    """Return ``accountmap entity …`` on an account with two people and one of ours."""
    run("accounts", "add", "Fablewick")
    run("person", "add", "Fablewick", ADA, "--title", "Head")
    run("person", "add", "Fablewick", BEN, "--title", "Buyer", "--manager", ADA)
    run("team", "add", "Fablewick", TESS)
    return lambda what, *rest: run("entity", what, "Fablewick", *rest)


def items(entity: Run, kind: str, *filters: str) -> list[dict]:
    """Return what is recorded of a kind."""
    found: list[dict] = json.loads(entity("list", kind, "--any-day", "--json", *filters).output)["items"]
    return found


def test_every_kind_but_the_account_is_listed(entity: Run):
    """What the model knows, the command line lists, as the API does."""
    assert set(ENTITY_OF) == set(ENTITY_KINDS) - {"account"}
    for kind in ENTITY_OF:
        assert entity("list", kind, "--any-day").exit_code == 0
    assert [one["name"] for one in items(entity, "person", "--who", BEN)] == [BEN]


def test_days_of_an_assignment_are_corrected_and_cleared(entity: Run):
    """Told in words, shown field by field; a field with nothing behind it is emptied."""
    (held,) = items(entity, "assignment", "--who", BEN)
    told = entity("edit", "assignment", held["id"], "valid_from=2024-03-01")
    assert told.output == f"{BEN}: holds the position since 1 Mar 2024\n"
    shown = entity("show", "assignment", held["id"], "--lang", "ru").output
    assert shown.startswith(f"{BEN} – Buyer · с 1 мар")
    assert "\n  valid_from=2024-03-01\n" in shown
    entity("edit", "assignment", held["id"], "valid_from=")
    assert items(entity, "assignment", "--who", BEN)[0]["valid_from"] is None


def test_entities_are_added_with_names_for_ids(entity: Run):
    """People, ours and positions are named as one knows them; lists by saying a field again; dry runs write nothing."""
    line = (
        "touchpoint",
        f"members={TESS}",
        f"people={ADA}",
        f"people={BEN.lower()}",
        "channel=call",
        "at=2026-01-02T10:30",
    )
    assert entity("add", *line, "--dry-run").exit_code == 0
    assert items(entity, "touchpoint") == []
    assert entity("add", *line).exit_code == 0
    (touch,) = items(entity, "touchpoint")
    assert (len(touch["people"]), touch["channel"]) == (2, "call")
    entity("add", "relationship", f"member={TESS}", f"person={ADA}", "is_owner=yes", "declared_level=trusts")
    assert items(entity, "relationship")[0]["is_owner"] is True
    entity("add", "reporting_line", f"manager={BEN}", f"report={ADA}", "kind=dotted", "confidence=0.5")
    assert f"{ADA} – reports to, dotted: {BEN} · uncertain" in entity("list", "reporting_line").output


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        (("stance", "person=Ada Sampelton", "value=1"), 3, "Did you mean Ada Sampleton"),
        (("stance", f"person={ADA}", "value=lots"), 4, "value: “lots” is not possible"),
        (("stance", f"person={ADA}", "value=1", "value=2"), 4, "value: “1, 2”"),
        (("stance", f"person={ADA}", "value=1", "valid_from=soon"), 4, "2026-11-24"),
        (("stance", f"person={ADA}", "mood=1"), 4, "reason"),
        (("stance", f"person={ADA}"), 4, "value"),
        (("stance", "Ada"), 4, "FIELD=VALUE"),
        (("relationship", "member=Tes Tester", f"person={ADA}"), 3, "There is: Tess Tester."),
        (("relationship", f"member={TESS}", f"person={ADA}", "is_owner=perhaps"), 4, "yes, no"),
        (("reporting_line", f"manager={BEN}", f"report={ADA}"), 5, "circle"),
        (("function_status", "function=hr", "status=served_by", "served_by=Fablewik"), 3, "Fablewick"),
        (
            ("touchpoint", f"members={TESS}", f"people={ADA}", "channel=phone", "at=2026-01-02"),
            4,
            "meeting, visit, call",
        ),
    ],
)
def test_what_is_wrong_is_named_with_what_is_right(entity: Run, line: tuple[str, ...], code: int, told: str):
    """Names, words, numbers, days and fields that are not: each refusal says what would do, and nothing is written."""
    before = items(entity, line[0])
    refused = entity("add", *line)
    assert (refused.exit_code, told in refused.stderr) == (code, True), refused.stderr
    assert items(entity, line[0]) == before


def test_mistake_is_taken_out_and_a_manager_asks_for_the_reports(entity: Run):
    """With people their own rules hold; a stance that was never so goes."""
    ada = next(one["id"] for one in items(entity, "person") if one["name"] == ADA)
    assert "--reports up" in entity("remove", "person", ada).stderr
    entity("add", "stance", f"person={ADA}", "value=-1")
    (stance,) = items(entity, "stance")
    assert entity("remove", "stance", stance["id"]).exit_code == 0
    assert items(entity, "stance") == []
    assert entity("remove", "stance", stance["id"]).exit_code == 3
