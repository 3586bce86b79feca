"""What a lint says: a code with typed parts, and the steps that would mend it.

No words and no commands here: the message catalogue has a sentence for each code, and the edges write the steps as
commands of accountmap.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import blake2s

from accountmap.duplicates import Reason
from accountmap.model.accounts import Account
from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.model.ids import BuyingRoleId, PersonId, PositionId, ReportingLineId


class LintCode(StrEnum):
    """Everything a lint can find; each has a message ``lint-<code>``. In the order in which they are told."""

    TWO_SOLID_BOSSES = "two-solid-bosses"
    REPORTING_CIRCLE = "reporting-circle"
    DOTTED_CIRCLE = "dotted-circle"
    LINE_TO_ENDED_POSITION = "line-to-ended-position"
    BOSS_AT_ANOTHER_COMPANY = "boss-at-another-company"
    DUPLICATE = "duplicate"
    LEVEL_NOT_BELOW = "level-not-below"
    LEVEL_SKIPPED = "level-skipped"
    HEADS_AFTER_LEAVING = "heads-after-leaving"
    ROLE_AFTER_LEAVING = "role-after-leaving"
    SECOND_TREE = "second-tree"
    ORPHAN = "orphan"
    CONTACT_WITHOUT_FUNCTION = "contact-without-function"
    POSITION_NAMED_BY_NOBODY = "position-named-by-nobody"


class LintSeverity(StrEnum):
    """Error: the chart cannot be true. Warning: it most likely is not. Hint: something to find out."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


SEVERITY_OF = {
    LintCode.TWO_SOLID_BOSSES: LintSeverity.ERROR,
    LintCode.REPORTING_CIRCLE: LintSeverity.ERROR,
    LintCode.DOTTED_CIRCLE: LintSeverity.WARNING,
    LintCode.LINE_TO_ENDED_POSITION: LintSeverity.ERROR,
    LintCode.BOSS_AT_ANOTHER_COMPANY: LintSeverity.WARNING,
    LintCode.DUPLICATE: LintSeverity.WARNING,
    LintCode.LEVEL_NOT_BELOW: LintSeverity.WARNING,
    LintCode.LEVEL_SKIPPED: LintSeverity.HINT,
    LintCode.HEADS_AFTER_LEAVING: LintSeverity.WARNING,
    LintCode.ROLE_AFTER_LEAVING: LintSeverity.WARNING,
    LintCode.SECOND_TREE: LintSeverity.WARNING,
    LintCode.ORPHAN: LintSeverity.HINT,
    LintCode.CONTACT_WITHOUT_FUNCTION: LintSeverity.HINT,
    LintCode.POSITION_NAMED_BY_NOBODY: LintSeverity.HINT,
}
"""How grave each lint is."""


class StepKind(StrEnum):
    """What can be done about a lint."""

    MAKE_DOTTED = "make-dotted"
    REMOVE_LINE = "remove-line"
    END_LINE = "end-line"
    SET_MANAGER = "set-manager"
    SET_SENIORITY = "set-seniority"
    SET_FUNCTION = "set-function"
    MARK_UNKNOWN_HOLDER = "mark-unknown-holder"
    REMOVE_POSITION = "remove-position"
    END_POSITION = "end-position"
    END_ROLE = "end-role"
    JOIN_GROUP = "join-group"
    MERGE = "merge"
    TELL_APART = "tell-apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do; the parts its kind needs are given.

    Parameters
    ----------
    person, other
        Of two to merge, the one to keep first.
    position, manager
        The position to change, and the one it shall report to.
    company
        The company that shall be in one group with the account.
    """

    kind: StepKind
    person: PersonId | None = None
    other: PersonId | None = None
    position: PositionId | None = None
    manager: PositionId | None = None
    line: ReportingLineId | None = None
    role: BuyingRoleId | None = None
    seniority: int | None = None
    function: Function | None = None
    company: Account | None = None


Fix = tuple[Step, ...]
"""Steps that, all taken, make a lint vanish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lint:
    """One thing about a chart that wants a look.

    Parameters
    ----------
    people, positions
        Whom and what it is about, in the order in which the sentence names them.
    count
        A number the sentence says: reports, levels between, people in a tree; for a duplicate, the score in percent.
    levels
        Two seniorities that do not fit: the manager's and the report's.
    since
        The day from which it is so.
    roles
        The roles of somebody who left.
    company
        The other company.
    reasons
        Why two people may be one; codes with messages ``duplicate-<code>``.
    fixes
        Different ways to mend it, the likeliest first.
    """

    code: LintCode
    people: tuple[PersonId, ...] = ()
    positions: tuple[PositionId, ...] = ()
    count: int = 0
    levels: tuple[int, int] | None = None
    since: date | None = None
    roles: tuple[RoleKind, ...] = ()
    company: Account | None = None
    reasons: tuple[Reason, ...] = ()
    fixes: tuple[Fix, ...] = ()

    @property
    def key(self) -> str:
        """What to call it in a command: the same as long as it is about the same people and positions."""
        about = "|".join((self.code, *self.positions, *self.people))
        return blake2s(about.encode(), digest_size=4).hexdigest()

    @property
    def severity(self) -> LintSeverity:
        """How grave it is."""
        return SEVERITY_OF[self.code]
