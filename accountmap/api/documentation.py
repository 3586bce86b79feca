"""The interactive documentation at ``/docs``, served from this machine: it works without the internet."""

from __future__ import annotations

import inspect
from importlib.resources import files
from typing import Final

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from accountmap.api.dependencies import get_locale
from accountmap.api.page_token import PageToken
from accountmap.errors import AccountmapError
from accountmap.i18n import has_message, title_of_error

# Swagger UI sets style attributes, and shows its own icons as data: addresses.
_PAGE_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; frame-ancestors 'none'"
)
_OURS: Final = files("accountmap.api") / "static"
_SWAGGER: Final = files("fastapi_offline") / "static"


def add_documentation(app: FastAPI) -> None:
    """Add ``/docs`` and lead ``/`` there."""
    app.mount("/docs/swagger", StaticFiles(directory=str(_SWAGGER)), name="swagger")
    app.mount("/docs/page", StaticFiles(directory=str(_OURS)), name="page")
    app.add_route("/docs", _page, include_in_schema=False)
    app.add_route("/errors/{code}", _error_page, include_in_schema=False)
    app.add_route("/", _to_documentation, include_in_schema=False)


async def _page(request: Request) -> Response:
    token: PageToken = request.app.state.page_token
    page = FileResponse(str(_OURS / "docs.html"), headers={"content-security-policy": _PAGE_POLICY})
    token.give(request.headers, page)
    return page


async def _error_page(request: Request) -> Response:
    """Explain a kind of error: the address is the ``type`` of its problems."""
    code, locale = request.path_params["code"], get_locale(request)
    if not has_message(locale, f"error-{code}"):
        raise HTTPException(404)
    return PlainTextResponse(f"{title_of_error(code, locale)}\n\n{_explanation(code)}\n")


def _explanation(code: str) -> str:
    kinds = [AccountmapError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    return next((inspect.getdoc(kind) or "" for kind in kinds if kind.code == code), code)


async def _to_documentation(_: Request) -> Response:
    return RedirectResponse("/docs")
