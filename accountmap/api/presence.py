"""Whether whoever sent a request still waits for the answer: a long import that nobody waits for is broken off.

What the sender does not learn of is not written. With an idempotency key the request can be sent again and is carried
out once, whether the connection was lost before the write or after it.
"""

from __future__ import annotations

import time
from typing import Annotated, Final

from anyio.from_thread import run as run_in_loop
from fastapi import Depends, Request

from accountmap.errors import Cancelled
from accountmap.model.progress import Progress, Stage

_SECONDS_BETWEEN: Final = 0.2


async def get_progress(request: Request) -> Progress:
    """Return what breaks work off once the sender has closed the connection; for work in a thread of the pool."""
    next_look = time.monotonic() + _SECONDS_BETWEEN

    def progress(stage: Stage, done: int, total: int) -> None:
        nonlocal next_look
        is_last = stage is Stage.WRITING and done == total
        if not is_last and time.monotonic() < next_look:
            return
        next_look = time.monotonic() + _SECONDS_BETWEEN
        if run_in_loop(request.is_disconnected):
            raise Cancelled

    return progress


ProgressDep = Annotated[Progress, Depends(get_progress)]
