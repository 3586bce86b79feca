"""``accountmap accounts``: list accounts, add one."""

from __future__ import annotations

import click

from accountmap.cli.help import WordedGroup
from accountmap.cli.session import Session, choice_of, command_options, now, print_json
from accountmap.model.accounts import AccountKind, HeadcountBand, Tier
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import AccountSummary, create_account, list_accounts
from accountmap.schemas import AccountList, AccountOut


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


def _line(session: Session, summary: AccountSummary) -> str:
    account = summary.account
    details = [session.say(f"kind-{account.kind}"), session.say("count-people", count=summary.people)]
    if account.tier:
        details.insert(0, session.say("cli-tier", tier=account.tier.value))
    return f"{account.name} · {', '.join(details)} · {account.id}"
