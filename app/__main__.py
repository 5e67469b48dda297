"""``wingbook``: the terminal. Without a command it opens the window."""

from __future__ import annotations

import argparse
import datetime as dt
import getpass
import io
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from app.cli import add_commands
from app.settings.folders import data_folder, log_folder
from app.settings.settings import Settings
from app.store import rescue
from app.store.home import TerminalHome
from app.store.reads.status import link_status
from app.store.vault import open_vault
from app.sync.enrol import enrol, enrol_as_set
from app.sync.recover import recover
from app.terminal import Terminal
from record.memory import keep_out_of_dumps
from record.moments import SystemClock, to_text
from record.problems import Problem
from record.version import VERSION

DONE, FAILED, MISUSED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when it was done, 1 when a problem was told."""
    keep_out_of_dumps()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a console of Windows may lack letters of Welsh
            stream.reconfigure(errors="backslashreplace")
    settings = Settings.here()
    options = _parser(settings).parse_args(arguments)
    options.settings = settings
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except Problem as problem:
        if getattr(options, "json", False):
            print(json.dumps(problem.to_wire(), ensure_ascii=False))
        print(f"wingbook: {problem.sentence()}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return FAILED
    except BrokenPipeError:  # whoever read what is printed has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _parser(settings: Settings) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("wingbook", description="The terminal of a prison wing.")
    parser.add_argument("--version", action="version", version=f"Wingbook {VERSION}")
    own = data_folder(settings)
    text = f"the terminal's folder (default: {own})".replace("%", "%%")
    parser.set_defaults(run=_window, json=False)
    parser.add_argument("--home", type=Path, default=own, metavar="DIR", help=text)
    # Said again behind the command; a default there would undo what was said before it.
    home = argparse.ArgumentParser(add_help=False)
    home.add_argument("--home", type=Path, default=argparse.SUPPRESS, metavar="DIR", help=text)
    commands = parser.add_subparsers(title="commands")
    _enrol_parser(commands.add_parser("enrol", parents=[home], help="make this a terminal"))
    recovering = commands.add_parser(
        "recover", parents=[home], help="take this terminal up again when its keys are gone"
    )
    recovering.add_argument("--code", required=True, help="the one-time code from IT")
    recovering.set_defaults(run=_recover, json=False)
    _sync_parser(commands.add_parser("sync", parents=[home], help="exchange with the centre"))
    export = commands.add_parser(
        "export-pending", parents=[home], help="what waits, in a file for the centre alone"
    )
    export.add_argument("--to", type=Path, required=True, metavar="FILE")
    export.set_defaults(run=_export_pending, json=False)
    rebuild = commands.add_parser(
        "rebuild",
        parents=[home],
        help="a new record for a damaged one; what waits is kept",
    )
    rebuild.set_defaults(run=_rebuild, json=False)
    status = commands.add_parser("status", parents=[home], help="what this terminal holds")
    status.add_argument("--json", action="store_true", help="print JSON")
    status.set_defaults(run=_status)
    add_commands(commands, home)
    return parser


def _enrol_parser(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--hub", required=True, metavar="URL", help="the centre's address")
    parser.add_argument("--code", required=True, help="the one-time code from IT")
    parser.add_argument(
        "--authority",
        type=Path,
        metavar="FILE",
        help="certificate (PEM) that the centre's must be signed by; else what this machine trusts",
    )
    parser.add_argument("--name", default=platform.node() or "terminal", help="shown in histories")
    parser.add_argument(
        "--key-file",
        action="store_true",
        help="developers only: keep the key in a file, which protects nothing",
    )
    parser.set_defaults(run=_enrol, json=False)


def _sync_parser(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--once", action="store_true", help="until nothing waits, then end")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=_sync)


def _enrol(options: argparse.Namespace) -> int:
    home = enrol(
        options.home,
        options.hub,
        options.code,
        name=options.name,
        vault_kind="file" if options.key_file else "keyring",
        clock=SystemClock(),
        authority=options.authority or options.settings.path("Authority"),
        proxy=options.settings.value("Proxy"),
    )
    print(f"{home.name} is enrolled for {home.prison} ({home.profile}) in {home.path}.")
    if options.key_file:
        print("The key is in a file: anyone with this folder can read the record.", file=sys.stderr)
    return DONE


def _recover(options: argparse.Namespace) -> int:
    home = recover(options.home, options.code, SystemClock(), settings=options.settings)
    print(f"{home.name} has its record again, and whatever waited to be sent.")
    return DONE


def _opened(options: argparse.Namespace) -> Terminal:
    """The terminal; at the first start on a machine that was set up from afar, a new one."""
    enrol_as_set(options.home, options.settings, SystemClock())
    return Terminal.open(options.home, settings=options.settings)


def _sync(options: argparse.Namespace) -> int:
    terminal = _opened(options)
    try:
        if options.once:
            _tell_sync(terminal, options.json)
            return DONE
        while True:
            rest_s = terminal.engine.step()
            _tell(_figures(terminal, reachable=rest_s == 0.0), options.json)
            time.sleep(rest_s)
    finally:
        terminal.close()


def _tell_sync(terminal: Terminal, as_json: bool) -> None:
    done = terminal.engine.until_quiet()
    terminal.engine.look_after()
    terminal.engine.carry()
    terminal.engine.send_trail()
    figures = _figures(terminal, reachable=True)
    _tell({"sent": done.sent, "received": done.received, **figures}, as_json)


def _rebuild(options: argparse.Namespace) -> int:
    home = TerminalHome.load(options.home)
    saved = rescue.rebuild(home, open_vault(home.vault, options.home), SystemClock())
    print(f"Entries that were saved and wait to be sent or are kept: {saved.actions}.")
    if saved.lost:
        print(f"Entries that cannot be read any more: {', '.join(map(str, saved.lost))}.")
    print("The record itself comes from the centre with the next sync.")
    return DONE


def _export_pending(options: argparse.Namespace) -> int:
    terminal = Terminal.open(options.home, settings=options.settings)
    try:
        count = terminal.export_pending_for(getpass.getuser(), options.to)
    finally:
        terminal.close()
    print(f"{count} entries are in {options.to}. Only the centre can open it.")
    print("There: wingbook-hub import-pending --data DIR FILE")
    return DONE


def _status(options: argparse.Namespace) -> int:
    terminal = Terminal.open(options.home, settings=options.settings)
    try:
        _tell(_figures(terminal, reachable=terminal.reachable()), options.json)
    finally:
        terminal.close()
    return DONE


def _window(options: argparse.Namespace) -> int:
    from app.ui.main import run_window  # commands do without the window's libraries

    settings: Settings = options.settings
    logs = log_folder(settings, options.home)
    opened = partial(_opened, options)
    return run_window(opened, folder=options.home, logs=logs, settings=settings)


def _figures(terminal: Terminal, *, reachable: bool) -> dict[str, Any]:
    status = link_status(terminal.replica)
    age = None
    if status.data_as_of is not None:
        age = max(0, round((dt.datetime.now(dt.UTC) - status.data_as_of).total_seconds()))
    return {
        "reachable": reachable,
        "people": status.people,
        "records": status.records,
        "pending": status.waiting,
        "pictures": status.pictures,
        "held": status.held,
        "conflicts": status.conflicts,
        "discrepancies": status.discrepancies,
        "matches": status.matches,
        "refused": status.refused,
        "age": age,
        "proved_at": None if status.proved_at is None else to_text(status.proved_at),
    }


def _tell(figures: dict[str, Any], as_json: bool) -> None:
    if as_json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:14} {'–' if value is None else value}")


if __name__ == "__main__":
    sys.exit(main())
