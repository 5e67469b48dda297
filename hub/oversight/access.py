"""``wingbook-hub subject-access``: a copy of their record for the person whom it is about.

It is made in two steps where the record may speak of somebody else: first the list of passages to
be decided on, and when a person has decided on each, the copy.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from hub.oversight.command import note_command, person_id_of, text_of
from hub.oversight.copy_pdf import write_pdf
from hub.oversight.gather import PersonFile, gather
from hub.oversight.redactions import Decisions, carry_out, list_of, read_decisions
from hub.oversight.third_parties import Flag, Names, find_flags
from hub.store.attachments import bytes_of
from hub.store.facts import HubFacts
from hub.store.store import HubStore
from record.images import IMAGE_BYTES_MAX
from record.moments import Clock, to_text
from record.problems import Problem
from record.watched import SUBJECT_ACCESS

REVIEW, COPY_JSON, COPY_PDF = "to-decide.json", "copy.json", "copy.pdf"
_NO_NEED = Decisions("nobody: nothing in it speaks of somebody else", (), 0)


@dataclass(frozen=True)
class _Found:
    """A person's file as it was read at one moment, and what is to be looked at in it."""

    file: PersonFile
    flags: tuple[Flag, ...]
    pictures: tuple[tuple[str, bytes], ...]


def add_options(parser: argparse.ArgumentParser) -> None:
    """What ``subject-access`` may be told, besides where the centre is."""
    parser.add_argument("--person", required=True, metavar="ID", help="id or prison number")
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="a new folder")
    parser.add_argument(
        "--redactions", type=Path, metavar="FILE", help=f"{REVIEW}, decided on by a person"
    )
    parser.add_argument(
        "--name-staff", action="store_true", help="leave the names of staff in the copy"
    )


def run_access(store: HubStore, clock: Clock, options: argparse.Namespace, out: IO[str]) -> None:
    """Write the list to be decided on, or the copy. Raises ``Problem``."""
    person_id = person_id_of(store, options.person)
    with store.read() as facts:
        found = _find(facts, person_id)
    decisions = _NO_NEED
    if options.redactions is not None:
        decisions = read_decisions(text_of(options.redactions), found.file, found.flags)
    elif found.flags:
        note_command(store, clock, SUBJECT_ACCESS, found.file.person_id, to_decide=len(found.flags))
        _write(_new_folder(options.to) / REVIEW, list_of(found.file, found.flags).encode())
        out.write(
            f"{len(found.flags)} passages may speak of somebody else. They are in "
            f"{options.to / REVIEW}.\nWrite keep or redact beside each, and your name, then run "
            f"this again with --redactions and another folder.\n"
        )
        return
    file = carry_out(found.file, decisions.removed, name_staff=options.name_staff)
    removed = len(decisions.removed)
    note_command(
        store,
        clock,
        SUBJECT_ACCESS,
        file.person_id,
        records=len(file.records),
        removed=removed,
        reviewed_by=decisions.reviewed_by,
        staff_named=options.name_staff,
    )
    _write_copy(_new_folder(options.to), file, found.pictures, decisions, clock)
    out.write(
        f"{len(file.records)} records are in {options.to}; {removed} passages were taken out.\n"
        "Give it to nobody but the person or who acts for them, and destroy what is left.\n"
    )


def _find(facts: HubFacts, person_id: str) -> _Found:
    file = gather(facts, person_id)
    flags = find_flags(file, Names(facts))
    pictures = []
    for sha256, kind in dict(file.pictures).items():
        data = bytes_of(facts, sha256, 0, IMAGE_BYTES_MAX)
        if data is not None:
            pictures.append((f"{sha256[:12]}.{'png' if kind == 'PNG' else 'jpg'}", data[0]))
    return _Found(file, tuple(flags), tuple(pictures))


def _write_copy(
    folder: Path,
    file: PersonFile,
    pictures: tuple[tuple[str, bytes], ...],
    decisions: Decisions,
    clock: Clock,
) -> None:
    now, by, removed = to_text(clock.now()), getpass.getuser(), len(decisions.removed)
    made = f"Made by {by} on {now[:10]} at {now[11:16]} UTC."
    notes = [
        f"This is what the service held about you on {now[:10]}, from all of its parts.",
        f"Passages about other people: looked at by {decisions.reviewed_by}, {removed} taken out.",
        f"Photographs of you that are held: {len(pictures)}, in files of their own.",
    ]
    _write(folder / COPY_PDF, write_pdf(file, made, notes))
    said = json.dumps(_as_json(file, made, decisions), ensure_ascii=False, indent=1)
    _write(folder / COPY_JSON, said.encode("utf-8", "surrogatepass"))
    for name, data in pictures:
        _write(folder / name, data)


def _as_json(file: PersonFile, made: str, decisions: Decisions) -> dict[str, Any]:
    return {
        "person": {"id": file.person_id, "name": file.name, "number": file.prison_number},
        "made": made,
        "reviewed_by": decisions.reviewed_by,
        "passages_removed": len(decisions.removed),
        "records": [
            {
                "record": held.record_type,
                "label": held.label,
                "id": held.id,
                "fields": [
                    {"field": p.path, "label": p.label, "value": p.value, "words": p.words}
                    for p in held.passages
                ],
                "provenance": dict(held.provenance),
            }
            for held in file.records
        ],
    }


def _new_folder(folder: Path) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True)
    except OSError as error:
        raise Problem("disk_unwritable", what=str(folder)) from error
    return folder


def _write(path: Path, data: bytes) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
    except OSError as error:
        raise Problem("disk_unwritable", what=str(path)) from error
