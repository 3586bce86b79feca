"""The real server on a real socket, attacked as other pages, other hosts and broken programs would."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

START: Final = "import sys; from accountmap.cli import main; sys.argv = ['accountmap', *sys.argv[1:]]; main()"
BODY_WAIT: Final = 1.5
NEW: Final = b'{"name": "Planted"}'


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


class Server:
    """A server of our own, in its own process."""

    def __init__(self, port: int, process: subprocess.Popen[str]) -> None:
        self.port = port
        self.process = process

    def connect(self) -> socket.socket:
        """Return a connection."""
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def raw(self, request: bytes) -> Answer:
        """Send bytes and return the answer, read to its end; it may come before all is sent."""
        with self.connect() as connection:
            with suppress(ConnectionError):
                connection.sendall(request)
            return read_answer(connection)

    def send(
        self, method: str, path: str, headers: dict[str, str] | None = None, body: bytes = b"", host: str = ""
    ) -> Answer:
        """Send a request as a program would, with the headers that are given on top."""
        fields = {"host": host or f"127.0.0.1:{self.port}", "connection": "close"} | (headers or {})
        if body and "content-length" not in fields and "transfer-encoding" not in fields:
            fields["content-length"] = str(len(body))
        head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        return self.raw(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode("latin-1") + body)

    def accounts(self) -> bytes:
        """Return the list of accounts, to compare."""
        return self.send("GET", "/api/v1/accounts").body


def read_answer(connection: socket.socket) -> Answer:
    """Read one answer: to the end of the connection, or of the length that is declared."""
    received = b""
    while b"\r\n\r\n" not in received and (part := _received(connection)):
        received += part
    head, _, body = received.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    while len(body) < int(headers.get("content-length", 1 << 40)) and (part := _received(connection)):
        body += part
    return Answer(int(lines[0].split()[1]) if lines[0] else 0, headers, body)


def _received(connection: socket.socket) -> bytes:
    """Return what comes next; nothing if the other side has closed, politely or not."""
    try:
        return connection.recv(65536)
    except ConnectionResetError:
        return b""


@pytest.fixture(scope="module")
def server(worlds: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Yield ``accountmap serve`` as it is started by hand.

    After all attacks, in whatever order, it is alive, and what it printed holds no stack trace and nobody's data.
    """
    folder = tmp_path_factory.mktemp("served")
    shutil.copy(worlds / "full.db", folder / "w.db")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        wanted = probe.getsockname()[1]
    environment = os.environ | {"ACCOUNTMAP_BODY_WAIT": str(BODY_WAIT), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", START, "serve", "--port", str(wanted), "--database", "w.db"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    found = None
    while found is None:
        line = process.stdout.readline()
        assert line, "the server did not start"
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
    running = Server(int(found[1]), process)
    while True:
        try:
            running.connect().close()
            break
        except OSError:
            time.sleep(0.05)
    yield running
    survived = process.poll() is None and running.send("GET", "/api/v1/accounts").status == 200
    process.terminate()
    printed, _ = process.communicate(timeout=60)
    assert survived
    assert not [word for word in ("Traceback", "sqlalchemy", "account-own", "Planted") if word in printed]


# --- whom it answers ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example", "localhost."),
        *("127.0.0.1.", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "127.0.0.2", "0.0.0.0", "0"),  # noqa: S104
        *("[::]", "[::ffff:127.0.0.1]", "::1", "[::1", "user@127.0.0.1", "127.0.0.1@evil.example", "127.0.0.1:x"),
        *("127.0.0.1:8000:9", "127.0.0.1 evil.example", "127.0.0.1,evil.example", "127.0.0.1/", "localhost#", "xn--"),
    ],
)
def test_foreign_host_gets_nothing(server: Server, host: str):
    """Whatever name was rebound to this machine, and however loopback is spelt oddly, the answer holds no data."""
    answer = server.send("GET", "/api/v1/accounts", host=host)
    assert answer.status in {400, 421}
    assert b"account-own" not in answer.body


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:80", "[::1]", "[::1]:8000"])
def test_loopback_names_are_served(server: Server, host: str):
    """The names of this machine work, with and without a port."""
    assert server.send("GET", "/api/v1/accounts", host=host).status == 200


@pytest.mark.parametrize(
    "request_",
    [
        b"GET /api/v1/accounts HTTP/1.1\r\nConnection: close\r\n\r\n",
        b"GET /api/v1/accounts HTTP/1.0\r\n\r\n",
        b"GET /api/v1/accounts HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        b"GET /api/v1/accounts HTTP/1.1\r\nHost: 127.0.0.1\r\n Host: evil.example\r\nConnection: close\r\n\r\n",
        b"GET http://evil.example/api/v1/accounts HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"GET //evil.example/api/v1/accounts HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"GET api/v1/accounts HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"GET /api/v1/accounts HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"x" * 3_000_000 + b"\r\n\r\n",
        b"GET /" + b"x" * 3_000_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    ],
)
def test_odd_request_lines_and_hosts_get_nothing(server: Server, request_: bytes):
    """No host, two hosts, a proxy's form of the address, endless headers: refused, without data, without a crash."""
    answer = server.raw(request_)
    assert answer.status == 0 or 400 <= answer.status < 500
    assert b"account-own" not in answer.body
    assert server.send("GET", "/api/v1/accounts").status == 200


def test_nothing_listens_but_on_loopback(server: Server):
    """Every listening socket of the process is bound to 127.0.0.1."""
    inodes = set()
    for descriptor in Path(f"/proc/{server.process.pid}/fd").iterdir():
        try:
            found = re.fullmatch(r"socket:\[(\d+)\]", str(descriptor.readlink()))
        except OSError:
            continue
        inodes |= {found[1]} if found else set()
    rows = [line.split() for table in ("tcp", "tcp6") for line in _lines(f"/proc/net/{table}")]
    listening = [row[1] for row in rows if row[3] == "0A" and row[9] in inodes]
    assert listening == [f"0100007F:{server.port:04X}"]


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="ascii").splitlines()[1:] if Path(path).exists() else []


# --- which pages it lets change and load things ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        *({"origin": origin} for origin in ("https://evil.example", "null", "http://127.0.0.1:1", "file://", "")),
        *({"origin": origin} for origin in ("https://127.0.0.1:{port}", "http://localhost:{port}", "http://127.0.0.1")),
        {"origin": "http://127.0.0.1:{port}.evil.example"},
        *({"sec-fetch-site": site} for site in ("cross-site", "same-site", "none", "nonsense")),
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"},
        {"origin": "http://127.0.0.1:{port}"},
        {"origin": "http://127.0.0.1:{port}", "cookie": "accountmap-{port}=guessed"},
        {"origin": "http://127.0.0.1:{port}", "cookie": "accountmap-{port}"},
    ],
    ids=str,
)
def test_page_that_is_not_ours_changes_nothing(server: Server, headers: dict[str, str]):
    """A change from another origin, or from our own without the token that our page has, is refused."""
    before = server.accounts()
    sent = {"content-type": "application/json"} | {
        name: value.replace("{port}", str(server.port)) for name, value in headers.items()
    }
    assert server.send("POST", "/api/v1/accounts", sent, NEW).status == 403
    assert server.accounts() == before


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        *(
            ("text/plain", 415),
            ("application/x-www-form-urlencoded", 415),
            ("application/octet-stream", 415),
            ("", 415),
        ),
        *(("text/plain; application/json", 415), ("application/jsonp", 415), ("multipart/form-data; boundary=x", 422)),
    ],
)
def test_body_of_another_kind_changes_nothing(server: Server, content_type: str, status: int):
    """JSON that is sent as a form, or as text, as a page elsewhere could do unasked, is refused."""
    before = server.accounts()
    answer = server.send("POST", "/api/v1/accounts", {"content-type": content_type}, NEW)
    assert answer.status == status
    assert server.accounts() == before


def test_page_of_ours_may_change_and_programs_need_nothing(server: Server):
    """The page brings the cookie that opening it gave, scripts cannot read it, no other site sends it; programs may."""
    page = server.send("GET", "/docs")
    cookie = page.headers["set-cookie"]
    assert re.fullmatch(rf"accountmap-{server.port}=[\w-]{{43}}; HttpOnly; Path=/; SameSite=strict", cookie)
    headers = {"content-type": "application/json", "origin": f"http://127.0.0.1:{server.port}"}
    with_token = headers | {"cookie": f"other=1; {cookie.partition(';')[0]}", "sec-fetch-site": "same-origin"}
    assert server.send("POST", "/api/v1/accounts", with_token, b'{"name": "From the page"}').status == 201
    plain = {"content-type": "application/json"}
    assert server.send("POST", "/api/v1/accounts", plain, b'{"name": "From a program"}').status == 201


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"}, 403),
        ({"sec-fetch-site": "same-site", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty"}, 403),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"}, 403),
        ({"origin": "http://127.0.0.1:1"}, 403),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}, 200),
        ({"sec-fetch-site": "none", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}, 200),
        ({"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty"}, 200),
    ],
    ids=str,
)
def test_other_pages_load_nothing(server: Server, headers: dict[str, str], status: int):
    """A picture, frame or fetch of another page gets nothing to measure; a link that is followed works."""
    assert server.send("GET", "/api/v1/accounts/account-own-1/map.svg", headers).status == status


def test_no_answer_invites_other_origins(server: Server):
    """A preflight is refused, and no answer has a header of cross-origin sharing."""
    asked = {"access-control-request-method": "POST", "access-control-request-headers": "content-type"}
    for origin in ("https://evil.example", f"http://127.0.0.1:{server.port}"):
        for path in ("/api/v1/accounts", "/docs", "/"):
            answer = server.send("OPTIONS", path, asked | {"origin": origin})
            assert answer.status in {403, 405}
            assert not [name for name in answer.headers if name.startswith("access-control")]
    answer = server.send("GET", "/api/v1/accounts", {"origin": f"http://127.0.0.1:{server.port}"})
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    ("method", "path", "headers", "body"),
    [
        ("GET", "/api/v1/accounts", {}, b""),
        ("GET", "/api/v1/nothing", {}, b""),
        ("DELETE", "/api/v1/accounts", {}, b""),
        ("POST", "/api/v1/accounts", {"content-type": "application/json"}, b"{"),
        ("POST", "/api/v1/accounts", {"content-type": "text/plain"}, b"{"),
        ("GET", "/api/v1/accounts", {"origin": "https://evil.example"}, b""),
        ("GET", "/api/v1/accounts/account-own-1/map.svg", {}, b""),
        ("GET", "/docs", {}, b""),
        ("GET", "/docs/page/docs.js", {}, b""),
        ("GET", "/docs/swagger/swagger-ui.css", {"range": "bytes=0-5"}, b""),
        ("GET", "/errors/foreign-host", {}, b""),
        ("HEAD", "/docs", {}, b""),
    ],
)
def test_every_answer_says_what_a_browser_may_do(
    server: Server, method: str, path: str, headers: dict[str, str], body: bytes
):
    """Good answers and refusals are not sniffed, framed, shared or kept by proxies, and run no inline script."""
    answer = server.send(method, path, headers, body).headers
    assert answer["x-content-type-options"] == "nosniff"
    assert answer["cross-origin-resource-policy"] == "same-origin"
    assert answer["referrer-policy"] == "no-referrer"
    assert answer["cache-control"].startswith("private")
    policy = dict(part.strip().partition(" ")[::2] for part in answer["content-security-policy"].split(";"))
    assert (policy["default-src"], policy["frame-ancestors"]) == ("'none'", "'none'")
    assert policy.get("script-src", "'none'") in {"'none'", "'self'"}
    assert "server" not in answer


# --- bodies ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "body", "statuses"),
    [
        ({"content-length": "60000000"}, b"", {413}),
        ({"content-length": "1000001", "content-type": "application/json"}, b"", {413}),
        ({"content-length": "99999999999999999999"}, b"", {400, 411}),
        ({"content-length": "-1"}, b"", {400}),
        ({"content-length": "+5"}, b"12345", {400}),
        ({"content-length": "0x5"}, b"12345", {400}),
        ({"content-length": "5, 6"}, b"12345", {400}),
        ({"transfer-encoding": "chunked"}, b"5\r\n12345\r\n0\r\n\r\n", {411}),
        ({"transfer-encoding": "chunked", "content-length": "5"}, b"5\r\n12345\r\n0\r\n\r\n", {400, 411}),
        ({"transfer-encoding": "gzip, chunked"}, b"5\r\n12345\r\n0\r\n\r\n", {400, 411, 501}),
        ({"content-type": "multipart/form-data"}, b"12345", {400, 422}),
        ({"content-type": "multipart/form-data; boundary=" + "x" * 5000}, b"12345", {400, 422}),
        ({"content-type": "multipart/form-data; boundary=x", "content-encoding": "gzip"}, b"\x1f\x8b12345", {400, 422}),
    ],
    ids=lambda value: str(value)[:60],
)
def test_length_that_cannot_be_right_is_refused(
    server: Server, headers: dict[str, str], body: bytes, statuses: set[int]
):
    """Too long, not a number, none at all, two at once: refused at once, and the server goes on."""
    sent = {"content-type": "multipart/form-data; boundary=x"} | headers
    begun = time.monotonic()
    answer = server.send("POST", "/api/v1/accounts/account-own-1/imports/people", sent, body)
    assert answer.status in statuses
    assert time.monotonic() - begun < 10
    assert server.send("GET", "/api/v1/accounts").status == 200


@pytest.mark.parametrize("content_type", ["application/json", "multipart/form-data; boundary=x"])
def test_body_that_does_not_come_is_not_waited_for(server: Server, content_type: str):
    """Half a body, or a byte now and then, ends with 408 after the agreed time; others are served meanwhile."""
    path = "/api/v1/accounts/account-own-1/imports/people" if "form" in content_type else "/api/v1/accounts"
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {content_type}\r\nContent-Length: 500\r\n\r\n"
    ).encode()
    before = server.accounts()
    with server.connect() as connection:
        begun = time.monotonic()
        connection.sendall(head + b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n')
        for _ in range(3):
            time.sleep(0.2)
            connection.sendall(b"x")
        assert server.send("GET", "/api/v1/accounts").status == 200
        answer = read_answer(connection)
    assert answer.status == 408
    assert json.loads(answer.body)["type"] == "/errors/too-slow"
    assert BODY_WAIT * 0.9 < time.monotonic() - begun < BODY_WAIT + 15
    assert server.accounts() == before


def test_idle_connections_keep_nobody_out(server: Server):
    """A hundred connections that say nothing, or half a header, do not stop the others."""
    idle = [server.connect() for _ in range(100)]
    try:
        for connection in idle[::2]:
            connection.sendall(b"GET /api/v1/accounts HTTP/1.1\r\nHost: 127")
        assert server.send("GET", "/api/v1/accounts").status == 200
    finally:
        for connection in idle:
            connection.close()


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"[" * 300_000, 422),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, 422),
        (b'{"name": "' + b"x" * 999_000 + b'"}', 422),
        (b'{"name": ' + b"9" * 900_000 + b"}", 422),
        (b'{"name": 1e999999}', 422),
        (b'{"name": "a", "name": "b", "name": null}', 422),
        (b"\xff\xfe{", 422),
        (b'{"name": "\\ud800"}', 422),
        (b'{"name": NaN}', 422),
        (b"null", 422),
        (b" " * 900_000, 422),
    ],
    ids=lambda value: str(value)[:24],
)
def test_hostile_json_is_refused_quickly(server: Server, body: bytes, status: int):
    """Depth, length and odd values end in a problem, not in a stack that overflows or a minute of work."""
    begun = time.monotonic()
    answer = server.send("POST", "/api/v1/accounts", {"content-type": "application/json"}, body)
    assert answer.status in {status, 400}, answer.body[:300]
    assert body[:1] not in b"[" or json.loads(answer.body)["type"] == "/errors/json-too-deep"
    assert answer.headers["content-type"] == "application/problem+json"
    assert len(answer.body) < 20_000
    assert time.monotonic() - begun < 10


def test_form_of_many_parts_is_refused_quickly(server: Server):
    """Thousands of fields and files, and headers without end, cost no time and nothing is imported."""
    before = server.accounts()
    path = "/api/v1/accounts/account-own-1/imports/people"
    field = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'
    file = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nname\r\n'
    endless = b"--x\r\n" + b"X-Header: 1\r\n" * 200_000
    for body in (field * 20_000 + b"--x--\r\n", file * 5_000 + b"--x--\r\n", endless, b"--" * 500_000):
        begun = time.monotonic()
        answer = server.send("POST", path, {"content-type": "multipart/form-data; boundary=x"}, body)
        assert answer.status in {400, 413, 422}
        assert time.monotonic() - begun < 10
    assert server.accounts() == before


# --- files ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/docs/swagger/../../../../../../etc/passwd",
        "/docs/swagger/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/docs/swagger/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/docs/page//etc/passwd",
        "/docs/page/..%5c..%5cdocumentation.py",
        "/docs/page/../documentation.py",
        "/docs/page/docs.html%00.js",
        "/docs/page/",
        "/docs/swagger/",
        "/w.db",
        "/docs/page/w.db",
    ],
)
def test_no_path_leads_out_of_the_documentation(server: Server, path: str):
    """What is served from a folder stays in it, and no folder is listed."""
    answer = server.send("GET", path)
    assert answer.status in {404, 405}
    assert b"root:" not in answer.body
    assert b"import" not in answer.body


@pytest.mark.parametrize(
    "ranges",
    [
        ",".join(f"{start}-{start + 1}" for start in range(0, 40_000, 5)),
        ",".join(["0-"] * 8_000),
        ",".join(["0-1000000"] * 3_000),
        "-" * 50_000,
        "0-99999999999999999999999999",
        "5-1",
    ],
    ids=lambda value: f"{value[:12]} ({len(value)})",
)
def test_many_ranges_cost_no_more_than_the_file(server: Server, ranges: str):
    """A header of ranges neither takes seconds nor makes an answer much larger than the file."""
    path = "/docs/swagger/swagger-ui-bundle.js"
    whole = len(server.send("GET", path).body)
    begun = time.monotonic()
    answer = server.send("GET", path, {"range": f"bytes={ranges}"})
    assert answer.status in {200, 206, 400, 416}
    assert len(answer.body) <= 2 * whole
    assert time.monotonic() - begun < 10


def test_name_of_an_upload_is_only_a_name(server: Server):
    """A file name that is a path is read and written nowhere, and cannot break the answer."""
    for name in ("../../../../tmp/planted.csv", "/etc/passwd", "a\\..\\b.csv", "x" * 5000 + ".csv", "a\r\nb: c.csv"):
        shown = name.replace("\r\n", "%0D%0A")
        body = (
            f'--x\r\nContent-Disposition: form-data; name="file"; filename="{shown}"\r\n\r\nname\r\nAda Sampleton\r\n'
            "--x--\r\n"
        ).encode()
        answer = server.send(
            "POST",
            "/api/v1/accounts/account-own-1/imports/people?dry_run=true",
            {"content-type": "multipart/form-data; boundary=x"},
            body,
        )
        assert answer.status in {200, 400, 422}
    assert not Path("/tmp/planted.csv").exists()  # noqa: S108 - where the attack points
