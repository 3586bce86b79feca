"""A workspace to attack: every kind of entity, a unique word in every sensitive field, another workspace beside it.

Two of them may be made that differ only in what a scope may not see: the second is written as that scope sees it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, FunctionState, FunctionStatus, Tier
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.buying import Motivation, RoleKind, Stance
from accountmap.model.changes import ENTITY_KINDS, Change, ChangeSet, difference
from accountmap.model.courtesy import BanKind, Consent, ConsentState, ContactBan, ContactPolicy
from accountmap.model.facts import Entity
from accountmap.model.field_classes import is_sensitive, sensitive_fields
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LateralLink
from accountmap.model.people import Distinction, Person
from accountmap.model.team import Level, Relationship, StandIn, TeamMember, Touchpoint
from accountmap.model.visibility import seen_change_set
from accountmap.store import Store, open_store
from maps import P, a_map, knows, link

NOW: Final = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
DAY: Final = NOW.date()
OTHER_WORKSPACE: Final = "other"
FOREIGN_STEP: Final = 100
JUDGED, CLERK_RENAMED = 2, 3
_A_DAY: Final = date(1987, 6, 5)
_PLAIN_DAY: Final = date(2026, 3, 1)


def canary(kind: type[Entity], name: str) -> str:
    """Return the word that stands in a sensitive field of one kind of entity and nowhere else."""
    return f"zqx{kind.__name__.lower()}{name.replace('_', '')}"


def _marked(entity: Entity) -> Entity:
    """Return an entity with its canaries: in its sensitive fields that hold text, days or shares."""
    kind = type(entity)
    names = [field.name for field in fields(kind)] if is_sensitive(entity) else sensitive_fields(kind)
    marks: dict[str, Any] = {}
    for name in names:
        if name in {"note", "reason", "rewarded_for", "source"}:
            marks[name] = canary(kind, name) if not isinstance(entity, LateralLink) else f"zqxfriend{name}"
        elif name == "valid_from":
            marks[name] = _A_DAY
        elif name in {"confidence", "strength"}:
            marks[name] = 0.1234567
    return replace(entity, **marks)


CANARIES: Final = (
    *(canary(kind, name) for kind in ENTITY_KINDS.values() for name in ("note", "reason", "rewarded_for", "source")),
    *(f"zqxfriend{name}" for name in ("note", "source")),
    _A_DAY.isoformat(),
    "0.1234567",
    "stance-own",
    "motive-own",
    "friend-own",
)
"""What a viewer must not find anywhere."""

FOREIGN: Final = ("zqxforeign", "Zqxforeign")
"""What nobody of this workspace may find."""


def first_account() -> AccountMap:
    """Return a map with every kind of entity on it; judgements and notes hold their words."""
    base = a_map(
        P("person-own-1", level=6, does=Function.PURCHASING, decides=True, met=True),
        P("person-own-2", under="person-own-1", does=Function.LOGISTICS, level=4, met=True),
        P("person-own-3", under="person-own-1", does=Function.ACCOUNTING, level=3, met=True),
        P("person-own-4", under="person-own-3", does=Function.RECORDS, level=2),
        P("person-own-5", under="person-own-3", dotted="person-own-2", level=2, roles=(RoleKind.GATEKEEPER,)),
        P("vacancy", under="person-own-1", vacant=True),
        links=(link("person-own-2", "person-own-3", LateralKind.PEER),),
        ties=(knows("person-own-4", level=Level.TRUSTS, confirmed_ago=20),),
        tier=Tier.A,
    )
    friend = LateralLink(id="friend-own", from_person="person-own-3", to_person="person-own-4", kind=LateralKind.FRIEND)
    second = TeamMember(id="member-own", name="Otto Tester", email="otto@ours.example")
    return _with_marks(
        replace(
            base,
            account=replace(base.account, id="account-own-1", name="Fablewick Stores"),
            lateral_links=(*base.lateral_links, friend),
            stances=(
                Stance(id="stance-own-1", person="person-own-1", value=-2),
                Stance(id="stance-own-2", person="person-own-2", value=1),
            ),
            motivations=(Motivation(id="motive-own-1", person="person-own-1", rewarded_for="x"),),
            function_statuses=(
                FunctionStatus(id="status-own", function=Function.IT, status=FunctionState.CHANNEL_ONLY),
            ),
            team=(*base.team, second),
            consents=(
                Consent(
                    id="consent-own",
                    person="person-own-3",
                    about="person-own-1",
                    state=ConsentState.AGREED,
                    member="member-own",
                    valid_from=date(2026, 11, 1),
                ),
            ),
            contact_bans=(ContactBan(id="ban-own", kind=BanKind.OPT_OUT, person="person-own-4"),),
            contact_policies=(ContactPolicy(id="policy-own", no_meals=True),),
            stand_ins=(StandIn(id="standin-own", member="tess", stand_in="member-own"),),
            distinctions=(Distinction(id="differ-own", person="person-own-4", other="person-own-5"),),
        )
    )


def second_account() -> AccountMap:
    """Return a smaller map, on which judgements decide nothing either."""
    base = a_map(
        P("person-two-1", level=5, does=Function.PURCHASING, decides=True),
        P("person-two-2", under="person-two-1", does=Function.LOGISTICS, level=3),
        links=(link("person-two-1", "person-two-2", LateralKind.CONFLICT),),
        known_ago=30,
    )
    friend = link("person-two-2", "person-two-1", LateralKind.FRIEND)
    account = replace(base.account, id="account-two-1", name="Сеть «Тридевятое»", parent="account-own-1")
    stance = Stance(id="stance-own-3", person="person-two-1", value=2)
    return _with_marks(
        replace(
            base,
            account=account,
            lateral_links=(*base.lateral_links, replace(friend, id="friend-own-2")),
            stances=(stance,),
            team=(),
        )
    )


def foreign_account() -> AccountMap:
    """Return a map of another organisation, whose ids nobody here may tell from ids that do not exist."""
    base = a_map(P("person-hid-1", level=5, decides=True), P("person-hid-2", under="person-hid-1"))
    account = replace(base.account, id="account-hid-1", name="Zqxforeign Mills")
    people = tuple(replace(person, name=f"Zqxforeign {person.id}") for person in base.people)
    member = TeamMember(id="member-hid", name="Zqxforeign Member")
    stances = tuple(Stance(id=f"stance-hid-{n}", person="person-hid-1", value=1) for n in (1, 2))
    return replace(base, account=account, people=people, team=(member,), stances=stances)


def _with_marks(account_map: AccountMap) -> AccountMap:
    marked = {
        name: tuple(_marked(item) for item in getattr(account_map, name))
        for name in (field.name for field in fields(AccountMap))
        if name not in {"account", "revision", "withheld"}
    }
    return replace(account_map, account=_marked(account_map.account), **marked)


def _later_steps() -> Iterator[tuple[str, ChangeSet]]:
    """Yield what happens to the accounts after they were made; most of it a viewer may not know."""
    first, second = first_account(), second_account()
    boss, clerk = first.person("person-own-1"), first.person("person-own-4")
    stance, motive = first.stances[0], first.motivations[0]
    friend = next(item for item in first.lateral_links if item.id == "friend-own")
    peer = next(item for item in first.lateral_links if item.kind is LateralKind.PEER)
    yield "account-own-1", ChangeSet((Change(stance, replace(stance, value=-1)),), "page")
    yield "account-own-1", ChangeSet((Change(clerk, replace(clerk, name="Clara Specimen")),), "page")
    yield "account-own-1", ChangeSet((Change(boss, replace(boss, note=canary(Person, "note") + "2")),), "page")
    yield "account-two-1", ChangeSet((Change(None, replace(stance, id="stance-own-4", person="person-two-2")),), "page")
    yield "account-own-1", ChangeSet((Change(friend, None), Change(motive, None)), "page")
    yield "account-own-1", ChangeSet((Change(peer, replace(peer, strength=0.5)), Change(None, motive)), "page")
    meeting = next(item for item in first.touchpoints if "person-own-1" in item.people)
    yield (
        "account-own-1",
        ChangeSet((Change(meeting, replace(meeting, note=canary(Touchpoint, "note") + "2")),), "page"),
    )
    tie = Relationship(id="r-two", member="tess", person="person-two-1", is_owner=True)
    yield "account-two-1", ChangeSet((Change(None, tie),), "page")
    old, new = second.account, replace(second.account, note=canary(Account, "note") + "2")
    yield "account-two-1", ChangeSet((Change(old, new),), "page")


def steps() -> Iterator[tuple[str, ChangeSet]]:
    """Yield the change sets that make the workspace, each with its account."""
    for account_map in (first_account(), second_account()):
        whole = difference(AccountMap(account=account_map.account), account_map, "demo")
        yield account_map.account.id, ChangeSet((Change(None, account_map.account), *whole.changes), "demo")
    yield from _later_steps()


def make_world(file: Path, scope: Scope = Scope.OWNER, *, alone: bool = False) -> None:
    """Write the workspace to a file, each change set as `scope` sees it, an hour apart, under ids that do not vary.

    Parameters
    ----------
    alone
        Without the other organisation's workspace beside it.
    """
    with open_store(f"sqlite:///{file}", mode="write") as store:
        for hour, (account, change_set) in enumerate(steps()):
            shown = seen_change_set(change_set, scope)
            with fixed_ids(hour):
                store.commit(account, shown, actor=LOCAL_OWNER, at=NOW + timedelta(hours=hour))
        if alone:
            return
        store._workspace = OTHER_WORKSPACE
        foreign = foreign_account()
        whole = difference(AccountMap(account=foreign.account), foreign, "demo")
        changes = ChangeSet((Change(None, foreign.account), *whole.changes), "demo")
        with fixed_ids(FOREIGN_STEP):
            store.commit(foreign.account.id, changes, actor=LOCAL_OWNER, at=NOW)


def set_id(step: int, size: int = 8) -> str:
    """Return the id of the change set of a step."""
    return hashlib.sha256(f"{step}".encode()).hexdigest()[: 2 * size]


@contextmanager
def fixed_ids(step: int) -> Iterator[None]:
    """Let the change sets of one step have the same ids in every workspace that is made."""

    class Tokens:
        """Digits that depend on the step only."""

        @staticmethod
        def token_hex(size: int) -> str:
            """Return as many bytes as hexadecimal digits."""
            return set_id(step, size)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("accountmap.store.log.secrets", Tokens)
        yield


def digest(store: Store) -> str:
    """Return a digest of all rows of all tables, on any database."""
    return store.digest()
