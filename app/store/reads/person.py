"""A person's page: who they are, what must be known at once, and every entry about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.store.reads.badges import Badge
from app.store.reads.history import FieldLine, HistoryLine, history
from app.store.reads.lines import (
    AlertLine,
    AliasLine,
    AmendmentLine,
    ApartLine,
    AssessmentLine,
    IdentifierLine,
    IncentiveLine,
    MovementLine,
    NoteLine,
    PeriodLine,
    StayLine,
)
from record.kinds import Value

if TYPE_CHECKING:
    from app.store.replica import Reading, Replica

__all__ = [
    "AlertLine",
    "AliasLine",
    "AmendmentLine",
    "ApartLine",
    "AssessmentLine",
    "FieldLine",
    "HistoryLine",
    "IdentifierLine",
    "IncentiveLine",
    "MovementLine",
    "NoteLine",
    "PeriodLine",
    "PersonHead",
    "PersonPage",
    "StayLine",
    "history",
    "person_page",
]


@dataclass(frozen=True)
class PersonHead:
    """What stays in sight while the tabs of a person's page change.

    ``status`` is None for someone who is not in custody; ``nearby_apart`` names the people to keep
    apart who are too near; ``pending`` counts their records that wait to be sent.
    """

    person_id: str
    surname: str
    forename: str
    middle_names: str | None
    prison_number: str
    date_of_birth: dt.date
    age: int
    cell_path: str | None
    location_id: str | None
    prison: str | None
    status: str | None
    out_to: str | None
    out_kind: str | None
    status_since: dt.datetime | None
    badges: tuple[Badge, ...]
    legal_status: str | None
    category: str | None
    csra: str | None
    incentive: str | None
    nearby_apart: tuple[str, ...]
    pending: int
    open_conflicts: int


@dataclass(frozen=True)
class PersonPage:
    """All about one person; newest entries first.

    ``details`` holds every field of the person's own record; ``contested`` names those with an open
    conflict, ``pending_fields`` those with a change that waits to be sent.
    """

    head: PersonHead
    details: Mapping[str, Value]
    aliases: tuple[AliasLine, ...]
    identifiers: tuple[IdentifierLine, ...]
    periods: tuple[PeriodLine, ...]
    stays: tuple[StayLine, ...]
    movements: tuple[MovementLine, ...]
    alerts: tuple[AlertLine, ...]
    notes: tuple[NoteLine, ...]
    assessments: tuple[AssessmentLine, ...]
    incentives: tuple[IncentiveLine, ...]
    non_associations: tuple[ApartLine, ...]
    contested: frozenset[str]
    pending_fields: frozenset[str]


def person_page(
    replica: Replica | Reading, person_id: str, today: dt.date | None = None
) -> PersonPage:
    """One person's page; ``today`` (now, unless given) is the day that ages count to.

    ``Problem`` person_unknown when this terminal does not hold them.
    """
    raise NotImplementedError
