"""``/accounts/{account}/lints``: what about a chart wants a look, and mending it."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Path, Query, Request, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, LocaleDep, StoreDep, phone_region
from accountmap.api.paging import PagingDep
from accountmap.api.problems import responses
from accountmap.api.repeats import repeatable
from accountmap.api.writing import WritingDep
from accountmap.lints import LintCode, LintSeverity, place_of
from accountmap.model.paging import page_of
from accountmap.operations import lint_account, mend_lint
from accountmap.schemas import LintFix, LintList, LintMendedOut

router = APIRouter(prefix="/accounts/{account}/lints", tags=["lints"])
_FIRST: Final = LintFix()


@router.get("", operation_id="listLints", response_model=LintList, responses=responses(304, 404, 422, 503))
async def get_lints(
    request: Request,
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
    paging: PagingDep,
    severity: Annotated[list[LintSeverity] | None, Query(description="One of these.")] = None,
    code: Annotated[list[LintCode] | None, Query(description="One of these.")] = None,
) -> Response:
    """List what about an account's chart wants a look, gravest first, each with the ways to mend it."""

    def make() -> tuple[bytes, bool]:
        linted = lint_account(store, actor, account, day, region=phone_region(request), known_on=known_on)
        wanted = (
            lint
            for lint in linted.lints
            if lint.severity in (severity or LintSeverity) and lint.code in (code or LintCode)
        )
        page = page_of(wanted, place_of, paging.wanted)
        shape = LintList.of(linted, page.items, day, locale, paging.follow(page))
        return shape.model_dump_json().encode(), False  # where else people work counts, too

    return await reading.of_document(account, make)


@router.post("/{key}/fix", operation_id="fixLint", responses=responses(403, 404, 409, 412, 422, 503))
@repeatable
def post_fix(
    request: Request,
    account: str,
    key: Annotated[str, Path(description="Of the lint, as in the list.", max_length=16)],
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    writing: WritingDep,
    wanted: LintFix = _FIRST,
) -> LintMendedOut:
    """Mend a lint of today by one of its fixes, the likeliest if none is named."""
    fix, region = f"{key}.{wanted.number}", phone_region(request)
    mended = mend_lint(store, actor, account, fix, writing.occasion, region=region, locale=locale)
    here = mended.linted.account_map.account.id
    for edited in mended.edited:
        if edited.after.account.id == here:
            writing.done(edited)
    return LintMendedOut.of(mended, locale)
