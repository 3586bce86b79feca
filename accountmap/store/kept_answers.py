"""Answers kept for requests that are sent again, by actor and key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, delete, insert, select
from sqlalchemy.exc import IntegrityError

from accountmap.store import tables
from accountmap.store.rows import microseconds


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """The answer to a request.

    Parameters
    ----------
    request
        A digest of the request that was answered.
    status
        HTTP status.
    body
        Whatever was answered, as text.
    """

    request: str
    status: int
    body: str


class AnswerIsKept(Exception):
    """Somebody else kept an answer under the same key just now."""


def read_kept(connection: Connection, workspace: str, actor: str, key: str, since: datetime) -> KeptAnswer | None:
    """Return the answer that was kept for an actor's key since a moment."""
    table = tables.kept_answer
    row = connection.execute(
        select(table.c.request, table.c.status, table.c.body).where(
            table.c.workspace == workspace,
            table.c.actor == actor,
            table.c.key == key,
            table.c.at >= microseconds(since),
        )
    ).one_or_none()
    return None if row is None else KeptAnswer(row.request, row.status, row.body)


def keep(
    connection: Connection, workspace: str, actor: str, key: str, answer: KeptAnswer, *, at: datetime, since: datetime
) -> None:
    """Keep an answer, and drop the actor's that were kept before `since`.

    Raises
    ------
    AnswerIsKept
        If there is one under this key.
    """
    table = tables.kept_answer
    own = and_(table.c.workspace == workspace, table.c.actor == actor)
    connection.execute(delete(table).where(own, table.c.at < microseconds(since)))
    row = {"workspace": workspace, "actor": actor, "key": key, "at": microseconds(at)}
    try:
        connection.execute(
            insert(table), row | {"request": answer.request, "status": answer.status, "body": answer.body}
        )
    except IntegrityError:
        raise AnswerIsKept from None
