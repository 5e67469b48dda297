"""The sample extract of an invented prison, where the machine has one beside the repository."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from hub.load.load import load
from hub.store.store import HubStore
from tests.hub.load.extracts import NOW, Taken
from tests.world.clock import TestClock

ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("WINGBOOK_SHARED", ROOT.parent / "shared"))
SAMPLE = SHARED / "data" / "nomis-sample"

pytestmark = pytest.mark.skipif(
    not SAMPLE.is_dir(), reason="no sample extract: set WINGBOOK_SHARED to the folder with data/"
)


@pytest.fixture(scope="module")
def taken() -> Taken:
    return Taken(SAMPLE)


def test_every_row_of_every_table_is_accounted_for(taken: Taken) -> None:
    for file in SAMPLE.glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as stream:
            rows = sum(1 for _ in csv.reader(stream)) - 1
        count = taken.report.tables[file.stem]
        assert count.rows == rows == sum(count.fates.values()), file.name


def test_every_row_not_taken_whole_has_its_sentence(taken: Taken) -> None:
    said = {(file, row) for file, row, *_ in taken.found if row is not None}
    for count in taken.report.tables.values():
        if count.becomes:
            short = count.rows - count.fates["taken"]  # type: ignore[index]
            assert len({row for file, row in said if file == count.file}) >= short


def test_all_people_alerts_and_notes_are_in(taken: Taken) -> None:
    assert len(taken.rows("person")) == 74
    assert len(taken.rows("custody_period")) == 75
    assert len(taken.rows("alert")) == 41
    assert len(taken.rows("case_note")) == 72
    assert len(taken.rows("location")) == 305


def test_people_are_where_their_bookings_say(taken: Taken) -> None:
    paths = {row["id"]: row["path"] for row in taken.rows("location")}
    cells = {row["person_id"]: paths[row["location_id"]] for row in taken.rows("stay", to_at=None)}
    assert cells[taken.row("person", prison_number="A1234AA")["id"]] == "LEI-A-1-1"
    assert cells[taken.row("person", prison_number="A1234AB")["id"]] == "LEI-H-1-5"
    assert len(cells) == len(taken.rows("stay", to_at=None))


def test_loading_it_again_on_a_later_day_changes_nothing(tmp_path: Path) -> None:
    clock = TestClock(NOW)
    store = HubStore.create(tmp_path / "centre", clock)
    try:
        first = load(store, SAMPLE, clock).placed
        clock.tick(days=40)
        again = load(store, SAMPLE, clock).placed
    finally:
        store.close()
    assert (again.created, again.changed, again.unchanged) == (0, 0, first.created)
