"""Allocating to an activity and ending it; booking an appointment and cancelling it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from app.desk import regime
from app.desk.desk import Saved
from app.store.reads.person import PersonPage
from app.store.reads.regime import (
    ActivityLine,
    AllocationLine,
    AppointmentLine,
    PersonRegime,
    activities,
    person_regime,
)
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.note import neighbours
from app.ui.forms.picker import Picker
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo, DateField
from app.ui.kit.heading import Words
from app.ui.kit.row_model import Column
from app.ui.labels import code_label, code_pairs
from app.ui.regime.words import money_words, places_words, sessions_words
from app.ui.style import theme
from app.ui.wording import short_day_words
from record.codes import domain
from record.moments import local
from record.regime import SESSIONS, session_at

_SESSIONS_HEIGHT, _ALSO_HEIGHT = 96, 92


class _ForSeveral(PersonForm):
    """A form that may be about others on the wing as well."""

    def add_others(self) -> None:
        """Add the list to tick; it stays away until somebody is found."""
        self._also = TickList(self)
        self.add_field("also", "", self._also)
        self._also.setFixedHeight(theme().px(_ALSO_HEIGHT))
        self.show_field("also", False)

    def people(self) -> list[str]:
        """Whom it is about: this person, then those who are ticked."""
        return [self.subject.person_id, *self._also.ticked()]

    def retranslate(self) -> None:
        self.relabel("also", self.tr("These on the wing too (space ticks)"))
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        find = partial(neighbours, self.context.replica, page.head)
        self.context.read(self, find, self._take_others, "neighbours")

    def _take_others(self, others: tuple[tuple[str, str], ...]) -> None:
        self._also.offer(others)
        self.show_field("also", bool(others))
        self.fit()


class AllocateForm(_ForSeveral):
    """To an activity that has room, from a day on; to all of its sessions unless some are ticked.

    What would be broken (no room, kept apart, workplace risk) asks why it is right all the same.
    """

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        "allocated_already": "activity",
        "activity_closed": "activity",
        "record_unknown": "activity",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"allocate:{subject.person_id}", parent)
        self._activity: Picker[ActivityLine] = Picker(
            self._columns(), lambda one: one.id, _keys, parent=self
        )
        self._activity.highlighted.connect(self._offer_sessions)
        self._from = DateField(context.desk.today(), parent=self)
        self._from.set_day(context.desk.today())
        self._sessions = TickList(self)
        self._sessions.setFixedHeight(theme().px(_SESSIONS_HEIGHT))
        self.add_field("activity", "", self._activity)
        self.add_field("from", "", self._from)
        self.add_field("sessions", "", self._sessions)
        self.show_field("sessions", False)
        self.add_others()
        self._wanted = prefill.get("activity_id", "")
        self.start()
        self.context.read(
            self, partial(activities, context.replica, context.desk.prison), self._offer, "offered"
        )

    def retranslate(self) -> None:
        self.set_title(self.tr("Allocate to an activity"))
        self.relabel("activity", self.tr("Activity"))
        self.relabel("from", self.tr("From"))
        self.relabel("sessions", self.tr("Only in these sessions (none ticked: in all)"))
        self._activity.rename(self.tr("Activity"), self.tr("Name, kind or place"))
        self._activity.model.retitle(self._columns())
        super().retranslate()

    def save_words(self) -> str:
        return self.tr("Allocate")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if self._activity.chosen() is None:
            wrong["activity"] = self.tr("Choose the activity.")
        if self._from.day() is None:
            wrong["from"] = self.tr("Write from which day on.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        chosen = self._activity.chosen()
        return partial(
            regime.allocate,
            self.context.desk,
            person_ids=self.people(),
            activity_id=chosen.id if chosen is not None else "",
            from_on=self._from.day(),
            sessions=self._sessions.ticked(),
            reason=reason,
        )

    def _offer(self, found: tuple[ActivityLine, ...]) -> None:
        self._activity.set_rows(found)
        if self._wanted:
            self._activity.keep_text(self._wanted)

    def _offer_sessions(self, line: ActivityLine) -> None:
        runs = [one for one in domain("regime_session") if one.code in line.sessions]
        self._sessions.offer([(one.code, code_label("regime_session", one.code)) for one in runs])
        self.show_field("sessions", bool(runs))
        self.fit()

    def _columns(self) -> Sequence[Column[ActivityLine]]:
        return (
            Column(self.tr("Activity"), lambda one: one.name, width=190, grow=True, strong=True),
            Column(self.tr("Kind"), lambda one: code_label("activity_kind", one.kind), width=100),
            Column(self.tr("Runs"), lambda one: sessions_words(one.sessions), width=190),
            Column(self.tr("Taken"), places_words, width=104, tone=_room_tone),
            Column(self.tr("Pay"), lambda one: money_words(one.pay), width=70, right=True),
        )


class EndAllocationForm(PersonForm):
    """Which allocation, why, and the last day on which they go."""

    WIDTH = 600
    PLACES: ClassVar[Mapping[str, str]] = {
        "already_ended": "allocation",
        "record_unknown": "allocation",
        "Last day": "last",
        "Why it ended": "why",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"end allocation:{subject.person_id}", parent)
        self._allocation, self._why_ended = CodeCombo(parent=self), CodeCombo(parent=self)
        self._last = DateField(context.desk.today(), parent=self)
        self._last.set_day(context.desk.today())
        self._wanted = prefill.get("allocation_id", "")
        self._lines: tuple[AllocationLine, ...] = ()
        self.add_field("allocation", "", self._allocation)
        self.add_row(("why", "", self._why_ended), ("last", "", self._last))
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("End an allocation"))
        self.relabel("allocation", self.tr("Activity"))
        self.relabel("why", self.tr("Why it ends"))
        self.relabel("last", self.tr("Last day"))
        self._why_ended.set_codes(code_pairs("allocation_end"))
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        read = partial(
            person_regime, self.context.replica, page.head.person_id, self.context.desk.today()
        )
        self.context.read(self, read, self._offer, "offered")

    def save_words(self) -> str:
        return self.tr("End it")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._allocation.code():
            wrong["allocation"] = (
                self.tr("Choose which allocation ends.")
                if self._lines
                else self.tr("This person is allocated to nothing.")
            )
        if not self._why_ended.code():
            wrong["why"] = self.tr("Choose why it ends.")
        if self._last.day() is None:
            wrong["last"] = self.tr("Write the last day.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            regime.end_allocation,
            self.context.desk,
            allocation_ids=[self._allocation.code()],
            why=self._why_ended.code(),
            last_day=self._last.day(),
        )

    def _offer(self, found: PersonRegime) -> None:
        self._lines = tuple(line for line in found.allocations if line.ended_on is None)
        self._allocation.set_codes([(line.id, line.name) for line in self._lines])
        first = self._lines[0].id if len(self._lines) == 1 else ""
        if not self._allocation.code():
            self._allocation.set_code(self._wanted or first)


class BookForm(_ForSeveral):
    """An appointment, once: what, on which day, in which session, when and where."""

    WIDTH = 640
    PLACES: ClassVar[Mapping[str, str]] = {
        "time_not_read": "at",
        "time_not_in_session": "at",
        "Kind": "kind",
        "Place": "place",
        "Comment": "comment",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"book:{subject.person_id}", parent)
        now = local(context.desk.now())
        self._kind, self._session = CodeCombo(parent=self), CodeCombo(parent=self)
        self._day = DateField(now.date(), parent=self)
        self._day.set_day(now.date())
        self._at, self._place = QLineEdit(self), QLineEdit(self)
        self._comment = QLineEdit(self)
        self.add_field("kind", "", self._kind)
        self.add_row(("day", "", self._day), ("session", "", self._session))
        self.add_row(("at", "", self._at), ("place", "", self._place))
        self.add_field("comment", "", self._comment)
        self.add_others()
        self._offer_codes()
        self._kind.set_code(prefill.get("kind", ""))
        self._session.set_code(session_at(now.time()))
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Book an appointment"))
        self.relabel("kind", self.tr("What for"))
        self.relabel("day", self.tr("Day"))
        self.relabel("session", self.tr("Session"))
        self.relabel("at", self.tr("Time, such as 09:30 (may be left empty)"))
        self.relabel("place", self.tr("Where"))
        self.relabel("comment", self.tr("Comment (may be left empty)"))
        self._offer_codes()
        super().retranslate()

    def save_words(self) -> str:
        return self.tr("Book")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._kind.code():
            wrong["kind"] = self.tr("Choose what it is for.")
        if self._day.day() is None:
            wrong["day"] = self.tr("Write the day.")
        if not self._session.code():
            wrong["session"] = self.tr("Choose the session.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            regime.book_appointment,
            self.context.desk,
            person_ids=self.people(),
            kind=self._kind.code(),
            day=self._day.day() or self.context.desk.today(),
            session=self._session.code(),
            at=self._at.text(),
            place=self._place.text(),
            comment=self._comment.text(),
        )

    def _offer_codes(self) -> None:
        self._kind.set_codes(code_pairs("appointment_kind"))
        self._session.set_codes([(one, code_label("session", one)) for one in SESSIONS])


class CancelAppointmentForm(PersonForm):
    """Why an appointment does not take place."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "reason_missing": "why",
        "Reason": "why",
        "Why cancelled": "why",
    }

    def __init__(
        self,
        context: Context,
        subject: Subject,
        appointment: AppointmentLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, subject, f"cancel:{appointment.id}", parent)
        self._appointment = appointment
        self._what = Words(parent=self)
        self._cause = QLineEdit(self)
        self.add_widget(self._what)
        self.add_field("why", "", self._cause)
        self.start()
        self._cause.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Cancel an appointment"))
        one = self._appointment
        what = (
            code_label("appointment_kind", one.kind),
            short_day_words(one.day),
            one.at or code_label("session", one.session),
        )
        self._what.setText("  ·  ".join(what))
        self.relabel("why", self.tr("Why it is cancelled"))
        super().retranslate()

    def save_words(self) -> str:
        return self.tr("Cancel the appointment")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._cause.text().strip():
            wrong["why"] = self.tr("Write why it is cancelled.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            regime.cancel_appointment,
            self.context.desk,
            appointment_id=self._appointment.id,
            reason=self._cause.text(),
        )


def _keys(line: ActivityLine) -> Sequence[str]:
    return (line.name, code_label("activity_kind", line.kind), line.place or "")


def _room_tone(line: ActivityLine) -> str:
    return "danger_text" if line.taken >= line.capacity else "ink"
