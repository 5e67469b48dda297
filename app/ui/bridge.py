"""The one object of the window's that other threads may call.

The replica announces what was committed in whatever thread did it, by calling the plain method
below. The signal arrives on the window's thread, as long as it is connected to a bound method of a
QObject that is marked `@Slot`: a lambda, a closure or another object's method would run in the
thread that announced.
"""

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """Carries announcements from any thread to the screens."""

    changes = Signal(object)

    def announce_changes(self, changes: object) -> None:
        """Records changed: own edits and what came from the centre alike."""
        self.changes.emit(changes)
