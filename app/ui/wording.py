"""How the service writes dates, times, ages, and how long ago; in both languages.

Moments come in as aware datetimes and are shown in the terminal's own time zone. A date is
`24 November 2026`, a time is `14:05`. `read_day` and `read_clock` understand what people type.
Names are written by `record.names`.
"""

import re
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QObject

from app.ui.catalogues import Language
from app.ui.translate import language
from record.moments import age_years, local
from record.months import MONTHS

WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "cy": (
        "Dydd Llun",
        "Dydd Mawrth",
        "Dydd Mercher",
        "Dydd Iau",
        "Dydd Gwener",
        "Dydd Sadwrn",
        "Dydd Sul",
    ),
}
_SHORT_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "cy": ("Llun", "Maw", "Mer", "Iau", "Gwen", "Sad", "Sul"),
}
YEARS_AHEAD = 20  # release dates lie this far ahead; dates of birth are read with 0


class Spans(QObject):
    """Lengths of time with their plurals, which lupdate finds only in the `tr` of an object."""

    def minutes_ago(self, n: int) -> str:
        """How long ago, in minutes."""
        return self.tr("%n minute(s) ago", "", n)

    def hours_ago(self, n: int) -> str:
        """How long ago, in hours."""
        return self.tr("%n hour(s) ago", "", n)

    def days_ago(self, n: int) -> str:
        """How long ago, in days."""
        return self.tr("%n day(s) ago", "", n)

    def minutes(self, n: int) -> str:
        """How long, in minutes."""
        return self.tr("%n minute(s)", "", n)

    def hours(self, n: int) -> str:
        """How long, in hours."""
        return self.tr("%n hour(s)", "", n)

    def days(self, n: int) -> str:
        """How long, in days."""
        return self.tr("%n day(s)", "", n)

    def years_old(self, n: int) -> str:
        """How old."""
        return self.tr("%n year(s) old", "", n)


_SPANS = Spans()


def day_words(day: date) -> str:
    """24 November 2026; 24 Tachwedd 2026."""
    return f"{day.day} {MONTHS[language()][day.month - 1]} {day.year}"


def short_day_words(day: date) -> str:
    """24 Nov 2026, for narrow columns; 24 Tach 2026."""
    return f"{day.day} {_short(MONTHS[language()][day.month - 1])} {day.year}"


def weekday_words(day: date) -> str:
    """Tuesday 24 November; Dydd Mawrth 24 Tachwedd."""
    month = MONTHS[language()][day.month - 1]
    return f"{WEEKDAYS[language()][day.weekday()]} {day.day} {month}"


def short_weekday_words(day: date) -> str:
    """Tue 24; Maw 24."""
    return f"{_SHORT_WEEKDAYS[language()][day.weekday()]} {day.day}"


def clock_words(moment: datetime | time) -> str:
    """14:05. An aware datetime is turned to the terminal's time zone first."""
    return local(moment).strftime("%H:%M") if isinstance(moment, datetime) else f"{moment:%H:%M}"


def moment_words(moment: datetime, now: datetime) -> str:
    """14:05 if today, Yesterday 14:05, otherwise 24 November 2026 14:05."""
    day, today = local(moment).date(), local(now).date()
    if day == today:
        return clock_words(moment)
    if day == today - timedelta(days=1):
        yesterday = QCoreApplication.translate("wording", "Yesterday")
        return f"{yesterday} {clock_words(moment)}"
    return dated_words(moment)


def dated_words(moment: datetime) -> str:
    """24 November 2026 14:05, whatever today is: for paper, which is read on other days."""
    return f"{day_words(local(moment).date())} {clock_words(moment)}"


def ago_words(moment: datetime, now: datetime) -> str:
    """How long ago, in words: just now, 5 minutes ago, 2 hours ago, 3 days ago."""
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 1:
        return QCoreApplication.translate("wording", "just now")
    if minutes < 60:
        return _SPANS.minutes_ago(minutes)
    if minutes < 24 * 60:
        return _SPANS.hours_ago(minutes // 60)
    return _SPANS.days_ago(minutes // (24 * 60))


def span_words(span: timedelta) -> str:
    """A length of time in words: 12 minutes, 3 hours, 5 days."""
    minutes = max(0, int(span.total_seconds() // 60))
    if minutes < 60:
        return _SPANS.minutes(minutes)
    if minutes < 48 * 60:
        return _SPANS.hours(minutes // 60)
    return _SPANS.days(minutes // (24 * 60))


def age_words(born: date, on: date) -> str:
    """34 years old."""
    return _SPANS.years_old(age_years(born, on))


def read_day(text: str, today: date, years_ahead: int = YEARS_AHEAD) -> date | None:
    """The day that someone typed: 24/11/2026, 24 11 26, 241126, 24 nov, today; None if none.

    A day without a year is in the year of `today`; months may be in either language. A year of
    two digits more than `years_ahead` from now is one of the last century.
    """
    words = re.findall(r"[^\W\d_]+|\d+", text.casefold())
    if len(words) == 1 and words[0] in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[words[0]])
    if len(words) == 1 and words[0].isdigit() and len(words[0]) in (4, 6, 8):
        run = words[0]
        words = [run[:2], run[2:4], run[4:]] if len(run) > 4 else [run[:2], run[2:]]
    if len(words) not in (2, 3) or not words[0].isdigit():
        return None
    month = int(words[1]) if words[1].isdigit() else _read_month(words[1])
    year = today.year if len(words) == 2 else _read_year(words[2], today, years_ahead)
    if month is None or year is None:
        return None
    try:
        return date(year, month, int(words[0]))
    except ValueError:
        return None


def read_clock(text: str) -> time | None:
    """The time of day that someone typed: 14:05, 1405, 905, 14.05, 9; None if none."""
    found = re.fullmatch(r"\s*(\d{1,2})(?:\s*[:.h ]\s*(\d{2})|(\d{2}))?\s*", text)
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2] or found[3] or 0))
    except ValueError:
        return None


_NEAR_DAYS = {
    "today": 0,
    "heddiw": 0,
    "yesterday": -1,
    "ddoe": -1,
    "tomorrow": 1,
    "yfory": 1,
}


def _read_month(word: str) -> int | None:
    if len(word) < 3:
        return None
    for names in MONTHS.values():
        hits = [at for at, name in enumerate(names, 1) if name.casefold().startswith(word)]
        if len(hits) == 1:
            return hits[0]
    return None


def _read_year(word: str, today: date, years_ahead: int) -> int | None:
    if not word.isdigit() or len(word) not in (2, 4):
        return None
    if len(word) == 4:
        return int(word)
    year = today.year - today.year % 100 + int(word)
    return year - 100 if year > today.year + years_ahead else year


def _short(month: str) -> str:
    # Welsh writes ch, th, ff and the like as one letter, which must not be cut in two.
    return month[:4] if language() == "cy" and month[:4] in ("Chwe", "Tach", "Rhag") else month[:3]
