"""Who may do what, in one table; the only place where rights are checked."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from accountmap.errors import NotPermitted
from accountmap.model.actors import Actor, Scope


class Right(StrEnum):
    """Kinds of things one can do."""

    READ_MAP = "read-map"
    WRITE_MAP = "write-map"
    CREATE_ACCOUNT = "create-account"
    DELETE_ACCOUNT = "delete-account"
    EXPORT_MAP = "export-map"
    FORGET_PERSON = "forget-person"
    MAINTAIN = "maintain-database"


_EVERYTHING: Final = frozenset(Right)
_OF_THE_OWNER: Final = frozenset({Right.DELETE_ACCOUNT, Right.FORGET_PERSON, Right.MAINTAIN})
RIGHTS: Final[dict[Scope, frozenset[Right]]] = {
    Scope.OWNER: _EVERYTHING,
    Scope.MANAGER: _EVERYTHING - _OF_THE_OWNER,
    Scope.TEAM: _EVERYTHING - _OF_THE_OWNER,
    Scope.VIEWER: frozenset({Right.READ_MAP, Right.EXPORT_MAP}),
}


def require(actor: Actor, right: Right) -> None:
    """Raise `NotPermitted` unless the actor's scope grants the right."""
    if right not in RIGHTS[actor.scope]:
        raise NotPermitted(right.value)
