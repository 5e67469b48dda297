"""Changing an activity, or making one: what it is, when it runs, what it pays, who may go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.desk.desk import Saved
from app.desk.entries import right_missing
from app.desk.regime import Activity, change_activity
from app.store.reads.board import Wing, wings
from app.store.reads.regime import ActivityLine, activities
from app.ui.context import Context, Tone
from app.ui.forms.drafting import DraftKeeper
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo
from app.ui.kit.form_dialog import FormDialog
from app.ui.labels import code_pairs, problem_words
from app.ui.regime.words import money_words
from app.ui.style import theme
from app.ui.wording import clock_words
from record.deeds import may_do
from record.deeds_of_regime import CHANGE_ACTIVITY
from record.problems import Problem

NEW, ANY = "*", "*"
"""Stand in the lists for a new activity, and for every wing or any risk."""
_TICKS_HEIGHT = 120
_PLACES = {"Name": "name", "Kind": "kind", "Pay a session, in pence": "pay", "Places": "capacity"}


class ActivityForm(FormDialog):
    """One activity. Choosing another fills in what is known of it."""

    WIDTH = 640

    def __init__(
        self,
        context: Context,
        found: Sequence[ActivityLine],
        places: Sequence[Wing],
        parent: QWidget | None = None,
    ) -> None:
        self._keeper = DraftKeeper(context.desk, context.background, "activity")
        super().__init__(parent, load_draft=self._keeper.load, save_draft=self._keeper.keep)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.context, self._places = context, places
        self._found = {line.id: line for line in found}
        self._which, self._kind = CodeCombo(parent=self), CodeCombo(parent=self)
        self._wing, self._risk = CodeCombo(parent=self), CodeCombo(parent=self)
        self._name, self._place = QLineEdit(self), QLineEdit(self)
        self._pay, self._capacity = QLineEdit(self), QLineEdit(self)
        self._sessions = TickList(self)
        self._active = QCheckBox(self)
        self.add_field("which", "", self._which)
        self.add_row(("name", "", self._name), ("kind", "", self._kind))
        self.add_row(("place", "", self._place), ("wing", "", self._wing))
        self.add_row(("pay", "", self._pay), ("capacity", "", self._capacity))
        self.add_field("risk", "", self._risk)
        self.add_field("sessions", "", self._sessions)
        self._sessions.setFixedHeight(theme().px(_TICKS_HEIGHT))
        self.add_field("active", "", self._active)
        self._offer()
        self._which.set_code(NEW)
        self._show_known(NEW)
        self.begin()
        self._which.code_changed.connect(self._show_known)
        self._which.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Change an activity"))
        self.relabel("which", self.tr("Which activity"))
        self.relabel("name", self.tr("Name"))
        self.relabel("kind", self.tr("Kind"))
        self.relabel("place", self.tr("Place"))
        self.relabel("wing", self.tr("For"))
        self.relabel("pay", self.tr("Pay a session, such as 0.95"))
        self.relabel("capacity", self.tr("Places"))
        self.relabel("sessions", self.tr("When it runs (space ticks)"))
        self.relabel("risk", self.tr("Highest workplace risk"))
        self.relabel("active", "")
        self._active.setText(self.tr("It runs"))
        self._offer()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = {}
        if not self._which.code():
            wrong["which"] = self.tr("Choose which activity.")
        if not self._name.text().strip():
            wrong["name"] = self.tr("Write its name.")
        if not self._kind.code():
            wrong["kind"] = self.tr("Choose its kind.")
        if _pence(self._pay.text()) is None:
            wrong["pay"] = self.tr("Write the pay in pounds and pence, such as 0.95.")
        if not self._capacity.text().strip().isdigit():
            wrong["capacity"] = self.tr("Write how many places there are.")
        return wrong

    def save(self) -> None:
        """Write it in the background."""
        which, wing, risk = self._which.code(), self._wing.code(), self._risk.code()
        values = Activity(
            name=self._name.text(),
            kind=self._kind.code(),
            pay=_pence(self._pay.text()) or 0,
            capacity=int(self._capacity.text()),
            sessions=tuple(self._sessions.ticked()),
            place=self._place.text(),
            wing_id=None if wing in ("", ANY) else wing,
            risk=None if risk in ("", ANY) else risk,
            active=self._active.isChecked(),
        )
        change = partial(
            change_activity,
            self.context.desk,
            activity_id=None if which == NEW else which,
            values=values,
        )
        self.context.act(self, change, self._take_saved, self._take_error)

    def done(self, result: int) -> None:
        """Close, with the last key stroke kept."""
        try:
            self._keeper.flush()
        except Problem as problem:
            self.context.guide.tell(problem_words(problem), Tone.DANGER)
        super().done(result)

    def _take_saved(self, saved: Saved) -> None:
        words = self.tr("Saved on this terminal {time}").format(time=clock_words(saved.at))
        self.context.guide.tell(words, Tone.GOOD)
        self.finish()

    def _take_error(self, error: BaseException) -> None:
        if isinstance(error, Problem):
            place = _PLACES.get(str(error.details.get("field", "")), "")
            self.refuse({place: problem_words(error)})
        else:
            self.refuse({"": self.tr("It could not be saved. What you typed is kept.")})
            raise error

    def _show_known(self, which: str) -> None:
        """Fill in the activity that was chosen; a new one begins empty, and runs."""
        if which == NEW:
            for field in (self._name, self._place, self._pay, self._capacity):
                field.clear()
            self._kind.set_code("")
            self._sessions.tick(())
            self._wing.set_code(ANY)
            self._risk.set_code(ANY)
            self._active.setChecked(True)
            return
        line = self._found.get(which)
        if line is None:
            return
        self._name.setText(line.name)
        self._kind.set_code(line.kind)
        self._place.setText(line.place or "")
        self._wing.set_code(line.wing_id or ANY)
        self._pay.setText(money_words(line.pay)[1:])
        self._capacity.setText(str(line.capacity))
        self._sessions.tick(line.sessions)
        self._risk.set_code(line.risk or ANY)
        self._active.setChecked(line.active)

    def _offer(self) -> None:
        known = [(line.id, line.name) for line in self._found.values()]
        self._which.set_codes([(NEW, self.tr("A new activity")), *known])
        self._kind.set_codes(code_pairs("activity_kind"))
        wings_of = [(wing.id, wing.name) for wing in self._places]
        self._wing.set_codes([(ANY, self.tr("The whole prison")), *wings_of])
        self._risk.set_codes([(ANY, self.tr("Any")), *code_pairs("workplace_risk")])
        self._sessions.offer(code_pairs("regime_session"))


def open_activity_form(context: Context, _chosen: str | None, parent: QWidget) -> None:
    """Open the form, to whoever may change activities; it is about nobody."""
    desk = context.desk
    if not may_do(CHANGE_ACTIVITY, desk.member.role):
        context.guide.tell(
            problem_words(right_missing(CHANGE_ACTIVITY, desk.member.role)), Tone.WARNING
        )
        return

    def read() -> tuple[tuple[ActivityLine, ...], tuple[Wing, ...]]:
        with desk.replica.read() as reading:
            return activities(reading, desk.prison, ended=True), wings(reading, desk.prison)

    def show(found: tuple[tuple[ActivityLine, ...], tuple[Wing, ...]]) -> None:
        ActivityForm(context, *found, parent).open()

    context.read(parent, read, show, topic="activity form")


def _pence(text: str) -> int | None:
    """An amount such as 0.95, £1.10 or 2, in pence; None when it is none."""
    found = re.fullmatch(r"£?\s*(\d{1,3})(?:[.,](\d{2}))?", text.strip())
    return int(found[1]) * 100 + int(found[2] or 0) if found is not None else None
