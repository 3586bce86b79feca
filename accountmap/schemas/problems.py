"""Errors as JSON: RFC 9457 problem details."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Problem(BaseModel):
    """An error (RFC 9457), with the attributes of the error as further members."""

    model_config = ConfigDict(extra="allow", frozen=True)

    type: Annotated[str, Field(description="Address of the explanation.", examples=["/errors/account-not-found"])]
    title: Annotated[str, Field(examples=["Account not found"])]
    status: Annotated[int, Field(examples=[404])]
    detail: Annotated[str, Field(description="What happened, and the fix, in your language.")]
    instance: Annotated[str, Field(examples=["/api/v1/accounts/nobody"])]
