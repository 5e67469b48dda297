"""Saving what support may see to a file: asked for by somebody, and sent nowhere by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.background import Background
from app.ui.context import Tone
from app.ui.labels import problem_words
from record.problems import Problem

SUFFIX = "zip"
Pack = Callable[[Path], None]
Tell = Callable[[str, Tone], None]


class ReportDialog(QFileDialog):
    """Asks where to, has it packed there off the window's thread, and tells."""

    def __init__(self, pack: Pack, background: Background, tell: Tell, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Save a report for support"))
        self._pack, self._background, self._tell = pack, background, tell
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setDefaultSuffix(SUFFIX)
        self.setNameFilter(self.tr("Report") + f" (*.{SUFFIX})")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.setDirectory(QStandardPaths.writableLocation(documents))
        self.selectFile(f"wingbook-{dt.datetime.now(dt.UTC):%Y-%m-%d}.{SUFFIX}")
        self.fileSelected.connect(self._write)
        self.rejected.connect(self.deleteLater)

    @Slot(str)
    def _write(self, chosen: str) -> None:
        self._tell(self.tr("Packing the report"), Tone.INFO)
        pack = partial(self._pack, Path(chosen))
        done = partial(self._done, Path(chosen).name)
        self._background.outside(self, pack, done, failed=self._failed)

    def _done(self, name: str, _nothing: None) -> None:
        self.deleteLater()
        said = self.tr("{file} is saved. Nothing of the record is in it, and nobody is named.")
        self._tell(said.format(file=name), Tone.GOOD)

    def _failed(self, error: BaseException) -> None:
        self.deleteLater()
        if not isinstance(error, Problem):
            raise error
        self._tell(problem_words(error), Tone.DANGER)
