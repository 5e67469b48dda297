"""``wingbook-hub load``: load an extract, and say what became of it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from hub.load.load import LAYOUTS, Loaded, load
from hub.load.report import summary
from hub.store.store import HubStore
from record.moments import Clock
from record.problems import Problem


def add_options(parser: argparse.ArgumentParser) -> None:
    """What ``load`` may be told, besides where the centre is."""
    parser.add_argument("path", type=Path, metavar="PATH", help="folder of the extract's CSV files")
    parser.add_argument(
        "--layout", required=True, help=f"how its tables are laid out: {', '.join(LAYOUTS)}"
    )
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="write every problem to this file as CSV"
    )


def run_load(store: HubStore, clock: Clock, options: argparse.Namespace, out: IO[str]) -> None:
    """Load, and write the report to ``out``. Progress goes to standard error."""
    with _sink(options.report) as sink:
        loaded = load(
            store, options.path, clock, layout=options.layout, sink=sink, progress=_tell_progress
        )
    if options.json:
        json.dump(loaded.to_json(), out, ensure_ascii=False, indent=1)
        out.write("\n")
    else:
        out.write(summary(loaded.report, _ending(loaded, options.report)) + "\n")


def _ending(loaded: Loaded, written: Path | None) -> list[str]:
    placed = loaded.placed
    new, changed, same = placed.created, placed.changed, placed.unchanged
    where = f"is in {written}" if written is not None else "is written by --report FILE"
    return [
        f"Everything to look at, with its file, row and field, {where}.",
        f"Records: {new:,} new, {changed:,} changed, {same:,} as they were.",
        f"It took {loaded.elapsed_s:.1f} seconds.",
    ]


@contextmanager
def _sink(path: Path | None) -> Iterator[IO[str] | None]:
    """The report's file, opened for writing, with the mark by which spreadsheets know UTF-8.

    It names people, so a new one is for its owner alone.
    """
    if path is None:
        yield None
        return
    try:
        path.touch(mode=0o600)
        file = path.open("w", encoding="utf-8-sig", newline="")
    except OSError as error:
        raise Problem("disk_unwritable", what=str(path)) from error
    with file:
        yield file


def _tell_progress(table: str, rows: int) -> None:
    sys.stderr.write(f"{table}: {rows:,} rows\n")
