"""`accountmap influence`, and the same over HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def staffed(run: Run) -> Run:
    """Return the command line on a workspace with three people in a chart."""
    run("accounts", "add", "Acme")
    run("person", "add", "Acme", "Boris Head", "--title", "Head of purchasing", "--seniority", "4")
    run("person", "add", "Acme", "Ada Buyer", "--title", "Buyer", "--seniority", "2", "--manager", "Boris Head")
    run("person", "add", "Acme", "Cyd Clerk")
    run("role", "give", "Acme", "Boris Head", "decider")
    return run


def test_whose_word_has_weight(staffed: Run):
    """Highest first with words for the number, why on request, what to ask at the end."""
    lines = staffed("influence", "Acme", "--why").output.splitlines()
    assert lines[1] == "1. Boris Head, Head of purchasing: strong, 63 of 100; partly supported"
    assert lines[2] == "     28 of 47 for rank: head of department (level 4 of 6)"
    assert "     left out, being asked: nobody noted who asks whom for advice" in lines
    assert "3. Cyd Clerk: not known: nothing on the map says" in lines
    assert '  Whom does Cyd Clerk report to? accountmap person move "Acme" PERSON --manager MANAGER' in lines


def test_one_person_in_russian(staffed: Run):
    """Only who is asked for, in the other language."""
    told = staffed("influence", "Acme", "--person", "Ada Buyer", "--lang", "ru").output
    assert "1. Ada Buyer, Buyer: " in told
    assert "Boris" not in told


def test_json_has_terms_that_add_up(staffed: Run):
    """The points of the terms are those of the score; what is left out says why."""
    items = json.loads(staffed("influence", "Acme", "--json").output)["items"]
    assert [item["name"] for item in items] == ["Boris Head", "Ada Buyer", "Cyd Clerk"]
    for item in items[:2]:
        assert sum(term["points"] for term in item["terms"]) == round(100 * item["score"])
        assert [term["gap"] for term in item["terms"] if term["value"] is None] == ["no-advice-known"]
    assert items[2]["score"] is None


def test_unknown_person_is_told_with_the_nearest(staffed: Run):
    """A name that is nobody's ends with the similar ones."""
    told = staffed("influence", "Acme", "--person", "Ada Bayer")
    assert told.exit_code == 3
    assert "Ada Buyer" in told.output


def test_structure_for_an_analyst(staffed: Run):
    """The chart is a tree beside which somebody has no seat; the buying group is one person."""
    told = staffed("structure", "Acme", "--why").output
    assert "who reports to whom (3 positions, 1 solid line): connectedness 0.333, hierarchy 1, efficiency 1" in told
    assert "extensivity: 1 person takes part" in told
    assert "Boris Head: works with 1, effective size 1, constraint 1, 0 % of the ways between others" in told
    assert "upper boundedness: share of pairs" in told
    found = json.loads(staffed("structure", "Acme", "--json").output)
    assert [network["arcs"] for network in found["networks"]] == [1, 0, 0]
    assert [place["name"] for place in found["places"]][2] == "Cyd Clerk"
