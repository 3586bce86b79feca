"""Checked logs as JSON."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from accountmap.operations import LogReport
from accountmap.schemas.base import Shape
from accountmap.store import Break, LogFault, Resealing, VerifiedLog


class BreakOut(Shape):
    """The first place at which a log does not fit."""

    fault: LogFault
    revision: Annotated[int, Field(description="The account's revision that should be there.")]
    change_set: Annotated[str | None, Field(description="Id of the set found there; null: there is none.")]
    at: datetime | None
    actor: str | None

    @classmethod
    def of(cls, broken: Break) -> BreakOut:
        """Make the shape of a break."""
        return cls(
            fault=broken.fault,
            revision=broken.revision,
            change_set=broken.change_set,
            at=broken.at,
            actor=broken.actor,
        )


class ResealingOut(Shape):
    """That a part of a log was sealed anew when somebody was forgotten by law."""

    at: datetime
    first: Annotated[int, Field(description="First revision sealed anew.")]
    last: int
    seal: Annotated[str, Field(description="The seal of the last one before.")]

    @classmethod
    def of(cls, resealing: Resealing) -> ResealingOut:
        """Make the shape of a resealing."""
        return cls(at=resealing.at, first=resealing.first, last=resealing.last, seal=resealing.seal)


class VerifiedLogOut(Shape):
    """What came of checking the log of one account."""

    account: str
    name: str
    is_sound: bool
    sets: Annotated[int, Field(description="How many change sets are in order, from the first on.")]
    unsealed: Annotated[int, Field(description="How many of them were written before logs were sealed.")]
    broken: BreakOut | None
    resealed: list[ResealingOut]

    @classmethod
    def of(cls, log: VerifiedLog) -> VerifiedLogOut:
        """Make the shape of a verified log."""
        return cls(
            account=log.account,
            name=log.name,
            is_sound=log.broken is None,
            sets=log.sets,
            unsealed=log.unsealed,
            broken=None if log.broken is None else BreakOut.of(log.broken),
            resealed=[ResealingOut.of(one) for one in log.resealings],
        )


class LogReportOut(Shape):
    """What came of checking logs."""

    is_sound: bool
    missing: Annotated[int, Field(description="How many change sets are in no log any more.")]
    logs: list[VerifiedLogOut]

    @classmethod
    def of(cls, report: LogReport) -> LogReportOut:
        """Make the shape of a report."""
        logs = [VerifiedLogOut.of(log) for log in report.logs]
        return cls(is_sound=report.is_sound, missing=report.missing, logs=logs)
