"""What a control of a form says, as text: read, put back from a draft, and followed."""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.ui.kit.fields import CodeCombo, DateField, KeptControl, TimeField


def field_text(control: QWidget) -> str:
    """What a control says, as text that `set_field_text` gives back to it; days as 2026-11-24."""
    if isinstance(control, KeptControl):
        return control.kept_text()
    if isinstance(control, CodeCombo):
        return control.code()
    if isinstance(control, DateField) and (day := control.day()) is not None:
        return day.isoformat()
    if isinstance(control, TimeField) and (clock := control.clock()) is not None:
        return f"{clock:%H:%M}"
    if isinstance(control, QLineEdit):
        return control.text().strip()
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText().strip()
    if isinstance(control, QCheckBox):
        return "yes" if control.isChecked() else ""
    if isinstance(control, QComboBox):
        return control.currentText()
    raise TypeError(f"a form does not know how to read a {type(control).__name__}")


def set_field_text(control: QWidget, text: str) -> None:
    """Make a control say what `field_text` read from it."""
    if isinstance(control, KeptControl):
        control.keep_text(text)
    elif isinstance(control, CodeCombo):
        control.set_code(text)
    elif isinstance(control, DateField) and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        control.set_day(date.fromisoformat(text))
    elif isinstance(control, QLineEdit):
        control.setText(text)
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(text)
    elif isinstance(control, QCheckBox):
        control.setChecked(text == "yes")
    elif isinstance(control, QComboBox):
        control.setCurrentText(text)
    else:
        raise TypeError(f"a form does not know how to fill a {type(control).__name__}")


def on_change(control: QWidget, then: Callable[[], None]) -> None:
    """Have something done whenever a control says something else."""
    if isinstance(control, KeptControl):
        control.kept_changed.connect(then)
    elif isinstance(control, QComboBox):
        control.currentTextChanged.connect(then)
    elif isinstance(control, QLineEdit | QPlainTextEdit):
        control.textChanged.connect(then)
    elif isinstance(control, QCheckBox):
        control.toggled.connect(then)
    else:
        raise TypeError(f"a form does not know how to follow a {type(control).__name__}")
