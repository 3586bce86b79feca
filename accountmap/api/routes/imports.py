"""``/accounts/{account}/imports``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, File, Query, UploadFile

from accountmap.api.dependencies import ActorDep, LocaleDep, StoreDep
from accountmap.api.problems import responses
from accountmap.operations import import_people_file
from accountmap.schemas import ImportOut

router = APIRouter(prefix="/accounts/{account}/imports", tags=["imports"])


@router.post("/people", operation_id="importPeople", responses=responses(403, 404, 411, 412, 413, 422, 503))
def post_people(
    account: str,
    file: Annotated[UploadFile, File(description="CSV, XLSX or vCard; of a table, only a name column is required.")],
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    encoding: Annotated[
        str | None, Query(description="Of a CSV file that is not Unicode.", examples=["cp1251"], max_length=40)
    ] = None,
    dry_run: Annotated[bool, Query(description="Report what would change and write nothing.")] = False,
) -> ImportOut:
    """Import the people of a client: all of the file, or nothing."""
    report = import_people_file(
        store,
        actor,
        account,
        file.file.read(),
        file=file.filename or "upload",
        now=datetime.now(UTC),
        encoding=encoding,
        dry_run=dry_run,
    )
    return ImportOut.of(report, locale, dry_run=dry_run)
