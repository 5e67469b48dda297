"""``python -m bench [SUBJECT …]``: measure, and print one JSON line a figure."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from bench import (
    arrivals,
    keys,
    linkage,
    pictures,
    prints,
    reading,
    slow_link,
    stall,
    starting,
    sync,
)

SUBJECTS = {
    "reading": reading.figures,
    "starting": starting.figures,
    "sync": sync.figures,
    "stall": stall.figures,
    "pictures": pictures.figures,
    "prints": prints.figures,
    "keys": keys.figures,
    "arrivals": arrivals.figures,
    "linkage": linkage.figures,
}
LONG = {"slow_link": slow_link.figures}
"""Measured only when asked for by name: these take many minutes."""


def main(names: list[str]) -> int:
    """Measure these subjects, or all of them."""
    subjects = SUBJECTS | LONG
    unknown = [name for name in names if name not in subjects]
    if unknown:
        print(f"bench: no subject {unknown[0]}; there are {', '.join(subjects)}", file=sys.stderr)
        return 2
    chosen = names or list(SUBJECTS)
    if len(chosen) > 1:  # each in a process of its own: none measures what another has left there
        codes = [
            subprocess.run([sys.executable, "-m", "bench", name]).returncode for name in chosen
        ]
        return max(codes)
    with tempfile.TemporaryDirectory(prefix="wingbook-bench-") as folder:
        for figure in subjects[chosen[0]](Path(folder)):
            print(figure.line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
