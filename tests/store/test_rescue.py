"""A damaged replica: what only this terminal has is saved, the rest the centre has."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from app.store import audit, rescue
from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.tables import AUDIT
from app.store.vault import FileVault
from record.moments import SystemClock
from record.problems import Problem
from tests.store.building import (
    KEY,
    a_note,
    a_replica,
    an_edit,
    an_id,
    answer,
    page,
    person,
    record,
    take,
    verdict,
)

PAGE_BYTES = 4096
SMITH = an_id("person", "SMITH")


def spoil(path: Path, pages: range) -> None:
    """Change one byte of each of these pages."""
    data = bytearray(path.read_bytes())
    for number in pages:
        if number * PAGE_BYTES < len(data):
            data[number * PAGE_BYTES + 100] ^= 0xFF
    path.write_bytes(data)


def filled(folder: Path) -> TerminalHome:
    """A replica with a settled action, some waiting ones, and a lot of people after them."""
    replica = a_replica(folder)
    take(replica, answer(page(0, 1, person("SMITH"))))
    done = record(replica, "change_details", an_edit(replica, "person", SMITH, diet="HALAL"))
    take(
        replica,
        answer(page(1, 2, person("SMITH", 2, diet="HALAL")), verdicts=[verdict(done, lei=2)]),
    )
    for number in range(5):
        record(replica, "add_note", a_note("SMITH", f"Note {number}"))
    with replica.write() as writing:
        writing.save_draft("officer", "note", "Half a sentence")
    take(replica, answer(page(2, 3, *(person(f"MAN {n}") for n in range(1800)))))
    replica.close()
    return replica.home


def test_a_whole_replica_has_no_faults(tmp_path: Path) -> None:
    home = filled(tmp_path / "home")
    assert rescue.faults(home.replica_path, KEY) == ()


def test_damage_is_found_and_what_waits_is_saved(tmp_path: Path) -> None:
    home = filled(tmp_path / "home")
    pages = home.replica_path.stat().st_size // PAGE_BYTES
    spoil(home.replica_path, range(pages // 2, pages))
    assert rescue.faults(home.replica_path, KEY)
    vault = FileVault(home.path)
    saved = rescue.rebuild(home, vault, SystemClock())
    assert (saved.actions, saved.lost) == (6, ())
    assert saved.home == TerminalHome.load(home.path)
    assert saved.home.incarnation != home.incarnation
    assert home.replica_path.is_file(), "the damaged file is kept"
    replica = Replica.open(saved.home, vault)
    try:
        assert [action.number for action in replica.next_batch(99, 99_999)] == [2, 3, 4, 5, 6]
        assert replica.cursors() == {}
        with replica.read() as reading:
            assert reading.next_number() == 7
            assert reading.draft("officer", "note") == "Half a sentence"
        take(replica, answer(page(0, 9, person("SMITH", 2, diet="HALAL"))))
        assert len(replica.find("case_note", person_id=SMITH)) == 5
    finally:
        replica.close()


def test_a_damaged_page_that_is_read_is_said_in_words(tmp_path: Path) -> None:
    home = filled(tmp_path / "home")
    pages = home.replica_path.stat().st_size // PAGE_BYTES
    spoil(home.replica_path, range(pages // 2, pages))
    replica = Replica.open(home, FileVault(home.path))
    try:
        with pytest.raises(Problem) as caught:
            replica.find("person")
        assert caught.value.name == "replica_damaged"
    finally:
        replica.close()


def test_an_unreadable_outbox_row_is_told_and_the_others_are_saved(tmp_path: Path) -> None:
    replica = a_replica(tmp_path / "home")
    for number in range(60):
        record(replica, "add_note", a_note("SMITH", f"{number} " + "long " * 700))
    replica.close()
    home = replica.home
    pages = home.replica_path.stat().st_size // PAGE_BYTES
    spoil(home.replica_path, range(pages - 6, pages))
    saved = rescue.rebuild(home, FileVault(home.path), SystemClock())
    assert saved.actions + len(saved.lost) == 60
    assert saved.lost
    assert saved.actions > 50


def test_an_outbox_of_which_nothing_can_be_read_is_told_as_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rescue, "NUMBERS_MAX", 9)
    home = filled(tmp_path / "home")
    pages = home.replica_path.stat().st_size // PAGE_BYTES
    spoil(home.replica_path, range(1, pages))
    saved = rescue.rebuild(home, FileVault(home.path), SystemClock())
    assert (saved.actions, saved.lost) == (0, tuple(range(1, 10)))
    replica = Replica.open(saved.home, FileVault(home.path))
    assert replica.next_batch(9, 999) == ()
    replica.close()


def test_a_rebuilt_replica_goes_on_with_its_audit_trail_and_its_epoch(tmp_path: Path) -> None:
    replica = a_replica(tmp_path / "home")
    take(replica, answer(page(0, 1, person("SMITH"))))
    for deed in ("open_person", "find"):
        with replica.write() as writing:
            writing.audit(at="2026-11-24T14:00:00.000Z", staff_id="officer", deed=deed)
    replica.close()
    saved = rescue.rebuild(replica.home, FileVault(replica.home.path), SystemClock())
    rebuilt = Replica.open(saved.home, FileVault(saved.home.path))
    try:
        assert rebuilt.epoch() == "one"
        with rebuilt.read() as reading:
            assert audit.first_break(reading.connection) is None
            told = reading.connection.execute(
                select(AUDIT.c.deed).order_by(AUDIT.c.number)
            ).scalars()
            assert list(told) == ["open_person", "find"]
    finally:
        rebuilt.close()
