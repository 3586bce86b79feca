"""What a file is by its content; its name is not believed."""

from __future__ import annotations

import io
import re
import zipfile
from enum import Enum
from typing import Final

from accountmap.errors import ImportRejected
from accountmap.exchange.encodings import is_text
from accountmap.exchange.problems import ProblemCode, rejection


class FileKind(Enum):
    """The kinds of file that are read."""

    TEXT = "CSV"
    XLSX = "XLSX"
    CARDS = "vCard"
    CALENDAR = "iCalendar"
    MAILBOX = "mbox"


_SIGNATURES: Final = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP",
    b"7z\xbc\xaf\x27\x1c": "7Z",
    b"Rar!": "RAR",
    b"SQLite format 3\x00": "SQLite",
    b"{\\rtf": "RTF",
}
_MARKUP: Final = re.compile(rb"\s*(?:<!doctype\s+html|<html|<table|(<\?xml))", re.IGNORECASE)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_KINDS: Final = {
    "xl/workbook.bin": "XLSB",
    "word/document.xml": "DOCX",
    "ppt/presentation.xml": "PPTX",
    "content.xml": "ODS",
}
_CARD: Final = re.compile(
    rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[ \t]*BEGIN:VCARD[ \t\r]*$", re.IGNORECASE | re.MULTILINE
)
_CALENDAR: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*BEGIN:(?!VCARD)[A-Z-]+[ \t\r]*$", re.IGNORECASE | re.MULTILINE)
_MAILBOX: Final = re.compile(rb"From [^\n]*\n(?:>?From |[!-9;-~]+:|\r?\n)")
_UTF_BOMS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_CONTROL: Final = bytes(set(range(32)) - {9, 10, 12, 13, 26, 27})
# Text of any encoding has next to no control bytes; one in ten is compressed or machine content.
_MOST_CONTROL: Final = 0.1
_SAMPLE: Final = 4096
_UNNAMED: Final = "binary"


def file_kind(content: bytes, file: str) -> FileKind:
    """Tell which of our readers reads `content`.

    Raises
    ------
    ImportRejected
        If it is something else; the problem names what it is.
    """
    if content.startswith(_ZIP):
        return _kind_of_archive(content, file)
    if content.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise _foreign(file, "XLS") if not locked else rejection(file, ProblemCode.WORKBOOK_LOCKED)
    for signature, name in _SIGNATURES.items():
        if content.startswith(signature):
            raise _foreign(file, name)
    if _CALENDAR.match(content[:_SAMPLE]):
        return FileKind.CALENDAR
    if _MAILBOX.match(content[:_SAMPLE]):
        return FileKind.MAILBOX
    # Without their zeros, the beginnings of UTF-16 and of UTF-8 are the same.
    if _CARD.search(content[:_SAMPLE].replace(b"\0", b"")):
        return FileKind.CARDS
    markup = _MARKUP.match(content.removeprefix(_UTF_BOMS[0]))
    if markup:
        raise _foreign(file, "XML" if markup.group(1) else "HTML")
    return FileKind.TEXT


def refuse_binary(content: bytes, file: str) -> None:
    """Raise `ImportRejected` if bytes that should be text cannot be."""
    if b"\0" in content:
        if not is_text(content):
            raise _foreign(file, _UNNAMED)
        return
    sample = content[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROL)) > _MOST_CONTROL * len(sample):
        raise _foreign(file, _UNNAMED)


def _kind_of_archive(content: bytes, file: str) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise rejection(file, ProblemCode.WORKBOOK_DAMAGED) from None
    if "xl/workbook.xml" in names:
        return FileKind.XLSX
    raise _foreign(file, next((kind for name, kind in _ZIP_KINDS.items() if name in names), "ZIP"))


def _foreign(file: str, kind: str) -> ImportRejected:
    return rejection(file, ProblemCode.FOREIGN_FORMAT, value=kind)
