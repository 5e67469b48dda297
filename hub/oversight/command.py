"""``wingbook-hub audit``: check the trails, sign where they stand, and tell who looked at whom."""

from __future__ import annotations

import argparse
import getpass
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import IO

from hub.oversight.checkpoint import checkpoint, public_key, read_checkpoint
from hub.oversight.verify import Broken, verify
from hub.store.looks import person_named, read_looks
from hub.store.store import HubStore
from hub.store.terminals import terminals
from hub.store.trails import OWN, Breakage, note
from record.kinds import Value
from record.looks import Look, LooksAsked
from record.moments import Clock, to_text
from record.problems import Problem
from record.watched import AUDIT_READ, label_of

Run = Callable[[HubStore, Clock, argparse.Namespace, IO[str]], None]
AddVerb = Callable[[str, Run, str], argparse.ArgumentParser]

_WORDS = {
    Breakage.ALTERED: "is not as it was written",
    Breakage.TORN: "does not follow the line before it",
    Breakage.MISSING: "is missing",
    Breakage.DOUBLE: "is there twice: the terminal was copied or set back, or a line was put in",
    Breakage.CUT: "and all after it have been cut off",
}


def note_command(
    store: HubStore, clock: Clock, deed: str, person_id: str | None = None, **details: Value
) -> None:
    """Write into the centre's own trail what was done on its command line, and by whom."""
    said: dict[str, Value] = {"by": getpass.getuser(), **details}
    now = to_text(clock.now())
    store.write(lambda writing: note(writing, now, deed, person_id=person_id, details=said))


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
    looking = add("who", _who, "tell who looked at a person, what they did, when and where")
    looking.add_argument("--person", required=True, metavar="ID", help="id or prison number")
    add("key", _key, "print the key that checkpoints are checked with")


def _verify(store: HubStore, clock: Clock, options: argparse.Namespace, out: IO[str]) -> None:
    heads = []
    if options.checkpoint is not None:
        heads = read_checkpoint(text_of(options.checkpoint), options.key or public_key(store))
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


def _who(store: HubStore, clock: Clock, options: argparse.Namespace, out: IO[str]) -> None:
    person_id = person_id_of(store, options.person)
    note_command(store, clock, AUDIT_READ, person_id=person_id)
    now = to_text(clock.now())  # this very reading is a line of it, too
    asked = LooksAsked(person=person_id, until=now)
    while True:
        with store.read() as facts:
            page = read_looks(facts, asked, now, None)
        for look in page.looks:
            out.write(_told(look) + "\n")
        if not page.more:
            return
        asked = replace(asked, skip=asked.skip + len(page.looks))


def _told(look: Look) -> str:
    who = f"{look.staff_name} ({look.staff_number})" if look.staff_name else "–"
    details = "" if not look.details else json.dumps(look.details, ensure_ascii=False)
    where = look.terminal or "the centre"
    return f"{look.at}  {who}  {label_of(look.deed)}  {where}  {details}".rstrip()


def person_id_of(store: HubStore, named: str) -> str:
    """The id of the person with this id or prison number. Raises ``Problem`` person_unknown."""
    with store.read() as facts:
        return str(person_named(facts, named)["id"])


def _key(store: HubStore, clock: Clock, options: argparse.Namespace, out: IO[str]) -> None:
    del clock, options
    out.write(public_key(store) + "\n")


def text_of(file: Path) -> str:
    """What a file says. Raises ``Problem``."""
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise Problem("file_missing", file=file) from error
    except (OSError, ValueError) as error:
        raise Problem("file_unreadable", file=file, what=str(error)) from error
