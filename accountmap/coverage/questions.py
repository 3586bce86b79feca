"""What to ask where the chart does not tell who stands above whom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from accountmap.coverage.findings import Statement
from accountmap.coverage.situation import Situation
from accountmap.graph import Order
from accountmap.model.ids import PersonId

HEAD_OF_COMPANY: Final = 6
MOST_QUESTIONS: Final = 3


def may_stand_above(situation: Situation, one: PersonId, other: PersonId) -> bool:
    """Tell whether `one` may turn out to stand above `other`: the chart does not say, and seniority does not forbid."""
    if one == other or situation.chart.order(one, other) is not Order.UNKNOWN:
        return False
    upper, lower = situation.account_map.seniority_of(one), situation.account_map.seniority_of(other)
    return lower != HEAD_OF_COMPANY and (upper is None or lower is None or upper > lower)


def order_questions(situation: Situation, pairs: Iterable[tuple[PersonId, PersonId]]) -> tuple[Statement, ...]:
    """Return whom to ask about, so that the order of each pair becomes known; at most three questions.

    Of the people at the top of the two charts the least senior is asked about: they are the likeliest to have a
    manager we do not know.
    """
    asked = dict.fromkeys(_likeliest_to_have_a_manager(situation, one, other) for one, other in pairs)
    return tuple(Statement(code="ask-reports-to", people=(person,)) for person in list(asked)[:MOST_QUESTIONS])


def _likeliest_to_have_a_manager(situation: Situation, one: PersonId, other: PersonId) -> PersonId:
    account_map = situation.account_map
    tops = {
        holder.id
        for person in (one, other)
        for position in situation.chart.tops_of(person)
        for holder in account_map.holders_of.get(position, ())
    }
    without_manager = {person for person in tops if account_map.seniority_of(person) != HEAD_OF_COMPANY}
    candidates = without_manager or {one, other}
    return min(candidates, key=lambda person: (account_map.seniority_of(person) or 0, person))
