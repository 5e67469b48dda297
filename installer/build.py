"""From the locks to the MSI. The same inputs give the same bytes."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from pathlib import Path, PurePosixPath

from installer import binaries, cabinet, compiled, payload, signing
from installer.database import write_database
from installer.places import BUILD, CannotBuild, epoch
from installer.tables import CABINET, GUARD, ICON, Installed, guid, summary, tables

SIZE_MAX = 90 * 1_000_000  # what a prison's line can carry to its terminals in a night


def build(msi: Path, version: str) -> None:
    """Build the MSI of a version. Raises ``CannotBuild``."""
    tree = BUILD / "tree"
    payload.lay_out(tree, version)
    guard = compiled.build_guard(BUILD / "compiled")
    signing.sign_unsigned([*(file for file in tree.rglob("*") if file.is_file()), guard])
    pack(msi, tree, guard, version)
    signing.sign(msi)
    if msi.stat().st_size > SIZE_MAX:
        raise CannotBuild(f"the MSI has {msi.stat().st_size:,} bytes, at most {SIZE_MAX:,}.")


def pack(msi: Path, tree: Path, guard: Path, version: str) -> None:
    """Make the MSI that installs a tree of files. Raises ``CannotBuild``."""
    names = sorted(file.relative_to(tree).as_posix() for file in tree.rglob("*") if file.is_file())
    files = [_installed(tree, name) for name in names]
    work = BUILD / "package"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    streams = {CABINET: work / CABINET, GUARD: guard, ICON: BUILD / "compiled" / ICON}
    packed = [(file.key, tree / file.path) for file in files]
    cabinet.write_cabinet(streams[CABINET], packed, epoch())
    described = tables(files, version)
    moment = dt.datetime.fromtimestamp(epoch(), dt.UTC).strftime("%Y/%m/%d %H:%M:%S")
    content = hashlib.sha256(b"".join(table.text() for table in described))
    for file in streams.values():
        content.update(file.read_bytes())
    code = guid(f"package {content.hexdigest()}")
    draft = work / "wingbook.msi"
    write_database(draft, [*described, summary(version, code, moment)], streams)
    msi.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(draft, msi)


def _installed(tree: Path, name: str) -> Installed:
    file = tree / name
    return Installed(PurePosixPath(name), file.stat().st_size, *binaries.version_of(file))
