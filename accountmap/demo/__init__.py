"""The demo workspace: invented client companies kept as data, dated relative to today so that they never go stale.

``team.toml`` holds our side, ``accounts/*.toml`` one account each; `accountmap.demo.rows` says what may stand there.
"""

from accountmap.demo.workspace import demo_maps

__all__ = ["demo_maps"]
