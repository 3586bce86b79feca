"""The root of everything accountmap can refuse, and the kinds that stand alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


class AccountmapError(Exception):
    """Base of everything accountmap raises on purpose."""

    code: ClassVar[str] = "error"
    edit: int
    """Where several edits were given: which of them is refused, counted from 0; else not set."""

    @property
    def parameters(self) -> dict[str, object]:
        """The typed attributes, by name; they fill the placeholders of the message."""
        return dict(vars(self))

    def __str__(self) -> str:
        """Say the code and the attributes; for logs and tracebacks, not for people."""
        inside = ", ".join(f"{name}={value!r}" for name, value in self.parameters.items())
        return f"{self.code}({inside})"


@dataclass(eq=False)
class RenderFailed(AccountmapError):
    """A picture could not be drawn."""

    code: ClassVar[str] = "render-failed"
    reason: str


@dataclass(eq=False)
class Cancelled(AccountmapError):
    """Whoever asked for it does not want it any more; it was broken off before anything was written."""

    code: ClassVar[str] = "cancelled"


@dataclass(eq=False)
class NotPermitted(AccountmapError):
    """The actor may not do this."""

    code: ClassVar[str] = "not-permitted"
    action: str
