"""What we rely on Qt's Python binding for, beyond what our screens show."""

import sys

from PySide6.QtCore import QObject

CALLS = 1000


def test_the_binding_gives_back_as_many_references_to_none_as_it_takes() -> None:
    parentless = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        parentless.parent()
    assert sys.getrefcount(None) > before - CALLS / 2
