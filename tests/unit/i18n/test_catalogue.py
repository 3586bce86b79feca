"""One catalogue, two languages, the same messages."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import accountmap
from accountmap.coverage import audit
from accountmap.i18n import AuditWords, Locale, describe_error, has_message, say, source_text, title_of_error
from accountmap.i18n.catalogue import SUBJECTS
from accountmap.model.accounts import AccountKind
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LineKind
from accountmap.model.team import Level
from maps import TODAY, P, a_map, link

PACKAGE = Path(accountmap.__file__).parent


class _Placeholders(Visitor):
    """Collects the parameters and plural variants of a message."""

    def __init__(self) -> None:
        super().__init__()
        self.parameters: set[str] = set()
        self.plurals: list[tuple[str, set[str]]] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's naming
        self.parameters.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        keys = {getattr(v.key, "name", getattr(v.key, "value", "")) for v in node.variants}
        if keys & {"one", "few", "many"}:
            assert isinstance(node.selector, ast.VariableReference)
            self.plurals.append((node.selector.id.name, keys))
        self.generic_visit(node)


def _messages(locale: Locale) -> dict[str, _Placeholders]:
    found = {}
    for subject in SUBJECTS:
        for entry in FluentParser().parse(source_text(locale, subject)).body:
            assert not isinstance(entry, ast.Junk), entry.content
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"twice: {entry.id.name}"
                found[entry.id.name] = _Placeholders()
                found[entry.id.name].visit(entry)
    return found


EN, RU = _messages(Locale.EN), _messages(Locale.RU)


def test_languages_have_the_same_messages_with_the_same_parameters():
    """Nothing is said in one language only, or of other things."""
    assert EN.keys() == RU.keys()
    assert {k: m.parameters for k, m in EN.items()} == {k: m.parameters for k, m in RU.items()}


def test_plurals_are_complete():
    """English has one and other, Russian one, few and many."""
    for messages, wanted in ((EN, {"one", "other"}), (RU, {"one", "few", "many"})):
        for key, message in messages.items():
            for selector, forms in message.plurals:
                assert wanted <= forms, (key, selector, forms)


@pytest.mark.parametrize(
    ("prefix", "values"),
    [
        ("kind", AccountKind),
        ("function", Function),
        ("role", RoleKind),
        ("area", DecisionArea),
        ("lateral", LateralKind),
        ("line", LineKind),
        ("level", Level),
    ],
)
def test_every_value_of_the_glossary_has_words(prefix: str, values: type[StrEnum]):
    """Enumerations are said in both languages."""
    for locale in Locale:
        assert all(has_message(locale, f"{prefix}-{value}") for value in values)


def test_every_code_of_the_core_has_words():
    """Each statement a rule can make has a sentence; no sentence is left over."""
    source = "".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "coverage").glob("*.py"))
    codes = set(re.findall(r'code="([a-z0-9-]+)"', source)) | set(re.findall(r'"(c3-(?:meet|find))"', source))
    codes |= set(re.findall(r'"(c[45]-[a-z-]+)"', source))
    codes |= {f"c4-{way}{area}" for way in ("", "meet-", "who-") for area in DecisionArea}
    codes |= {"early", "withheld"}
    said = {key.removeprefix("audit-") for key in EN if re.match(r"audit-(c\d-|ask-|early|withheld)", key)}
    assert codes == said


def test_every_error_has_a_sentence_and_a_title():
    """Leaf errors are told in both languages with the parameters they carry."""
    leaves, waiting = [], [accountmap.errors.AccountmapError]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        leaves += [] if kind.__subclasses__() else [kind]
    assert len(leaves) >= 15
    for kind in leaves:
        error = kind(*("x" for _ in fields(kind)))
        for locale in Locale:
            assert describe_error(error, locale).endswith((".", "?"))
            assert title_of_error(kind.code, locale)


def test_dates_and_plurals_read_well():
    """Dates the short local way, numbers with the right noun."""
    assert say(Locale.EN, "audit-heading", day=date(2026, 11, 4)) == "COVERAGE AUDIT · 4 Nov 2026"
    assert say(Locale.RU, "audit-heading", day=date(2026, 11, 4)) == "ПРОВЕРКА КОНТАКТОВ · 4 нояб. 2026"
    counts = [say(Locale.RU, "count-people", count=count) for count in (1, 3, 5, 11, 21)]
    assert counts == ["1 человек", "3 человека", "5 человек", "11 человек", "21 человек"]


def test_missing_message_and_parameter_are_errors_of_ours():
    """A code without words, or words without their parameter, is found in tests and not by users."""
    with pytest.raises(KeyError, match="no message"):
        say(Locale.EN, "no-such-message")
    with pytest.raises(KeyError, match="count-people"):
        say(Locale.EN, "count-people")


def test_audit_reads_as_sentences():
    """A small account's findings in both languages."""
    account_map = a_map(
        P("ceo", level=6),
        P("dana", under="ceo", does=Function.PURCHASING, decides=True, met=True),
        P("gap", under="dana", vacant=True),
        P("bert", under="gap", does=Function.PURCHASING, met=True),
        P("anna", under="ceo", does=Function.ACCOUNTING, met=True),
        links=(link("anna", "dana", LateralKind.ADVISES),),
    )
    findings = audit(account_map, TODAY).findings
    english, russian = AuditWords(account_map, Locale.EN), AuditWords(account_map, Locale.RU)
    said = [(*f.witnesses, *f.missing, *f.questions)[0] for f in findings]
    assert [english.statement(s) for s in said] == [
        "3 of 4 active contacts: Anna, Bert and Dana; 1 more needed",
        "Dana → vacant: gap post → Bert",
        "Anna and Dana (accounting – purchasing): advises",
        "Who decides on contracts, and who signs them?",
        "Who buys from us from day to day?",
        "Through whom does one get to the decider: an assistant, a secretary?",
        "Who at the client does logistics?",
        "Who at the client does contracts and legal?",
    ]
    assert [russian.statement(s) for s in said] == [
        "живых контактов 3 из 4: Anna, Bert и Dana; нужно ещё 1",
        "Dana → вакансия: gap post → Bert",
        "Anna и Dana (бухгалтерия – закупки): советует",
        "Кто решает по договорам и кто их подписывает?",
        "Кто закупает у нас изо дня в день?",
        "Через кого попадают к ЛПР: секретарь, помощник?",
        "Кто у клиента отвечает за функцию «логистика»?",
        "Кто у клиента отвечает за функцию «договоры и право»?",
    ]
