"""Functions of a company; which one a position works on is read in `accountmap.model.titles`."""

from __future__ import annotations

from enum import StrEnum


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
