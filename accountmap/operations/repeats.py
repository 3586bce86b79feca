"""A request that is sent again is carried out once, and answered as it was the first time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from accountmap.errors import AccountmapError, KeyReused
from accountmap.model.actors import Actor
from accountmap.store import AnswerIsKept, KeptAnswer, Store

KEPT_FOR: Final = timedelta(hours=24)


def answer_once(
    store: Store, actor: Actor, key: str, request: str, perform: Callable[[], KeptAnswer], now: datetime
) -> tuple[KeptAnswer, bool]:
    """Carry out a request, unless the actor sent it under the same key within 24 hours; then return that answer.

    The answer is kept in the transaction of the write: what is killed in between leaves both or none. A refusal is
    not kept, because nothing was done. Of two that are sent at the same time one is carried out, and both get its
    answer.

    Parameters
    ----------
    request
        A digest of all that the answer depends on, the actor's rights included.
    perform
        Carries the request out in this thread, and makes the answer.

    Returns
    -------
    tuple[KeptAnswer, bool]
        The answer, and whether it is that of an earlier request.

    Raises
    ------
    KeyReused
        If the key came with another request.
    """
    since = now - KEPT_FOR
    earlier = _earlier(store, actor, key, request, since)
    if earlier is not None:
        return earlier, True
    try:
        with store.as_one():
            answer = perform()
            store.keep_answer(actor, key, answer, at=now, since=since)
    except (AccountmapError, AnswerIsKept):
        earlier = _earlier(store, actor, key, request, since)
        if earlier is None:
            raise
        return earlier, True
    return answer, False


def _earlier(store: Store, actor: Actor, key: str, request: str, since: datetime) -> KeptAnswer | None:
    kept = store.kept_answer(actor, key, since)
    if kept is not None and kept.request != request:
        raise KeyReused(key)
    return kept
