"""Functions of a company, and the departments whose name leaves no doubt which function they are.

Only exact names count here (by `match_key`); whatever is not in the table stays unknown rather than wrong.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from accountmap.model.text import match_key


class Function(StrEnum):
    """What a position works on. In retail, category management is purchasing."""

    PURCHASING = "purchasing"
    CONTRACTS = "contracts"
    LOGISTICS = "logistics"
    WAREHOUSE = "warehouse"
    ACCOUNTING = "accounting"
    RECORDS = "records"
    GENERAL_MANAGEMENT = "general_management"
    FINANCE = "finance"
    SECURITY = "security"
    TENDER_OFFICE = "tender_office"
    IT = "it"
    OPERATIONS = "operations"
    QUALITY = "quality"
    MARKETING = "marketing"
    SALES = "sales"
    HR = "hr"
    OTHER = "other"


_DEPARTMENTS: Final[dict[Function, str]] = {
    Function.PURCHASING: (
        "purchasing; procurement; sourcing; buying; category management; strategic sourcing; purchasing department; "
        "procurement department; commercial procurement; закупки; отдел закупок; департамент закупок; снабжение; "
        "отдел снабжения; служба закупок; управление закупок; закупка; категорийный менеджмент; "
        "отдел материально-технического снабжения; омтс; отдел категорийного менеджмента"
    ),
    Function.CONTRACTS: (
        "contracts; contract management; legal; legal department; legal affairs; contracts and legal; law; "
        "юридический отдел; юридическая служба; юридический департамент; договорной отдел; отдел договоров; "
        "правовой отдел; правовое управление; договоры; юристы"
    ),
    Function.LOGISTICS: (
        "logistics; supply chain; transport; transportation; distribution; logistics department; логистика; "
        "отдел логистики; департамент логистики; служба логистики; транспортный отдел; транспорт; "
        "управление цепями поставок; цепи поставок"
    ),
    Function.WAREHOUSE: (
        "warehouse; warehousing; receiving; shipping and receiving; goods in; stores; склад; складское хозяйство; "
        "приёмка; отдел приёмки; складской комплекс; складская служба; распределительный центр"
    ),
    Function.ACCOUNTING: (
        "accounting; accounts; accounts payable; bookkeeping; accounting department; бухгалтерия; учёт; "
        "отдел бухгалтерского учёта; централизованная бухгалтерия; расчётный отдел; "
        "бухгалтерский отдел; главная бухгалтерия"
    ),
    Function.RECORDS: (
        "records; document control; records management; registry; edi; document management; office administration; "
        "делопроизводство; канцелярия; документооборот; отдел документооборота; отдел делопроизводства; эдо; "
        "общий отдел; архив; секретариат"
    ),
    Function.GENERAL_MANAGEMENT: (
        "executive; executive office; general management; management board; board; administration and management; "
        "руководство; дирекция; правление; администрация; генеральная дирекция; совет директоров; "
        "executive general and administration"
    ),
    Function.FINANCE: (
        "finance; treasury; finance department; controlling; финансы; финансовый отдел; финансовая служба; "
        "казначейство; планово-экономический отдел; финансовый департамент; "
        "финансово-экономический отдел; финансовая дирекция"
    ),
    Function.SECURITY: (
        "security; corporate security; служба безопасности; безопасность; отдел безопасности; "
        "служба экономической безопасности"
    ),
    Function.TENDER_OFFICE: (
        "tender office; tenders; bids; тендерный отдел; тендерный комитет; отдел тендеров; конкурсный отдел; "
        "контрактная служба; отдел торгов"
    ),
    Function.IT: (
        "it; information technology; information services; information systems; ict; ит; ит-отдел; отдел ит; "
        "информационные технологии; отдел информационных технологий; департамент информационных технологий; "
        "it-отдел; it отдел; отдел асу"
    ),
    Function.OPERATIONS: (
        "operations; production; manufacturing; production control; facilities and maintenance; facilities; "
        "engineering; производство; производственный отдел; эксплуатация; цех; операционный отдел; служба эксплуатации"
    ),
    Function.QUALITY: (
        "quality; quality assurance; quality control; качество; отк; отдел качества; отдел технического контроля; "
        "служба качества; контроль качества"
    ),
    Function.MARKETING: "marketing; маркетинг; отдел маркетинга; реклама; отдел рекламы; департамент маркетинга",
    Function.SALES: "sales; commercial; sales department; продажи; отдел продаж; коммерческий отдел; сбыт; отдел сбыта",
    Function.HR: (
        "hr; human resources; personnel; people; отдел кадров; кадры; персонал; отдел персонала; "
        "служба персонала; управление персоналом"
    ),
}

DEPARTMENT_FUNCTIONS: Final[dict[str, Function]] = {
    match_key(name): function for function, names in _DEPARTMENTS.items() for name in names.split(";")
}


def function_of_department(unit: str) -> Function | None:
    """Return the function of a department whose name leaves no doubt, else ``None``.

    Examples
    --------
    >>> function_of_department("Отдел закупок").value
    'purchasing'
    >>> function_of_department("Customer happiness") is None
    True
    """
    return DEPARTMENT_FUNCTIONS.get(match_key(unit))
