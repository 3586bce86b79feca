"""``accountmap serve``: the API on this machine."""

from __future__ import annotations

import socket
from contextlib import suppress
from types import FrameType
from typing import Final

import click
import uvicorn
from fastapi import FastAPI

from accountmap.api import create_app
from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options

LOOPBACK: Final = "127.0.0.1"
PORTS_TRIED: Final = 20


@click.command(cls=WordedCommand)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@command_options
def serve(session: Session, *, port: int) -> None:
    """Serve the API, with its documentation, on this machine only."""
    serve_until_stopped(session, port)


def serve_until_stopped(session: Session, port: int) -> None:
    """Serve until Ctrl-C; the first free port from `port` on is taken."""
    with _free_socket(session, port) as listening:
        address = f"http://{LOOPBACK}:{listening.getsockname()[1]}"
        with session.store("write", f"accountmap serve, {address}") as store:
            app = create_app(session.settings, store)
            click.echo(session.say("cli-serving", address=address, docs=f"{address}/docs"))
            with suppress(KeyboardInterrupt):  # uvicorn has shut down by then, and hands the signal on
                _Server(_configuration(app)).run(sockets=[listening])
    click.echo(session.say("cli-stopped"))


class _Server(uvicorn.Server):
    """A server that ends its streams when it is told to stop: it waits for its answers to end, and they would not."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End the feed of changes, then stop."""
        self.config.app.state.feed.stop()  # type: ignore[union-attr]  # ours is FastAPI's
        super().handle_exit(sig, frame)


def _configuration(app: FastAPI) -> uvicorn.Config:
    """Serve HTTP alone, and log neither addresses nor what is in them; no proxy may say who asks."""
    return uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="off",
        ws="none",
    )


def _free_socket(session: Session, first: int) -> socket.socket:
    last = min(first + PORTS_TRIED - 1, 65535)
    for port in range(first, last + 1):
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((LOOPBACK, port))
            listening.listen()
        except OSError:
            listening.close()
        else:
            return listening
    session.fail("no-free-port", first=first, last=last)
