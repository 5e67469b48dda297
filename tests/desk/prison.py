"""A very small prison, written into a replica as the centre would have sent it.

Wing A has two landings, wing B one. Everybody is invented.

    A-1-001 (1)  SMITH, kept off the same wing as EVANS
    A-1-002 (2)  JONES, ACCT open
    A-1-003 (2)  out of use
    A-2-002 (2)  OKAFOR, high cell-sharing risk
    A-2-010 (2)  KOWALSKI, not assessed
    B-1-001 (2)  EVANS
    B-1-002 (1)  O'BRIEN, out at court
    reception    PATEL
    nowhere      HUSSAIN; NGUYEN has left custody
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.desk.desk import Member
from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import REPLICA_KEY, FileVault
from record.ids import derived_id
from record.kinds import Row, Value
from record.protocol import PageRow
from tests.speed import KEY
from tests.world.prison import ADMITTED, PRISON, row
from tests.world.sessions import unknown_session

STREAM = f"prison:{PRISON}"

PLACES: tuple[tuple[str, str, str | None, int | None], ...] = (
    ("A", "WING", None, None),
    ("A-1", "LAND", "A", None),
    ("A-1-001", "CELL", "A-1", 1),
    ("A-1-002", "CELL", "A-1", 2),
    ("A-1-003", "CELL", "A-1", 2),
    ("A-2", "LAND", "A", None),
    ("A-2-010", "CELL", "A-2", 2),
    ("A-2-002", "CELL", "A-2", 2),
    ("B", "WING", None, None),
    ("B-1", "LAND", "B", None),
    ("B-1-001", "CELL", "B-1", 2),
    ("B-1-002", "CELL", "B-1", 1),
    ("GYM", "SPOR", None, None),
    ("RECP", "RECP", None, None),
)

MEN: dict[str, str | None] = {
    "SMITH": "A-1-001",
    "JONES": "A-1-002",
    "OKAFOR": "A-2-002",
    "KOWALSKI": "A-2-010",
    "EVANS": "B-1-001",
    "O'BRIEN": "B-1-002",
    "PATEL": "RECP",
    "HUSSAIN": None,
    "NGUYEN": None,
}

STAFF = {
    "Q1OFF": ("Adeyemi", "officer"),
    "Q2OFF": ("Brown", "officer"),
    "Q3SO": ("Prydderch", "supervising_officer"),
    "Q4OM": ("Singh", "offender_manager"),
    "Q5AUD": ("Wood", "auditor"),
}


def an_id(*parts: str) -> str:
    """The id that a thing of this prison always has."""
    return derived_id("desk", *parts)


def person(surname: str) -> str:
    return an_id("person", surname)


def cell(code: str) -> str:
    return an_id("location", code)


def period(surname: str) -> str:
    return an_id("period", surname)


def member(number: str = "Q1OFF") -> Member:
    surname, role = STAFF[number]
    staff_id = an_id("staff", number)
    return Member(staff_id, number, surname, "Sam", role, PRISON, unknown_session(staff_id))


def send(replica: Replica, rows: Iterable[tuple[str, Row]], version: int = 1) -> None:
    """Put rows into the replica as the centre's."""
    pages = [
        PageRow(kind, str(values["id"]), version, {n: v for n, v in values.items() if n != "id"})
        for kind, values in rows
    ]
    with replica.write() as writing:
        writing.load_snapshot_rows(pages, STREAM)


def small_prison(replica: Replica) -> None:
    """Fill a replica with the prison that this module's first lines describe."""
    send(replica, rows_of_the_prison())


def fill_home(folder: Path, *, empty: bool = False) -> TerminalHome:
    """A terminal's folder with the small prison in it, or with nothing yet."""
    home = TerminalHome(
        path=folder,
        terminal_id=an_id("terminal"),
        name="Wing A office",
        hub_url="http://127.0.0.1:1",
        prison=PRISON,
        profile="wing",
        streams=(STREAM,),
        incarnation=an_id("incarnation"),
        vault="file",
    )
    home.save()
    vault = FileVault(folder)
    vault.put(REPLICA_KEY, KEY)
    replica = Replica.create(home, vault)
    if not empty:
        small_prison(replica)
    replica.close()
    return home


def rows_of_the_prison() -> Iterator[tuple[str, Row]]:
    for number, (surname, role) in STAFF.items():
        yield row(
            "staff",
            an_id("staff", number),
            staff_number=number,
            surname=surname,
            forename="Sam",
            role=role,
            prison=PRISON,
            active=True,
        )
    for code, kind, parent, capacity in PLACES:
        yield row(
            "location",
            cell(code),
            prison=PRISON,
            parent_id=cell(parent) if parent else None,
            kind=kind,
            code=code.rsplit("-", 1)[-1],
            path=f"{PRISON}-{code}",
            name="Attlee" if code == "A" else None,
            certified_capacity=capacity,
            operational_capacity=capacity,
            attributes=["DO"] if capacity == 2 else [],
            in_use=code != "A-1-003",
            out_of_use_reason="J" if code == "A-1-003" else None,
        )
    for number, (surname, code) in enumerate(MEN.items()):
        yield from _man(number, surname, code)
    yield from _what_must_be_known()


def _man(number: int, surname: str, code: str | None) -> Iterator[tuple[str, Row]]:
    yield row(
        "person",
        person(surname),
        prison_number=f"A{1000 + number}BC",
        surname=surname,
        forename="John",
        date_of_birth=f"{1970 + number}-05-17",
        sex="M",
        religion="NIL",
    )
    out, gone = surname == "O'BRIEN", surname == "NGUYEN"
    yield row(
        "custody_period",
        period(surname),
        person_id=person(surname),
        booking_number=f"B{number:05d}",
        prison=PRISON,
        status="OUT" if out or gone else "IN",
        out_kind="CRT" if out else None,
        out_to="Leeds Crown Court" if out else None,
        opened_at=ADMITTED,
        closed_at="2026-11-20T09:00:00.000Z" if gone else None,
        status_since="2026-11-24T08:15:00.000Z" if out else ADMITTED,
        legal_status="SENT",
        category="C",
        key_worker_id=an_id("staff", "Q2OFF"),
        conditional_release_on="2027-03-01",
    )
    if code is not None:
        yield row(
            "stay",
            an_id("stay", surname),
            person_id=person(surname),
            custody_period_id=period(surname),
            prison=PRISON,
            location_id=cell(code),
            from_at=ADMITTED,
            reason="ADM",
        )
    if surname != "KOWALSKI":
        yield _assessment(surname, "HI" if surname == "OKAFOR" else "STANDARD", "2026-11-02")


def _assessment(surname: str, level: str, day: str) -> tuple[str, Row]:
    return row(
        "assessment",
        an_id("csra", surname, day),
        person_id=person(surname),
        custody_period_id=period(surname),
        kind="CSR",
        level=level,
        assessed_on=day,
        staff_name="SINGH, Sam",
    )


def _what_must_be_known() -> Iterator[tuple[str, Row]]:
    yield _assessment("SMITH", "HI", "2025-01-01")
    yield alert("JONES", "HA", comment="Low since a call home.")
    yield alert("JONES", "MAS")
    yield alert("SMITH", "XEL", status="ENDED", ended_on="2026-11-10", ended_reason="Reviewed.")
    yield row(
        "non_association",
        an_id("apart"),
        person_id=person("EVANS"),
        other_person_id=person("SMITH"),
        reason="VIC",
        other_reason="PER",
        restriction="WING",
        started_on="2026-11-05",
        status="ACTIVE",
    )
    yield row(
        "alias",
        an_id("alias"),
        person_id=person("SMITH"),
        kind="A",
        surname="Smythe",
        forename="Jon",
    )
    yield row(
        "identifier",
        an_id("pnc"),
        person_id=person("SMITH"),
        kind="PNC",
        value="1998/0123456X",
        original="98/123456X",
        verified=False,
    )
    yield row(
        "case_note",
        an_id("note"),
        person_id=person("SMITH"),
        custody_period_id=period("SMITH"),
        prison=PRISON,
        kind="OBSERVE",
        sub_kind="OBS_GEN",
        happened_at="2026-11-23T20:00:00.000Z",
        written_at="2026-11-23T20:05:00.000Z",
        text="Settled evening.",
        staff_id=an_id("staff", "Q2OFF"),
        staff_name="BROWN, Sam",
    )
    yield row(
        "incentive_review",
        an_id("incentive"),
        person_id=person("SMITH"),
        custody_period_id=period("SMITH"),
        prison=PRISON,
        level="STD",
        reviewed_at="2026-11-10T10:00:00.000Z",
    )


def alert(surname: str, code: str, status: str = "ACTIVE", **more: Value) -> tuple[str, Row]:
    return row(
        "alert",
        an_id("alert", surname, code),
        person_id=person(surname),
        custody_period_id=period(surname),
        kind=code[0],
        code=code,
        started_on="2026-11-03",
        status=status,
        opened_by="BROWN, Sam",
        **more,
    )


def origin(surname: str, staff: str = "Q2OFF", kind: str = "change_details") -> Row:
    """What every record that the centre opens says of where it comes from."""
    return {
        "person_id": person(surname),
        "prison": PRISON,
        "action_id": an_id("action", surname, kind),
        "action_kind": kind,
        "staff_id": an_id("staff", staff),
        "staff_name": f"{STAFF[staff][0].upper()}, Sam",
        "terminal": "Wing B office",
        "happened_at": "2026-11-24T13:00:00.000Z",
        "raised_at": "2026-11-24T13:10:00.000Z",
    }


def conflict(
    surname: str, record_type: str, record_id: str, group: str, theirs: Row, ours: Row
) -> tuple[str, Row]:
    return row(
        "conflict",
        an_id("conflict", surname, group),
        **origin(surname),
        record_type=record_type,
        record_id=record_id,
        group=group,
        base=dict.fromkeys(theirs),
        theirs=theirs,
        theirs_by="PRYDDERCH, Sam",
        theirs_at="2026-11-24T12:50:00.000Z",
        ours=ours,
        offers=[{"value": ours, "staff_id": an_id("staff", "Q2OFF")}],
        status="OPEN",
    )
