"""Whom a form is for, when it was opened with nobody in sight: found as anywhere else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.desk import views
from app.store.reads.find import Hit, recent
from app.ui.context import Context
from app.ui.kit.button import Button
from app.ui.kit.heading import Heading, Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.kit.search_field import SearchField
from app.ui.labels import badge_texts, cell_words
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated
from record.names import display_name

_WIDTH, _HEIGHT = 720, 480


class PersonChooser(Retranslated, QDialog):
    """``person_chosen(person_id)`` on Enter; the people opened last are offered first.

    ``question`` is asked above, where it is another than for whom.
    """

    person_chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None, question: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._question = question
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._context = context
        self._heading = Heading(level=2, parent=self)
        self._search = SearchField(parent=self)
        self._none = Words(tone="soft", parent=self)
        self._rows = RowModel[Hit](self._columns(), lambda hit: hit.person_id)
        self.table = ListTable(self._rows, "", self)
        self._choose_button = Button(role="primary", parent=self)
        self._close_button = Button(parent=self)
        self._search.searched.connect(self._find)
        self._search.stepped.connect(self._step)
        self._search.chosen.connect(self._choose)
        self.table.row_opened.connect(self._choose)
        self._choose_button.clicked.connect(self._choose)
        self._close_button.clicked.connect(self.reject)
        self._lay_out()
        self.retranslate()
        look = theme()
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))
        self._find("")

    def retranslate(self) -> None:
        title = self._question or self.tr("For whom?")
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._search.setAccessibleName(self.tr("Find a person"))
        self._search.setPlaceholderText(self.tr("Name, number or cell"))
        self.table.setAccessibleName(self.tr("People found"))
        self._choose_button.setText(self.tr("Choose"))
        self._close_button.setText(self.tr("Close"))
        self._rows.retitle(self._columns())

    def _columns(self) -> Sequence[Column[Hit]]:
        return (
            Column(
                self.tr("Name"),
                lambda hit: display_name(hit.surname, hit.forename),
                width=200,
                grow=True,
                strong=True,
            ),
            Column(self.tr("Number"), lambda hit: hit.prison_number, width=96),
            Column(self.tr("Cell"), lambda hit: cell_words(hit.cell_path), width=96),
            Column(self.tr("Age"), lambda hit: str(hit.age), width=56, right=True),
            Column(
                self.tr("Warnings"),
                lambda _: "",
                width=220,
                badges=lambda hit: badge_texts(hit.badges),
            ),
        )

    @Slot(str)
    def _find(self, text: str) -> None:
        desk = self._context.desk
        if text:
            self._context.read(self, lambda: views.find(desk, text), self._show, "find")
        else:
            staff_id = desk.member.staff_id
            self._context.read(self, lambda: recent(desk.replica, staff_id), self._show, "find")

    def _show(self, hits: tuple[Hit, ...]) -> None:
        self._rows.replace(hits)
        if hits:
            self.table.setCurrentIndex(self._rows.index(0, 0))
        self._none.setVisible(not hits)
        self._none.setText(
            self.tr("Nobody was found. Try fewer letters, a number or a cell.")
            if self._search.text().strip()
            else self.tr("Start typing a name, a number or a cell.")
        )
        self._choose_button.setEnabled(bool(hits))

    @Slot()
    def _choose(self) -> None:
        hit = self.table.chosen()
        if hit is not None:
            self.accept()
            self.person_chosen.emit(hit.person_id)

    @Slot(int)
    def _step(self, by: int) -> None:
        self.table.step(by)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(self._choose_button)
        buttons.addWidget(self._close_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 3, UNIT * 2, UNIT * 3, UNIT * 2)
        column.setSpacing(UNIT)
        column.addWidget(self._heading)
        column.addWidget(self._search)
        column.addWidget(self._none)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self._none.hide()
