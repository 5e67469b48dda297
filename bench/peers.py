"""Other programs that synchronise, run beside ours in the same run where they are at hand.

``WINGBOOK_PEERS`` names a folder with a program ``run_peer.py`` in it. ``python3 run_peer.py PEER
--n RECORDS [--link poor]`` puts a peer's server and client to a workload like ours and prints a
line of JSON that tells of each phase (``initial``, ``idle``, ``delta_pull``, ``push``,
``conflict``) the seconds it took (``s``), its requests (``reqs``) and its bytes (``up``, ``down``).
Where there is no such folder, figures come without a peer.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

FOLDER = "WINGBOOK_PEERS"
TIME_S_MAX = 900


class Peer:
    """One peer, and what each of its runs told."""

    def __init__(self, name: str, *options: str) -> None:
        self.name = name
        self._options = options
        self._folder = os.environ.get(FOLDER)
        self._runs: list[dict[str, Any]] = []

    def run(self) -> None:
        """Run it once more, if it is at hand."""
        if self._folder is None:
            return
        command = ["python3", str(Path(self._folder) / "run_peer.py"), self.name, *self._options]
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIME_S_MAX)
        try:
            told = json.loads(done.stdout.splitlines()[-1])
        except (ValueError, IndexError):
            told = {"error": done.stderr[-500:]}
        if "error" in told or "timeout_s" in told:
            print(f"bench: {self.name} did not run: {told}", file=sys.stderr)
            self._folder = None
        else:
            self._runs.append(told)

    def median(self, phase: str, *members: str) -> float | None:
        """The median over all runs of a phase's member, or of the sum of some; None without one."""
        found = [run[phase] for run in self._runs if phase in run]
        return statistics.median(sum(one[m] for m in members) for one in found) if found else None


def say_if_absent() -> None:
    """Tell whoever measures why there are no ratios."""
    if FOLDER not in os.environ:
        print(f"bench: no peers are run beside it ({FOLDER} is not set)", file=sys.stderr)
