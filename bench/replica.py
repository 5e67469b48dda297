"""A terminal's replica with the invented prison in it, made for a measurement."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.desk.desk import Member
from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import REPLICA_KEY, TERMINAL_KEY, FileVault
from bench.workload import workload
from demo.prison import DEMO_OFFICER, PRISON, build
from record.catalogue import BY_NAME
from record.ids import derived_id, new_id
from record.kinds import Row
from record.moments import SystemClock
from record.protocol import PageRow
from record.seals import Certificate, OpenSession, new_key, public_of
from record.signing import new_signing_key
from record.types.known import INDEX, KNOWN_PERSON

STREAM = f"prison:{PRISON}"


def filled_home(folder: Path, people: int = 600) -> TerminalHome:
    """A folder that holds a terminal with a prison of this many people in its replica."""
    now = dt.datetime.now(dt.UTC)
    return home_with(folder, build(people=people, today=now.date(), now=now))


def large_home(folder: Path) -> TerminalHome:
    """The same with 1,500 people and 90,000 entries about them."""
    return home_with(folder, workload())


def index_of(lines: Iterable[Row]) -> Iterator[tuple[str, Row]]:
    """Lines of the national index as records."""
    return ((KNOWN_PERSON.name, line) for line in lines)


def home_with(folder: Path, rows: Iterable[tuple[str, Row]], profile: str = "wing") -> TerminalHome:
    """A folder that holds a terminal with these records in its replica."""
    now = dt.datetime.now(dt.UTC)
    home = TerminalHome(
        path=folder,
        terminal_id=new_id(now),
        name="bench",
        hub_url="http://127.0.0.1:9",
        prison=PRISON,
        profile=profile,
        streams=(STREAM, INDEX) if profile == "reception" else (STREAM,),
        incarnation=new_id(now),
        vault="file",
    )
    home.save()
    vault = FileVault(folder)
    vault.put(REPLICA_KEY, secrets.token_hex(32))
    vault.put(TERMINAL_KEY, new_signing_key().hex())
    replica = Replica.create(home, vault)
    pages = [_page_row(record_type, row) for record_type, row in rows]
    with replica.write() as writing:
        writing.begin_load(STREAM, "bench", ())
        writing.load_snapshot_rows(pages, STREAM)
        for stream in home.streams:
            writing.set_cursor(stream, 1)
    replica.close()
    return home


def _page_row(record_type: str, row: Row) -> PageRow:
    values = {**BY_NAME[record_type].blank(), **row}
    return PageRow(record_type, str(values.pop("id")), 1, values)


def open_replica(home: TerminalHome) -> Replica:
    """The replica of a home that ``filled_home`` made."""
    return Replica.open(home, FileVault(home.path))


def an_officer() -> Member:
    """An officer whose session no centre has opened."""
    number, private = DEMO_OFFICER.staff_number, new_key()
    told = Certificate(new_id(SystemClock().now()), "", public_of(private), "", "", "")
    session = OpenSession(told, private)
    return Member(derived_id("bench"), number, "Okafor", "Joy", "officer", PRISON, session)
