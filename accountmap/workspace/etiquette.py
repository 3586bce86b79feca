"""Whether we may go to a person."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from accountmap.operations import Wish, judge_approach
from accountmap.planning.approach import Verdict
from accountmap.workspace.base import WorkspaceBase


class Etiquette(WorkspaceBase):
    """The part of `Workspace` about manners."""

    def may_approach(
        self,
        account: str,
        person: str,
        *ours: str,
        day: date | None = None,
        known_on: datetime | None = None,
        **wish: Any,
    ) -> Verdict:
        """Say whether some of ours may turn to a person on a day, today if none is given.

        Parameters
        ----------
        person
            By id, e-mail or name.
        ours
            Who goes, the first leads; nobody: who owns the contact.
        wish
            Channel, purpose, place … as in `Wish`.

        Raises
        ------
        AccountNotFound, PersonNotFound, EntityNotFound
            With the nearest names.

        Examples
        --------
        >>> from accountmap import open_workspace
        >>> with open_workspace("sqlite://") as workspace:
        ...     _ = workspace.add_account("Fablewick Stores")
        ...     fablewick = workspace.edit("Fablewick Stores")
        ...     anna = fablewick.add_person("Anna").entity.id
        ...     _ = fablewick.add("contact_ban", kind="opt_out", person=anna)
        ...     workspace.may_approach("Fablewick Stores", "Anna").answer.value
        'no'
        """
        when = day or date.today()  # noqa: DTZ011 - the user's day
        wanted = Wish(ours=ours, **wish)
        return judge_approach(self._store, self._actor, account, person, when, wanted, known_on=known_on).verdict
