"""The local server is still a server: the guard around everything it serves.

What is not admitted never reaches a route, and every answer says what a browser may do with it. Whatever fails
unexpectedly further in ends here, too: as a bare 500 with a number that the log has, and in the log with the places in
the code, but without the values that a message may hold.
"""

from __future__ import annotations

import logging
import secrets
import traceback
from collections.abc import Callable
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from accountmap.api.admission import Refusal, is_json, refusal_of
from accountmap.api.bodies import DEEPEST_JSON, BoundedBody, is_too_deep, replay
from accountmap.api.dependencies import preferred_locale
from accountmap.api.page_token import PageToken
from accountmap.api.problems import problem
from accountmap.i18n import say, title_of_error
from accountmap.settings import Settings

SECURITY_HEADERS: Final = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}
_log: Final = logging.getLogger("accountmap.api")


class LocalGuard:
    """ASGI middleware around everything else."""

    def __init__(self, app: ASGIApp, settings: Settings, token: PageToken) -> None:
        self._app = app
        self._settings = settings
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what is not admitted, hand on the rest within bounds, and add the security headers."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return  # an answer to nothing else: a web socket is closed unopened
        answer = _Answer(send)
        headers = Headers(scope=scope)
        refusal = refusal_of(scope, headers, self._settings, self._token)
        if refusal is None:
            body = BoundedBody(receive, int(headers.get("content-length", "0")), self._settings.body_wait)
            refusal = await self._hand_on(scope, headers, body, answer)
        if refusal is not None and not answer.has_begun:
            await self._refuse(scope, headers, refusal, answer)

    async def _hand_on(self, scope: Scope, headers: Headers, body: BoundedBody, answer: _Answer) -> Refusal | None:
        """Let the application answer; return why it could not."""
        receive: Receive = body.receive
        if is_json(headers):
            whole = await body.read()
            if whole is None:
                return _refusal_of(body)
            if is_too_deep(whole):
                return Refusal("json-too-deep", 422, {"limit": DEEPEST_JSON})
            receive = replay(whole, receive)
        try:
            await self._app(scope, receive, answer.unless(lambda: _refusal_of(body) is not None))
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody is to see its inside
            return _refusal_of(body) or _unexpected(error)
        return _refusal_of(body)

    async def _refuse(self, scope: Scope, headers: Headers, refusal: Refusal, answer: _Answer) -> None:
        locale = preferred_locale(headers, self._settings.lang)
        detail = say(locale, f"error-{refusal.code}", **refusal.parameters)
        members = {name: value for name, value in refusal.parameters.items() if name == "log_id"}
        title = title_of_error(refusal.code, locale)
        shown = problem(refusal.code, refusal.status, title, detail, scope["path"], **members)
        if refusal.status in {408, 411, 413}:
            shown.headers["connection"] = "close"  # what is left of the body is not read

        async def nothing() -> Message:
            return {"type": "http.disconnect"}

        await shown(scope, nothing, answer.send)


class _Answer:
    """Sends an answer with the headers that every answer has."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.has_begun = False

    async def send(self, message: Message) -> None:
        """Send a part of the answer."""
        if message["type"] == "http.response.start":
            self.has_begun = True
            headers = MutableHeaders(scope=message)
            for name, value in SECURITY_HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("cache-control", "private, no-cache" if "etag" in headers else "private, no-store")
        await self._send(message)

    def unless(self, is_refused: Callable[[], bool]) -> Send:
        """Return a way to send that is silent while the request is being refused."""

        async def send(message: Message) -> None:
            if self.has_begun or not is_refused():
                await self.send(message)

        return send


def _refusal_of(body: BoundedBody) -> Refusal | None:
    if body.is_too_slow:
        return Refusal("too-slow", 408)
    return Refusal("length-required", 411) if body.is_too_long else None


def _unexpected(error: Exception) -> Refusal:
    """Log an error that nobody expected, and answer with its number in the log."""
    log_id = secrets.token_hex(4)
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{frame.name} ({frame.filename}:{frame.lineno})" for frame in reversed(frames))
    _log.error("unexpected error %s: %s in %s", log_id, type(error).__qualname__, places)
    return Refusal("internal", 500, {"log_id": log_id})
