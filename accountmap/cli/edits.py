"""What all editing commands share: carry an edit out, or try it; tell in lines what changed, and the new verdict."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, Final

import click

from accountmap.cli.session import Session, command_options, now, print_json, today
from accountmap.editing import Reports, read_reports
from accountmap.errors import ReportsUndecided
from accountmap.i18n.change_words import change_lines
from accountmap.operations import Edited, Effect, Occasion, effect_of, rehearse
from accountmap.schemas import EffectOut
from accountmap.store import Store

Perform = Callable[[Store, Occasion], Edited]
MOST_LINES: Final = 30


def edit_command(command: Callable[..., Perform]) -> Callable[..., None]:
    """Make a command of a function that returns what is to be carried out; stands directly above it."""

    @click.option("--source", default="", metavar="TEXT")
    @click.option("--dry-run", is_flag=True)
    @click.option("--json", "as_json", is_flag=True)
    @wraps(command)
    def run(session: Session, *args: Any, source: str, dry_run: bool, as_json: bool, **options: Any) -> None:
        perform = command(session, *args, **options)
        occasion = Occasion(now=now(), day=today(), source=source or session.say("edit-source"))
        with session.store("write", click.get_current_context().command_path) as store:

            def carry_out() -> Edited:
                return perform(store, occasion)

            edited = rehearse(store, carry_out) if dry_run else carry_out()
        effect = effect_of(edited, occasion.today)
        if as_json:
            print_json(EffectOut.of(effect, session.locale, dry_run=dry_run))
        else:
            click.echo("\n".join(_lines(session, effect, dry_run=dry_run)))

    return command_options(run)


def with_reports(
    session: Session, given: str | None, perform: Callable[[Store, Occasion, Reports | None], Edited]
) -> Perform:
    """Return what carries an edit out that may leave people without a manager: who sits at a terminal is asked."""

    def carry_out(store: Store, occasion: Occasion) -> Edited:
        try:
            return perform(store, occasion, read_reports(given))
        except ReportsUndecided as undecided:
            if given or not sys.stdin.isatty():
                raise
            return perform(store, occasion, _ask(session, undecided))

    return carry_out


def given_values(values: dict[str, Any], cleared: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the values that were given on the command line, and ``None`` for those to be cleared."""
    given = {name: value for name, value in values.items() if value not in (None, ())}
    return given | dict.fromkeys(cleared)


def _ask(session: Session, undecided: ReportsUndecided) -> Reports | None:
    """Ask to whom people report when their manager goes."""
    question = session.say("edit-ask-reports", person=undecided.person, reports=", ".join(undecided.reports))
    answer = str(click.prompt(question, err=True)).strip()
    return read_reports(answer if answer in {"up", "none"} or answer.startswith("to:") else f"to:{answer}")


def _lines(session: Session, effect: Effect, *, dry_run: bool) -> list[str]:
    lines = list(change_lines(effect.stories, session.locale))
    if not lines:
        return [session.say("edit-nothing")]
    if dry_run:
        lines.insert(0, session.say("edit-dry"))
    if len(lines) > MOST_LINES:
        lines = [*lines[:MOST_LINES], session.say("change-more", count=len(lines) - MOST_LINES)]
    before, after = effect.verdicts
    if before is not after:
        marks = [session.say(f"verdict-mark-{verdict}") for verdict in (before, after)]
        words = session.say(f"verdict-{after}")
        name = effect.edited.after.account.name
        lines.append(session.say("edit-verdict", name=name, before=marks[0], after=marks[1], verdict=words))
    return lines
