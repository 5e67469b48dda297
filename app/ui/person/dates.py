"""The dates of a custody period, in the order in which they come."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.store.reads.person import PeriodLine, PersonPage
from app.ui.values import field_words

DATE_FIELDS = (
    "conditional_release_on",
    "automatic_release_on",
    "curfew_eligible_on",
    "parole_eligible_on",
    "sentence_expires_on",
    "licence_expires_on",
)


@dataclass(frozen=True)
class KeyDate:
    """One date of a custody period; ``day`` is None where the centre has set none."""

    field: str
    label: str
    day: dt.date | None


def current_period(page: PersonPage) -> PeriodLine | None:
    """The open custody period of the page's head, or None for someone who is not in custody."""
    still_open = (period for period in page.periods if period.closed_at is None)
    return next((period for period in still_open if period.prison == page.head.prison), None)


def key_dates(page: PersonPage) -> tuple[KeyDate, ...]:
    """The dates of the current custody period, soonest first, those without a day last."""
    period = current_period(page)
    if period is None:
        return ()
    dates = (
        KeyDate(field, field_words("custody_period", field), getattr(period, field))
        for field in DATE_FIELDS
    )
    return tuple(sorted(dates, key=lambda one: one.day or dt.date.max))
