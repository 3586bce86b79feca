"""No query parameter is passed over: one that an address does not take is refused, with the nearest that it takes."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from fastapi import Request
from fastapi.routing import APIRoute

from accountmap.errors import UnknownParameter


async def refuse_unknown_parameters(request: Request) -> None:
    """Refuse a request with a query parameter that its route does not declare.

    Raises
    ------
    UnknownParameter
        For the first one.
    """
    if not request.query_params:
        return
    known = declared_parameters(request.scope["route"])
    for name in request.query_params:
        if name not in known:
            raise UnknownParameter(name[:100], tuple(get_close_matches(name, known, n=1)), tuple(sorted(known)))


def declared_parameters(route: APIRoute) -> frozenset[str]:
    """Return the names of the query parameters that a route and what it depends on declare."""
    names: set[str] = set()
    waiting: list[Any] = [route.dependant]
    for dependant in waiting:
        names |= {field.alias for field in dependant.query_params}
        waiting += dependant.dependencies
    return frozenset(names)
