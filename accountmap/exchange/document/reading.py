"""Our JSON as account maps again; whatever is wrong is named with its place, and then nothing of the file is taken."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import fields
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from accountmap.errors import ImportRejected, InvalidText, InvalidValue, RowProblem
from accountmap.exchange.document.shapes import FORMAT, VERSION, DocumentShape
from accountmap.exchange.document.writing import Document
from accountmap.exchange.problems import ProblemCode, rejection
from accountmap.exchange.records import MOST_BYTES
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.changes import COLLECTION_OF, ENTITY_KINDS
from accountmap.model.facts import Entity
from accountmap.model.people import Person

_OPENS: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_MOST_PROBLEMS: Final = 50
_CODES: Final = {
    "extra_forbidden": ProblemCode.DOCUMENT_UNKNOWN_FIELD,
    "missing": ProblemCode.DOCUMENT_MISSING_FIELD,
}


def is_document(content: bytes) -> bool:
    """Tell whether a file can only be JSON: no table begins with a brace."""
    return bool(_OPENS.match(content))


def read_document(content: bytes, file: str) -> Document:
    """Return what a file of our JSON holds.

    Raises
    ------
    ImportRejected
        With every place that is wrong, as a JSON pointer; the first fifty of many.
    """
    if len(content) > MOST_BYTES:
        raise rejection(file, ProblemCode.FILE_TOO_LARGE, value=str(len(content) // 2**20))
    raw = _parsed(content, file)
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise rejection(
            file, ProblemCode.DOCUMENT_FOREIGN, value=str(raw.get("format", "") if isinstance(raw, dict) else "")
        )
    version = raw.get("version")
    if isinstance(version, int) and version > VERSION:
        raise rejection(file, ProblemCode.DOCUMENT_NEWER, value=str(version), detail=str(VERSION))
    try:
        shape = DocumentShape.model_validate_json(content.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        raise ImportRejected(file, tuple(map(_problem, error.errors()[:_MOST_PROBLEMS]))) from None
    problems: list[RowProblem] = []
    maps = tuple(_map(one, f"/accounts/{place}", shape.withheld, problems) for place, one in enumerate(shape.accounts))
    outside = _made(Person, shape.outside, "/outside", problems)
    _report_repeated([one.account.id for one in maps if one], "/accounts", problems)
    if problems:
        raise ImportRejected(file, tuple(problems[:_MOST_PROBLEMS]))
    return Document(tuple(one for one in maps if one), outside)


def _parsed(content: bytes, file: str) -> Any:
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_without_repeats)
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise rejection(file, ProblemCode.DOCUMENT_NO_JSON, row=row, detail="UTF-8") from None
    except json.JSONDecodeError as error:
        raise rejection(file, ProblemCode.DOCUMENT_NO_JSON, row=error.lineno, detail=error.msg) from None
    except (RecursionError, ValueError) as error:
        raise rejection(file, ProblemCode.DOCUMENT_NO_JSON, row=1, detail=type(error).__name__) from None


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        repeated = next(name for name, number in Counter(name for name, _ in pairs).items() if number > 1)
        raise json.JSONDecodeError(f"{repeated!r} twice in one object", "", 0)
    return found


def _problem(error: Any) -> RowProblem:
    pointer = "/" + "/".join(map(str, error["loc"]))
    value = error["input"]
    shown = str(value) if isinstance(value, str | int | float | bool) else ""
    code = _CODES.get(error["type"], ProblemCode.DOCUMENT_VALUE)
    return RowProblem(0, pointer, "" if code is ProblemCode.DOCUMENT_MISSING_FIELD else shown, code, error["msg"])


def _map(shape: Any, place: str, withheld: Iterable[Any], problems: list[RowProblem]) -> AccountMap | None:
    """Return one account; nothing if an entity cannot be made, which is reported."""
    before = len(problems)
    accounts = _made(Account, (shape.account,), f"{place}/account", problems)
    collections: dict[str, Any] = {}
    for kind, name in COLLECTION_OF.items():
        collections[name] = _made(ENTITY_KINDS[kind], getattr(shape, name), f"{place}/{name}", problems)
        _report_repeated([item.id for item in collections[name]], f"{place}/{name}", problems)
    if len(problems) > before:
        return None
    return AccountMap(account=accounts[0], withheld=frozenset(withheld), **collections)


def _made(kind: type[Any], shapes: Iterable[BaseModel], place: str, problems: list[RowProblem]) -> tuple[Any, ...]:
    made: list[Entity] = []
    names = [field.name for field in fields(kind)]
    for number, shape in enumerate(shapes):
        try:
            made.append(kind(**{name: getattr(shape, name) for name in names if hasattr(shape, name)}))
        except InvalidValue as error:
            pointer = f"{place}/{number}/{error.field}"
            problems.append(RowProblem(0, pointer, error.value, ProblemCode.DOCUMENT_VALUE, error.allowed))
        except InvalidText as error:
            pointer = f"{place}/{number}/{error.field}"
            problems.append(RowProblem(0, pointer, "", ProblemCode.DOCUMENT_VALUE, error.character))
    return tuple(made)


def _report_repeated(ids: Iterable[str], place: str, problems: list[RowProblem]) -> None:
    repeated = [key for key, number in Counter(ids).items() if number > 1]
    problems += [RowProblem(0, place, key, ProblemCode.DOCUMENT_REPEATED_ID) for key in repeated]
