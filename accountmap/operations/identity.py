"""Ids for new things: random, opaque, URL-safe."""

from __future__ import annotations

import secrets


def new_id() -> str:
    """Return 16 hexadecimal digits from the system's randomness (64 bits)."""
    return secrets.token_hex(8)
