"""The centre's command line: make a centre, serve it, and look after its staff and terminals."""

from __future__ import annotations

import argparse
import getpass
import json
import logging
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from hub.load.command import add_options, run_load
from hub.oversight import access, retention
from hub.oversight.command import Run, add_audit, note_command
from hub.service import Hub, serve
from hub.settle.numbers import numbers_left
from hub.store.lease import set_lease_days
from hub.store.provider import Provider, set_provider
from hub.store.staff import add_staff, staff_by_number
from hub.store.terminals import (
    PROFILES,
    RECEPTION,
    Terminal,
    new_recovery_code,
    revoke,
    terminals,
)
from record.action import Outcome
from record.kinds import Row
from record.memory import keep_out_of_dumps
from record.problems import Problem

EXIT_PROBLEM, EXIT_USAGE = 1, 2
PORT_MAX = 65_535


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, 1 when something is in the way, 2 when it was asked wrongly."""
    keep_out_of_dumps()
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    for chatty in ("alembic", "fontTools", "fpdf"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    try:
        options.run(options)
    except Problem as problem:
        if getattr(options, "json", False):
            print(json.dumps(problem.to_wire(), ensure_ascii=False, default=str))
        print(problem.sentence(), file=sys.stderr)
        return EXIT_USAGE if problem.name == "options_wrong" else EXIT_PROBLEM
    except KeyboardInterrupt:
        return EXIT_PROBLEM
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("wingbook-hub", description=__doc__)
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    _verb(verbs, "init", _init, "make a centre, or bring an older one up to date")
    serving = _verb(verbs, "serve", _serve, "serve the centre until stopped")
    serving.add_argument("--host", default="127.0.0.1", help="address to listen on")
    serving.add_argument(
        "--port", type=_port, default=8600, help="port to listen on; 0: any free one"
    )
    serving.add_argument("--tls-certificate", type=Path, metavar="FILE")
    serving.add_argument("--tls-key", type=Path, metavar="FILE")

    _verb(verbs, "restored", _restored, "say that the database was restored from a backup")
    carried = _verb(verbs, "import-pending", _import_pending, "take in a file carried by hand")
    carried.add_argument("file", type=Path, metavar="FILE", help="from wingbook export-pending")
    add_options(_verb(verbs, "load", _load, "load an extract, and account for every row of it"))

    audit = verbs.add_parser("audit", help="audit trails").add_subparsers(
        required=True, metavar="COMMAND"
    )
    add_audit(lambda name, run, text: _verb(audit, name, _with_store(run), text))

    access.add_options(
        _verb(verbs, "subject-access", _with_store(access.run_access), "a person's own copy")
    )

    retention.add_options(
        _verb(verbs, "retention", _with_store(retention.run_retention), "what is kept too long")
    )

    _staff_verbs(verbs)
    of_terminals = verbs.add_parser("terminal", help="terminals").add_subparsers(
        required=True, metavar="COMMAND"
    )
    enrolling = _verb(of_terminals, "enrol", _terminal_enrol, "make a one-time enrolment code")
    enrolling.add_argument("--prison", required=True, help="such as LEI")
    enrolling.add_argument("--profile", default=PROFILES[0], choices=PROFILES)
    _verb(of_terminals, "list", _terminal_list, "list the terminals")
    recovering = _verb(
        of_terminals,
        "recover",
        _terminal_recover,
        "make a one-time code to take a terminal up again",
    )
    recovering.add_argument("terminal_id", metavar="TERMINAL")
    recovering.add_argument("--reason", required=True, help="why; it is kept in the audit trail")
    leasing = _verb(
        of_terminals, "lease", _terminal_lease, "how long terminals may be used without the centre"
    )
    leasing.add_argument("--days", type=int, required=True)
    revoking = _verb(of_terminals, "revoke", _terminal_revoke, "withdraw a terminal from service")
    revoking.add_argument("terminal_id", metavar="TERMINAL")
    return parser


def _staff_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    staff = verbs.add_parser("staff", help="members of staff").add_subparsers(
        required=True, metavar="COMMAND"
    )
    adding = _verb(staff, "add", _staff_add, "add a member of staff, or change one")
    adding.add_argument("--number", required=True, help="staff number, with which they sign in")
    adding.add_argument("--surname", required=True)
    adding.add_argument("--forename")
    adding.add_argument("--role", required=True, help="such as officer or supervising_officer")
    adding.add_argument("--prison", help="such as LEI")
    adding.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )

    leaving = _verb(staff, "leave", _staff_leave, "somebody has left: sign them out everywhere")
    leaving.add_argument("--number", required=True, help="their staff number")

    of_provider = _verb(
        staff, "provider", _staff_provider, "let staff sign in with an identity provider, too"
    )
    of_provider.add_argument("--issuer", metavar="URL", help="its address; without one, none")
    of_provider.add_argument("--client-id", help="who the centre is to it")
    of_provider.add_argument("--claim", default="staff_number", help="what names a staff number")


def _verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], None],
    text: str,
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument("--data", metavar="DIR", help="folder of a centre in SQLite")
    place.add_argument("--database", metavar="URL", help="address of a PostgreSQL")
    parser.set_defaults(run=run)
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > PORT_MAX:
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to {PORT_MAX}")
    return int(text)


def _place(options: argparse.Namespace) -> str:
    """Where the centre is. A slip must not make another one, in a folder that nobody meant."""
    data, database = options.data, options.database
    if data == "" or "://" in (data or ""):
        raise Problem("options_wrong", what="--data names a folder; an address goes to --database.")
    if database is not None and "://" not in database:
        raise Problem("options_wrong", what="The database address must begin with postgresql://")
    return str(data or database)


@contextmanager
def _hub(options: argparse.Namespace) -> Iterator[Hub]:
    hub = Hub.open(_place(options))
    try:
        yield hub
    finally:
        hub.close()


def _with_store(run: Run) -> Callable[[argparse.Namespace], None]:
    """A command of oversight as one of ours: it is given the store, and where to write."""

    def work(options: argparse.Namespace) -> None:
        with _hub(options) as hub:
            run(hub.store, hub.clock, options, sys.stdout)

    return work


def _init(options: argparse.Namespace) -> None:
    hub = Hub.create(_place(options))
    hub.close()
    print("The centre is ready.")


def _restored(options: argparse.Namespace) -> None:
    with _hub(options) as hub:
        before = hub.store.epoch()
        hub.store.begin_epoch(hub.clock)
        note_command(hub.store, hub.clock, "restored", before=before)
    print("A new epoch has begun: terminals read everything anew and send again what they keep.")


def _import_pending(options: argparse.Namespace) -> None:
    try:
        data = options.file.read_bytes()
    except FileNotFoundError as error:
        raise Problem("file_missing", file=options.file) from error
    except OSError as error:
        raise Problem("file_unreadable", file=options.file, what=error.strerror) from error
    with _hub(options) as hub:
        taken = hub.import_pending(data)
        note_command(hub.store, hub.clock, "import_pending", terminal=taken.terminal)
    print(f"{taken.actions} entries of {taken.terminal}:")
    for outcome in Outcome:
        print(f"{outcome.value:10} {taken.outcomes[outcome]}")


def _serve(options: argparse.Namespace) -> None:
    if (options.tls_certificate is None) != (options.tls_key is None):
        raise Problem("options_wrong", what="--tls-certificate and --tls-key go together.")
    for file in filter(None, (options.tls_certificate, options.tls_key)):
        if not file.is_file():
            raise Problem("file_missing", file=file)
    with _hub(options) as hub, _listen(options.host, options.port) as listening:
        host, port = listening.getsockname()[:2]
        scheme = "https" if options.tls_certificate else "http"
        shown = f"[{host}]" if ":" in host else host
        print(f"The centre is listening on {scheme}://{shown}:{port}", flush=True)
        serve(
            hub,
            listening,
            tls_certificate=options.tls_certificate,
            tls_key=options.tls_key,
        )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        what = error.strerror or "no such address"
        raise Problem("address_taken", address=f"{host}:{port}", what=what) from error


def _load(options: argparse.Namespace) -> None:
    with _hub(options) as hub:
        note_command(hub.store, hub.clock, "load", path=str(options.path)[:200])
        run_load(hub.store, hub.clock, options, sys.stdout)


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
    with _hub(options) as hub:
        staff_id = add_staff(hub.store, row, password)
        note_command(
            hub.store,
            hub.clock,
            "staff_add",
            number=options.number,
            role=options.role,
            password=password is not None,
        )
    print(f"{options.number} is {staff_id}.")
    if password is None:
        print("No password was given, so they cannot sign in yet.")


def _staff_leave(options: argparse.Namespace) -> None:
    with _hub(options) as hub:
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
    with _hub(options) as hub:
        set_provider(hub.store, hub.clock, chosen)
    where = f"with {options.issuer}, or with their passwords" if chosen else "with their passwords"
    print(f"Staff sign in {where}.")


def _terminal_enrol(options: argparse.Namespace) -> None:
    with _hub(options) as hub:
        code = hub.new_enrol_code(options.prison, options.profile)
        about = {"prison": options.prison, "profile": options.profile}
        note_command(hub.store, hub.clock, "enrol_code", **about)
        print(code)


def _terminal_recover(options: argparse.Namespace) -> None:
    with _hub(options) as hub:
        print(new_recovery_code(hub.store, hub.clock, options.terminal_id, options.reason))
    print("Good for a day, once. At the terminal: wingbook recover --code CODE", file=sys.stderr)
    print("A terminal that was withdrawn is in service again from then on.", file=sys.stderr)


def _terminal_lease(options: argparse.Namespace) -> None:
    with _hub(options) as hub:
        set_lease_days(hub.store, hub.clock, options.days)
    print(f"Terminals may be used for {options.days} days without the centre.")


def _terminal_list(options: argparse.Namespace) -> None:
    with _hub(options) as hub:
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
    with _hub(options) as hub:
        revoke(hub.store, hub.clock, options.terminal_id)
        note_command(hub.store, hub.clock, "terminal_revoke", terminal=options.terminal_id)
    print("The terminal is withdrawn from service.")


if __name__ == "__main__":
    sys.exit(main())
