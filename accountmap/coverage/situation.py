"""What every rule looks at: the map on the day, its active contacts, its chart and the ruleset."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from accountmap.coverage.contacts import ActiveContact, active_contacts
from accountmap.coverage.ruleset import Ruleset
from accountmap.graph import ReportingChart
from accountmap.influence import strongest_tie
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId


@dataclass(frozen=True)
class Situation:
    """One account on one day under one ruleset.

    Parameters
    ----------
    account_map
        Already cut to `day`.
    """

    account_map: AccountMap
    day: date
    ruleset: Ruleset

    @cached_property
    def contacts(self) -> tuple[ActiveContact, ...]:
        """The active contacts, in order of person id."""
        return active_contacts(self.account_map, self.day)

    @cached_property
    def active(self) -> frozenset[PersonId]:
        """The people who are active contacts."""
        return frozenset(contact.person for contact in self.contacts)

    @cached_property
    def chart(self) -> ReportingChart:
        """Who stands above whom."""
        return ReportingChart(self.account_map)

    def strongest_first(self, people: frozenset[PersonId]) -> tuple[PersonId, ...]:
        """Order people by our strongest tie to each, strongest first, then by id."""
        strength = {}
        for person in people:
            tie = strongest_tie(self.account_map, person, self.day)
            strength[person] = tie.strength if tie else 0.0
        return tuple(sorted(people, key=lambda person: (-strength[person], person)))

    def highest_first(self, people: frozenset[PersonId]) -> tuple[PersonId, ...]:
        """Order people by seniority, highest first and unknown last, then by id."""
        return tuple(sorted(people, key=lambda person: (-(self.account_map.seniority_of(person) or 0), person)))
