"""Answers of the centre over the officer's own waiting edits."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.store.changes import Changes
from app.store.replica import Replica
from record.action import Change
from record.protocol import SyncResponse
from tests.store.building import (
    STREAM,
    a_note,
    a_replica,
    action,
    alert,
    an_edit,
    an_id,
    answer,
    everything,
    gone,
    page,
    person,
    record,
    row,
    take,
    verdict,
)

SMITH, ALERT = an_id("person", "SMITH"), an_id("alert", "SMITH")


def shown(
    replica: Replica, name: str, record_id: str = SMITH, record_type: str = "person"
) -> object:
    found = replica.get(record_type, record_id)
    return found[name] if found else None


APART = row(
    "non_association",
    an_id("apart"),
    person_id=SMITH,
    other_person_id=an_id("person", "JONES"),
    restriction="LAND",
    started_on="2026-11-01",
    status="ACTIVE",
)


def test_a_page_is_shown_and_its_cursor_kept(replica: Replica) -> None:
    take(replica, answer(page(0, 3, person("SMITH"), alert("SMITH"))))
    assert shown(replica, "surname") == "SMITH"
    assert replica.cursors() == {STREAM: 3}
    assert replica.epoch() == "one"
    assert replica.streams() == (STREAM,)


def test_an_edit_is_shown_at_once_and_survives_the_centre_s_older_row(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    record(replica, "change_details", an_edit(replica, "person", SMITH, religion="CHRST"))
    assert shown(replica, "religion") == "CHRST"
    take(replica, answer(page(1, 2, person("SMITH", 2, diet="VEGAN"))))
    assert shown(replica, "religion") == "CHRST"
    assert shown(replica, "diet") == "VEGAN"


def test_an_accepted_edit_stays_until_its_row_has_been_read(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    done = record(replica, "change_details", an_edit(replica, "person", SMITH, diet="HALAL"))
    take(replica, answer(verdicts=[verdict(done, lei=3)]))
    assert not replica.has_waiting()
    assert shown(replica, "diet") == "HALAL"
    take(replica, answer(page(1, 2, person("JONES"))))
    assert shown(replica, "diet") == "HALAL"
    take(replica, answer(page(2, 3, person("SMITH", 2, diet="HALAL"))))
    with replica.read() as reading:
        assert not reading.pending("person", SMITH)
    assert shown(replica, "diet") == "HALAL"


def test_the_row_may_come_before_the_verdict(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    done = record(replica, "change_details", an_edit(replica, "person", SMITH, diet="HALAL"))
    take(replica, answer(page(1, 3, person("SMITH", 2, diet="HALAL", title="MR"))))
    assert replica.has_waiting()
    take(replica, answer(verdicts=[verdict(done, lei=3)]))
    assert not replica.has_waiting()
    assert (shown(replica, "diet"), shown(replica, "title")) == ("HALAL", "MR")


def test_a_refused_edit_leaves_the_centre_s_row(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH", diet="VEGAN"))))
    done = record(replica, "change_details", an_edit(replica, "person", SMITH, diet="HALAL"))
    take(replica, answer(verdicts=[verdict(done, "refused", "record_gone")]))
    assert shown(replica, "diet") == "VEGAN"
    assert replica.counts().refused == 1


def test_a_refused_creation_goes_and_takes_nothing_with_it(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    note = a_note("SMITH", "Quiet night.")
    done = record(replica, "add_note", note)
    assert shown(replica, "text", note.record_id, "case_note") == "Quiet night."
    take(replica, answer(verdicts=[verdict(done, "refused", "out_of_scope")]))
    assert replica.get("case_note", note.record_id) is None
    assert shown(replica, "surname") == "SMITH"


def test_a_held_ending_shows_the_alert_active_again(replica: Replica) -> None:
    take(replica, answer(page(0, 2, person("SMITH"), alert("SMITH"))))
    ending = an_edit(
        replica, "alert", ALERT, status="ENDED", ended_on="2026-11-24", ended_reason="No risk"
    )
    done = record(replica, "end_alert", ending)
    assert shown(replica, "status", ALERT, "alert") == "ENDED"
    take(replica, answer(verdicts=[verdict(done, "held", "right_held")]))
    assert shown(replica, "status", ALERT, "alert") == "ACTIVE"


def test_of_two_edits_the_refused_one_goes_and_the_later_one_stays(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    first = record(replica, "change_details", an_edit(replica, "person", SMITH, diet="HALAL"))
    record(replica, "change_details", an_edit(replica, "person", SMITH, title="DR"))
    take(replica, answer(verdicts=[verdict(first, "refused", "record_gone")]))
    assert (shown(replica, "diet"), shown(replica, "title")) == (None, "DR")


def test_sets_are_joined_as_the_centre_will_join_them(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH", needs=["A", "B"]))))
    record(replica, "change_details", an_edit(replica, "person", SMITH, needs=["B", "C"]))
    take(replica, answer(page(1, 2, person("SMITH", 2, needs=["A", "B", "D"]))))
    assert shown(replica, "needs") == ["B", "C", "D"]


def test_a_verdict_on_somebody_else_s_action_changes_nothing(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    done = record(replica, "change_details", an_edit(replica, "person", SMITH, diet="HALAL"))
    take(replica, answer(verdicts=[verdict(action(7, "add_note"), "refused", "record_gone")]))
    assert replica.next_batch(10, 10_000) == (done,)
    assert shown(replica, "diet") == "HALAL"


def test_a_second_different_verdict_is_ignored(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    done = record(replica, "change_details", an_edit(replica, "person", SMITH, diet="HALAL"))
    take(
        replica,
        answer(page(1, 2, person("SMITH", 2, diet="HALAL")), verdicts=[verdict(done, lei=2)]),
    )
    take(replica, answer(verdicts=[verdict(done, "refused", "record_gone")]))
    assert shown(replica, "diet") == "HALAL"
    assert replica.counts().refused == 0


def test_a_page_beyond_the_cursor_is_left_for_later(replica: Replica) -> None:
    take(replica, answer(page(5, 6, person("SMITH"))))
    assert replica.get("person", SMITH) is None
    assert replica.cursors() == {}


def test_an_older_row_never_replaces_a_newer_one(replica: Replica) -> None:
    take(replica, answer(page(0, 5, person("SMITH", 4, diet="VEGAN"))))
    take(replica, answer(page(0, 6, person("SMITH", 3, diet="HALAL"))))
    assert shown(replica, "diet") == "VEGAN"


def test_somebody_who_leaves_goes_with_everything_about_them(replica: Replica) -> None:
    take(replica, answer(page(0, 4, person("SMITH"), person("JONES"), alert("SMITH"), APART)))
    take(replica, answer(page(4, 5, gone("person", SMITH))))
    left = everything(replica)
    assert [p["surname"] for p in left["person"]] == ["JONES"]
    assert "alert" not in left
    assert len(left["non_association"]) == 1, "it is about Jones too"
    both = gone("person", an_id("person", "JONES")), gone("non_association", an_id("apart"))
    take(replica, answer(page(5, 7, *both)))
    assert everything(replica) == {}


def test_what_is_about_somebody_who_is_about_to_come_stays(replica: Replica) -> None:
    take(replica, answer(page(0, 3, person("SMITH"), APART)))
    take(replica, answer(page(3, 4, gone("person", SMITH))))
    take(replica, answer(page(4, 5, person("JONES"))))
    assert len(everything(replica)["non_association"]) == 1


def test_two_who_go_to_another_stream_that_is_held_stay_kept_apart(replica: Replica) -> None:
    here, there = "prison:LEI", "prison:MDI"
    both = person("SMITH"), person("JONES"), APART
    take(replica, answer(page(0, 3, *both), streams=(here, there)))
    take(replica, answer(page(0, 3, *both, stream=there), streams=(here, there)))
    left = gone("person", SMITH), gone("person", an_id("person", "JONES"))
    departed = page(3, 6, *left, gone("non_association", an_id("apart")))
    take(replica, answer(departed, streams=(here, there)))
    assert len(everything(replica)["non_association"]) == 1
    take(replica, answer(streams=(here,)))
    assert everything(replica) == {}


def test_somebody_who_leaves_stays_while_an_edit_about_them_waits(replica: Replica) -> None:
    take(replica, answer(page(0, 2, person("SMITH"), alert("SMITH"))))
    done = record(replica, "add_note", a_note("SMITH", "Left his radio."))
    take(replica, answer(page(2, 3, gone("person", SMITH))))
    assert shown(replica, "surname") == "SMITH"
    assert replica.next_batch(10, 10_000) == (done,)
    take(replica, answer(verdicts=[verdict(done, other=12)]))
    assert everything(replica) == {}


def test_somebody_who_comes_back_is_held_again(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH", 3))))
    take(replica, answer(page(1, 2, gone("person", SMITH, 3))))
    take(replica, answer(page(2, 3, person("SMITH", 3))))
    assert shown(replica, "surname") == "SMITH"


def test_somebody_handed_over_between_two_streams_that_are_held_stays(replica: Replica) -> None:
    here, there = "prison:LEI", "prison:MDI"
    streams = (here, there)
    take(replica, answer(page(0, 1, person("SMITH")), streams=streams))
    arrived = page(0, 9, person("SMITH"), stream=there)
    take(replica, answer(arrived, page(1, 2, gone("person", SMITH)), streams=streams))
    assert shown(replica, "surname") == "SMITH"
    take(replica, answer(page(9, 10, gone("person", SMITH), stream=there), streams=streams))
    assert everything(replica) == {}


def test_a_straggler_from_before_the_centre_was_restored_loses_nothing(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    done = record(replica, "change_details", an_edit(replica, "person", SMITH, diet="HALAL"))
    settled = page(1, 2, person("SMITH", 2, diet="HALAL"))
    straggler = answer(settled, verdicts=[verdict(done, lei=2)])
    take(replica, answer(epoch="two"), straggler, answer(epoch="two"))
    assert replica.next_batch(9, 9_999) == (done,), "the restored centre has not had it"
    take(replica, answer(page(0, 1, person("SMITH", 1)), epoch="two"))
    assert shown(replica, "diet") == "HALAL"


def test_a_stream_that_is_held_no_more_takes_its_people_with_it(replica: Replica) -> None:
    here, there = "prison:LEI", "prison:MDI"
    pages = page(0, 1, person("SMITH")), page(0, 1, person("JONES"), stream=there)
    take(replica, answer(*pages, streams=(here, there)))
    take(replica, answer(streams=(here,)))
    assert [row["surname"] for row in replica.find("person")] == ["SMITH"]
    assert replica.cursors() == {here: 1}


def test_listeners_hear_of_what_changed_after_it_is_kept(replica: Replica) -> None:
    heard: list[tuple[Changes, object]] = []
    unlisten = replica.changes.listen(lambda c: heard.append((c, shown(replica, "surname"))))
    take(replica, answer(page(0, 1, person("SMITH"))))
    record(replica, "add_note", a_note("SMITH", "Fine."))
    unlisten()
    record(replica, "add_note", a_note("SMITH", "Still fine."))
    (first, surname), (second, _) = heard
    assert first.records == {("person", SMITH)}
    assert first.people == {SMITH}
    assert surname == "SMITH"
    assert second.kinds == {"rows", "outbox"}
    assert second.people == {SMITH}


def test_a_write_that_fails_leaves_nothing_and_tells_nobody(replica: Replica) -> None:
    heard: list[Changes] = []
    replica.changes.listen(heard.append)
    try:
        with replica.write() as writing:
            writing.apply_response(answer(page(0, 1, person("SMITH"))))
            raise KeyError("on purpose")
    except KeyError:
        pass
    assert everything(replica) == {}
    assert replica.cursors() == {}
    assert heard == []


def test_a_centre_that_lost_its_memory_is_offered_everything_again(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    done = record(replica, "change_details", an_edit(replica, "person", SMITH, diet="HALAL"))
    take(
        replica,
        answer(page(1, 2, person("SMITH", 2, diet="HALAL")), verdicts=[verdict(done, lei=2)]),
    )
    assert not replica.has_waiting()
    take(replica, answer(epoch="two"))
    assert replica.next_batch(10, 10_000) == (done,)
    assert replica.cursors() == {}
    take(replica, answer(page(0, 1, person("SMITH", 1)), epoch="two"))
    assert shown(replica, "diet") == "HALAL", "the centre's old row lies beneath the edit"
    again = answer(
        page(1, 2, person("SMITH", 2, diet="HALAL")), epoch="two", verdicts=[verdict(done, lei=2)]
    )
    take(replica, again)
    assert shown(replica, "diet") == "HALAL"
    with replica.read() as reading:
        assert not reading.pending("person", SMITH)


def _conversation(replica: Replica) -> tuple[list[SyncResponse], Change]:
    """Two edits and the six answers in which the centre settles them."""
    take(replica, answer(page(0, 2, person("SMITH"), alert("SMITH"))))
    kept = record(replica, "change_details", an_edit(replica, "person", SMITH, diet="HALAL"))
    ending = an_edit(replica, "alert", ALERT, status="ENDED", ended_on="2026-11-24")
    held = record(replica, "end_alert", ending)
    note = a_note("SMITH", "Settled in.")
    added = record(replica, "add_note", note)
    values = dict(note.after)
    return [
        answer(page(2, 4, person("SMITH", 2, title="MR"), person("JONES"))),
        answer(
            page(4, 6, person("SMITH", 3, title="MR", diet="HALAL")),
            verdicts=[verdict(kept, "merged", lei=5), verdict(held, "held", "right_held", lei=6)],
        ),
        answer(verdicts=[verdict(added, lei=8)]),
        answer(
            page(6, 7, alert("SMITH", 2, comment="Seen"), gone("person", an_id("person", "JONES")))
        ),
        answer(page(7, 9, row("case_note", note.record_id, 1, **values))),
        answer(page(9, 10, person("SMITH", 4, title="DR", diet="HALAL"))),
    ], note


@given(st.lists(st.integers(0, 5), max_size=14), st.lists(st.integers(0, 5), max_size=4))
def test_repeats_and_stragglers_come_to_what_the_straight_run_comes_to(
    jumble: list[int], late: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        straight, jumbled = (a_replica(Path(folder) / name) for name in ("one", "two"))
        try:
            answers, _ = _conversation(straight)
            take(straight, *answers)
            others, _ = _conversation(jumbled)
            take(jumbled, *(others[place] for place in jumble))
            take(jumbled, *others, *(others[place] for place in late))
            assert everything(jumbled) == everything(straight)
            assert jumbled.cursors() == straight.cursors()
            assert not jumbled.has_waiting()
        finally:
            straight.close()
            jumbled.close()
