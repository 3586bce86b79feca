"""Whoever closes the connection during an import has cancelled it: a real server, a real connection."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any, Final

import pytest

START: Final = "import sys; from accountmap.cli import main; sys.argv = ['accountmap', *sys.argv[1:]]; main()"
ROWS: Final = 6_000
_FILE: Final = "Name,E-mail,Title,Manager e-mail\n" + "".join(
    f"P{number} Family{number},p{number}@x.example,Buyer {number % 50},p{max(number - 1, 0) // 8}@x.example\n"
    for number in range(ROWS)
)
_BODY: Final = (
    b'--x\r\ncontent-disposition: form-data; name="file"; filename="staff.csv"\r\n\r\n'
    + _FILE.encode()
    + b"\r\n--x--\r\n"
)


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Yield the port of ``accountmap serve``; what it printed in the end holds no stack trace."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        wanted = probe.getsockname()[1]
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", START, "serve", "--port", str(wanted), "--database", "w.db"],
        cwd=tmp_path_factory.mktemp("served"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    found = re.search(r"http://127\.0\.0\.1:(\d+)", process.stdout.readline())
    assert found
    yield int(found[1])
    process.terminate()
    printed, _ = process.communicate(timeout=60)
    assert "Traceback" not in printed


def send(port: int, target: str, *, headers: str = "", body: bytes = b"", part: int | None = None) -> socket.socket:
    """Send a request, or a part of its body, and return the connection."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=120)
    kind = "multipart/form-data; boundary=x" if body[:3] == b"--x" else "application/json"
    method = "POST" if body else "GET"
    head = f"{method} /api/v1/{target} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n{headers}"
    head += f"content-type: {kind}\r\ncontent-length: {len(body)}\r\n\r\n" if body else "\r\n"
    connection.sendall(head.encode() + body[:part])
    return connection


def answer(connection: socket.socket) -> dict[str, Any]:
    """Return the answer, read to the end of the connection."""
    with connection:
        received = b"".join(iter(lambda: connection.recv(65536), b""))
    head, _, body = received.partition(b"\r\n\r\n")
    assert b"idempotency-replayed" not in head.lower()
    return json.loads(body)


@pytest.mark.parametrize(
    ("moment", "part", "headers"),
    [(0.1, 100_000, ""), (0.3, None, ""), (0.8, None, ""), (0.6, None, "idempotency-key: {account}\r\n")],
)
def test_import_whose_sender_is_gone_is_not_written(port: int, moment: float, part: int | None, headers: str):
    """Whenever the connection ends, with or without a key: the same sent again is the first that is written."""
    name = f"At {moment} {part} {bool(headers)}"
    account = answer(send(port, "accounts", body=json.dumps({"name": name}).encode()))["id"]
    target, key = f"accounts/{account}/imports/people", headers.format(account=account)
    with send(port, target, headers=key, body=_BODY, part=part):
        time.sleep(moment)
    report = answer(send(port, target, headers=key, body=_BODY))
    assert report["people_added"] == ROWS
    (one,) = [item for item in answer(send(port, "accounts"))["items"] if item["id"] == account]
    assert (one["people"], one["revision"]) == (ROWS, 2)
