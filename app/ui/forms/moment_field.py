"""When something happened: a day and a time side by side, now until somebody types another."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.kit.fields import DateField, KeptControl, TimeField
from app.ui.style import UNIT
from app.ui.translate import Retranslated
from record.moments import local


class MomentField(Retranslated, KeptControl, QWidget):
    """A day and a time. ``moment`` is None while it says now: saving takes the time then."""

    kept_changed = Signal()

    def __init__(
        self, now: dt.datetime, parent: QWidget | None = None, *, years_ahead: int = 0
    ) -> None:
        super().__init__(parent)
        here = local(now)
        self._day = DateField(here.date(), years_ahead=years_ahead, parent=self)
        self._clock = TimeField(self)
        self._day.set_day(here.date())
        self._clock.set_clock(here.time().replace(second=0, microsecond=0))
        self._now = self._typed()
        self._day.day_changed.connect(self._announce)
        self._clock.clock_changed.connect(self._announce)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._day, 3)
        row.addWidget(self._clock, 2)
        self.setFocusProxy(self._clock)
        self.retranslate()

    def retranslate(self) -> None:
        self._day.setAccessibleName(self.tr("Day"))
        self._clock.setAccessibleName(self.tr("Time"))

    def moment(self) -> dt.datetime | None:
        """The moment that was typed, or None while it says now."""
        typed = self._typed()
        if typed is None or typed == self._now:
            return None
        return typed.astimezone(dt.UTC)

    def kept_text(self) -> str:
        typed = self._typed()
        return "" if typed is None or typed == self._now else typed.isoformat(timespec="minutes")

    def keep_text(self, text: str) -> None:
        kept = local(dt.datetime.fromisoformat(text)) if text else self._now
        if kept is not None:
            self._day.set_day(kept.date())
            self._clock.set_clock(kept.time())

    def fault(self) -> str:
        if self._typed() is not None:
            return ""
        return self.tr("Type a day and a time, such as 24/11/2026 and 14:05.")

    def _typed(self) -> dt.datetime | None:
        day, clock = self._day.day(), self._clock.clock()
        if day is None or clock is None:
            return None
        # The time of the wall: a terminal in the hour that comes twice takes the first of them.
        return dt.datetime.combine(day, clock).astimezone()

    @Slot()
    def _announce(self) -> None:
        self.kept_changed.emit()


class DueField(MomentField):
    """When something is expected: empty until somebody types it; a time alone is one of today."""

    def __init__(self, now: dt.datetime, parent: QWidget | None = None) -> None:
        super().__init__(now, parent, years_ahead=1)
        self._today = local(now).date()
        self.set_moment(None)
        self._now = None

    def set_moment(self, moment: dt.datetime | None) -> None:
        """Show when; None for nothing."""
        here = local(moment) if moment is not None else None
        self._day.set_day(here.date() if here else None)
        self._clock.set_clock(here.time().replace(second=0, microsecond=0) if here else None)

    def keep_text(self, text: str) -> None:
        self.set_moment(dt.datetime.fromisoformat(text) if text else None)

    def fault(self) -> str:
        if not self._day.text().strip() and not self._clock.text().strip():
            return ""
        return super().fault()

    def _typed(self) -> dt.datetime | None:
        if self._clock.clock() is not None and not self._day.text().strip():
            self._day.set_day(self._today)
        return super()._typed()
