"""Words in cells to values: functions, buying roles, stances, seniority, levels, channels.

The terms of the message catalogue count in both languages, and the synonyms below; all by exact match. What is not
understood comes back as ``None``, so that the caller can say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final, TypeVar

from accountmap.exchange.headers import header_key
from accountmap.i18n.catalogue import Locale, has_message, say
from accountmap.model.accounts import AccountKind, Tier
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.model.people import Channel
from accountmap.model.team import Direction, Level, Purpose
from accountmap.model.titles.lexicon import lexicon

E = TypeVar("E", bound=StrEnum)
Role = tuple[RoleKind, DecisionArea | None]


_FUNCTIONS: Final = {
    Function.PURCHASING: "purchase; purchases; buyer; снабжение",
    Function.CONTRACTS: "contract; legal; договор; юристы; право",
    Function.LOGISTICS: "supply chain; логистика",
    Function.WAREHOUSE: "warehouse; receiving; склад; приёмка",
    Function.ACCOUNTING: "accounts; accountancy; бухгалтер; учёт",
    Function.RECORDS: "document flow; document management; edi; канцелярия; документооборот; эдо",
    Function.GENERAL_MANAGEMENT: "management; general; руководство; дирекция",
    Function.FINANCE: "finances; treasury; финансы; казначейство",
    Function.SECURITY: "служба безопасности",
    Function.TENDER_OFFICE: "tenders; тендеры",
    Function.IT: "information technology; айти",
    Function.OPERATIONS: "production; эксплуатация",
    Function.QUALITY: "quality control; контроль качества",
    Function.MARKETING: "advertising; реклама",
    Function.SALES: "commerce; сбыт",
    Function.HR: "human resources; people; персонал",
    Function.OTHER: "прочее; иное",
}
_ROLES: Final = {
    RoleKind.INITIATOR: "requester; инициатор; заказчик",
    RoleKind.DECIDER: (
        "decision maker; economic decision maker; decides; принимает решение; принимает решения; "
        "лицо, принимающее решение"
    ),
    RoleKind.BUDGET_HOLDER: "economic buyer; budget; budget owner; бюджет; распорядитель бюджета; распорядитель",
    RoleKind.APPROVER: "executive sponsor; approves; согласует; визирует; утверждает; утверждающий",
    RoleKind.SIGNATORY: "signer; signs; подписывает; подписывает договор; право подписи",
    RoleKind.BUYER: "purchaser; procurement; закупает; снабженец",
    RoleKind.INFLUENCER: "influences; лицо, влияющее на решение; влияет; влияющий",
    RoleKind.CHAMPION: "coach; чемпион; свой человек; союзник внутри; агент влияния",
    RoleKind.GATEKEEPER: "secretary; assistant; секретарь; помощник",
    RoleKind.USER: "end user; business user; конечный пользователь; пользуется",
    RoleKind.TECHNICAL_EVALUATOR: "technical buyer; evaluator; technical expert; техспециалист; техэксперт",
    RoleKind.LEGAL_COMPLIANCE: "legal; compliance; legal and compliance; юрист; комплаенс; договорник; договорной",
    RoleKind.COMMITTEE_MEMBER: "committee member; tender committee; тендерная комиссия; член комиссии",
}
_AREAS: Final = {
    DecisionArea.PURCHASING: "purchase; purchases; procurement; buying; закупка; закупкам; закупке; закупок; закупками",
    DecisionArea.CONTRACTS: (
        "contract; contracting; договор; договорам; договору; договоров; контракт; контракты; контрактам"
    ),
}
_LEVELS: Final = {
    Level.MET: "know; knows; acquainted; знаком; знакома; знает; знакомство",
    Level.WORKS_WITH_US: "works together; working; работаем; работаем вместе; рабочие отношения",
    Level.TRUSTS: "trusts us; trust; доверяет нам; доверие",
    Level.RECOMMENDS_US: "recommends; рекомендует; рекомендует нас другим",
}
_CHANNELS: Final = {
    Channel.MEETING: "met; video call; встреча; видеовстреча; переговоры",
    Channel.VISIT: "site visit; визит; выезд",
    Channel.CALL: "phone; phone call; telephone; звонок; телефон; созвон",
    Channel.EMAIL: "mail; letter; e-mail; письмо; почта; электронная почта",
    Channel.MESSAGE: "messenger; chat; telegram; whatsapp; сообщение; мессенджер; чат; телеграм; переписка",
    Channel.EVENT: "conference; exhibition; fair; событие; мероприятие; выставка; конференция",
    Channel.COPY: "cc; in copy; carbon copy; копия; в копии",
    Channel.BULK: "mailing; newsletter; portal; tender system; рассылка; массовая рассылка; портал; тендерная площадка",
}
_KINDS: Final = {
    AccountKind.STANDARD: "normal; ordinary; usual; обычная; обычное",
    AccountKind.SMALL: "small business; small company; family firm; малый бизнес; малое предприятие; семейная фирма",
    AccountKind.RETAIL_CHAIN: "retail; retailer; chain; chain store; сеть; торговая сеть; ритейл; ритейлер; розница",
    AccountKind.DISTRIBUTOR: "wholesale; wholesaler; дистрибутор; дистрибьютер; опт; оптовик; дилер",
    AccountKind.PUBLIC_BODY: (
        "public; public sector; government; state; authority; госсектор; госзаказчик; бюджетное учреждение; "
        "бюджетная организация; государственная организация; государственное учреждение"
    ),
    AccountKind.OUTSOURCED_BUYING: "outsourced; buying agent; через агента; аутсорсинг закупок; закупки на аутсорсинге",
}
_DIRECTIONS: Final = {
    Direction.IN: "incoming; inbound; received; from them; входящее; входящая; входящий; вх; от них; они нам",
    Direction.OUT: "outgoing; outbound; sent; to them; исходящее; исходящая; исходящий; исх; от нас; мы им",
    Direction.MUTUAL: "both; two-way; взаимно; взаимное; обоюдно; обе стороны",
}
_PURPOSES: Final = {
    Purpose.OPERATIONAL: "operations; orders; delivery; текущие вопросы; рабочие вопросы; текущее; поставки; заказы",
    Purpose.COMMERCIAL: "sales; sale; price; contract; negotiation; коммерция; переговоры; цены; договор; продажа",
    Purpose.RELATIONSHIP: "relations; relationship building; social; отношения; знакомство; поддержание отношений",
    Purpose.COMPLAINT: "claim; complaints; issue; жалоба; жалобы; рекламация; рекламации; претензии",
}
_TEMPERATURES: Final = {
    -1: "cold; tense; холодно; холодная; холодный; напряженно; минус",
    0: "neutral; calm; нейтрально; нейтральная; ровно; спокойно; обычно",
    1: "warm; friendly; тепло; теплая; теплый; хорошо; дружелюбно; плюс",
}
_TEMPERATURE_NUMBER: Final = re.compile(r"[+\-−–]?[01]")
_STANCES: Final = {
    2: "stance-ally; союзник; союзница; mentor",
    1: "сторонница; лоялен; лояльна; за нас",
    0: "нейтральна; нейтральный; нейтрально; нейтральная",
    -1: "skeptic; non-supporter; настроен скептически; скептично",
    -2: "enemy; противница; против; против нас",
}
_STANCE_NAMES: Final = {2: "ally", 1: "supporter", 0: "neutral", -1: "sceptic", -2: "opponent"}
_STANCE_UNKNOWN: Final = "unknown; stance unknown; не знаем; не знаю; неизвестно; отношение не знаем; ?"
_STANCE_NUMBER: Final = re.compile(r"[+\-−–]?[0-2]")
_SENIORITIES: Final = {
    1: "worker; clerk; worker or clerk; рабочий; служащий; рабочий или служащий",
    2: "specialist; специалист",
    3: "senior specialist; team lead; lead; старший специалист; ведущий специалист; тимлид; руководитель группы",
    4: "head of department; department head; manager; начальник отдела; руководитель отдела; начальник",
    5: "director; deputy head; vice president; vp; директор; заместитель директора; заместитель генерального директора",
    6: (
        "head of company; head of the company; ceo; owner; board; board member; генеральный директор; собственник; "
        "владелец; совет директоров; член совета директоров; глава компании; руководитель компании"
    ),
}
_YES: Final = frozenset({"true", "1", "yes", "y", "x", "да", "истина"})
_LATIN_TIERS: Final = {"а": "a", "в": "b", "б": "b", "с": "c"}
# Columns repeat few values many times.
_MOST_REMEMBERED: Final = 1024
_BETWEEN: Final = re.compile(r"[,;/\n](?![^()]*\))")
_BETWEEN_AREAS: Final = re.compile(r"[,;/+&]|\band\b|\bи\b")
_ROLE_WITH_AREA: Final = re.compile(
    r"(?P<role>.+?)\s*\((?P<within>[^()]*)\)|(?P<word>.+?)\s+(?:по|for|on|of|in)\s+(?P<area>.+)", re.IGNORECASE
)


def parts(cell: str) -> tuple[str, ...]:
    """Split a cell that lists several things by comma, semicolon, slash or line; not inside brackets."""
    return tuple(part for part in (piece.strip() for piece in _BETWEEN.split(cell)) if part)


@lru_cache(_MOST_REMEMBERED)
def read_functions(cell: str) -> tuple[tuple[Function, ...], tuple[str, ...]]:
    """Return the functions a cell names, main one first, and the words that are none."""
    return _several(cell, _functions())


@lru_cache(_MOST_REMEMBERED)
def read_roles(cell: str) -> tuple[tuple[Role, ...], tuple[str, ...]]:
    """Return the buying roles a cell names, with their areas, and the words that are none.

    A decider without an area decides on purchasing; any other role without one counts for every area.

    Examples
    --------
    >>> read_roles("ЛПР по договорам; кто-то")
    (((<RoleKind.DECIDER: 'decider'>, <DecisionArea.CONTRACTS: 'contracts'>),), ('кто-то',))
    """
    whole = _role(cell)
    if whole:
        return whole, ()
    found: list[Role] = []
    unknown = []
    for part in parts(cell):
        roles = _role(part)
        found += roles
        if not roles:
            unknown.append(part)
    return tuple(dict.fromkeys(found)), tuple(unknown)


@lru_cache(_MOST_REMEMBERED)
def read_stance(cell: str) -> tuple[int | None, bool]:
    """Return the stance of a cell, ``None`` for unknown, and whether the cell was understood."""
    if _STANCE_NUMBER.fullmatch(cell):
        return int(cell.replace("−", "-").replace("–", "-")), True
    key = header_key(cell)
    if key in _stances():
        return _stances()[key], True
    return None, key in {header_key(word) for word in _STANCE_UNKNOWN.split(";")}


@lru_cache(_MOST_REMEMBERED)
def read_seniority(cell: str) -> int | None:
    """Return a place on the ladder 1..6, from its number or its words."""
    if cell in {"1", "2", "3", "4", "5", "6"}:
        return int(cell)
    return _seniorities().get(header_key(cell))


@lru_cache(_MOST_REMEMBERED)
def read_level(cell: str) -> Level | None:
    """Return how well one of ours knows a person."""
    return _levels().get(header_key(cell))


@lru_cache(_MOST_REMEMBERED)
def read_channel(cell: str) -> Channel | None:
    """Return how they met, wrote or spoke."""
    return _channels().get(header_key(cell))


def says_yes(cell: str) -> bool:
    """Tell whether a cell of a yes-no column says yes."""
    return header_key(cell) in _YES


@lru_cache(_MOST_REMEMBERED)
def read_kind(cell: str) -> AccountKind | None:
    """Return what sort of client."""
    return _kinds().get(header_key(cell))


@lru_cache(_MOST_REMEMBERED)
def read_tier(cell: str) -> Tier | None:
    """Return how much an account matters; Cyrillic letters that look like A, B and C count as these.

    Examples
    --------
    >>> read_tier("в"), read_tier("Tier 1")
    (<Tier.B: 'B'>, None)
    """
    key = header_key(cell)
    for word in ("tier", "category", "категория", "класс"):
        key = key.removeprefix(word)
    return Tier(_LATIN_TIERS.get(key, key).upper()) if _LATIN_TIERS.get(key, key).upper() in set(Tier) else None


@lru_cache(_MOST_REMEMBERED)
def read_direction(cell: str) -> Direction | None:
    """Return who turned to whom."""
    return _directions().get(header_key(cell))


@lru_cache(_MOST_REMEMBERED)
def read_purpose(cell: str) -> Purpose | None:
    """Return why they met."""
    return _purposes().get(header_key(cell))


@lru_cache(_MOST_REMEMBERED)
def read_temperature(cell: str) -> int | None:
    """Return how warm a touch was, −1, 0 or +1."""
    if _TEMPERATURE_NUMBER.fullmatch(cell):
        return int(cell.replace("−", "-").replace("–", "-"))
    return _temperatures().get(header_key(cell))


def _role(text: str) -> tuple[Role, ...]:
    kind = _roles().get(header_key(text))
    if kind:
        return ((kind, DecisionArea.PURCHASING if kind is RoleKind.DECIDER else None),)
    match = _ROLE_WITH_AREA.fullmatch(text.strip())
    if not match:
        return ()
    kind = _roles().get(header_key(match["role"] or match["word"]))
    areas = [_areas().get(header_key(word)) for word in _BETWEEN_AREAS.split(match["within"] or match["area"] or "")]
    return tuple((kind, area) for area in areas if area) if kind and all(areas) else ()


def _several(cell: str, words: dict[str, E]) -> tuple[tuple[E, ...], tuple[str, ...]]:
    """Return the values of the parts of a cell, each once, and the parts that have none; the whole cell goes first."""
    whole = words.get(header_key(cell))
    if whole:
        return (whole,), ()
    values = [(part, words.get(header_key(part))) for part in parts(cell)]
    found = dict.fromkeys(value for _, value in values if value)
    return tuple(found), tuple(part for part, value in values if not value)


def _by_key(synonyms: dict[E, str], term: str) -> dict[str, E]:
    """Return every accepted word of an enumeration: its values, its terms in both languages, its synonyms."""
    return {
        header_key(word): value
        for value, more in synonyms.items()
        for word in (value.value, *_terms(f"{term}-{value.value}"), *more.split(";"))
    }


def _terms(code: str) -> Iterable[str]:
    return [say(locale, code) for locale in Locale if has_message(locale, code)]


@cache
def _functions() -> dict[str, Function]:
    departments = {header_key(name): function for name, function in lexicon().departments.items()}
    return departments | _by_key(_FUNCTIONS, "function")


@cache
def _roles() -> dict[str, RoleKind]:
    return _by_key(_ROLES, "role")


@cache
def _areas() -> dict[str, DecisionArea]:
    return _by_key(_AREAS, "area")


@cache
def _levels() -> dict[str, Level]:
    return _by_key(_LEVELS, "level")


@cache
def _channels() -> dict[str, Channel]:
    return _by_key(_CHANNELS, "channel")


@cache
def _kinds() -> dict[str, AccountKind]:
    return _by_key(_KINDS, "kind")


@cache
def _directions() -> dict[str, Direction]:
    return _by_key(_DIRECTIONS, "direction")


@cache
def _purposes() -> dict[str, Purpose]:
    return _by_key(_PURPOSES, "purpose")


@cache
def _temperatures() -> dict[str, int]:
    return {header_key(word): value for value, words in _TEMPERATURES.items() for word in words.split(";")}


@cache
def _stances() -> dict[str, int]:
    return {
        header_key(word): value
        for value, more in _STANCES.items()
        for word in (*_terms(f"stance-{_STANCE_NAMES[value]}"), *more.split(";"))
    }


@cache
def _seniorities() -> dict[str, int]:
    return {header_key(word): value for value, words in _SENIORITIES.items() for word in words.split(";")}
