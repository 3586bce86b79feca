"""What all shapes share: nothing unknown is taken, nothing changes after it is made."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    """Base of all shapes."""

    model_config = ConfigDict(extra="forbid", frozen=True)
