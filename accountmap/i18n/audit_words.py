"""A coverage audit in words: its findings as sentences, names instead of ids."""

from __future__ import annotations

from accountmap.coverage import CoverageAudit, Finding, Statement, Verdict
from accountmap.i18n.catalogue import Locale, say
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, PositionId


class AuditWords:
    """Speaks of one account in one language.

    Parameters
    ----------
    account_map
        The map the audit was made of; gives the names.
    """

    def __init__(self, account_map: AccountMap, locale: Locale) -> None:
        self._map = account_map
        self._locale = locale

    def verdict(self, audit: CoverageAudit) -> str:
        """Say the account's verdict."""
        early = audit.early and audit.verdict is Verdict.UNKNOWN
        return say(self._locale, "verdict-early" if early else f"verdict-{audit.verdict}")

    def rule(self, finding: Finding) -> str:
        """Say what the rule is called."""
        return say(self._locale, f"rule-{finding.rule}")

    def statement(self, statement: Statement) -> str:
        """Say one witness, gap or question."""
        names = [self._map.person(person).name for person in statement.people]
        return say(
            self._locale,
            f"audit-{statement.code}",
            people=self._joined(names),
            first=names[0] if names else "",
            second=names[1] if len(names) > 1 else "",
            functions=" – ".join(say(self._locale, f"function-{function}") for function in statement.functions),
            chain=" → ".join(self._seat(position, statement.people) for position in statement.chain),
            link=say(self._locale, f"lateral-{statement.link}") if statement.link else "",
            have=len(names),
            count=statement.count,
            required=statement.required,
        )

    def _seat(self, position: PositionId, named: tuple[PersonId, ...]) -> str:
        """Name who holds a position; of several holders the one the sentence is about, else the first by id."""
        holders = self._map.holders_of.get(position, ())
        if holders:
            return next((holder for holder in holders if holder.id in named), holders[0]).name
        seat = self._map.position_by_id[position]
        title = seat.title or seat.unit or say(self._locale, "audit-untitled")
        return say(self._locale, "audit-placeholder" if seat.placeholder else "audit-vacancy", title=title)

    def _joined(self, names: list[str]) -> str:
        if not names:
            return say(self._locale, "audit-nobody")
        if len(names) == 1:
            return names[0]
        return say(self._locale, "audit-and", first=", ".join(names[:-1]), last=names[-1])
