"""Reading bodies within bounds: as long as declared, not too slowly, JSON no deeper than anybody needs."""

from __future__ import annotations

import asyncio
import re
from typing import Final

from starlette.types import Message, Receive

DEEPEST_JSON: Final = 64
SLOWEST_BYTES: Final = 100_000
_STRINGS: Final = re.compile(rb'"(?:[^"\\]|\\.)*"?', re.DOTALL)
_NOT_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))
_GONE: Final[Message] = {"type": "http.disconnect"}


class BoundedBody:
    """What a request sends, for the application to receive; ends as if the sender had left once a bound is broken.

    Parameters
    ----------
    length
        As declared.
    wait_seconds
        How long it may take to arrive; a long body gets the time that `SLOWEST_BYTES` a second take on top.
    """

    def __init__(self, receive: Receive, length: int, wait_seconds: float) -> None:
        self._receive = receive
        self._left = length
        self._deadline = asyncio.get_running_loop().time() + wait_seconds + length / SLOWEST_BYTES
        self._is_whole = length == 0
        self.is_too_slow = False
        self.is_too_long = False

    async def receive(self) -> Message:
        """Return the next part, or that the sender left."""
        if self._is_whole:
            return await self._receive()
        if self.is_too_slow or self.is_too_long:
            return _GONE
        try:
            async with asyncio.timeout_at(self._deadline):
                message = await self._receive()
        except TimeoutError:
            self.is_too_slow = True
            return _GONE
        self._left -= len(message.get("body", b""))
        self._is_whole = message["type"] == "http.disconnect" or not message.get("more_body", False)
        if self._left < 0:
            self.is_too_long = True
            return _GONE
        return message

    async def read(self) -> bytes | None:
        """Return the whole body; ``None`` if it did not come."""
        parts = []
        while not self._is_whole:
            message = await self.receive()
            if message["type"] == "http.disconnect":
                return None
            parts.append(message.get("body", b""))
        return b"".join(parts)


def is_too_deep(body: bytes) -> bool:
    """Tell whether JSON is nested deeper than `DEEPEST_JSON`; linear, and needs no parser that could be exhausted.

    Examples
    --------
    >>> is_too_deep(b'{"a": [1, "]]][[["]}'), is_too_deep(b"[" * 65)
    (False, True)
    """
    depth = 0
    for bracket in _STRINGS.sub(b"", body).translate(None, _NOT_BRACKETS):
        depth += 1 if bracket in b"[{" else -1
        if depth > DEEPEST_JSON:
            return True
    return False


def replay(body: bytes, then: Receive) -> Receive:
    """Return a way to receive a body that was read already."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        return waiting.pop() if waiting else await then()

    return receive
