"""A cell taken out of use, or given back to use: also one that was sealed after a death."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from app.desk.desk import Saved
from app.desk.entries import right_missing
from app.desk.leaving import use_cell
from app.ui.context import Context, Tone
from app.ui.forms.cells import CellChoice, cell_choices
from app.ui.forms.kept import KeptForm
from app.ui.kit.fields import CodeCombo
from app.ui.labels import cell_words, code_label, code_pairs, problem_words
from record.deeds import may_do
from record.deeds_of_leaving import USE_CELL_AGAIN

_IN_USE = "*"
"""Stands among the reasons for a cell that is in use."""


class CellUseForm(KeptForm):
    """One cell, and why it is not in use; those that are out of use stand first."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "nothing_changed": "use",
        "location_unknown": "cell",
        "location_not_cell": "cell",
        "Why out of use": "use",
    }

    def __init__(
        self, context: Context, found: Sequence[CellChoice], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "cell use", parent)
        self._found = sorted(found, key=lambda one: one.cell.in_use)
        self._cell, self._use = CodeCombo(parent=self), CodeCombo(parent=self)
        self.add_field("cell", "", self._cell)
        self.add_field("use", "", self._use)
        self._offer()
        self.begin()

    def retranslate(self) -> None:
        self.set_title(self.tr("A cell in use or out of it"))
        self.relabel("cell", self.tr("Cell"))
        self.relabel("use", self.tr("From now on"))
        self._offer()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = {}
        if not self._cell.code():
            wrong["cell"] = self.tr("Choose the cell.")
        if not self._use.code():
            wrong["use"] = self.tr("Choose whether it is in use, or why not.")
        return wrong

    def work(self) -> Callable[[], Saved]:
        use = self._use.code()
        return partial(
            use_cell,
            self.context.desk,
            location_id=self._cell.code(),
            out_of_use=None if use == _IN_USE else use,
        )

    def _offer(self) -> None:
        self._cell.set_codes([(one.id, _cell_line(one)) for one in self._found])
        self._use.set_codes([(_IN_USE, self.tr("In use")), *code_pairs("out_of_use_reason")])


def open_cell_use_form(context: Context, _chosen: str | None, parent: QWidget) -> None:
    """Open the form, to whoever may take cells out of use; it is about nobody."""
    desk = context.desk
    if not may_do(USE_CELL_AGAIN, desk.member.role):
        missing = right_missing(USE_CELL_AGAIN, desk.member.role)
        context.guide.tell(problem_words(missing), Tone.WARNING)
        return

    def show(found: list[CellChoice]) -> None:
        CellUseForm(context, found, parent).open()

    context.read(
        parent, lambda: cell_choices(desk.replica, desk.prison, None), show, topic="cell use form"
    )


def _cell_line(one: CellChoice) -> str:
    """A cell with why it is out of use, where it is."""
    path = cell_words(one.cell.path)
    if one.cell.in_use:
        return path
    return f"{path}  {code_label('out_of_use_reason', one.cell.out_of_use_reason)}"
