"""Words for people, in English and Russian: `say` turns a code and its parameters into text."""

from accountmap.i18n.audit_words import AuditWords
from accountmap.i18n.catalogue import Locale, Parameter, has_message, say, source_text
from accountmap.i18n.duplicate_words import describe_conflicts, describe_reason
from accountmap.i18n.entity_words import EntityWords
from accountmap.i18n.error_words import describe_error, title_of_error
from accountmap.i18n.lint_words import LintWords
from accountmap.i18n.names import named

__all__ = [
    "AuditWords",
    "EntityWords",
    "LintWords",
    "Locale",
    "Parameter",
    "describe_conflicts",
    "describe_error",
    "describe_reason",
    "has_message",
    "named",
    "say",
    "source_text",
    "title_of_error",
]
