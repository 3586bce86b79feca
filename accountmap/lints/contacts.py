"""Contacts of ours of whom nobody knows what they work on; the rule on functions cannot count them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from accountmap.lints.chart import Chart
from accountmap.lints.lint import Lint, LintCode, Step, StepKind
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId
from accountmap.model.people import Position
from accountmap.model.text import match_key


def contact_without_function(chart: Chart) -> Iterator[Lint]:
    """Find whom one of ours knows or met, or who has a buying role, without a position of any function; linear."""
    present = chart.present
    in_units: dict[str, Counter[Function]] = {}
    for position in present.positions:
        if position.functions and position.unit:
            in_units.setdefault(match_key(position.unit), Counter())[position.functions[0]] += 1
    for person in present.people:
        seats = present.positions_of.get(person.id, ())
        if seats and _is_contact(chart, person.id) and not any(seat.functions for seat in seats):
            function = _likely(chart, seats[0], in_units)
            yield Lint(
                code=LintCode.CONTACT_WITHOUT_FUNCTION,
                people=(person.id,),
                positions=(seats[0].id,),
                fixes=((Step(kind=StepKind.SET_FUNCTION, position=seats[0].id, function=function),),),
            )


def _is_contact(chart: Chart, person: PersonId) -> bool:
    present = chart.present
    return any(person in table for table in (present.relationships_of, present.touchpoints_of, present.roles_of))


def _likely(chart: Chart, seat: Position, in_units: dict[str, Counter[Function]]) -> Function:
    """Return what most colleagues of the unit work on, else what the manager does, else other."""
    colleagues = in_units.get(match_key(seat.unit))
    if colleagues:
        return colleagues.most_common(1)[0][0]
    managers = (chart.position(line.manager) for line in chart.present.lines_to_managers_of.get(seat.id, ()))
    functions = [manager.functions[0] for manager in managers if manager.functions]
    return next((function for function in functions if function is not Function.GENERAL_MANAGEMENT), Function.OTHER)
