"""``accountmap influence``: whose word has weight at an account."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, print_json, today
from accountmap.cli.values import DAY, day_of, known_on_option, moment_of
from accountmap.i18n.influence_words import InfluenceWords
from accountmap.model.account_map import Withheld
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import ScoredAccount, score_influence
from accountmap.schemas import InfluenceList

_MOST_SHOWN: Final = 60


@click.command(cls=WordedCommand)
@click.argument("account")
@click.option("--person")
@click.option("--why", is_flag=True)
@click.option("--all", "everybody", is_flag=True)
@click.option("--day", type=DAY)
@known_on_option
@click.option("--json", "as_json", is_flag=True)
@command_options
def influence(
    session: Session,
    account: str,
    *,
    person: str | None,
    why: bool,
    everybody: bool,
    day: datetime | None,
    known_on: str | None,
    as_json: bool,
) -> None:
    """Say whose word has weight, highest first."""
    when, known = day_of(day) or today(), moment_of(known_on)
    with session.store("read") as store:
        scored = score_influence(store, LOCAL_OWNER, account, when, person=person, known_on=known)
    if as_json:
        print_json(InfluenceList.of(scored, scored.scores, session.locale))
    else:
        click.echo("\n".join(influence_lines(session, scored, why=why, everybody=everybody)))


def influence_lines(session: Session, scored: ScoredAccount, *, why: bool, everybody: bool) -> Iterator[str]:
    """Yield the lines of an account's influence for a person to read."""
    words = InfluenceWords(scored.account_map, session.locale)
    yield session.say("influence-heading", account=scored.account_map.account.name, day=scored.day)
    if not scored.scores:
        yield session.say("influence-empty")
    shown = scored.scores if everybody else scored.scores[:_MOST_SHOWN]
    for place, one in enumerate(shown, start=1):
        yield session.say("influence-line", place=place, who=words.who(one.person), standing=words.standing(one))
        if why:
            yield from (f"     {text}" for _, text in words.terms(one))
    if len(shown) < len(scored.scores):
        yield session.say("structure-more", count=len(scored.scores) - len(shown))
    questions = words.questions(scored.scores)
    if questions:
        yield ""
        yield session.say("influence-to-ask")
        yield from (f"  {question}" for question in questions)
    if Withheld.PEOPLE in scored.account_map.withheld:
        yield session.say("audit-withheld")
