"""Writes: what the writer saw (``If-Match``), and the tag of what is written.

``If-Match`` takes the ETag of any read of the account. Without it a write goes to whatever state the account is in; it
is never lost, but may stand on what somebody else has just changed.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Header, Request, Response

from accountmap.api.conditional import seen_revision
from accountmap.api.dependencies import today
from accountmap.model.facts import Entity
from accountmap.operations import Edited, Occasion


class Writing:
    """One write: its occasion, and the headers of its answer."""

    def __init__(self, request: Request, response: Response, occasion: Occasion) -> None:
        self._path = request.url.path
        self._response = response
        self.occasion = occasion

    def done(self, edited: Edited) -> Edited:
        """Give the answer the account's new tag."""
        self.is_at(edited.revision)
        return edited

    def is_at(self, revision: int) -> None:
        """Give the answer the account's new tag, where something else is told than what was edited."""
        self._response.headers["etag"] = f'"{revision}"'

    def changed(self, edited: Edited) -> Entity:
        """Give the answer the account's new tag and return what was changed."""
        entity = self.done(edited).entity
        if entity is None:
            raise ValueError("nothing is left of what was edited")
        return entity

    def added(self, edited: Edited) -> Entity:
        """Give the answer the account's new tag and the address of what was added, and return that."""
        self._response.headers["location"] = f"{self._path}/{edited.entity_id}"
        return self.changed(edited)


async def get_writing(
    request: Request,
    response: Response,
    if_match: Annotated[str | None, Header(description="ETag of the read on which the change is based.")] = None,
) -> Writing:
    """Return the write of this request."""
    occasion = Occasion(now=datetime.now(UTC), day=today(), source="api", seen=seen_revision(if_match))
    return Writing(request, response, occasion)


WritingDep = Annotated[Writing, Depends(get_writing)]
