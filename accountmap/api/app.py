"""The application, put together from settings and an open store."""

from __future__ import annotations

from typing import Final

from fastapi import Depends, FastAPI

from accountmap.api.conditional import AnswerCache
from accountmap.api.documentation import add_documentation
from accountmap.api.feed import ChangeFeed
from accountmap.api.guard import LocalGuard
from accountmap.api.head import HeadAsGet
from accountmap.api.page_token import PageToken
from accountmap.api.parameters import refuse_unknown_parameters
from accountmap.api.problems import add_problem_handlers, finish_document
from accountmap.api.routes import (
    accounts,
    accounts_editing,
    changes,
    coverage,
    documents,
    duplicates,
    edits,
    entities,
    etiquette,
    feed,
    imports,
    influence,
    lints,
    maps,
    paths,
    people,
    people_editing,
    positions_editing,
    resilience,
    ties,
    titles,
    typed_touch,
)
from accountmap.model.actors import LOCAL_OWNER, Actor
from accountmap.settings import Settings
from accountmap.store import Store
from accountmap.version import VERSION

PREFIX = "/api/v1"
# Routes are tried one after the other: those that are asked for most come first.
_ROUTERS: Final = (
    maps.router,
    coverage.router,
    influence.router,
    paths.router,
    ties.router,
    typed_touch.router,
    titles.router,
    resilience.router,
    lints.router,
    duplicates.router,
    people.router,
    etiquette.router,
    accounts.router,
    accounts_editing.router,
    people_editing.router,
    positions_editing.router,
    *entities.ROUTERS,
    edits.router,
    imports.router,
    documents.router,
    changes.router,
    feed.router,
)
_FIRST_TAGS: Final = ("accounts", "people", "coverage", "maps")
DESCRIPTION = """Relationship maps for key accounts: people, coverage audits with names, maps as SVG.

Sentences come in English or Russian, as `Accept-Language` asks. Errors are problem details (RFC 9457) whose
`detail` says how to mend them."""


def create_app(settings: Settings, store: Store, actor: Actor = LOCAL_OWNER) -> FastAPI:
    """Return the application; it uses `store` and does not close it.

    Parameters
    ----------
    actor
        On whose behalf every request is served; the local server has no login and serves its owner.
    """
    app = FastAPI(
        title="accountmap",
        version=VERSION,
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{PREFIX}/openapi.json",
        openapi_tags=[{"name": name} for name in _FIRST_TAGS],
        separate_input_output_schemas=False,
    )
    app.state.settings = settings
    app.state.store = store
    app.state.actor = actor
    app.state.answers = AnswerCache()
    app.state.page_token = PageToken()
    app.state.feed = ChangeFeed()
    store.when_written(app.state.feed.wake)
    for router in _ROUTERS:
        app.include_router(router, prefix=PREFIX, dependencies=[Depends(refuse_unknown_parameters)])
    add_documentation(app)
    add_problem_handlers(app)
    app.add_middleware(HeadAsGet)
    app.add_middleware(LocalGuard, settings=settings, token=app.state.page_token)
    framework_openapi = app.openapi
    app.openapi = lambda: finish_document(framework_openapi())  # type: ignore[method-assign]
    return app
