"""Expecting somebody, changing that, and saying why what is planned will not be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import planning
from app.desk.desk import Saved
from app.desk.planning import ARRIVAL, Expected
from app.store.reads.tonight import Line
from app.ui.context import Context
from app.ui.forms.kept import KeptForm
from app.ui.forms.who_field import WhoField
from app.ui.kit.fields import CodeCombo, DateField, TimeField
from app.ui.kit.heading import Words
from app.ui.labels import code_label, code_pairs, prison_or_place
from app.ui.style import theme
from app.ui.wording import clock_words
from record.moments import local
from record.names import display_name
from record.types.planning import CANCELLED

_TEXT_HEIGHT = 72


class ExpectForm(KeptForm):
    """Who comes, when, from where and why; with a line, what is planned is changed.

    Then it also says whose record it is: whoever sent the plan may have taken them for another.
    """

    WIDTH = 760
    PLACES: ClassVar[Mapping[str, str]] = {
        "Surname": "surname",
        "Forename": "forename",
        "number_not_prison": "number",
        "person_unknown": "who",
        "Reason": "reason",
        "Escort": "escort",
        "From or to": "place",
        "Comment": "comment",
    }

    def __init__(
        self, context: Context, line: Line | None, day: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, f"plan:{line.id if line is not None else ''}", parent)
        self._line = line
        self._surname, self._forename = QLineEdit(self), QLineEdit(self)
        self._born, self._number = DateField(context.desk.today(), 0, self), QLineEdit(self)
        self._day, self._clock = DateField(context.desk.today(), parent=self), TimeField(self)
        self._place, self._reason = QLineEdit(self), CodeCombo(parent=self)
        self._escort, self._comment = CodeCombo(parent=self), QLineEdit(self)
        self._who = WhoField(context, line.person_id if line is not None else None, self)
        self.add_row(
            ("surname", "", self._surname),
            ("forename", "", self._forename),
            ("born", "", self._born),
        )
        self.add_row(
            ("number", "", self._number), ("day", "", self._day), ("clock", "", self._clock)
        )
        self.add_field("who", "", self._who)
        self.show_field("who", line is not None)
        self.add_row(("place", "", self._place), ("reason", "", self._reason))
        self.add_row(("escort", "", self._escort), ("comment", "", self._comment))
        self._offer()
        self._day.set_day(day)
        if line is not None:
            self._fill(line)
        self._who.found.connect(self._number.setText)
        self._who.cleared.connect(self._drop_number)
        self.begin()
        self._surname.setFocus()

    def _fill(self, line: Line) -> None:
        due = local(line.due_at)
        self._surname.setText(line.surname)
        self._forename.setText(line.forename)
        self._born.set_day(line.date_of_birth)
        self._number.setText(line.prison_number)
        self._day.set_day(due.date())
        self._clock.set_clock(due.time())
        self._place.setText(code_label("prison", line.place))
        self._reason.set_code(line.reason or "")
        self._escort.set_code(line.escort or "")
        self._comment.setText(line.comment)

    def retranslate(self) -> None:
        changes = self._line is not None
        self.set_title(self.tr("Change what is planned") if changes else self.tr("Expect somebody"))
        self.relabel("surname", self.tr("Surname"))
        self.relabel("forename", self.tr("Forename"))
        self.relabel("born", self.tr("Born (if it is known)"))
        self.relabel("number", self.tr("Prison number (if they have one)"))
        self.relabel("day", self.tr("Day"))
        self.relabel("clock", self.tr("Time"))
        self.relabel("who", self.tr("Whose record it is"))
        self.relabel("place", self.tr("From where"))
        self.relabel("reason", self.tr("Why"))
        self.relabel("escort", self.tr("Escort"))
        self.relabel("comment", self.tr("What must be known"))
        self._place.setText(code_label("prison", prison_or_place(self._place.text())))
        self._offer()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = {}
        if not self._surname.text().strip():
            wrong["surname"] = self.tr("Write the surname.")
        if not self._forename.text().strip():
            wrong["forename"] = self.tr("Write the forename.")
        if self._day.day() is None:
            wrong["day"] = self.tr("Type the day, such as 24/11/2026.")
        if self._clock.clock() is None:
            wrong["clock"] = self.tr("Type the time, such as 17:30.")
        return wrong

    def work(self) -> Callable[[], Saved]:
        day, clock = self._day.day(), self._clock.clock()
        assert day is not None  # or there were problems
        assert clock is not None
        expected = Expected(
            self._surname.text(),
            self._forename.text(),
            dt.datetime.combine(day, clock).astimezone(),
            self._born.day(),
            self._number.text().strip() or None,
            self._reason.code() or None,
            prison_or_place(self._place.text()),
            self._escort.code() or None,
            self._comment.text(),
        )
        desk = self.context.desk
        if self._line is None:
            return partial(planning.expect, desk, expected)
        return partial(
            planning.change_plan,
            desk,
            plan_id=self._line.id,
            expected=expected,
            who=self._who.who(),
        )

    @Slot(str)
    def _drop_number(self, number: str) -> None:
        """The number of whoever it is not would name them again."""
        if number and self._number.text().strip().upper() == number:
            self._number.clear()

    def _offer(self) -> None:
        self._reason.set_codes([("", ""), *code_pairs("movement_reason", ARRIVAL)])
        self._escort.set_codes([("", ""), *code_pairs("escort")])


class CancelPlanForm(KeptForm):
    """Says why what is planned will not be."""

    PLACES: ClassVar[Mapping[str, str]] = {"reason_missing": "why", "Reason": "why", "Why": "why"}

    def __init__(self, context: Context, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(context, f"cancel plan:{line.id}", parent)
        self._line = line
        self._about = Words(parent=self)
        self._about.setProperty("level", "3")
        self._why = QPlainTextEdit(self)
        self.add_widget(self._about)
        self.add_field("why", "", self._why)
        self._why.setFixedHeight(theme().px(_TEXT_HEIGHT))
        self.begin()

    def retranslate(self) -> None:
        self.set_title(self.tr("It will not be"))
        name = display_name(self._line.surname, self._line.forename)
        self._about.setText(f"{clock_words(self._line.due_at)}  {name}")
        self.relabel("why", self.tr("Why"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        if self._why.toPlainText().strip():
            return {}
        return {"why": self.tr("Write why it will not be.")}

    def work(self) -> Callable[[], Saved]:
        return partial(
            planning.end_plan,
            self.context.desk,
            plan_id=self._line.id,
            status=CANCELLED,
            why=" ".join(self._why.toPlainText().split()),
        )
