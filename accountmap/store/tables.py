"""The tables. Every key begins with the workspace; what belongs to an account continues with it.

So an account is one contiguous read, and the tables can later be split by that key. Names carry their match and sort
keys, computed in Python, because databases disagree on case and order. Times are microseconds since 1970, UTC.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _key(*names: str) -> list[Column[Any]]:
    return [Column(name, String(64), primary_key=True) for name in names]


def _id(name: str, *, optional: bool = False) -> Column[Any]:
    return Column(name, String(64), nullable=optional)


def _line(name: str) -> Column[Any]:
    return Column(name, String(500), nullable=False)


def _named() -> list[Column[Any]]:
    return [_line("name"), Column("match_key", Text, nullable=False), Column("sort_key", Text, nullable=False)]


def _enum(name: str) -> Column[Any]:
    return Column(name, String(40))


def _references() -> Column[Any]:
    return Column("references", JSON, nullable=False)


def _fact() -> list[Column[Any]]:
    return [
        Column("valid_from", Date),
        Column("valid_to", Date),
        _line("source"),
        Column("confidence", Float, nullable=False),
    ]


account: Final = Table(
    "account",
    metadata,
    *_key("workspace", "id"),
    *_named(),
    Column("known_since", Date, nullable=False),
    _enum("kind"),
    _enum("tier"),
    _enum("headcount"),
    _id("parent", optional=True),
    Column("margin", Float),
    Column("potential", Float),
    _references(),
    Column("note", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("open_revision", Integer, nullable=False),
    Column("log_head", String(64), nullable=False),
    UniqueConstraint("workspace", "match_key"),
)
person: Final = Table(
    "person",
    metadata,
    *_key("workspace", "id"),
    *_named(),
    Column("emails", JSON, nullable=False),
    Column("phones", JSON, nullable=False),
    Column("messengers", JSON, nullable=False),
    _line("form_of_address"),
    _enum("preferred_channel"),
    _references(),
    Column("note", Text, nullable=False),
    Index(None, "workspace", "match_key"),
)
account_person: Final = Table(
    "account_person",
    metadata,
    *_key("workspace", "account", "person"),
    # Whether the person was added on this map, not brought onto it by a position there.
    Column("added_here", Boolean, nullable=False),
    Index(None, "workspace", "person", "account"),
)
team_member: Final = Table(
    "team_member",
    metadata,
    *_key("workspace", "id"),
    *_named(),
    _line("email"),
    _line("phone"),
    _enum("function"),
    Column("seniority", Integer),
    Column("may_meet_up_to", Integer, nullable=False),
    _references(),
)
account_member: Final = Table(
    "account_member",
    metadata,
    *_key("workspace", "account", "member"),
    Index(None, "workspace", "member", "account"),
)
position: Final = Table(
    "position",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    _line("title"),
    _line("unit"),
    _line("reference"),
    _enum("function"),
    Column("further_functions", JSON, nullable=False),
    Column("seniority", Integer),
    Column("placeholder", Boolean, nullable=False),
)
assignment: Final = Table(
    "assignment",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    _id("person"),
    _id("position"),
)
reporting_line: Final = Table(
    "reporting_line",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    _id("manager"),
    _id("report"),
    _enum("kind"),
)
lateral_link: Final = Table(
    "lateral_link",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    _id("from_person"),
    _id("to_person"),
    _enum("kind"),
    Column("strength", Float),
    Column("note", Text, nullable=False),
)
buying_role: Final = Table(
    "buying_role",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    _id("person"),
    _enum("kind"),
    _enum("area"),
)
stance: Final = Table(
    "stance",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    _id("person"),
    Column("value", Integer, nullable=False),
    Column("reason", Text, nullable=False),
)
motivation: Final = Table(
    "motivation",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    _id("person"),
    Column("rewarded_for", Text, nullable=False),
)
function_status: Final = Table(
    "function_status",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    _enum("function"),
    _enum("status"),
    _id("served_by", optional=True),
    Column("note", Text, nullable=False),
    Index(None, "workspace", "served_by"),
)
stand_in: Final = Table(
    "stand_in",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    _id("member"),
    _id("stand_in"),
    Column("introduced", Boolean, nullable=False),
    Index(None, "workspace", "member"),
    Index(None, "workspace", "stand_in"),
)
consent: Final = Table(
    "consent",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    _id("person"),
    _id("about"),
    _enum("state"),
    _enum("how"),
    _id("member", optional=True),
    _enum("area"),
    _enum("function"),
    Index(None, "workspace", "member"),
)
contact_ban: Final = Table(
    "contact_ban",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    _enum("kind"),
    _id("person", optional=True),
    Column("channels", JSON, nullable=False),
    Column("functions", JSON, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("reason", Text, nullable=False),
)
contact_policy: Final = Table(
    "contact_policy",
    metadata,
    *_key("workspace", "account", "id"),
    *_fact(),
    Column("no_meals", Boolean, nullable=False),
    Column("no_gifts", Boolean, nullable=False),
    Column("no_outside_meetings", Boolean, nullable=False),
    Column("least_participants", Integer, nullable=False),
    Column("note", Text, nullable=False),
)
relationship: Final = Table(
    "relationship",
    metadata,
    *_key("workspace", "person", "member"),
    _id("id"),
    Column("is_owner", Boolean, nullable=False),
    _enum("declared_level"),
    Column("confirmed_on", Date),
    _enum("desired_level"),
    _line("source"),
    UniqueConstraint("workspace", "id"),
    Index(None, "workspace", "member"),
)
touchpoint: Final = Table(
    "touchpoint",
    metadata,
    *_key("workspace", "id"),
    _id("account", optional=True),
    Column("members", JSON, nullable=False),
    Column("people", JSON, nullable=False),
    Column("at", BigInteger, nullable=False),
    _enum("channel"),
    _enum("direction"),
    _enum("purpose"),
    _line("topic"),
    Column("temperature", Integer),
    _line("next_step"),
    Column("note", Text, nullable=False),
    _line("source"),
    Column("confidence", Float, nullable=False),
    _references(),
    Index(None, "workspace", "account"),
)
touchpoint_person: Final = Table(
    "touchpoint_person",
    metadata,
    *_key("workspace", "person", "touchpoint"),
    Index(None, "workspace", "touchpoint"),
)
touchpoint_member: Final = Table(
    "touchpoint_member",
    metadata,
    *_key("workspace", "member", "touchpoint"),
    Index(None, "workspace", "touchpoint"),
)
distinction: Final = Table(
    "distinction",
    metadata,
    *_key("workspace", "id"),
    _id("person"),
    _id("other"),
    _line("source"),
    Index(None, "workspace", "person"),
    Index(None, "workspace", "other"),
)

# --- the change log ---------------------------------------------------------------------------------------------
# One row: the place of the last change set in the workspace's feed. Raised last in a transaction, so places are
# seen in their order.
# What is open counts only the sets that hold something besides judgements on people: whoever may not see these must
# not learn from a number that there are some.
feed: Final = Table(
    "feed",
    metadata,
    *_key("workspace"),
    Column("place", BigInteger, nullable=False),
    Column("open_place", BigInteger, nullable=False),
)
change_set: Final = Table(
    "change_set",
    metadata,
    *_key("workspace", "id"),
    Column("place", BigInteger, nullable=False),
    Column("open_place", BigInteger),
    _id("account", optional=True),
    Column("at", BigInteger, nullable=False),
    _id("actor"),
    _line("source"),
    _id("reverts", optional=True),
    UniqueConstraint("workspace", "place"),
    Index(None, "workspace", "reverts"),
)
change_set_account: Final = Table(
    "change_set_account",
    metadata,
    *_key("workspace", "account"),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("open_revision", Integer),
    _id("change_set"),
    Column("seal", String(64), nullable=False),
    Index(None, "workspace", "change_set"),
)
change: Final = Table(
    "change",
    metadata,
    *_key("workspace", "change_set"),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    _enum("kind"),
    _id("entity"),
    _enum("action"),
    Column("is_open", Boolean, nullable=False),
    Column("digest", String(64), nullable=False),
    Index(None, "workspace", "entity"),
)
change_value: Final = Table(
    "change_value",
    metadata,
    *_key("workspace", "change_set"),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    _id("person", optional=True),
    Column("salt", String(32), nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index(None, "workspace", "person"),
)
# Maps as they were at some revisions, so that the past need not be replayed from the beginning.
map_snapshot: Final = Table(
    "map_snapshot",
    metadata,
    *_key("workspace", "account"),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)
# People whose personal values were erased, by id only.
forgotten: Final = Table(
    "forgotten",
    metadata,
    *_key("workspace", "person"),
    Column("at", BigInteger, nullable=False),
)

# --- answers kept for requests that are sent again --------------------------------------------------------------
kept_answer: Final = Table(
    "kept_answer",
    metadata,
    *_key("workspace", "actor"),
    Column("key", String(255), primary_key=True),
    Column("request", String(64), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", Text, nullable=False),
)
