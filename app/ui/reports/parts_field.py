"""Who was part of something: choose somebody and their part, Enter, and the next one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.kit.button import Button
from app.ui.kit.fields import CodeCombo, KeptControl
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.style import ROW_HEIGHT, UNIT, theme
from app.ui.translate import Retranslated

_ROWS = 3
_BESIDE_WIDTH_MIN, _NARROW = 560, 200


@dataclass(frozen=True)
class Named:
    """Somebody who was named, by id, with their part, injuries, and what came of it for them."""

    who: str
    part: str
    injury: str = ""
    outcome: str = ""


class PartsField(Retranslated, KeptControl, QWidget):
    """``named()`` is what was put into the list. Enter in any field adds, Delete takes out.

    ``of_staff``: colleagues are named here, who are found by their names alone, and of whose part
    nothing comes that is kept in the report.
    """

    kept_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, of_staff: bool = False) -> None:
        super().__init__(parent)
        self._of_staff = of_staff
        self._labels: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        self._outcomes: dict[str, str] = {}
        self._named: tuple[Named, ...] = ()
        self._first_part = ""
        self.who, self.part = CodeCombo(parent=self), CodeCombo(parent=self)
        self.injury, self.outcome = QLineEdit(self), CodeCombo(parent=self)
        self.outcome.setVisible(not of_staff)
        self.add = Button(icon_name="plus", parent=self)
        self.rows: RowModel[Named] = RowModel(self._columns(), lambda one: one.who)
        self.table: ListTable[Named] = _Table(self.rows, "", self)
        for line in (one.lineEdit() for one in (self.who, self.part, self.outcome)):
            if line is not None:
                line.returnPressed.connect(self._add)
        self.injury.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.who.currentTextChanged.connect(self.kept_changed)
        self._lay_out()
        self.setFocusProxy(self.who)
        self.retranslate()

    def offer(
        self,
        people: Sequence[tuple[str, str]],
        parts: Sequence[tuple[str, str]],
        outcomes: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Offer these people, parts and outcomes, as (id or code, label)."""
        self._labels, self._parts, self._outcomes = dict(people), dict(parts), dict(outcomes)
        self.who.set_codes(people)
        self.part.set_codes(parts)
        self.outcome.set_codes(outcomes)
        self._show()

    def prefer(self, part: str) -> None:
        """The part that stands there for the next one, until another is chosen."""
        self._first_part = part
        if not self._named or not self.part.code():
            self.part.set_code(part)

    def put(self, who: str, part: str, injury: str = "", outcome: str = "") -> None:
        """Name somebody, as if it had been typed."""
        others = [one for one in self._named if one.who != who]
        self._named = (*others, Named(who, part, injury, outcome))
        self._show()
        self.kept_changed.emit()

    def named(self) -> tuple[Named, ...]:
        """Who is in the list, and whoever was chosen and not yet added."""
        typed = self._typed()
        if typed is None or typed.who in {one.who for one in self._named}:
            return self._named
        return (*self._named, typed)

    def kept_text(self) -> str:
        listed = [[one.who, one.part, one.injury, one.outcome] for one in self.named()]
        return json.dumps(listed) if listed else ""

    def keep_text(self, text: str) -> None:
        self._named = tuple(Named(*one) for one in json.loads(text or "[]"))
        self._show()

    def fault(self) -> str:
        if not self.who.understood():
            return self.tr("Choose somebody from the list.")
        if self.who.code() and not self.part.code():
            return self.tr("Choose the part that they had.")
        if not self.outcome.understood():
            return self.tr("Choose what came of it from the list.")
        return ""

    def retranslate(self) -> None:
        self.who.setAccessibleName(self.tr("Who"))
        self.part.setAccessibleName(self.tr("Part"))
        self.injury.setAccessibleName(self.tr("Injuries"))
        self.injury.setPlaceholderText(self.tr("Injuries, if any"))
        self.outcome.setAccessibleName(self.tr("What came of it"))
        self.add.setText(self.tr("Add"))
        self.add.setToolTip(self.tr("Enter adds, Delete takes out again"))
        self.table.setAccessibleName(self.tr("Who was named"))
        who = self.tr("Name") if self._of_staff else self.tr("Name, cell or number")
        outcome = self.tr("What came of it, if known")
        hints = ((self.who, who), (self.part, self.tr("Part")), (self.outcome, outcome))
        for field, hint in hints:
            line = field.lineEdit()
            if line is not None:
                line.setPlaceholderText(hint)
        self.rows.retitle(self._columns())

    def minimumSizeHint(self) -> QSize:
        # Narrow, the fields stand below one another; see resizeEvent.
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme().px(_NARROW)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme().px(_BESIDE_WIDTH_MIN)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._lines[0].direction():
            for line in self._lines:
                line.setDirection(way)
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter has named somebody here; it must not go on and save the form.
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._take_out()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    @Slot()
    def _add(self) -> None:
        typed = self._typed()
        if typed is None or not self.outcome.understood():
            return
        self.who.set_code("")
        self.outcome.set_code("")
        self.injury.clear()
        self.put(typed.who, typed.part, typed.injury, typed.outcome)
        self.who.setFocus()

    def _typed(self) -> Named | None:
        """Who is chosen and not yet added, with their part."""
        if not self.who.code() or not self.part.code():
            return None
        injury = self.injury.text().strip()
        return Named(self.who.code(), self.part.code(), injury, self.outcome.code())

    @Slot()
    def _take_out(self) -> None:
        chosen = self.table.chosen()
        if chosen is not None:
            self._named = tuple(one for one in self._named if one.who != chosen.who)
            self._show()
            self.kept_changed.emit()

    def _show(self) -> None:
        self.rows.replace(self._named)
        self.table.setVisible(bool(self._named))
        rows = min(len(self._named), _ROWS) + 1
        self.table.setFixedHeight(theme().px(ROW_HEIGHT) * rows + UNIT)
        self.updateGeometry()

    def _columns(self) -> Sequence[Column[Named]]:
        came = Column[Named](
            self.tr("What came of it"),
            lambda one: self._outcomes.get(one.outcome, one.outcome),
            width=150,
            grow=True,
        )
        return (
            Column(
                self.tr("Who"),
                lambda one: self._labels.get(one.who, one.who),
                width=200,
                grow=True,
                strong=True,
            ),
            Column(self.tr("Part"), lambda one: self._parts.get(one.part, one.part), width=150),
            Column(self.tr("Injuries"), lambda one: one.injury, width=150, grow=True),
            *(() if self._of_staff else (came,)),
        )

    def _lay_out(self) -> None:
        who, came = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2))
        self._lines = (who, came)
        who.addWidget(self.who, 4)
        who.addWidget(self.part, 3)
        # Of a colleague there is less to say: it has room in one line.
        more = who if self._of_staff else came
        more.addWidget(self.injury, 3 if self._of_staff else 4)
        came.addWidget(self.outcome, 3)
        more.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        for line in self._lines:
            line.setSpacing(UNIT)
            column.addLayout(line)
        column.addWidget(self.table)
        self._show()


class _Table(ListTable[Named]):
    """Leaves Delete to the field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            event.ignore()
        else:
            super().keyPressEvent(event)
