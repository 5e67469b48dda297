"""The other person that a form is about: found as anywhere else, in the form itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.desk import views
from app.store.reads.find import Hit, known, recent
from app.ui.context import Context
from app.ui.forms.picker import Picker
from app.ui.kit.row_model import Column
from app.ui.labels import badge_texts, cell_words
from record.names import display_name


class PersonPicker(Picker[Hit]):
    """Anybody whom this terminal holds, however misspelt, but the person whom the form is about."""

    def __init__(self, context: Context, but: str, parent: QWidget | None = None) -> None:
        self._context, self._but = context, but
        super().__init__(self._columns(), lambda hit: hit.person_id, lambda _: (), parent)
        self._show_matching()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.rename(self.tr("The other person"), self.tr("Name, number or cell"))
        self.model.retitle(self._columns())

    def keep_text(self, text: str) -> None:
        super().keep_text(text)
        if text and self.chosen() is None:
            replica = self._context.replica
            self._context.read(self, lambda: known(replica, [text]), self._take, "find")

    @Slot()
    def _show_matching(self) -> None:
        desk, text = self._context.desk, self.search.text().strip()
        if text:
            self._context.read(self, lambda: views.find(desk, text), self._take, "find")
        else:
            staff_id = desk.member.staff_id
            self._context.read(self, lambda: recent(desk.replica, staff_id), self._take, "find")

    def _take(self, hits: tuple[Hit, ...]) -> None:
        self.model.replace([hit for hit in hits if hit.person_id != self._but])
        if self._wanted:
            self.keep_found(self._wanted)
        elif self.search.text().strip() and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.scrollToTop()

    def _columns(self) -> Sequence[Column[Hit]]:
        return (
            Column(
                self.tr("Name"),
                lambda hit: display_name(hit.surname, hit.forename),
                width=200,
                grow=True,
                strong=True,
            ),
            Column(self.tr("Number"), lambda hit: hit.prison_number, width=96),
            Column(self.tr("Cell"), lambda hit: cell_words(hit.cell_path), width=100),
            Column(
                self.tr("Warnings"),
                lambda _: "",
                width=200,
                badges=lambda hit: badge_texts(hit.badges),
            ),
        )
