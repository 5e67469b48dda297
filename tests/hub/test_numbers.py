"""Prison numbers at the centre: none is given twice, whoever asks, and none that was not leased."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hub.service import Hub
from hub.settle.numbers import BLOCKS_A_DAY_MAX, lease_block
from hub.settle.place import place_rows
from hub.store.numbers import give_number, numbers_of
from hub.store.terminals import revoke, terminal_by_id
from record.action import Outcome
from record.ids import derived_id
from record.kinds import Row
from record.prison_numbers import BLOCK_SIZE, LOW, number_at, place_of
from record.protocol import PAGE_BYTES_MAX, SCHEMA, SyncRequest
from record.types.person import PERSON
from tests.hub.people import admit, person_in
from tests.hub.seat import Seat, row, rows
from tests.world.clock import TestClock
from tests.world.prison import PRISON


def reception(hub: Hub, clock: TestClock, name: str) -> Seat:
    """A reception's terminal, with an officer at it."""
    return Seat.enrolled(hub, clock, name, "Q1OFF", profile="reception")


def asks(seat: Seat, installation: str = "1") -> list[str]:
    """The numbers that this installation may give once it has asked for more."""
    request = SyncRequest(SCHEMA, seat.epoch, {}, (), PAGE_BYTES_MAX, numbers=installation)
    seat.hub.sync(request)
    return own(seat.hub._store, seat.terminal_id, installation)  # type: ignore[attr-defined]


def own(store: object, terminal_id: str, installation: str) -> list[str]:
    with store.read() as facts:  # type: ignore[attr-defined]
        blocks = facts.find("number_block", terminal_id=terminal_id, incarnation=installation)
    return [number for block in blocks for number in numbers_of(block)]


def test_a_reception_has_numbers_of_its_own_and_a_wing_has_none(hub: Hub, clock: TestClock) -> None:
    r, other = reception(hub, clock, "R"), reception(hub, clock, "R2")
    mine, theirs = asks(r), asks(other)
    assert (mine[0], len(mine)) == ("B0001AA", BLOCK_SIZE)
    assert not set(mine) & set(theirs)
    assert asks(r) == mine  # an answer that was lost is asked for again
    assert asks(Seat.enrolled(hub, clock, "A", "Q1OFF")) == []
    assert not set(asks(r, "2")) & {*mine, *theirs}  # rebuilt: nobody knows what it had given


def test_an_admission_has_its_own_number_or_is_refused(hub: Hub, clock: TestClock) -> None:
    r, other = reception(hub, clock, "R"), reception(hub, clock, "R2")
    mine, theirs = asks(r), asks(other)
    named = {number: admit(r, PRISON, "Newman", prison_number=number) for number in mine[:1]}
    assert [r.send(action).outcome for action in named.values()] == [Outcome.ACCEPTED]
    assert row(hub, "person", person_in(named[mine[0]]))["prison_number"] == mine[0]
    for number in (
        theirs[0],
        "B9999ZZ",
        "A1234BC",
        "nonsense",
        number_at(place_of(theirs[-1]) + 1),
    ):
        refused = r.send(admit(r, PRISON, "Oldman", prison_number=number[:7]))
        assert refused.outcome is Outcome.REFUSED
        assert refused.problem in {"number_not_leased", "number_not_prison"}
    stolen = admit(r, PRISON, "Oldman", prison_number=mine[1])
    rebuilt = r.send(r.action("admit", *stolen.changes, incarnation="2"))
    assert rebuilt.problem == "number_not_leased"


def test_the_centre_gives_one_to_whoever_comes_without(hub: Hub, a: Seat, clock: TestClock) -> None:
    mine = asks(reception(hub, clock, "R"))
    first, second = admit(a, PRISON, "Newman"), admit(a, PRISON, "Oldman", born="1962-01-30")
    assert {a.send(one).outcome for one in (first, second)} == {Outcome.ACCEPTED}
    given = [str(row(hub, "person", person_in(one))["prison_number"]) for one in (first, second)]
    assert len({*given, *mine}) == BLOCK_SIZE + 2
    a.read_all()
    assert a.rows["person", person_in(first)][1]["prison_number"] == given[0]
    (line,) = [one for one in rows(hub, "history") if one["record_id"] == person_in(first)]
    assert [told["now"] for told in line["lines"]] == [given[0]]  # type: ignore[index, union-attr]


def test_two_copies_of_a_terminal_give_one_number_and_both_people_keep_apart(
    hub: Hub, clock: TestClock
) -> None:
    r = reception(hub, clock, "R")
    number = asks(r)[0]
    one = admit(r, PRISON, "Newman", prison_number=number)
    two = admit(r, PRISON, "Oldman", born="1962-01-30", prison_number=number)
    r.send(one)
    verdict = r.send(two)
    assert row(hub, "person", person_in(one))["prison_number"] == number
    other = row(hub, "person", person_in(two))["prison_number"]
    assert other not in (None, number)
    (asked,) = [found for found in rows(hub, "discrepancy") if found["id"] in verdict.raised]
    assert (asked["rule"], asked["person_id"]) == ("number_given_twice", person_in(two))
    assert asked["facts"] == {"number": number, "given": other, "name": "OLDMAN, Lee"}


def test_who_asks_too_often_is_given_no_more(hub: Hub, clock: TestClock) -> None:
    r = reception(hub, clock, "R")
    for installation in range(BLOCKS_A_DAY_MAX + 3):
        asks(r, str(installation))
    assert len(rows(hub, "number_block")) == BLOCKS_A_DAY_MAX
    clock.tick(hours=25)
    assert asks(r, "tomorrow")


def test_a_block_is_followed_by_another_when_it_runs_low(hub: Hub, clock: TestClock) -> None:
    r = reception(hub, clock, "R")
    mine = asks(r)
    for at, number in enumerate(mine[: BLOCK_SIZE - LOW + 1]):
        born = f"19{60 + at // 20}-{1 + at % 12:02}-{1 + at % 28:02}"
        known: Row = {"id": derived_id("person", number), "surname": f"N{at}", "needs": []}
        about: Row = {"forename": "Lee", "date_of_birth": born, "prison_number": number}
        place_rows(
            hub.store, [("person", {**PERSON.blank(), **known, **about})], source="t", clock=clock
        )
    assert len(asks(r)) == 2 * BLOCK_SIZE


def test_a_withdrawn_terminal_s_numbers_are_nobody_s(hub: Hub, clock: TestClock) -> None:
    r = reception(hub, clock, "R")
    lost = asks(r)
    revoke(hub.store, clock, r.terminal_id)
    assert not set(asks(reception(hub, clock, "R2"))) & set(lost)


def test_many_processes_ask_at_once(hub: Hub, clock: TestClock) -> None:
    seats = [reception(hub, clock, f"R{at}") for at in range(4)]
    homes = [terminal_by_id(hub.store, seat.terminal_id) for seat in seats]

    def ask(at: int) -> None:
        hub.store.write(lambda w: lease_block(w, homes[at % 4], str(at // 4), clock.now()))
        hub.store.write(give_number)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(ask, range(16)))
    given = [number for block in rows(hub, "number_block") for number in numbers_of(block)]
    assert len(given) == len(set(given)) == 16 * BLOCK_SIZE


STEP = st.one_of(
    st.tuples(st.just("lease"), st.integers(0, 5)),
    st.tuples(st.just("give"), st.just(0)),
    st.tuples(st.just("known"), st.integers(0, 250)),
    st.tuples(st.just("restored"), st.just(0)),
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(STEP, max_size=8))
def test_no_number_is_anybody_s_twice(
    sqlite_hub: Hub, clock: TestClock, steps: Sequence[tuple[str, int]]
) -> None:
    """Whatever extracts bring in between, and however often the centre is restored."""
    store, known = sqlite_hub.store, set[str]()
    for step, which in steps:
        clock.tick(hours=3)
        before = blocks_in(sqlite_hub)
        if step == "lease":
            seat = reception(sqlite_hub, clock, "R")
            home = terminal_by_id(store, seat.terminal_id)
            store.write(lambda w, home=home, at=which: lease_block(w, home, str(at), clock.now()))
            assert not (blocks_in(sqlite_hub) - before) & (before | known)
        elif step == "give":
            given = store.write(give_number)
            assert given not in before | known
            known.add(given)
        elif step == "known":
            number = number_at(place_of(store.write(give_number)) + which)
            person = {**PERSON.blank(), "id": derived_id("person", number), "needs": []}
            who: Row = {"surname": "N", "forename": "N", "date_of_birth": "1980-01-01"}
            brought: Row = {**person, **who, "prison_number": number}
            place_rows(store, [("person", brought)], source="t", clock=clock)
            known.add(number)
        else:
            store.begin_epoch(clock)


def blocks_in(hub: Hub) -> set[str]:
    """All numbers of all blocks."""
    return {number for block in rows(hub, "number_block") for number in numbers_of(block)}
