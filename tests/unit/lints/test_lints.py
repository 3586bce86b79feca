"""Each lint on a small chart that has it, and on one like it that has not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from accountmap.lints import Lint, LintCode, LintSeverity, Step, StepKind, lint_map
from accountmap.model.account_map import AccountMap, Withheld
from accountmap.model.accounts import Account
from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Assignment, Person
from maps import TODAY, P, a_map, knows

YESTERDAY = TODAY - timedelta(days=1)


def found(account_map: AccountMap, *codes: LintCode, **more: object) -> list[Lint]:
    """Return the lints of a map, of some codes if any are named."""
    return [lint for lint in lint_map(account_map, TODAY, **more) if not codes or lint.code in codes]


def with_line(account_map: AccountMap, manager: str, report: str, kind: LineKind = LineKind.SOLID) -> AccountMap:
    """Add a line between two people's seats, dated yesterday."""
    line = ReportingLine(
        id=f"new-{manager}-{report}",
        manager=f"seat-{manager}",
        report=f"seat-{report}",
        kind=kind,
        valid_from=YESTERDAY,
    )
    return replace(account_map, reporting_lines=(*account_map.reporting_lines, line))


def a_chart(*more: P) -> AccountMap:
    """Return a clean chart of a head and three heads of department, with further people."""
    departments = [P(name, under="ceo", level=4) for name in ("anna", "bert", "cleo")]
    return a_map(P("ceo", level=6), *departments, *more)


def test_clean_chart_has_no_lints():
    """A tree with levels that fall has nothing to look at."""
    assert found(a_chart(P("dan", under="anna", level=2))) == []


def test_two_solid_bosses():
    """Each of the two can be kept; keeping one makes the other's line dotted. A dotted second boss is fine."""
    (lint,) = found(with_line(a_chart(P("dan", under="anna")), "bert", "dan"))
    assert (lint.code, lint.severity) == (LintCode.TWO_SOLID_BOSSES, LintSeverity.ERROR)
    assert (lint.people, lint.count) == (("dan", "anna", "bert"), 2)
    assert lint.fixes == (
        (Step(kind=StepKind.MAKE_DOTTED, line="new-bert-dan"),),
        (Step(kind=StepKind.MAKE_DOTTED, line="anna-solid-dan"),),
    )
    assert found(with_line(a_chart(P("dan", under="anna")), "bert", "dan", LineKind.DOTTED)) == []


def test_circle_is_broken_at_its_youngest_line():
    """Three people in a circle: the line drawn last is the first to take out."""
    account_map = with_line(a_map(P("anna"), P("bert", under="anna"), P("cleo", under="bert")), "cleo", "anna")
    (lint,) = found(account_map, LintCode.REPORTING_CIRCLE)
    assert (set(lint.people), lint.count) == ({"anna", "bert", "cleo"}, 3)
    assert lint.fixes[0] == (Step(kind=StepKind.REMOVE_LINE, line="new-cleo-anna"),)
    assert len(lint.fixes) == 3


def test_two_circles_are_two_lints():
    """Circles that share a position are each told, with a line whose removal breaks them."""
    account_map = a_map(P("anna", under="bert"), P("bert", under="anna"), P("cleo", under="anna"))
    account_map = with_line(account_map, "cleo", "anna")
    lints = found(account_map, LintCode.REPORTING_CIRCLE)
    assert len(lints) == 2
    removed = {lint.fixes[0][0].line for lint in lints}
    mended = replace(
        account_map, reporting_lines=tuple(line for line in account_map.reporting_lines if line.id not in removed)
    )
    assert found(mended, LintCode.REPORTING_CIRCLE) == []


def test_circle_with_a_dotted_line_is_a_warning():
    """A report who is their manager's functional manager may be, but the order is not known then."""
    (lint,) = found(with_line(a_chart(), "anna", "ceo", LineKind.DOTTED))
    assert (lint.code, lint.severity) == (LintCode.DOTTED_CIRCLE, LintSeverity.WARNING)
    assert lint.fixes == ((Step(kind=StepKind.REMOVE_LINE, line="new-anna-ceo"),),)


def test_line_to_a_position_that_has_ended():
    """Whoever reports to a closed position can go to the manager above it."""
    account_map = a_chart(P("dan", under="anna"))
    closed = tuple(replace(p, valid_to=YESTERDAY) if p.id == "seat-anna" else p for p in account_map.positions)
    (lint,) = found(replace(account_map, positions=closed), LintCode.LINE_TO_ENDED_POSITION)
    assert (lint.people, lint.positions, lint.since) == (("dan",), ("seat-dan", "seat-anna"), YESTERDAY)
    assert lint.fixes == (
        (Step(kind=StepKind.SET_MANAGER, position="seat-dan", manager="seat-ceo"),),
        (Step(kind=StepKind.END_LINE, line="anna-solid-dan"),),
    )


def test_report_as_senior_as_the_manager():
    """A head of department under a head of department is told; two owners at the top are not."""
    (lint,) = found(a_chart(P("dan", under="anna", level=4)))
    assert (lint.code, lint.levels, lint.people) == (LintCode.LEVEL_NOT_BELOW, (4, 4), ("dan", "anna"))
    assert lint.fixes == (
        (Step(kind=StepKind.SET_SENIORITY, position="seat-dan", seniority=3),),
        (Step(kind=StepKind.SET_SENIORITY, position="seat-anna", seniority=5),),
    )
    assert found(a_chart(P("owner", under="ceo", level=6))) == []


def test_clerk_past_two_levels_of_the_same_function():
    """A buyer under the head of the company, past a director and a head of purchasing, should have been theirs."""
    buying = {"does": Function.PURCHASING}
    account_map = a_map(
        P("ceo", level=6),
        P("dora", under="ceo", level=5, **buying),
        P("hugo", under="dora", level=4, **buying),
        P("ben", under="ceo", level=2, **buying),
    )
    (lint,) = found(account_map)
    assert (lint.code, lint.people, lint.count) == (LintCode.LEVEL_SKIPPED, ("ben", "ceo"), 2)
    assert lint.fixes == ((Step(kind=StepKind.SET_MANAGER, position="seat-ben", manager="seat-hugo"),),)


def test_secretary_and_lone_specialist_may_report_to_the_top():
    """A gatekeeper, and somebody whose function nobody else has, skip no level."""
    buying = {"does": Function.PURCHASING}
    account_map = a_map(
        P("ceo", level=6),
        P("dora", under="ceo", level=5, **buying),
        P("hugo", under="dora", level=4, **buying),
        P("pam", under="ceo", level=2, roles=(RoleKind.GATEKEEPER,), **buying),
        P("lou", under="ceo", level=2, does=Function.CONTRACTS),
    )
    assert found(account_map) == []


def test_boss_at_another_company():
    """A solid boss who also sits outside the group is told, with both ways to mend it."""
    other = Account(id="other", name="Other", known_since=TODAY)
    (lint,) = found(a_chart(P("dan", under="anna")), elsewhere={"anna": (other,)})
    assert (lint.code, lint.people, lint.company) == (LintCode.BOSS_AT_ANOTHER_COMPANY, ("anna", "dan"), other)
    assert [fix[0].kind for fix in lint.fixes] == [StepKind.MAKE_DOTTED, StepKind.JOIN_GROUP]
    assert found(a_chart(P("dan", under="anna")), elsewhere={"dan": (other,)}) == []


def test_contact_without_function():
    """Somebody we know works on something: on what most of the unit does, on what the manager does, else unknown."""
    plain = a_chart(P("dan", under="anna"))
    assert found(plain) == []
    (lint,) = found(replace(plain, relationships=(knows("dan"),)))
    assert (lint.code, lint.people) == (LintCode.CONTACT_WITHOUT_FUNCTION, ("dan",))
    assert lint.fixes[0][0].function is Function.OTHER
    buyers = a_map(
        P("ceo", level=6), P("anna", under="ceo", does=Function.PURCHASING), P("dan", under="anna", met=True)
    )
    (lint,) = found(buyers)
    assert lint.fixes[0][0].function is Function.PURCHASING


def test_orphan_and_second_tree():
    """One alone and one with reports, beside the main tree; the unit's head is proposed as manager."""
    account_map = a_chart(P("otto"), P("tina"), P("tom", under="tina"))
    lints = found(account_map)
    assert [(lint.code, lint.people, lint.count) for lint in lints] == [
        (LintCode.SECOND_TREE, ("tina",), 2),
        (LintCode.ORPHAN, ("otto",), 0),
    ]
    units = {"seat-otto": "Pricing", "seat-bert": "pricing"}
    seats = tuple(replace(p, unit=units.get(p.id, "")) for p in account_map.positions)
    lints = found(replace(account_map, positions=seats), LintCode.ORPHAN)
    assert lints[0].fixes == ((Step(kind=StepKind.SET_MANAGER, position="seat-otto", manager="seat-bert"),),)


def test_nobody_is_an_orphan_where_there_is_no_chart():
    """A list of contacts without lines is no broken chart; nor are owners and placeholders beside the main tree."""
    assert found(a_map(P("anna"), P("bert"), P("cleo", under="bert"), P("dan"))) == []
    account_map = a_chart(P("owner", level=6), P("ghost", vacant=True))
    seats = tuple(replace(p, placeholder=p.id == "seat-ghost") for p in account_map.positions)
    assert found(replace(account_map, positions=seats)) == []


def test_person_without_any_position_is_an_orphan():
    """Somebody of whom no position was ever recorded is not on the chart."""
    account_map = a_chart()
    lonely = Person(id="nora", name="Nora")
    (lint,) = found(replace(account_map, people=(*account_map.people, lonely)))
    assert (lint.code, lint.people, lint.positions) == (LintCode.ORPHAN, ("nora",), ())
    assert lint.fixes == ((Step(kind=StepKind.SET_MANAGER, person="nora", manager="seat-ceo"),),)


def test_reader_who_is_not_shown_everybody_gets_no_orphans():
    """Whom a hidden manager places cannot be told from whom nobody does."""
    account_map = replace(a_chart(P("otto")), withheld=frozenset({Withheld.PEOPLE}))
    assert found(account_map) == []


def left(account_map: AccountMap, person: str) -> AccountMap:
    """Return the map after somebody left their position yesterday."""
    held = tuple(replace(a, valid_to=YESTERDAY) if a.person == person else a for a in account_map.assignments)
    return replace(account_map, assignments=held)


def test_position_that_heads_people_after_its_holder_left():
    """Who left, since when, how many still report there; a placeholder says that we are looking."""
    (lint,) = found(left(a_chart(P("dan", under="anna"), P("dora", under="anna")), "anna"))
    assert (lint.code, lint.people, lint.count) == (LintCode.HEADS_AFTER_LEAVING, ("anna",), 2)
    assert lint.since == YESTERDAY
    assert lint.fixes == ((Step(kind=StepKind.MARK_UNKNOWN_HOLDER, position="seat-anna"),),)
    taken = left(a_chart(P("dan", under="anna")), "anna")
    heir = Assignment(id="heir", person="bert", position="seat-anna", valid_from=YESTERDAY)
    assert found(replace(taken, assignments=(*taken.assignments, heir))) == []


def test_role_of_somebody_who_left():
    """A decider who is gone still decides on paper; every role of theirs is ended."""
    account_map = left(a_chart(P("dan", under="anna", decides=True, roles=(RoleKind.SIGNATORY,))), "dan")
    lints = found(account_map, LintCode.ROLE_AFTER_LEAVING)
    assert [(lint.people, set(lint.roles), lint.since) for lint in lints] == [
        (("dan",), {RoleKind.DECIDER, RoleKind.SIGNATORY}, YESTERDAY)
    ]
    assert {step.kind for step in lints[0].fixes[0]} == {StepKind.END_ROLE}
    assert len(lints[0].fixes[0]) == 2


def test_role_of_somebody_who_moved_within_the_account():
    """Who left one position and holds another is still there, with their roles."""
    account_map = left(a_chart(P("dan", under="anna", decides=True), P("gap", under="anna", vacant=True)), "dan")
    moved = Assignment(id="moved", person="dan", position="seat-gap", valid_from=YESTERDAY)
    account_map = replace(account_map, assignments=(*account_map.assignments, moved))
    assert found(account_map, LintCode.ROLE_AFTER_LEAVING) == []


def test_position_nothing_speaks_of():
    """A vacancy without lines is removed if it never had a holder, and ended if it had."""
    account_map = a_chart(P("gap", vacant=True))
    (lint,) = found(account_map)
    assert (lint.code, lint.positions) == (LintCode.POSITION_NAMED_BY_NOBODY, ("seat-gap",))
    assert lint.fixes == ((Step(kind=StepKind.REMOVE_POSITION, position="seat-gap"),),)
    (lint,) = found(left(a_chart(P("otto")), "otto"))
    assert lint.fixes == ((Step(kind=StepKind.END_POSITION, position="seat-otto"),),)


def test_gravest_come_first():
    """Errors before warnings before hints."""
    account_map = a_chart(P("dan", under="anna", level=4), P("otto"))
    severities = [lint.severity for lint in found(with_line(account_map, "bert", "dan"))]
    assert severities == sorted(severities, key=list(LintSeverity).index)
    assert len(set(severities)) == 3


def test_day_decides():
    """A line that begins tomorrow makes no second boss today."""
    account_map = a_chart(P("dan", under="anna"))
    soon = ReportingLine(id="soon", manager="seat-bert", report="seat-dan", valid_from=TODAY + timedelta(days=1))
    later = replace(account_map, reporting_lines=(*account_map.reporting_lines, soon))
    assert found(later) == []
    assert [lint.code for lint in lint_map(later, TODAY + timedelta(days=1))] == [LintCode.TWO_SOLID_BOSSES]


def test_every_code_has_a_severity():
    """No lint is without one."""
    assert {Lint(code=code).severity for code in LintCode} == set(LintSeverity)
