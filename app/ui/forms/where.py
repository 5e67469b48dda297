"""For which wing something is written, and about whom: as the handover and the diary begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.desk.desk import Desk
from app.store.reads.board import Wing, wings
from app.store.reads.person import person_page
from app.ui.forms.subject import Subject
from app.ui.kit.fields import CodeCombo
from app.ui.labels import cell_words
from app.ui.translate import Retranslated

_PRISON = "*"
"""Stands among the wings for the whole prison."""


@dataclass(frozen=True)
class Beginning:
    """Whom it is about (None: nobody), the wings there are, and for which it is at first.

    ``wing_id`` is None for the whole prison.
    """

    subject: Subject | None
    wings: tuple[Wing, ...]
    wing_id: str | None


class WingField(Retranslated, CodeCombo):
    """One of these wings, or the whole prison."""

    def __init__(
        self, places: Sequence[Wing], wing_id: str | None, parent: QWidget | None = None
    ) -> None:
        self._places = places
        super().__init__(parent=parent)
        self.retranslate()
        self.set_code(wing_id or _PRISON)

    def retranslate(self) -> None:
        offered = [(wing.id, wing.name) for wing in self._places]
        self.set_codes([*offered, (_PRISON, self.tr("The whole prison"))])

    def wing_id(self) -> str | None:
        """The wing that is chosen; None for the whole prison."""
        code = self.code()
        return None if code == _PRISON else code


def beginning(desk: Desk, person_id: str | None, code: str | None) -> Beginning:
    """About somebody or nobody, for the wing of this code (None: for the prison).

    What is about somebody is for the wing where they are.
    """
    places = wings(desk.replica, desk.prison)
    subject = None
    if person_id is not None:
        head = person_page(desk.replica, person_id, desk.today()).head
        subject, code = Subject.of_head(head), cell_words(head.cell_path).partition("-")[0]
    chosen = next((place.id for place in places if place.code == code), None)
    if chosen is None and code is not None and places:
        chosen = places[0].id
    return Beginning(subject, places, chosen)
