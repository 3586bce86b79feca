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
from world import CLERK_RENAMED, FOREIGN_STEP, JUDGED, set_id

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
    "second account": Kind("account-two-1", hidden=("account-hid-1",), absent=("account-abs-1",)),
    "person": Kind("person-own-2", hidden=("person-hid-1",), absent=("person-abs-1",)),
    "person of the second account": Kind("person-two-2", hidden=("person-hid-1",), absent=("person-abs-1",)),
    "person without history": Kind("person-own-5", hidden=("person-hid-1",), absent=("person-abs-1",)),
    "vacancy": Kind("seat-vacancy", hidden=("seat-person-hid-1",), absent=("seat-person-abs-1",)),
    "position": Kind("seat-person-own-5", hidden=("seat-person-hid-1",), absent=("seat-person-abs-1",)),
    "assignment": Kind("h-person-own-5", hidden=("h-person-hid-1",), absent=("h-person-abs-1",)),
    "reporting line": Kind(
        "person-own-1-solid-person-own-2",
        hidden=("person-hid-1-solid-person-hid-2",),
        absent=("person-abs-1-solid-person-abs-2",),
    ),
    "lateral link": Kind(
        "person-two-1-conflict-person-two-2", hidden=(), absent=("friend-abs-2",), judgements=("friend-own-2",)
    ),
    "buying role": Kind("b-person-own-1-decider", ("b-person-hid-1-decider",), ("b-person-abs-1-decider",)),
    "stance": Kind("stance-own-1", ("stance-hid-1",), ("stance-abs-1",), judgements=("stance-own-2",)),
    "motivation": Kind("motive-own-1", (), ("motive-abs-1",), judgements=("motive-own-1",)),
    "function status": Kind("status-own", (), ()),
    "team member": Kind("member-own", ("member-hid",), ("member-abs",)),
    "relationship": Kind("r-person-own-4", (), ()),
    "stand-in": Kind("standin-own", (), ()),
    "consent": Kind("consent-own", (), ()),
    "contact ban": Kind("ban-own", (), ()),
    "contact policy": Kind("policy-own", (), ()),
    "touchpoint": Kind("person-own-1-10-meeting-mutual", (), ()),
    "distinction": Kind("differ-own", (), ()),
    # A lint is called after whom it is about; the hidden one is of the other workspace.
    "lint": Kind("330b947c", hidden=("8c550ed3",), absent=("8c550ed4",)),
    # What a viewer may know of, and of which no later change stands in the way.
    "change_set": Kind(
        set_id(CLERK_RENAMED), hidden=(set_id(FOREIGN_STEP),), absent=("0" * 16,), judgements=(set_id(JUDGED),)
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
    served, missing, missing_in_body
        The status where it succeeds, and where an id of the path, or of what is sent, names nothing.
    blind
        Who may use it and does not see what it is about: judgements are not there for them.
    streams
        Whether the answer goes on until the reader leaves.
    """

    scopes: frozenset[Scope] = ALL
    ids: Mapping[str, str] = field(default_factory=dict)
    make: Callable[[Ids], Request] = lambda _: Request()
    writes: bool = False
    served: int = 200
    missing: int = 404
    missing_in_body: int = 422
    blind: frozenset[Scope] = frozenset()
    streams: bool = False


PEOPLE_FILE: Final = b"name,title,e-mail\nAda Sampleton,Buyer,ada@fablewick.example\n"
OF_ACCOUNT: Final = {"account": "account"}
OF_CHANGE: Final = {"account": "account", "change_set": "change_set"}
IMPORTED: Final = {
    "people": b"account,name\nFablewick Stores,Ada Sampleton\n",
    "accounts": b"account,tier\nFablewick Stores,B\n",
    "touchpoints": b"date,theirs,ours,channel,topic\n2026-11-02,person-own-1,member-own,call,prices\n",
}


def _upload(_: Ids) -> Request:
    return Request(files={"file": ("staff.csv", PEOPLE_FILE)})


OWN_JSON: Final = (
    '{"format": "accountmap", "version": 1, "accounts": '
    '[{"account": {"id": "account-new-9", "name": "New Nine", "known_since": "2026-01-01"}}]}'
)


def _imported(subject: str) -> Callable[[Ids], Request]:
    return lambda _: Request(files={"file": (f"{subject}.csv", IMPORTED[subject])})


def _feed(_: Ids) -> Request:
    return Request(query={"after": "0", "seconds": "0"})


def _feed_part(_: Ids) -> Request:
    return Request(query={"after": "0"})


# Kinds of entities whose routes are all alike: what is sent to add one, where {ids} are put in, and to correct one.
_OWN_PERSON: Final = {"person": "{person}"}
ENTITIES: Final[Mapping[str, tuple[dict[str, Any], dict[str, Any]]]] = {
    "position": ({"title": "New"}, {"title": "Newer"}),
    "assignment": (_OWN_PERSON | {"position": "seat-vacancy"}, {"valid_from": "2026-01-01"}),
    "reporting line": (
        {"manager": "seat-person-own-1", "report": "{position}", "kind": "dotted"},
        {"valid_from": "2026-01-01"},
    ),
    "lateral link": ({"from_person": "person-two-1", "to_person": "{person}", "kind": "peer"}, {"confidence": 0.5}),
    "buying role": (_OWN_PERSON | {"kind": "user"}, {"confidence": 0.5}),
    "stance": (_OWN_PERSON | {"value": 1}, {"value": 2}),
    "motivation": (_OWN_PERSON | {"rewarded_for": "days of stock"}, {"rewarded_for": "fewer complaints"}),
    "function status": ({"function": "security", "status": "none"}, {"status": "unknown"}),
    "team member": ({"name": "New Member"}, {"phone": "1"}),
    "relationship": (_OWN_PERSON | {"member": "{member}"}, {"source": "said so"}),
    "stand-in": ({"member": "{member}", "stand_in": "tess"}, {"introduced": True}),
    "consent": ({"person": "{person}", "about": "person-own-1", "state": "asked"}, {"state": "refused"}),
    "contact ban": (_OWN_PERSON | {"kind": "opt_out"}, {"channels": ["call"]}),
    "contact policy": ({"no_meals": True}, {"no_gifts": True}),
    "touchpoint": (
        {"people": ["{person}"], "members": ["{member}"], "at": "2026-11-20T10:00:00Z", "channel": "call"},
        {"topic": "prices"},
    ),
    "distinction": (_OWN_PERSON | {"other": "person-own-1"}, {"source": "asked"}),
}
_PLURALS: Final = {
    "buying role": "buying-roles",
    "stand-in": "stand-ins",
    "function status": "function-statuses",
    "contact policy": "contact-policies",
}
_JUDGEMENTS: Final = frozenset({"stance", "motivation"})
_NAMED: Final = {"person": "person", "position": "position", "member": "team member"}


def _sent(body: Any, ids: Ids) -> Any:
    """Return a body with the ids put in."""
    if isinstance(body, dict):
        return {name: _sent(value, ids) for name, value in body.items()}
    if isinstance(body, list):
        return [_sent(value, ids) for value in body]
    return body.format_map(ids) if isinstance(body, str) else body


def _body(body: Any) -> Callable[[Ids], Request]:
    return lambda ids: Request(json=_sent(body, ids))


def _entity_routes() -> Iterator[tuple[str, Route]]:
    for kind, (new, correction) in ENTITIES.items():
        # Links are those of the second account, on which there is a friendship that a viewer may not see.
        account = {"account": "second account" if kind == "lateral link" else "account"}
        path = f"{API}/accounts/{{account}}/{_PLURALS.get(kind, kind.replace(' ', '-') + 's')}"
        one = account | {"entity": kind}
        blind = ALL - WRITERS if kind in _JUDGEMENTS else frozenset()
        named = {name: of for name, of in _NAMED.items() if f"{{{name}}}" in str(new)}
        if kind == "lateral link":
            named = {"person": "person of the second account"}
        removed = {"served": 409} if kind == "team member" else {"served": 204, "writes": True}
        removable = account | {"entity": "vacancy"} if kind == "position" else one
        yield f"GET {path}", Route(ids=account)
        yield f"POST {path}", Route(WRITERS, account | named, _body(new), writes=True, served=201)
        yield f"GET {path}/{{entity}}", Route(ids=one, blind=blind)
        yield f"PATCH {path}/{{entity}}", Route(WRITERS, one, _body(correction), writes=True)
        # A member whom others name is not taken out.
        yield f"DELETE {path}/{{entity}}", Route(WRITERS, removable, **removed)  # type: ignore[arg-type]


def _people_routes() -> Iterator[tuple[str, Route]]:
    of_account, people = f"{API}/accounts/{{account}}", f"{API}/accounts/{{account}}/people"
    one = OF_ACCOUNT | {"person": "person"}
    manager = OF_ACCOUNT | {"manager": "person"}
    boss = {"title": "New", "manager": "{manager}"}
    yield f"POST {people}", Route(WRITERS, manager, _body({"name": "New"} | boss), writes=True, served=201)
    yield f"GET {people}/{{person}}", Route(ids=one)
    yield f"PATCH {people}/{{person}}", Route(WRITERS, one, _body({"title": "Newer"}), writes=True)
    two = one | {"other": "person of the second account"}
    other = _body({"other": "{other}"})
    yield f"POST {people}/{{person}}/merge", Route(WRITERS, two, other, writes=True, missing_in_body=404)
    apart = Route(WRITERS, two, other, writes=True, served=201, missing_in_body=404)
    yield f"POST {people}/{{person}}/not-the-same", apart
    removable = OF_ACCOUNT | {"person": "person without history"}
    yield f"DELETE {people}/{{person}}", Route(WRITERS, removable, writes=True, served=204)
    yield f"POST {people}/{{person}}/forget", Route(frozenset({Scope.OWNER}), one, writes=True)
    yield f"POST {people}/{{person}}/move", Route(WRITERS, one, _body({"title": "Newer"}), writes=True)
    yield f"POST {people}/{{person}}/end", Route(WRITERS, one, _body({}), writes=True)
    yield f"POST {people}/{{person}}/positions", Route(WRITERS, one, _body({"title": "Newer"}), writes=True)
    change = Route(
        WRITERS, one | {"other": "second account"}, _body({"account": "{other}"}), writes=True, missing_in_body=404
    )
    yield f"POST {people}/{{person}}/employer", change
    yield f"POST {of_account}/vacancies", Route(WRITERS, manager, _body(boss), writes=True, served=201)
    filled = OF_ACCOUNT | {"position": "vacancy", "who": "person"}
    fill = Route(WRITERS, filled, _body({"person": "{who}"}), writes=True, missing_in_body=404)
    yield f"POST {of_account}/positions/{{position}}/fill", fill
    closed = OF_ACCOUNT | {"position": "position"}
    yield f"POST {of_account}/positions/{{position}}/end", Route(WRITERS, closed, _body({}), writes=True, served=204)
    bulk = {"edits": [{"action": "add", "kind": "stance", "values": {"person": "{who}", "value": 1}}]}
    edits = Route(WRITERS, OF_ACCOUNT | {"who": "person"}, _body(bulk), writes=True)
    yield f"POST {of_account}/edits", edits
    yield f"PATCH {of_account}", Route(WRITERS, OF_ACCOUNT, _body({"tier": "B"}), writes=True)
    # There is something on its map.
    yield f"DELETE {of_account}", Route(frozenset({Scope.OWNER}), OF_ACCOUNT, served=409)


ROUTES: Final[Mapping[str, Route]] = {
    **dict(_entity_routes()),
    **dict(_people_routes()),
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
    f"POST {API}/accounts/bulk": Route(
        WRITERS, make=lambda _: Request(json={"items": [{"name": "New Stores"}]}), writes=True, served=201
    ),
    f"GET {API}/accounts/{{account}}": Route(ids=OF_ACCOUNT),
    f"GET {API}/accounts/{{account}}/coverage": Route(ids=OF_ACCOUNT),
    f"GET {API}/accounts/{{account}}/lints": Route(ids=OF_ACCOUNT),
    f"POST {API}/accounts/{{account}}/lints/{{key}}/fix": Route(
        WRITERS, OF_ACCOUNT | {"key": "lint"}, _body({}), writes=True
    ),
    f"GET {API}/duplicates": Route(),
    f"GET {API}/accounts/{{account}}/duplicates": Route(ids=OF_ACCOUNT),
    f"POST {API}/accounts/{{account}}/imports/people": Route(WRITERS, OF_ACCOUNT, _upload, writes=True),
    f"POST {API}/accounts/{{account}}/imports/touchpoints": Route(
        WRITERS, OF_ACCOUNT, _imported("touchpoints"), writes=True
    ),
    **{f"POST {API}/imports/{subject}": Route(WRITERS, make=_imported(subject), writes=True) for subject in IMPORTED},
    f"POST {API}/imports/json": Route(
        WRITERS, make=lambda _: Request(files={"file": ("all.json", OWN_JSON)}), writes=True
    ),
    f"GET {API}/export.json": Route(),
    f"GET {API}/accounts/{{account}}/export.json": Route(ids=OF_ACCOUNT),
    f"GET {API}/changes": Route(),
    f"GET {API}/accounts/{{account}}/changes": Route(ids=OF_ACCOUNT),
    f"GET {API}/changes/feed": Route(make=_feed, streams=True),
    f"GET {API}/accounts/{{account}}/changes/feed": Route(ids=OF_ACCOUNT, make=_feed, streams=True),
    f"GET {API}/changes/new": Route(make=_feed_part),
    f"GET {API}/accounts/{{account}}/changes/new": Route(ids=OF_ACCOUNT, make=_feed_part),
    f"GET {API}/accounts/{{account}}/changes/between": Route(
        ids=OF_ACCOUNT, make=lambda _: Request(query={"from": "2025-01-01", "to": "2026-11-24"})
    ),
    f"POST {API}/accounts/{{account}}/undo": Route(WRITERS, OF_ACCOUNT, writes=True),
    f"POST {API}/accounts/{{account}}/changes/{{change_set}}/undo": Route(WRITERS, OF_CHANGE, writes=True),
    # Nothing is undone in this workspace, so a redo finds nothing to do.
    f"POST {API}/accounts/{{account}}/redo": Route(WRITERS, OF_ACCOUNT, served=409),
    f"POST {API}/accounts/{{account}}/changes/{{change_set}}/redo": Route(WRITERS, OF_CHANGE, served=409),
    f"GET {API}/accounts/{{account}}/map.json": Route(ids=OF_ACCOUNT),
    f"GET {API}/accounts/{{account}}/map.svg": Route(ids=OF_ACCOUNT),
    f"GET {API}/accounts/{{account}}/people": Route(ids=OF_ACCOUNT),
    f"GET {API}/accounts/{{account}}/people/{{person}}/etiquette": Route(ids=OF_ACCOUNT | {"person": "person"}),
    f"GET {API}/accounts/{{account}}/influence": Route(ids=OF_ACCOUNT),
    f"GET {API}/accounts/{{account}}/ties": Route(ids=OF_ACCOUNT),
    f"GET {API}/calibration": Route(),
    f"GET {API}/accounts/{{account}}/typed-touch": Route(
        WRITERS,
        OF_ACCOUNT,
        lambda _: Request(query={"line": "yesterday call with Person-own-2, prices", "ours": "tess"}),
    ),
    f"GET {API}/titles": Route(make=lambda _: Request(query={"title": "Buyer"})),
    f"GET {API}/accounts/{{account}}/functions": Route(ids=OF_ACCOUNT),
    f"GET {API}/accounts/{{account}}/paths": Route(ids=OF_ACCOUNT, make=lambda _: Request(query={"role": "decider"})),
    f"GET {API}/accounts/{{account}}/structure": Route(ids=OF_ACCOUNT),
    f"GET {API}/accounts/{{account}}/resilience": Route(
        ids=OF_ACCOUNT | {"if_leaves": "person"},
        make=lambda ids: Request(query={"if_leaves": ids["if_leaves"]}),
        missing_in_body=404,
    ),
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
