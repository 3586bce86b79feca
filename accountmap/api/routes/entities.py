"""``/accounts/{account}/…`` for every kind of entity: list, read, add, correct, take out; one factory for all."""

from typing import Annotated, Final

from fastapi import APIRouter, Path, Query, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, KnownOnDep, StoreDep
from accountmap.api.paging import PagingDep
from accountmap.api.problems import responses
from accountmap.api.repeats import repeatable
from accountmap.api.writing import WritingDep
from accountmap.editing import Addition, Correction, Removal, read_reports
from accountmap.model.account_map import Withheld
from accountmap.model.facts import Entity
from accountmap.model.paging import page_of
from accountmap.operations import edit_entity, get_entity, list_entities
from accountmap.schemas import ENTITY_SHAPES, EntityKind, ReportsAnswer
from accountmap.schemas.base import Shape

Id = Annotated[str, Path(description="Id of the entity.")]
Answer = Annotated[ReportsAnswer, Query()]
_READ: Final = responses(304, 404, 422, 503)
_WRITE: Final = responses(403, 404, 409, 412, 422, 503)
_WITHHELD: Final = {
    "stance": Withheld.STANCES,
    "motivation": Withheld.MOTIVATIONS,
    "lateral_link": Withheld.FRIENDSHIPS,
}


def entity_routes(kind: EntityKind) -> APIRouter:
    """Return the routes of one kind of entity."""
    router = APIRouter(prefix=f"/accounts/{{account}}/{kind.path}", tags=[kind.plural])
    _add_reading(router, kind)
    _add_writing(router, kind)
    return router


def _add_reading(router: APIRouter, kind: EntityKind) -> None:
    async def list_all(
        account: str,
        store: StoreDep,
        actor: ActorDep,
        known_on: KnownOnDep,
        reading: ReadingDep,
        paging: PagingDep,
    ) -> Response:
        def make() -> Shape:
            account_map, found = list_entities(store, actor, account, kind.kind, known_on)
            page = page_of(found, _place, paging.wanted)
            withheld = _WITHHELD.get(kind.kind) in account_map.withheld
            return kind.read_all(page.items, following=paging.follow(page), withheld=withheld)

        return await reading.of_account(account, make)

    async def get_one(
        account: str, entity: Id, store: StoreDep, actor: ActorDep, known_on: KnownOnDep, reading: ReadingDep
    ) -> Response:
        return await reading.of_account(
            account, lambda: kind.read(get_entity(store, actor, account, kind.kind, entity, known_on))
        )

    router.get(
        "",
        operation_id=kind.operation("list", several=True),
        description=f"List the {kind.plural} of an account, whatever day they are of, in order of id.",
        response_model=kind.listing,
        responses=_READ,
    )(list_all)
    router.get(
        "/{entity}",
        operation_id=kind.operation("get"),
        description=f"Return one {kind.noun}.",
        response_model=kind.out,
        responses=_READ,
    )(get_one)


def _add_writing(router: APIRouter, kind: EntityKind) -> None:
    def post(account: str, values: Shape, store: StoreDep, actor: ActorDep, writing: WritingDep) -> Shape:
        edit = Addition(kind.kind, values.model_dump(exclude_unset=True))
        return kind.read(writing.added(edit_entity(store, actor, account, edit, writing.occasion)))

    def patch(account: str, entity: Id, values: Shape, store: StoreDep, actor: ActorDep, writing: WritingDep) -> Shape:
        edit = Correction(kind.kind, entity, values.model_dump(exclude_unset=True))
        return kind.read(writing.changed(edit_entity(store, actor, account, edit, writing.occasion)))

    def delete(account: str, entity: Id, store: StoreDep, actor: ActorDep, writing: WritingDep) -> None:
        writing.done(edit_entity(store, actor, account, Removal(kind.kind, entity), writing.occasion))

    def delete_seat(
        account: str, entity: Id, store: StoreDep, actor: ActorDep, writing: WritingDep, reports: Answer = None
    ) -> None:
        edit = Removal(kind.kind, entity, read_reports(reports))
        writing.done(edit_entity(store, actor, account, edit, writing.occasion))

    # The framework reads the shape of a body from the annotation.
    post.__annotations__["values"] = kind.values
    patch.__annotations__["values"] = kind.patch
    router.post(
        "",
        operation_id=kind.operation("add"),
        description=f"Add a {kind.noun}.",
        response_model=kind.out,
        status_code=201,
        responses=_WRITE,
    )(repeatable(post))
    router.patch(
        "/{entity}",
        operation_id=kind.operation("change"),
        description=f"Correct a {kind.noun}: the fields that are given change, null clears.",
        response_model=kind.out,
        responses=_WRITE,
    )(patch)
    router.delete(
        "/{entity}",
        operation_id=kind.operation("remove"),
        description=f"Take out a {kind.noun}, as if it had never been recorded; the log remembers it.",
        status_code=204,
        responses=_WRITE,
    )(delete_seat if kind.kind == "position" else delete)


def _place(entity: Entity) -> tuple[str]:
    return (str(getattr(entity, "id", "")),)


ROUTERS: Final = tuple(entity_routes(kind) for kind in ENTITY_SHAPES)
