"""Ids of rows that the reader holds are written short in a page, and spelled out exactly."""

from __future__ import annotations

from record import short_ids, wire
from record.catalogue import BY_NAME
from record.ids import derived_id, new_id
from record.protocol import Page, PageRow
from tests.world.clock import TestClock

SMITH, JONES, ACTION = derived_id("smith"), derived_id("jones"), derived_id("action")
DIET = {"diet": "HAL"}


def history(person_id: str) -> PageRow:
    """A line of the history about a person."""
    said = {"action_id": ACTION, "person_id": person_id, "record_type": "person"}
    values = {**BY_NAME["history"].blank(), **said, "record_id": person_id}
    return PageRow("history", short_ids.history_id(values), 1, values)


def travelled(*rows: PageRow) -> tuple[PageRow, ...]:
    """Rows as they come out of a page at the other end."""
    page = Page("prison:LEI", 1, 2, rows, more=False)
    return wire.page_from_wire(wire.unpack(wire.pack(wire.page_to_wire(page)))).rows


def news_of(record_id: str) -> PageRow:
    """News of a person who is held."""
    return PageRow("person", record_id, 2, DIET, whole=False)


def test_an_id_that_is_held_travels_short_and_what_names_it_does_too() -> None:
    sent = (news_of(SMITH), news_of(JONES), history(SMITH), history(JONES))
    came = travelled(*sent)
    assert SMITH not in str(came)
    assert all(short_ids.is_short(row.record_id) for row in came[:2])
    ids = {short_ids.shorten(one): one for one in (SMITH, JONES)}
    assert short_ids.spell_out(came, ids) == sent


def test_ids_that_begin_alike_travel_whole() -> None:
    twin = SMITH[:12] + JONES[12:]
    sent = (news_of(SMITH), news_of(twin), news_of(JONES))
    came = travelled(*sent)
    assert [row.record_id for row in came[:2]] == [SMITH, twin]
    assert short_ids.is_short(came[2].record_id)


def test_an_id_that_begins_with_the_time_travels_whole() -> None:
    made = new_id(TestClock().now())
    assert travelled(news_of(made)) == (news_of(made),)


def test_a_whole_row_says_its_whole_id() -> None:
    assert travelled(history(SMITH)) == (history(SMITH),)


def test_the_beginning_lies_within_its_bounds() -> None:
    first, last = short_ids.bounds(short_ids.shorten(SMITH))
    assert first <= SMITH < last
    assert not first <= JONES < last
