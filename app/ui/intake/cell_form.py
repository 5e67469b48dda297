"""The cell for the first night: those that fit come first, with what was looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.context import Context
from app.ui.forms.cells import CellChoice, occupants_words
from app.ui.forms.move import MoveForm
from app.ui.forms.subject import Subject
from app.ui.kit.heading import Words
from app.ui.labels import cell_words
from record.rules.finding import Finding


class FirstNightForm(MoveForm):
    """Moves somebody from reception into a cell, and says why it is safe."""

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        self._safe = Words(tone="soft")
        super().__init__(context, subject, parent, **prefill)
        self.add_widget(self._safe)

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(self.tr("First-night cell"))
        self._say_why()

    def save_words(self) -> str:
        return self.tr("Put them there")

    def anyway_words(self) -> str:
        return self.tr("Put them there anyway")

    def offered(self, one: CellChoice) -> tuple[bool, str]:
        """Cells against which nothing speaks stand before the others."""
        return bool(self.fits.get(one.id, ())), one.cell.path

    def warn(self, findings: tuple[Finding, ...]) -> None:
        super().warn(findings)
        self._say_why()

    def _say_why(self) -> None:
        """What was looked at, where nothing speaks against the cell."""
        chosen = self.cell_chosen()
        if chosen is None or self.findings or self.fits.get(chosen.id) != ():
            self._safe.setText("")
            return
        cell, others = cell_words(chosen.cell.path), occupants_words(chosen.cell)
        with_whom = self.tr("Nobody else is in it.")
        if others:
            with_whom = self.tr("With {names}, from whom they need not be kept apart.")
        looked = self.tr(
            "Nothing speaks against {cell}. {with_whom} Looked at: room and use of the cell, who "
            "must be kept apart, cell-sharing risk, ACCT, controlled unlock, fires, medical need "
            "to be alone, wheelchair and stairs, escape list, category A and age."
        )
        self._safe.setText(looked.format(cell=cell, with_whom=with_whom.format(names=others)))
