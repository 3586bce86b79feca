"""Touches typed in one line."""

from __future__ import annotations

from datetime import date

from accountmap.operations import Edited, Occasion, log_understood, understand_touch
from accountmap.workspace.base import WorkspaceBase


class Touches(WorkspaceBase):
    """The part of `Workspace` about touches in everyday words."""

    def log_line(self, account: str, line: str, *, ours: tuple[str, ...] = (), today: date | None = None) -> Edited:
        """Log a touch typed in one line, English or Russian.

        Parameters
        ----------
        ours
            Who of ours, if the line does not say so; else the owner of the contact, or our only one.

        Raises
        ------
        NobodyNamed, AmbiguousName, InvalidValue
            If the line leaves open who, or when.

        Examples
        --------
        >>> from accountmap import open_workspace
        >>> with open_workspace("sqlite://") as workspace:
        ...     _ = workspace.add_account("Fablewick Stores")
        ...     fablewick = workspace.edit("Fablewick Stores")
        ...     _ = fablewick.add_person("Примерова Ада")
        ...     _ = fablewick.add("team_member", name="Kim")
        ...     logged = workspace.log_line("Fablewick Stores", "вчера звонок, Примерова, акт сверки подписан")
        ...     [(touch.channel.value, touch.topic) for touch in logged.after.touchpoints]
        [('call', 'акт сверки подписан')]
        """
        occasion = self._occasion()
        when = today or date.today()  # noqa: DTZ011 - the user's day
        dated = Occasion(now=occasion.now, day=when, source=occasion.source)
        understood = understand_touch(self._store, self._actor, account, line, when, ours=ours)
        return log_understood(self._store, self._actor, account, understood, dated)
