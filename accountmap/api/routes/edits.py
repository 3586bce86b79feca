"""``/accounts/{account}/edits``: several edits in one change set."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.exceptions import RequestValidationError

from accountmap.api.dependencies import ActorDep, StoreDep
from accountmap.api.problems import responses
from accountmap.api.repeats import repeatable
from accountmap.api.writing import WritingDep
from accountmap.operations import edit_entities
from accountmap.schemas import EditedOut, EditList

router = APIRouter(prefix="/accounts/{account}/edits", tags=["edits"])


@router.post("", operation_id="editMap", responses=responses(403, 404, 409, 412, 422, 503))
@repeatable
def post_edits(account: str, edits: EditList, store: StoreDep, actor: ActorDep, writing: WritingDep) -> EditedOut:
    """Make several edits of a map in one change set, all of them or none.

    Later edits may name what earlier ones add: by the id that was chosen for it, or by a temporary one such as `$ada`.
    """
    read, wrong = edits.read()
    if wrong:
        raise RequestValidationError(wrong)
    return EditedOut.of(writing.done(edit_entities(store, actor, account, read, writing.occasion)))
