"""The dialog in which staff write things: labels above fields, problems beside them in plain words.

Enter saves (Ctrl+Enter in a field of many lines), Esc closes. What was typed is kept as a draft at
every key stroke and is there when the dialog is opened again, until it has been saved.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.kit.banner import Banner
from app.ui.kit.button import Button
from app.ui.kit.field_text import field_text, on_change, set_field_text
from app.ui.kit.fields import CodeCombo, DateField, KeptControl, TimeField
from app.ui.kit.heading import Heading, Words
from app.ui.kit.page import Page
from app.ui.style import UNIT, set_property, theme
from app.ui.translate import Retranslated

Draft = Mapping[str, str]
_HEIGHT_MAX = 680
_BESIDE_WIDTH_MIN = 480  # as wide as two fields side by side must have, with their margins
_MARGINS = UNIT * 6  # beside the fields, left and right
_TEXT_HEIGHT = 112  # five lines; a longer text scrolls


class FormDialog(Retranslated, QDialog):
    """Base of all forms.

    A form adds its fields in `__init__`, then calls `begin()`. It says what is wrong in
    `problems()` and writes in `save()`. `saved` is emitted once it has. Its words go through
    `retranslate`, which a form extends with `super().retranslate()`. `WIDTH` is in pixels at text
    size 1.
    """

    WIDTH = 520
    saved = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        load_draft: Callable[[], Draft | None] | None = None,
        save_draft: Callable[[Draft | None], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._load_draft, self._save_draft = load_draft, save_draft
        self._controls: dict[str, QWidget] = {}
        self._labels: dict[str, QLabel] = {}
        self._problems: dict[str, Words] = {}
        self._rows: list[QBoxLayout] = []
        self._started = False
        self._saving = False
        self.heading = Heading(level=2, parent=self)
        self.banner = Banner(self)
        self._save_button = Button(role="primary", parent=self)
        self._close_button = Button(parent=self)
        self._save_words: str | None = None
        self._lay_out()
        self._save_button.setDefault(True)
        self._save_button.clicked.connect(self.accept)
        self._close_button.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)

    # What a form says for itself

    def problems(self) -> dict[str, str]:
        """What is wrong, as field -> a sentence that says what to do ("" -> about the whole form).

        That dates, times and codes are understood is checked without it.
        """
        return {}

    def save(self) -> str | None:
        """Write what was typed. Gives "" when done, or a sentence that says why it could not be.

        None when the writing is under way in the background: the form stays as it is until
        `finish()` or `refuse()` is called.
        """
        raise TypeError(f"{type(self).__name__} leaves this out")

    # Building

    def set_title(self, title: str) -> None:
        """The form's name, in the dialog and in the window's frame."""
        self.setWindowTitle(title)
        self.heading.setText(title)

    def set_save_words(self, words: str) -> None:
        """What the button that saves says, where "Save" is too little."""
        self._save_words = words
        self._save_button.setText(words)

    def add_field(self, key: str, label: str, control: QWidget, hint: str = "") -> None:
        """Add a control under its label, with a hint below the label where one helps."""
        self._fields.addLayout(self._block(key, label, control, hint))

    def add_row(self, *fields: tuple[str, str, QWidget]) -> None:
        """Add fields side by side, each a key, a label and a control;
        below one another where there is no room, as at twice the text size.
        """
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(UNIT * 2)
        for key, label, control in fields:
            row.addLayout(self._block(key, label, control), 1)
        self._fields.addLayout(row)
        self._rows.append(row)

    def add_above(self, widget: QWidget) -> None:
        """Add something that stays in sight while the fields scroll: whom the form is about."""
        self._column.insertWidget(1, widget)

    def show_field(self, key: str, shown: bool) -> None:
        """Show a field, or hide it where what was chosen leaves it without a meaning."""
        self._labels[key].setVisible(shown)
        self._controls[key].setVisible(shown)
        self._problems[key].setVisible(shown and bool(self._problems[key].text()))

    def _block(self, key: str, label: str, control: QWidget, hint: str = "") -> QVBoxLayout:
        control.setParent(None)  # so that Tab goes from field to field as they were added
        control.setParent(self)
        name = QLabel(label, self)
        name.setProperty("tone", "field")
        name.setBuddy(control)
        problem = Words(tone="problem", parent=self)
        problem.hide()
        self._controls[key], self._labels[key], self._problems[key] = control, name, problem
        if isinstance(control, QPlainTextEdit):
            control.setTabChangesFocus(True)
            control.setFixedHeight(theme().px(_TEXT_HEIGHT))
        block = QVBoxLayout()
        block.setSpacing(UNIT // 4)
        block.addWidget(name)
        if hint:
            block.addWidget(Words(hint, "small", self))
            control.setAccessibleDescription(hint)
        block.addWidget(control)
        block.addWidget(problem)
        on_change(control, self._keep)
        return block

    def relabel(self, key: str, label: str) -> None:
        """Give a field's label other words, for a change of language."""
        self._labels[key].setText(label)

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is not a field: a heading, a fact, a warning."""
        self._fields.addWidget(widget)

    def begin(self) -> None:
        """Show the draft, put the keyboard into the first empty field, and keep drafts from now."""
        draft = self._load_draft() if self._load_draft is not None else None
        for key, text in (draft or {}).items():
            if key in self._controls:
                set_field_text(self._controls[key], text)
        self._started = True
        self.retranslate()
        first = self.first_field()
        if first is not None:
            first.setFocus()
        self._fields.addStretch(1)
        self.resize(theme().px(self.WIDTH), 0)
        self.fit()

    # Using

    def first_field(self) -> QWidget | None:
        """The field to begin with: the first empty one, else the first."""
        shown = [one for one in self._controls.values() if not one.isHidden()]
        return next((one for one in shown if not field_text(one)), next(iter(shown), None))

    def control(self, key: str) -> QWidget:
        """The control of a field."""
        return self._controls[key]

    def texts(self) -> dict[str, str]:
        """What every field says, as text (codes for `CodeCombo`)."""
        return {key: field_text(control) for key, control in self._controls.items()}

    def retranslate(self) -> None:
        """Write the dialog's own words; forms extend it."""
        self._save_button.setText(self._save_words or self.tr("Save"))
        self._close_button.setText(self.tr("Close"))
        self._close_button.setToolTip(self.tr("Esc closes; what you typed is kept"))
        self._save_button.setToolTip(self.tr("Enter, or Ctrl+Enter while writing text"))

    @Slot()
    def accept(self) -> None:
        """Check, save, close; stays open with the reasons when it cannot."""
        if self._saving or not self.is_filled_in():
            return
        self._wait(True)
        refusal = self.save()
        if refusal == "":
            self.finish()
        elif refusal is not None:
            self.refuse({"": refusal})

    def is_filled_in(self) -> bool:
        """Show what is wrong; whether nothing is."""
        self._show_problems(problems := self._not_understood() | self.problems())
        return not problems

    def finish(self) -> None:
        """What was typed is written: drop the draft and close."""
        self._wait(False)
        self._started = False
        if self._save_draft is not None:
            self._save_draft(None)
        super().accept()
        self.saved.emit()

    def start_again(self, *emptied: str) -> None:
        """What was typed is written: drop the draft, empty these fields, and stay for the next."""
        self._wait(False)
        self._started = False
        for key in emptied:
            set_field_text(self._controls[key], "")
        self._show_problems({})
        self._started = True
        if self._save_draft is not None:
            self._save_draft(None)
        self.saved.emit()

    def refuse(self, problems: Mapping[str, str]) -> None:
        """It could not be written: stay open and say why, field -> sentence as in `problems()`."""
        self._wait(False)
        self._show_problems(problems)

    @Slot()
    def reject(self) -> None:
        """Close; not while the writing is under way, or nobody would hear how it went."""
        if not self._saving:
            super().reject()

    def _wait(self, saving: bool) -> None:
        self._saving = saving
        self._save_button.setEnabled(not saving)

    @Slot()
    def _keep(self) -> None:
        if self._started and self._save_draft is not None:
            self._save_draft(self.texts())

    def _not_understood(self) -> dict[str, str]:
        sentences = {
            DateField: self.tr("Type a date, such as 24/11/2026."),
            TimeField: self.tr("Type a time, such as 14:05."),
            CodeCombo: self.tr("Choose one from the list."),
        }
        faults = {
            key: control.fault()
            for key, control in self._controls.items()
            if isinstance(control, KeptControl) and control.fault()
        }
        return faults | {
            key: sentences[type(control)]
            for key, control in self._controls.items()
            if isinstance(control, DateField | TimeField | CodeCombo) and not control.understood()
        }

    def say_beside(self, key: str, sentence: str) -> None:
        """Say what is wrong with a field, beside it; "" takes it back. The keyboard stays put."""
        self._problems[key].setText(sentence)
        self._problems[key].setVisible(bool(sentence))
        set_property(self._controls[key], "wrong", "true" if sentence else "false")
        self._controls[key].setAccessibleDescription(sentence)

    def _show_problems(self, problems: Mapping[str, str]) -> None:
        self.banner.clear()
        for key in self._problems:
            self.say_beside(key, problems.get(key, ""))
        if "" in problems:
            self.banner.say("danger", problems[""])
        self.fit()
        first = next((key for key in self._controls if key in problems), None)
        if first is not None:
            self._controls[first].setFocus()
            self._scroll.ensureWidgetVisible(self._problems[first])

    def _lay_out(self) -> None:
        self._scroll = Page(self)
        self._fields = self._scroll.body
        self._fields.setSpacing(UNIT + UNIT // 2)
        self._buttons = buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(self._save_button)
        buttons.addWidget(self._close_button)
        buttons.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 3, UNIT * 2, UNIT * 2, UNIT * 2)
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(self.heading)
        column.addWidget(self.banner)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)

    def embed(self, *beside: QWidget) -> None:
        """Become a page of a screen, with these in the place of the button that closes."""
        self.setWindowFlags(Qt.WindowType.Widget)
        self._close_button.hide()
        for widget in beside:
            self._buttons.insertWidget(self._buttons.count() - 1, widget)

    def fit(self) -> None:
        """Grow to what the form holds now, as far as the screen has room; it never shrinks."""
        if not self.isWindow():
            self._turn_rows(self.width())
            return
        look, room = theme(), self.screen().availableSize()
        width = min(look.px(self.WIDTH), room.width() - UNIT * 4)
        self._turn_rows(width)
        self._fields.invalidate()
        self._column.invalidate()
        inside = width - look.px(UNIT * 7)
        fields = max(self._fields.sizeHint().height(), self._fields.heightForWidth(inside))
        around = self._column.sizeHint().height() - self._scroll.sizeHint().height()
        height = fields + around + UNIT
        height = min(height, look.px(_HEIGHT_MAX), room.height() - UNIT * 6)
        self.resize(width, max(height, self.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_rows(self.width())

    def _turn_rows(self, width: int) -> None:
        """Side by side, or below one another where that would be too narrow to read."""
        wide = width >= theme().px(_BESIDE_WIDTH_MIN)
        room = width - _MARGINS - self._scroll.verticalScrollBar().sizeHint().width()
        for row in self._rows:
            beside = wide and _width_beside(row) <= room
            way = QBoxLayout.Direction
            row.setDirection(way.LeftToRight if beside else way.TopToBottom)


def _width_beside(row: QBoxLayout) -> int:
    """What the fields of a row need side by side, whichever way they stand now."""
    blocks = (row.itemAt(at) for at in range(row.count()))
    shown = [block.minimumSize().width() for block in blocks if block and not block.isEmpty()]
    return sum(shown) + row.spacing() * (len(shown) - 1)
