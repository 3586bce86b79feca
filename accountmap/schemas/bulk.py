"""Several edits in one request, and what became of them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Final, Literal

from pydantic import Field, ValidationError

from accountmap.editing import Addition, Correction, Edit, Removal, read_reports
from accountmap.model.changes import id_of
from accountmap.model.references import REFERENCES
from accountmap.operations import Edited
from accountmap.schemas.base import Shape
from accountmap.schemas.editing import ReportsAnswer
from accountmap.schemas.entities import ENTITY_OF
from accountmap.schemas.entity_values import Id

MOST_EDITS: Final = 500
Kind = StrEnum("Kind", {kind.upper(): kind for kind in ENTITY_OF})  # type: ignore[misc]  # made from the table
NewId = Annotated[
    str | None,
    Field(
        pattern=r"^\$?[A-Za-z0-9_-]{1,63}$",
        description="Chosen by you, or temporary (`$ada`) to be named by later edits; null: the server chooses.",
    ),
]
NamedId = Annotated[str, Field(pattern=r"^\$?[A-Za-z0-9_-]{1,64}$", description="Id, or temporary id.")]
Values = Annotated[dict[str, Any], Field(description="By field, as in the routes of the kind.")]


class AddEdit(Shape):
    """Add an entity."""

    action: Literal["add"]
    kind: Kind
    id: NewId = None
    values: Values


class ChangeEdit(Shape):
    """Correct an entity: the fields that are given change, null clears."""

    action: Literal["change"]
    kind: Kind
    id: NamedId
    values: Values


class RemoveEdit(Shape):
    """Take out an entity."""

    action: Literal["remove"]
    kind: Kind
    id: NamedId
    reports: ReportsAnswer = None


class EditList(Shape):
    """Edits of one map, made in their order, all of them or none."""

    edits: Annotated[
        tuple[Annotated[AddEdit | ChangeEdit | RemoveEdit, Field(discriminator="action")], ...],
        Field(min_length=1, max_length=MOST_EDITS),
    ]

    def read(self) -> tuple[list[Edit], list[dict[str, Any]]]:
        """Return the edits, and what is wrong with values that do not have the shape of their kind, with its place."""
        read: list[Edit] = []
        wrong: list[dict[str, Any]] = []
        for number, edit in enumerate(self.edits):
            try:
                read.append(_edit(edit))
            except ValidationError as error:
                place = ("body", "edits", number, "values")
                wrong += [{"loc": (*place, *one["loc"]), "msg": one["msg"]} for one in error.errors()]
        return read, wrong


class EditedOut(Shape):
    """What several edits did."""

    revision: Annotated[int, Field(description="The account's revision made by the edits.")]
    ids: Annotated[list[Id | None], Field(description="Of each edit, in order, the entity; null: it was taken out.")]

    @classmethod
    def of(cls, edited: Edited) -> EditedOut:
        """Make the shape of what was done."""
        ids = [None if entity is None else id_of(entity) for entity in edited.entities]
        return cls(revision=edited.revision, ids=ids)


def _edit(edit: AddEdit | ChangeEdit | RemoveEdit) -> Edit:
    kind = edit.kind.value
    match edit:
        case AddEdit():
            return Addition(kind, _values(kind, ENTITY_OF[kind].values, edit.values), edit.id)
        case ChangeEdit():
            return Correction(kind, edit.id, _values(kind, ENTITY_OF[kind].patch, edit.values))
        case RemoveEdit():
            return Removal(kind, edit.id, read_reports(edit.reports))


def _values(kind: str, shape: type[Shape], given: dict[str, Any]) -> dict[str, Any]:
    """Return values by the shape of their kind; temporary ids pass as what they stand for."""
    named = {field: given[field] for field in REFERENCES.get(kind, {}).keys() & given.keys()}
    plain = {field: _without_marks(value) for field, value in named.items()}
    values = shape.model_validate(given | plain).model_dump(exclude_unset=True)
    return values | named


def _without_marks(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_marks(item) for item in value]
    return value.removeprefix("$") if isinstance(value, str) else value
