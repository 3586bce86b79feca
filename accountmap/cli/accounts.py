"""``accountmap accounts``: list accounts, add one."""

from __future__ import annotations

from typing import Any, Final

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedGroup
from accountmap.cli.session import Session, choice_of, command_options, now, print_json, today
from accountmap.model.accounts import AccountKind, HeadcountBand, Tier
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import (
    AccountSummary,
    Edited,
    Occasion,
    create_account,
    delete_account,
    list_accounts,
    revision_of,
    update_account,
)
from accountmap.schemas import AccountList, AccountOut
from accountmap.store import Store

CLEARED: Final = ("tier", "headcount", "parent", "margin", "potential", "note")


@click.group(cls=WordedGroup, invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def accounts(session: Session, *, as_json: bool) -> None:
    """List the accounts, or add one."""
    if click.get_current_context().invoked_subcommand:
        return
    with session.store("read") as store:
        summaries = list_accounts(store, LOCAL_OWNER).items
    if as_json:
        print_json(AccountList.of(summaries))
        return
    if not summaries:
        click.echo(session.say("audit-empty"))
    for summary in summaries:
        click.echo(_line(session, summary))


@accounts.command("add")
@click.argument("name")
@click.option("--kind", type=choice_of(AccountKind), default="standard", show_default=True)
@click.option("--tier", type=choice_of(Tier))
@click.option("--headcount", type=choice_of(HeadcountBand))
@click.option("--json", "as_json", is_flag=True)
@command_options
def add(
    session: Session,
    name: str,
    *,
    kind: str,
    tier: str | None,
    headcount: str | None,
    as_json: bool,
) -> None:
    """Add an account called NAME."""
    with session.store("write", "accountmap accounts add") as store:
        made = create_account(
            store,
            LOCAL_OWNER,
            name,
            now=now(),
            kind=AccountKind(kind),
            tier=Tier(tier) if tier else None,
            headcount=HeadcountBand(headcount) if headcount else None,
        )
    if as_json:
        print_json(AccountOut.of_map(made))
    else:
        click.echo(session.say("cli-account-added", name=made.account.name, id=made.account.id))


@accounts.command("edit")
@click.argument("account")
@click.option("--name")
@click.option("--kind", type=choice_of(AccountKind))
@click.option("--tier", type=choice_of(Tier))
@click.option("--headcount", type=choice_of(HeadcountBand))
@click.option("--parent")
@click.option("--margin", type=float)
@click.option("--potential", type=float)
@click.option("--note")
@click.option("--clear", type=click.Choice(CLEARED), multiple=True)
@edit_command
def edit(_: Session, account: str, *, parent: str | None, clear: tuple[str, ...], **given: Any) -> Perform:
    """Correct what is recorded of an account."""
    kinds = {"kind": AccountKind, "tier": Tier, "headcount": HeadcountBand}
    typed = {name: kinds[name](value) if value and name in kinds else value for name, value in given.items()}
    values = given_values(typed, clear)

    def perform(store: Store, occasion: Occasion) -> Edited:
        above = {"parent": revision_of(store, LOCAL_OWNER, parent)[0]} if parent else {}
        return update_account(store, LOCAL_OWNER, account, values | above, occasion)

    return perform


@accounts.command("remove")
@click.argument("account")
@command_options
def remove(session: Session, account: str) -> None:
    """Delete an account on whose map nothing is."""
    occasion = Occasion(now=now(), day=today(), source=session.say("edit-source"))
    with session.store("write", "accountmap accounts remove") as store:
        deleted = delete_account(store, LOCAL_OWNER, account, occasion)
    click.echo(session.say("accounts-removed", name=deleted.before.account.name))


def _line(session: Session, summary: AccountSummary) -> str:
    account = summary.account
    details = [session.say(f"kind-{account.kind}"), session.say("count-people", count=summary.people)]
    if account.tier:
        details.insert(0, session.say("cli-tier", tier=account.tier.value))
    return f"{account.name} · {', '.join(details)} · {account.id}"
