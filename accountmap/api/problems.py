"""Errors to answers: one table from class to status, one shape (RFC 9457) for all of them."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from accountmap.api.dependencies import get_locale
from accountmap.errors import (
    AccountmapError,
    BulkRejected,
    Cancelled,
    Conflict,
    DuplicateAccount,
    ImportRejected,
    InvalidInput,
    NotFound,
    NotPermitted,
    RenderFailed,
    StaleRevision,
    StoreUnavailable,
    UndoRefused,
)
from accountmap.i18n import Locale, describe_error, has_message, say, title_of_error
from accountmap.schemas import LaterChangeOut, Problem, ProblemRow

CLIENT_CLOSED_REQUEST: Final = 499  # nobody is there to read it; logs of proxies have it
MEDIA_TYPE: Final = "application/problem+json"
STATUS: Final[tuple[tuple[type[AccountmapError], int], ...]] = (
    (NotFound, 404),
    (NotPermitted, 403),
    (StaleRevision, 412),
    (Conflict, 409),
    (InvalidInput, 422),
    (StoreUnavailable, 503),
    (RenderFailed, 500),
    (Cancelled, CLIENT_CLOSED_REQUEST),
)
_MEANING: Final = {
    304: "You have this already.",
    403: "You may not do this.",
    404: "There is no such account.",
    409: "It does not fit what is there.",
    411: "The length of the file is not declared.",
    412: "The account changed meanwhile.",
    413: "The file is too large.",
    415: "A body of this kind is not taken.",
    422: "What was given cannot be taken; the problem says where and why.",
    503: "The workspace cannot be used just now.",
}


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Name the error answers of a route for OpenAPI; `finish_document` gives them their shape."""
    return {status: {"description": _MEANING[status]} for status in statuses}


def finish_document(document: dict[str, Any]) -> dict[str, Any]:
    """Give every error answer of an OpenAPI document the shape of a problem, and each operation its own words."""
    schemas = document["components"]["schemas"]
    schemas["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    for framework_shape in ("HTTPValidationError", "ValidationError"):
        schemas.pop(framework_shape, None)
    for schema in schemas.values():
        for field in schema.get("properties", {}).values():
            if "contentMediaType" in field:
                field["format"] = "binary"  # what OpenAPI 3.0 said, and what generators look for in 3.1, too
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for methods in document["paths"].values():
        for operation in methods.values():
            operation["summary"] = operation["description"].partition(".")[0]
            for status, answer in operation["responses"].items():
                if int(status) >= 400:
                    answer["content"] = content
    return document


def problem(code: str, status: int, title: str, detail: str, instance: str, **members: object) -> JSONResponse:
    """Make the answer for an error."""
    shape = {"type": f"/errors/{code}", "title": title, "status": status, "detail": detail, "instance": instance}
    return JSONResponse(jsonable_encoder(shape | members), status, media_type=MEDIA_TYPE)


def add_problem_handlers(app: FastAPI) -> None:
    """Make the application answer every error as a problem; what nobody expected is the guard's."""
    app.add_exception_handler(AccountmapError, _of_ours)
    app.add_exception_handler(RequestValidationError, _of_validation)
    app.add_exception_handler(HTTPException, _of_http)


def status_of(error: AccountmapError) -> int:
    """Return the HTTP status of an error of ours."""
    return next(status for kind, status in STATUS if isinstance(error, kind))


async def _of_ours(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, AccountmapError)  # noqa: S101 - registered for this class only
    locale = get_locale(request)
    members = _members(error, locale)
    title, detail = title_of_error(error.code, locale), describe_error(error, locale)
    if isinstance(error, InvalidInput) and hasattr(error, "field"):
        members["errors"] = [{"pointer": _pointer(request, error), "detail": detail}]
    answer = problem(error.code, status_of(error), title, detail, request.url.path, **members)
    if isinstance(error, StaleRevision):
        answer.headers["etag"] = f'"{error.current}"'
    return answer


def _members(error: AccountmapError, locale: Locale) -> dict[str, object]:
    if isinstance(error, ImportRejected):
        return {"file": error.file, "problems": [ProblemRow.of(row, locale) for row in error.problems]}
    if isinstance(error, BulkRejected):
        return {"errors": [_refusal(number, one, locale) for number, one in error.refusals]}
    if isinstance(error, UndoRefused):
        return {"change_set": error.change_set, "later": [LaterChangeOut.of(one, locale) for one in error.later]}
    reserved = Problem.model_fields.keys()
    return {name: value for name, value in error.parameters.items() if name not in reserved}


def _refusal(number: int, error: AccountmapError, locale: Locale) -> dict[str, str]:
    """Say what is wrong with one of several things; each list of them is the body's ``items``."""
    field = str(error.parameters.get("field", "name" if isinstance(error, DuplicateAccount) else ""))
    pointer = "/".join(filter(None, ("", "body", "items", str(number), field)))
    return {"pointer": f"/{pointer}", "code": error.code, "detail": describe_error(error, locale)}


def _pointer(request: Request, error: InvalidInput) -> str:
    """Return the place of a field that was refused, as FastAPI names places."""
    field = str(error.parameters["field"])
    if field in request.query_params:
        return f"/query/{field}"
    if field.casefold() in request.headers:
        return f"/header/{field}"
    within = f"/body/edits/{error.edit}/values" if hasattr(error, "edit") else "/body"
    return f"{within}/{field}"


async def _of_validation(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this class only
    locale = get_locale(request)
    errors = [{"pointer": "/" + "/".join(map(str, one["loc"])), "detail": one["msg"]} for one in error.errors()]
    detail = "; ".join(f"{one['pointer']}: {one['detail']}" for one in errors)
    text = say(locale, "error-validation", detail=detail)
    title = title_of_error("validation", locale)
    return problem("validation", 422, title, text, request.url.path, errors=errors)


async def _of_http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class only
    locale = get_locale(request)
    code = f"http-{error.status_code}"
    if not has_message(locale, f"error-{code}"):
        code = "http-other"
    title, detail = title_of_error(code, locale), say(locale, f"error-{code}")
    answer = problem(code, error.status_code, title, detail, request.url.path)
    answer.headers.update(error.headers or {})
    return answer
