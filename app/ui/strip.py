"""A strip across the window for what must not be forgotten while it is so."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.store.reads.status import LinkStatus
from app.ui.kit.banner import Banner
from app.ui.translate import Retranslated, language
from record.problems import sentence

_PASSING = frozenset({"hub_unreachable", "hub_busy"})
"""Problems of the link that the foot of the window tells; they pass by themselves."""


class Strip(Retranslated, Banner):
    """Red: the key protects nothing; or the centre refuses this terminal, and why.

    Quiet: a newer version of the program is ready.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: LinkStatus | None = None

    def show_status(self, status: LinkStatus) -> None:
        """Show what is so now, or nothing."""
        self._status = status
        self.retranslate()

    def retranslate(self) -> None:
        """Say it again."""
        status = self._status
        if status is None:
            return
        lines = []
        if status.key_in_file:
            lines.append(
                self.tr("Developer’s terminal: the key is in a file and protects nothing.")
            )
        if status.problem is not None and status.problem not in _PASSING:
            lines.append(sentence(status.problem, status.problem_details, language()))
        grave = bool(lines)
        if status.offered is not None:
            newer = self.tr("A newer version, {version}, is ready. IT installs it.")
            lines.append(newer.format(version=status.offered))
        text = "  ".join(lines)
        if not text:
            self.clear()
        elif text != self.text():
            self.say("danger" if grave else "info", text)
