"""Which field of which kind of entity names what other kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from accountmap.model.facts import Entity

REFERENCES: Final[dict[str, dict[str, str]]] = {
    "account": {"parent": "account"},
    "assignment": {"person": "person", "position": "position"},
    "reporting_line": {"manager": "position", "report": "position"},
    "lateral_link": {"from_person": "person", "to_person": "person"},
    "buying_role": {"person": "person"},
    "stance": {"person": "person"},
    "motivation": {"person": "person"},
    "function_status": {"served_by": "account"},
    "relationship": {"member": "team_member", "person": "person"},
    "stand_in": {"member": "team_member", "stand_in": "team_member"},
    "consent": {"person": "person", "about": "person", "member": "team_member"},
    "contact_ban": {"person": "person"},
    "touchpoint": {"account": "account", "members": "team_member", "people": "person"},
    "distinction": {"person": "person", "other": "person"},
}


def named_by(kind: str, entity: Entity) -> Iterator[tuple[str, str, str]]:
    """Yield what an entity of a kind names: the field, the kind named, and each id."""
    for field, target in REFERENCES.get(kind, {}).items():
        value = getattr(entity, field)
        for named in value if isinstance(value, tuple) else (value,):
            if named is not None:
                yield field, target, named
