"""What a reader is told of a record that it holds: the fields that changed since it last read."""

from __future__ import annotations

from hub.service import Hub
from hub.settle.place import place_rows
from record.kinds import Row
from record.protocol import PageRow, SyncResponse
from tests.hub.seat import Seat, everything, row
from tests.world.prison import an_id

SMITH = an_id("person", "SMITH")


def told(response: SyncResponse, record_type: str = "person") -> list[PageRow]:
    """The rows of one type in an answer."""
    return [row for page in response.pages for row in page.rows if row.record_type == record_type]


def news(response: SyncResponse) -> Row | None:
    """What an answer says of Smith, if it is news and not the whole row."""
    (row,) = told(response)
    assert row.record_id == SMITH
    return None if row.whole else row.values


def test_only_what_changed_is_told(a: Seat, b: Seat) -> None:
    a.load()
    b.send(b.details({"diet": None}, {"diet": "HAL"}))
    assert news(a.sync()) == {"diet": "HAL"}
    b.send(b.details({"religion": None}, {"religion": "CE"}))
    b.send(b.details({"diet": "HAL"}, {"diet": None}))
    assert news(a.sync()) == {"religion": "CE", "diet": None}


def test_each_reader_is_told_what_changed_since_it_read(
    hub: Hub, a: Seat, b: Seat, so: Seat
) -> None:
    a.load()
    b.load()
    so.send(so.details({"diet": None}, {"diet": "HAL"}))
    so.send(so.details({"religion": None}, {"religion": "CE"}))
    b.sync()
    so.send(so.details({"ethnicity": None}, {"ethnicity": "W1"}))
    assert news(a.sync()) == {"diet": "HAL", "religion": "CE", "ethnicity": "W1"}
    assert news(b.sync()) == {"ethnicity": "W1"}
    assert a.rows == b.rows == everything(hub)


def test_who_has_not_read_the_row_is_told_all_of_it(hub: Hub, a: Seat, b: Seat) -> None:
    b.send(b.details({"diet": None}, {"diet": "HAL"}))
    assert all(row.whole for row in told(a.sync()))
    assert a.rows == everything(hub)
    b.send(b.note("SMITH"))
    (note,) = told(a.sync(), "case_note")
    assert note.whole


def test_who_asks_for_whole_rows_gets_them(hub: Hub, a: Seat, b: Seat) -> None:
    a.load()
    b.send(b.details({"diet": None}, {"diet": "HAL"}))
    assert news(a.sync(whole=True)) is None
    assert a.rows == everything(hub)


def test_what_an_extract_changes_is_told_by_field(hub: Hub, a: Seat) -> None:
    a.load()
    place_rows(hub.store, [("person", row(hub, "person", SMITH) | {"diet": "HAL"})], source="t")
    assert news(a.sync()) == {"diet": "HAL"}


def test_who_comes_back_is_told_of_whole(hub: Hub, a: Seat) -> None:
    a.load()
    for prison in ("MDI", "LEI"):
        period = row(hub, "custody_period", an_id("period", "SMITH"))
        place_rows(hub.store, [("custody_period", period | {"prison": prison})], source="t")
    assert news(a.sync()) is None
    assert a.rows == everything(hub)
