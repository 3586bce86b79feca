"""The ways in to people at an account."""

from __future__ import annotations

from datetime import date, datetime

from accountmap.influence.paths import MOST_ALTERNATIVES
from accountmap.influence.ways_in import WaysIn
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.operations import Target, find_paths
from accountmap.workspace.base import WorkspaceBase


class Paths(WorkspaceBase):
    """The part of `Workspace` about getting to people."""

    def paths(
        self,
        account: str,
        to: str | None = None,
        *,
        role: RoleKind | None = None,
        area: DecisionArea | None = None,
        function: Function | None = None,
        day: date | None = None,
        alternatives: int = MOST_ALTERNATIVES,
        seed: int = 0,
        known_on: datetime | None = None,
    ) -> tuple[WaysIn, ...]:
        """Return the ways to a person, or to everybody who plays a role or works on something.

        Parameters
        ----------
        to
            Id, e-mail or name.
        day
            Today, if none is given.

        Raises
        ------
        AccountNotFound, PersonNotFound
            With the nearest names.
        PersonNotThere
            If the person is not at the account on that day.
        OneOfOurs
            If a member of our team is named.

        Examples
        --------
        >>> from accountmap import open_workspace
        >>> with open_workspace("sqlite://") as workspace:
        ...     _ = workspace.add_account("Fablewick Stores")
        ...     fablewick = workspace.edit("Fablewick Stores")
        ...     _ = fablewick.add_person("Boris", title="Head of purchasing")
        ...     _ = fablewick.add_person("Anna", title="Buyer", manager="Boris")
        ...     _ = fablewick.add("team_member", name="Kim")
        ...     _ = fablewick.set_relationship("Kim", "Anna", declared_level="trusts", is_owner=True)
        ...     ways = workspace.paths("Fablewick Stores", "Boris")
        ...     len(ways[0].paths), len(ways[0].paths[0].arcs)
        (1, 2)
        """
        when = day or date.today()  # noqa: DTZ011 - the user's day
        target = Target(to, role, area, function)
        found = find_paths(
            self._store, self._actor, account, when, target, alternatives=alternatives, seed=seed, known_on=known_on
        )
        return found.ways
