"""``wingbook-hub staff``: who may sign in, and how."""

from __future__ import annotations

import argparse
import getpass
import sys

from hub.oversight.command import note_command
from hub.store.provider import Provider, set_provider
from hub.store.staff import add_staff, has_password, staff_by_number
from hub.verbs.place import Verbs, group, open_hub, verb
from record.kinds import Row
from record.problems import Problem, sentence


def add_staff_verbs(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """The verbs below ``staff``."""
    staff = group(verbs, "staff", "members of staff")
    adding = verb(staff, "add", _staff_add, "add a member of staff, or change one")
    adding.add_argument("--number", required=True, help="staff number, with which they sign in")
    adding.add_argument("--surname", required=True)
    adding.add_argument("--forename")
    adding.add_argument("--role", required=True, help="such as officer or supervising_officer")
    adding.add_argument("--prison", help="such as LEI")
    adding.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )

    leaving = verb(staff, "leave", _staff_leave, "somebody has left: sign them out everywhere")
    leaving.add_argument("--number", required=True, help="their staff number")

    of_provider = verb(
        staff, "provider", _staff_provider, "let staff sign in with an identity provider, too"
    )
    of_provider.add_argument("--issuer", metavar="URL", help="its address; without one, none")
    of_provider.add_argument("--client-id", help="who the centre is to it")
    of_provider.add_argument("--claim", default="staff_number", help="what names a staff number")


def _staff_add(options: argparse.Namespace) -> None:
    password = None
    if options.password_stdin:
        password = sys.stdin.readline().rstrip("\n")
    elif sys.stdin.isatty():
        password = getpass.getpass("Password: ")
    row: Row = {
        "staff_number": options.number,
        "surname": options.surname,
        "forename": options.forename,
        "role": options.role,
        "prison": options.prison,
        "active": True,
    }
    with open_hub(options) as hub:
        staff_id = add_staff(hub.store, row, password)
        note_command(
            hub.store,
            hub.clock,
            "staff_add",
            number=options.number,
            role=options.role,
            password=password is not None,
        )
        password_stands = has_password(hub.store, staff_id)
    print(f"{options.number} is {staff_id}.")
    if not password_stands:
        print(sentence("staff_without_password", {"number": options.number}))
    elif password is None:
        print("Their password is the one that they had.")


def _staff_leave(options: argparse.Namespace) -> None:
    with open_hub(options) as hub:
        with hub.store.read() as facts:
            staff = staff_by_number(facts, options.number)
        if staff is None:
            raise Problem("staff_unknown")
        add_staff(hub.store, {**staff, "active": False}, None)
        note_command(hub.store, hub.clock, "staff_leave", number=options.number)
    print(f"{options.number} can sign in no more, and is shut out wherever a terminal hears of it.")


def _staff_provider(options: argparse.Namespace) -> None:
    chosen = None
    if options.issuer is not None:
        if not options.client_id:
            raise Problem("options_wrong", what="--issuer needs --client-id.")
        chosen = Provider(options.issuer, options.client_id, options.claim)
    with open_hub(options) as hub:
        set_provider(hub.store, hub.clock, chosen)
    where = f"with {options.issuer}, or with their passwords" if chosen else "with their passwords"
    print(f"Staff sign in {where}.")
