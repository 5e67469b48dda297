"""The one object of the window's that other threads may call.

The store and the sync engine announce things in whatever thread they are in, by calling the plain
methods below. The signals arrive on the window's thread, as long as they are connected to a bound
method of a QObject that is marked `@Slot`: a lambda, a closure or another object's method would
run in the thread that announced.
"""

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """Carries announcements from any thread to the screens."""

    changes = Signal(object)
    link = Signal(object)
    problem = Signal(object)

    def announce_changes(self, changes: object) -> None:
        """Records changed: own edits and what came from the centre alike."""
        self.changes.emit(changes)

    def announce_link(self, link: object) -> None:
        """The centre became reachable or not, or something was sent or received."""
        self.link.emit(link)

    def announce_problem(self, problem: object) -> None:
        """Work in another thread failed in a way that somebody should be told."""
        self.problem.emit(problem)
