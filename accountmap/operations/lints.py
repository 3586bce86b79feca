"""Lints of charts: list them for an account, mend one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime

from accountmap.editing import Draft
from accountmap.errors import LintNotFound, NotKnownYet, StaleRevision
from accountmap.i18n import Locale
from accountmap.lints import Elsewhere, Fix, Lint, StepKind, lint_map, take_steps
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import Actor
from accountmap.model.ids import AccountId, PersonId
from accountmap.operations.accounts import list_accounts, load_map
from accountmap.operations.duplicates import mark_as_different, merge
from accountmap.operations.editing import Edited, Occasion, Plan, edit_map
from accountmap.operations.permissions import Right, require
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class LintedAccount:
    """The lints of an account with the map they were found on, which has the names."""

    account_map: AccountMap
    lints: tuple[Lint, ...]


@dataclass(frozen=True, slots=True)
class Mended:
    """A lint that was mended.

    Parameters
    ----------
    linted
        The account as it was.
    fix
        The steps that were taken.
    edited
        What was done to each map.
    """

    linted: LintedAccount
    lint: Lint
    fix: Fix
    edited: tuple[Edited, ...]


def lint_account(
    store: Store, actor: Actor, account: str, day: date, *, region: str, known_on: datetime | None = None
) -> LintedAccount:
    """Return what about an account's chart wants a look on `day`, gravest first.

    Parameters
    ----------
    account
        Id or name.
    region
        The country whose phone numbers need no country code.
    known_on
        As in `load_map`; where else people work is always as recorded now.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    NotKnownYet
        As `load_map`.
    """
    account_map = load_map(store, actor, account, known_on)
    elsewhere = _elsewhere(store, actor, account_map, day)
    return LintedAccount(account_map, lint_map(account_map, day, elsewhere=elsewhere, region=region))


def lint_portfolio(
    store: Store, actor: Actor, day: date, *, region: str, known_on: datetime | None = None
) -> Iterator[LintedAccount]:
    """Yield the lints of every account that was known, as `lint_account` finds them, in order of name."""
    for row in list_accounts(store, actor).items:
        with suppress(NotKnownYet):
            yield lint_account(store, actor, row.account.id, day, region=region, known_on=known_on)


def mend_lint(
    store: Store, actor: Actor, account: str, fix: str, occasion: Occasion, *, region: str, locale: Locale = Locale.EN
) -> Mended:
    """Mend a lint of today as one of its fixes says; a merge of two people goes over all their maps.

    Parameters
    ----------
    fix
        The key of the lint; with ``.2``, ``.3`` behind it another of its fixes than the first.
    locale
        The language of the note that a merge of two people leaves.

    Raises
    ------
    LintNotFound
        If the chart has no such lint, or the lint no such fix; nothing was changed.
    AccountmapError
        As `edit_map` and `merge`.
    """
    require(actor, Right.WRITE_MAP)
    found = lint_account(store, actor, account, occasion.today, region=region)
    here, revision = found.account_map.account, found.account_map.revision
    if occasion.seen not in (None, revision):
        raise StaleRevision(here.name, occasion.seen, revision)
    lint, steps = _chosen(found, fix)
    as_seen, step = replace(occasion, seen=revision), steps[0]
    edited: tuple[Edited, ...]
    if step.kind is StepKind.MERGE and step.person and step.other:
        edited = merge(store, actor, step.person, step.other, as_seen, account=here.id, region=region, locale=locale)
    elif step.kind is StepKind.TELL_APART and step.person and step.other:
        edited = (mark_as_different(store, actor, step.person, step.other, as_seen, account=here.id),)
    else:

        def plan(draft: Draft) -> None:
            take_steps(draft, lint, steps)

        mending: Plan = plan
        edited = (edit_map(store, actor, here.id, mending, as_seen),)
    return Mended(found, lint, steps, edited)


def _chosen(found: LintedAccount, fix: str) -> tuple[Lint, Fix]:
    key, _, number = fix.partition(".")
    for lint in found.lints:
        place = int(number) - 1 if number.isdecimal() else 0 if not number else -1
        if lint.key == key and 0 <= place < len(lint.fixes):
            return lint, lint.fixes[place]
    raise LintNotFound(fix, found.account_map.account.name)


def _elsewhere(store: Store, actor: Actor, account_map: AccountMap, day: date) -> Elsewhere:
    """Return at which other companies, outside the group, those who head others hold a position on the day."""
    here, present = account_map.account, account_map.on(day)
    bosses = {holder.id for line in present.reporting_lines for holder in present.holders_of.get(line.manager, ())}
    places = {boss: [one for one in store.accounts_of(boss) if one != here.id] for boss in sorted(bosses)}
    if not any(places.values()):
        return {}
    accounts = {summary.account.id: summary.account for summary in list_accounts(store, actor).items}
    group = _top_of_group(here, accounts)
    found: dict[PersonId, tuple[Account, ...]] = {}
    for boss, others in places.items():
        outside = [
            accounts[one] for one in others if one in accounts and _top_of_group(accounts[one], accounts) != group
        ]
        held = [one for one in outside if boss in load_map(store, actor, one.id).on(day).positions_of]
        if held:
            found[boss] = tuple(held)
    return found


def _top_of_group(account: Account, accounts: dict[AccountId, Account]) -> AccountId:
    """Return the company at the top of an account's group; a group whose parents run in a circle has its least id."""
    seen = [account.id]
    while account.parent in accounts and account.parent not in seen:
        account = accounts[account.parent]
        seen.append(account.id)
    return account.id if account.parent not in seen else min(seen)
