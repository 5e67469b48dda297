"""Deciding whether two people are one: both side by side, and whose record is to stand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.desk.desk import Saved
from app.desk.merging import DIFFERENT, merge_people, tell_apart
from app.store.reads.inbox import MatchItem
from app.store.reads.matches import Side
from app.ui.context import Context
from app.ui.kit.badge import BadgeText
from app.ui.labels import cell_words, code_label, whereabouts
from app.ui.settle.choice import ChoiceRow, Offer
from app.ui.settle.compared import Compared, Line
from app.ui.settle.dialog import CHOICE, SettleDialog
from app.ui.settle.matter import Matter
from app.ui.settle.words import roles_words
from app.ui.values import field_words
from app.ui.wording import day_words, moment_words
from record.deed import Deed
from record.deeds import MERGE_PEOPLE, TELL_APART, may_do
from record.names import display_name, fold

ONE, OTHER = "one", "other"
_NUMBERS = ("PNC", "CRO")
_FIELDS = ("surname", "forename", "middle_names", "date_of_birth", "sex", "prison_number")


class MatchDialog(SettleDialog):
    """Keys 1 and 2 say that they are one person and whose record stands, 3 that they are two."""

    WIDTH = 860

    def __init__(
        self, context: Context, matter: Matter, item: MatchItem, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, matter, parent)
        self.item = item
        same = BadgeText(self.tr("SAME"), "info", self.tr("The same on both sides"))
        heads = self._head(item.one), self._head(item.other)
        self.add_widget(Compared(heads, self._lines(), same, self))
        if self.decides:
            self.add_choices(ChoiceRow(self._offers(), self))
            self.add_reason()
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Are they one person?"))
        self.set_save_words(self.tr("Decide"))
        if CHOICE in self._controls:
            self.relabel(CHOICE, self.tr("They are"))
        super().retranslate()

    def barred(self) -> str:
        role = self.context.desk.member.role
        if may_do(MERGE_PEOPLE, role) or may_do(TELL_APART, role):
            return ""
        who = roles_words(MERGE_PEOPLE.roles)
        return self.tr("You may read this. It can be settled by: {roles}.").format(roles=who)

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        desk, item, choice = self.context.desk, self.item, self.texts()[CHOICE]
        if choice == DIFFERENT:
            return partial(tell_apart, desk, match_id=item.id, reason=reason or "")
        stands, merged = (item.one, item.other) if choice == ONE else (item.other, item.one)
        return partial(
            merge_people,
            desk,
            person_id=stands.person_id,
            other_id=merged.person_id,
            reason=reason or "",
        )

    def _offers(self) -> tuple[Offer, ...]:
        together = self.tr("One person")
        keeps = self.tr("This record stands; the other leads to it.")
        apart = self.tr("The centre never asks about these two again.")
        return (
            *(
                Offer(
                    code,
                    together,
                    _name(side),
                    ((field_words("person", "prison_number"), side.prison_number or "–"),),
                    keeps,
                    None,
                    self._bar(MERGE_PEOPLE),
                )
                for code, side in ((ONE, self.item.one), (OTHER, self.item.other))
            ),
            Offer(DIFFERENT, self.tr("Two people"), "", (), apart, None, self._bar(TELL_APART)),
        )

    def _bar(self, deed: Deed) -> str:
        """Why the reader may not choose this."""
        if may_do(deed, self.context.desk.member.role):
            return ""
        return self.tr("Needs: {roles}.").format(roles=roles_words(deed.roles))

    def _head(self, side: Side) -> str:
        return code_label("prison", side.prison) or whereabouts(None, None, None)

    def _lines(self) -> list[Line]:
        sides = self.item.one, self.item.other
        kinds = dict.fromkeys((*_NUMBERS, *(kind for side in sides for kind, _ in side.numbers)))
        return [
            *(
                _line(field_words("person", name), sides, partial(_value, name=name))
                for name in _FIELDS
            ),
            *(
                _line(code_label("identifier_kind", kind), sides, partial(_numbers, kind=kind))
                for kind in kinds
            ),
            _line(self.tr("Cell"), sides, lambda side: _some(cell_words(side.cell_path))),
            _line(self.tr("Came in"), sides, lambda side: _some(self._came_in(side))),
        ]

    def _came_in(self, side: Side) -> str:
        return moment_words(side.opened_at, self.now) if side.opened_at else ""


def _name(side: Side) -> str:
    return display_name(side.surname, side.forename)


def _line(label: str, sides: tuple[Side, Side], said: Callable[[Side], list[str]]) -> Line:
    """A line of the comparison. It is the same where anything said of both is, however written."""
    one, other = (said(side) for side in sides)
    is_same = bool({fold(words) for words in one} & {fold(words) for words in other})
    return label, ", ".join(one), ", ".join(other), is_same


def _value(side: Side, name: str) -> list[str]:
    if name == "date_of_birth":
        return _some(day_words(side.date_of_birth) if side.date_of_birth else "")
    if name == "sex":
        return _some(code_label("sex", side.sex))
    return _some(str(getattr(side, name) or ""))


def _numbers(side: Side, kind: str) -> list[str]:
    return [value for each, value in side.numbers if each == kind]


def _some(words: str) -> list[str]:
    return [words] if words not in ("", "–") else []
