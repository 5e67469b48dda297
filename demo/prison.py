"""An invented local prison of 600 men, in the record's own form.

The same seed on the same day gives the same people, cells and notes. Nobody here exists; the
prison wears the code of a real one only because codes come from the list.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from demo.applications import Applications
from demo.belongings import Property
from demo.care import Care
from demo.contacts import Contacts
from demo.custody import Custody
from demo.diary import Diary
from demo.discipline import Discipline
from demo.estate import Estate
from demo.force import Force
from demo.handover import Handover
from demo.incidents import Incidents
from demo.invention import PRISON, Invention, Made
from demo.key_work import KeyWork, session_of
from demo.needs import Needs
from demo.notes import Notes
from demo.people import People, place_everyone
from demo.planned import Planned
from demo.regime import Regime
from demo.reviews import Reviews
from demo.risk import CLOSE_COMMENT, Risk
from demo.staff import DEMO_AUDITOR, DEMO_OFFICER, DEMO_SUPERVISOR, SignIn, Staff

__all__ = [
    "CLOSE_COMMENT",
    "DEMO_AUDITOR",
    "DEMO_OFFICER",
    "DEMO_SUPERVISOR",
    "PRISON",
    "SignIn",
    "build",
]

MORNING_HOUR = 9
"""The hour (UTC) at which the record stands when no moment is given."""


def build(
    seed: int = 2004,
    people: int = 600,
    *,
    today: dt.date,
    now: dt.datetime | None = None,
) -> Iterator[Made]:
    """Every row of the invented prison, as ``(record type, row with id)``.

    A row comes after all rows that it refers to. Nothing in it is later than ``now`` (timezone-
    aware), which is nine in the morning of ``today`` unless given.
    """
    morning = dt.datetime(today.year, today.month, today.day, MORNING_HOUR, tzinfo=dt.UTC)
    invention = Invention(seed, now or morning)
    staff = Staff(invention)
    estate = Estate(invention, people)
    everyone = People(invention, people)
    place_everyone(invention, everyone, estate)
    prisoners = everyone.prisoners
    risk = Risk(invention, staff)
    yield from staff
    yield from estate
    yield from everyone.rows()
    yield from Custody(invention, staff).rows(prisoners)
    yield from Reviews(invention, estate, staff).rows(prisoners)
    alerts = list(risk.alerts(prisoners))
    yield from alerts
    yield from Care(invention, staff).rows(alerts, prisoners)
    yield from risk.non_associations(prisoners)
    for made in Notes(invention, staff, alerts).rows(prisoners):
        yield made
        yield from session_of(invention, made)
    yield from Needs(invention, staff).rows(prisoners)
    yield from Contacts(invention, staff).rows(prisoners)
    yield from Property(invention, staff).rows(prisoners)
    yield from KeyWork(invention, staff).rows(prisoners)
    yield from Handover(invention, staff).rows(prisoners)
    yield from Regime(invention, staff).rows(prisoners)
    yield from Diary(invention, staff).rows(prisoners)
    yield from Applications(invention, staff).rows(prisoners)
    yield from Incidents(invention, staff).rows(prisoners)
    yield from Force(invention, staff).rows(prisoners)
    yield from Discipline(invention, staff).rows(prisoners)
    yield from Planned(invention).rows(prisoners)
