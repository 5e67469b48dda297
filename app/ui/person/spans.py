"""Days and codes of a person's page in words that several tabs use."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QObject

from app.store.reads.lines import AlertLine
from app.ui.wording import short_day_words

FIRST_ALERT = "HA"
"""The alert that comes before all others: an open ACCT."""


class _Away(QObject):
    """How far away, with plurals, which the catalogues find only in the ``tr`` of an object."""

    def in_days(self, n: int) -> str:
        return self.tr("in %n day(s)", "", n)

    def in_years(self, n: int) -> str:
        return self.tr("in %n year(s)", "", n)

    def days_ago(self, n: int) -> str:
        return self.tr("%n day(s) ago", "", n)

    def years_ago(self, n: int) -> str:
        return self.tr("%n year(s) ago", "", n)


_AWAY = _Away()


def days_away(day: dt.date, today: dt.date) -> str:
    """How far a day is from today: today, in 12 days, 3 days ago; years where there are many."""
    days = (day - today).days
    if days == 0:
        return QCoreApplication.translate("spans", "today")
    if abs(days) >= 731:
        years = abs(days) // 365
        return _AWAY.in_years(years) if days > 0 else _AWAY.years_ago(years)
    return _AWAY.in_days(days) if days > 0 else _AWAY.days_ago(-days)


def review_words(review_on: dt.date | None, today: dt.date) -> str:
    """When a review is due, and that it is overdue where it is; empty where none is due."""
    if review_on is None:
        return ""
    day = short_day_words(review_on)
    if review_on < today:
        return QCoreApplication.translate("spans", "Overdue since {day}").format(day=day)
    if review_on == today:
        return QCoreApplication.translate("spans", "Due today")
    return day


def by_danger(alerts: tuple[AlertLine, ...]) -> tuple[AlertLine, ...]:
    """Alerts as they are shown: active first, an ACCT before all others, then the newest."""
    newest = sorted(alerts, key=lambda alert: alert.started_on, reverse=True)
    return tuple(
        sorted(newest, key=lambda alert: (alert.status != "ACTIVE", alert.code != FIRST_ALERT))
    )
