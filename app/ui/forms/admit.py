"""Take in somebody: who is this, typed once; then by what authority they are held, and why."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import admissions
from app.desk.admissions import Arrival, Newcomer
from app.desk.desk import NeedsReason, Saved
from app.desk.searching import Search, Sought, who_is
from app.store.reads.tonight import Line
from app.ui.context import Context
from app.ui.forms.authority import KEYS as AUTHORITY
from app.ui.forms.authority import PLACES as AUTHORITY_PLACES
from app.ui.forms.authority import AuthorityFields
from app.ui.forms.form import REASON
from app.ui.forms.found_people import FoundPeople
from app.ui.forms.kept import KeptForm
from app.ui.kit.fields import CodeCombo, DateField
from app.ui.kit.heading import Words
from app.ui.labels import code_pairs
from app.ui.style import theme
from app.ui.values import finding_words
from record.kinds import Row
from record.matching.numbers import FOR_LIFE, number_of
from record.problems import Problem
from record.rules.finding import Finding

_PAUSE_MS = 250
"""So long nothing is typed before it is searched for: each search leaves its line in the trail."""
_REASON_HEIGHT = 56
_FOUND = "found"


_WHO = ("surname", "forename", "born", "numbers", "sex", _FOUND)
_WHY = (*AUTHORITY, "movement_reason")


class Part(StrEnum):
    """The two pages of it; nothing is written down before the second is filled in."""

    WHO = "IDENTITY"
    AUTHORITY = "AUTHORITY"


class AdmitForm(KeptForm):
    """Searches as one types, asks for the warrant, and takes in whoever is chosen, or a new person.

    ``turned`` when the other page is shown; ``took_in`` with the person's id.
    """

    turned = Signal()
    took_in = Signal(str)

    WIDTH = 920
    PLACES: ClassVar[Mapping[str, str]] = {
        "Surname": "surname",
        "Forename": "forename",
        "Date of birth": "born",
        "date_in_future": "born",
        "age_impossible": "born",
        "number_not_prison": "numbers",
        "search_missing": _FOUND,
        "search_stale": _FOUND,
        "already_in_custody": _FOUND,
        "Reason": "movement_reason",
        **AUTHORITY_PLACES,
        "reason_missing": REASON,
    }

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "admit", parent)
        self._search: Search | None = None
        self._searched: Sought | None = None
        self._findings: tuple[Finding, ...] = ()
        self._goes_on = False
        self.part = Part.WHO
        self._plan_id: str | None = None
        self._surname, self._forename = QLineEdit(self), QLineEdit(self)
        self._born = DateField(context.desk.today(), 0, self)
        self._numbers, self._sex = QLineEdit(self), CodeCombo(parent=self)
        self._found = FoundPeople(context, self)
        self._movement_reason = CodeCombo(parent=self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out_fields()
        self._pause.timeout.connect(self._look)
        for typed in (self._surname, self._forename, self._born, self._numbers):
            typed.textChanged.connect(self._typed)
        self._sex.code_changed.connect(self._typed)
        self._found.kept_changed.connect(self._chose)
        self._authority.usually_comes.connect(self._movement_reason.set_code)
        self.begin()
        self.show_part(Part.WHO)
        self._typed()

    def _lay_out_fields(self) -> None:
        self.add_row(
            ("surname", "", self._surname),
            ("forename", "", self._forename),
            ("born", "", self._born),
        )
        self.add_row(("numbers", "", self._numbers), ("sex", "", self._sex))
        self.add_field(_FOUND, "", self._found)
        self._authority = AuthorityFields(self.context, self)
        self.add_field("movement_reason", "", self._movement_reason)
        self._warnings = Words(tone="problem", parent=self)
        self._warnings.hide()
        self.add_widget(self._warnings)
        self._why = QPlainTextEdit(self)
        self.add_field(REASON, "", self._why)
        self._why.setFixedHeight(theme().px(_REASON_HEIGHT))
        self.show_field(REASON, False)
        self._offer()

    def retranslate(self) -> None:
        self._say_part()
        self.relabel("surname", self.tr("Surname"))
        self.relabel("forename", self.tr("Forename"))
        self.relabel("born", self.tr("Born"))
        self.relabel("numbers", self.tr("Numbers, with commas between (prison, PNC, CRO)"))
        self.relabel("sex", self.tr("Sex"))
        self.relabel(_FOUND, self.tr("Who it may be: choose one, or nobody of these"))
        self.relabel("movement_reason", self.tr("Why they come"))
        self._authority.relabel()
        self.relabel(REASON, self.tr("Why it is right all the same"))
        self._found.retitle()
        self._offer()
        super().retranslate()

    def show_part(self, part: Part) -> None:
        """Show one of the two pages, with the keyboard in its first field."""
        self.part = part
        for key in (*_WHO, *_WHY):
            self.show_field(key, (key in _WHO) is (part is Part.WHO))
        self.show_field(REASON, bool(self._findings) and part is Part.AUTHORITY)
        self._warnings.setVisible(bool(self._findings) and part is Part.AUTHORITY)
        self._say_part()
        self.fit()
        self.control("surname" if part is Part.WHO else "warrant").setFocus()
        self._scroll.verticalScrollBar().setValue(0)
        self.turned.emit()

    @Slot()
    def accept(self) -> None:
        """From who they are on to the warrant; from there, take them in."""
        if self.part is Part.AUTHORITY:
            super().accept()
        elif self._is_named() and self._searched != self._sought():
            self._goes_on = True  # as soon as the search has answered, if it has found nobody
            self._pause.stop()
            self._look()
        elif self.is_filled_in():
            self.show_part(Part.AUTHORITY)

    def problems(self) -> dict[str, str]:
        who = self._wrong_about_who()
        if self.part is Part.WHO:
            return who
        if who:
            self.show_part(Part.WHO)
            return who
        wrong = self._authority.problems()
        if not self._movement_reason.code():
            wrong["movement_reason"] = self.tr("Choose why they come.")
        if self._findings and not self._reason():
            wrong[REASON] = self.tr("Write why it is right all the same.")
        return wrong

    def _is_named(self) -> bool:
        return bool(self._surname.text().strip() and self._forename.text().strip()) and (
            self._born.day() is not None
        )

    def _wrong_about_who(self) -> dict[str, str]:
        wrong = {}
        if not self._surname.text().strip():
            wrong["surname"] = self.tr("Write the surname.")
        if not self._forename.text().strip():
            wrong["forename"] = self.tr("Write the forename.")
        if self._born.day() is None:
            wrong["born"] = self.tr("Write the date of birth.")
        if self._search is None or self._searched != self._sought():
            wrong.setdefault(_FOUND, self.tr("Wait for the search, then choose."))
        elif self._found.chosen() is None:
            wrong[_FOUND] = self.tr("Choose who it is, or that it is nobody of these.")
        return wrong | self._wrong_numbers()

    def work(self) -> Callable[[], Saved]:
        choice, search = self._found.chosen(), self._search
        assert choice is not None  # or there were problems
        assert search is not None
        warrant = self._authority.warrant()
        arrival = Arrival(self._movement_reason.code(), warrant.court, plan_id=self._plan_id)
        desk, reason = self.context.desk, self._reason()
        if choice.person is not None:
            return partial(
                admissions.admit_known,
                desk,
                search_id=search.id,
                person_id=choice.person.person_id,
                arrival=arrival,
                warrant=warrant,
                reason=reason,
            )
        return partial(
            admissions.admit,
            desk,
            search_id=search.id,
            newcomer=self._newcomer(),
            arrival=arrival,
            warrant=warrant,
            reason=reason,
        )

    def take_saved(self, saved: Saved) -> None:
        """It is saved: their intake begins."""
        people = sorted(rid for kind, rid in saved.changes.records if kind == "person")
        super().take_saved(saved)
        self.took_in.emit(people[0])

    def take_error(self, error: BaseException) -> None:
        """Ask for a reason where rules would be broken."""
        if isinstance(error, NeedsReason):
            self.refuse({})
            self._warn(error.findings)
            self._why.setFocus()
            return
        super().take_error(error)
        if isinstance(error, Problem) and self.place_of(error) in _WHO:
            self.show_part(Part.WHO)
            if error.name == "search_stale":
                self._look()

    def expect(self, line: Line) -> None:
        """Begin with what a plan says of whoever is expected; it is met by who is taken in."""
        self._plan_id = line.plan_id
        self._surname.setText(line.surname)
        self._forename.setText(line.forename)
        self._born.set_day(line.date_of_birth)
        self._numbers.setText(line.prison_number)
        if line.reason is not None:
            self._movement_reason.set_code(line.reason)

    # Who it is

    def _sought(self) -> Sought:
        return Sought(
            self._surname.text().strip(),
            self._forename.text().strip(),
            self._born.day(),
            self._number_texts(),
            self._sex.code(),
        )

    def _number_texts(self) -> tuple[str, ...]:
        parts = re.split(r"[,;]", self._numbers.text())
        return tuple(part.strip() for part in parts if part.strip())

    @Slot()
    def _typed(self) -> None:
        self._warn(())
        self._goes_on = False
        self._pause.start()

    @Slot()
    def _look(self) -> None:
        sought = self._sought()
        if not (sought.surname or sought.forename or sought.date_of_birth or sought.numbers):
            self._search = self._searched = None
            self._found.forget()
            return
        desk = self.context.desk
        self.context.read(self, lambda: (sought, who_is(desk, sought)), self._take_search, "who")

    def _take_search(self, answer: tuple[Sought, Search]) -> None:
        self._searched, self._search = answer
        self._found.show_found(self._search.recognition)
        if not self._search.alike:
            self._found.choose_nobody()
        self.say_beside(
            _FOUND,
            ""
            if self._search.recognition.everybody
            else self.tr("This terminal knows this prison only; the centre compares with all."),
        )
        if self._goes_on and self.part is Part.WHO:
            self._goes_on = False
            self.accept()

    @Slot()
    def _chose(self) -> None:
        self._warn(())

    def _newcomer(self) -> Newcomer:
        """Whom to make known: numbers by the kind that their form tells."""
        year = self.context.desk.today().year
        numbers = [number_of("", text, year) for text in self._number_texts()]
        named = tuple((kind, value) for kind, value in numbers if kind in FOR_LIFE)
        details: Row = {"sex": self._sex.code()} if self._sex.code() else {}
        born = self._born.day() or dt.date.min
        return Newcomer(self._surname.text(), self._forename.text(), born, details, named)

    def _wrong_numbers(self) -> dict[str, str]:
        choice = self._found.chosen()
        if choice is None or choice.person is not None:
            return {}
        year = self.context.desk.today().year
        texts = self._number_texts()
        unread = [text for text in texts if number_of("", text, year)[0] not in FOR_LIFE.values()]
        if not unread:
            return {}
        words = self.tr("{number} is no prison, PNC or CRO number. Add others on the record.")
        return {"numbers": words.format(number=unread[0])}

    def _offer(self) -> None:
        self._movement_reason.set_codes(code_pairs("movement_reason", "ADM"))
        self._sex.set_codes(code_pairs("sex"))

    # Rules and reasons

    def _reason(self) -> str | None:
        return self._why.toPlainText().strip() or None if self._findings else None

    def _warn(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        lines = [finding_words(one.rule, one.facts) for one in findings]
        self._warnings.setText("\n".join(f"▲ {line}" for line in lines))
        asks = bool(lines) and self.part is Part.AUTHORITY
        self._warnings.setVisible(asks)
        self.show_field(REASON, asks)
        self._say_part()
        if asks:
            self.fit()

    def _say_part(self) -> None:
        """What the page is called, and what its button does."""
        if self.part is Part.WHO:
            self.set_title(self.tr("Who is this?"))
            self.set_save_words(self.tr("Go on to the warrant"))
            return
        self.set_title(self.tr("By what authority are they held?"))
        self.set_save_words(self.tr("Take in anyway") if self._findings else self.tr("Take in"))
