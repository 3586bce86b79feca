"""Accounts from a table: reading rows, recognising accounts that are recorded, joining companies to groups."""

from accountmap.exchange.accounts.directory import AccountDirectory
from accountmap.exchange.accounts.importing import AccountImport, AccountsImport, import_accounts

__all__ = ["AccountDirectory", "AccountImport", "AccountsImport", "import_accounts"]
