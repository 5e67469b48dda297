"""Streams, pages, snapshots and migrations, in each kind of database."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import func, inspect, select, text

from hub.service import Hub
from hub.settle.place import place_rows
from hub.store import snapshots
from hub.store.engine import make_engine, url_of
from hub.store.journal import read_head
from hub.store.migrate import config_for, migrate
from hub.store.pages import PageAsked, read_page
from hub.store.store import HubStore
from hub.store.tables import ACTION, JOURNAL, METADATA, STREAM_HEAD
from hub.store.writing import Writing
from record.kinds import Row
from record.problems import Problem
from record.protocol import PAGE_BYTES_MIN
from tests.hub.seat import STREAM, Seat, everything, rows
from tests.world.clock import TestClock
from tests.world.prison import MEN, an_id

SMITH = an_id("person", "SMITH")
WRITERS, ACTIONS_EACH = 4, 12


def test_pages_bring_everything_in_small_pieces(hub: Hub, a: Seat) -> None:
    for number in range(40):
        a.send(a.note(text=f"Note {number}. " + "words " * 300))
    a.rows.clear()
    a.cursors = {STREAM: 0}
    first = a.sync(want_bytes=1)
    (page,) = first.pages
    assert page.more
    a.read_all(want_bytes=1)
    assert a.rows == everything(hub)


def test_one_row_larger_than_a_page_still_comes(hub: Hub, a: Seat) -> None:
    action = a.note(text="x" * 30_000)
    a.send(action)
    with hub.store.read() as facts:
        head = read_head(facts, STREAM)
        assert head is not None
        page, _ = read_page(facts, PageAsked(STREAM, 0, 1), head)
    assert len(page.rows) == 1
    a.rows.clear()
    a.cursors = {STREAM: 0}
    a.read_all(want_bytes=PAGE_BYTES_MIN)
    assert a.rows == everything(hub)


def test_within_a_page_what_lives_hang_on_comes_first(hub: Hub, a: Seat) -> None:
    a.send(a.note())
    a.send(a.alert())
    a.cursors = {STREAM: 0}
    (page,) = a.sync().pages
    kinds = [row.record_type for row in page.rows]
    assert kinds.index("alert") < kinds.index("case_note")


def test_a_snapshot_and_what_came_after_are_the_whole_stream(hub: Hub, a: Seat, b: Seat) -> None:
    for surname in MEN:
        b.send(b.note(surname))
    a.load()
    assert a.rows == everything(hub)
    b.send(b.details({"religion": None}, {"religion": "CE"}))
    b.send(b.move("JONES", "A-2-003", "2026-11-24T09:00:00.000Z"))
    a.epoch = None
    a.load()
    a.read_all()
    assert a.rows == everything(hub)


def test_a_snapshot_is_built_again_when_it_is_far_behind(
    hub: Hub, a: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = a.hub.manifest(STREAM)
    a.send(a.note())
    assert a.hub.manifest(STREAM) == first
    monkeypatch.setattr(snapshots, "BEHIND_MAX", 0)
    second = a.hub.manifest(STREAM)
    assert second.seq > first.seq
    assert a.hub.part(first.parts[0].sha256)


def test_replaced_parts_are_kept_for_a_while(
    hub: Hub, a: Seat, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshots, "BEHIND_MAX", 0)
    first = a.hub.manifest(STREAM)
    a.send(a.note())
    a.hub.manifest(STREAM)
    clock.tick(days=3)
    a.send(a.note())
    a.hub.manifest(STREAM)
    with pytest.raises(Problem, match="no longer has this part"):
        a.hub.part(first.parts[0].sha256)


def test_a_snapshot_is_cut_into_parts_with_the_urgent_first(
    hub: Hub, a: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshots, "ROWS_PER_PART", 10)
    for surname in MEN:
        a.send(a.note(surname))
    manifest = a.hub.manifest(STREAM)
    assert sum(part.rows for part in manifest.parts) == len(everything(hub))
    assert max(part.rows for part in manifest.parts) == 10
    seat = Seat(a.hub, a.terminal_id, a.session, a.clock)
    seat.load()
    assert seat.rows == everything(hub)
    kinds = [kind for kind, _ in seat.rows]
    assert kinds.index("case_note") > max(i for i, kind in enumerate(kinds) if kind == "assessment")


def test_a_person_who_moves_leaves_one_stream_and_enters_the_other_whole(
    hub: Hub, a: Seat, clock: TestClock
) -> None:
    other = Seat.enrolled(hub, clock, "M", "Q1OFF", prison="MDI")
    a.send(a.note())
    a.read_all()
    other.read_all()
    assert not other.rows
    _move_prison(hub, "MDI")
    a.read_all()
    other.read_all()
    assert not [key for key, (_, row) in a.rows.items() if row.get("person_id") == SMITH]
    assert a.facts.get("person", SMITH) is None
    assert other.rows == everything(hub, "prison:MDI")
    assert len(other.facts.find("case_note", person_id=SMITH)) == 1
    _move_prison(hub, "LEI")
    a.read_all()
    other.read_all()
    assert not other.rows
    assert a.rows == everything(hub)


def test_a_terminal_that_starts_after_somebody_left_never_hears_of_their_records(
    hub: Hub, a: Seat
) -> None:
    _move_prison(hub, "MDI")
    (page,) = a.sync().pages
    about = {row.record_id for row in page.rows if row.values is not None}
    assert SMITH not in about
    assert a.rows == everything(hub)


def test_two_people_kept_apart_are_told_to_both_their_prisons(
    hub: Hub, a: Seat, clock: TestClock
) -> None:
    _move_prison(hub, "MDI")
    apart: Row = {
        "id": an_id("apart"),
        "person_id": SMITH,
        "other_person_id": an_id("person", "JONES"),
        "restriction": "CELL",
        "started_on": "2026-01-01",
        "status": "ACTIVE",
    }
    place_rows(hub.store, [("non_association", apart)], source="test")
    other = Seat.enrolled(hub, clock, "M", "Q1OFF", prison="MDI")
    for seat in (a, other):
        seat.read_all()
        assert seat.facts.get("non_association", an_id("apart")) is not None


def _move_prison(hub: Hub, prison: str) -> None:
    with hub.store.read() as facts:
        period = facts.get("custody_period", an_id("period", "SMITH"))
    assert period is not None
    place_rows(hub.store, [("custody_period", period | {"prison": prison})], source="test")


def test_many_writers_leave_no_gap_and_a_reader_never_skips(hub: Hub, clock: TestClock) -> None:
    seats = [Seat.enrolled(hub, clock, f"T{n}", "Q1OFF") for n in range(WRITERS)]
    reader = Seat.enrolled(hub, clock, "R", "Q1OFF")
    writing = threading.Event()
    writing.set()

    def write(seat: Seat) -> None:
        for number in range(ACTIONS_EACH):
            seat.send(seat.note(MEN[number % len(MEN)], text=f"{seat.terminal_id} {number}"))

    def read() -> None:
        while writing.is_set():
            reader.sync(want_bytes=PAGE_BYTES_MIN)

    threads = [threading.Thread(target=write, args=(seat,)) for seat in seats]
    reading = threading.Thread(target=read)
    _run([*threads, reading], until=threads, then=writing.clear)
    reader.read_all()
    assert reader.rows == everything(hub)
    assert len(rows(hub, "case_note")) == WRITERS * ACTIONS_EACH
    with hub.store.read() as facts:
        query = select(JOURNAL.c.seq).where(JOURNAL.c.stream == STREAM).order_by(JOURNAL.c.seq)
        numbers = list(facts.connection.scalars(query))
    assert numbers == list(range(1, hub.store.heads()[STREAM] + 1))


def test_writers_to_two_streams_in_both_orders_all_get_through(hub: Hub) -> None:
    def swap(first: str, second: str) -> Callable[[], None]:
        def work(writing: Writing) -> None:
            writing.lock([first])
            writing.mark(first, "person", SMITH)
            writing.mark(second, "person", SMITH)

        def run() -> None:
            for _ in range(5):
                hub.store.write(work)

        return run

    before = sum(hub.store.heads().values())
    orders = (("prison:AAA", "prison:ZZZ"), ("prison:ZZZ", "prison:AAA"))
    threads = [threading.Thread(target=swap(*order)) for order in orders * 2]
    _run(threads, until=threads, then=lambda: None)
    assert sum(hub.store.heads().values()) == before + 4 * 5 * 2


def test_whoever_wants_an_earlier_stream_begins_again_and_waits_for_nobody(hub: Hub) -> None:
    """Two prisons that write of one person would else wait for each other for a second."""
    tries = []

    def work(writing: Writing) -> None:
        tries.append(writing.lock(["prison:ZZZ"]))
        writing.lock(["prison:AAA", "index"])
        writing.mark("prison:AAA", "person", SMITH)

    hub.store.write(work)
    assert tries == ([True] if hub.store._is_sqlite else [True, False])


def _run(
    threads: list[threading.Thread], until: list[threading.Thread], then: Callable[[], None]
) -> None:
    for thread in threads:
        thread.start()
    for thread in until:
        thread.join()
    then()
    for thread in threads:
        thread.join()


def test_a_transaction_that_fails_leaves_nothing(hub: Hub, a: Seat) -> None:
    before = (everything(hub), hub.store.heads())

    def half(writing: Writing) -> None:
        writing.lock([STREAM])
        person = writing.get("person", SMITH)
        assert person is not None
        writing.put("person", {**person, "surname": "HALF"})
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        hub.store.write(half)
    assert (everything(hub), hub.store.heads()) == before


def test_a_lost_connection_is_said_plainly_and_the_next_works(
    postgresql: str, clock: TestClock
) -> None:
    hub = Hub.open(postgresql, clock)

    def lose_it(writing: Writing) -> None:
        writing.lock([STREAM])
        writing.mark(STREAM, "person", SMITH)
        writing.number()
        writing.connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    before = hub.store.heads()
    with pytest.raises(Problem) as raised:
        hub.store.write(lose_it)
    assert raised.value.name == "database_unreachable"
    assert hub.store.heads() == before
    hub.close()


def test_the_epoch_stays_and_making_a_centre_twice_changes_nothing(hub: Hub, place: str) -> None:
    epoch, held = hub.store.epoch(), everything(hub)
    again = Hub.create(place, TestClock())
    assert again.store.epoch() == epoch
    assert everything(again) == held
    again.close()


def test_the_migrations_build_what_the_program_expects(place: str) -> None:
    engine = make_engine(url_of(place))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_a_migration_up_to_date_keeps_every_row(hub: Hub, a: Seat, place: str) -> None:
    a.send(a.note())
    engine = make_engine(url_of(place))

    def counts() -> dict[str, int]:
        with engine.connect() as connection:
            return {
                table.name: connection.scalar(select(func.count()).select_from(table)) or 0
                for table in METADATA.sorted_tables
            }

    before = counts()
    migrate(engine)
    assert counts() == before
    assert before[ACTION.name] == 1
    assert before[STREAM_HEAD.name] == 2  # its prison and the national index
    engine.dispose()


def test_all_migrations_can_be_taken_back_and_done_again(sqlite_hub: Hub, tmp_path: Path) -> None:
    sqlite_hub.close()
    engine = make_engine(url_of(tmp_path / "centre"))
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        command.downgrade(config_for(connection), "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
    migrate(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def test_a_database_of_a_newer_program_is_left_alone(place: str) -> None:
    engine = make_engine(url_of(place))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.execute(text("UPDATE centre SET value = '9999' WHERE key = 'serves_from'"))
    engine.dispose()
    with pytest.raises(Problem, match="newer Wingbook"):
        HubStore.open(place)


@pytest.mark.parametrize(
    ("place", "problem"),
    [
        ("nowhere", "database_not_ready"),
        ("mysql://localhost/x", "options_wrong"),
        ("postgresql://nobody@127.0.0.1:1/x", "database_unreachable"),
    ],
)
def test_what_is_in_the_way_of_opening_is_said_plainly(
    tmp_path: Path, place: str, problem: str
) -> None:
    where = place if "://" in place else str(tmp_path / place)
    with pytest.raises(Problem) as raised:
        Hub.open(where)
    assert raised.value.name == problem


def test_a_file_that_is_no_database_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "hub.db").write_text("This is a letter, not a database. " * 200)
    with pytest.raises(Problem, match="damaged"):
        Hub.open(tmp_path)
