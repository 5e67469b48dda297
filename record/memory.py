"""Keys are in a process's memory while it runs: what happens there when it crashes.

A core dump is the whole memory in a file, and a debugger reads it while the process lives. POSIX
has a limit on the size of core files; Linux passes it over where cores go to another program, but
writes none at all of a process that says it is not dumpable, and lets no other process of the same
account read its memory. Windows writes dumps only where the machine's policy asks for them.
"""

from __future__ import annotations

import ctypes
import sys

_PR_SET_DUMPABLE = 4  # linux/prctl.h


def keep_out_of_dumps() -> None:
    """Have the system write this process's memory nowhere, where it can be told so."""
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
