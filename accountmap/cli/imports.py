"""``accountmap import``: take in files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial, wraps
from pathlib import Path
from typing import Any, Final

import click

from accountmap.cli.help import WordedCommand, WordedGroup
from accountmap.cli.import_report import tell_documents, tell_report
from accountmap.cli.progress import watched
from accountmap.cli.session import Session, command_options, now, print_json
from accountmap.cli.values import day_of
from accountmap.exchange import SourceFile, mapping_of, refuse_size
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import (
    DocumentOutcome,
    ImportReport,
    import_accounts_file,
    import_document,
    import_file,
    import_people_file,
    import_touchpoints_file,
)
from accountmap.schemas import DocumentImportOut, ImportOut

_WHATEVER_IT_IS: Final = "file"
Done = ImportReport | tuple[DocumentOutcome, ...]
Report = Callable[..., Done]


class ImportGroup(WordedGroup):
    """A group whose command may be left out: ``import FILE`` finds out what the file is about."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what is no command for the command of any file."""
        if args and args[0] not in {*self.commands, *ctx.help_option_names}:
            args = [_WHATEVER_IT_IS, *args]
        return super().parse_args(ctx, args)


@click.group("import", cls=ImportGroup)
def import_group() -> None:
    """Import files."""


def _import_options(function: Report) -> Callable[..., None]:
    """Add what every import of a table takes, read the file, and tell what came of it."""

    @click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
    @click.option("--encoding")
    @click.option("--map", "mapping", multiple=True, metavar="COLUMN=FIELD")
    @click.option("--dry-run", is_flag=True)
    @click.option("--all", "all_lines", is_flag=True)
    @click.option("--json", "as_json", is_flag=True)
    @command_options
    @wraps(function)
    def run(
        session: Session,
        path: Path,
        *,
        encoding: str | None,
        mapping: tuple[str, ...],
        dry_run: bool,
        all_lines: bool,
        as_json: bool,
        since: datetime | None = None,
        subjects: bool = False,
        **options: Any,
    ) -> None:
        meanings, region = mapping_of(mapping), session.settings.phone_region
        day, zone = day_of(since), now().astimezone().tzinfo or UTC

        def work(content: bytes, **given: Any) -> Done:
            file = SourceFile(path.name, content, encoding, meanings, region, day, subjects, zone)
            return function(file=file, **given, **options)

        _carry_out(session, path, work, dry_run=dry_run, all_lines=all_lines, as_json=as_json)

    return run


def _correspondence_options(function: Callable[..., None]) -> Callable[..., None]:
    """Add what is said of a calendar or a mailbox."""
    since = click.option("--since", type=click.DateTime(["%Y-%m-%d"]))(function)
    return click.option("--subjects", is_flag=True)(since)


def _day_options(function: Callable[..., None]) -> Callable[..., None]:
    """Add what dates a list of people."""
    dated = click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]))(function)
    return click.option("--close-missing", is_flag=True)(dated)


@import_group.command(_WHATEVER_IT_IS)
@click.option("--account")
@click.option("--create-accounts", "--create", "create", is_flag=True)
@_day_options
@_correspondence_options
@_import_options
def whatever(as_of: datetime | None, **options: Any) -> Done:
    """Import a file, whatever it is about."""
    return import_file(as_of=as_of.date() if as_of else None, **options)


@import_group.command("people")
@click.option("--account")
@click.option("--create-accounts", "--create", "create", is_flag=True)
@_day_options
@_import_options
def people(as_of: datetime | None, **options: Any) -> ImportReport:
    """Import people."""
    return import_people_file(as_of=as_of.date() if as_of else None, **options)


@import_group.command("accounts")
@_import_options
def accounts(**options: Any) -> ImportReport:
    """Import accounts."""
    return import_accounts_file(**options)


@import_group.command("touchpoints")
@click.option("--account")
@_correspondence_options
@_import_options
def touchpoints(**options: Any) -> ImportReport:
    """Import touchpoints."""
    return import_touchpoints_file(**options)


@import_group.command("json", cls=WordedCommand)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True)
@click.option("--all", "all_lines", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def document(session: Session, path: Path, *, dry_run: bool, all_lines: bool, as_json: bool) -> None:
    """Import our own JSON."""
    work = partial(import_document, file=path.name)
    _carry_out(session, path, work, dry_run=dry_run, all_lines=all_lines, as_json=as_json)


def _carry_out(
    session: Session, path: Path, work: Callable[..., Done], *, dry_run: bool, all_lines: bool, as_json: bool
) -> None:
    """Import a file, watched, and tell what came of it."""
    with watched(session) as watch:
        content = _read(session, path)
        with session.store("write", f"accountmap {click.get_current_context().command_path}") as store:
            done = work(
                store=store,
                actor=LOCAL_OWNER,
                content=content,
                now=now(),
                dry_run=dry_run,
                progress=watch.progress,
            )
    if watch.is_cancelled and not dry_run:
        click.echo(session.say("cli-import-too-late"), err=True)
    if isinstance(done, ImportReport):
        if as_json:
            print_json(ImportOut.of(done, session.locale))
        else:
            tell_report(session, done, all_lines=all_lines)
    elif as_json:
        print_json(DocumentImportOut.of(done, session.locale, dry_run=dry_run))
    else:
        tell_documents(session, done, dry_run=dry_run, all_lines=all_lines)


def _read(session: Session, path: Path) -> bytes:
    try:
        refuse_size(path.name, path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        session.fail("file-unreadable", file=str(path), reason=error.strerror or str(error))
