"""Who acts, and how much that one may see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from accountmap.model.facts import FieldClass


class Scope(StrEnum):
    """What an actor may read."""

    OWNER = "owner"
    MANAGER = "manager"
    TEAM = "team"
    VIEWER = "viewer"

    def may_read(self, field_class: FieldClass) -> bool:
        """Tell whether fields of this class are shown; viewers see no judgements on people."""
        return self is not Scope.VIEWER or field_class is not FieldClass.SENSITIVE


@dataclass(frozen=True, slots=True)
class Actor:
    """Who reads or writes; stands in the change log."""

    id: str
    scope: Scope


LOCAL_OWNER: Final = Actor("owner", Scope.OWNER)
