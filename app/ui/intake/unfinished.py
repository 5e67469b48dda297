"""Who else is being taken in, and at which step they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store.reads.intake import IntakeLine
from app.ui.intake.steps import WIDTH
from app.ui.kit.heading import Heading
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.style import ROW_HEIGHT, UNIT, theme
from app.ui.translate import Retranslated
from record.names import short_name

_ROWS = 5


class UnfinishedList(Retranslated, QWidget):
    """Hidden while there is nobody. ``opened(person_id)``."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Heading(level=3, parent=self)
        self._model = RowModel[IntakeLine](self._columns(), lambda one: one.person_id)
        self.table = ListTable(self._model, "", self)
        self.table.horizontalHeader().hide()
        self.table.row_opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(self._heading)
        column.addWidget(self.table)
        self._roomy = True
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Others not finished"))
        self.table.setAccessibleName(self._heading.text())
        self._model.retitle(self._columns())

    def show_lines(self, lines: Sequence[IntakeLine]) -> None:
        """Show these, those who came first before the others."""
        self._model.replace(lines)
        rows = min(len(lines), _ROWS)
        self.table.setFixedHeight(theme().px(ROW_HEIGHT) * rows + 4)
        self.make_room(self._roomy)

    def make_room(self, roomy: bool) -> None:
        """Show the list where there is room for it, and somebody in it."""
        self._roomy = roomy
        self.setFixedWidth(theme().px(WIDTH))
        self.setVisible(roomy and self._model.rowCount() > 0)

    def _columns(self) -> Sequence[Column[IntakeLine]]:
        return (
            Column(
                self.tr("Name"),
                lambda one: short_name(one.surname, one.forename),
                width=104,
                strong=True,
                grow=True,
            ),
            Column(self.tr("At"), _at, width=110, grow=True),
        )

    @Slot(object)
    def _open(self, line: IntakeLine) -> None:
        self.opened.emit(line.person_id)


def _at(line: IntakeLine) -> str:
    return code_label("intake_step", line.at_step) if line.at_step is not None else "✓"
