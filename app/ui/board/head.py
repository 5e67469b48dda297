"""The head of the board: which wing, its figures, and what is shown of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.store.reads.board import Board, Wing
from app.ui.board.filters import BadgeFilters
from app.ui.board.tiles import Filter, Showing, badge_counts
from app.ui.counts import COUNTS
from app.ui.kit.button import IconButton
from app.ui.kit.flow import FlowLayout
from app.ui.kit.search_field import SearchField
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated


class _SearchHere(SearchField):
    """A search field wide enough for a name, that grows where there is room."""

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), super().sizeHint().height())


class BoardHead(Retranslated, QWidget):
    """Emits what the officer chose: `wing_chosen(id)`, `filtered(Filter)`, `zoomed(+1 or -1)`."""

    wing_chosen = Signal(str)
    filtered = Signal(object)
    zoomed = Signal(int)
    left_search = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: Board | None = None
        self.wings = QComboBox(self)
        self.wings.setObjectName("wing")
        self.wings.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.figures = QLabel(self)
        self.figures.setObjectName("figures")
        self.figures.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.search = _SearchHere(parent=self)
        self.showing = QComboBox(self)
        self.showing.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.badges = BadgeFilters(self)
        self._smaller = IconButton("minus", "", self)
        self._larger = IconButton("plus", "", self)
        self._lay_out()
        for showing in Showing:
            self.showing.addItem("", showing)
        self.wings.activated.connect(self._choose_wing)
        self.search.searched.connect(self._filter)
        self.search.stepped.connect(self.left_search)
        self.search.chosen.connect(self.left_search)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self._give_up_search)
        self.showing.currentIndexChanged.connect(self._filter)
        self.badges.changed.connect(self._filter)
        self._smaller.clicked.connect(self._zoom_out)
        self._larger.clicked.connect(self._zoom_in)
        self.retranslate()

    def show_board(self, wings: Sequence[Wing], board: Board) -> None:
        """Show the wings to choose from and one wing's figures."""
        self._board = board
        if [self.wings.itemData(at) for at in range(self.wings.count())] != [
            wing.id for wing in wings
        ]:
            self.wings.clear()
            for wing in wings:
                self.wings.addItem(wing.name, wing.id)
        self.wings.setCurrentIndex(self.wings.findData(board.wing.id))
        self.badges.show_counts(badge_counts(board))
        self._write_figures()

    def filter(self) -> Filter:
        """What is asked for now."""
        showing = Showing(self.showing.currentData() or Showing.ALL)
        return Filter(self.search.text().strip(), self.badges.chosen(), showing)

    def clear(self) -> None:
        """Ask for everything."""
        self.search.clear()
        self.badges.clear()
        self.showing.setCurrentIndex(0)
        self._filter()

    @Slot(str)
    def type_on(self, text: str) -> None:
        """Letters typed on the board go on in the search."""
        self.search.setFocus()
        self.search.insert(text)

    @Slot()
    def _give_up_search(self) -> None:
        self.clear()
        self.left_search.emit()

    def retranslate(self) -> None:
        self.wings.setAccessibleName(self.tr("Wing"))
        self.wings.setToolTip(self.tr("Another wing: Alt+1 to Alt+9"))
        self.search.setAccessibleName(self.tr("Filter this wing by name, number or cell"))
        self.search.setPlaceholderText(self.tr("Name, number or cell"))
        self.showing.setAccessibleName(self.tr("Which cells to show"))
        labels = {
            Showing.ALL: self.tr("All cells"),
            Showing.OUT: self.tr("People who are out"),
            Showing.EMPTY: self.tr("Empty cells"),
            Showing.SPACE: self.tr("Cells with room"),
            Showing.OUT_OF_USE: self.tr("Out of use"),
        }
        for at, showing in enumerate(Showing):
            self.showing.setItemText(at, labels[showing])
        self._smaller.rename(self.tr("Smaller tiles (Ctrl+-)"))
        self._larger.rename(self.tr("Larger tiles (Ctrl++)"))
        self._write_figures()

    def _lay_out(self) -> None:
        sizes = QWidget(self)
        row = QHBoxLayout(sizes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._smaller)
        row.addWidget(self._larger)
        sizes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = QWidget(self)
        flow = FlowLayout(line, UNIT)
        flow.setContentsMargins(0, 0, 0, 0)
        for widget in (self.wings, self.figures, self.search, self.showing, sizes):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(line)
        column.addWidget(self.badges)

    def _write_figures(self) -> None:
        board = self._board
        if board is None:
            return
        roll = self.tr("Roll {roll} of {capacity}")
        parts = [roll.format(roll=board.roll, capacity=board.capacity)]
        parts.append(COUNTS.inside(board.roll - board.out))
        parts.append(COUNTS.out(board.out))
        if board.unplaced:
            parts.append(COUNTS.without_cell(len(board.unplaced)))
        self.figures.setText("   ".join(parts))

    @Slot(int)
    def _choose_wing(self, at: int) -> None:
        self.wing_chosen.emit(self.wings.itemData(at))

    @Slot()
    def _filter(self) -> None:
        self.filtered.emit(self.filter())

    @Slot()
    def _zoom_in(self) -> None:
        self.zoomed.emit(1)

    @Slot()
    def _zoom_out(self) -> None:
        self.zoomed.emit(-1)
