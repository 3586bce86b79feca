"""The feed of changes: what is written reaches whoever listens, once, in order, from a real server."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from starlette.testclient import TestClient

from accountmap.api.feed import MOST_LISTENERS, ChangeFeed, Source, follow
from accountmap.operations import FeedPart
from accountmap.store import FeedEntry

START: Final = "import sys; from accountmap.cli import main; sys.argv = ['accountmap', *sys.argv[1:]]; main()"
FEED: Final = "/api/v1/changes/feed"
NEW: Final = "/api/v1/changes/new"
LATE: Final = 3.0
"""Seconds within which what this server writes must have arrived; it looks for others' writes only each second."""


class Server:
    """``accountmap serve`` in a process of its own."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [sys.executable, "-c", START, "serve", "--port", str(port), "--database", "w.db"]
        self.log = (folder / "log").open("w+")
        self.process = subprocess.Popen(command, cwd=folder, stdout=self.log, stderr=subprocess.STDOUT)  # noqa: S603
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=20)
        for _ in range(200):
            try:
                self.client.get("/api/v1/accounts").raise_for_status()
            except httpx.TransportError:
                time.sleep(0.1)
            else:
                return
        raise AssertionError("the server does not answer")

    def add(self, name: str) -> str:
        """Add an account and return its id."""
        answer = self.client.post("/api/v1/accounts", json={"name": name})
        answer.raise_for_status()
        return str(answer.json()["id"])

    def stop(self) -> str:
        """Stop the server as a service manager does, and return what it printed."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=10)
        self.log.seek(0)
        return self.log.read()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Yield a server with an empty workspace."""
    started = Server(tmp_path)
    yield started
    started.client.close()
    if started.process.poll() is None:
        started.process.kill()
    started.process.wait(timeout=10)
    started.log.close()


def events(lines: Iterator[str]) -> Iterator[dict[str, Any]]:
    """Yield events as they come, with their fields; comments have none but `comment`."""
    fields: dict[str, Any] = {}
    for line in lines:
        if not line:
            yield fields
            fields = {}
            continue
        name, _, value = line.partition(":")
        fields[name or "comment"] = value.strip()


def test_what_is_written_arrives_at_once_and_in_order(server: Server):
    """Each change set is an event with its place, account, author and time; two who listen are told the same."""
    one, other = (server.client.stream("GET", FEED) for _ in range(2))
    with one as first, other as second:
        assert first.headers["content-type"].startswith("text/event-stream")
        streams = [events(answer.iter_lines()) for answer in (first, second)]
        assert [next(stream)["id"] for stream in streams] == ["0", "0"]
        began = time.monotonic()
        ids = [server.add(name) for name in ("Fablewick", "Quillmarsh")]
        for stream in streams:
            found = [next(stream) for _ in ids]
            told = [json.loads(event["data"]) for event in found]
            assert [(event["event"], event["id"]) for event in found] == [("change", "1"), ("change", "2")]
            assert [(data["account"], data["actor"], data["source"]) for data in told] == [
                (key, "owner", "account") for key in ids
            ]
            assert told[0]["touched"] == [{"account": ids[0], "revision": 1}]
            assert set(told[0]) == {"place", "change_set", "account", "at", "actor", "source", "reverts", "touched"}
        assert time.monotonic() - began < LATE


def test_who_comes_again_misses_nothing_and_hears_nothing_twice(server: Server):
    """`Last-Event-ID` goes on where the stream broke off; so does asking now and then with `after`."""
    ids = [server.add(name) for name in ("One", "Two", "Three")]
    with server.client.stream("GET", FEED, headers={"last-event-id": "1"}) as answer:
        stream = events(answer.iter_lines())
        assert next(stream)["id"] == "1"
        assert [json.loads(next(stream)["data"])["account"] for _ in range(2)] == ids[1:]
    part = server.client.get(NEW, params={"after": 0, "limit": 2}).json()
    assert ([item["account"] for item in part["items"]], part["last"], part["more"]) == (ids[:2], 2, True)
    rest = server.client.get(NEW, params={"after": part["last"]}).json()
    assert ([item["account"] for item in rest["items"]], rest["last"], rest["more"]) == (ids[2:], 3, False)
    assert server.client.get(NEW).json() == {"items": [], "last": 3, "more": False}
    with server.client.stream("GET", FEED, headers={"last-event-id": "99"}) as foreign:
        assert (foreign.status_code, foreign.headers["content-type"]) == (422, "application/problem+json")


def test_the_feed_of_one_account_is_about_that_account(server: Server):
    """Changes of others are left out, and places go on."""
    server.add("Other")
    key = server.add("Fablewick")
    with server.client.stream("GET", f"/api/v1/accounts/{key}/changes/feed", params={"after": 0}) as answer:
        stream = events(answer.iter_lines())
        next(stream)
        assert json.loads(next(stream)["data"])["place"] == 2
        server.add("Another")
        server.client.patch(f"/api/v1/accounts/{key}", json={"tier": "B"}).raise_for_status()
        event = json.loads(next(stream)["data"])
        assert (event["place"], event["touched"]) == (4, [{"account": key, "revision": 2}])
    assert server.client.get("/api/v1/accounts/nobody/changes/feed").status_code == 404


def test_listeners_are_bounded_and_whoever_leaves_makes_room(server: Server):
    """One more than are served is refused with the way out; when some leave, others may come."""
    opened = [httpx.Client(base_url=server.client.base_url, timeout=20) for _ in range(MOST_LISTENERS)]
    streams = [client.stream("GET", FEED) for client in opened]
    for stream in streams:
        assert stream.__enter__().status_code == 200
    refused = server.client.get(FEED, params={"seconds": 2})
    assert (refused.status_code, refused.json()["type"]) == (503, "/errors/too-many-listeners")
    assert "/changes/new" in refused.json()["detail"]
    assert server.client.get("/api/v1/accounts").status_code == 200
    for client in opened[:3]:
        client.close()
    deadline = time.monotonic() + 10
    while (status := server.client.get(FEED, params={"seconds": 0}).status_code) == 503 and time.monotonic() < deadline:
        time.sleep(0.1)
    assert status == 200
    for client in opened[3:]:
        client.close()


def test_streams_end_cleanly_when_the_server_stops(server: Server):
    """Whoever listens sees the end of the answer, not a broken connection; the server is gone soon."""
    with server.client.stream("GET", FEED) as answer:
        lines = answer.iter_lines()
        assert next(lines) == ": listening"
        began = time.monotonic()
        printed = server.stop()
        assert time.monotonic() - began < 5
        assert not [line for line in lines if line.startswith("data")]
    assert server.process.returncode in {0, -signal.SIGTERM}
    assert "rror" not in printed
    assert "Traceback" not in printed


def test_a_stream_of_some_seconds_and_its_head(server: Server):
    """Asked for a time it ends by itself; HEAD has the headers and no end to wait for."""
    server.add("Fablewick")
    whole = server.client.get(FEED, params={"after": 0, "seconds": 0})
    assert whole.text.count("event: change") == 1
    began = time.monotonic()
    assert server.client.get(FEED, params={"seconds": 0.5}).text.startswith(": listening")
    assert 0.4 < time.monotonic() - began < LATE
    head = server.client.head(FEED)
    assert (head.status_code, head.headers["cache-control"], head.content) == (200, "no-store", b"")


def test_silence_is_filled_with_heartbeats():
    """While nothing is written comments come at the interval, and no events."""

    async def listen() -> bytes:
        feed = ChangeFeed(look_seconds=0.02, heartbeat_seconds=0.05)
        nothing = FeedPart((), 7, is_whole=True)
        answer = await follow(feed, Source(lambda _: nothing, lambda: 7), None, 0.3)
        return b"".join([part async for part in answer.body_iterator])  # type: ignore[misc]

    sent = asyncio.run(listen())
    assert sent.startswith(b": listening\nid: 7\n")
    assert 1 <= sent.count(b": ping") <= 6
    assert b"data" not in sent


def test_a_look_from_before_a_write_does_not_count():
    """What is written while nobody looks for a minute is heard at once."""
    parts = [FeedPart((), 7, is_whole=True)]

    async def listen() -> None:
        feed = ChangeFeed(look_seconds=60)
        answer = await follow(feed, Source(lambda _: parts[-1], lambda: parts[-1].last), None, 60)
        sent = answer.body_iterator.__aiter__()
        await anext(sent)
        waiting = asyncio.ensure_future(anext(sent))
        await asyncio.sleep(0.2)
        entry = FeedEntry(8, "s", None, datetime(2026, 1, 1, tzinfo=UTC), "owner", "x", None, ())
        parts.append(FeedPart((entry,), 8, is_whole=True))
        feed.wake()
        async with asyncio.timeout(5):
            assert b"id: 8" in await waiting  # type: ignore[operator]

    asyncio.run(listen())


def test_one_look_serves_all_who_listen():
    """Of many who listen at a time, few look into the database."""
    looks = []

    def latest() -> int:
        looks.append(1)
        return 7

    async def listen() -> None:
        feed = ChangeFeed(look_seconds=0.1)
        nothing = FeedPart((), 7, is_whole=True)
        answers = [await follow(feed, Source(lambda _: nothing, latest), None, 0.45) for _ in range(20)]

        async def drain(answer: Any) -> None:
            async for _ in answer.body_iterator:
                pass

        await asyncio.gather(*map(drain, answers))

    asyncio.run(listen())
    assert 1 <= len(looks) <= 6


def test_places_that_are_none_are_refused(client: TestClient):
    """Text, negative numbers, and more than a database can count."""
    for query in ({"after": "x"}, {"after": -1}, {"after": 2**70}, {"seconds": "nan"}, {"seconds": -1}):
        refused = client.get(FEED, params={"seconds": 0, **query})
        assert refused.status_code == 422, query
    assert client.get(FEED, params={"seconds": 0}, headers={"last-event-id": "x"}).status_code == 422
    assert client.get(NEW, params={"after": 2**53}).json()["type"] == "/errors/invalid-cursor"
