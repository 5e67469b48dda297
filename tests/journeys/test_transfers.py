"""People who go to another prison: they arrive whole, leave nothing behind, and lose nothing."""

from __future__ import annotations

import pytest

from hub.settle.place import place_rows
from tests.world import Officer, World
from tests.world.prison import PRISON, an_id, row

OTHER = "MDI"
SMITH = an_id("person", "SMITH")


@pytest.fixture
def a(world: World) -> Officer:
    """A loaded terminal of the prison."""
    return world.terminal("A")


@pytest.fixture
def m(world: World) -> Officer:
    """A loaded terminal of another prison, with staff of its own."""
    staff = row(
        "staff",
        an_id("staff", "M1OFF"),
        staff_number="M1OFF",
        surname="Osei",
        forename="Kim",
        role="officer",
        prison=OTHER,
        active=True,
    )
    place_rows(world.hub.store, [staff], source="test", clock=world.clock)
    return world.terminal("M", staff="M1OFF", prison=OTHER)


def goes(world: World, surname: str, prison: str) -> None:
    """The person's custody period is in that prison from now on."""
    with world.hub.store.read() as facts:
        period = facts.get("custody_period", an_id("period", surname))
    assert period is not None
    moved = ("custody_period", period | {"prison": prison})
    place_rows(world.hub.store, [moved], source="test", clock=world.clock)


def rows_about(officer: Officer, person_id: str) -> set[tuple[str, str]]:
    """Every record on a terminal that names the person."""
    return {key for key, values in officer.rows().items() if person_id in values.values()}


def test_a_person_disappears_here_and_arrives_whole_there(
    world: World, a: Officer, m: Officer
) -> None:
    a.note("Smith", "Written here.")
    a.open_alert("Smith", "XEL")
    a.change("Smith", diet="HAL")
    world.settle()
    held = rows_about(a, SMITH)
    assert rows_about(m, SMITH) == set()
    goes(world, "SMITH", OTHER)
    world.settle()
    assert rows_about(a, SMITH) == set()
    assert held <= rows_about(m, SMITH)
    assert m.notes("Smith") == ["Written here."]
    assert [alert.code for alert in m.sees("Smith").alerts] == ["XEL"]
    assert a.replica.counts().people == 5
    assert a.sees("Jones").head.surname == "JONES"


def test_a_person_who_comes_back_is_whole_again(world: World, a: Officer, m: Officer) -> None:
    a.note("Smith", "Before.")
    world.settle()
    before = rows_about(a, SMITH)
    goes(world, "SMITH", OTHER)
    world.settle()
    m.note("Smith", "Away.")
    world.settle()
    goes(world, "SMITH", PRISON)
    world.settle()
    assert before <= rows_about(a, SMITH)
    assert set(a.notes("Smith")) == {"Before.", "Away."}
    assert rows_about(m, SMITH) == set()


def test_what_waits_here_is_sent_before_the_person_goes(
    world: World, a: Officer, m: Officer
) -> None:
    b = world.terminal("B", staff="Q2OFF")
    a.cut()
    a.note("Smith", "Written in the cut.")
    a.change("Smith", diet="HAL")
    goes(world, "SMITH", OTHER)
    world.settle()
    assert rows_about(b, SMITH) == set()
    assert a.notes("Smith") == ["Written in the cut."]
    a.heal()
    world.settle()
    assert m.notes("Smith") == ["Written in the cut."]
    assert m.sees("Smith").details["diet"] == "HAL"
    assert rows_about(a, SMITH) == set()
    assert {item.state for item in a.sent()} == {"accepted"}


def test_news_of_the_transfer_comes_before_what_waits_can_be_sent(
    world: World, a: Officer, m: Officer
) -> None:
    """The terminal reads that the person has gone while an answer to its note is lost."""
    goes(world, "SMITH", OTHER)
    a.note("Smith", "Crossed with the transfer.")
    a.link.lose_answers = 1
    assert not a.reaches()
    a.crash()
    world.settle()
    assert m.notes("Smith") == ["Crossed with the transfer."]
    assert rows_about(a, SMITH) == set()
    assert not a.reads_waiting()


def test_two_who_are_kept_apart_are_parted_and_the_bond_stays(
    world: World, a: Officer, m: Officer
) -> None:
    apart = row(
        "non_association",
        an_id("apart"),
        person_id=SMITH,
        other_person_id=an_id("person", "JONES"),
        restriction="CELL",
        started_on="2026-11-01",
        status="ACTIVE",
    )
    place_rows(world.hub.store, [apart], source="test", clock=world.clock)
    world.settle()
    goes(world, "SMITH", OTHER)
    world.settle()
    for officer in (a, m):
        assert officer.replica.get("non_association", an_id("apart")) is not None
    assert rows_about(a, SMITH) == {("non_association", an_id("apart"))}
    ended = apart[1] | {"status": "ENDED", "ended_on": "2026-11-24"}
    place_rows(world.hub.store, [("non_association", ended)], source="test", clock=world.clock)
    world.settle()
    for officer in (a, m):
        found = officer.replica.get("non_association", an_id("apart"))
        assert found is not None
        assert found["status"] == "ENDED"
    goes(world, "JONES", OTHER)
    world.settle()
    assert a.replica.get("non_association", an_id("apart")) is None
    assert m.replica.get("non_association", an_id("apart")) is not None


def test_places_and_staff_stay_where_they_are(world: World, a: Officer, m: Officer) -> None:
    def fixed(officer: Officer) -> set[tuple[str, str]]:
        return {key for key in officer.rows() if key[0] in ("location", "staff")}

    before = fixed(a), fixed(m)
    for surname in ("SMITH", "JONES", "HUSSAIN"):
        goes(world, surname, OTHER)
    world.settle()
    assert (fixed(a), fixed(m)) == before
    assert not fixed(a) & fixed(m)
