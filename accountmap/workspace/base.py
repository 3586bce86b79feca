"""What every part of a workspace stands on: the open store and who asks."""

from __future__ import annotations

from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from accountmap.model.actors import LOCAL_OWNER, Actor
from accountmap.operations import (
    Occasion,
)
from accountmap.store import Store


class WorkspaceBase:
    """Base of the parts of `Workspace`: the open store, and the actor everything is done as."""

    def __init__(self, store: Store, actor: Actor = LOCAL_OWNER) -> None:
        self._store = store
        self._actor = actor

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the workspace and let other processes write to it."""
        self._store.close()

    @staticmethod
    def _occasion() -> Occasion:
        return Occasion(now=datetime.now(UTC), source="Python")
