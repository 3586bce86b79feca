"""The local server is still a server: what other web pages and hosts may not do to it.

A page on the internet can make a browser send requests here. So any Host but loopback names is refused (against
rebinding of names), changes need this server's own Origin or none at all (programs send none), uploads are bounded,
and every answer says what a browser may do with it.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from accountmap.api.dependencies import preferred_locale
from accountmap.api.problems import problem
from accountmap.i18n import say, title_of_error
from accountmap.settings import Settings

LOOPBACK_NAMES: Final = frozenset({"127.0.0.1", "localhost", "::1"})
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
SECURITY_HEADERS: Final = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}


class LocalGuard:
    """ASGI middleware that keeps other pages and hosts out."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what may not be, hand on the rest, and add the security headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope, headers)
        if refusal:
            code, status, parameters = refusal
            locale = preferred_locale(headers, self._settings.lang)
            detail = say(locale, f"error-{code}", **parameters)
            answer = problem(code, status, title_of_error(code, locale), detail, scope["path"])
            await answer(scope, receive, _with_security_headers(send))
            return
        await self._app(scope, receive, _with_security_headers(send))

    def _refusal(self, scope: Scope, headers: Headers) -> tuple[str, int, dict[str, str | int]] | None:
        host = headers.get("host", "")
        if urlsplit(f"//{host}").hostname not in LOOPBACK_NAMES:
            return "foreign-host", 421, {}
        if scope["method"] in SAFE_METHODS:
            return None
        origin = headers.get("origin")
        if origin is not None and origin.casefold() != f"http://{host}".casefold():
            return "foreign-origin", 403, {"origin": origin[:100]}
        limit = self._settings.max_upload_mb
        if not headers.get("content-length", "0").isdecimal() or "transfer-encoding" in headers:
            return "length-required", 411, {}
        if int(headers.get("content-length", "0")) > limit * 1_000_000 + 10_000:
            return "too-large", 413, {"limit": limit}
        return None


def _with_security_headers(send: Send) -> Send:
    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in SECURITY_HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return send_with_headers
