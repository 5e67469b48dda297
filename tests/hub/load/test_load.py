"""Loading into a real centre, and saying what became of it, as at the command line."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hub.__main__ import main
from hub.load.load import Loaded, load
from hub.service import Hub
from hub.store.store import HubStore
from record.problems import Problem
from tests.hub.load.extracts import NOW, SMALL, write_extract
from tests.world.clock import TestClock


@pytest.fixture
def clock() -> TestClock:
    return TestClock(NOW)


@pytest.fixture
def store(tmp_path: Path, clock: TestClock) -> Iterator[HubStore]:
    store = HubStore.create(tmp_path / "centre", clock)
    yield store
    store.close()


def placed(loaded: Loaded) -> tuple[int, int, int]:
    return loaded.placed.created, loaded.placed.changed, loaded.placed.unchanged


def test_loading_twice_changes_nothing(tmp_path: Path, store: HubStore, clock: TestClock) -> None:
    folder = write_extract(tmp_path / "extract")
    created, *others = placed(load(store, folder, clock))
    assert others == [0, 0]
    assert placed(load(store, folder, clock)) == (0, 0, created)


def test_the_day_of_loading_stays_the_first_one(
    tmp_path: Path, store: HubStore, clock: TestClock
) -> None:
    bookings = SMALL["OFFENDER_BOOKINGS"].replace("2026-02-03,A00500", "sysdate,A00500")
    folder = write_extract(tmp_path / "extract", OFFENDER_BOOKINGS=bookings)
    created, *_ = placed(load(store, folder, clock))
    clock.tick(days=3)
    assert placed(load(store, folder, clock)) == (0, 0, created)
    with store.read() as facts:
        (period,) = facts.find("custody_period", booking_number="A00500")
    assert period["opened_at"] == "2026-11-24T00:00:00.000Z"


def test_a_later_extract_changes_what_it_changed_and_no_more(
    tmp_path: Path, store: HubStore, clock: TestClock
) -> None:
    folder = write_extract(tmp_path / "extract")
    load(store, folder, clock)
    alerts = SMALL["OFFENDER_ALERTS"].replace("Two officers", "Three officers")
    write_extract(folder, OFFENDER_ALERTS=alerts)
    created, changed, _ = placed(load(store, folder, clock))
    assert (created, changed) == (0, 1)


def test_what_staff_changed_since_is_kept(
    tmp_path: Path, store: HubStore, clock: TestClock
) -> None:
    folder = write_extract(tmp_path / "extract")
    load(store, folder, clock)
    with store.read() as facts:
        (person,) = facts.find("person", prison_number="A1000AA")
    store.write(lambda writing: writing.put("person", {**person, "diet": "DIAB"}))
    load(store, folder, clock)
    with store.read() as facts:
        assert facts.find("person", prison_number="A1000AA")[0]["diet"] == "DIAB"


def test_people_arrive_in_their_prisons_stream(
    tmp_path: Path, store: HubStore, clock: TestClock
) -> None:
    load(store, write_extract(tmp_path / "extract"), clock)
    assert store.heads()["prison:LEI"] > 0


def test_an_extract_with_none_of_the_tables_is_refused(
    tmp_path: Path, store: HubStore, clock: TestClock
) -> None:
    (tmp_path / "OTHER.csv").write_text("A\n1\n")
    with pytest.raises(Problem, match="holds no table of the layout nomis"):
        load(store, tmp_path, clock)
    with pytest.raises(Problem, match="There is no layout oasys"):
        load(store, tmp_path, clock, layout="oasys")


def test_an_extract_loads_into_either_database(tmp_path: Path, hub: Hub, clock: TestClock) -> None:
    bookings = SMALL["OFFENDER_BOOKINGS"].replace("2026-02-03,A00500", "sysdate,A00500")
    folder = write_extract(tmp_path / "extract", OFFENDER_BOOKINGS=bookings)
    created, *_ = placed(load(hub.store, folder, clock))
    clock.tick(days=2)
    assert placed(load(hub.store, folder, clock)) == (0, 0, created)


# ---- the command line --------------------------------------------------------------------------


def run(*words: object) -> int:
    return main([str(word) for word in words])


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    assert run("init", "--data", tmp_path / "centre") == 0
    return tmp_path / "centre"


def test_the_report_as_json(
    tmp_path: Path, centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_extract(tmp_path / "extract", OFFENDER_SENTENCES="A\n1\n")
    capsys.readouterr()
    assert run("load", "--data", centre, "--layout", "nomis", folder, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    tables = {table["table"]: table for table in told["tables"]}
    assert tables["OFFENDERS"]["rows"] == 3
    for table in tables.values():
        assert table["rows"] == table["taken"] + table["partly"] + table["not_taken"]
    assert told["problems"] == [
        {
            "file": "OFFENDER_SENTENCES.csv",
            "row": None,
            "field": None,
            "problem": "table_no_home",
            "fate": "not_taken",
            "sentence": "OFFENDER_SENTENCES.csv: the record has no place for this table yet, "
            "so its 1 rows were not taken.",
        }
    ]
    assert told["placed"] == {"created": 26, "changed": 0, "unchanged": 0}
    assert told["elapsed"] > 0


def test_the_report_to_read(
    tmp_path: Path, centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_extract(tmp_path / "extract", OFFENDER_SENTENCES="A\n1\n")
    assert run("load", "--data", centre, "--layout", "nomis", folder) == 0
    told = capsys.readouterr().out
    assert "The record has no place yet for: OFFENDER_SENTENCES." in told
    assert "as they were" in told


def test_the_report_as_a_file_that_no_spreadsheet_runs(tmp_path: Path, centre: Path) -> None:
    folder = write_extract(tmp_path / "extract")
    (folder / "=cmd|calc!A0.csv").write_text("A\n1\n")
    file = tmp_path / "report.csv"
    assert run("load", "--data", centre, "--layout", "nomis", folder, "--report", file) == 0
    with file.open(encoding="utf-8-sig", newline="") as stream:
        (line,) = csv.DictReader(stream)
    assert line["file"].startswith("'=")
    assert line["problem"] == "table_no_home"


def test_a_path_that_is_not_there_is_said_in_words(
    tmp_path: Path, centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run("load", "--data", centre, "--layout", "nomis", tmp_path / "none") == 1
    assert capsys.readouterr().err == f"{tmp_path / 'none'} is not there.\n"


def test_a_report_that_cannot_be_written_is_said_before_anything_is_loaded(
    tmp_path: Path, centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_extract(tmp_path / "extract")
    nowhere = tmp_path / "no" / "report.csv"
    assert run("load", "--data", centre, "--layout", "nomis", folder, "--report", nowhere) == 1
    assert "cannot be written" in capsys.readouterr().err
