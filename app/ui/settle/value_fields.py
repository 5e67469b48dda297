"""The right control for each kind of field: text, prose, day, moment, one code, several, yes or no.

A control gives the record's own value back, or None where nothing is said.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.kit.field_text import field_text, set_field_text
from app.ui.kit.fields import CodeCombo, DateField, KeptControl, TimeField
from app.ui.labels import code_pairs
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated
from app.ui.values import yes_no
from record.field import Field
from record.kinds import Value
from record.moments import from_text, local, to_text

_YES, _NO = "yes", "no"
_ROWS_SHOWN = 6


class MomentValue(Retranslated, KeptControl, QWidget):
    """A day and a time of the record, or nothing."""

    kept_changed = Signal()

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._clock = DateField(today, parent=self), TimeField(self)
        self._day.textChanged.connect(self._announce)
        self._clock.textChanged.connect(self._announce)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._day, 3)
        row.addWidget(self._clock, 2)
        self.setFocusProxy(self._day)
        self.retranslate()

    def retranslate(self) -> None:
        self._day.setAccessibleName(self.tr("Day"))
        self._clock.setAccessibleName(self.tr("Time"))

    def kept_text(self) -> str:
        day, clock = self._day.day(), self._clock.clock()
        if day is None or clock is None:
            return ""
        return to_text(dt.datetime.combine(day, clock).astimezone())

    def keep_text(self, text: str) -> None:
        kept = local(from_text(text)) if text else None
        self._day.set_day(kept.date() if kept is not None else None)
        self._clock.set_clock(kept.time() if kept is not None else None)

    def fault(self) -> str:
        typed = self._day.text().strip() or self._clock.text().strip()
        if not typed or self.kept_text():
            return ""
        return self.tr("Type a day and a time, such as 24/11/2026 and 14:05.")

    @Slot()
    def _announce(self) -> None:
        self.kept_changed.emit()


class CodesList(KeptControl, QWidget):
    """Several codes of one list, each ticked with the space bar."""

    kept_changed = Signal()

    def __init__(self, domain_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._list.setAccessibleName(name)
        for code, label in code_pairs(domain_name):
            item = QListWidgetItem(label)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setFixedHeight(theme().px(UNIT * 3) * _ROWS_SHOWN)
        self._list.itemChanged.connect(self._announce)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        self.setFocusProxy(self._list)

    def codes(self) -> list[str]:
        """The ticked codes, as the record keeps a set of them."""
        ticked = (item for item in self._items() if item.checkState() == Qt.CheckState.Checked)
        return sorted(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked)

    def kept_text(self) -> str:
        return ",".join(self.codes())

    def keep_text(self, text: str) -> None:
        wanted = text.split(",")
        for item in self._items():
            ticked = item.data(Qt.ItemDataRole.UserRole) in wanted
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(at) for at in range(self._list.count())]

    @Slot()
    def _announce(self) -> None:
        self.kept_changed.emit()


def control_for(field: Field, today: dt.date, label: str, parent: QWidget) -> QWidget:
    """The control in which a field of this kind is written; ``label`` is what it is called."""
    kind = field.kind
    if kind.name == "date":
        return DateField(today, parent=parent)
    if kind.name == "moment":
        return MomentValue(today, parent)
    if kind.name == "flag":
        return CodeCombo([(_YES, yes_no(True)), (_NO, yes_no(False))], parent)
    if kind.name == "code":
        return CodeCombo(code_pairs(kind.domain or ""), parent)
    if kind.name == "whole":
        numbers = [str(number) for number in range((kind.limit or 0) + 1)]
        return CodeCombo([(number, number) for number in numbers], parent)
    if kind.name == "codes":
        return CodesList(kind.domain or "", label, parent)
    if kind.name == "prose":
        return QPlainTextEdit(parent)
    if kind.name == "text":
        line = QLineEdit(parent)
        line.setMaxLength(kind.limit or line.maxLength())
        return line
    raise TypeError(f"nobody types a field of the kind {kind.name}")


def value_in(control: QWidget, field: Field) -> Value:
    """What the control says, as the record keeps it."""
    if isinstance(control, CodesList):
        return list(control.codes())
    typed = field_text(control)
    if field.kind.name == "flag":
        return {_YES: True, _NO: False}.get(typed)
    if field.kind.name == "whole":
        return int(typed) if typed else None
    return typed or None


def show_value(control: QWidget, value: Value) -> None:
    """Make the control say a value of the record."""
    if isinstance(value, bool):
        set_field_text(control, _YES if value else _NO)
    elif isinstance(value, list):
        set_field_text(control, ",".join(str(code) for code in value))
    elif isinstance(value, str | int):
        set_field_text(control, str(value))
    elif isinstance(control, DateField):
        control.set_day(None)
    else:
        set_field_text(control, "")
