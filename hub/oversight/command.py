"""``wingbook-hub audit``: check the trails, sign where they stand, and tell who looked at whom."""

from __future__ import annotations

import argparse
import getpass
import json
from collections.abc import Callable
from pathlib import Path
from typing import IO

from hub.oversight.checkpoint import checkpoint, public_key, read_checkpoint
from hub.oversight.verify import Broken, verify
from hub.store.store import HubStore
from hub.store.terminals import terminals
from hub.store.trails import OWN, Breakage, note
from record.kinds import Value
from record.moments import Clock, to_text
from record.problems import Problem

Run = Callable[[HubStore, Clock, argparse.Namespace, IO[str]], None]
AddVerb = Callable[[str, Run, str], argparse.ArgumentParser]

_WORDS = {
    Breakage.ALTERED: "is not as it was written",
    Breakage.TORN: "does not follow the line before it",
    Breakage.MISSING: "is missing",
    Breakage.DOUBLE: "is there twice: the terminal was copied or set back, or a line was put in",
    Breakage.CUT: "and all after it have been cut off",
}


def note_command(store: HubStore, clock: Clock, deed: str, **details: Value) -> None:
    """Write into the centre's own trail what was done on its command line, and by whom."""
    said: dict[str, Value] = {"by": getpass.getuser(), **details}
    now = to_text(clock.now())
    store.write(lambda writing: note(writing, now, deed, details=said))


def add_audit(add: AddVerb) -> None:
    """The commands below ``audit``."""
    checking = add("verify", _verify, "check every audit trail from its first line")
    checking.add_argument(
        "--checkpoint", type=Path, metavar="FILE", help="one that was kept elsewhere"
    )
    checking.add_argument(
        "--key", metavar="HEX", help="the key that it was signed with, if it is not this centre's"
    )
    add("checkpoint", _checkpoint, "print where every trail stands, signed")
    add("key", _key, "print the key that checkpoints are checked with")


def _verify(store: HubStore, clock: Clock, options: argparse.Namespace, out: IO[str]) -> None:
    heads = []
    if options.checkpoint is not None:
        heads = read_checkpoint(_text_of(options.checkpoint), options.key or public_key(store))
    done = verify(store, heads)
    note_command(store, clock, "audit_verified", broken=len(done.broken))
    out.write(f"{done.lines:,} lines of {done.trails:,} trails were checked.\n")
    if not done.broken:
        out.write("They are whole.\n")
        return
    names = {terminal.id: terminal.name for terminal in terminals(store)}
    for broken in done.broken:
        out.write(_sentence(broken, names) + "\n")
    raise Problem("audit_broken", count=len(done.broken))


def _sentence(broken: Broken, names: dict[str, str]) -> str:
    whose = names.get(broken.terminal_id, "a terminal that is not in the list")
    of = "the centre" if broken.terminal_id == OWN else f"{whose} ({broken.terminal_id})"
    return f"{of}, trail {broken.trail}: line {broken.number} {_WORDS[broken.kind]}."


def _checkpoint(store: HubStore, clock: Clock, options: argparse.Namespace, out: IO[str]) -> None:
    del options
    note_command(store, clock, "audit_checkpoint")
    json.dump(checkpoint(store, clock), out, indent=1)
    out.write("\n")


def _key(store: HubStore, clock: Clock, options: argparse.Namespace, out: IO[str]) -> None:
    del clock, options
    out.write(public_key(store) + "\n")


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise Problem("file_missing", file=file) from error
    except (OSError, ValueError) as error:
        raise Problem("file_unreadable", file=file, what=str(error)) from error
