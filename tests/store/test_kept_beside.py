"""What is kept beside the record: the trail, drafts, who may sign in, the state of the link."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

from app.store import audit, link
from app.store.replica import Replica
from app.store.verifiers import Verifier
from record.problems import Problem
from tests.store.building import (
    NOW,
    SESSION,
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

LATER = "2026-11-24T10:00:00.000Z"


def trail(replica: Replica, *deeds: str) -> None:
    for deed in deeds:
        with replica.write() as writing:
            writing.audit(at=NOW, staff_id="officer", deed=deed, details={"text": "Łukasik"})


def first_break(replica: Replica) -> int | None:
    with replica.read() as reading:
        return audit.first_break(reading.connection)


def test_an_untouched_trail_is_whole(replica: Replica) -> None:
    trail(replica, "find", "open_person", "find")
    assert first_break(replica) is None


@pytest.mark.parametrize(
    ("tampering", "number"),
    [
        ("UPDATE audit SET staff_id = 'somebody' WHERE number = 2", 2),
        ("UPDATE audit SET details = NULL WHERE number = 3", 3),
        ("DELETE FROM audit WHERE number = 1", 1),
        ("DELETE FROM audit WHERE number = 2", 2),
        ("UPDATE audit SET number = number + 10 WHERE number = 3", 3),
    ],
)
def test_tampering_shows_from_where_it_was_done(
    replica: Replica, tampering: str, number: int
) -> None:
    trail(replica, "find", "open_person", "find")
    with pytest.raises(Exception, match="never"), replica.write() as writing:
        writing.connection.execute(text(tampering))
    with replica.write() as writing:
        for trigger in ("audit_is_never_rewritten", "audit_is_never_dropped"):
            writing.connection.execute(text(f"DROP TRIGGER {trigger}"))
        writing.connection.execute(text(tampering))
    assert first_break(replica) == number


def test_a_draft_is_its_author_s_alone(replica: Replica) -> None:
    with replica.write() as writing:
        writing.save_draft("one", "note:smith", "Half")
        writing.save_draft("one", "note:smith", "Half a sentence")
        writing.save_draft("two", "note:smith", "Other")
    with replica.read() as reading:
        assert reading.draft("one", "note:smith") == "Half a sentence"
    with replica.write() as writing:
        writing.forget_draft("one", "note:smith")
    with replica.read() as reading:
        assert reading.draft("one", "note:smith") is None
        assert reading.draft("two", "note:smith") == "Other"


def test_who_may_sign_in_and_wrong_tries_are_remembered(replica: Replica) -> None:
    who = "Q1", "id", "Adeyemi", "Sam", "officer", "LEI"
    kept = Verifier(*who, "argon2id$…", SESSION.certificate, NOW)
    with replica.write() as writing:
        writing.put_verifier(kept)
        writing.put_verifier(replace(kept, wrapped_key="argon2id$another"))
        nobody = writing.guard("Q1")
        assert (nobody.failures, nobody.locked_until) == (0, None)
        writing.put_guard(replace(nobody, failures=2))
        writing.put_guard(replace(nobody, failures=3, locked_until=LATER))
        assert writing.guard("q1") == replace(nobody, failures=3, locked_until=LATER)
        assert writing.guard("Q2").failures == 0
    with replica.read() as reading:
        assert reading.verifier("Q1") == replace(kept, wrapped_key="argon2id$another")
        assert reading.verifier("Q2") is None


def test_the_link_tells_since_when_it_is_down_and_how_old_the_data_is(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    replica.note_link(NOW, None, caught_up=True)
    for moment in (LATER, "2026-11-24T11:00:00.000Z"):
        replica.note_link(moment, Problem("hub_unreachable"))
    with replica.read() as reading:
        known = reading.links()
    assert known[link.UNREACHABLE_SINCE] == LATER
    assert known[link.LAST_CONTACT] == NOW
    assert known[link.DATA_AS_OF] == NOW
    assert "hub_unreachable" in known[link.PROBLEM]
    replica.note_link(LATER, None)
    with replica.read() as reading:
        assert reading.link(link.PROBLEM) is None
        assert reading.link(link.UNREACHABLE_SINCE) is None


def test_tries_are_counted_and_their_problem_kept(replica: Replica) -> None:
    done = record(replica, "add_note", a_note("SMITH", "Fine."))
    with replica.write() as writing:
        writing.note_try([done])
        writing.note_try([done], Problem("hub_busy"))
        writing.note_try([done])
    with replica.read() as reading:
        row = reading.connection.execute(text("SELECT state, tries, problem FROM outbox")).one()
    assert tuple(row) == ("sent", 3 - 1, None)
    assert replica.next_batch(9, 9_999) == (done,), "no answer yet, so it is offered again"


def test_accepted_actions_are_forgotten_in_time_and_numbers_go_on(replica: Replica) -> None:
    take(replica, answer(page(0, 1, person("SMITH"))))
    smith = an_id("person", "SMITH")
    done = [
        record(replica, "change_details", an_edit(replica, "person", smith, diet=diet))
        for diet in ("HALAL", "VEGAN", "KOSHER")
    ]
    outcomes = ("accepted", "refused", "accepted")
    take(replica, answer(verdicts=[verdict(a, o) for a, o in zip(done, outcomes, strict=True)]))
    with replica.write() as writing:
        assert writing.forget_answered(NOW) == 0
        assert writing.forget_answered(LATER) == 1
        assert writing.next_number() == 4
    assert replica.counts().refused == 1


def test_a_first_load_goes_on_where_it_broke_off(replica: Replica) -> None:
    with replica.write() as writing:
        writing.begin_load(STREAM, "one", ())
        writing.load_snapshot_rows([person("SMITH", 5)], STREAM)
        writing.note_snapshot_part(STREAM, "aa" * 32)
    assert replica.snapshot_parts(STREAM) == {"aa" * 32}
    assert replica.cursors() == {}
    record(replica, "add_note", a_note("SMITH", "Fine."))
    with replica.write() as writing:
        writing.load_snapshot_rows([person("SMITH", 5), person("JONES", 2)], STREAM)
        writing.set_cursor(STREAM, 40)
        writing.forget_snapshot_parts(STREAM)
    assert replica.snapshot_parts(STREAM) == frozenset()
    assert replica.cursors() == {STREAM: 40}
    assert replica.epoch() == "one"
    assert replica.counts().people == 2
    assert len(replica.find("case_note")) == 1
