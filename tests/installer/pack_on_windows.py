"""Run by Windows' Python: packs a tree into an MSI with Windows' own installer.

python.exe pack_on_windows.py REPOSITORY LIB FOLDER      the tree lies in FOLDER/tree
"""

import sys
from pathlib import Path

repository, library, folder = sys.argv[1:]
sys.path[:0] = [repository, library]

from installer import build  # noqa: E402 - found where the words say

build.BUILD = Path(folder)
guard = Path(folder) / "compiled" / "guard.dll"
build.pack(Path(folder) / "w.msi", Path(folder) / "tree", guard, "1.2.3")
