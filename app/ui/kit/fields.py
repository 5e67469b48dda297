"""Fields that understand what people type: days, times and codes."""

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget

from app.ui.translate import Retranslated
from app.ui.wording import YEARS_AHEAD, clock_words, day_words, read_clock, read_day

_COMBO_LETTERS = 12


class KeptControl:
    """Put before a Qt class: a control of our own making that a form can fill, follow and check.

    It emits ``kept_changed`` whenever ``kept_text`` would give something else.
    """

    kept_changed: SignalInstance

    def kept_text(self) -> str:
        """What it says, as text that ``keep_text`` gives back to it; "" when it says nothing."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def keep_text(self, text: str) -> None:
        """Make it say what ``kept_text`` read from it."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def fault(self) -> str:
        """What is wrong with what is typed, as a sentence; "" when it is understood."""
        return ""


class DateField(Retranslated, QLineEdit):
    """A day, typed as people type (24/11/2026, 24 11 26, 24 nov, today), shown in full on leaving.

    `today` is what days without a year are read by; `years_ahead=0` reads two-digit years as past,
    for dates of birth. `day_changed(date or None)` when what it says is another day.
    """

    day_changed = Signal(object)

    def __init__(
        self, today: date, years_ahead: int = YEARS_AHEAD, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today, self._years_ahead = today, years_ahead
        self._day: date | None = None
        self.textChanged.connect(self._read)
        self.retranslate()

    def retranslate(self) -> None:
        day = self._day
        self.setPlaceholderText(self.tr("day month year"))
        if day is not None:
            self.set_day(day)

    def day(self) -> date | None:
        """The day that is typed, or None when it is empty or is no day."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day."""
        self.setText(day_words(day) if day is not None else "")
        self.setCursorPosition(0)

    def understood(self) -> bool:
        """False when something is typed that is not a day."""
        return self._day is not None or not self.text().strip()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._day is not None:
            self.set_day(self._day)
        super().focusOutEvent(event)

    @Slot()
    def _read(self) -> None:
        day = read_day(self.text(), self._today, self._years_ahead)
        if day != self._day:
            self._day = day
            self.day_changed.emit(day)


class TimeField(Retranslated, QLineEdit):
    """A time of day, typed as people type (1405, 14:05, 9), shown as 14:05 on leaving."""

    clock_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock: time | None = None
        self.textChanged.connect(self._read)
        self.retranslate()

    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr("hours minutes"))

    def clock(self) -> time | None:
        """The time that is typed, or None when it is empty or is no time."""
        return self._clock

    def set_clock(self, clock: time | None) -> None:
        """Show a time."""
        self.setText(clock_words(clock) if clock is not None else "")

    def understood(self) -> bool:
        """False when something is typed that is not a time."""
        return self._clock is not None or not self.text().strip()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._clock is not None:
            self.set_clock(self._clock)
        super().focusOutEvent(event)

    @Slot()
    def _read(self) -> None:
        clock = read_clock(self.text())
        if clock != self._clock:
            self._clock = clock
            self.clock_changed.emit(clock)


class CodeCombo(QComboBox):
    """One of a list of codes, found by typing any part of its label.

    `code_changed(code)` when another is chosen; "" while what is typed is none of them.
    """

    code_changed = Signal(str)

    def __init__(
        self, pairs: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._last = ""
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        # One long label must not make the whole form wide.
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_COMBO_LETTERS)
        choices = QListView(self)
        choices.setObjectName("choices")
        choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        completer = QCompleter(self._items, self)
        completer.setPopup(choices)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.currentTextChanged.connect(self._announce)
        self.set_codes(pairs)

    def set_codes(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Offer these (code, label), in this order; what was chosen stays if it is among them."""
        code = self.code()
        self.blockSignals(True)
        self._items.clear()
        for value, label in pairs:
            item = QStandardItem(label)
            item.setData(value, Qt.ItemDataRole.UserRole)
            self._items.appendRow(item)
        self.blockSignals(False)
        self.set_code(code)

    def code(self) -> str:
        """The chosen code; "" when nothing, or nothing known, is typed."""
        at = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(at)) if at >= 0 else ""

    def set_code(self, code: str) -> None:
        """Choose a code; one that is not offered empties the field."""
        at = self.findData(code) if code else -1
        self.setCurrentIndex(at)
        if at < 0:
            self.setEditText("")
        self._show_beginning()
        self._announce()

    def understood(self) -> bool:
        """False when something is typed that is none of the labels."""
        return bool(self.code()) or not self.currentText().strip()

    def event(self, event: QEvent) -> bool:
        """Tab leaves, also while the list of what matches hangs open and keeps the focus here."""
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._take_what_is_meant()
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._take_what_is_meant()
        if self.code():
            self.setCurrentIndex(self.findData(self.code()))
        self._show_beginning()
        super().focusOutEvent(event)

    def _take_what_is_meant(self) -> None:
        """What was typed in part, where it can mean only one: that label, or its first word."""
        typed = self.currentText().strip().casefold()
        if self.code() or not typed:
            return
        labels = [self.itemText(at).casefold() for at in range(self.count())]
        for meant in (
            [at for at, label in enumerate(labels) if label.startswith(f"{typed} ")],
            [at for at, label in enumerate(labels) if label.startswith(typed)],
            [at for at, label in enumerate(labels) if typed in label],
        ):
            if len(meant) == 1:
                self.setCurrentIndex(meant[0])
                return

    def _show_beginning(self) -> None:
        """A label too long for the field is read from its first letter."""
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    @Slot()
    def _announce(self) -> None:
        if self.code() != self._last:
            self._last = self.code()
            self.code_changed.emit(self._last)
