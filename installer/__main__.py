"""``make msi``: builds the MSI for Windows terminals and says where it lies."""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from installer.build import build
from installer.places import MSI, CannotBuild
from installer.signing import HOOK
from record.version import VERSION


def main(arguments: Sequence[str] | None = None) -> int:
    """Build it; the exit code is 0 when it was built."""
    parser = argparse.ArgumentParser("python3 workshop.py msi", description=__doc__)
    parser.add_argument("--version", default=VERSION, help=f"three numbers (default: {VERSION})")
    parser.add_argument("--to", type=Path, default=MSI, metavar="FILE", help=f"default: {MSI}")
    options = parser.parse_args(arguments)
    if not re.fullmatch(r"\d{1,3}\.\d{1,3}\.\d{1,5}", options.version):
        parser.error("Windows compares three numbers, such as 1.4.0")
    try:
        build(options.to, options.version)
    except CannotBuild as problem:
        print(f"installer: {problem}", file=sys.stderr)
        return 1
    data = options.to.read_bytes()
    print(f"{options.to}: Wingbook {options.version}, {len(data) / 1_000_000:.1f} MB")
    print(f"sha256 {hashlib.sha256(data).hexdigest()}")
    print("signed" if os.environ.get(HOOK) else f"not signed: {HOOK} is not set")
    return 0


if __name__ == "__main__":
    sys.exit(main())
