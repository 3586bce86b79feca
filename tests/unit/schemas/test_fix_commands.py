"""Fixes as plain commands: by name where a name leaves no doubt, by id where it does, none where none says it."""

from __future__ import annotations

import shlex
from dataclasses import replace
from datetime import date

import pytest

from accountmap.lints import Lint, LintCode, Step, StepKind
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.buying import RoleKind
from accountmap.model.links import ReportingLine
from accountmap.model.people import Assignment, Person
from accountmap.schemas import FixCommands
from maps import TODAY, P, a_map

LOWER = Step(kind=StepKind.SET_SENIORITY, position="seat-bob", seniority=2)


def plain(account_map: AccountMap, *steps: Step) -> str:
    """Return the commands of a fix."""
    lint = Lint(code=LintCode.LEVEL_NOT_BELOW, fixes=(steps,))
    return FixCommands(account_map, TODAY).plain(lint, 1)


def test_holder_names_the_position():
    """Whoever holds one position alone is named."""
    assert plain(a_map(P("bob")), LOWER) == "accountmap person edit acme Bob --seniority 2"


def test_name_is_quoted_for_a_shell():
    """Spaces, quotes and dollars come through a shell as they are."""
    found = a_map(P("bob"))
    name = 'O\'Neil "$HOME" `x`; rm'
    found = replace(found, people=(replace(found.people[0], name=name),))
    assert shlex.split(plain(found, LOWER))[4] == name


@pytest.mark.parametrize("name", ["Bob", "bob", "BOB"])
def test_name_of_two_gives_way_to_the_id(name: str):
    """As names are compared, two people of one name are not told apart by it."""
    found = a_map(P("bob"))
    found = replace(found, people=(*found.people, Person(id="other", name=name)))
    assert plain(found, LOWER) == "accountmap position edit acme seat-bob --seniority 2"


def test_name_that_looks_like_an_option_gives_way_to_the_id():
    """A name that begins with a dash is not typed."""
    found = a_map(P("bob"))
    found = replace(found, people=(replace(found.people[0], name="--help"),))
    assert "--help" not in plain(found, LOWER)


def test_second_position_or_second_holder_gives_way_to_the_id():
    """Somebody with two positions, or a position of two, is not named by the person."""
    two = a_map(P("bob"), P("ann"))
    for person, position in (("bob", "seat-ann"), ("ann", "seat-bob")):
        found = replace(two, assignments=(*two.assignments, Assignment(id="x", person=person, position=position)))
        assert plain(found, LOWER) == "accountmap position edit acme seat-bob --seniority 2"


def test_several_steps_are_joined_and_told_once():
    """A shell takes one after the other while they succeed."""
    assert plain(a_map(P("bob")), LOWER, replace(LOWER, seniority=3), LOWER) == (
        "accountmap person edit acme Bob --seniority 2 && accountmap person edit acme Bob --seniority 3"
    )


def test_line_that_a_command_cannot_tell_from_another_has_none():
    """Two solid lines between the same two, of different days, need the fix itself."""
    found = a_map(P("ann"), P("bob", under="ann"))
    (line,) = found.reporting_lines
    step = Step(kind=StepKind.REMOVE_LINE, line=line.id)
    assert plain(found, step) == "accountmap line remove acme Bob Ann"
    second = ReportingLine(id="second", manager=line.manager, report=line.report, valid_from=TODAY)
    assert plain(replace(found, reporting_lines=(line, second)), step) == ""


def test_group_role_and_vacancy_have_commands():
    """A parent is named by id; a role ends on the day somebody left; a vacancy gets its manager line by line."""
    found = a_map(P("ann"), P("bob", under="ann", vacant=True), P("eve", roles=(RoleKind.BUYER,)))
    company = Account(id="holding", name="Holding", known_since=TODAY)
    assert (
        plain(found, Step(kind=StepKind.JOIN_GROUP, company=company))
        == "accountmap accounts edit acme --parent holding"
    )
    (role,) = found.buying_roles
    manager = Step(kind=StepKind.SET_MANAGER, position="seat-bob", manager="seat-eve")
    lint = Lint(
        code=LintCode.LINE_TO_ENDED_POSITION,
        since=date(2026, 11, 12),
        fixes=((Step(kind=StepKind.END_ROLE, role=role.id, person="eve"),), (manager,)),
    )
    commands = FixCommands(found, TODAY)
    assert commands.plain(lint, 1) == "accountmap role end acme Eve buyer --on 2026-11-12"
    assert commands.plain(lint, 2) == (
        "accountmap line end acme seat-bob Ann --on 2026-11-12"
        " && accountmap line add acme seat-bob Eve --from 2026-11-12"
    )
