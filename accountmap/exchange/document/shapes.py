"""What our JSON may hold: a shape for each kind of entity, made from its fields, so that none can be forgotten."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from types import GenericAlias
from typing import Annotated, Any, Final, Literal, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model
from pydantic import Field as ShapeField

from accountmap.model.account_map import Withheld
from accountmap.model.changes import COLLECTION_OF, ENTITY_KINDS
from accountmap.model.facts import Entity

FORMAT: Final = "accountmap"
VERSION: Final = 1


class _Strict(BaseModel):
    """Base of all shapes: nothing unknown, nothing converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def _default(field: Field[Any]) -> Any:
    return ... if field.default is MISSING else field.default


def _shape(name: str, kind: type[Entity]) -> type[_Strict]:
    hints = get_type_hints(kind)
    parts: dict[str, Any] = {field.name: (hints[field.name], _default(field)) for field in fields(kind)}
    return create_model("".join(map(str.capitalize, name.split("_"))), __base__=_Strict, **parts)


def _several(shape: Any) -> Any:
    return GenericAlias(tuple, (shape, ...))


SHAPES: Final = {kind: _shape(kind, entity) for kind, entity in ENTITY_KINDS.items()}
_COLLECTIONS: Final[dict[str, Any]] = {
    collection: (_several(SHAPES[kind]), ()) for kind, collection in COLLECTION_OF.items()
}
AccountShape: Final = create_model(
    "AccountWithMap", __base__=_Strict, **({"account": (SHAPES["account"], ...)} | _COLLECTIONS)
)
_WITHHELD: Final = "Kinds of things the one who exported may not see; empty: the file is complete."


class OutsidePerson(_Strict):
    """Somebody whom a touchpoint names and who is on none of the maps of the file."""

    id: str
    name: str


class Heading(_Strict):
    """What every file of the format begins with."""

    format: Literal["accountmap"]
    version: Annotated[int, ShapeField(ge=1, le=VERSION)]
    withheld: Annotated[tuple[Withheld, ...], ShapeField(description=_WITHHELD)] = ()
    outside: tuple[OutsidePerson, ...] = ()


DocumentShape: Final[Any] = create_model("Document", __base__=Heading, accounts=(_several(AccountShape), ...))


def document_schema() -> dict[str, Any]:
    """Return the JSON Schema of the format."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **DocumentShape.model_json_schema()}
