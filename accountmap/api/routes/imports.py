"""``/imports``: files that name their accounts; ``/accounts/{account}/imports``: files about one account."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, File, Query, Request, UploadFile

from accountmap.api.dependencies import ActorDep, LocaleDep, StoreDep, phone_region
from accountmap.api.presence import ProgressDep
from accountmap.api.problems import responses
from accountmap.api.repeats import repeatable
from accountmap.exchange import SourceFile, mapping_of
from accountmap.operations import import_accounts_file, import_people_file, import_touchpoints_file
from accountmap.schemas import ImportOut

router = APIRouter(tags=["imports"])
Upload = Annotated[UploadFile, File(description="CSV, XLSX or vCard; of touchpoints also iCalendar and mbox.")]
Encoding = Annotated[
    str | None, Query(description="Of a CSV file that does not show its own.", examples=["cp1251"], max_length=40)
]
Mapped = Annotated[
    list[str] | None,
    Query(alias="map", description="What a column means, as COLUMN=FIELD; `-` for one not to read.", max_length=100),
]
DryRun = Annotated[bool, Query(description="Report what would change and write nothing.")]
AsOf = Annotated[date | None, Query(description="The day the file tells of; today, if none is given.")]
CloseMissing = Annotated[bool, Query(description="The file is complete: who is recorded and not in it has left.")]
CreateAccounts = Annotated[bool, Query(description="Make the accounts that are not there.")]
_REFUSALS = responses(403, 411, 412, 413, 422, 503)
_REFUSALS_OF_ACCOUNT = responses(403, 404, 411, 412, 413, 422, 503)


def get_source(request: Request, file: Upload, encoding: Encoding = None, mapping: Mapped = None) -> SourceFile:
    """Return the file that is sent, with what is said about it."""
    name, content = file.filename or "upload", file.file.read()
    return SourceFile(name, content, encoding, mapping_of(mapping or ()), phone_region(request))


def get_touch_source(
    source: Annotated[SourceFile, Depends(get_source)],
    since: Annotated[
        date | None, Query(description="Of a calendar or a mailbox, the first day that counts; two years back.")
    ] = None,
    subjects: Annotated[bool, Query(description="Of a mailbox, keep the subjects; texts are never read.")] = False,
) -> SourceFile:
    """Return the file that is sent, with what is said about it as a calendar or a mailbox."""
    return replace(source, since=since, subjects=subjects, zone=datetime.now().astimezone().tzinfo or UTC)


SourceDep = Annotated[SourceFile, Depends(get_source)]
TouchSourceDep = Annotated[SourceFile, Depends(get_touch_source)]


@router.post("/imports/people", operation_id="importPeople", responses=_REFUSALS)
@repeatable
def post_people(
    source: SourceDep,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    progress: ProgressDep,
    create_accounts: CreateAccounts = False,
    as_of: AsOf = None,
    close_missing: CloseMissing = False,
    dry_run: DryRun = False,
) -> ImportOut:
    """Import people of several clients, named by a column: all of the file, or nothing."""
    report = import_people_file(
        store,
        actor,
        source,
        now=datetime.now(UTC),
        create=create_accounts,
        as_of=as_of,
        close_missing=close_missing,
        dry_run=dry_run,
        progress=progress,
    )
    return ImportOut.of(report, locale)


@router.post("/imports/accounts", operation_id="importAccounts", responses=_REFUSALS)
@repeatable
def post_accounts(
    source: SourceDep,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    progress: ProgressDep,
    dry_run: DryRun = False,
) -> ImportOut:
    """Import clients: all of the file, or nothing."""
    now = datetime.now(UTC)
    report = import_accounts_file(store, actor, source, now=now, dry_run=dry_run, progress=progress)
    return ImportOut.of(report, locale)


@router.post("/imports/touchpoints", operation_id="importTouchpoints", responses=_REFUSALS)
@repeatable
def post_touchpoints(
    source: TouchSourceDep,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    progress: ProgressDep,
    dry_run: DryRun = False,
) -> ImportOut:
    """Import touchpoints of any clients: all of the file, or nothing."""
    now = datetime.now(UTC)
    report = import_touchpoints_file(store, actor, source, now=now, dry_run=dry_run, progress=progress)
    return ImportOut.of(report, locale)


@router.post("/accounts/{account}/imports/people", operation_id="importPeopleOfAccount", responses=_REFUSALS_OF_ACCOUNT)
@repeatable
def post_people_of_account(
    account: str,
    source: SourceDep,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    progress: ProgressDep,
    as_of: AsOf = None,
    close_missing: CloseMissing = False,
    dry_run: DryRun = False,
) -> ImportOut:
    """Import the people of one client: all of the file, or nothing."""
    report = import_people_file(
        store,
        actor,
        source,
        now=datetime.now(UTC),
        account=account,
        as_of=as_of,
        close_missing=close_missing,
        dry_run=dry_run,
        progress=progress,
    )
    return ImportOut.of(report, locale)


@router.post(
    "/accounts/{account}/imports/touchpoints",
    operation_id="importTouchpointsOfAccount",
    responses=_REFUSALS_OF_ACCOUNT,
)
@repeatable
def post_touchpoints_of_account(
    account: str,
    source: TouchSourceDep,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    progress: ProgressDep,
    dry_run: DryRun = False,
) -> ImportOut:
    """Import touchpoints of one client: all of the file, or nothing."""
    now = datetime.now(UTC)
    report = import_touchpoints_file(store, actor, source, now=now, account=account, dry_run=dry_run, progress=progress)
    return ImportOut.of(report, locale)
