"""The digest of a stream at the centre: always that of its rows, and true for the exact number."""

from __future__ import annotations

import pytest
from alembic import command

from hub.service import Hub
from hub.settle.place import place_rows
from hub.store.engine import make_engine, url_of
from hub.store.journal import sums_of
from hub.store.migrate import config_for
from record.digest import BUCKETS, bucket_of, row_hash, to_text, total
from record.kinds import Value
from record.problems import Problem
from record.protocol import DigestRequest
from tests.hub.seat import STREAM, Seat, everything, row
from tests.world.clock import TestClock
from tests.world.prison import an_id
from tests.world.prison import row as whole_row

OTHER = "prison:MDI"


def counted(hub: Hub, stream: str) -> list[int]:
    """The sums of a stream's buckets, counted from the rows themselves."""
    sums = [0] * BUCKETS
    for (record_type, record_id), (version, values) in everything(hub, stream).items():
        sums[bucket_of(record_id)] += row_hash(record_type, record_id, version, values)
    return [total([one]) for one in sums]


def kept(hub: Hub, stream: str) -> list[int]:
    """The sums that the centre keeps."""
    with hub.store.read() as facts:
        found = sums_of(facts, stream)
    return [found.get(bucket, 0) for bucket in range(BUCKETS)]


def transfer(hub: Hub, surname: str, prison: str, **values: Value) -> None:
    """Have an extract say that a man is in another prison now."""
    period = row(hub, "custody_period", an_id("period", surname))
    place_rows(hub.store, [("custody_period", period | {"prison": prison} | values)], source="t")


def test_it_follows_whatever_happens(hub: Hub, clock: TestClock, a: Seat, so: Seat) -> None:
    a.load()
    a.send(a.note())
    a.send(a.alert())
    a.send(a.details({"diet": None}, {"diet": "HAL"}))
    so.send(so.details({"diet": None}, {"diet": "VGV"}))
    assert kept(hub, STREAM) == counted(hub, STREAM)
    apart = whole_row(
        "non_association",
        an_id("apart"),
        person_id=an_id("person", "SMITH"),
        other_person_id=an_id("person", "JONES"),
        restriction="CELL",
        started_on="2026-11-01",
        status="ACTIVE",
    )
    place_rows(hub.store, [apart], source="test", clock=clock)
    transfer(hub, "SMITH", "MDI")
    for stream in (STREAM, OTHER):
        assert kept(hub, stream) == counted(hub, stream)
    transfer(hub, "SMITH", "LEI")
    transfer(hub, "JONES", "MDI")
    for stream in (STREAM, OTHER):
        assert kept(hub, stream) == counted(hub, stream)
    assert sum(counted(hub, OTHER)) != 0


def test_the_last_page_says_it_for_its_own_number(hub: Hub, a: Seat, b: Seat) -> None:
    b.send(b.note())
    response = a.sync(want_bytes=1)
    assert response.pages[0].digest is not None or response.pages[0].more
    a.read_all()
    (page,) = b.sync(b.note(text="More.")).pages
    assert page.digest == to_text(total(counted(hub, STREAM)))


def test_it_is_not_said_when_nothing_is_new_and_nobody_asks(a: Seat) -> None:
    a.read_all()
    (page,) = a.sync().pages
    assert (page.rows, page.digest) == ((), None)


def test_an_older_centre_is_counted_when_it_is_migrated(place: str, clock: TestClock) -> None:
    hub = Hub.open(place, clock)
    seat = Seat.enrolled(hub, clock, "A", "Q1OFF")
    seat.send(seat.note())
    hub.close()
    engine = make_engine(url_of(place))
    with engine.connect() as plain:
        connection = plain.execution_options(writing=True)
        with connection.begin():
            command.downgrade(config_for(connection), "0001")
    engine.dispose()
    Hub.migrate(place).close()
    hub = Hub.open(place, clock)
    try:
        assert kept(hub, STREAM) == counted(hub, STREAM) != [0] * BUCKETS
        seat = Seat.enrolled(hub, clock, "B", "Q1OFF")
        seat.send(seat.note())
        assert kept(hub, STREAM) == counted(hub, STREAM)
    finally:
        hub.close()


def test_only_the_terminals_own_stream_is_compared(hub: Hub, clock: TestClock, a: Seat) -> None:
    a.read_all()
    other = Seat.enrolled(hub, clock, "M", "Q1OFF", prison="MDI")
    epoch = hub.store.epoch()
    with pytest.raises(Problem, match="does not work with"):
        other.hub.digest(DigestRequest(epoch, STREAM))
    smith = ("person", an_id("person", "SMITH"))
    assert other.hub.digest(DigestRequest(epoch, OTHER, records=(smith,))).rows == ()
    (mine,) = a.hub.digest(DigestRequest(epoch, STREAM, records=(smith,))).rows
    assert mine.record_id == smith[1]


def test_the_lines_of_a_bucket_are_its_share_of_the_digest(hub: Hub, a: Seat) -> None:
    a.load()
    a.send(a.note())
    epoch = hub.store.epoch()
    sums = a.hub.digest(DigestRequest(epoch, STREAM)).sums
    bucket = next(n for n, number in enumerate(sums) if int(number, 16))
    lines = a.hub.digest(DigestRequest(epoch, STREAM, buckets=(bucket,))).lines
    assert total(int(line.hash, 16) for line in lines) == int(sums[bucket], 16)
    assert {bucket_of(line.record_id) for line in lines} == {bucket}
