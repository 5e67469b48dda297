"""Run by Windows' Python in the tree: compiles each module of the named folders, in order."""

import py_compile
import sys
from pathlib import Path

for part in sys.argv[1:]:
    for source in sorted(Path(part).rglob("*.py"), key=lambda path: path.as_posix()):
        py_compile.compile(
            str(source),
            dfile=source.as_posix(),
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
