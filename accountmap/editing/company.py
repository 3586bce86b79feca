"""Facts about the company and our side of it: where a function is served, who stands in for whom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from accountmap.editing.draft import Draft
from accountmap.editing.naming import member_name
from accountmap.editing.periods import ended, is_open
from accountmap.editing.values import made, patched
from accountmap.errors import EntityNotFound
from accountmap.model.accounts import FunctionState, FunctionStatus
from accountmap.model.functions import Function
from accountmap.model.ids import AccountId, FunctionStatusId, StandInId, TeamMemberId
from accountmap.model.team import StandIn


def set_function_status(
    draft: Draft,
    function: Function,
    status: FunctionState,
    *,
    served_by: AccountId | None = None,
    since: date | None = None,
    values: Mapping[str, Any],
) -> FunctionStatus:
    """Record where a function of the client is.

    Parameters
    ----------
    since
        The first day on which it is so, ending what was so before; ``None``: a correction of what is recorded now.
    values
        Further fields of `FunctionStatus`.
    """
    whole = {**values, "status": status, "served_by": served_by}
    present = [one for one in draft.all(FunctionStatus) if one.function is function and is_open(one, draft.today)]
    corrected = next((one for one in present if since in (None, one.valid_from)), None)
    if corrected is not None:
        return draft.put(patched(corrected, whole))
    for before in present:
        _end(draft, before, since or draft.today)
    new = FunctionStatusId(draft.new_id())
    return draft.put(made(FunctionStatus, whole, id=new, function=function, valid_from=since))


def end_function_status(draft: Draft, function: Function, day: date) -> FunctionStatus:
    """Record that what was said of a function holds no more: from then on the people of the map tell.

    Raises
    ------
    EntityNotFound
        If nothing is said of the function; `similar` are those of which something is.
    """
    present = [one for one in draft.all(FunctionStatus) if is_open(one, draft.today)]
    meant = [one for one in present if one.function is function]
    if not meant:
        raise EntityNotFound("function_status", function.value, tuple(one.function.value for one in present))
    for one in meant:
        _end(draft, one, day)
    return meant[0]


def stand_in_for(draft: Draft, member: TeamMemberId, stand_in: TeamMemberId, values: Mapping[str, Any]) -> StandIn:
    """Record that one of ours takes over for another; what is recorded of the two is changed instead."""
    for known in draft.all(StandIn):
        if (known.member, known.stand_in) == (member, stand_in) and is_open(known, draft.today):
            return draft.put(patched(known, values))
    new = StandInId(draft.new_id())
    return draft.put(made(StandIn, values, id=new, member=member, stand_in=stand_in))


def end_stand_in(draft: Draft, member: TeamMemberId, stand_in: TeamMemberId, day: date) -> StandIn:
    """Record that one of ours stands in for another no more.

    Raises
    ------
    EntityNotFound
        If they do not; `similar` are those who stand in for the member.
    """
    present = [one for one in draft.all(StandIn) if one.member == member and is_open(one, draft.today)]
    meant = next((one for one in present if one.stand_in == stand_in), None)
    if meant is None:
        others = tuple(member_name(draft, one.stand_in) for one in present)
        raise EntityNotFound("stand_in", f"{member_name(draft, member)} – {member_name(draft, stand_in)}", others)
    _end(draft, meant, day)
    return meant


def _end(draft: Draft, fact: FunctionStatus | StandIn, day: date) -> None:
    left = ended(fact, day)
    if left is None:
        draft.drop(fact)
    else:
        draft.put(left)
