"""The replica's file: encrypted throughout, refused with a wrong key, and never half written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from app.store.replica import Replica
from app.store.vault import REPLICA_KEY, FileVault
from record.problems import Problem
from tests.store.building import (
    SESSION,
    a_home,
    a_note,
    a_replica,
    action,
    an_edit,
    an_id,
    answer,
    page,
    person,
    record,
    take,
)

ROOT = Path(__file__).parents[2]
SMITH = an_id("person", "SMITH")
MARKERS = ("ZEBRAFISH", "Quokkatown", "Q9876XY", "wallabies", "half a dromedary", "ibexsearch")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_nothing_personal_is_in_clear_in_any_file(tmp_path: Path) -> None:
    replica = a_replica(tmp_path / "home")
    marked = person("ZEBRAFISH", birth_place="Quokkatown", prison_number="Q9876XY")
    take(replica, answer(page(0, 1, marked)))
    record(replica, "add_note", a_note("ZEBRAFISH", "Talks of wallabies."))
    with replica.write() as writing:
        writing.save_draft("officer", "note", "half a dromedary")
        writing.audit(
            at="2026-11-24T09:00:00.000Z", staff_id="o", deed="find", details={"t": "ibexsearch"}
        )
    open_files = files(tmp_path)
    assert "replica.db-wal" in open_files, "the log is looked at too"
    replica.close()
    for name, data in [*open_files.items(), *files(tmp_path).items()]:
        for marker in MARKERS:
            for wanted in (marker.encode(), marker.lower().encode(), marker.encode("utf-16-le")):
                assert wanted not in data, f"{marker} is in clear in {name}"


def test_the_file_is_its_owner_s_alone(tmp_path: Path) -> None:
    replica = a_replica(tmp_path / "home")
    replica.close()
    assert replica.home.replica_path.stat().st_mode & 0o077 == 0


def test_a_wrong_key_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    replica = a_replica(tmp_path / "home")
    take(replica, answer(page(0, 1, person("SMITH"))))
    replica.close()
    before = replica.home.replica_path.read_bytes()
    vault = FileVault(replica.home.path)
    vault.put(REPLICA_KEY, "00" * 32)
    with pytest.raises(Problem) as caught:
        Replica.open(replica.home, vault)
    assert caught.value.name == "key_wrong"
    assert replica.home.replica_path.read_bytes() == before


@pytest.mark.parametrize("key", ["", "not hex", "3C" * 32, "ab" * 31, "'; DROP TABLE person; --"])
def test_what_is_no_key_is_never_sent_to_the_database(tmp_path: Path, key: str) -> None:
    home = a_home(tmp_path)
    vault = FileVault(tmp_path)
    vault.put(REPLICA_KEY, key)
    with pytest.raises(Problem) as caught:
        Replica.create(home, vault)
    assert caught.value.name == "key_wrong"


def test_a_lost_key_is_said(tmp_path: Path) -> None:
    replica = a_replica(tmp_path / "home")
    replica.close()
    vault = FileVault(replica.home.path)
    vault.forget(REPLICA_KEY)
    with pytest.raises(Problem) as caught:
        Replica.open(replica.home, vault)
    assert caught.value.name == "key_missing"


def test_a_second_replica_never_takes_the_place_of_the_first(replica: Replica) -> None:
    with pytest.raises(Problem) as caught:
        Replica.create(replica.home, FileVault(replica.home.path))
    assert caught.value.name == "already_enrolled"


def test_what_was_kept_is_there_after_opening_again(tmp_path: Path) -> None:
    first = a_replica(tmp_path / "home")
    take(first, answer(page(0, 1, person("SMITH", needs=["A"], interpreter=False))))
    done = record(first, "add_note", a_note("SMITH", "Fine."))
    shown = first.find("person"), first.find("case_note")
    first.close()
    again = Replica.open(first.home, FileVault(first.home.path))
    try:
        assert (again.find("person"), again.find("case_note")) == shown
        assert again.next_batch(9, 9_999) == (done,)
        with again.read() as reading:
            assert reading.last_stamp() == done.stamp
    finally:
        again.close()


def test_rows_carry_every_field_and_the_id(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH", needs=["A"], interpreter=True))))
    found = replica.get("person", SMITH)
    assert found is not None
    assert (found["id"], found["needs"], found["interpreter"]) == (SMITH, ["A"], True)
    assert found["religion"] is None
    assert replica.find("person", religion=None, surname="SMITH") == [found]
    assert replica.find("person", religion="CHRST") == []


def test_a_read_sees_one_moment_and_does_not_wait_for_a_write(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    with replica.read() as reading:
        before = reading.find("person")
        with replica.write() as writing:
            writing.apply_response(answer(page(1, 2, person("JONES"))))
            assert reading.find("person") == before
            assert replica.find("person") == before
            assert len(writing.find("person")) == 2
        assert reading.find("person") == before
    assert len(replica.find("person")) == 2


def test_a_reading_cannot_write(replica: Replica) -> None:
    with replica.read() as reading, pytest.raises(OperationalError):
        reading.connection.execute(text("DELETE FROM person"))


def test_writers_take_turns_and_lose_nothing(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))

    def write_notes(who: int) -> None:
        for number in range(10):
            with replica.write() as writing:
                note = a_note("SMITH", f"{who}/{number}")
                writing.record_action(action(writing.next_number(), "add_note", note), SESSION)

    threads = [threading.Thread(target=write_notes, args=(who,)) for who in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [a.number for a in replica.next_batch(99, 999_999)] == list(range(1, 41))
    assert len(replica.find("case_note", person_id=SMITH)) == 40


def test_a_write_inside_a_write_is_a_mistake_that_shows(replica: Replica) -> None:
    with replica.write(), pytest.raises(RuntimeError), replica.write():
        pass


def test_numbers_have_no_gap(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    with replica.write() as writing, pytest.raises(ValueError, match="1 is next"):
        writing.record_action(action(2, "add_note", a_note("SMITH", "Early.")), SESSION)


def test_the_database_itself_refuses_to_rewrite_an_action(replica: Replica) -> None:
    record(replica, "add_note", a_note("SMITH", "Said."))
    for statement in ("UPDATE outbox SET body = '{}'", "DELETE FROM outbox"):
        with pytest.raises(Exception, match=r"never"), replica.write() as writing:
            writing.connection.execute(text(statement))


def test_a_batch_keeps_its_limits_and_is_never_empty(replica: Replica) -> None:
    for number in range(5):
        record(replica, "add_note", a_note("SMITH", f"{number}" + "x" * 1000))
    assert [a.number for a in replica.next_batch(3, 10**6)] == [1, 2, 3]
    assert [a.number for a in replica.next_batch(9, 3_400)] == [1, 2]
    assert [a.number for a in replica.next_batch(9, 1)] == [1]


def test_a_full_disk_is_said_in_words_and_nothing_is_half_kept(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))

    def fill_the_disk() -> None:
        with replica.write() as writing:
            size = writing.connection.execute(text("PRAGMA page_count")).scalar_one()
            writing.connection.execute(text(f"PRAGMA max_page_count = {size}"))
            for number in range(50):
                note = a_note("SMITH", f"{number}" + "long " * 2000)
                writing.record_action(action(writing.next_number(), "add_note", note), SESSION)

    with pytest.raises(Problem) as caught:
        fill_the_disk()
    assert caught.value.name == "disk_full"
    assert not replica.has_waiting()
    assert replica.find("case_note") == []


def test_another_program_that_writes_is_said_in_words(
    replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.engine.BUSY_S", 0.01)
    other = Replica.open(replica.home, FileVault(replica.home.path))
    with replica.write(), pytest.raises(Problem) as caught, other.write():
        pass
    other.close()
    assert caught.value.name == "replica_busy"


WRITER = """
import sys
from pathlib import Path
from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import FileVault
from tests.store.building import a_note, record
home = TerminalHome.load(Path(sys.argv[1]))
replica = Replica.open(home, FileVault(home.path))
while True:
    done = record(replica, "add_note", a_note("SMITH", sys.argv[2] + str(replica.counts().waiting)))
    print(done.number, flush=True)
"""


def written_until_killed(home: Path, name: str, lines: int) -> int:
    """Let a process write notes until it has said so many; the last number that it said it kept."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(home), name],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as writer:
        assert writer.stdout is not None
        try:
            said = [writer.stdout.readline() for _ in range(lines)]
        finally:
            os.kill(writer.pid, signal.SIGKILL)
        said += writer.stdout.read().splitlines(keepends=True)
    return int([line for line in said if line.endswith("\n")][-1])


def test_killed_at_any_moment_it_has_lost_nothing_that_it_said_was_saved(tmp_path: Path) -> None:
    replica = a_replica(tmp_path / "home")
    take(replica, answer(page(0, 1, person("SMITH"))))
    replica.close()
    home = replica.home
    for number in range(5):
        said = written_until_killed(home.path, f"round {number} ", 7 + 5 * number)
        replica = Replica.open(home, FileVault(home.path))
        try:
            kept = replica.next_batch(10_000, 10**9)
            assert len(kept) >= said
            assert [a.number for a in kept] == list(range(1, len(kept) + 1))
            shown = {row["id"] for row in replica.find("case_note")}
            assert shown == {change.record_id for a in kept for change in a.changes}
            assert replica.counts().people == 1
        finally:
            replica.close()


def test_an_edit_of_a_record_that_is_not_there_shows_nothing(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    change = an_edit(replica, "person", SMITH, diet="VEGAN")
    with replica.write() as writing:
        writing.apply_response(answer(page(1, 2, person("JONES"))))
    elsewhere = type(change)("person", an_id("person", "NOBODY"), change.before, change.after)
    record(replica, "change_details", elsewhere)
    assert replica.get("person", elsewhere.record_id) is None
    assert replica.has_waiting()
