"""Two records of one person: merged without moving anything, separated as they were."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Change, Outcome
from record.facts import Facts
from record.ids import new_id
from record.kinds import Row
from record.moments import to_text
from record.redirect import ids_of
from tests.hub.people import NOT_MERGED, Pair, admit, merge, person_in, separate
from tests.hub.seat import STREAM, Seat, created, everything, row, rows
from tests.simulation.estate import OTHER
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id

SMITH, JONES, OWUSU = (an_id("person", name) for name in ("SMITH", "JONES", "OWUSU"))
OTHER_STREAM = f"prison:{OTHER}"

pytestmark = pytest.mark.usefixtures("both_prisons")


@pytest.fixture
def so(hub: Hub, clock: TestClock, mso: Seat) -> Seat:
    """A supervising officer, with somebody at hand who lets through what takes two."""
    pair = Pair.enrolled(hub, clock, "S", "Q3SO")
    pair.there = mso
    return pair


@pytest.fixture
def newcomer(hub: Hub, m: Seat) -> str:
    """Somebody whom the other prison has just admitted."""
    action = admit(m, OTHER, "Newman", cell="B-1-003", numbers=(("PNC", "2010/0123456A"),))
    assert m.send(action).outcome is Outcome.ACCEPTED
    m.clock.tick(minutes=1)  # type: ignore[attr-defined]
    return person_in(action)


@pytest.fixture
def asked(hub: Hub, a: Seat, newcomer: str) -> str:
    """The same man, admitted here as well: the centre asks."""
    action = admit(a, PRISON, "NEWMAN", cell="A-2-003", numbers=(("PNC", "2010/0123456A"),))
    assert a.send(action).raised
    return person_in(action)


def held_rows(hub: Hub) -> dict[tuple[str, str], Row]:
    """The whole record without what is written about the changes themselves."""
    found = {**everything(hub), **everything(hub, OTHER_STREAM)}
    untold = ("history", "discrepancy", "possible_match", "held_action")
    return {key: values for key, (_, values) in found.items() if key[0] not in untold}


def test_who_is_admitted_comes_to_every_terminal_of_the_prison_and_no_other(
    hub: Hub, m: Seat, mso: Seat, so: Seat, newcomer: str
) -> None:
    for seat in (m, mso, so):
        seat.read_all()
    assert mso.rows["person", newcomer] == m.rows["person", newcomer]
    assert {kind for kind, _ in mso.rows if mso.rows[kind, _][1].get("person_id") == newcomer} == {
        "identifier",
        "custody_period",
        "movement",
        "admission_search",
        "warrant",
        "stay",
        "history",
    }
    assert ("person", newcomer) not in so.rows
    assert rows(hub, "possible_match") == []


def test_nobody_is_admitted_to_a_prison_of_others(hub: Hub, a: Seat) -> None:
    action = admit(a, OTHER, "Newman")
    verdict = a.send(action)
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "out_of_scope")
    assert rows(hub, "person", surname="Newman") == []


def test_a_person_alone_is_not_admitted(a: Seat) -> None:
    whole = admit(a, PRISON, "Newman")
    verdict = a.send(replace(whole, changes=whole.changes[:1]))
    assert verdict.outcome is Outcome.REFUSED


def test_nobody_is_admitted_who_is_known_elsewhere(hub: Hub, a: Seat, newcomer: str) -> None:
    action = admit(a, PRISON, "Newman")
    known = row(hub, "person", newcomer)
    person = replace(
        action.changes[0], record_id=newcomer, after={k: v for k, v in known.items() if k != "id"}
    )
    rest = [
        replace(change, after={**change.after, "person_id": newcomer})
        for change in action.changes[1:]
    ]
    verdict = a.send(replace(action, changes=(person, *rest)))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "entry_never_changed")


def test_nobody_is_admitted_as_merged(a: Seat) -> None:
    verdict = a.send(admit(a, PRISON, "Newman", merged_into_id=SMITH))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "action_malformed")


def test_a_separation_by_a_wrong_clock_is_taken(hub: Hub, so: Seat) -> None:
    """The centre counts the merge as done when it came; its author's terminal says otherwise."""
    ahead = merge(so, JONES, SMITH)
    (change,) = ahead.changes
    late = "2031-01-01T00:00:00.000Z"
    so.send(replace(ahead, changes=(replace(change, after={**change.after, "merged_at": late}),)))
    merged = {**row(hub, "person", JONES), "merged_at": late}
    assert so.send(separate(so, merged)).outcome is Outcome.MERGED
    assert row(hub, "person", JONES)["merged_into_id"] is None
    assert row(hub, "person", JONES)["merged_at"] is None
    assert rows(hub, "conflict") == []


def test_merged_people_are_one_to_both_prisons(
    hub: Hub, so: Seat, m: Seat, newcomer: str, asked: str
) -> None:
    verdict = so.send(merge(so, newcomer, asked))
    assert verdict.outcome is Outcome.ACCEPTED
    with hub.store.read() as facts:
        assert ids_of(newcomer, facts) == ids_of(asked, facts) == (asked, newcomer)
    for seat, stream in ((so, STREAM), (m, OTHER_STREAM)):
        seat.read_all()
        assert seat.rows == everything(hub, stream)
        assert {("person", newcomer), ("person", asked)} <= set(seat.rows)
        assert {row["prison"] for row in seat.facts.find("stay", to_at=None)} >= {PRISON, OTHER}


def test_two_open_custody_periods_are_somebody_s_to_look_at(
    hub: Hub, so: Seat, newcomer: str, asked: str
) -> None:
    verdict = so.send(merge(so, newcomer, asked))
    (discrepancy,) = rows(hub, "discrepancy", rule="two_custody_periods")
    assert verdict.raised == (discrepancy["id"],)
    assert discrepancy["person_id"] == asked
    facts = discrepancy["facts"]
    assert isinstance(facts, dict)
    assert {facts["prison"], facts["other"]} == {PRISON, OTHER}
    looked = so.settle("settle_discrepancy", "discrepancy", str(discrepancy["id"]))
    (again,) = so.send(looked).raised
    assert row(hub, "discrepancy", again)["status"] == "OPEN"
    assert len(rows(hub, "custody_period", person_id=newcomer, closed_at=None)) == 1

    wrong = next(p for p in rows(hub, "custody_period", person_id=newcomer))
    now = to_text(so.clock.now())
    closing = Change("custody_period", str(wrong["id"]), {"closed_at": None}, {"closed_at": now})
    choosing = so.settle("settle_discrepancy", "discrepancy", again, closing)
    assert so.send(choosing).raised == ()
    assert row(hub, "custody_period", str(wrong["id"]))["closed_at"] == now


def test_settling_closes_no_custody_period_but_one_of_the_two(
    hub: Hub, so: Seat, newcomer: str, asked: str
) -> None:
    so.send(merge(so, newcomer, asked))
    (discrepancy,) = rows(hub, "discrepancy", rule="two_custody_periods")
    now = to_text(so.clock.now())
    smith = Change(
        "custody_period", an_id("period", "SMITH"), {"closed_at": None}, {"closed_at": now}
    )
    verdict = so.send(so.settle("settle_discrepancy", "discrepancy", str(discrepancy["id"]), smith))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "action_malformed")
    assert row(hub, "custody_period", an_id("period", "SMITH"))["closed_at"] is None


def test_separating_brings_back_every_row_as_it_was(
    hub: Hub, so: Seat, m: Seat, newcomer: str, asked: str
) -> None:
    before = held_rows(hub)
    versions = {k: v for k, (v, _) in {**everything(hub), **everything(hub, OTHER_STREAM)}.items()}
    so.send(merge(so, newcomer, asked))
    assert so.send(separate(so, row(hub, "person", newcomer))).outcome is Outcome.ACCEPTED
    assert held_rows(hub) == before
    now = {**everything(hub), **everything(hub, OTHER_STREAM)}
    moved = {key for key, (version, _) in now.items() if versions.get(key, version) != version}
    assert moved == {("person", newcomer)}
    for seat, stream in ((so, STREAM), (m, OTHER_STREAM)):
        seat.read_all()
        assert seat.rows == everything(hub, stream)


def test_what_is_written_while_they_are_one_stays_where_it_was_written(
    hub: Hub, a: Seat, so: Seat, m: Seat, newcomer: str, asked: str
) -> None:
    so.send(merge(so, newcomer, asked))
    for seat, person_id in ((a, asked), (m, newcomer)):
        note = seat.note("x", f"About {person_id}.", person_id=person_id, custody_period_id=None)
        assert seat.send(note).outcome is Outcome.ACCEPTED
    so.send(separate(so, row(hub, "person", newcomer)))
    for person_id in (asked, newcomer):
        (note_row,) = rows(hub, "case_note", person_id=person_id)
        assert note_row["text"] == f"About {person_id}."


def test_an_entry_about_one_names_no_custody_period_of_the_other(
    hub: Hub, a: Seat, so: Seat, newcomer: str, asked: str
) -> None:
    """Even while they are one: they may be separated before it comes."""
    so.send(merge(so, newcomer, asked))
    (period,) = rows(hub, "custody_period", person_id=newcomer)
    note = a.note("x", "Seen.", person_id=asked, custody_period_id=period["id"])
    assert a.send(note).problem == "action_malformed"


def test_a_late_edit_of_the_merged_record_lands_on_the_one_that_stands(
    hub: Hub, so: Seat, m: Seat, newcomer: str, asked: str
) -> None:
    """The terminal was off: it knows nothing of the merge, nor of the other record."""
    before: Row = {"diet": None, "needs": []}
    change = Change("person", newcomer, before, {"diet": "VGN", "needs": ["D1"]})
    late = m.action("change_details", change)
    so.send(merge(so, newcomer, asked))
    assert m.send(late).outcome is Outcome.ACCEPTED
    for person_id in (asked, newcomer):
        person = row(hub, "person", person_id)
        assert (person["diet"], person["needs"]) == ("VGN", ["D1"])
    told = {line["record_id"] for line in rows(hub, "history", action_id=late.id)}
    assert told == {asked, newcomer}
    so.send(separate(so, row(hub, "person", newcomer)))
    assert row(hub, "person", newcomer)["diet"] == "VGN"


def test_a_late_edit_that_disagrees_is_merged_and_what_a_person_must_decide_is_asked(
    hub: Hub, a: Seat, so: Seat, m: Seat, newcomer: str, asked: str
) -> None:
    names = Change("person", newcomer, {"surname": "Newman"}, {"surname": "Neumann"})
    food = Change("person", newcomer, {"diet": None}, {"diet": "VGN"})
    late, renamed = (m.action("change_details", change) for change in (food, names))
    a.clock.tick(minutes=1)  # type: ignore[attr-defined]
    a.send(a.action("change_details", Change("person", asked, {"diet": None}, {"diet": "HAL"})))
    so.send(merge(so, newcomer, asked))
    assert m.send(late).outcome is Outcome.MERGED
    verdict = m.send(renamed)
    assert verdict.problem == "charge_elsewhere", "who somebody is in two prisons, both agree to"
    let_through = so.settle("accept_held", "held_action", verdict.raised[0])
    assert so.send(let_through).outcome is Outcome.MERGED
    assert row(hub, "person", asked)["diet"] == "HAL"
    (conflict,) = rows(hub, "conflict", record_id=asked)
    assert (conflict["group"], conflict["ours"]) == ("surname", {"surname": "Neumann"})
    assert row(hub, "person", newcomer)["surname"] == "Neumann"


def test_a_chain_of_merges_leads_to_the_last(hub: Hub, so: Seat) -> None:
    assert so.send(merge(so, JONES, SMITH)).outcome is Outcome.ACCEPTED
    assert so.send(merge(so, SMITH, an_id("person", "EVANS"))).outcome is Outcome.ACCEPTED
    with hub.store.read() as facts:
        assert set(ids_of(JONES, facts)) == {JONES, SMITH, an_id("person", "EVANS")}
    so.send(separate(so, row(hub, "person", SMITH)))
    with hub.store.read() as facts:
        assert ids_of(JONES, facts) == (SMITH, JONES)


def test_what_cannot_be_merged_is_refused(hub: Hub, so: Seat) -> None:
    assert so.send(merge(so, SMITH, SMITH)).problem == "same_person"
    assert so.send(merge(so, JONES, SMITH)).outcome is Outcome.ACCEPTED
    for person_id, into, problem in (
        (SMITH, JONES, "already_merged"),
        (JONES, SMITH, "already_merged"),
        (JONES, an_id("person", "EVANS"), "merged_elsewhere"),
        (SMITH, OWUSU, "out_of_scope"),
        (OWUSU, SMITH, "out_of_scope"),
        (SMITH, new_id(so.clock.now()), "out_of_scope"),
    ):
        verdict = so.send(merge(so, person_id, into))
        assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, problem)
    alone = {**row(hub, "person", SMITH), "merged_into_id": JONES, "merged_at": None}
    assert so.send(separate(so, alone)).problem == "not_merged"


def test_people_who_must_be_kept_apart_are_merged_only_by_two(
    hub: Hub, so: Seat, clock: TestClock
) -> None:
    apart: Row = {
        "person_id": SMITH,
        "other_person_id": JONES,
        "restriction": "CELL",
        "started_on": "2026-11-02",
        "status": "ACTIVE",
    }
    whole = created("non_association", apart, clock)
    placed = {
        **dict.fromkeys(row(hub, "non_association", an_id("apart", "SMITH", "OWUSU"))),
        **apart,
    }
    placed["id"] = whole.record_id
    place_rows(hub.store, [("non_association", placed)], source="test", clock=clock)
    verdict = so.send(merge(so, JONES, SMITH))
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "apart_from_each_other")
    assert row(hub, "person", JONES)["merged_into_id"] is None


def test_two_prisons_agree_to_a_merge_by_one_each_who_may_decide_it(
    hub: Hub, a: Seat, so: Seat, mso: Seat, newcomer: str, asked: str
) -> None:
    """Of two who are in two prisons somebody asks who may decide it; the other prison agrees."""
    verdict = a.send(merge(a, newcomer, asked))
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "right_held")
    (held_id,) = verdict.raised
    assert row(hub, "held_action", held_id)["person_id"] == asked
    alone = so.send(so.settle("accept_held", "held_action", held_id))
    assert alone.problem == "agreement_missing"
    verdict = Seat.send(so, merge(so, newcomer, asked))
    (held_id,) = verdict.raised
    mso.read_all()
    assert mso.rows["held_action", held_id][1]["person_id"] == newcomer, (
        "who is there, is asked there"
    )
    accepted = mso.send(mso.settle("accept_held", "held_action", held_id))
    assert accepted.outcome is Outcome.ACCEPTED
    assert row(hub, "person", newcomer)["merged_into_id"] == asked
    (discrepancy,) = rows(hub, "discrepancy", rule="two_custody_periods")
    assert accepted.raised == (discrepancy["id"],)


def test_a_held_merge_that_has_become_impossible_is_not_let_through(
    hub: Hub, a: Seat, so: Seat
) -> None:
    (held_id,) = a.send(merge(a, JONES, SMITH)).raised
    so.send(merge(so, SMITH, JONES))
    verdict = so.send(so.settle("accept_held", "held_action", held_id))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "already_merged")


def test_both_histories_tell_of_the_merge_and_of_the_separation(
    hub: Hub, so: Seat, newcomer: str, asked: str
) -> None:
    so.send(merge(so, newcomer, asked))
    so.send(separate(so, row(hub, "person", newcomer)))
    for person_id in (newcomer, asked):
        told = [
            line["action_kind"]
            for line in rows(hub, "history", person_id=person_id)
            if line["record_type"] == "person"
        ]
        assert {"merge_people", "separate_people"} <= set(told)


def test_the_safer_of_two_risks_stands_until_somebody_assesses_anew(
    hub: Hub, so: Seat, clock: TestClock
) -> None:
    def assessed(facts: Facts) -> str | None:
        from record.rules.sharing import sharing_risk

        return sharing_risk(SMITH, facts)

    high = {**row(hub, "assessment", an_id("csra", "JONES")), "level": "HI"}
    high["assessed_on"] = "2026-01-05"
    place_rows(hub.store, [("assessment", high)], source="test", clock=clock)
    so.send(merge(so, JONES, SMITH))
    with hub.store.read() as facts:
        assert assessed(facts) == "HI"
    anew = {**high, "id": an_id("csra", "anew"), "person_id": SMITH, "level": "STANDARD"}
    anew |= {"assessed_on": "2026-12-24", "custody_period_id": None}
    place_rows(hub.store, [("assessment", anew)], source="test", clock=clock)
    with hub.store.read() as facts:
        assert assessed(facts) == "STANDARD"


def test_whom_the_other_record_is_kept_apart_from_is_looked_at(
    hub: Hub, so: Seat, clock: TestClock
) -> None:
    """EVANS shares with nobody whom he must not; JONES, who turns out to be SMITH, does."""
    told = row(hub, "non_association", an_id("apart", "SMITH", "OWUSU"))
    apart = {**told, "id": an_id("apart", "2"), "other_person_id": an_id("person", "EVANS")}
    place_rows(hub.store, [("non_association", apart)], source="test", clock=clock)
    so.send(so.move("JONES", "A-2-001", to_text(clock.now())))
    verdict = so.send(merge(so, JONES, SMITH))
    found = {row(hub, "discrepancy", raised)["rule"] for raised in verdict.raised}
    on_the_list = "cell_not_escape_list"  # which came with the other record's alert
    assert found == {"two_custody_periods", "kept_apart", on_the_list}


def test_a_separation_undoes_one_merge_and_nothing_more(hub: Hub, so: Seat) -> None:
    so.send(merge(so, JONES, SMITH))
    merged = row(hub, "person", JONES)
    now = {"merged_into_id": an_id("person", "EVANS"), "merged_at": to_text(so.clock.now())}
    elsewhere = Change("person", JONES, {name: merged[name] for name in NOT_MERGED}, now)
    assert so.send(so.action("separate_people", elsewhere)).problem == "action_malformed"
    other = Change(
        "custody_period", an_id("period", "EVANS"), {"closed_at": None}, {"closed_at": None}
    )
    assert so.send(separate(so, merged, other)).problem == "action_malformed"
    assert row(hub, "person", JONES)["merged_into_id"] == SMITH
