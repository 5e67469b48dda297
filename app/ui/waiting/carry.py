"""For days without network: what waits goes to a file, to be carried to the centre by hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desk import views
from app.ui.context import Context, Tone
from app.ui.labels import problem_words
from record.moments import to_text
from record.problems import Problem

SUFFIX = "wingbook"


class CarryDialog(QFileDialog):
    """Asks where to, writes there, and tells. ``export`` gives how many entries were written."""

    def __init__(self, context: Context, export: Callable[[Path], int], parent: QWidget) -> None:
        super().__init__(parent, self.tr("Carry what waits to the centre by hand"))
        self._context = context
        self._export = export
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setDefaultSuffix(SUFFIX)
        self.setNameFilter(self.tr("Sealed entries") + f" (*.{SUFFIX})")
        self.setDirectory(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        name = context.replica.home.name.replace(" ", "-")
        self.selectFile(f"{name}-{to_text(context.desk.now())[:10]}.{SUFFIX}")
        self.fileSelected.connect(self._write)
        self.rejected.connect(self.deleteLater)

    @Slot(str)
    def _write(self, chosen: str) -> None:
        context, path = self._context, Path(chosen)
        context.act(self, partial(self._do, path), partial(self._tell, path.name), self._say)

    def _do(self, path: Path) -> int:
        count = self._export(path)
        views.exported(self._context.desk, count)
        return count

    def _tell(self, name: str, count: int) -> None:
        said = self.tr(
            "%n entry(ies) are in {file}, which only the centre can open. They stay here too, "
            "until the centre has answered.",
            "",
            count,
        )
        self._context.guide.tell(said.format(file=name), Tone.GOOD)
        self.deleteLater()

    def _say(self, error: BaseException) -> None:
        self.deleteLater()
        if not isinstance(error, Problem):
            raise error
        self._context.guide.tell(problem_words(error), Tone.DANGER)
