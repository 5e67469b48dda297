"""The roll checks of a wing that there were, and the second signature of the one chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.reads.roll import RollCheckLine
from app.ui.kit.button import Button
from app.ui.kit.heading import Heading, Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import RowModel
from app.ui.roll.plot import RollPlot
from app.ui.roll.words import absence_words, columns, difference_words
from app.ui.style import ROW_HEIGHT, UNIT, theme
from app.ui.translate import Retranslated

_ROWS_MIN = 4


class RollHistory(Retranslated, QWidget):
    """`sign_wanted(id)` when the reader signs the chosen one as well."""

    sign_wanted = Signal(str)

    def __init__(self, staff_id: str, may_sign: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staff_id, self._may_sign = staff_id, may_sign
        self._heading = Heading(level=2, parent=self)
        self.plot = RollPlot(self)
        self.rows = RowModel[RollCheckLine](columns(), lambda check: check.id)
        self.list = ListTable(self.rows, "", self)
        self.list.setMinimumHeight(theme().px(ROW_HEIGHT) * _ROWS_MIN)
        self._told = Words(tone="soft", parent=self)
        self.sign = Button(icon_name="check", parent=self)
        self._lay_out()
        self.list.row_chosen.connect(self._show_chosen)
        self.sign.clicked.connect(self._sign)
        self.retranslate()

    def show_checks(self, checks: tuple[RollCheckLine, ...]) -> None:
        """Show these, the latest first."""
        self.rows.replace(checks)
        self.plot.show_checks(checks)
        if self.list.chosen() is None and checks:
            self.list.choose(checks[0].id)
        self._show_chosen()

    def retranslate(self) -> None:
        """Say everything again."""
        self._heading.setText(self.tr("Roll checks of this wing"))
        self.list.setAccessibleName(self.tr("Roll checks of this wing"))
        self.sign.setText(self.tr("Sign as well"))
        self.sign.setToolTip(self.tr("The second signature, by somebody who did not count"))
        self.rows.retitle(columns())
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        check = self.list.chosen()
        self.sign.setEnabled(check is not None and self._can_sign(check))
        self._told.setText(self._words(check) if check is not None else self._nothing())

    def _can_sign(self, check: RollCheckLine) -> bool:
        return self._may_sign and not check.signatures and check.staff_id != self._staff_id

    def _nothing(self) -> str:
        return "" if self.rows.rows else self.tr("No roll check of this wing is on this terminal.")

    def _words(self, check: RollCheckLine) -> str:
        """What a line has no room for: landings that differ, what was found, who was elsewhere."""
        lines = []
        for count in check.counts:
            if count.recounted is not None or count.final != count.expected:
                said = difference_words(count.final, count.expected)
                lines.append(
                    self.tr("{landing}: expected {expected}, counted {counted}, {result}").format(
                        landing=count.landing,
                        expected=count.expected,
                        counted=_twice(count.counted, count.recounted),
                        result=said,
                    )
                )
        if check.resolution:
            lines.append(self.tr("Found: {words}").format(words=check.resolution))
        away = [absence_words(one) for count in check.counts for one in count.elsewhere]
        if away:
            lines.append(self.tr("Elsewhere: {who}").format(who="; ".join(away)))
        if check.pending:
            lines.append(self.tr("Not sent yet"))
        return "\n".join(lines)

    @Slot()
    def _sign(self) -> None:
        check = self.list.chosen()
        if check is not None:
            self.sign_wanted.emit(check.id)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.sign)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._heading)
        column.addWidget(self.plot)
        column.addWidget(self.list, 1)
        column.addWidget(self._told)
        column.addLayout(foot)


def _twice(counted: int, again: int | None) -> str:
    return str(counted) if again is None else f"{counted}, {again}"
