"""Those whom a search found, likeliest first, with the reasons in words; and nobody of these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.store.reads.recognise import Recognised, Recognition
from app.ui.context import Context
from app.ui.faces import Faces
from app.ui.kit.badge import BadgeText, Kind
from app.ui.kit.fields import KeptControl
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.style import UNIT, theme
from app.ui.translate import N_
from app.ui.wording import short_day_words
from record.matching.score import Answer, Reason
from record.moments import date_from_text

NOBODY = "nobody"
_ROWS_SHOWN, _FACE = 5, 84
translate = QCoreApplication.translate

_ANSWERS: Mapping[Answer, tuple[str, Kind, str]] = {
    Answer.SAME: (
        N_("found", "SAME"),
        "danger",
        N_("found", "All that is said agrees: this is the person, unless the face is another"),
    ),
    Answer.LIKELY: (N_("found", "LIKELY"), "warning", N_("found", "This is likely the person")),
    Answer.LOOK: (N_("found", "LOOK"), "info", N_("found", "Much agrees; look before you decide")),
    Answer.NO: (N_("found", "NO"), "neutral", N_("found", "Hardly anything agrees")),
}
_REASONS: Mapping[str, str] = {
    "surname.same": N_("found", "same surname"),
    "surname.part": N_("found", "a part of the surname"),
    "surname.near": N_("found", "one letter of the surname out"),
    "surname.far": N_("found", "two letters of the surname out"),
    "surname.sounds": N_("found", "surname sounds alike"),
    "surname.begins": N_("found", "surname begins so"),
    "surname.other": N_("found", "another surname"),
    "forename.same": N_("found", "same forename"),
    "forename.nickname": N_("found", "another form of the forename"),
    "forename.part": N_("found", "a middle name"),
    "forename.near": N_("found", "one letter of the forename out"),
    "forename.far": N_("found", "two letters of the forename out"),
    "forename.sounds": N_("found", "forename sounds alike"),
    "forename.begins": N_("found", "forename begins so"),
    "forename.other": N_("found", "another forename"),
    "name.swapped": N_("found", "surname and forename changed round"),
    "name.other_name": N_("found", "goes by {theirs}, too"),
    "born.same": N_("found", "same date of birth"),
    "born.swapped": N_("found", "day and month of birth changed round"),
    "born.year_out": N_("found", "year of birth a digit out"),
    "born.digit": N_("found", "date of birth a digit out"),
    "born.first_of_january": N_("found", "same year, birthday not known"),
    "born.day_and_month": N_("found", "same birthday, another year"),
    "born.year_and_month": N_("found", "same year and month of birth"),
    "born.year": N_("found", "same year of birth"),
    "born.other": N_("found", "another date of birth"),
    "number.same": N_("found", "same number {theirs}"),
    "number.near": N_("found", "number nearly {theirs}"),
    "number.other": N_("found", "another prison number"),
    "sex.other": N_("found", "another sex"),
}


@dataclass(frozen=True)
class Choice:
    """A line that may be chosen: somebody who was found, or (None) nobody of these."""

    person: Recognised | None

    @property
    def id(self) -> str:
        """The person's id, or the word for nobody."""
        return self.person.person_id if self.person is not None else NOBODY


class FoundPeople(KeptControl, QWidget):
    """The list, and below it what else is known of whoever has the cursor, and their photograph."""

    kept_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = Faces(context, self)
        self._faces.arrived.connect(self._show_face)
        self.model: RowModel[Choice] = RowModel(self._columns(), lambda one: one.id)
        self.table: ListTable[Choice] = ListTable(self.model, "", self)
        self.table.setMinimumHeight(theme().px(32) * (_ROWS_SHOWN + 1))
        self.more = Words(tone="soft", parent=self)
        self._face = QLabel(self)
        self._face.setFixedSize(theme().px(_FACE) * 3 // 4, theme().px(_FACE))
        self._face.setAlignment(Qt.AlignmentFlag.AlignCenter)
        beside = QHBoxLayout()
        beside.setSpacing(UNIT)
        beside.addWidget(self._face)
        beside.addWidget(self.more, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(self.table)
        column.addLayout(beside)
        self.setFocusProxy(self.table)
        self.table.row_chosen.connect(self._choose)
        self._face.hide()

    def retitle(self) -> None:
        """Say everything in the language of now."""
        self.table.setAccessibleName(translate("found", "Who it may be"))
        self.model.retitle(self._columns())
        self._tell(self.table.chosen())

    def show_found(self, recognition: Recognition) -> None:
        """Offer those who were found, and nobody of these below them."""
        shown = [one for one in recognition.found if one.answer is not Answer.NO]
        self.model.replace([*map(Choice, shown), Choice(None)])
        self._tell(self.table.chosen())

    def forget(self) -> None:
        """Offer nobody, because nothing was searched for."""
        self.model.replace([])
        self._tell(None)

    def choose_nobody(self) -> None:
        """Choose the last line, where nobody who was found is likely the one."""
        self.table.choose(NOBODY)

    def chosen(self) -> Choice | None:
        """What is chosen, or None."""
        return self.table.chosen()

    def kept_text(self) -> str:
        """Nothing of it is kept: a choice belongs to its search."""
        return ""

    def keep_text(self, text: str) -> None:
        """Nothing of it was kept."""

    def _columns(self) -> Sequence[Column[Choice]]:
        return (
            Column(translate("found", "It is"), lambda _: "", width=84, badges=_badges),
            Column(translate("found", "Name"), _name, width=170, grow=True, strong=True),
            Column(translate("found", "Born"), _born, width=92),
            Column(translate("found", "Last in"), _last, width=130),
            Column(translate("found", "Why"), reasons_words, width=220, grow=True),
        )

    @Slot(object)
    def _choose(self, choice: Choice) -> None:
        self._tell(choice)
        self.kept_changed.emit()

    def _tell(self, choice: Choice | None) -> None:
        self.more.setText(_more(choice))
        self._face.hide()
        if choice is not None and choice.person is not None and choice.person.held_here:
            self._faces.want([choice.person.person_id])
            self._show_face()

    @Slot()
    def _show_face(self) -> None:
        """The photograph of whoever has the cursor, once it is there."""
        choice = self.table.chosen()
        image = self._faces.of(choice.id) if choice is not None else None
        if image is not None:
            how = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._face.setPixmap(QPixmap.fromImage(image).scaled(self._face.size(), *how))
        self._face.setVisible(image is not None)


def reasons_words(choice: Choice) -> str:
    """Why somebody may be the one, and what speaks against it, in words."""
    if choice.person is None:
        return translate("found", "a new record is made")
    told = (reason_words(reason) for reason in choice.person.reasons)
    return "; ".join(dict.fromkeys(word for word in told if word))


def reason_words(reason: Reason) -> str:
    """One reason in words; nothing for what says nothing."""
    words = _REASONS.get(f"{reason.field}.{reason.level}")
    return translate("found", words).format(theirs=reason.theirs) if words else ""


def _badges(choice: Choice) -> Sequence[BadgeText]:
    if choice.person is None:
        return ()
    word, kind, meaning = _ANSWERS[choice.person.answer]
    return (BadgeText(translate("found", word), kind, translate("found", meaning)),)


def _name(choice: Choice) -> str:
    if choice.person is None:
        return translate("found", "Nobody of these")
    return choice.person.name


def _born(choice: Choice) -> str:
    return _day(choice.person.date_of_birth) if choice.person is not None else ""


def _last(choice: Choice) -> str:
    person = choice.person
    if person is None:
        return ""
    if person.restricted:
        return translate("found", "Restricted")
    where = code_label("prison", person.last_prison)
    if where and person.in_custody:
        return translate("found", "{prison}, now").format(prison=where)
    return " ".join(filter(None, (where, _day(person.last_seen))))


def _more(choice: Choice | None) -> str:
    """What else is known of somebody: other names, numbers, and whether the record is here."""
    if choice is None or choice.person is None:
        return ""
    person = choice.person
    known = [
        translate("found", "Prison number {number}").format(number=person.prison_number)
        if person.prison_number
        else "",
        ", ".join(person.numbers),
        translate("found", "also {names}").format(names="; ".join(person.other_names))
        if person.other_names
        else "",
        code_label("sex", person.sex),
        translate("found", "the record is on this terminal")
        if person.held_here
        else translate("found", "the record comes when the centre answers"),
    ]
    return ". ".join(line for line in known if line) + "."


def _day(text: str) -> str:
    return short_day_words(date_from_text(text)) if text else ""
