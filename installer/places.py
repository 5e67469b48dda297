"""Where the installer's parts lie, and how a tool of the machine is run."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent
BUILD = ROOT / "build" / "installer"
DOWNLOADS = ROOT / "build" / "downloads"
MSI = ROOT / "build" / "wingbook.msi"

# Every moment that a file of the MSI bears, unless SOURCE_DATE_EPOCH says another.
FIRST_OF_2026 = 1_767_225_600


class CannotBuild(Exception):  # noqa: N818 - it is said to whoever builds
    """Something is missing or is not what it should be; its text says what to do."""


def epoch() -> int:
    """The moment that everything in the MSI bears, in seconds since 1970."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", FIRST_OF_2026))


def tool(*names: str, package: str) -> str:
    """The first of these programs that the machine has; raises ``CannotBuild``."""
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    raise CannotBuild(f"{names[0]} is not there (on Debian: apt-get install {package}).")


def run(command: list[str], *, where: Path | None = None, **variables: str) -> str:
    """Run a tool and give what it wrote; raises ``CannotBuild`` with its last words."""
    done = subprocess.run(
        command,
        cwd=where,
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        last = "\n".join(done.stdout.strip().splitlines()[-15:])
        raise CannotBuild(f"{Path(command[0]).name} failed:\n{last}")
    return done.stdout
