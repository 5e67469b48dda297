"""Small photographs of the people on a screen: read and decoded off the window's thread, and kept.

A screen says whom it shows, and asks for each face when it paints. It never waits for one: a face
that has not come is not painted, and the screen is told when more have.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage

from app.store.changes import Changes
from app.store.reads.photographs import picture_of
from app.store.replica import Replica
from app.ui.context import Context
from app.ui.pictures import decoded
from record.problems import Problem

FACE = QSize(60, 80)
KEPT_MAX = 800
_AT_ONCE = 16
"""How many are read before the screen is given them: the first ones are seen soon."""


class Faces(QObject):
    """`arrived` when there are more to be painted."""

    arrived = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._known: dict[str, QImage | None] = {}
        self._shown: tuple[str, ...] = ()
        self._wanted: list[str] = []
        self._reading = False
        context.bridge.changes.connect(self._take_changes)

    def want(self, person_ids: Iterable[str]) -> None:
        """These are shown now; whoever was wanted before and is not any more is left out."""
        self._shown = tuple(dict.fromkeys(person_ids))
        self._wanted = [each for each in self._shown if each not in self._known]
        self._go_on()

    def of(self, person_id: str) -> QImage | None:
        """A face, if there is one and it has come."""
        return self._known.get(person_id)

    def _go_on(self) -> None:
        if self._reading or not self._wanted:
            return
        self._reading = True
        some, self._wanted = self._wanted[:_AT_ONCE], self._wanted[_AT_ONCE:]
        read = partial(_faces, self._context.replica, some)
        self._context.background.read(self, read, self._take, topic="faces", failed=self._fail)

    def _take(self, found: dict[str, QImage | None]) -> None:
        self._reading = False
        self._known |= found
        for person_id in list(self._known)[: max(0, len(self._known) - KEPT_MAX)]:
            del self._known[person_id]
        if any(face is not None for face in found.values()):
            self.arrived.emit()
        self._go_on()

    def _fail(self, error: BaseException) -> None:
        self._reading = False
        self._wanted = []
        raise error

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        """Forget whose photograph is another one now, or whose picture has come."""
        if any(record_type in ("photograph", "person") for record_type, _ in changes.records):
            for person_id in changes.people:
                self._known.pop(person_id, None)
            self.want(self._shown)


def _faces(replica: Replica, person_ids: list[str]) -> dict[str, QImage | None]:
    with replica.read() as reading:
        pictures = {person_id: picture_of(reading, person_id) for person_id in person_ids}
    return {person_id: _face(data) for person_id, data in pictures.items()}


def _face(data: bytes | None) -> QImage | None:
    """A picture as small as it is painted; None where there is none that can be shown."""
    try:
        return decoded(data, FACE) if data is not None else None
    except Problem:
        return None
