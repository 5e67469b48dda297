"""A person's page: who they are, what must be known at once, and every entry about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from app.store.reading import Reading
from app.store.reads import lines
from app.store.reads.acct import PlanLine, plan_lines
from app.store.reads.adjudications import AwardLine, awards_running
from app.store.reads.apart import apart_lines
from app.store.reads.authority import WarrantLine, as_warrants_say, warrant_lines
from app.store.reads.badges import Badge, badges_of
from app.store.reads.history import FieldLine, HistoryLine, history
from app.store.reads.lines import (
    AlertLine,
    AliasLine,
    AmendmentLine,
    ApartLine,
    AssessmentLine,
    IdentifierLine,
    IncentiveLine,
    MergedLine,
    MovementLine,
    NoteLine,
    PeriodLine,
    StayLine,
)
from app.store.reads.needs import PeepLine, active_peeps
from app.store.reads.photographs import PhotographLine, photograph_line
from app.store.reads.source import moment, opened, staff_names, sure_day, waiting_records
from app.store.reads.unsent import unsent_fields
from app.store.replica import Replica
from app.store.rows import about
from app.store.tables import RECORDS
from record.catalogue import BY_NAME
from record.kinds import Row, Value
from record.moments import age_years
from record.names import display_name
from record.problems import Problem
from record.redirect import ids_of, whole
from record.rules.leaving import OUT
from record.rules.sharing import sharing_risk
from record.types.unsettled import OPEN

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
    "MergedLine",
    "MovementLine",
    "NoteLine",
    "PeriodLine",
    "PersonHead",
    "PersonPage",
    "PhotographLine",
    "PlanLine",
    "StayLine",
    "history",
    "person_page",
]

ALIAS_KIND, MERGED_NUMBER_KIND = "A", "MERGED"
_FOUND_SO: Row = {"original": None, "verified": True, "issued_on": None}


@dataclass(frozen=True)
class PersonHead:
    """What stays in sight while the tabs of a person's page change.

    ``status`` is None for someone who is not in custody; ``nearby_apart`` names the people to keep
    apart who are too near; ``pending`` counts their records that wait to be sent; ``restricted``:
    whoever opens the record must say why. ``way_out``: what help they need in a fire; ``awards``:
    those that run today.
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
    photograph: PhotographLine | None = None
    restricted: bool = False
    awards: tuple[AwardLine, ...] = ()
    way_out: tuple[PeepLine, ...] = ()
    due_back_at: dt.datetime | None = None
    bound_for: str | None = None
    died_at: dt.datetime | None = None


@dataclass(frozen=True)
class PersonPage:
    """All about one person, whichever of their records it is in; newest entries first.

    ``asked_for`` is the record that was asked for, which may be one that was ``merged`` into the
    one that stands. ``details`` holds every field of a person; ``contested`` names those with an
    open conflict, ``pending_fields`` those with a change that waits to be sent; ``plans``: ACCTs.
    """

    asked_for: str
    merged: tuple[MergedLine, ...]
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
    plans: tuple[PlanLine, ...] = ()
    warrants: tuple[WarrantLine, ...] = ()


@dataclass(frozen=True)
class _Rows:
    """The rows about one person, by type, and what of them waits to be sent.

    ``records`` are the person's own, the one that stands first; ``period`` is the open custody
    period, ``stay`` the open stay in it.
    """

    records: list[Row]
    prison: str | None
    of_type: Mapping[str, list[Row]]
    waiting: frozenset[tuple[str, str]]

    def newest(self, record_type: str, field: str) -> list[tuple[Row, bool]]:
        """Rows of a type, the latest by ``field`` first, each with whether it waits."""
        rows = self.of_type[record_type]
        ordered = sorted(rows, key=lambda r: (str(r[field] or ""), str(r["id"])), reverse=True)
        return [(row, (record_type, str(row["id"])) in self.waiting) for row in ordered]

    @property
    def ids(self) -> list[str]:
        """The ids of the person's records."""
        return [str(row["id"]) for row in self.records]

    @property
    def period(self) -> Row | None:
        """The open custody period; of two, that of the terminal's own prison, else the latest."""
        rows = [row for row, _ in self.newest("custody_period", "opened_at")]
        still_open = [row for row in rows if row["closed_at"] is None]
        here = [row for row in still_open if row["prison"] == self.prison]
        return next(iter([*here, *still_open]), None)

    @property
    def stay(self) -> Row | None:
        """The stay that the person is in, by the record that the custody period belongs to."""
        period = self.period
        whose = period["person_id"] if period else self.records[0]["id"]
        return next((row for row in self.open_stays if row["person_id"] == whose), None)

    @property
    def open_stays(self) -> list[Row]:
        """Every stay that has not ended, the latest first."""
        return [row for row, _ in self.newest("stay", "from_at") if row["to_at"] is None]


_TYPES = (
    "alias",
    "identifier",
    "custody_period",
    "stay",
    "movement",
    "alert",
    "case_note",
    "note_amendment",
    "assessment",
    "incentive_review",
    "non_association",
    "conflict",
    "photograph",
    "warrant",
)


def person_page(
    replica: Replica | Reading, person_id: str, today: dt.date | None = None
) -> PersonPage:
    """One person's page; ``today`` (now, unless given) is the day that ages count to.

    ``Problem`` person_unknown when this terminal does not hold them.
    """
    prison = replica.home.prison if isinstance(replica, Replica) else None
    today = today or dt.datetime.now().astimezone().date()
    with opened(replica) as reading:
        found = _rows(reading, person_id, prison)
        places = _paths(reading, found)
        stays = tuple(
            lines.stay_line(row, places, waits) for row, waits in found.newest("stay", "from_at")
        )
        cells = [str(stay["location_id"]) for stay in found.open_stays]
        apart = apart_lines(
            reading, found.ids, found.newest("non_association", "started_on"), cells
        )
        badges = badges_of(reading, found.ids[:1]).get(found.ids[0], ())
        key_workers = staff_names(
            reading, {str(row["key_worker_id"]) for row in found.of_type["custody_period"]}
        )
        unsent = unsent_fields(reading, found.ids)
        csra = sharing_risk(found.ids[0], reading)
        plans = plan_lines(reading, found.ids)
        awards = awards_running(reading, found.ids[:1], today)
        way_out = active_peeps(reading, found.ids[:1]).get(found.ids[0], ())
        photograph = photograph_line(reading, found.of_type["photograph"], found.waiting)
    person = whole(found.records)
    return PersonPage(
        asked_for=person_id,
        merged=tuple(_merged(found)),
        head=replace(
            _head(found, places, apart, badges, csra, today),
            photograph=photograph,
            way_out=way_out,
            restricted=any(row["restricted"] for row in found.records),
            awards=awards.get(found.ids[0], ()),
        ),
        details={name: person[name] for name in BY_NAME["person"].by_name},
        aliases=tuple(_aliases(found)),
        identifiers=tuple(_identifiers(found)),
        periods=tuple(
            lines.period_line(row, key_workers, waits)
            for row, waits in found.newest("custody_period", "opened_at")
        ),
        stays=stays,
        movements=tuple(
            lines.movement_line(row, waits) for row, waits in found.newest("movement", "moved_at")
        ),
        alerts=_alerts(found),
        notes=_notes(found),
        assessments=tuple(
            lines.assessment_line(row, waits)
            for row, waits in found.newest("assessment", "assessed_on")
        ),
        incentives=tuple(
            lines.incentive_line(row, waits)
            for row, waits in found.newest("incentive_review", "reviewed_at")
        ),
        non_associations=apart,
        contested=_contested(found.ids[0], found.of_type["conflict"]),
        pending_fields=unsent,
        plans=plans,
        warrants=warrant_lines(found.of_type["warrant"], found.waiting),
    )


def _rows(reading: Reading, person_id: str, prison: str | None) -> _Rows:
    """Everything about a person, from all of their records."""
    ids = ids_of(person_id, reading)
    records = [row for each in ids if (row := reading.get("person", each)) is not None]
    if not records:
        raise Problem("person_unknown")
    of_type: dict[str, list[Row]] = {}
    for name in _TYPES:
        rows = {
            str(row["id"]): row for each in ids for row in about(reading.connection, name, each)
        }
        of_type[name] = list(rows.values())
    of_type["custody_period"] = as_warrants_say(of_type["custody_period"], of_type["warrant"])
    return _Rows(records, prison, of_type, waiting_records(reading))


def _merged(found: _Rows) -> Iterator[MergedLine]:
    stands = found.records[0]
    for row in found.records[1:]:
        yield lines.merged_line(row, stands, ("person", str(row["id"])) in found.waiting)


def _aliases(found: _Rows) -> Iterator[AliasLine]:
    """Other names, those of merged records included."""
    for row in found.records[1:]:
        yield lines.alias_line({**row, "kind": ALIAS_KIND})
    for row, _ in found.newest("alias", "surname")[::-1]:
        yield lines.alias_line(row)


def _identifiers(found: _Rows) -> Iterator[IdentifierLine]:
    """Numbers, the prison numbers of merged records included."""
    for row in found.records[1:]:
        if row["prison_number"]:
            number = {"kind": MERGED_NUMBER_KIND, "value": row["prison_number"]}
            yield lines.identifier_line({**row, **number, **_FOUND_SO})
    for row, _ in found.newest("identifier", "kind")[::-1]:
        yield lines.identifier_line(row)


def _head(
    found: _Rows,
    places: Mapping[str, str],
    apart: Sequence[ApartLine],
    badges: tuple[Badge, ...],
    csra: str | None,
    today: dt.date,
) -> PersonHead:
    person, period, stay = found.records[0], found.period or {}, found.stay
    born = sure_day(str(person["date_of_birth"]))
    theirs = {(name, str(row["id"])) for name, rows in found.of_type.items() for row in rows}
    theirs |= {("person", person_id) for person_id in found.ids}
    return PersonHead(
        person_id=found.ids[0],
        surname=str(person["surname"]),
        forename=str(person["forename"]),
        middle_names=_text(person, "middle_names"),
        prison_number=_text(person, "prison_number") or "",
        date_of_birth=born,
        age=age_years(born, today),
        cell_path=places.get(str(stay["location_id"]), "–") if stay else None,
        location_id=str(stay["location_id"]) if stay else None,
        prison=_text(period, "prison"),
        status=_text(period, "status"),
        out_to=_text(period, "out_to"),
        out_kind=_text(period, "out_kind"),
        status_since=moment(period.get("status_since")),
        due_back_at=moment(period.get("due_back_at")) if period.get("status") == OUT else None,
        bound_for=_text(period, "bound_for"),
        died_at=moment(person.get("died_at")),
        badges=badges,
        legal_status=_text(period, "legal_status"),
        category=_text(period, "category"),
        csra=csra or None,
        incentive=next(
            (_text(row, "level") for row, _ in found.newest("incentive_review", "reviewed_at")),
            None,
        ),
        nearby_apart=tuple(
            display_name(line.other_surname, line.other_forename) for line in apart if line.near
        ),
        pending=len(theirs & found.waiting),
        open_conflicts=sum(row["status"] == OPEN for row in found.of_type["conflict"]),
    )


def _text(row: Row, name: str) -> str | None:
    value = row.get(name)
    return value if isinstance(value, str) and value else None


def _alerts(found: _Rows) -> tuple[AlertLine, ...]:
    """Active alerts first, the latest first within each."""
    made = [lines.alert_line(row, waits) for row, waits in found.newest("alert", "started_on")]
    return tuple(sorted(made, key=lambda line: line.status != "ACTIVE"))


def _notes(found: _Rows) -> tuple[NoteLine, ...]:
    added: dict[str, list[AmendmentLine]] = {}
    for row, waits in reversed(found.newest("note_amendment", "written_at")):
        added.setdefault(str(row["case_note_id"]), []).append(lines.amendment_line(row, waits))
    return tuple(
        lines.note_line(row, tuple(added.get(str(row["id"]), ())), waits)
        for row, waits in found.newest("case_note", "happened_at")
    )


def _paths(reading: Reading, found: _Rows) -> dict[str, str]:
    ids = {str(row["location_id"]) for row in found.of_type["stay"]}
    place = RECORDS["location"].c
    rows = reading.connection.execute(select(place.id, place.path).where(place.id.in_(ids)))
    return dict(rows.all())


def _contested(person_id: str, conflicts: Sequence[Row]) -> frozenset[str]:
    groups = BY_NAME["person"].merge_groups
    return frozenset(
        field
        for row in conflicts
        if row["status"] == OPEN and row["record_id"] == person_id and row["group"] in groups
        for field in groups[str(row["group"])].fields
    )
