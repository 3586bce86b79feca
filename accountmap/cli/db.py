"""``accountmap db``: look after databases."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from accountmap.cli.help import WordedGroup
from accountmap.cli.progress_bar import shown_progress
from accountmap.cli.session import AUDIT_FAILED, Session, command_options, now, print_json
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations.databases import (
    backup_database,
    check_database,
    copy_database,
    drill_backup,
    restore_backup,
    upgrade_database,
)
from accountmap.schemas.databases import BackupOut, CheckOut, ContentsOut, DrillOut, FlawOut, UpgradeOut
from accountmap.store import forget_list_of
from accountmap.store.contents import Contents
from accountmap.store.upkeep import CheckReport
from accountmap.store.upkeep.forget_list import ForgetAgain
from accountmap.store.urls import url_of

FILE = click.Path(path_type=Path)
_DIGITS_SHOWN = 16


@click.group(cls=WordedGroup)
def db() -> None:
    """Look after the database of a workspace."""


@db.command()
@click.option("--json", "as_json", is_flag=True)
@command_options
def upgrade(session: Session, *, as_json: bool) -> None:
    """Bring the database up to date."""
    settings = session.settings
    report = upgrade_database(settings.database_url, LOCAL_OWNER, wait_seconds=settings.lock_wait)
    if as_json:
        print_json(UpgradeOut.of(report, session.locale))
    else:
        code = "db-current" if report.before == report.after.schema else "db-upgraded"
        before = report.before or "none"
        click.echo(session.say(code, place=report.after.place, before=before, after=report.after.schema))
        _tell_check(session, report.after)
    _end(is_good=not report.after.flaws)


@db.command()
@click.option("--json", "as_json", is_flag=True)
@command_options
def check(session: Session, *, as_json: bool) -> None:
    """Check the database."""
    report = check_database(session.settings.database_url, LOCAL_OWNER)
    if as_json:
        print_json(CheckOut.of(report, session.locale))
    else:
        _tell_check(session, report)
    _end(is_good=not report.flaws)


@db.command()
@click.argument("file", type=FILE)
@click.option("--overwrite", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def backup(session: Session, file: Path, *, overwrite: bool, as_json: bool) -> None:
    """Write a backup to FILE."""
    with shown_progress(session, "db-progress") as progress:
        manifest = backup_database(
            session.settings.database_url, LOCAL_OWNER, file, now=now(), overwrite=overwrite, progress=progress
        )
    if as_json:
        print_json(BackupOut.of(str(file), manifest))
        return
    click.echo(session.say("db-backup-made", place=manifest.source, file=str(file), **_told(manifest.contents)))
    click.echo(session.say("db-backup-next", file=str(file)))


@db.command()
@click.argument("file", type=FILE)
@click.option("--overwrite", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def restore(session: Session, file: Path, *, overwrite: bool, as_json: bool) -> None:
    """Make the database of the backup FILE."""
    settings = session.settings
    forget = ForgetAgain((settings.forget_list, forget_list_of(settings.database_url)), now())
    with shown_progress(session, "db-progress") as progress:
        manifest = restore_backup(
            file,
            settings.database_url,
            LOCAL_OWNER,
            overwrite=overwrite,
            wait_seconds=settings.lock_wait,
            progress=progress,
            forget=forget,
        )
    if as_json:
        print_json(BackupOut.of(str(file), manifest))
    else:
        day = manifest.made_at.date()
        click.echo(session.say("db-restored", file=str(file), day=day, **_told(manifest.contents)))
        _tell_forgotten(session, forget)


@db.command()
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True)
@command_options
def drill(session: Session, file: Path, *, as_json: bool) -> None:
    """Prove that the backup FILE can be restored."""
    begin = time.monotonic()
    with shown_progress(session, "db-progress") as progress:
        report = drill_backup(file, LOCAL_OWNER, progress=progress)
    seconds = time.monotonic() - begin
    if as_json:
        print_json(DrillOut.of(str(file), report, session.locale, seconds))
    else:
        code = "db-drill-good" if report.is_good else "db-drill-bad"
        told = _told(report.manifest.contents)
        click.echo(session.say(code, file=str(file), day=report.manifest.made_at.date(), **told))
        if report.is_equal is None:
            click.echo(session.say("db-drill-older", schema=report.manifest.schema))
        _tell_flaws(session, report.restored)
        click.echo(session.say("db-seconds", seconds=f"{seconds:.1f}"))
    _end(is_good=report.is_good)


@db.command("copy")
@click.argument("source")
@click.argument("target")
@click.option("--overwrite", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def copy(session: Session, source: str, target: str, *, overwrite: bool, as_json: bool) -> None:
    """Copy the database SOURCE to TARGET."""
    settings = session.settings
    forget = ForgetAgain((settings.forget_list, *map(forget_list_of, map(url_of, (source, target)))), now())
    with shown_progress(session, "db-progress") as progress:
        contents = copy_database(
            url_of(source),
            url_of(target),
            LOCAL_OWNER,
            overwrite=overwrite,
            wait_seconds=settings.lock_wait,
            progress=progress,
            forget=forget,
        )
    if as_json:
        print_json(ContentsOut.of(contents))
    else:
        click.echo(session.say("db-copied", **_told(contents)))
        _tell_forgotten(session, forget)


def _tell_forgotten(session: Session, forget: ForgetAgain) -> None:
    if forget.count:
        click.echo(session.say("forget-again", count=forget.count))


def _tell_check(session: Session, report: CheckReport) -> None:
    if report.contents:
        for name, table in report.contents.tables.items():
            if table.rows:
                click.echo(f"  {name:<24}{table.rows:>10}")
        click.echo(session.say("db-holds", place=report.place, schema=report.schema, **_told(report.contents)))
    _tell_flaws(session, report)
    if not report.flaws:
        click.echo(session.say("db-sound"))


def _tell_flaws(session: Session, report: CheckReport) -> None:
    for flaw in report.flaws:
        click.echo(f"  {FlawOut.of(flaw, session.locale).text}")


def _told(contents: Contents) -> dict[str, str | int]:
    """Return what a message says of contents."""
    return {"rows": contents.rows, "digest": contents.digest[:_DIGITS_SHOWN]}


def _end(*, is_good: bool) -> None:
    if not is_good:
        sys.exit(AUDIT_FAILED)
