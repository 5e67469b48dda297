"""The centre's command line: make a centre, serve it, and look after its staff and terminals."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from hub.load import planned
from hub.load.command import add_options, run_load
from hub.oversight import access, retention
from hub.oversight.command import Run, add_audit, note_command
from hub.service import Hub
from hub.upkeep import logs
from hub.verbs.backup import add_backup_verbs
from hub.verbs.place import configuration_of, group, open_hub, place_of, verb
from hub.verbs.running import add_running_verbs
from hub.verbs.staff import add_staff_verbs
from hub.verbs.terminal import add_terminal_verbs
from record.action import Outcome
from record.memory import keep_out_of_dumps
from record.problems import Problem

EXIT_PROBLEM, EXIT_USAGE = 1, 2
ASKED_WRONGLY = ("options_wrong", "setting_wrong")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, 1 when something is in the way, 2 when it was asked wrongly."""
    keep_out_of_dumps()
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        options.configuration = configuration_of(options)
        logs.set_up(options.configuration.settings.log)
        if not options.anywhere and options.configuration.place() is None:
            parser.error("say where the centre is: --data DIR, --database URL or --config FILE")
        options.run(options)
    except Problem as problem:
        if getattr(options, "json", False):
            print(json.dumps(problem.to_wire(), ensure_ascii=False, default=str))
        print(problem.sentence(), file=sys.stderr)
        return EXIT_USAGE if problem.name in ASKED_WRONGLY else EXIT_PROBLEM
    except KeyboardInterrupt:
        return EXIT_PROBLEM
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("wingbook-hub", description=__doc__)
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    verb(verbs, "init", _init, "make a centre, or bring an older one up to date")
    add_running_verbs(verbs)
    add_backup_verbs(verbs)
    verb(verbs, "restored", _restored, "say that the database was restored from a backup")
    carried = verb(verbs, "import-pending", _import_pending, "take in a file carried by hand")
    carried.add_argument("file", type=Path, metavar="FILE", help="from wingbook export-pending")
    add_options(verb(verbs, "load", _load, "load an extract, and account for every row of it"))
    planned.add_options(verb(verbs, "expect", _expect, "take in who is to come and to go"))
    audit = group(verbs, "audit", "audit trails")
    add_audit(lambda name, run, text: verb(audit, name, _with_store(run), text))
    access.add_options(
        verb(verbs, "subject-access", _with_store(access.run_access), "a person's own copy")
    )
    retention.add_options(
        verb(verbs, "retention", _with_store(retention.run_retention), "what is kept too long")
    )
    add_staff_verbs(verbs)
    add_terminal_verbs(verbs)
    return parser


def _with_store(run: Run) -> Callable[[argparse.Namespace], None]:
    """A command of oversight as one of ours: it is given the store, and where to write."""

    def work(options: argparse.Namespace) -> None:
        with open_hub(options) as hub:
            run(hub.store, hub.clock, options, sys.stdout)

    return work


def _init(options: argparse.Namespace) -> None:
    hub = Hub.create(place_of(options))
    hub.close()
    print("The centre is ready.")


def _restored(options: argparse.Namespace) -> None:
    with open_hub(options) as hub:
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
    with open_hub(options) as hub:
        taken = hub.import_pending(data)
        note_command(hub.store, hub.clock, "import_pending", terminal=taken.terminal)
    print(f"{taken.actions} entries of {taken.terminal}:")
    for outcome in Outcome:
        print(f"{outcome.value:10} {taken.outcomes[outcome]}")


def _load(options: argparse.Namespace) -> None:
    with open_hub(options) as hub:
        note_command(hub.store, hub.clock, "load", path=str(options.path)[:200])
        run_load(hub.store, hub.clock, options, sys.stdout)


def _expect(options: argparse.Namespace) -> None:
    with open_hub(options) as hub:
        note_command(hub.store, hub.clock, "expect", path=str(options.path)[:200])
        planned.run_expect(hub.store, hub.clock, options, sys.stdout)


if __name__ == "__main__":
    sys.exit(main())
