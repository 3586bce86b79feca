"""The token of the pages this server serves: made anew at each start, kept by the browser, sent with every change.

Another program that had this address yesterday may have left a page open, or in the browser's cache; its origin is
ours, its cookie is not.
"""

from __future__ import annotations

import secrets
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers
from starlette.responses import Response


class PageToken:
    """A secret that a browser gets when it opens a page of ours."""

    def __init__(self) -> None:
        self._value = secrets.token_urlsafe(32)

    def give(self, headers: Headers, answer: Response) -> None:
        """Put the token into the answer that opens a page; scripts cannot read it, other sites cannot send it."""
        answer.set_cookie(_name(headers), self._value, path="/", httponly=True, samesite="strict")

    def is_in(self, headers: Headers) -> bool:
        """Tell whether a request carries the token."""
        try:
            cookies = SimpleCookie(headers.get("cookie", ""))
        except CookieError:
            return False
        sent = cookies.get(_name(headers))
        return sent is not None and secrets.compare_digest(sent.value.encode(), self._value.encode())


def _name(headers: Headers) -> str:
    """Return the cookie's name: browsers do not keep ports apart, so the port is in the name."""
    return f"accountmap-{headers.get('host', '').rpartition(':')[2] or 80}"
