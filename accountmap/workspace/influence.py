"""What an account is like inside: whose word has weight, how it is built, what it hangs on."""

from __future__ import annotations

from datetime import date, datetime

from accountmap.influence.score import InfluenceScore
from accountmap.influence.structure import Structure
from accountmap.operations import ResilientAccount, assess_resilience, measure_structure, score_influence
from accountmap.workspace.base import WorkspaceBase


class Influence(WorkspaceBase):
    """The part of `Workspace` about power at the client."""

    def influence(
        self, account: str, day: date | None = None, *, known_on: datetime | None = None
    ) -> tuple[InfluenceScore, ...]:
        """Return whose word has weight at an account on a day, today if none is given; highest first.

        Raises
        ------
        AccountNotFound
            With the nearest names.
        NotKnownYet
            If nothing was recorded of the account by `known_on`.

        Examples
        --------
        >>> from accountmap import open_workspace
        >>> with open_workspace("sqlite://") as workspace:
        ...     _ = workspace.add_account("Fablewick Stores")
        ...     fablewick = workspace.edit("Fablewick Stores")
        ...     _ = fablewick.add_person("Boris", title="Head of purchasing", seniority=4)
        ...     _ = fablewick.add_person("Anna", title="Buyer", seniority=2, manager="Boris")
        ...     [round(one.score, 2) for one in workspace.influence("Fablewick Stores")]
        [0.56, 0.13]
        """
        when = day or date.today()  # noqa: DTZ011 - the user's day
        return score_influence(self._store, self._actor, account, when, known_on=known_on).scores

    def structure(self, account: str, day: date | None = None, *, known_on: datetime | None = None) -> Structure:
        """Measure the structure of an account on a day, today if none is given; raises as `influence`.

        Examples
        --------
        >>> from accountmap import open_workspace
        >>> with open_workspace("sqlite://") as workspace:
        ...     _ = workspace.add_account("Fablewick Stores")
        ...     fablewick = workspace.edit("Fablewick Stores")
        ...     _ = fablewick.add_person("Boris", title="Head of purchasing")
        ...     _ = fablewick.add_person("Anna", title="Buyer", manager="Boris")
        ...     workspace.structure("Fablewick Stores").networks[0].measures.hierarchy
        1.0
        """
        when = day or date.today()  # noqa: DTZ011 - the user's day
        return measure_structure(self._store, self._actor, account, when, known_on=known_on).structure

    def resilience(
        self,
        account: str,
        day: date | None = None,
        *,
        if_leaves: str | None = None,
        known_on: datetime | None = None,
    ) -> ResilientAccount:
        """Return what an account hangs on, on a day, today if none is given; and what would be if somebody left.

        Parameters
        ----------
        if_leaves
            Theirs or ours, by id, e-mail or name; the answer's `departure` is about them.

        Raises
        ------
        AccountNotFound, PersonNotFound
            With the nearest names.
        AmbiguousName
            If several have this name.

        Examples
        --------
        >>> from accountmap import open_workspace
        >>> with open_workspace("sqlite://") as workspace:
        ...     _ = workspace.add_account("Fablewick Stores")
        ...     fablewick = workspace.edit("Fablewick Stores")
        ...     _ = fablewick.add_person("Boris", title="Head of purchasing")
        ...     _ = fablewick.give_role("Boris", "decider")
        ...     (lead,) = workspace.resilience("Fablewick Stores").resilience.leads
        ...     lead.ways
        0
        """
        when = day or date.today()  # noqa: DTZ011 - the user's day
        return assess_resilience(self._store, self._actor, account, when, if_leaves=if_leaves, known_on=known_on)
