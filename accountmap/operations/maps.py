"""Draw the map of an account."""

from __future__ import annotations

from enum import StrEnum

from accountmap.coverage import active_contacts
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.operations.permissions import Right, require
from accountmap.render import View, build_diagram, layout, render_dot, render_svg


class MapFormat(StrEnum):
    """The files a map can be drawn into; the value is the suffix."""

    SVG = "svg"
    DOT = "dot"


def render_map(account_map: AccountMap, actor: Actor, view: View, file_format: MapFormat) -> bytes:
    """Return the drawn map as the bytes of a file, UTF-8.

    Parameters
    ----------
    account_map
        As loaded for this actor: what was withheld while loading cannot be drawn.
    """
    require(actor, Right.EXPORT_MAP)
    contacts = active_contacts(account_map.on(view.day), view.day)
    diagram = build_diagram(account_map, view, active=frozenset(contact.person for contact in contacts))
    if file_format is MapFormat.DOT:
        return render_dot(diagram).encode()
    return render_svg(diagram, layout(diagram))
