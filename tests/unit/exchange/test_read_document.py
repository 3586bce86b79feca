"""Our own JSON as input: what is wrong is named with its place, and nothing of such a file is taken."""

from __future__ import annotations

import json
from typing import Any

import pytest

from accountmap.errors import ImportRejected
from accountmap.exchange.document import is_document, read_document, write_document

ADA = {"id": "ada", "name": "Ada Sampleton"}
SECTION = {"account": {"id": "q", "name": "Quillmarsh", "known_since": "2026-01-01"}, "people": [ADA]}
SOUND: dict[str, Any] = {"format": "accountmap", "version": 1, "accounts": [SECTION]}


def refused(content: bytes) -> list[tuple[str, str, str]]:
    """Return code, place and value of everything for which a file is refused."""
    with pytest.raises(ImportRejected) as refusal:
        read_document(content, "all.json")
    return [(str(problem.code), problem.column, problem.value) for problem in refusal.value.problems]


def changed(**further: Any) -> bytes:
    """Return the sound file with other top-level fields."""
    return json.dumps(SOUND | further).encode()


def with_person(**fields: Any) -> bytes:
    """Return the sound file with further fields of its person."""
    return changed(accounts=[SECTION | {"people": [ADA | fields]}])


def test_the_least_that_is_taken():
    """Fields with a default may be left away; written again, they are all there."""
    document = read_document(b"\xef\xbb\xbf" + changed(), "all.json")
    assert [person.name for person in document.maps[0].people] == ["Ada Sampleton"]
    assert read_document(write_document(document), "all.json") == document


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (changed(version=2), ("document-newer", "", "2")),
        (changed(format="other"), ("document-foreign", "", "other")),
        (b"[1]", ("document-foreign", "", "")),
        (changed(extra=1), ("document-unknown-field", "/extra", "1")),
        (with_person(emial="x"), ("document-unknown-field", "/accounts/0/people/0/emial", "x")),
        (with_person(name=7), ("document-value", "/accounts/0/people/0/name", "7")),
        (with_person(name=""), ("document-value", "/accounts/0/people/0/name", "")),
        (with_person(id="a b"), ("document-value", "/accounts/0/people/0/id", "a b")),
        (with_person(note="\u0000"), ("document-value", "/accounts/0/people/0/note", "")),
        (changed(accounts=[{"people": []}]), ("document-missing-field", "/accounts/0/account", "")),
        (changed(accounts=[SECTION | {"people": [ADA, ADA]}]), ("document-repeated-id", "/accounts/0/people", "ada")),
        (changed(accounts=[SECTION, SECTION]), ("document-repeated-id", "/accounts", "q")),
    ],
)
def test_what_is_wrong_is_named_with_its_place(content: bytes, problem: tuple[str, str, str]):
    """Newer versions, unknown and missing fields, wrong types and values, repeated ids."""
    assert refused(content) == [problem]


@pytest.mark.parametrize("content", [b"{", b'{"a": 1, "a": 2}', b'{"a": "\xff"}', b"[" * 100_000, b'{"a": 1}}'])
def test_broken_json_is_no_crash(content: bytes):
    """Cut files, repeated names, other encodings and deep nesting are refused with a line."""
    ((code, _, _),) = refused(content)
    assert code == "document-no-json"


def test_a_table_is_told_from_json():
    """No list of people begins with a brace."""
    assert is_document(b"\xef\xbb\xbf {") is True
    assert is_document(b"Name,Title\n") is False
