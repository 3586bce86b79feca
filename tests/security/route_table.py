"""Every route of the application with what is expected of it; a route that is missing here turns a test red.

To add a route: say who may use it, which ids it takes and of what kind, and how a request that succeeds is made of
those ids. The tests then put in ids of things that are hidden, and of things that do not exist, and compare. A kind of
id that is new needs a row in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from fastapi import FastAPI

from accountmap.model.actors import Scope

ALL: Final = frozenset(Scope)
WRITERS: Final = ALL - {Scope.VIEWER}
API: Final = "/api/v1"

Ids = Mapping[str, str]


@dataclass(frozen=True)
class Kind:
    """Ids of one kind of thing; all equally long, so that answers can be compared to the byte.

    Parameters
    ----------
    own
        Of something that every scope may see.
    hidden, absent
        Of things nobody of this workspace may see, and as many of things that do not exist.
    judgements
        Of things that exist and that a viewer may not see; for others they are their own.
    """

    own: str
    hidden: tuple[str, ...]
    absent: tuple[str, ...]
    judgements: tuple[str, ...] = ()

    def out_of_sight(self, scope: Scope) -> tuple[str, ...]:
        """Return ids of things that exist, but not for a scope."""
        return self.hidden + (self.judgements if scope is Scope.VIEWER else ())


KINDS: Final[Mapping[str, Kind]] = {
    "account": Kind(
        "account-own-1",
        hidden=("account-hid-1", "Zqxforeign Mills"),
        absent=("account-abs-1", "Qqxfareign Pills"),
    ),
}


@dataclass(frozen=True)
class Request:
    """What is sent besides the method, the path and the ids in it."""

    query: Mapping[str, str] = field(default_factory=dict)
    json: Any = None
    files: Mapping[str, tuple[str, bytes]] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Route:
    """What is expected of one route.

    Parameters
    ----------
    scopes
        Who may use it; others are refused as not permitted, whatever ids they name.
    ids
        The kind of thing each id names, by its place: of a path parameter the name, else any name that `make` knows.
    make
        Builds a request that succeeds where every id is one the actor may use.
    writes
        Whether something changes where the request succeeds.
    served, missing
        The status where it succeeds, and where an id names nothing.
    streams
        Whether the answer goes on until the reader leaves.
    """

    scopes: frozenset[Scope] = ALL
    ids: Mapping[str, str] = field(default_factory=dict)
    make: Callable[[Ids], Request] = lambda _: Request()
    writes: bool = False
    served: int = 200
    missing: int = 404
    streams: bool = False


PEOPLE_FILE: Final = b"name,title,e-mail\nAda Sampleton,Buyer,ada@fablewick.example\n"
OF_ACCOUNT: Final = {"account": "account"}
IMPORTED: Final = {
    "people": b"account,name\nFablewick Stores,Ada Sampleton\n",
    "accounts": b"account,tier\nFablewick Stores,B\n",
    "touchpoints": b"date,theirs,ours,channel,topic\n2026-11-02,person-own-1,member-own,call,prices\n",
}


def _upload(_: Ids) -> Request:
    return Request(files={"file": ("staff.csv", PEOPLE_FILE)})


def _imported(subject: str) -> Callable[[Ids], Request]:
    return lambda _: Request(files={"file": (f"{subject}.csv", IMPORTED[subject])})


ROUTES: Final[Mapping[str, Route]] = {
    "GET /": Route(served=307),
    "GET /docs": Route(),
    "GET /docs/page": Route(served=307),
    "GET /docs/swagger": Route(served=307),
    "GET /errors/{code}": Route(served=404),
    f"GET {API}/openapi.json": Route(),
    f"GET {API}/accounts": Route(),
    f"POST {API}/accounts": Route(
        WRITERS, make=lambda _: Request(json={"name": "New Stores"}), writes=True, served=201
    ),
    f"GET {API}/accounts/{{account}}": Route(ids=OF_ACCOUNT),
    f"GET {API}/accounts/{{account}}/coverage": Route(ids=OF_ACCOUNT),
    f"POST {API}/accounts/{{account}}/imports/people": Route(WRITERS, OF_ACCOUNT, _upload, writes=True),
    f"POST {API}/accounts/{{account}}/imports/touchpoints": Route(
        WRITERS, OF_ACCOUNT, _imported("touchpoints"), writes=True
    ),
    **{f"POST {API}/imports/{subject}": Route(WRITERS, make=_imported(subject), writes=True) for subject in IMPORTED},
    f"GET {API}/accounts/{{account}}/map.svg": Route(ids=OF_ACCOUNT),
    f"GET {API}/accounts/{{account}}/people": Route(ids=OF_ACCOUNT),
    f"GET {API}/coverage": Route(),
}


def routes_of(app: FastAPI) -> Iterator[tuple[str, Any]]:
    """Yield every route of an application as "METHOD path", with its object; HEAD goes with GET."""
    for route in _flat(app.routes):
        for method in sorted((getattr(route, "methods", None) or {"GET"}) - {"HEAD"}):
            yield f"{method} {route.path}", route


def _flat(routes: Any) -> Iterator[Any]:
    """Yield routes, those of included routers one by one, as they are served."""
    for route in routes:
        if hasattr(route, "effective_candidates"):
            yield from _flat(route.effective_candidates())
        else:
            yield route
