"""The landings of a wing to be counted: a line each, Enter for the next, again where it differs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from app.desk.roll import Counted
from app.store.reads.roll import LandingRoll
from app.ui.kit.heading import Words
from app.ui.roll.words import away_words, difference_words, landing_words
from app.ui.style import UNIT, set_property, theme
from app.ui.translate import Retranslated
from record.types.roll import COUNT_MAX

_FIELD_WIDTH = 64
_LANDING, _EXPECTED, _COUNTED, _DIFFERENCE, _AGAIN = range(5)


class NumberField(QLineEdit):
    """A small number. `stepped(±1)` on the arrows and on Enter."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setValidator(QIntValidator(0, COUNT_MAX, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaximumWidth(theme().px(_FIELD_WIDTH))

    def number(self) -> int | None:
        """What is typed; None when nothing is."""
        return int(self.text()) if self.text().isdigit() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


@dataclass
class _Line:
    """One landing: its controls, and what they are about."""

    landing: LandingRoll
    name: QLabel
    expected: QLabel
    counted: NumberField
    difference: QLabel
    again: NumberField
    away: Words

    @property
    def final(self) -> int | None:
        """The count that stands; None while there is none."""
        first, second = self.counted.number(), self.again.number()
        return first if second is None or not self.differs_first else second

    @property
    def differs_first(self) -> bool:
        """Whether the first count does not agree."""
        first = self.counted.number()
        return first is not None and first != self.landing.expected


class CountGrid(Retranslated, QWidget):
    """What is counted. `typed` at every key stroke, `finished` when Enter leaves the last field."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._kept: dict[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(UNIT * 2)
        self._grid.setVerticalSpacing(UNIT // 2)
        self._grid.setColumnStretch(_LANDING, 1)
        self._heads = [QLabel(self) for _ in range(5)]
        for column, head in enumerate(self._heads):
            head.setProperty("tone", "soft")
            self._grid.addWidget(head, 0, column, _side(column))
        self.retranslate()

    def show_landings(self, landings: tuple[LandingRoll, ...]) -> None:
        """Show these; what was typed about them stays."""
        if [one.landing.landing_id for one in self._lines] != [one.landing_id for one in landings]:
            self._keep()
            self._lay_out(landings)
        for line, landing in zip(self._lines, landings, strict=True):
            line.landing = landing
        self.retranslate()

    def texts(self) -> dict[str, str]:
        """What is typed, to be kept as a draft."""
        self._keep()
        return dict(self._kept)

    def take_texts(self, texts: Mapping[str, str]) -> None:
        """Type what was kept."""
        self._kept = dict(texts)
        for line in self._lines:
            line.counted.setText(texts.get(line.landing.landing_id, ""))
            line.again.setText(texts.get(f"again:{line.landing.landing_id}", ""))
        self._say()

    def counts(self) -> list[Counted]:
        """What was counted, of the landings that were."""
        found = []
        for line in self._lines:
            first = line.counted.number()
            if first is not None:
                again = line.again.number() if line.differs_first else None
                found.append(Counted(line.landing.landing_id, first, again))
        return found

    def differs(self) -> bool:
        """Whether a count that stands does not agree."""
        finals = [(line.final, line.landing.expected) for line in self._lines]
        return any(final is not None and final != expected for final, expected in finals)

    def begin(self) -> None:
        """Put the keyboard where something is to be counted: or counted again."""
        fields = self._fields()
        empty = next((field for field in fields if field.number() is None), None)
        if empty is not None or fields:
            (empty or fields[0]).setFocus()

    def retranslate(self) -> None:
        """Say everything again."""
        words = (
            self.tr("Landing"),
            self.tr("Expected"),
            self.tr("Counted"),
            self.tr("Difference"),
            self.tr("Counted again"),
        )
        for head, text in zip(self._heads, words, strict=True):
            head.setText(text)
        for line in self._lines:
            name = landing_words(line.landing)
            line.counted.setAccessibleName(self.tr("{landing}, counted").format(landing=name))
            again = self.tr("{landing}, counted again")
            line.again.setAccessibleName(again.format(landing=name))
        self._say()

    def _lay_out(self, landings: tuple[LandingRoll, ...]) -> None:
        for old in self._lines:
            for widget in (
                old.name,
                old.expected,
                old.counted,
                old.difference,
                old.again,
                old.away,
            ):
                self._grid.removeWidget(widget)
                widget.deleteLater()
        self._lines = [self._line(at, landing) for at, landing in enumerate(landings)]
        self.take_texts(self._kept)

    def _line(self, at: int, landing: LandingRoll) -> _Line:
        line = _Line(
            landing,
            QLabel(self),
            QLabel(self),
            NumberField(self),
            QLabel(self),
            NumberField(self),
            Words(tone="small", parent=self),
        )
        row = at * 2 + 1
        cells = (line.name, line.expected, line.counted, line.difference, line.again)
        for column, widget in enumerate(cells):
            self._grid.addWidget(widget, row, column, _side(column))
        self._grid.addWidget(line.away, row + 1, 0, 1, 5)
        for field in (line.counted, line.again):
            field.textChanged.connect(self._typed)
            field.stepped.connect(self._step)
        return line

    @Slot()
    def _typed(self) -> None:
        self._say()
        self.typed.emit()

    @Slot(int)
    def _step(self, by: int) -> None:
        fields = self._fields()
        at = next((at for at, field in enumerate(fields) if field.hasFocus()), 0) + by
        if at >= len(fields):
            self.finished.emit()
        elif at >= 0:
            fields[at].setFocus()
            fields[at].selectAll()

    def _fields(self) -> list[NumberField]:
        """The fields in the order in which they are gone through: all counts, then those again."""
        again = [line.again for line in self._lines if line.differs_first]
        return [*(line.counted for line in self._lines), *again]

    def _keep(self) -> None:
        for line in self._lines:
            self._kept[line.landing.landing_id] = line.counted.text()
            self._kept[f"again:{line.landing.landing_id}"] = line.again.text()
        self._kept = {name: text for name, text in self._kept.items() if text}

    def _say(self) -> None:
        for line in self._lines:
            landing, final = line.landing, line.final
            line.name.setText(landing_words(landing))
            line.expected.setText(str(landing.expected))
            differs = final is not None and final != landing.expected
            words = "" if final is None else difference_words(final, landing.expected)
            line.difference.setText(words)
            set_property(line.difference, "tone", "problem" if differs else "soft")
            line.again.setEnabled(line.differs_first)
            away = away_words(landing)
            line.away.setText(self.tr("Elsewhere: {who}").format(who=away) if away else "")
            line.away.setVisible(bool(away))
        self._heads[_AGAIN].setVisible(bool(self._lines))


def _side(column: int) -> Qt.AlignmentFlag:
    right = column in (_EXPECTED, _COUNTED, _AGAIN)
    across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter
