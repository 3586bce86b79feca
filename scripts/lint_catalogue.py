"""The page of all lints: each with how grave it is, an example in words, and every way to mend it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from accountmap.i18n import LintWords, Locale, say
from accountmap.lints import SEVERITY_OF, Lint, LintCode, lint_map
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.buying import BuyingRole, RoleKind
from accountmap.model.functions import Function
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Assignment, Person, Position
from accountmap.model.team import Relationship, TeamMember
from accountmap.schemas import FixCommands, command_of

_DAY: Final = date(2026, 11, 24)
_LEFT: Final = date(2026, 11, 12)
_INTRODUCTION: Final = (
    "`accountmap lint ACCOUNT` lists them, with the command for each way to mend them, "
    "and what the same is called without lints. "
    "See [lists that help](lists.md).\n"
)
_BUYING: Final = Function.PURCHASING
# Name, manager, seniority, function.
_PEOPLE: Final[tuple[tuple[str, str, int | None, Function | None], ...]] = (
    ("Ada Sampleton", "", 6, None),
    ("Bea Mockson", "Ada Sampleton", 5, _BUYING),
    ("Cyd Placeholt", "Bea Mockson", 4, _BUYING),
    ("Dan Fauxley", "Ada Sampleton", 2, _BUYING),
    ("Eva Draftova", "Cyd Placeholt", 4, _BUYING),
    ("Fay Dummyson", "Bea Mockson", 3, _BUYING),
    ("Gus Loopley", "Hal Loopley", None, None),
    ("Hal Loopley", "Gus Loopley", None, None),
    ("Ida Goneby", "Ada Sampleton", None, None),
    ("Jan Leftover", "Ida Goneby", None, None),
    ("Kim Closeby", "Ada Sampleton", None, None),
    ("Lou Underby", "Kim Closeby", None, None),
    ("May Asideby", "", None, None),
    ("Noa Asideby", "May Asideby", None, None),
    ("Ola Loneby", "", None, None),
    ("Pia Twinsby", "Bea Mockson", 2, _BUYING),
    ("Twinsby Pia", "Bea Mockson", 2, _BUYING),
)


def lint_page(note: str) -> str:
    """Return the page; `note` says where it comes from."""
    account_map = _example()
    words, commands = LintWords(account_map, Locale.EN), FixCommands(account_map, _DAY)
    other = Account(id="quillmarsh", name="Quillmarsh Wholesale", known_since=_DAY)
    found: dict[LintCode, Lint] = {}
    for lint in lint_map(account_map, _DAY, elsewhere={_id("Bea Mockson"): (other,)}):
        found.setdefault(lint.code, lint)
    parts = [f"# Lints of a chart\n\n{note}{_INTRODUCTION}"]
    for code in LintCode:
        lint = found[code]
        grave = say(Locale.EN, f"lint-severity-{SEVERITY_OF[code]}").capitalize()
        fixes = []
        for number, fix in enumerate(lint.fixes, start=1):
            command, plain = command_of(lint, number, account_map.account.id), commands.plain(lint, number)
            same = f", the same as `{plain}`" if plain not in ("", command) else ""
            fixes.append(f"- {words.fix(fix)}: `{command}`{same}")
        example = f"{grave} ({SEVERITY_OF[code]}). “{words.lint(lint)}”"
        parts.append("\n".join([f"## {code}\n", f"{example}\n", *fixes, ""]))
    return "\n".join(parts)


def _example() -> AccountMap:
    """Return an invented account that has every lint."""
    lines = [_line(manager, name) for name, manager, _, _ in _PEOPLE if manager]
    lines += [_line("Cyd Placeholt", "Fay Dummyson"), _line("Dan Fauxley", "Ada Sampleton", LineKind.DOTTED)]
    seats = [
        Position(
            id=_seat(name),
            title="Buyer" if "Twins" in name else "",
            seniority=level,
            function=function,
            valid_to=_LEFT if name == "Kim Closeby" else None,
        )
        for name, _, level, function in _PEOPLE
    ]
    held = [Assignment(id=f"h-{_id(name)}", person=_id(name), position=_seat(name)) for name, *_ in _PEOPLE]
    return AccountMap(
        account=Account(id="fablewick", name="Fablewick Stores", known_since=_DAY),
        people=tuple(Person(id=_id(name), name=name) for name, *_ in _PEOPLE),
        positions=(*seats, Position(id="seat-gap", title="Adviser")),
        assignments=tuple(replace(one, valid_to=_LEFT) if "Goneby" in one.person.title() else one for one in held),
        reporting_lines=tuple(lines),
        buying_roles=(BuyingRole(id="role", person=_id("Ida Goneby"), kind=RoleKind.BUYER),),
        team=(TeamMember(id="ours", name="Tess Tester"),),
        relationships=(Relationship(id="tie", member="ours", person=_id("Ola Loneby")),),
    )


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")


def _seat(name: str) -> str:
    return f"seat-{_id(name)}"


def _line(manager: str, report: str, kind: LineKind = LineKind.SOLID) -> ReportingLine:
    key = f"{_id(manager)}-{_id(report)}"
    return ReportingLine(id=key, manager=_seat(manager), report=_seat(report), kind=kind)
