"""``/export.json`` and ``/imports/json``: our own JSON, out and in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, File, Query, UploadFile
from starlette.responses import Response

from accountmap.api.dependencies import ActorDep, KnownOnDep, LocaleDep, StoreDep
from accountmap.api.presence import ProgressDep
from accountmap.api.problems import responses
from accountmap.api.repeats import repeatable
from accountmap.operations import export_document, import_document
from accountmap.schemas import DocumentImportOut

router = APIRouter(tags=["our JSON"])
_FILE: dict[int | str, dict[str, Any]] = {
    200: {"description": "The file.", "content": {"application/json": {"schema": {"type": "object"}}}}
}
_HEADERS = {"cache-control": "private, no-store"}


@router.get(
    "/export.json", operation_id="exportAll", response_class=Response, responses=_FILE | responses(403, 422, 503)
)
def get_all(store: StoreDep, actor: ActorDep, known_on: KnownOnDep) -> Response:
    """Return every account you may see as a file of our own JSON, without what you may not see."""
    return Response(export_document(store, actor, None, known_on), media_type="application/json", headers=_HEADERS)


@router.get(
    "/accounts/{account}/export.json",
    operation_id="exportAccount",
    response_class=Response,
    responses=_FILE | responses(403, 404, 422, 503),
)
def get_account(account: str, store: StoreDep, actor: ActorDep, known_on: KnownOnDep) -> Response:
    """Return one account as a file of our own JSON, without what you may not see."""
    content = export_document(store, actor, [account], known_on)
    return Response(content, media_type="application/json", headers=_HEADERS)


@router.post("/imports/json", operation_id="importJson", responses=responses(403, 409, 411, 412, 413, 422, 503))
@repeatable
def post_json(
    file: Annotated[UploadFile, File(description="Our own JSON, as `/export.json` gives it.")],
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    progress: ProgressDep,
    dry_run: Annotated[bool, Query(description="Report what would change and write nothing.")] = False,
) -> DocumentImportOut:
    """Import accounts from a file of our own JSON: all of the file, or nothing."""
    name, now = file.filename or "upload", datetime.now(UTC)
    content = file.file.read()
    outcomes = import_document(store, actor, content, file=name, now=now, dry_run=dry_run, progress=progress)
    return DocumentImportOut.of(outcomes, locale, dry_run=dry_run)
