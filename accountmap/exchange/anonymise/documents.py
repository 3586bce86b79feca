"""Our own JSON: the same maps with other names, numbers and ids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, Final

from accountmap.exchange.anonymise.pseudonyms import FREE_TEXT, Pseudonyms
from accountmap.exchange.document import Document
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.facts import Entity

_NAMES: Final = frozenset(["name", "emails", "email", "messengers", "form_of_address", "references", "reference"])
_PHONES: Final = frozenset({"phones", "phone"})
_FREE_TEXT: Final = frozenset(["note", "reason", "rewarded_for", "topic", "next_step"])
_KEPT: Final = frozenset({"title", "unit", "source"})


def rewritten_document(document: Document, pseudonyms: Pseudonyms) -> Document:
    """Return a document anew."""
    for entity in _entities(document):
        for field in fields(entity):
            texts = _texts(getattr(entity, field.name))
            pseudonyms.avoid(texts)
            if field.name in _NAMES - {"references", "reference"}:
                for text in texts:
                    pseudonyms.keep_secret(text)
    outside = tuple(_rewritten(person, pseudonyms) for person in document.outside)
    return Document(tuple(_map(one, pseudonyms) for one in document.maps), outside)


def _entities(document: Document) -> Iterable[Entity]:
    yield from document.outside
    for one in document.maps:
        yield one.account
        for name in COLLECTIONS:
            yield from getattr(one, name)


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, tuple) else (value,)
    return [text for text in values if isinstance(text, str)]


def _map(account_map: AccountMap, pseudonyms: Pseudonyms) -> AccountMap:
    collections = {
        name: tuple(_rewritten(item, pseudonyms) for item in getattr(account_map, name)) for name in COLLECTIONS
    }
    return replace(account_map, account=_rewritten(account_map.account, pseudonyms), **collections)  # type: ignore[arg-type]


def _rewritten(entity: Any, pseudonyms: Pseudonyms) -> Any:
    new: dict[str, Any] = {}
    for field in fields(entity):
        value = getattr(entity, field.name)
        if field.metadata.get("rule") == "id" or field.name in _NAMES:
            new[field.name] = _each(value, pseudonyms.name)
        elif field.name in _PHONES:
            new[field.name] = _each(value, pseudonyms.phone)
        elif field.name in _FREE_TEXT:
            new[field.name] = FREE_TEXT if value else value
        elif field.name in _KEPT:
            new[field.name] = pseudonyms.scrubbed(value) if field.name != "source" else FREE_TEXT if value else ""
    return replace(entity, **new)


def _each(value: Any, change: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(change(item) for item in value)
    return change(value) if value else value
