"""Awards as a field: a row for each, and always an empty one for the next."""

from __future__ import annotations

import datetime as dt
import json

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.desk.adjudications import NewAward
from app.ui.kit.fields import CodeCombo, DateField, KeptControl
from app.ui.kit.flow import FlowLayout
from app.ui.labels import code_label
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated
from record import codes
from record.rules.adjudications import limit_of

AWARDS_MAX = 6
_STOPPAGE = "STOP_PCT"
_KIND, _NUMBER, _DETAILS, _DAY = 230, 84, 190, 150


class AwardsField(Retranslated, KeptControl, QWidget):
    """Choosing a kind in the last row opens the next; a row without a kind awards nothing."""

    kept_changed = Signal()

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._sitting = today, "GOV_ADULT"
        self._rows: list[_AwardRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)
        self._add()

    def retranslate(self) -> None:
        for row in self._rows:
            row.retranslate()

    def offer_for(self, sitting: str) -> None:
        """Offer what a hearing of this kind may award."""
        self._sitting = sitting
        for row in self._rows:
            row.offer(sitting)

    def awards(self) -> tuple[NewAward, ...]:
        """What is awarded."""
        return tuple(award for row in self._rows if (award := row.award()) is not None)

    def kept_text(self) -> str:
        texts = [row.texts() for row in self._rows if row.kind.code()]
        return json.dumps(texts) if texts else ""

    def keep_text(self, text: str) -> None:
        for at, texts in enumerate(json.loads(text) if text else []):
            while len(self._rows) <= at:
                self._add()
            self._rows[at].keep(texts)

    def fault(self) -> str:
        if all(row.understood() for row in self._rows):
            return ""
        return self.tr("Type days as a number, and a day such as 24/11/2026.")

    def _add(self) -> None:
        row = _AwardRow(len(self._rows) + 1, self._today, self)
        row.offer(self._sitting)
        row.changed.connect(self._follow)
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()
        self.updateGeometry()

    @Slot()
    def _follow(self) -> None:
        if self._rows[-1].kind.code() and len(self._rows) < AWARDS_MAX:
            self._add()
        self.kept_changed.emit()


class _AwardRow(QWidget):
    """One award: its kind, days, per cent of earnings, details, and until when it is suspended."""

    changed = Signal()

    def __init__(self, number: int, today: dt.date, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self.kind = CodeCombo(parent=self)
        self._days, self._percentage = QLineEdit(self), QLineEdit(self)
        self._days.setValidator(QIntValidator(1, 366, self))
        self._percentage.setValidator(QIntValidator(1, 100, self))
        self._details = QLineEdit(self)
        self._details.setMaxLength(200)
        self._until = DateField(today, parent=self)
        flow = FlowLayout(self, UNIT)
        flow.setContentsMargins(0, 0, 0, 0)
        widths = (_KIND, _NUMBER, _NUMBER, _DETAILS, _DAY)
        for field, width in zip(self._fields(), widths, strict=True):
            field.setFixedWidth(theme().px(width))
            flow.addWidget(field)
        self.kind.code_changed.connect(self._follow_kind)
        for line in (self._days, self._percentage, self._details, self._until):
            line.textChanged.connect(self.changed)
        self._sitting = ""
        self.retranslate()
        self._follow_kind()

    def _fields(self) -> tuple[QWidget, ...]:
        return (self.kind, self._days, self._percentage, self._details, self._until)

    def retranslate(self) -> None:
        """Write the row's own words."""
        names = (
            self.tr("Award"),
            self.tr("Days"),
            self.tr("Per cent"),
            self.tr("Which ones"),
            self.tr("Suspended until"),
        )
        for field, name in zip(self._fields(), names, strict=True):
            spoken = self.tr("{what}, award {number}").format(what=name, number=self._number)
            field.setAccessibleName(spoken)
        for line, name in zip(self._fields()[1:], names[1:], strict=True):
            if isinstance(line, QLineEdit):
                line.setPlaceholderText(name)
        self.offer(self._sitting)

    def offer(self, sitting: str) -> None:
        """Offer what may be awarded there."""
        self._sitting = sitting
        offered = [
            (one.code, code_label("award_kind", one.code))
            for one in codes.domain("award_kind").active()
            if not sitting or limit_of(one.code, sitting) != 0
        ]
        self.kind.set_codes(offered)

    def award(self) -> NewAward | None:
        """What the row awards, or None."""
        if not self.kind.code():
            return None
        return NewAward(
            kind=self.kind.code(),
            days=_number(self._days),
            percentage=_number(self._percentage),
            details=self._details.text(),
            suspended_until=self._until.day(),
        )

    def texts(self) -> list[str]:
        """What every field says."""
        until = self._until.day()
        return [
            self.kind.code(),
            self._days.text(),
            self._percentage.text(),
            self._details.text(),
            until.isoformat() if until is not None else "",
        ]

    def keep(self, texts: list[str]) -> None:
        """Say again what ``texts`` gave."""
        kind, days, percentage, details, until = texts
        self.kind.set_code(kind)
        self._days.setText(days)
        self._percentage.setText(percentage)
        self._details.setText(details)
        self._until.set_day(dt.date.fromisoformat(until) if until else None)

    def understood(self) -> bool:
        """Whether everything that is typed means something."""
        return self.kind.understood() and self._until.understood()

    @Slot()
    def _follow_kind(self) -> None:
        """Fields that mean nothing for this award are not there, and say nothing."""
        kind = self.kind.code()
        chosen = bool(kind)
        wanted = {
            self._days: chosen and limit_of(kind, self._sitting) is not None,
            self._percentage: kind == _STOPPAGE,
            self._details: chosen,
            self._until: chosen,
        }
        for field, shown in wanted.items():
            if not shown:
                field.clear()
            field.setVisible(shown)
        self.changed.emit()


def _number(field: QLineEdit) -> int | None:
    text = field.text().strip()
    return int(text) if text.isdigit() else None
