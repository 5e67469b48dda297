"""The terminal's screens: all that a member of staff sees, and the only place that knows Qt."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 is compiled for Pythons whose None, True and False cannot die: each time it
    # gives one of them back (`parent()` of nothing, `emit()`), it takes a reference too many.
    # Python 3.11 still counts, and would end the program some thousand calls later.
    for _immortal in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(_immortal)).value += 1 << 40
