"""``wingbook-hub backup`` and ``restore``: sealed copies of the record, and the way back."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from pathlib import Path

from hub.oversight.command import note_command
from hub.upkeep.backup import back_up, keep_wal
from hub.upkeep.restoring import restore
from hub.upkeep.sealing import KEY_BYTES
from hub.upkeep.shelf import BASE, Shelf
from hub.verbs.place import Verbs, group, open_hub, place_of, verb
from record.problems import Problem
from record.sealed import new_private_key, public_key


def add_backup_verbs(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """The verbs below ``backup``, and ``restore``."""
    backup = group(verbs, "backup", "sealed backups")
    keys = verb(backup, "key", _key, "make a key pair; print the public half", anywhere=True)
    keys.add_argument("--to", type=Path, required=True, metavar="FILE", help="the secret half")
    _with_shelf(verb(backup, "now", _now, "back everything up, and throw old backups away"))
    wal = verb(backup, "wal", _wal, "seal a piece of PostgreSQL's log", anywhere=True)
    wal.add_argument("piece", type=Path, metavar="FILE", help="%%p of archive_command")
    _with_shelf(wal)
    listed = verb(backup, "list", _list, "list the backups", anywhere=True)
    _with_shelf(listed)
    back = verb(verbs, "restore", _restore, "put the record back, in another folder", anywhere=True)
    back.add_argument("--to", type=Path, required=True, metavar="DIR", help="an empty folder")
    back.add_argument("--key", type=Path, required=True, metavar="FILE", help="the secret half")
    back.add_argument("--until", type=_moment, metavar="TIME", help="such as 2026-11-30T03:45Z")
    _with_shelf(back)


def _with_shelf(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--folder", type=Path, metavar="DIR", help="folder of the backups")
    parser.add_argument("--recipient", metavar="KEY", help="public key that they are sealed to")
    said = (("folder", "backup.folder"), ("recipient", "backup.recipient"))
    parser.set_defaults(said=said)


def _moment(text: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("a time is written as 2026-11-30T03:45Z") from error
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError("say the time zone too, such as Z")
    return moment.astimezone(dt.UTC)


def _shelf(options: argparse.Namespace) -> Shelf:
    folder = options.configuration.settings.backup.folder
    if folder is None:
        raise Problem("options_wrong", what="Say where backups lie: --folder or backup.folder.")
    return Shelf(folder)


def _recipient(options: argparse.Namespace) -> bytes:
    recipient = options.configuration.settings.backup.recipient
    if recipient is None:
        raise Problem("options_wrong", what="Say whom to seal to: --recipient or backup.recipient.")
    return bytes.fromhex(recipient)


def _key(options: argparse.Namespace) -> None:
    private = new_private_key()
    try:
        handle = os.open(options.to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise Problem("disk_unwritable", what=f"{options.to}: {error.strerror}") from error
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(private.hex() + "\n")
    print(public_key(private).hex())


def _now(options: argparse.Namespace) -> None:
    shelf, recipient = _shelf(options), _recipient(options)
    with open_hub(options) as hub:
        now = hub.clock.now()
        path = back_up(place_of(options), shelf, recipient, now)
        note_command(hub.store, hub.clock, "backup", file=path.name)
    keep = dt.timedelta(days=options.configuration.settings.backup.keep_days)
    gone = shelf.prune(now, keep)
    print(f"{path} is written and sealed; {gone} old files are thrown away.")


def _wal(options: argparse.Namespace) -> None:
    keep_wal(options.piece, _shelf(options), _recipient(options))


def _list(options: argparse.Namespace) -> None:
    shelf = _shelf(options)
    for whole in shelf.wholes():
        print(whole.at.isoformat(), whole.kind, f"{whole.path.stat().st_size:,}", whole.path)
    names = shelf.wal_names()
    if names:
        print(f"{len(names)} pieces of the log, up to {names[-1]}")


def _restore(options: argparse.Namespace) -> None:
    try:
        private = bytes.fromhex(options.key.read_text("ascii").strip())
    except FileNotFoundError as error:
        raise Problem("file_missing", file=options.key) from error
    except (OSError, ValueError) as error:
        raise Problem("file_unreadable", file=options.key, what="a secret key") from error
    if len(private) != KEY_BYTES:
        raise Problem("file_unreadable", file=options.key, what="a secret key")
    done = restore(_shelf(options), private, options.to, options.until)
    print(f"{done.whole.path.name} is put back into {done.folder}.")
    if done.whole.kind == BASE:
        print(f"{done.pieces} pieces of the log lie ready. Start PostgreSQL on that folder, then:")
        print("  wingbook-hub restored --database URL")
    else:
        print(f"Before it is served: wingbook-hub restored --data {done.folder}")
