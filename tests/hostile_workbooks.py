"""Workbooks that are made to hurt whoever opens them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

_MAIN: Final = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT: Final = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = b"http://schemas.openxmlformats.org/package/2006"
_KIND: Final = b"application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTS: Final[Mapping[str, bytes]] = {
    "[Content_Types].xml": b'<Types xmlns="' + _PACKAGE + b'/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Override PartName="/xl/workbook.xml" ContentType="' + _KIND + b'.sheet.main+xml"/>'
    b'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="' + _KIND + b'.worksheet+xml"/>'
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + _KIND + b'.sharedStrings+xml"/></Types>',
    "_rels/.rels": b'<Relationships xmlns="'
    + _PACKAGE
    + b'/relationships"><Relationship Id="r1" Type="'
    + _DOCUMENT
    + b'/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": b'<workbook xmlns="' + _MAIN + b'" xmlns:r="' + _DOCUMENT + b'"><sheets>'
    b'<sheet name="Staff" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": b'<Relationships xmlns="' + _PACKAGE + b'/relationships">'
    b'<Relationship Id="r1" Type="' + _DOCUMENT + b'/worksheet" Target="worksheets/sheet1.xml"/>'
    b'<Relationship Id="r2" Type="' + _DOCUMENT + b'/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    "xl/sharedStrings.xml": b'<sst xmlns="' + _MAIN + b'"><si><t>name</t></si><si><t>title</t></si>'
    b"<si><t>Ada</t></si><si><t>Boss</t></si></sst>",
    "xl/worksheets/sheet1.xml": b'<worksheet xmlns="' + _MAIN + b'"><sheetData>'
    b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    b'<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row></sheetData></worksheet>',
}
_LAUGHS: Final = b'<!DOCTYPE x [<!ENTITY e0 "ha">' + b"".join(
    b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 10)
)


def workbook(**changed: bytes) -> bytes:
    """Return a workbook of one person, with some parts changed; ``/`` in their names is written as ``__``."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**PARTS, **{key.replace("__", "/"): part for key, part in changed.items()}}.items():
            archive.writestr(name, content)
    return packed.getvalue()


def with_entity(part: str, declaration: bytes, name: bytes) -> bytes:
    """Return a workbook in one of whose parts an entity is declared and named."""
    content = PARTS[part]
    place = content.index(b"</t>") if b"</t>" in content else content.rindex(b"</")
    return workbook(
        **{part.replace("/", "__"): declaration + b"]>" + content[:place] + b"&" + name + b";" + content[place:]}
    )


def entity_bomb(part: str) -> bytes:
    """Return a workbook one of whose parts would grow to a billion laughs."""
    return with_entity(part, _LAUGHS, b"e9")


def foreign_entity() -> bytes:
    """Return a workbook with a text that stands in a file of this machine."""
    return with_entity("xl/sharedStrings.xml", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">', b"e")


def zip_bomb() -> bytes:
    """Return a workbook of 200 KB that unpacks to 200 MB."""
    return workbook(xl__media__image1=bytes(200_000_000))
