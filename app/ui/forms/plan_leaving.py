"""Planning that somebody goes: what for, when, where to and with whom; and changing it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.desk import planning
from app.desk.desk import Saved
from app.desk.planning import Leaving
from app.store.reads.planned import departures_of
from app.store.reads.tonight import Line
from app.ui.context import Context
from app.ui.forms.form import PersonForm, warn_without_right
from app.ui.forms.subject import Subject
from app.ui.forms.transfers import prison_pairs
from app.ui.forms.ways_out import (
    DISCHARGE,
    ESCORTS,
    KINDS,
    TRANSFER,
    WAYS,
    reason_pairs,
    way_of,
    way_pairs,
)
from app.ui.kit.fields import CodeCombo, DateField, TimeField
from app.ui.kit.heading import Words
from app.ui.labels import code_label, code_pairs, place_label
from app.ui.wording import moment_words
from record.codes import domain
from record.deeds_of_planning import PLAN_MOVEMENT
from record.moments import local

_COMMENT_LENGTH_MAX = 240
_PLACE_LENGTH_MAX = 80


class PlanLeavingForm(PersonForm):
    """What for, when, where to, with whom; with a line, what is planned is changed.

    The kind of movement is written once: another kind is another plan. ``prefill``: ``day``.
    """

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        "Kind": "where",
        "Reason": "movement_reason",
        "Escort": "escort",
        "From or to": "to_place",
        "Comment": "comment",
        "Expected": "day",
    }

    def __init__(
        self,
        context: Context,
        subject: Subject,
        parent: QWidget | None = None,
        line: Line | None = None,
        **prefill: str,
    ) -> None:
        key = f"plan:{line.id}" if line is not None else f"plan leaving:{subject.person_id}"
        super().__init__(context, subject, key, parent)
        self._planned = line
        self._where, self._movement_reason = CodeCombo(parent=self), CodeCombo(parent=self)
        self._day, self._clock = DateField(context.desk.today(), parent=self), TimeField(self)
        self._to_prison, self._to_place = CodeCombo(parent=self), QLineEdit(self)
        self._escort, self._comment = CodeCombo(parent=self), QLineEdit(self)
        self._planned_words = Words(tone="soft", parent=self)
        self._planned_words.hide()
        self._others: tuple[Line, ...] = ()
        self.add_widget(self._planned_words)
        self._to_place.setMaxLength(_PLACE_LENGTH_MAX)
        self._comment.setMaxLength(_COMMENT_LENGTH_MAX)
        self.add_row(("where", "", self._where), ("movement_reason", "", self._movement_reason))
        self.add_row(("day", "", self._day), ("clock", "", self._clock))
        self.add_field("to_prison", "", self._to_prison)
        self.add_field("to_place", "", self._to_place)
        self.add_row(("escort", "", self._escort), ("comment", "", self._comment))
        self._where.code_changed.connect(self._turn)
        self._offer()
        if "day" in prefill:
            self._day.set_day(dt.date.fromisoformat(prefill["day"]))
        if line is not None:
            self._show_line(line)
        self._show_place()
        self.start()
        warn_without_right(self, PLAN_MOVEMENT)
        desk = context.desk
        context.read(
            self,
            partial(departures_of, desk.replica, desk.prison, subject.person_id, desk.today()),
            self._take_others,
            "planned",
        )

    def _chooses_prison(self) -> bool:
        """Whether the place is a prison of the list; a plan may have come with another name."""
        planned = self._planned
        if self._where.code() != TRANSFER or planned is None or not planned.place:
            return self._where.code() == TRANSFER
        return planned.place in domain("prison")

    def _show_line(self, line: Line) -> None:
        due = local(line.due_at)
        self._where.set_code(way_of(line.kind, line.reason))
        self._movement_reason.set_code(line.reason or "")
        self._day.set_day(due.date())
        self._clock.set_clock(due.time())
        self._to_prison.set_code(line.place)
        self._to_place.setText(line.place)
        self._escort.set_code(line.escort or "")
        self._comment.setText(line.comment)

    def retranslate(self) -> None:
        changes = self._planned is not None
        self.set_title(
            self.tr("Change what is planned") if changes else self.tr("Plan a departure")
        )
        self.relabel("where", self.tr("What for"))
        self.relabel("movement_reason", self.tr("Why"))
        self.relabel("day", self.tr("Day"))
        self.relabel("clock", self.tr("Time"))
        self.relabel("to_prison", self.tr("To which prison"))
        self.relabel("escort", self.tr("Escort"))
        self.relabel("comment", self.tr("What must be known"))
        self._offer()
        self._show_place()
        self._tell_others()
        super().retranslate()

    def save_words(self) -> str:
        return self.tr("Save") if self._planned is not None else self.tr("Plan it")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._kind():
            wrong["where"] = self.tr("Choose what they go for.")
        if self._day.day() is None:
            wrong["day"] = self.tr("Type the day, such as 24/11/2026.")
        if self._clock.clock() is None:
            wrong["clock"] = self.tr("Type the time, such as 08:15.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        day, clock = self._day.day(), self._clock.clock()
        assert day is not None  # or there were problems
        assert clock is not None
        leaving = Leaving(
            dt.datetime.combine(day, clock).astimezone(),
            self._movement_reason.code() or None,
            self._to_prison.code() if self._chooses_prison() else self._to_place.text(),
            self._escort.code() or None,
            self._comment.text(),
        )
        desk, planned = self.context.desk, self._planned
        if planned is not None:
            return partial(planning.change_leaving, desk, plan_id=planned.id, leaving=leaving)
        return partial(
            planning.plan_leaving,
            desk,
            person_id=self.subject.person_id,
            kind=self._kind(),
            leaving=leaving,
        )

    def _take_others(self, lines: tuple[Line, ...]) -> None:
        planned = self._planned
        self._others = tuple(one for one in lines if planned is None or one.id != planned.id)
        self._tell_others()
        self.fit()

    def _tell_others(self) -> None:
        """What is planned already: nobody shall plan it twice."""
        form = self.tr("Planned already: {when}, {why}, {place}")
        bare = self.tr("Planned already: {when}, {why}")
        now = self.context.desk.now()
        self._planned_words.setText(
            "\n".join(
                (form if one.place else bare).format(
                    when=moment_words(one.due_at, now), why=_why(one), place=place_label(one.place)
                )
                for one in self._others
            )
        )
        self._planned_words.setVisible(bool(self._others))

    def _kind(self) -> str:
        if self._planned is not None:
            return self._planned.kind
        return KINDS.get(self._where.code(), "")

    def _offer(self) -> None:
        planned = self._planned
        ways = [way for way in WAYS if planned is None or KINDS[way] == planned.kind]
        self._where.set_codes(way_pairs(ways))
        self._to_prison.set_codes([("", ""), *prison_pairs(but=self.context.desk.prison)])
        self._escort.set_codes([("", ""), *code_pairs("escort")])
        self._offer_reasons()

    def _offer_reasons(self) -> None:
        self._movement_reason.set_codes([("", ""), *reason_pairs(self._where.code())])

    @Slot()
    def _turn(self) -> None:
        """Offer the reasons of this way; name whoever escorts people there most of the time."""
        self._offer_reasons()
        self._escort.set_code(ESCORTS.get(self._where.code(), ""))
        self._show_place()

    def _show_place(self) -> None:
        """A prison is chosen from a list; any other place is written."""
        chooses, where = self._chooses_prison(), self._where.code()
        self.show_field("to_prison", chooses)
        self.show_field("to_place", not chooses)
        home, elsewhere = self.tr("To which address"), self.tr("Which court, hospital or place")
        self.relabel("to_place", home if where == DISCHARGE else elsewhere)


def _why(line: Line) -> str:
    """For what somebody goes; the kind, where no reason is planned."""
    kind = code_label("movement_type", line.kind)
    return code_label("movement_reason", line.reason) or kind
