"""The filters of lists as query parameters; each takes what the values of its kind are, nothing else."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query

from accountmap.model.accounts import AccountKind, Tier
from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.operations import AccountFilter, Known, PersonFilter


async def get_account_filter(
    kind: Annotated[list[AccountKind] | None, Query(description="One of these.")] = None,
    tier: Annotated[list[Tier] | None, Query(description="One of these.")] = None,
    name: Annotated[str, Query(max_length=500, description="How the name begins.", examples=["Fable"])] = "",
    owner: Annotated[
        str | None, Query(max_length=500, description="Id or name of one of ours who owns a contact there.")
    ] = None,
    parent: Annotated[str | None, Query(max_length=500, description="Id or name of the company it belongs to.")] = None,
) -> AccountFilter:
    """Return which accounts are wanted."""
    return AccountFilter(tuple(kind or ()), tuple(tier or ()), name, owner, parent)


async def get_person_filter(
    function: Annotated[list[Function] | None, Query(description="Works in one of these.")] = None,
    role: Annotated[list[RoleKind] | None, Query(description="Plays one of these parts.")] = None,
    active: Annotated[bool | None, Query(description="Is an active contact, or is none.")] = None,
    owner: Annotated[
        str | None, Query(max_length=500, description="Id or name of the one of ours who owns the contact.")
    ] = None,
    name: Annotated[
        str, Query(max_length=500, description="How the name, or a word of it, begins.", examples=["Sam"])
    ] = "",
    has: Annotated[list[Known] | None, Query(description="All of these are known.")] = None,
    lacks: Annotated[list[Known] | None, Query(description="None of these is known.")] = None,
) -> PersonFilter:
    """Return which people are wanted."""
    return PersonFilter(
        tuple(function or ()), tuple(role or ()), active, owner, name, tuple(has or ()), tuple(lacks or ())
    )


AccountFilterDep = Annotated[AccountFilter, Depends(get_account_filter)]
PersonFilterDep = Annotated[PersonFilter, Depends(get_person_filter)]
