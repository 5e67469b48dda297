"""The verbs by which a centre is run: serve, migrate, and its settings."""

from __future__ import annotations

import argparse
import socket
from pathlib import Path

from hub.oversight.command import note_command
from hub.service import Hub, serve
from hub.verbs.place import Verbs, group, open_hub, place_of, verb
from record.problems import Problem

PORT_MAX = 65_535


def add_running_verbs(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """The verbs by which a centre is run."""
    serving = verb(verbs, "serve", _serve, "serve the centre until stopped")
    serving.add_argument("--host", help="address to listen on (127.0.0.1)")
    serving.add_argument("--port", type=_port, help="port to listen on (8600); 0: any free one")
    serving.add_argument("--tls-certificate", type=Path, metavar="FILE")
    serving.add_argument("--tls-key", type=Path, metavar="FILE")
    serving.add_argument("--watch-port", type=_port, help="port of health and figures; 0: any")
    serving.set_defaults(
        said=(
            ("host", "listen.host"),
            ("port", "listen.port"),
            ("tls_certificate", "listen.tls_certificate"),
            ("tls_key", "listen.tls_key"),
            ("watch_port", "watch.port"),
        )
    )
    verb(verbs, "migrate", _migrate, "bring the database up to date; programs may go on serving")
    settings = group(verbs, "config", "the settings")
    verb(settings, "show", _show, "print every setting, and where it was said", anywhere=True)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > PORT_MAX:
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to {PORT_MAX}")
    return int(text)


def _serve(options: argparse.Namespace) -> None:
    settings = options.configuration.settings
    listen = settings.listen
    if (listen.tls_certificate is None) != (listen.tls_key is None):
        raise Problem("options_wrong", what="--tls-certificate and --tls-key go together.")
    for file in filter(None, (listen.tls_certificate, listen.tls_key)):
        if not file.is_file():
            raise Problem("file_missing", file=file)
    with (
        open_hub(options) as hub,
        _listen(listen.host, listen.port) as listening,
        hub.watch() as watch,
    ):
        host, port = listening.getsockname()[:2]
        scheme = "https" if listen.tls_certificate else "http"
        shown = f"[{host}]" if ":" in host else host
        print(f"The centre is listening on {scheme}://{shown}:{port}", flush=True)
        if watch is not None:
            print(f"Health and figures are on {watch.url}", flush=True)
        serve(hub, listening)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        what = error.strerror or "no such address"
        raise Problem("address_taken", address=f"{host}:{port}", what=what) from error


def _migrate(options: argparse.Namespace) -> None:
    hub = Hub.migrate(place_of(options))
    try:
        schema = hub.store.look().schema
        note_command(hub.store, hub.clock, "migrate", to=schema.made)
    finally:
        hub.close()
    print(f"The database is at {schema.words}.")


def _show(options: argparse.Namespace) -> None:
    lines = list(options.configuration.lines())
    widths = [max(len(line[column]) for line in lines) for column in (0, 1)]
    for name, value, source in lines:
        print(f"{name:{widths[0]}}  {value:{widths[1]}}  {source}")
