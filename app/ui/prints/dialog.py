"""What to print, and where: a printer of this machine, or a file that one chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app.ui.kit.fields import CodeCombo
from app.ui.kit.form_dialog import FormDialog
from app.ui.kit.heading import Words
from app.ui.preferences import Preferences
from app.ui.prints.printer import COPIES_MAX, Outlet, Print, printers

SUFFIX = "pdf"
TO_FILE = "\0file"
"""Stands among the printers for a file; no printer can be named so."""


class PrintDialog(FormDialog):
    """Asks what, where and how often; gives both to ``send(print, outlet)`` and closes."""

    WIDTH = 440

    def __init__(
        self,
        offered: Sequence[Print],
        preferences: Preferences,
        send: Callable[[Print, Outlet], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._offered = {one.name: one for one in offered}
        self._preferences, self._send = preferences, send
        self._printers = printers()
        self.what = CodeCombo([(one.name, one.label) for one in offered], self)
        self.what.set_code(offered[0].name)
        self.where = CodeCombo(parent=self)
        self.copies = QLineEdit("1", self)
        self.add_field("what", "", self.what)
        self.add_field("where", "", self.where)
        self.add_field("copies", "", self.copies)
        self._traced = Words(tone="soft", parent=self)
        self.add_widget(self._traced)
        self.where.code_changed.connect(self._turn)
        self.retranslate()
        self.where.set_code(self._first_outlet())
        self.begin()
        self.where.setFocus()

    def retranslate(self) -> None:
        """Say everything again."""
        self.set_title(self.tr("Print"))
        self.relabel("what", self.tr("What"))
        self.relabel("where", self.tr("Where"))
        self.relabel("copies", self.tr("Copies"))
        named = [(name, name) for name in self._printers]
        self.where.set_codes([*named, (TO_FILE, self.tr("Save as PDF"))])
        self._traced.setText(self.tr("That you print this is written down."))
        self._turn()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        """What is wrong, before anything is printed."""
        found = {}
        if not self.what.code():
            found["what"] = self.tr("Choose what to print.")
        if not self.where.code():
            found["where"] = self.tr("Choose where.")
        if self.where.code() != TO_FILE and not self._copies():
            text = self.tr("Type a number from 1 to {limit}.")
            found["copies"] = text.format(limit=COPIES_MAX)
        return found

    def save(self) -> str | None:
        """Hand it on; a file is asked for first."""
        if self.where.code() == TO_FILE:
            self._ask_file()
            return None
        self._preferences.printer = self.where.code()
        outlet = Outlet(printer=self.where.code(), copies=self._copies())
        self._send(self._offered[self.what.code()], outlet)
        return ""

    def _first_outlet(self) -> str:
        last = self._preferences.printer
        return last if last in self._printers else next(iter(self._printers), TO_FILE)

    def _copies(self) -> int:
        """How many; 0 for what is no number that can be printed."""
        text = self.copies.text().strip()
        many = int(text) if text.isascii() and text.isdigit() else 0
        return many if many <= COPIES_MAX else 0

    @Slot()
    def _turn(self) -> None:
        to_file = self.where.code() == TO_FILE
        self.show_field("copies", not to_file)
        self.set_save_words(self.tr("Save as PDF …") if to_file else self.tr("Print"))

    def _ask_file(self) -> None:
        """The name says what it is, and of nobody."""
        dialog = QFileDialog(self, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.setNameFilter(f"PDF (*.{SUFFIX})")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.selectFile(f"{self.what.code().replace('_', '-')}.{SUFFIX}")
        dialog.fileSelected.connect(self._to_file)
        dialog.rejected.connect(self._no_file)
        dialog.open()

    @Slot(str)
    def _to_file(self, chosen: str) -> None:
        self._send(self._offered[self.what.code()], Outlet(file=Path(chosen)))
        self.finish()

    @Slot()
    def _no_file(self) -> None:
        self.refuse({})
