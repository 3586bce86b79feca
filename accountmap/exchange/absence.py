"""The words by which files say that a cell is empty, a seat is, or that nobody knows who sits there."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from accountmap.model.text import match_key


class Holder(Enum):
    """Who sits on the seat a row speaks of."""

    PERSON = "person"
    NOBODY = "nobody"
    UNKNOWN = "unknown"


def _keys(words: str) -> frozenset[str]:
    return frozenset(match_key(word) for word in words.split(";"))


_NOTHING: Final = _keys(
    "-; –; —; --; ---; n/a; n/d; н/д; #n/a; #null!; #ref!; #name?; #value!; (null); (blank); no data; not specified; "
    "нет; (нет); нет данных; не указано; не указан; не заполнено; пусто; (пусто)"
)
# Case tells these from the surname Null.
_NULLS: Final = frozenset({"NULL", "null"})
_VACANT: Final = _keys(
    "vacant; vacancy; new vacancy; open; open position; to be hired; "
    "вакансия; новая вакансия; вакант; вакантно; вакантна; вакантная; вакантная должность; вакантное место; свободно; "
    "не назначен; не назначена"
)
_ELIMINATED: Final = _keys(
    "eliminated; post eliminated; сокращена; сокращено; упразднена; упразднено; должность сокращена"
)
_UNKNOWN: Final = _keys(
    "n/d; nd; n/a; n.a.; tbc; tbd; tba; unknown; not known; not disclosed; withheld; to be confirmed; "
    "to be announced; to be determined; ?; ??; ???; н/д; нд; не известен; не известна; неизвестен; неизвестна; "
    "неизвестно; не выяснен; не выяснена; не выяснено; не выяснено, кто; не знаем; уточняется; нет данных"
)
_TOP: Final = _keys("xx; top; none; no manager; нет; (нет); нет руководителя")
_QUOTES: Final = "'\"«»“”„‘’()[]"
_REMARK: Final = re.compile(r"\s*[(\[:;,–—].*|\s-\s.*")


def is_nothing(cell: str) -> bool:
    """Tell whether a cell only says that it is empty: ``NULL``, ``N/A``, ``-``, ``нет`` ..."""
    return not cell or cell in _NULLS or cell.casefold() in _NOTHING


def is_top(cell: str) -> bool:
    """Tell whether a manager's cell says that there is none above: ``xx``, ``top``, ``нет``."""
    return match_key(cell) in _TOP


def holder_of(name: str) -> Holder:
    """Tell a person's name from the words for an empty seat and for a holder nobody knows; a remark may follow those.

    Examples
    --------
    >>> holder_of("'Eliminated'"), holder_of("Н/Д"), holder_of("Anna Vacant")
    (<Holder.NOBODY: 'nobody'>, <Holder.UNKNOWN: 'unknown'>, <Holder.PERSON: 'person'>)
    >>> holder_of("New Vacancy (Anna acts)")
    <Holder.NOBODY: 'nobody'>
    """
    if is_nothing(name):
        return Holder.UNKNOWN
    for text in (name, _REMARK.sub("", name)):
        key = match_key(text.strip(_QUOTES))
        if key in _VACANT or key in _ELIMINATED:
            return Holder.NOBODY
        if key in _UNKNOWN:
            return Holder.UNKNOWN
    return Holder.PERSON


def says_more(name: str) -> bool:
    """Tell whether a name says more than a word for an empty seat, or for nothing."""
    word = name.strip(_QUOTES)
    return not (is_unnamed(word) or is_eliminated(word))


def is_unnamed(name: str) -> bool:
    """Tell whether a name cell, just as it stands, is empty or says that nobody known sits there.

    A post that is no more is another matter (`is_eliminated`), and so is a word in stray quotes, as ``Vacant'``.
    """
    return is_nothing(name) or is_vacancy(name) or match_key(name) in _UNKNOWN


def is_eliminated(name: str) -> bool:
    """Tell whether a name cell, just as it stands, says that the post is no more."""
    return match_key(name) in _ELIMINATED


def is_vacancy(cell: str) -> bool:
    """Tell whether a cell, just as it stands, is a word for a vacancy; an empty one is not."""
    return match_key(cell) in _VACANT
