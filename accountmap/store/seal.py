"""The seal of the change log: what shows that nothing in it was altered, dropped or put in between.

Every change has a digest of its values and a salt; every change set adds, in the log of each account it touched, a
seal made of the seal before it and of the whole set. The newest seal of an account also stands in the account's row.
When somebody is forgotten by law, the log is sealed anew from the first set that loses something, and says so: see
`accountmap.store.resealing`.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from accountmap.store.json_text import canonical

UNSEALED: Final = ""
RESEALED: Final = "log"
"""The kind of a change that tells of a log sealed anew; its entity is the account."""


def digest_of_values(salt: str, before: str | None, after: str | None) -> str:
    """Return the digest of a change's values, given as canonical text."""
    return sha256(f"{salt}\n{before or ''}\n{after or ''}".encode()).hexdigest()


def digest_of_set(head: tuple[object, ...], changes: Iterable[tuple[str, str, str, str]]) -> str:
    """Return the digest of a change set.

    Parameters
    ----------
    head
        Its id, place, account, time, actor, source, and the set it reverts.
    changes
        Kind, entity, action and digest of each change, in order.
    """
    text = sha256(canonical(head).encode())
    for change in changes:
        text.update("\n".join(("", *change)).encode())
    return text.hexdigest()


def seal(before: str, account: str, revision: int, set_digest: str) -> str:
    """Return the seal of an account's revision, given the seal before it.

    Examples
    --------
    >>> seal("", "acme", 1, "ab") == seal("", "acme", 2, "ab")
    False
    """
    return sha256(f"{before}\n{account}\n{revision}\n{set_digest}".encode()).hexdigest()
