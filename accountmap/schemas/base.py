"""What all shapes share: nothing unknown is taken, nothing changes after it is made."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Shape(BaseModel):
    """Base of all shapes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Listing(Shape):
    """Base of the pages of lists; each adds its ``items``."""

    next: Annotated[str | None, Field(description="Cursor of the next page; null: this is the last.")]
