"""A centre that was restored from a backup, noticed while a stream is loaded for the first time."""

from __future__ import annotations

from app.store.replica import Replica
from tests.store.building import (
    STREAM,
    a_note,
    an_edit,
    an_id,
    answer,
    page,
    person,
    record,
    take,
    verdict,
)

SMITH = an_id("person", "SMITH")


def load(replica: Replica, epoch: str, *surnames: str) -> None:
    """A first load of the stream from a centre in this epoch."""
    with replica.write() as writing:
        writing.begin_load(STREAM, epoch, ())
        writing.load_snapshot_rows([person(surname, 4) for surname in surnames], STREAM)
        writing.set_cursor(STREAM, 40)


def test_a_first_load_from_another_epoch_offers_everything_again(replica: Replica) -> None:
    load(replica, "one", "SMITH")
    done = record(replica, "change_details", an_edit(replica, "person", SMITH, diet="HALAL"))
    take(replica, answer(page(40, 41, person("SMITH", 5, diet="HALAL")), verdicts=[verdict(done)]))
    assert not replica.has_waiting()
    load(replica, "two", "SMITH")
    assert replica.next_batch(9, 9999) == (done,)
    smith = replica.get("person", SMITH)
    assert smith is not None
    assert smith["diet"] == "HALAL"


def test_what_the_restored_centre_never_had_goes_and_what_was_done_here_stays(
    replica: Replica,
) -> None:
    load(replica, "one", "SMITH", "JONES")
    record(replica, "add_note", a_note("SMITH", "Quiet night."))
    load(replica, "two", "SMITH")
    assert [row["surname"] for row in replica.find("person")] == ["SMITH"]
    assert [row["text"] for row in replica.find("case_note")] == ["Quiet night."]


def test_nothing_goes_before_the_stream_is_loaded_again(replica: Replica) -> None:
    load(replica, "one", "SMITH", "JONES")
    with replica.write() as writing:
        writing.begin_load(STREAM, "two", ())
        writing.load_snapshot_rows([person("SMITH", 2)], STREAM)
    assert len(replica.find("person")) == 2


def test_a_load_that_goes_on_from_a_newer_snapshot_keeps_nobody_who_has_left(
    replica: Replica,
) -> None:
    with replica.write() as writing:
        writing.begin_load(STREAM, "one", ("aa", "bb"))
        writing.load_snapshot_rows([person("SMITH"), person("JONES")], STREAM)
        writing.note_snapshot_part(STREAM, "aa")
    with replica.write() as writing:
        writing.begin_load(STREAM, "one", ("cc",))
    assert replica.snapshot_parts(STREAM) == frozenset()
    with replica.write() as writing:
        writing.load_snapshot_rows([person("SMITH")], STREAM)
        writing.set_cursor(STREAM, 40)
    assert [row["surname"] for row in replica.find("person")] == ["SMITH"]
