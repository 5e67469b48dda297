"""Printing from the window: the way from the key to the paper, and what is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.ui.context import Context, Tone
from app.ui.labels import problem_words
from app.ui.preferences import Preferences
from app.ui.prints.dialog import PrintDialog
from app.ui.prints.printer import Outlet, Print, print_out, printers
from app.ui.prints.words import PRINTED
from record.problems import Problem

translate = QCoreApplication.translate


class Printing(QObject):
    """Prints for one member of staff, and tells how it went."""

    def __init__(self, context: Context, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._preferences, self._window = context, preferences, parent

    def offer(self, offered: Sequence[Print]) -> None:
        """Ask what to print, and where."""
        dialog = PrintDialog(offered, self._preferences, self.send, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def at_once(self, one: Print) -> None:
        """Print on the printer used last, or this machine's own; ask where there is none."""
        found = printers()
        if not found:
            self.offer([one])
            return
        last = self._preferences.printer
        self.send(one, Outlet(printer=last if last in found else found[0]))

    def send(self, one: Print, outlet: Outlet) -> None:
        """Print, off the window's thread, and tell."""
        self._context.guide.tell(
            translate("prints", "{what}: being printed …").format(what=one.label)
        )
        work = partial(print_out, self._context.desk, one.make, outlet)
        done = partial(self._done, one.label, outlet)
        self._context.background.outside(self, work, done, failed=self._failed)

    def _done(self, label: str, outlet: Outlet, pages: int) -> None:
        where = outlet.file.name if outlet.file is not None else outlet.printer
        text = translate("prints", "{what}: {pages} in {where}.")
        said = text.format(what=label, pages=PRINTED.pages(pages), where=where)
        if outlet.file is None:
            text = translate("prints", "{what}: {pages} sent to {where}.")
            said = text.format(what=label, pages=PRINTED.pages(pages), where=where)
        self._context.guide.tell(said, Tone.GOOD)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        self._context.guide.tell(problem_words(error), Tone.DANGER)
