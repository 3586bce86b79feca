"""Entities of a map as JSON: for each kind a shape to add it, one to correct it, one to read it, and a list."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import Field, create_model
from pydantic.fields import FieldInfo

from accountmap.model.facts import Entity
from accountmap.schemas import entity_values as values
from accountmap.schemas.base import Listing, Shape

_ID: Final = Annotated[str, Field(description="Given by the server.", examples=["5f0c2a9be01d7c34"])]
_ACCOUNT: Final = Annotated[str | None, Field(description="Account it counts in; null: wherever its people are.")]


@dataclass(frozen=True)
class EntityKind:
    """One kind of entity at the edge.

    Parameters
    ----------
    kind
        As in `accountmap.model.changes.ENTITY_KINDS`.
    noun, plural
        In names of operations, and in sentences.
    values
        What is written to add one.
    patch
        What is written to correct one: the fields that change; null clears.
    out, listing
        What is read: one, and a page of several.
    """

    kind: str
    noun: str
    plural: str
    values: type[Shape]
    patch: type[Shape]
    out: type[Shape]
    listing: type[Shape]

    @property
    def path(self) -> str:
        """The last part of the address, plural kebab-case."""
        return self.plural.replace(" ", "-")

    def operation(self, verb: str, *, several: bool = False) -> str:
        """Return the name of an operation, as ``addLateralLink``."""
        words = (self.plural if several else self.noun).replace("-", " ").split()
        return verb + "".join(word.capitalize() for word in words)

    def read(self, entity: Entity) -> Shape:
        """Make the shape of an entity."""
        return self.out(**{name: getattr(entity, name) for name in self.out.model_fields})

    def read_all(self, entities: Iterable[Entity], *, following: str | None, withheld: bool) -> Shape:
        """Make the shape of a page."""
        content = {"items": [self.read(entity) for entity in entities], "next": following, "withheld": withheld}
        return self.listing(**content)


def _kind(kind: str, noun: str, plural: str, shape: type[Shape], **further: Any) -> EntityKind:
    """Make the shapes of a kind from what may be written of it."""
    name = shape.__name__.removesuffix("Values")
    read = {"id": (_ID, ...)} | {key: (hint, ...) for key, hint in further.items()}
    read |= {key: _field(field, ...) for key, field in shape.model_fields.items()}
    out = _shape(f"{name}Out", Shape, shape.__doc__ or "", read)
    page = {
        "items": (list[out], ...),  # type: ignore[valid-type]
        "withheld": (Annotated[bool, Field(description="True: things of this kind are not shown to you.")], ...),
    }
    return EntityKind(
        kind=kind,
        noun=noun,
        plural=plural,
        values=shape,
        patch=_patch(shape),
        out=out,
        listing=_shape(f"{name}List", Listing, f"A page of {plural}, in order of id.", page),
    )


def _patch(shape: type[Shape]) -> type[Shape]:
    """Make the shape of a correction: any of the fields, null for those that are cleared."""
    name, about = shape.__name__.removesuffix("Values"), (shape.__doc__ or "").partition(".")[0]
    fields = {key: _field(field, None) for key, field in shape.model_fields.items()}
    return _shape(f"{name}Patch", Shape, f"{about}: the fields that change; null clears.", fields)


def _shape(name: str, base: type[Shape], words: str, fields: dict[str, Any]) -> type[Shape]:
    made: type[Shape] = create_model(name, __base__=base, __doc__=words, __module__=__name__, **fields)
    return made


def _field(field: FieldInfo, default: Any) -> tuple[Any, FieldInfo]:
    """Return a field with another default; one that may be left out may be null, too."""
    changed = copy(field)
    changed.default = default
    changed.default_factory = None
    return (field.annotation if default is ... else field.annotation | None), changed  # type: ignore[operator]


ENTITY_SHAPES: Final[tuple[EntityKind, ...]] = (
    _kind("position", "position", "positions", values.PositionValues),
    _kind("assignment", "assignment", "assignments", values.AssignmentValues),
    _kind("reporting_line", "reporting line", "reporting lines", values.ReportingLineValues),
    _kind("lateral_link", "lateral link", "lateral links", values.LateralLinkValues),
    _kind("buying_role", "buying role", "buying roles", values.BuyingRoleValues),
    _kind("stance", "stance", "stances", values.StanceValues),
    _kind("motivation", "motivation", "motivations", values.MotivationValues),
    _kind("function_status", "function status", "function statuses", values.FunctionStatusValues),
    _kind("team_member", "team member", "team members", values.TeamMemberValues),
    _kind("relationship", "relationship", "relationships", values.RelationshipValues),
    _kind("stand_in", "stand-in", "stand-ins", values.StandInValues),
    _kind("consent", "consent", "consents", values.ConsentValues),
    _kind("contact_ban", "contact ban", "contact bans", values.ContactBanValues),
    _kind("contact_policy", "contact policy", "contact policies", values.ContactPolicyValues),
    _kind("touchpoint", "touchpoint", "touchpoints", values.TouchpointValues, account=_ACCOUNT),
    _kind("distinction", "distinction", "distinctions", values.DistinctionValues),
)

POSITION: Final = ENTITY_SHAPES[0]
DISTINCTION: Final = ENTITY_SHAPES[-1]
ACCOUNT_PATCH: Final = _patch(values.AccountValues)
# People have routes of their own; several edits in one go take them as entities.
PERSON: Final = _kind("person", "person", "people", values.PersonValues)
ENTITY_OF: Final = {kind.kind: kind for kind in (PERSON, *ENTITY_SHAPES)}
