"""The steps that tests of forms are written in: open, type, save, and see what the form says."""

from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.store.reads.person import PersonPage, person_page
from app.ui.forms.form import PersonForm
from app.ui.forms.picker import Picker
from app.ui.forms.subject import Subject
from tests.desk.prison import person
from tests.ui.wing import Wing

CTRL = Qt.KeyboardModifier.ControlModifier
Kind = TypeVar("Kind", bound=QDialog)
OpenForm = Callable[..., PersonForm]


def ready(qtbot: QtBot, wing: Wing, dialog: Kind) -> Kind:
    """Wait until a form is the active window and has read what it wants to know."""
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    return dialog


def opened_form(
    qtbot: QtBot, wing: Wing, place: QWidget, kind: Callable[..., Kind], *about: object
) -> Kind:
    """A form about Smith, and about one thing of theirs, opened over a place and ready."""
    form = kind(
        wing.context, Subject.find(wing.context.replica, person("SMITH")), *about, parent=place
    )
    form.open()
    return ready(qtbot, wing, form)


def page_of(wing: Wing, surname: str) -> PersonPage:
    """What the record says of somebody now."""
    return person_page(wing.office.replica, person(surname))


def is_open(form: QDialog) -> bool:
    """Whether a form is still there; it goes when it is closed."""
    return shiboken6.isValid(form) and form.isVisible()


def save(qtbot: QtBot, form: QDialog) -> None:
    """Ctrl+Enter, and wait until the form has closed."""
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not is_open(form))


def try_to_save(qtbot: QtBot, wing: Wing, form: QDialog) -> None:
    """Ctrl+Enter, and wait until the answer is there; the form is still open."""
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    assert form.isVisible()


def said(form: QWidget) -> str:
    """Everything that a form's labels say now."""
    return "\n".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())


def text_of(form: PersonForm, key: str) -> QPlainTextEdit:
    """A field of many lines."""
    control = form.control(key)
    assert isinstance(control, QPlainTextEdit)
    return control


def picker_of(form: PersonForm, key: str) -> Picker[object]:
    """A field in which one of many is chosen."""
    control = form.control(key)
    assert isinstance(control, Picker)
    return control
