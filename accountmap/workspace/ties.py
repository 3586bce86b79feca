"""Who of ours knows whom."""

from __future__ import annotations

from datetime import date, datetime

from accountmap.influence.calibration import Calibration
from accountmap.influence.tie import Tie, TieOrder
from accountmap.operations import TieFilter, calibrate_strength, list_ties
from accountmap.workspace.base import WorkspaceBase


class Ties(WorkspaceBase):
    """The part of `Workspace` about our ties."""

    def ties(
        self,
        account: str,
        person: str | None = None,
        member: str | None = None,
        *,
        order: TieOrder = TieOrder.STRENGTH,
        day: date | None = None,
        known_on: datetime | None = None,
    ) -> tuple[Tie, ...]:
        """Return who of ours knows whom at an account on a day, today if none is given; by default strongest first.

        Parameters
        ----------
        person, member
            Only of these, by id, e-mail or name.

        Raises
        ------
        AccountNotFound, PersonNotFound, EntityNotFound
            With the nearest names.

        Examples
        --------
        >>> from accountmap import open_workspace
        >>> today = date(2026, 11, 27)
        >>> with open_workspace("sqlite://") as workspace:
        ...     _ = workspace.add_account("Fablewick Stores")
        ...     fablewick = workspace.edit("Fablewick Stores")
        ...     _ = fablewick.add_person("Anna")
        ...     _ = fablewick.add("team_member", name="Kim")
        ...     _ = fablewick.set_relationship("Kim", "Anna", declared_level="trusts", confirmed_on=today)
        ...     [round(tie.strength.strength, 2) for tie in workspace.ties("Fablewick Stores", day=today)]
        [0.65]
        """
        when = day or date.today()  # noqa: DTZ011 - the user's day
        wanted = TieFilter(person, member)
        return list_ties(self._store, self._actor, account, when, wanted, order=order, known_on=known_on).ties

    def calibrate(self, *, day: date | None = None) -> Calibration:
        """Hold the strength of all ties against the contacts that followed, until today if no day is given.

        Nothing is written.

        Examples
        --------
        >>> from accountmap import open_workspace
        >>> with open_workspace("sqlite://") as workspace:
        ...     workspace.calibrate().pairs
        0
        """
        return calibrate_strength(self._store, self._actor, day or date.today())  # noqa: DTZ011 - the user's day
