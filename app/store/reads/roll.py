"""The roll of a wing, landing by landing, to count by; and the roll checks that there were."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from app.store.reading import Reading
from app.store.reads.board import Occupant, Wing, board
from app.store.reads.estate import natural, wing_estate
from app.store.reads.source import among, opened, person_names, sure_moment, waiting_records
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.kinds import Row

CHECKS_SHOWN = 60
"""Two weeks of a wing that is counted four times a day."""

_CHECK = RECORDS["roll_check"]
_COUNT = RECORDS["roll_count"]
_SIGNATURE = RECORDS["roll_signature"]


@dataclass(frozen=True)
class LandingRoll:
    """A landing to be counted. ``elsewhere`` are on its roll and not in the prison now."""

    landing_id: str
    code: str
    name: str
    roll: int
    elsewhere: tuple[Occupant, ...]

    @property
    def expected(self) -> int:
        """How many should be there."""
        return self.roll - len(self.elsewhere)


@dataclass(frozen=True)
class WingRoll:
    """A wing to be counted. Landings without anybody are counted too."""

    wing: Wing
    prison: str
    landings: tuple[LandingRoll, ...]


@dataclass(frozen=True)
class Absence:
    """Somebody who was elsewhere, and where: a place, or the code of a movement.

    The name is as the record has it now.
    """

    name: str
    where: str


@dataclass(frozen=True)
class CountLine:
    """One landing of a roll check. ``final``: the count that stands."""

    landing: str
    expected: int
    counted: int
    recounted: int | None
    elsewhere: tuple[Absence, ...]

    @property
    def final(self) -> int:
        """What was counted last."""
        return self.counted if self.recounted is None else self.recounted


@dataclass(frozen=True)
class SignatureLine:
    """Somebody who signed as well."""

    staff_id: str
    staff_name: str
    signed_at: dt.datetime


@dataclass(frozen=True)
class RollCheckLine:
    """A roll check that was taken; ``pending``: something of it waits to be sent."""

    id: str
    taken_at: dt.datetime
    staff_id: str
    staff_name: str
    resolution: str | None
    counts: tuple[CountLine, ...]
    signatures: tuple[SignatureLine, ...]
    pending: bool

    @property
    def expected(self) -> int:
        """How many should have been there."""
        return sum(count.expected for count in self.counts)

    @property
    def counted(self) -> int:
        """How many were."""
        return sum(count.final for count in self.counts)

    @property
    def agrees(self) -> bool:
        """Whether every landing had as many as it should."""
        return all(count.final == count.expected for count in self.counts)


def wing_roll(replica: Replica | Reading, wing_id: str) -> WingRoll:
    """A wing's roll as it is now. ``Problem`` location_unknown when there is no such wing."""
    with opened(replica) as reading:
        shown = board(reading, wing_id)
        prison = str((reading.get("location", wing_id) or {})["prison"])
    return WingRoll(
        wing=shown.wing,
        prison=prison,
        landings=tuple(
            LandingRoll(
                landing_id=landing.id,
                code=landing.code,
                name=landing.name,
                roll=landing.roll,
                elsewhere=tuple(
                    one for cell in landing.cells for one in cell.occupants if one.status != "IN"
                ),
            )
            for landing in shown.landings
        ),
    )


def roll_checks(
    replica: Replica | Reading, wing_id: str, limit: int = CHECKS_SHOWN
) -> tuple[RollCheckLine, ...]:
    """The roll checks of a wing, the latest first."""
    with opened(replica) as reading:
        latest = (_CHECK.c.taken_at.desc(), _CHECK.c.id.desc())
        query = select(_CHECK).where(_CHECK.c.wing_id == wing_id).order_by(*latest).limit(limit)
        checks = [dict(row) for row in reading.connection.execute(query).mappings()]
        ids = [str(check["id"]) for check in checks]
        counts, signatures = _of(reading, "roll_count", ids), _of(reading, "roll_signature", ids)
        places = wing_estate(reading, wing_id).places
        paths = {place.id: place.path for place in places.values()}
        titles = {place.id: place.name or place.code for place in places.values()}
        away = {each for rows in counts.values() for row in rows for each, _ in _away(row)}
        names = person_names(reading, away)
        waiting = waiting_records(reading)
    return tuple(
        RollCheckLine(
            id=check_id,
            taken_at=sure_moment(str(check["taken_at"])),
            staff_id=str(check["staff_id"]),
            staff_name=str(check["staff_name"]),
            resolution=str(check["resolution"]) if check["resolution"] else None,
            counts=tuple(_counts(counts[check_id], paths, titles, names)),
            signatures=tuple(_signature(row) for row in signatures[check_id]),
            pending=("roll_check", check_id) in waiting
            or any(("roll_signature", str(row["id"])) in waiting for row in signatures[check_id]),
        )
        for check, check_id in zip(checks, ids, strict=True)
    )


def _of(reading: Reading, record_type: str, ids: list[str]) -> defaultdict[str, list[Row]]:
    """The rows of a type that belong to these roll checks, by roll check."""
    table = RECORDS[record_type]
    query = select(table).where(among(table.c.roll_check_id, ids)).order_by(table.c.id)
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in reading.connection.execute(query).mappings():
        found[row["roll_check_id"]].append(dict(row))
    return found


def _counts(
    rows: Iterable[Row],
    paths: Mapping[str, str],
    titles: Mapping[str, str],
    names: Mapping[str, str],
) -> Iterable[CountLine]:
    for row in sorted(rows, key=lambda r: natural(paths.get(str(r["landing_id"]), ""))):
        yield CountLine(
            landing=titles.get(str(row["landing_id"]), "–"),
            expected=_number(row["expected"]),
            counted=_number(row["counted"]),
            recounted=None if row["recounted"] is None else _number(row["recounted"]),
            elsewhere=tuple(Absence(names.get(each, "–"), at) for each, at in _away(row)),
        )


def _away(row: Row) -> list[tuple[str, str]]:
    """Who was elsewhere, and where."""
    people, places = row["elsewhere"], row["elsewhere_at"]
    if not isinstance(people, list) or not isinstance(places, list):
        return []
    return list(zip(people, places, strict=False))


def _signature(row: Row) -> SignatureLine:
    at = sure_moment(str(row["signed_at"]))
    return SignatureLine(str(row["staff_id"]), str(row["staff_name"]), at)


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
