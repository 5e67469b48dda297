"""The hook by which what we build is signed: a program of the builder's, called with each file.

WINGBOOK_SIGN names the program. It signs the file that it is given, in place, with whatever
certificate it knows; docs/installing.md has two that fit on a page.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from installer import binaries
from installer.places import CannotBuild, run

HOOK = "WINGBOOK_SIGN"


def sign(file: Path) -> bool:
    """Sign a file; False when there is no hook. Raises ``CannotBuild``."""
    hook = os.environ.get(HOOK)
    if not hook:
        return False
    before = file.read_bytes()
    run([hook, str(file)])
    if file.read_bytes() == before:
        raise CannotBuild(f"{hook} has not signed {file.name}.")
    return True


def sign_unsigned(files: Iterable[Path]) -> None:
    """Sign every program and library that bears no signature yet: ours, and some of the packages'.

    Then a rule that lets only signed code run (WDAC, AppLocker) can name one publisher.
    """
    for file in sorted(files):
        if file.suffix.lower() in binaries.SUFFIXES and not binaries.is_signed(file):
            sign(file)
