"""Small pieces that tests of the replica are made of: rows, pages, answers and actions."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import REPLICA_KEY, FileVault
from record.action import Action, Change, Outcome, Verdict
from record.catalogue import BY_NAME
from record.ids import derived_id, new_id
from record.kinds import Row, Value
from record.merge import whole_groups
from record.moments import SystemClock
from record.protocol import SCHEMA, Page, PageRow, SyncResponse
from tests.world.sessions import unknown_session

KEY = "3c" * 32
STREAM = "prison:LEI"
NOW = "2026-11-24T09:00:00.000Z"
STAFF = derived_id("test", "staff", "officer")
TERMINAL = derived_id("test", "terminal")
INCARNATION = derived_id("test", "incarnation")
SESSION = unknown_session(STAFF)


def a_home(folder: Path) -> TerminalHome:
    """A terminal's folder, saved, with the key in a file."""
    home = TerminalHome(
        path=folder,
        terminal_id=TERMINAL,
        name="LEI-A-01",
        hub_url="http://127.0.0.1:1",
        prison="LEI",
        profile="wing",
        streams=(STREAM,),
        incarnation=INCARNATION,
        vault="file",
    )
    home.save()
    FileVault(folder).put(REPLICA_KEY, KEY)
    return home


def a_replica(folder: Path) -> Replica:
    """A fresh replica. Close it."""
    home = a_home(folder)
    return Replica.create(home, FileVault(folder))


def an_id(*parts: str) -> str:
    """The id that a thing always has."""
    return derived_id("test", *parts)


def row(record_type: str, record_id: str, version: int = 1, **values: Value) -> PageRow:
    """The centre's row, the fields not named left blank."""
    return PageRow(record_type, record_id, version, BY_NAME[record_type].blank() | values)


def gone(record_type: str, record_id: str, version: int = 1) -> PageRow:
    """Word that a record has left the stream."""
    return PageRow(record_type, record_id, version, None)


def person(surname: str, version: int = 1, **values: Value) -> PageRow:
    """A person's row."""
    given: Row = {
        "surname": surname,
        "forename": "John",
        "date_of_birth": "1980-02-03",
        "prison_number": "A1234BC",
    }
    return row("person", an_id("person", surname), version, **(given | values))


def alert(surname: str, version: int = 1, **values: Value) -> PageRow:
    """A person's alert."""
    given: Row = {
        "person_id": an_id("person", surname),
        "kind": "X",
        "code": "XA",
        "started_on": "2026-11-01",
        "status": "ACTIVE",
    }
    return row("alert", an_id("alert", surname), version, **(given | values))


def page(after: int, upto: int, *rows: PageRow, stream: str = STREAM, more: bool = False) -> Page:
    """A page of a stream."""
    return Page(stream, after, upto, rows, more)


def answer(
    *pages: Page,
    verdicts: Iterable[Verdict] = (),
    epoch: str = "one",
    streams: tuple[str, ...] = (STREAM,),
) -> SyncResponse:
    """An answer of the centre."""
    return SyncResponse(SCHEMA, epoch, tuple(verdicts), pages, streams, NOW)


def action(number: int, kind: str, *changes: Change) -> Action:
    """An action of this terminal."""
    return Action(
        id=new_id(SystemClock().now()),
        kind=kind,
        terminal_id=TERMINAL,
        incarnation=INCARNATION,
        number=number,
        staff_id=STAFF,
        at=NOW,
        stamp=f"{number:012x}.0000.t",
        schema=SCHEMA,
        changes=changes,
        session=SESSION.id,
    )


def a_note(surname: str, text: str) -> Change:
    """A new case note about a person."""
    values: Row = {
        "person_id": an_id("person", surname),
        "kind": "GEN",
        "sub_kind": "OS",
        "happened_at": NOW,
        "text": text,
        "written_at": NOW,
    }
    return Change("case_note", an_id("note", surname, text), None, values)


def an_edit(replica: Replica, record_type: str, record_id: str, **after: Value) -> Change:
    """An edit of a record as it is shown now."""
    shown = replica.get(record_type, record_id)
    assert shown is not None
    before, wanted = whole_groups(BY_NAME[record_type], shown, after)
    return Change(record_type, record_id, before, wanted)


def record(replica: Replica, kind: str, *changes: Change) -> Action:
    """Record an action with the next number."""
    with replica.write() as writing:
        done = action(writing.next_number(), kind, *changes)
        writing.record_action(done, SESSION)
    return done


def take(replica: Replica, *answers: SyncResponse) -> None:
    """Take answers in, each in a transaction of its own."""
    for one in answers:
        with replica.write() as writing:
            writing.apply_response(one)


def verdict(
    about: Action, outcome: str = "accepted", problem: str | None = None, **seqs: int
) -> Verdict:
    """The centre's word on an action; ``lei=5``: its rows stand at 5 in the stream."""
    at = tuple((STREAM if name == "lei" else name, seq) for name, seq in seqs.items())
    return Verdict(about.id, Outcome(outcome), problem=problem, seqs=at)


def everything(replica: Replica) -> dict[str, list[Row]]:
    """All rows shown, by type."""
    with replica.read() as reading:
        return {name: reading.find(name) for name in BY_NAME if reading.find(name)}
