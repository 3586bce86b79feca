"""What the local server admits: by whom, from which page, of what kind and size a request may be.

A page on the internet can make a browser send requests here, and a name it owns can be rebound to this machine. So only
loopback names are served, other pages may neither change nor load anything, and bodies are of a declared kind and
length. Programs send no Origin and no Sec-Fetch headers: for them nothing of this is in the way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Final

from starlette.datastructures import Headers
from starlette.types import Scope

from accountmap.api.page_token import PageToken
from accountmap.settings import Settings

MOST_JSON_BYTES: Final = 1_000_000
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
# A form's boundaries and headers come on top of the file in it.
_FORM_BYTES: Final = 10_000
_HOST: Final = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:[0-9]{1,5})?", re.IGNORECASE)
_JSON: Final = re.compile(r"application/([a-z0-9.-]+\+)?json")
_FORM: Final = "multipart/form-data"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not admitted: the code of an error, its status, what its message says."""

    code: str
    status: int
    parameters: dict[str, str | int] = field(default_factory=dict)


def refusal_of(scope: Scope, headers: Headers, settings: Settings, token: PageToken) -> Refusal | None:
    """Return why a request is not admitted, ``None`` if it is; nothing of its body is read."""
    if not (_came_over_loopback(scope) and _is_for_this_machine(scope, headers)):
        return Refusal("foreign-host", 421)
    return _refusal_of_page(scope, headers, token) or _refusal_of_body(headers, settings)


def is_json(headers: Headers) -> bool:
    """Tell whether the body is declared as JSON."""
    return _JSON.fullmatch(_media_type(headers)) is not None


def _came_over_loopback(scope: Scope) -> bool:
    """Tell whether the connection was made to a loopback address, however the server was told to listen."""
    server = scope.get("server") or ("", None)
    try:
        return ip_address(server[0]).is_loopback
    except ValueError:
        return True  # a socket in a folder of ours, or a name that a test gives


def _is_for_this_machine(scope: Scope, headers: Headers) -> bool:
    hosts = headers.getlist("host")
    in_one_form = scope["path"].startswith("/")  # not "GET http://elsewhere/ HTTP/1.1"
    return in_one_form and len(hosts) == 1 and _HOST.fullmatch(hosts[0]) is not None


def _refusal_of_page(scope: Scope, headers: Headers, token: PageToken) -> Refusal | None:
    """Refuse what pages of other origins send, and changes from a page that was not opened since the start."""
    host, origins = headers["host"], headers.getlist("origin")
    is_safe = scope["method"] in SAFE_METHODS
    ours = f"http://{host}".casefold()
    if any(origin.casefold() != ours for origin in origins):
        return Refusal("foreign-origin", 403, {"origin": origins[0][:100]})
    site = headers.get("sec-fetch-site", "same-origin")
    if site != "same-origin" and not (is_safe and _is_opened_by_user(site, headers)):
        return Refusal("foreign-page", 403)
    if origins and not is_safe and not token.is_in(headers):
        return Refusal("page-out-of-date", 403)
    return None


def _is_opened_by_user(site: str, headers: Headers) -> bool:
    """Tell whether a browser goes to an address as a page of its own: typed, from a bookmark, by a link."""
    if site == "none":
        return True
    return headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"


def _refusal_of_body(headers: Headers, settings: Settings) -> Refusal | None:
    lengths = headers.getlist("content-length")
    if "transfer-encoding" in headers or len(lengths) > 1 or not all(_is_length(length) for length in lengths):
        return Refusal("length-required", 411)
    length = int(lengths[0]) if lengths else 0
    if length == 0:
        return None
    if is_json(headers):
        limit, most = MOST_JSON_BYTES // 1_000_000, MOST_JSON_BYTES
    elif _media_type(headers) == _FORM:
        limit, most = settings.max_upload_mb, settings.max_upload_mb * 1_000_000 + _FORM_BYTES
    else:
        return Refusal("wrong-content-type", 415)
    return Refusal("too-large", 413, {"limit": limit}) if length > most else None


def _is_length(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 15


def _media_type(headers: Headers) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().casefold()
