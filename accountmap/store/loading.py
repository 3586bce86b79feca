"""Reading one account as a map, without what the reader may not see."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, select

from accountmap.errors import AccountNotFound
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, FunctionStatus
from accountmap.model.actors import Scope
from accountmap.model.buying import BuyingRole, Motivation, Stance
from accountmap.model.courtesy import Consent, ContactBan, ContactPolicy
from accountmap.model.facts import Entity
from accountmap.model.field_classes import SENSITIVE_VALUES
from accountmap.model.ids import AccountId
from accountmap.model.links import LateralLink, ReportingLine
from accountmap.model.people import Assignment, Distinction, Person, Position
from accountmap.model.team import Relationship, StandIn, TeamMember, Touchpoint
from accountmap.model.visibility import blank_values, sees_judgements, sees_kind, withheld_from
from accountmap.store import tables
from accountmap.store.account_rows import chunks
from accountmap.store.rows import from_rows

E = TypeVar("E", bound=Entity)
Rows = Select[Any]


class MapReader:
    """Reads one account for one scope; what is hidden is not read, or emptied before an entity is made of it."""

    def __init__(self, connection: Connection, workspace: str, account: AccountId, scope: Scope) -> None:
        self._connection = connection
        self._workspace = workspace
        self._account = account
        self._scope = scope
        self._sees_all = sees_judgements(scope)

    def read(self) -> AccountMap:
        """Return the map; call it inside one transaction, so that it is of one moment."""
        table = tables.account
        own = select(table).where(table.c.workspace == self._workspace, table.c.id == self._account)
        (account,) = self._all(Account, own) or (None,)
        if account is None:
            raise AccountNotFound(self._account)
        revision = table.c.revision if self._sees_all else table.c.open_revision
        relationships = self._all(
            Relationship, self._on_map(tables.relationship, tables.account_person, "person", "person")
        )
        touchpoints = self._touchpoints()
        stand_ins = self._all(StandIn, self._of_account(tables.stand_in))
        consents = self._all(Consent, self._of_account(tables.consent))
        return AccountMap(
            account=account,
            revision=self._connection.execute(own.with_only_columns(revision)).scalar_one(),
            people=self._all(Person, self._on_map(tables.person, tables.account_person, "person", "id")),
            positions=self._all(Position, self._of_account(tables.position)),
            assignments=self._all(Assignment, self._of_account(tables.assignment)),
            reporting_lines=self._all(ReportingLine, self._of_account(tables.reporting_line)),
            lateral_links=self._all(LateralLink, self._of_account(tables.lateral_link)),
            buying_roles=self._all(BuyingRole, self._of_account(tables.buying_role)),
            stances=self._all(Stance, self._of_account(tables.stance)),
            motivations=self._all(Motivation, self._of_account(tables.motivation)),
            function_statuses=self._all(FunctionStatus, self._of_account(tables.function_status)),
            team=self._team(relationships, touchpoints, stand_ins, consents),
            relationships=relationships,
            stand_ins=stand_ins,
            consents=consents,
            contact_bans=self._all(ContactBan, self._of_account(tables.contact_ban)),
            contact_policies=self._all(ContactPolicy, self._of_account(tables.contact_policy)),
            touchpoints=touchpoints,
            distinctions=self._distinctions(),
            withheld=withheld_from(self._scope),
        )

    def _of_account(self, table: Table) -> Rows:
        return select(table).where(table.c.workspace == self._workspace, table.c.account == self._account)

    def _on_map(self, table: Table, membership: Table, member: str, key: str) -> Rows:
        """Select the rows of a workspace's table whose key is on this account's map."""
        joined = (membership.c.workspace == table.c.workspace) & (membership.c[member] == table.c[key])
        return (
            select(table)
            .join(membership, joined)
            .where(membership.c.workspace == self._workspace, membership.c.account == self._account)
        )

    def _distinctions(self) -> tuple[Distinction, ...]:
        """Read the distinctions that name somebody on this map."""
        table, on_map = tables.distinction, tables.account_person
        here = select(on_map.c.person).where(on_map.c.workspace == self._workspace, on_map.c.account == self._account)
        named = table.c.person.in_(here) | table.c.other.in_(here)
        return self._all(Distinction, select(table).where(table.c.workspace == self._workspace, named))

    def _touchpoints(self) -> tuple[Touchpoint, ...]:
        """Read the touches of this account, and those of no account with somebody on its map."""
        table, theirs, on_map = tables.touchpoint, tables.touchpoint_person, tables.account_person
        here = select(table).where(table.c.workspace == self._workspace, table.c.account == self._account)
        anywhere = select(table).where(
            table.c.workspace == self._workspace,
            table.c.account.is_(None),
            table.c.id.in_(
                select(theirs.c.touchpoint)
                .join(on_map, (on_map.c.workspace == theirs.c.workspace) & (on_map.c.person == theirs.c.person))
                .where(on_map.c.workspace == self._workspace, on_map.c.account == self._account)
            ),
        )
        return self._all(Touchpoint, here) + self._all(Touchpoint, anywhere)

    def _team(
        self,
        relationships: tuple[Relationship, ...],
        touchpoints: tuple[Touchpoint, ...],
        stand_ins: tuple[StandIn, ...],
        consents: tuple[Consent, ...],
    ) -> tuple[TeamMember, ...]:
        """Read the members added on this map, and those known elsewhere whom its ties name."""
        table = tables.team_member
        here = self._all(TeamMember, self._on_map(table, tables.account_member, "member", "id"))
        named = {tie.member for tie in relationships} | {member for touch in touchpoints for member in touch.members}
        named |= {member for one in stand_ins for member in (one.member, one.stand_in)}
        named |= {one.member for one in consents if one.member}
        elsewhere = chunks(sorted(named - {member.id for member in here}))
        rows = (select(table).where(table.c.workspace == self._workspace, table.c.id.in_(ids)) for ids in elsewhere)
        return here + tuple(member for some in rows for member in self._all(TeamMember, some))

    def _all(self, kind: type[E], rows: Rows) -> tuple[E, ...]:
        """Read entities of one kind; those the scope may not see are not read at all."""
        if not sees_kind(self._scope, kind):
            return ()
        if not self._sees_all and kind in SENSITIVE_VALUES:
            name, values = SENSITIVE_VALUES[kind]
            rows = rows.where(rows.selected_columns[name].not_in(sorted(values)))
        blanks = {} if self._sees_all else blank_values(kind)  # type: ignore[arg-type]  # mypy takes the class for its instances
        return from_rows(kind, self._connection.execute(rows), blanks)
