"""Who listens to the feed of changes: they wake when something is written, here or by another process.

A listener is told at once of what this process writes; for what others write, one look a second is shared by all.
"""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from fastapi.concurrency import run_in_threadpool
from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from accountmap.errors import AccountmapError, TooManyListeners
from accountmap.operations import FeedPart
from accountmap.schemas import FeedEventOut

MOST_LISTENERS: Final = 50
LOOK_SECONDS: Final = 1.0
HEARTBEAT_SECONDS: Final = 15.0
RECONNECT_MILLISECONDS: Final = 2000
_log: Final = logging.getLogger("accountmap.api")


@dataclass(frozen=True, slots=True)
class Source:
    """What a listener listens to.

    Parameters
    ----------
    read
        Returns what comes after a place of the feed; after ``None`` its end.
    latest
        Returns the last place there is; quick.
    """

    read: Callable[[int | None], FeedPart]
    latest: Callable[[], int]


@dataclass(eq=False)
class Listener:
    """Somebody who listens."""

    loop: asyncio.AbstractEventLoop
    woken: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True, slots=True)
class _Look:
    at: float
    writes: int
    place: int


class ChangeFeed:
    """All listeners of an application.

    Parameters
    ----------
    most
        As many are served at a time.
    look_seconds
        How often to look for what other processes wrote.
    heartbeat_seconds
        How often to send a comment, so that whoever stands in between does not take silence for the end.
    """

    def __init__(
        self,
        most: int = MOST_LISTENERS,
        look_seconds: float = LOOK_SECONDS,
        heartbeat_seconds: float = HEARTBEAT_SECONDS,
    ) -> None:
        self._most = most
        self._look_seconds = look_seconds
        self._heartbeat_seconds = heartbeat_seconds
        self._listeners: set[Listener] = set()
        self._look: _Look | None = None
        self._looking: asyncio.Task[_Look] | None = None
        self._writes = 0
        self._is_stopped = False

    def join(self) -> Listener:
        """Take somebody in; they have to `leave`.

        Raises
        ------
        TooManyListeners
            If there are as many as are served.
        """
        if len(self._listeners) >= self._most:
            raise TooManyListeners(self._most)
        listener = Listener(asyncio.get_running_loop())
        self._listeners.add(listener)
        return listener

    def leave(self, listener: Listener) -> None:
        """Let somebody go."""
        self._listeners.discard(listener)

    def stop(self) -> None:
        """End all streams, and those to come with their first part. From any thread."""
        self._is_stopped = True
        self.wake()

    def wake(self) -> None:
        """Make all look for news now. From any thread."""
        self._writes += 1
        for listener in tuple(self._listeners):
            with suppress(RuntimeError):  # its loop has ended, and it will be gone with it
                listener.loop.call_soon_threadsafe(listener.woken.set)

    async def events(
        self, listener: Listener, source: Source, first: FeedPart, start: int, seconds: float
    ) -> AsyncIterator[bytes]:
        """Yield what a listener is sent, in the format of server-sent events, until it is time to end.

        Parameters
        ----------
        first, start
            What there is to begin with, and the place it comes after.
        seconds
            How long to go on.
        """
        ends, beats, part = _now() + seconds, _now() + self._heartbeat_seconds, first
        yield format_sse_event(comment="listening", id=str(start), retry=RECONNECT_MILLISECONDS)
        try:
            while True:
                for entry in part.entries:
                    data = FeedEventOut.of(entry).model_dump_json()
                    yield format_sse_event(data_str=data, event="change", id=str(entry.place))
                if self._is_stopped or (part.is_whole and _now() >= ends):
                    return
                listener.woken.clear()
                if part.is_whole and not await self._has_news(source, part.last):
                    await _wait(listener, min(self._look_seconds, ends - _now()))
                    part = FeedPart((), part.last, is_whole=True)
                else:
                    part = await run_in_threadpool(source.read, part.last)
                if _now() >= beats:
                    beats = _now() + self._heartbeat_seconds
                    yield KEEPALIVE_COMMENT
        except AccountmapError as error:  # the answer has begun: it ends, and whoever listens comes again
            _log.warning("a feed of changes ended: %s", error.code)

    async def _has_news(self, source: Source, last: int) -> bool:
        """Tell whether something may have been written after a place; a look serves all who ask within its time."""
        look = self._look
        while look is None or look.writes != self._writes or _now() - look.at >= self._look_seconds:
            if self._looking is None or self._looking.done():
                self._looking = asyncio.create_task(self._take_look(source))
            look = await asyncio.shield(self._looking)  # whoever leaves meanwhile does not take it from the others
        return look.place > last

    async def _take_look(self, source: Source) -> _Look:
        writes = self._writes  # what is written meanwhile makes the look out of date
        place = await run_in_threadpool(source.latest)
        look = self._look = _Look(_now(), writes, place)
        return look


class FeedResponse(StreamingResponse):
    """A stream of events; whoever listened is let go when it ends, however it ends."""

    media_type = "text/event-stream"

    def __init__(self, events: AsyncIterator[bytes], leave: Callable[[], None]) -> None:
        super().__init__(events, headers={"cache-control": "no-store", "x-accel-buffering": "no"})
        self._leave = leave

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the events."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._leave()


async def follow(feed: ChangeFeed, source: Source, after: int | None, seconds: float | None) -> FeedResponse:
    """Return the stream of what is written after a place.

    Raises
    ------
    TooManyListeners
        If there are as many as are served.
    InvalidCursor
        If the feed has no such place.
    """
    listener = feed.join()
    try:
        first = await run_in_threadpool(source.read, after)
    except BaseException:
        feed.leave(listener)
        raise
    start = first.last if after is None else after
    events = feed.events(listener, source, first, start, math.inf if seconds is None else seconds)
    return FeedResponse(events, lambda: feed.leave(listener))


async def _wait(listener: Listener, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await listener.woken.wait()


def _now() -> float:
    return asyncio.get_running_loop().time()
