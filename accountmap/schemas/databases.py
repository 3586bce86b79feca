"""Databases as JSON: what they hold, what is wrong with them, backups."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from accountmap.i18n import Locale, say
from accountmap.operations.databases import DrillReport, UpgradeReport
from accountmap.schemas.base import Shape
from accountmap.store.contents import Contents
from accountmap.store.upkeep import CheckReport, Flaw, Manifest


class TableOut(Shape):
    """A table: how many rows it has and their digest."""

    name: str
    rows: int
    digest: str


class ContentsOut(Shape):
    """What a database holds; equal rows have equal digests on every database."""

    rows: int
    digest: str
    tables: list[TableOut]

    @classmethod
    def of(cls, contents: Contents) -> ContentsOut:
        """Make the shape of what a database holds."""
        tables = [TableOut(name=name, rows=one.rows, digest=one.digest) for name, one in contents.tables.items()]
        return cls(rows=contents.rows, digest=contents.digest, tables=tables)


class FlawOut(Shape):
    """One thing that is wrong with a database."""

    kind: str
    where: str
    detail: str
    count: int
    text: Annotated[str, Field(description="What is wrong and how to mend it, in the language asked for.")]

    @classmethod
    def of(cls, flaw: Flaw, locale: Locale) -> FlawOut:
        """Make the shape of a flaw."""
        text = say(locale, f"db-flaw-{flaw.kind}", where=flaw.where, detail=flaw.detail, count=flaw.count)
        return cls(kind=flaw.kind.value, where=flaw.where, detail=flaw.detail, count=flaw.count, text=text)


class CheckOut(Shape):
    """What a check found."""

    database: str
    is_sound: bool
    schema_found: str
    schema_known: str
    contents: ContentsOut | None
    flaws: list[FlawOut]

    @classmethod
    def of(cls, report: CheckReport, locale: Locale) -> CheckOut:
        """Make the shape of a check."""
        return cls(
            database=report.place,
            is_sound=not report.flaws,
            schema_found=report.schema,
            schema_known=report.known,
            contents=ContentsOut.of(report.contents) if report.contents else None,
            flaws=[FlawOut.of(flaw, locale) for flaw in report.flaws],
        )


class UpgradeOut(Shape):
    """What an upgrade did."""

    schema_before: Annotated[str | None, Field(description="None: the database was empty.")]
    after: CheckOut

    @classmethod
    def of(cls, report: UpgradeReport, locale: Locale) -> UpgradeOut:
        """Make the shape of an upgrade."""
        return cls(schema_before=report.before, after=CheckOut.of(report.after, locale))


class BackupOut(Shape):
    """A backup, and what it holds."""

    file: str
    made_at: datetime
    version: str
    schema_found: str
    database: Annotated[str, Field(description="Of which database it is.")]
    contents: ContentsOut

    @classmethod
    def of(cls, file: str, manifest: Manifest) -> BackupOut:
        """Make the shape of a backup."""
        return cls(
            file=file,
            made_at=manifest.made_at,
            version=manifest.version,
            schema_found=manifest.schema,
            database=manifest.source,
            contents=ContentsOut.of(manifest.contents),
        )


class DrillOut(Shape):
    """What came of restoring a backup to a temporary place."""

    backup: BackupOut
    is_good: bool
    is_equal: Annotated[bool | None, Field(description="None: cannot be compared, the backup has an older schema.")]
    restored: CheckOut
    seconds: float

    @classmethod
    def of(cls, file: str, report: DrillReport, locale: Locale, seconds: float) -> DrillOut:
        """Make the shape of a drill."""
        return cls(
            backup=BackupOut.of(file, report.manifest),
            is_good=report.is_good,
            is_equal=report.is_equal,
            restored=CheckOut.of(report.restored, locale),
            seconds=round(seconds, 2),
        )
