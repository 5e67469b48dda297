"""``wingbook-hub terminal``: which machines are terminals, and how long they stay so."""

from __future__ import annotations

import argparse
import sys

from hub.oversight.command import note_command
from hub.settle.numbers import numbers_left
from hub.store.lease import set_lease_days
from hub.store.programs import set_programs
from hub.store.terminals import (
    PROFILES,
    RECEPTION,
    Terminal,
    new_recovery_code,
    revoke,
    terminals,
)
from hub.verbs.place import Verbs, group, open_hub, verb


def add_terminal_verbs(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """The verbs below ``terminal``."""
    of_terminals = group(verbs, "terminal", "terminals")
    enrolling = verb(of_terminals, "enrol", _terminal_enrol, "make a one-time enrolment code")
    enrolling.add_argument("--prison", required=True, help="such as LEI")
    enrolling.add_argument("--profile", default=PROFILES[0], choices=PROFILES)
    verb(of_terminals, "list", _terminal_list, "list the terminals")
    recovering = verb(
        of_terminals,
        "recover",
        _terminal_recover,
        "make a one-time code to take a terminal up again",
    )
    recovering.add_argument("terminal_id", metavar="TERMINAL")
    recovering.add_argument("--reason", required=True, help="why; it is kept in the audit trail")
    leasing = verb(
        of_terminals, "lease", _terminal_lease, "how long terminals may be used without the centre"
    )
    leasing.add_argument("--days", type=int, required=True)
    versions = verb(
        of_terminals, "programs", _terminal_programs, "which version of the program terminals need"
    )
    versions.add_argument("--recommended", default="", metavar="VERSION", help="terminals say so")
    versions.add_argument(
        "--minimum", default="", metavar="VERSION", help="what is older only sends what waits"
    )
    revoking = verb(of_terminals, "revoke", _terminal_revoke, "withdraw a terminal from service")
    revoking.add_argument("terminal_id", metavar="TERMINAL")


def _terminal_enrol(options: argparse.Namespace) -> None:
    with open_hub(options) as hub:
        code = hub.new_enrol_code(options.prison, options.profile)
        about = {"prison": options.prison, "profile": options.profile}
        note_command(hub.store, hub.clock, "enrol_code", **about)
        print(code)


def _terminal_recover(options: argparse.Namespace) -> None:
    with open_hub(options) as hub:
        print(new_recovery_code(hub.store, hub.clock, options.terminal_id, options.reason))
    print("Good for a day, once. At the terminal: wingbook recover --code CODE", file=sys.stderr)
    print("A terminal that was withdrawn is in service again from then on.", file=sys.stderr)


def _terminal_lease(options: argparse.Namespace) -> None:
    with open_hub(options) as hub:
        set_lease_days(hub.store, hub.clock, options.days)
    print(f"Terminals may be used for {options.days} days without the centre.")


def _terminal_programs(options: argparse.Namespace) -> None:
    recommended, minimum = options.recommended, options.minimum
    with open_hub(options) as hub:
        set_programs(hub.store, hub.clock, recommended, minimum)
    print(f"Recommended: {recommended or 'any'}. At least: {minimum or 'any'}.")


def _terminal_list(options: argparse.Namespace) -> None:
    with open_hub(options) as hub:
        for terminal in terminals(hub.store):
            state = _state(terminal)
            seen = terminal.seen_at or "never seen"
            told = [terminal.id, terminal.prison, terminal.profile, state, seen]
            if terminal.profile == RECEPTION:
                told.append(f"{numbers_left(hub.store, terminal.id)} numbers left")
            print(*told, terminal.name)


def _state(terminal: Terminal) -> str:
    if terminal.revoked_at:
        return "withdrawn"
    return "copied, must be enrolled again" if terminal.forked_at else "in service"


def _terminal_revoke(options: argparse.Namespace) -> None:
    with open_hub(options) as hub:
        revoke(hub.store, hub.clock, options.terminal_id)
        note_command(hub.store, hub.clock, "terminal_revoke", terminal=options.terminal_id)
    print("The terminal is withdrawn from service.")
