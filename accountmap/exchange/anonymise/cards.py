"""Cards: names, numbers and ids replaced line by line, titles and departments kept, everything else blanked."""

from __future__ import annotations

import quopri
from typing import Final

from accountmap.exchange.anonymise.pseudonyms import Pseudonyms
from accountmap.exchange.vcard.content_lines import ContentLine, Unreadable, content_lines
from accountmap.exchange.vcard.people_rows import ASSISTANTS, MANAGERS, MESSENGERS, RELATED

_NAMES: Final = frozenset(
    {"FN", "N", "NICKNAME", "UID", "EMAIL", "IMPP", *MANAGERS, *ASSISTANTS, *RELATED, *MESSENGERS}
)
_KEPT: Final = frozenset({"BEGIN", "END", "VERSION", "KIND", "X-ABLABEL", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS"})
_TITLES: Final = frozenset({"TITLE", "ROLE"})
# Words of a type say how to read a line; any other could be somebody's.
_TYPES: Final = frozenset(
    {
        *("home", "work", "cell", "voice", "fax", "pager", "pref", "internet", "text", "video", "msg", "main", "other"),
        *("iphone", "isdn", "modem", "bbs", "pcs", "car", "manager", "x-manager", "supervisor", "boss"),
        *("assistant", "x-assistant", "agent"),
    }
)


def rewritten_cards(content: bytes, charset: str, pseudonyms: Pseudonyms) -> bytes:
    """Return a file of cards anew; versions, charsets and quoted-printable stay, and each property on its line.

    A text that cannot be read stays unreadable, and a line that is none stays none.
    """
    lines = list(content_lines(content))
    for line in lines:
        text = _text(line, charset) if line.name else None
        if text is not None:
            pseudonyms.avoid([text])
            if line.name in {"FN", "N", "NICKNAME", *MANAGERS, *ASSISTANTS}:
                pseudonyms.keep_secret(text)
            elif line.name == "ORG":
                pseudonyms.keep_secret(text.split(";")[0])
    # Folds and photos go; blank lines stand in their place, so that a problem is told at the same line.
    following = [*(line.line for line in lines[1:]), 0]
    written = []
    for line, after in zip(lines, following, strict=True):
        written.append(_rewritten(line, charset, pseudonyms) + b"\r\n" * max(after - line.line, 1))
    return b"".join(written)


def _text(line: ContentLine, charset: str) -> str | None:
    try:
        return line.text(charset)
    except Unreadable:
        return None


def _rewritten(line: ContentLine, charset: str, pseudonyms: Pseudonyms) -> bytes:
    if not line.name:
        return b"x"
    head = _head(line)
    if line.name not in _NAMES | _KEPT | _TITLES | {"TEL", "ORG", "NOTE"}:
        return head + (b":x" if line.value.strip() else b":")
    text = _text(line, charset)
    if text is None:
        return head + b":\xff"
    new = _value(line.name, text, pseudonyms)
    own = next(iter(line.parameters.get("CHARSET", ())), charset)
    data = new.encode(own, errors="replace")
    if "QUOTED-PRINTABLE" in {word.upper() for word in line.parameters.get("ENCODING", ())}:
        data = quopri.encodestring(data, quotetabs=True).replace(b"=\n", b"").replace(b"\n", b"=0A")
    return head + b":" + data


def _head(line: ContentLine) -> bytes:
    """Return name and parameters; of the latter only those that say how to read the value."""
    encoding = line.parameters.get("ENCODING", ())
    kept = [word for word in encoding if word.upper() == "QUOTED-PRINTABLE"]
    parts = [f"{line.group}.{line.name}" if line.group else line.name]
    parts += [f"ENCODING={word}" for word in kept]
    parts += [f"CHARSET={word}" for word in line.parameters.get("CHARSET", ())]
    parts += [f"TYPE={word}" for word in line.parameters.get("TYPE", ()) if word.casefold() in _TYPES]
    parts += [f"PREF={word}" for word in line.parameters.get("PREF", ()) if word.isdecimal()]
    return ";".join(parts).encode("latin-1", errors="replace")


def _value(name: str, text: str, pseudonyms: Pseudonyms) -> str:
    if name in _NAMES:
        return pseudonyms.name(text)
    if name == "TEL":
        return pseudonyms.phone(text)
    if name == "ORG":
        company, separator, units = text.partition(";")
        return pseudonyms.name(company) + separator + pseudonyms.scrubbed(units)
    if name in _TITLES:
        return pseudonyms.scrubbed(text)
    return text if name in _KEPT or not text.strip() else "x"
