"""Finds what a person with a screen reader or without a mouse would stumble over on a screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

# Controls that must have a name of their own; tab bars and menus speak through their items.
_NAMED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_SPOKEN_BY_OTHERS = (QHeaderView, QScrollBar, QTabBar, QMenu, QMenuBar)


def audit(screen: QWidget) -> list[str]:
    """What is wrong on a screen that is shown, one sentence each; empty when nothing is.

    Looked at: a visible control without a spoken name, a control that the keyboard cannot reach,
    a label that is meant for a field (tone "field") but has no buddy.
    """
    found = []
    for widget in [screen, *screen.findChildren(QWidget)]:
        if not widget.isVisible() or isinstance(widget, _SPOKEN_BY_OTHERS) or _is_part(widget):
            continue
        if isinstance(widget, QLabel):
            if widget.property("tone") == "field" and widget.buddy() is None:
                found.append(f"{_describe(widget)} has no buddy")
        elif isinstance(widget, _NAMED) or _takes_focus(widget):
            if not spoken_name(widget).strip():
                found.append(f"{_describe(widget)} has no spoken name")
            if isinstance(widget, _NAMED) and widget.isEnabled() and not _reachable(widget):
                found.append(f"{_describe(widget)} cannot be reached by keyboard")
    return found


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _takes_focus(widget: QWidget) -> bool:
    plain_scroller = type(widget) is QWidget or isinstance(widget, QAbstractScrollArea)
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and not (plain_scroller and not isinstance(widget, _NAMED))


def _reachable(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_part(widget: QWidget) -> bool:
    """Whether a widget is the inside of another control, which speaks for it."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QHeaderView | QTabBar):
            return True
        if isinstance(parent, QAbstractItemView) and not isinstance(widget, QLineEdit):
            return True
        parent = parent.parentWidget()
    return False


def _describe(widget: QWidget) -> str:
    name = widget.objectName() or getattr(widget, "text", lambda: "")() or ""
    place = type(widget.parentWidget()).__name__ if widget.parentWidget() else "top"
    return f"{type(widget).__name__}({name!r}) in {place}"
