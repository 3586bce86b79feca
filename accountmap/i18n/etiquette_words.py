"""Etiquette in words: may we go, what speaks against it, what to do first, and how to record the answer."""

from __future__ import annotations

import shlex
from datetime import date

from accountmap.i18n.catalogue import Locale, say
from accountmap.i18n.lists import joined
from accountmap.i18n.names import named
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId
from accountmap.planning.approach import Answer, Cause, Objection, Remedy, Verdict

_FORM = {Cause.MORE_PEOPLE: "more", Cause.PLACE_NOT_SAID: "say"}


class EtiquetteWords:
    """Speaks of one verdict in one language.

    Parameters
    ----------
    account_map
        As of the verdict's day; gives the names.
    """

    def __init__(self, account_map: AccountMap, verdict: Verdict, locale: Locale) -> None:
        self._map = account_map
        self._verdict = verdict
        self._locale = locale

    @property
    def name(self) -> str:
        """The person it is about."""
        return self._person(self._verdict.approach.person)

    def how(self) -> str:
        """Say who of ours would go, in which way and why."""
        approach = self._verdict.approach
        ours = tuple(dict.fromkeys(filter(None, (approach.member, *approach.joint_with))))
        return self._say(
            "etiquette-how",
            members=self._members(ours) or self._say("etiquette-nobody-chosen"),
            channel=self._say(f"channel-{approach.channel}"),
            purpose=self._say(f"purpose-{approach.purpose}"),
        )

    def answer(self) -> str:
        """Say whether we may, and if not simply, what to do first."""
        first = self._verdict.deciding
        if first is None:
            return self._say(f"etiquette-{Answer.YES}")
        return self._say(f"etiquette-{self._verdict.answer}", remedy=self.remedy(first))

    def reason(self, objection: Objection) -> str:
        """Say what speaks against it, and until when."""
        text = self._say(f"etiquette-reason-{objection.reason}", **self._facts(objection))
        if objection.until is None or objection.remedy is Remedy.JOIN_OR_WAIT:
            return text
        return f"{text} {self._say('etiquette-until', day=objection.until)}"

    def remedy(self, objection: Objection) -> str:
        """Say what to do about it."""
        code = f"etiquette-remedy-{objection.remedy}"
        if objection.reason is Cause.GATEKEEPER_UNREACHABLE:
            code = "etiquette-remedy-go_on"
        elif objection.remedy is Remedy.CHANGE_FORM:
            code += f"-{_FORM.get(objection.reason, 'place')}"
        elif objection.remedy in {Remedy.GO_BY_SENIOR, Remedy.BRING_SENIOR} and not objection.members:
            code += "-nobody"
        return self._say(code, **self._facts(objection))

    def command(self, objection: Objection) -> str:
        """Return the command that records what the remedy brings to light; empty: there is none."""
        account = self._map.account.name
        if objection.remedy is Remedy.ASK_CONSENT:
            words = ["consent", "add", account, self._person(objection.people[0])]
            words += ["--about", self.name, "--state", "agreed"]
        elif objection.remedy is Remedy.DRAW_LINE:
            words = ["line", "add", account, self._person(objection.people[0]), self.name]
        elif objection.remedy is Remedy.ASK_RANK:
            words = ["team", "edit", account, self._members(objection.members[:1]), "--seniority", "N"]
        else:
            return ""
        return f"accountmap {shlex.join(words)}"

    def rule(self, objection: Objection) -> str:
        """Say what the rule behind an objection wants."""
        return self._say(f"etiquette-rule-{objection.rule}")

    def withheld(self) -> str:
        """Say that the reader does not see everything; empty: they do."""
        return self._say("etiquette-withheld") if self._map.withheld else ""

    def _facts(self, objection: Objection) -> dict[str, str | int | date]:
        return {
            "name": self.name,
            "people": joined([self._person(one) for one in objection.people], self._locale),
            "members": self._members(objection.members),
            "kind": self._say(f"ban-{objection.ban.kind}") if objection.ban else "",
            "count": objection.count,
            "since": objection.since or "",
            "until": objection.until or "",
        }

    def _person(self, person: PersonId) -> str:
        found = self._map.person_by_id.get(person)
        return named(found.name, self._locale) if found else person

    def _members(self, members: tuple[str, ...]) -> str:
        known = {member.id: member.name for member in self._map.team}
        return joined([known.get(one, one) for one in members], self._locale)  # type: ignore[call-overload]

    def _say(self, code: str, **parameters: str | int | date) -> str:
        return say(self._locale, code, **parameters)
