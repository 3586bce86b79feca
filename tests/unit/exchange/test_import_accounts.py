"""Accounts from a table: values, groups, and the same file again."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest

from accountmap.errors import ImportRejected
from accountmap.exchange.accounts import AccountDirectory, AccountsImport, import_accounts
from accountmap.exchange.amounts import read_amount, read_headcount
from accountmap.exchange.tables import read_table
from accountmap.model.accounts import Account, AccountKind, HeadcountBand, Tier

TODAY = date(2026, 11, 24)
NUMBERS = count()


def an_account(name: str, **fields: object) -> Account:
    """Return an account known since today."""
    return Account(id=f"id-{next(NUMBERS)}", name=name, known_since=TODAY, **fields)


def taken(text: str, *known: Account) -> AccountsImport:
    """Import a file of accounts."""
    table = read_table(text.encode(), "clients.csv")
    return import_accounts(table, known, today=TODAY, new_id=lambda: f"new-{next(NUMBERS)}")


def after(result: AccountsImport) -> dict[str, Account]:
    """Return the accounts of a result by name."""
    return {one.after.name: one.after for one in result.accounts}


def codes(result: AccountsImport) -> list[tuple[int, str]]:
    """Return the rows and codes of the problems."""
    return [(problem.row, str(problem.code)) for problem in result.problems]


def test_every_column_of_a_russian_list():
    """Kind, tier, headcount, amounts, parent, day and note become what they say."""
    result = taken(
        "Клиент;Вид;Категория;Численность;Головная компания;Маржа;Потенциал;Клиент с;Примечание\n"
        "Холдинг «Буян»;;А;;;;;;\n"
        'Буян-Торг;Розничная сеть;b;1 200;Холдинг "Буян";12 500 000,50 ₽;20 млн;01.03.2019;платит в срок\n'
    )
    found = after(result)
    assert found["Буян-Торг"] == Account(
        id=found["Буян-Торг"].id,
        name="Буян-Торг",
        known_since=date(2019, 3, 1),
        kind=AccountKind.RETAIL_CHAIN,
        tier=Tier.B,
        headcount=HeadcountBand.OVER_1000,
        parent=found["Холдинг «Буян»"].id,
        margin=12_500_000.5,
        potential=20e6,
        note="платит в срок",
    )
    assert (found["Холдинг «Буян»"].tier, found["Холдинг «Буян»"].known_since) == (Tier.A, TODAY)
    assert (codes(result), result.summary.accounts_added) == ([], 2)


def test_same_file_again_changes_nothing():
    """The second time every account is as the file says already."""
    text = "Account,Tier,Margin,Parent,Note\nQuill,A,1000,Marsh,first\nMarsh,B,,,\n"
    first = taken(text)
    second = taken(text, *(one.after for one in first.accounts))
    assert all(one.before == one.after for one in second.accounts)
    assert (second.summary.accounts_unchanged, second.summary.accounts_added) == (2, 0)


def test_empty_cells_erase_nothing_and_notes_are_added_to():
    """A record is completed; what a file does not say stays."""
    known = an_account("Quill", tier=Tier.A, margin=5.0, note="old", kind=AccountKind.SMALL)
    result = taken("Account,Tier,Margin,Note\nQUILL,,7,new\n", known)
    (one,) = result.accounts
    assert (one.after.name, one.after.tier, one.after.margin, one.after.note) == ("Quill", Tier.A, 7.0, "old\nnew")
    assert (one.after.kind, result.summary.accounts_updated) == (AccountKind.SMALL, 1)


def test_reference_finds_an_account_that_was_renamed():
    """What another system calls an account goes before its name."""
    known = an_account("Quill Ltd", references=("erp:7",))
    result = taken("Account,External id\nQuillmarsh,erp:7\n", known)
    assert [(one.before, one.after.name) for one in result.accounts] == [(known, "Quillmarsh")]


def test_parents_that_cannot_be_are_reported_and_the_rest_is_taken():
    """Missing, itself, and a circle of three: the row, what was meant, and who closes it."""
    result = taken(
        "Account,Parent\nAda Group,Cem Group\nBen Group,Ada Group\nCem Group,Ben Group\nDan Group,Dan Group\n"
        "Eve Group,Ada Groop\n"
    )
    assert codes(result) == [(4, "parent-circle"), (5, "parent-is-self"), (6, "parent-not-found")]
    circle, _, missing = result.problems
    assert circle.detail == "Cem Group → Ben Group → Ada Group → Cem Group"
    assert (missing.value, missing.detail) == ("Ada Groop", "Ada Group")
    found = after(result)
    assert found["Ada Group"].parent == found["Cem Group"].id
    assert [found[name].parent for name in ("Cem Group", "Dan Group", "Eve Group")] == [None, None, None]


def test_circle_with_what_is_recorded():
    """A parent whose own parent is the account already is refused, too."""
    top = an_account("Top")
    below = an_account("Below", parent=top.id)
    result = taken("Account,Parent\nTop,Below\n", top, below)
    assert codes(result) == [(2, "parent-circle")]
    assert result.accounts[0].before == result.accounts[0].after


def test_rows_of_one_account_are_taken_together():
    """A name that stands twice is one account, and it is said."""
    result = taken("Account,Tier,Margin\nQuill,A,\nquill,,3\n")
    assert codes(result) == [(3, "account-twice")]
    assert [(one.after.tier, one.after.margin) for one in result.accounts] == [(Tier.A, 3.0)]


def test_values_that_are_none_are_named_and_left_out():
    """Kind, tier, headcount, amounts and names that are missing, each with its row."""
    result = taken("Account,Kind,Tier,Headcount,Margin,Potential\nQuill,odd,D,many,lots,-5\n,standard,A,,,\n")
    assert codes(result) == [
        (2, "headcount-not-understood"),
        (2, "kind-not-understood"),
        (2, "amount-not-understood"),
        (2, "amount-not-understood"),
        (2, "tier-not-understood"),
        (3, "account-without-name"),
    ]
    (one,) = result.accounts
    assert (one.after.kind, one.after.tier, one.after.margin) == (AccountKind.STANDARD, None, None)


def test_file_without_a_column_of_accounts_is_refused():
    """The headers that are there are named."""
    with pytest.raises(ImportRejected) as refusal:
        taken("Colour,Size\nred,1\n")
    assert refusal.value.problems[0].code == "no-account-column"


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1250000", 1_250_000),
        ("1 250 000,50", 1_250_000.5),
        ("1,250,000.50", 1_250_000.5),
        ("1.250.000,50", 1_250_000.5),
        ("1\u00a0250\u202f000", 1_250_000),
        ("1'250'000", 1_250_000),
        ("1,250", 1250),
        ("1.250", 1250),
        ("1234.567", 1234.567),
        ("0,5", 0.5),
        ("−3 500", -3500),
        ("1,2 млн руб.", 1_200_000),
        ("15 тыс. ₽", 15_000),
        ("€ 3k", 3000),
        ("2.5 bn", 2.5e9),
        ("1,2,3", None),
        ("12 34x", None),
        ("1,250.000,5", None),
        ("", None),
        ("-", None),
    ],
)
def test_amounts(cell, amount):
    """Thousands and decimals are told apart whichever marks a country uses."""
    assert read_amount(cell) == amount


@pytest.mark.parametrize(
    ("cell", "band"),
    [
        ("15", HeadcountBand.UP_TO_15),
        ("16", HeadcountBand.UP_TO_100),
        ("101-1000", HeadcountBand.UP_TO_1000),
        ("1001+", HeadcountBand.OVER_1000),
        ("11-50", HeadcountBand.UP_TO_100),
        ("10,001+", HeadcountBand.OVER_1000),
        ("до 100", None),
        ("some", None),
    ],
)
def test_headcounts(cell, band):
    """Numbers, our own bands and other people's ranges."""
    assert read_headcount(cell) is band


def test_quotation_marks_do_not_matter_where_one_account_is_left():
    """Two accounts that differ in quotes only are told apart by them; one is found by any."""
    one, two = an_account("ООО «Китеж»"), an_account("ООО «Буян»")
    directory = AccountDirectory([one, two, an_account('ООО "Буян"')])
    assert directory.find('ООО "Китеж"') == one
    assert directory.find("ООО «Буян»") == two
    assert directory.find("ООО Буян") is None
    assert directory.nearest("ООО Китешь") == "ООО «Китеж»"
