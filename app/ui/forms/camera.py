"""A photograph by the machine’s own camera program, which shows what it sees; we take what it took.

The program puts its pictures into a folder of the user; the first that appears there after it was
opened is the one. It is removed once it is saved: no face stays in a folder (docs/decisions).
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QStandardPaths, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

CAMERA_PROGRAM = "microsoft.windows.camera:"
_FOLDER = "Camera Roll"
_PICTURES = frozenset({".jpg", ".jpeg", ".png"})
_WRITTEN_MS = 300
"""So long a file’s size stands still before it is taken for whole."""


def camera_folder() -> Path | None:
    """Where this machine’s camera program puts its pictures; None where there is no such program.

    It is part of Windows, and of no other system in the same way.
    """
    if platform.system() != "Windows":
        return None
    pictures = QStandardPaths.StandardLocation.PicturesLocation
    return Path(QStandardPaths.writableLocation(pictures)) / _FOLDER


def open_camera_program() -> bool:
    """Open it over the window; whether it could be."""
    return QDesktopServices.openUrl(QUrl(CAMERA_PROGRAM))


class Camera(QObject):
    """``took(path)`` when the program has put a picture into the folder."""

    took = Signal(str)

    def __init__(
        self,
        folder: Path,
        open_program: Callable[[], bool] = open_camera_program,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._open_program = folder, open_program
        self._before: frozenset[Path] = frozenset()
        self._size = 0
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._changed)
        self._written = QTimer(self)
        self._written.setSingleShot(True)
        self._written.setInterval(_WRITTEN_MS)
        self._written.timeout.connect(self._take)

    @Slot()
    def begin(self) -> bool:
        """Open the program, and wait for its next picture; whether it could be opened."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._before = self._pictures()
        self._watcher.addPath(str(self._folder))
        return self._open_program()

    def _pictures(self) -> frozenset[Path]:
        return frozenset(p for p in self._folder.iterdir() if p.suffix.lower() in _PICTURES)

    @Slot()
    def _changed(self) -> None:
        self._written.start()

    @Slot()
    def _take(self) -> None:
        """Take the newest of the new, once nothing is added to it any more."""
        new = self._pictures() - self._before
        if not new:
            return
        newest = max(new, key=lambda path: path.stat().st_mtime_ns)
        size = newest.stat().st_size
        if size == 0 or size != self._size:
            self._size = size
            self._written.start()
            return
        self._watcher.removePath(str(self._folder))
        self.took.emit(str(newest))
