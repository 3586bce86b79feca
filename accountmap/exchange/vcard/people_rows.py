"""Cards as rows of people: one row a card, with the headers that lists of people have.

A card of a group, a place or an organisation is nobody's, and is said to be. Whoever has no name goes by nickname,
e-mail or phone, as address books show them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from accountmap.errors import RowProblem
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.records import Record
from accountmap.exchange.vcard.cards import Card, read_cards
from accountmap.model.text import match_key
from accountmap.model.titles import function_of_department

HEADER: Final = (
    "Name",
    "Last name",
    "First name",
    "Middle name",
    "Form of address",
    "UID",
    "References",
    "E-mail",
    "Phone",
    "Messenger",
    "Company",
    "Department",
    "Function",
    "Title",
    "Note",
    "Manager",
    "Dotted manager",
)
_NO_PHONES: Final = frozenset({"FAX", "PAGER", "MODEM", "BBS", "ISDN", "PCS"})
MESSENGERS: Final = {
    "X-AIM": "aim",
    "X-GADUGADU": "gadu-gadu",
    "X-GOOGLE-TALK": "google talk",
    "X-GTALK": "google talk",
    "X-ICQ": "icq",
    "X-JABBER": "jabber",
    "X-MS-IMADDRESS": "",
    "X-MSN": "msn",
    "X-QQ": "qq",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-TELEGRAM": "telegram",
    "X-VIBER": "viber",
    "X-VK": "vk",
    "X-WHATSAPP": "whatsapp",
    "X-YAHOO": "yahoo",
}
MANAGERS: Final = (
    "MANAGER",
    "X-MANAGER",
    "X-MANAGERSNAME",
    "X-MS-MANAGER",
    "X-EVOLUTION-MANAGER",
    "X-KADDRESSBOOK-X-MANAGERSNAME",
)
ASSISTANTS: Final = (
    "X-ASSISTANT",
    "X-ASSISTANTSNAME",
    "X-MS-ASSISTANT",
    "X-EVOLUTION-ASSISTANT",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME",
)
RELATED: Final = ("RELATED", "X-ABRELATEDNAMES", "X-RELATED")
_MANAGER_WORDS: Final = frozenset({"manager", "x-manager", "supervisor", "boss", "руководитель", "начальник"})
_ASSISTANT_WORDS: Final = frozenset({"assistant", "x-assistant", "agent", "помощник", "ассистент", "секретарь"})
_LISTS: Final = re.compile(r"[;\n]")
_SCHEME: Final = re.compile(r"(?:urn:uuid:|uid:|mailto:)", re.IGNORECASE)
_TEL_URI: Final = re.compile(r"tel:(?P<number>[^;]*)(?:.*;ext=(?P<extension>[^;]*))?.*", re.IGNORECASE)
_READ: Final = frozenset(
    {
        *("FN", "N", "NICKNAME", "UID", "EMAIL", "TEL", "IMPP", "ORG", "TITLE", "NOTE", "KIND", "X-ABLABEL"),
        *("X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS", "PRODID", "REV", *MESSENGERS, *MANAGERS, *ASSISTANTS),
    }
)


class CardRows(NamedTuple):
    """A file of cards as rows.

    Parameters
    ----------
    records
        The header, and a row for each card of a person; its line is where the card begins.
    unused
        The properties that say nothing to an account map, such as ``BDAY``, in order.
    """

    records: tuple[Record, ...]
    unused: tuple[str, ...]


@dataclass
class _Row:
    """A person's card, while managers and assistants are found."""

    card: Card
    cells: dict[str, str]
    managers: list[str]
    assistants: list[str]


def card_rows(content: bytes, charset: str, problems: list[RowProblem], otherwise: str = "") -> CardRows:
    """Return the cards of a file as rows of people.

    Parameters
    ----------
    content
        The file, in bytes that agree with ASCII.
    charset, otherwise
        As in `ContentLine.text`.
    problems
        Receives what was not read, by line.
    """
    rows: list[_Row] = []
    unused: set[str] = set()
    for card in read_cards(content, charset, problems, otherwise):
        row = _row_of_person(card, problems)
        if row:
            rows.append(row)
            unused |= _unused(row)
    _place_assistants(rows, problems)
    records = [Record(0, HEADER)]
    for row in rows:
        row.cells |= {"Manager": "".join(row.managers[:1]), "Dotted manager": "\n".join(row.managers[1:])}
        records.append(Record(row.card.line, tuple(row.cells[header] for header in HEADER)))
    return CardRows(tuple(records), tuple(sorted(unused)))


def _row_of_person(card: Card, problems: list[RowProblem]) -> _Row | None:
    """Return the row of a card; nothing, and a problem, if it is nobody's."""
    if not card.is_closed:
        problems.append(RowProblem(card.line, "", "", ProblemCode.CARD_NOT_CLOSED))
    names, emails, phones = _names(card), card.texts("EMAIL"), list(_phones(card))
    kind = _kind(card)
    if kind != "individual":
        problems.append(RowProblem(card.line, "", names["Name"], ProblemCode.CARD_OF_NO_PERSON, kind))
        return None
    if not any(names[part] for part in ("Name", "Last name", "First name")):
        names["Name"] = next(iter([*card.texts("NICKNAME"), *emails, *phones]), "")
    if not any(names.values()):
        problems.append(RowProblem(card.line, "", "", ProblemCode.CARD_NAMES_NOBODY))
        return None
    cells = names | _seat(card, problems)
    uid = _without_scheme(next(iter(card.texts("UID")), ""))
    cells |= {
        "UID": uid,
        "References": f"vcard:{uid}" if uid and not _LISTS.search(uid) else "",
        "E-mail": "\n".join(emails),
        "Phone": "\n".join(phones),
        "Messenger": "\n".join(_messengers(card)),
        "Note": "\n".join(card.texts("NOTE")),
    }
    managers = [*card.texts(*MANAGERS), *_related(card, _MANAGER_WORDS)]
    assistants = [*card.texts(*ASSISTANTS), *_related(card, _ASSISTANT_WORDS)]
    return _Row(card, cells, _unique(managers), _unique(assistants))


def _kind(card: Card) -> str:
    """Return what a card is of, ``individual`` for people."""
    said = [text.casefold() for text in card.texts("KIND", "X-ADDRESSBOOKSERVER-KIND")]
    if "COMPANY" in map(str.upper, card.texts("X-ABSHOWAS")):
        said.append("org")
    return next((kind for kind in said if kind not in ("individual", "x-individual")), "individual")


def _names(card: Card) -> dict[str, str]:
    """Return the name as the card shows it, without its honorific, and its parts."""
    structured = next(iter(card.lists("N")), [])
    last, first, middle, honorifics = (list(filter(None, words)) for words in [*structured, [], [], [], []][:4])
    shown = next(iter(card.texts("FN")), "")
    for honorific in honorifics:
        if shown.casefold().startswith(f"{honorific} ".casefold()):
            shown = shown[len(honorific) :].lstrip()
    return {
        "Name": shown,
        "Last name": " ".join(last),
        "First name": " ".join(first),
        "Middle name": " ".join(middle),
        "Form of address": " ".join(honorifics),
    }


def _seat(card: Card, problems: list[RowProblem]) -> dict[str, str]:
    """Return company, department and title; a second company or title of one card is reported."""
    organisations = [parts for parts in card.components("ORG") if any(parts)]
    titles = card.texts("TITLE") or card.texts("ROLE")
    for name, texts in (("ORG", [", ".join(filter(None, parts)) for parts in organisations]), ("TITLE", titles)):
        further = {match_key(text): text for text in texts if match_key(text) != match_key(texts[0])}
        problems += [
            RowProblem(card.line, name, text, ProblemCode.CARD_FURTHER_VALUE, texts[0]) for text in further.values()
        ]
    company, *units = organisations[0] if organisations else [""]
    unit = ", ".join(filter(None, units))
    # A group within the department must not hide what the department works on.
    tells = units and not function_of_department(unit) and function_of_department(units[0])
    return {
        "Company": company,
        "Department": unit,
        "Function": units[0] if tells else "",
        "Title": titles[0] if titles else "",
    }


def _phones(card: Card) -> Iterator[str]:
    """Yield the numbers at which somebody answers: no fax, unless it is a telephone too."""
    for item in card.named("TEL"):
        if item.types & _NO_PHONES and not item.types & {"VOICE", "CELL"}:
            continue
        text = card.text(item)
        uri = _TEL_URI.fullmatch(text)
        if uri:
            text = uri["number"] + (f" ext. {uri['extension']}" if uri["extension"] else "")
        if text:
            yield text


def _messengers(card: Card) -> Iterator[str]:
    yield from card.texts("IMPP")
    for name, service in MESSENGERS.items():
        for text in card.texts(name):
            yield f"{service}: {text}" if service else text


def _related(card: Card, words: frozenset[str]) -> Iterator[str]:
    """Yield whom a card relates to by one of these words, as a type or as a label."""
    for item in card.named(*RELATED):
        said = {word.casefold() for word in (*item.types, card.label_of(item))}
        if said & words:
            yield card.text(item)


def _unused(row: _Row) -> set[str]:
    names = {item.name for item in row.card.properties} - _READ
    if "TITLE" not in {item.name for item in row.card.properties}:
        names.discard("ROLE")
    return names - set(RELATED) if row.managers or row.assistants else names


def _place_assistants(rows: Sequence[_Row], problems: list[RowProblem]) -> None:
    """Let the assistants that cards name report to those cards' people, unless their own cards name a manager."""
    by_name: defaultdict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        for key in {row.cells["UID"], match_key(row.cells["Name"]), *map(match_key, _short_names(row))}:
            by_name[key].append(row)
    for row in rows:
        for name in row.assistants:
            found = by_name.get(name) or by_name.get(match_key(name), [])
            others = [other for other in found if other is not row]
            if len(others) == 1 and not others[0].managers:
                others[0].managers.append(row.cells["UID"] or row.cells["Name"])
            elif not others:
                shown = row.cells["Name"]
                problems.append(RowProblem(row.card.line, "", name, ProblemCode.ASSISTANT_WITHOUT_CARD, shown))


def _short_names(row: _Row) -> tuple[str, str]:
    first, last = row.cells["First name"], row.cells["Last name"]
    return f"{first} {last}", f"{last} {first}"


def _unique(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(_without_scheme(text) for text in texts if text))


def _without_scheme(text: str) -> str:
    scheme = _SCHEME.match(text)
    return text[scheme.end() :] if scheme else text
