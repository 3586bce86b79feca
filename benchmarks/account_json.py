"""One account as JSON over HTTP against constant bytes: kept and made anew, one client and sixteen, and growth.

Each server is uvicorn in a process of its own; the clients are threads of another process that speak HTTP over plain
sockets, one connection each, in a closed loop. The floor is a FastAPI route of the same application that returns bytes
of the size of the account. Made anew means that nothing is kept, as after a write to the account: it is loaded from the
database and written as JSON for each request. What is compared takes turns.

Run ``python benchmarks/account_json.py``.
"""

from __future__ import annotations

import argparse
import multiprocessing
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.changes import Change, ChangeSet, difference
from accountmap.operations import document_of_account
from accountmap.store import open_store
from generated_accounts import generated_account

SERVER = """
import sys
import uvicorn
from starlette.responses import Response
from accountmap.api import create_app
from accountmap.api.conditional import AnswerCache
from accountmap.settings import Settings
from accountmap.store import open_store
with open_store(sys.argv[1], mode="write") as store:
    app = create_app(Settings(), store)
    app.state.answers = AnswerCache(most_bytes=int(sys.argv[4]))
    constant = b"x" * int(sys.argv[3])
    @app.get("/constant")
    async def get_constant() -> Response:
        return Response(constant, media_type="application/json")
    app.router.routes.insert(0, app.router.routes.pop())  # found first: the floor pays for no other route
    uvicorn.run(app, port=int(sys.argv[2]), log_level="error", lifespan="off")
"""
MAP = "/api/v1/accounts/generated/map.json"
KEEP, FORGET = 32_000_000, 0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=2.0, help="of each measurement")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        small, size = _workspace(folder, 200)
        large, large_size = _workspace(folder, 2000)
        ports = [
            stack.enter_context(_serving(small, size, KEEP)),
            stack.enter_context(_serving(small.replace("200.db", "200-again.db"), size, FORGET)),
            stack.enter_context(_serving(large, large_size, FORGET)),
        ]
        print(f"200 people: {size / 1000:.0f} KB, 2,000 people: {large_size / 1000:.0f} KB")
        _report(_measure(ports, given.seconds, given.rounds))


def _measure(ports: list[int], seconds: float, rounds: int) -> dict[str, list[float]]:
    kept, anew, large = ports
    asked = {
        "constant": (kept, "/constant", 1),
        "kept": (kept, MAP, 1),
        "made anew": (anew, MAP, 1),
        "kept, 16 clients": (kept, MAP, 16),
        "constant, 16 clients": (kept, "/constant", 16),
        "made anew, 2,000 people": (large, MAP, 1),
    }
    rates: dict[str, list[float]] = {name: [] for name in asked}
    for _ in range(rounds):
        for name, (port, path, clients) in asked.items():
            rates[name].append(_rate(port, path, clients, seconds))
    return rates


def _report(rates: dict[str, list[float]]) -> None:
    for name, some in rates.items():
        print(f"{name:24} {statistics.median(some):8.0f} requests/s   ({min(some):.0f} .. {max(some):.0f})")
    pairs = (
        ("kept", "constant", 0.5),
        ("made anew", "constant", 0.1),
        ("kept, 16 clients", "kept", 0.9),
        ("constant, 16 clients", "constant", None),
    )
    for one, other, goal in pairs:
        ratio = statistics.median(a / b for a, b in zip(rates[one], rates[other], strict=True))
        print(f"{one} / {other}: {ratio:.2f}" + (f", goal {goal}" if goal else ""))
    growth = statistics.median(a / b for a, b in zip(rates["made anew"], rates["made anew, 2,000 people"], strict=True))
    print(f"10 times the people: {growth:.1f} times the time, goal 12")


@contextmanager
def _serving(url: str, size: int, kept_bytes: int) -> Iterator[int]:
    """Serve a workspace and yield the port."""
    port = _free_port()
    server = subprocess.Popen([sys.executable, "-c", SERVER, url, str(port), str(size), str(kept_bytes)])
    try:
        _wait(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def _workspace(folder: Path, people: int) -> tuple[str, int]:
    """Write a generated account to a file, and to a second one; return the URL and the size of the answer."""
    account_map = generated_account(people)
    content = difference(AccountMap(account=account_map.account), account_map)
    creation = ChangeSet((Change(None, account_map.account), *content.changes))
    url = f"sqlite:///{folder / f'{people}.db'}"
    with open_store(url, mode="write") as store:
        store.commit(account_map.account.id, creation, actor=LOCAL_OWNER, at=datetime.now(UTC))
        document, _ = document_of_account(store, LOCAL_OWNER, account_map.account.id)
    shutil.copy(folder / f"{people}.db", folder / f"{people}-again.db")
    return url, len(document)


def _rate(port: int, path: str, clients: int, seconds: float) -> float:
    """Return requests per second of some clients, each in a closed loop."""
    queue: multiprocessing.SimpleQueue[int] = multiprocessing.SimpleQueue()
    load = multiprocessing.Process(target=_load, args=(port, path, clients, seconds, queue))
    load.start()
    done = queue.get()
    load.join()
    return done / seconds


def _load(port: int, path: str, clients: int, seconds: float, queue: multiprocessing.SimpleQueue[int]) -> None:
    counts = [0] * clients

    def run(number: int) -> None:
        ask = _asking(port, path)
        ask()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            ask()
            counts[number] += 1

    threads = [threading.Thread(target=run, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    queue.put(sum(counts))


def _asking(port: int, path: str) -> Callable[[], None]:
    """Return a function that sends a request and reads the whole answer."""
    connection = socket.create_connection(("127.0.0.1", port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
    return lambda: _exchange(connection, request)


def _exchange(connection: socket.socket, request: bytes) -> None:
    connection.sendall(request)
    received = bytearray()
    while (end := received.find(b"\r\n\r\n")) < 0:
        received += connection.recv(1 << 20)
    head = bytes(received[:end]).lower()
    if not head.startswith(b"http/1.1 200"):
        raise RuntimeError(head.decode())
    length = int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0])
    while len(received) < end + 4 + length:
        received += connection.recv(1 << 20)


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server did not start")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


if __name__ == "__main__":
    main()
