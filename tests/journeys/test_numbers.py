"""A prison number is given at the gate with no network, once, whatever happens to the terminal."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from app.desk.admissions import Arrival, Newcomer, admit, sought
from app.desk.desk import NeedsReason
from app.desk.searching import who_is
from app.desk.warrants import Warrant
from app.store.link import NUMBERS_USED
from app.store.reads.person import person_page
from app.store.reads.status import link_status
from app.store.rescue import rebuild
from app.store.vault import FileVault
from record.prison_numbers import BLOCK_SIZE
from tests.world import Officer, World

pytestmark = pytest.mark.parametrize("hub", ["sqlite"], indirect=True)
"""What the databases make different is tested at the centre."""
REMANDED = Warrant("REMAND", "Leeds Magistrates", "RX")


@pytest.fixture
def r(world: World) -> Officer:
    """A reception."""
    return world.terminal("R", staff="Q3SO", profile="reception")


def comes_in(officer: Officer, surname: str, day: int = 1) -> str:
    """Somebody is admitted; their id."""
    newcomer = Newcomer(surname, "Lee", dt.date(1991, 3, day))
    search = who_is(officer.desk, sought(newcomer))
    saved = admit(
        officer.desk,
        search_id=search.id,
        newcomer=newcomer,
        arrival=Arrival("N"),
        warrant=REMANDED,
        reason="New.",
    )
    (person_id,) = [rid for kind, rid in saved.changes.records if kind == "person"]
    return person_id


def number_of(officer: Officer, person_id: str) -> str:
    """The number that an officer reads on their page."""
    return person_page(officer.replica, person_id).head.prison_number


def left(officer: Officer) -> int:
    """How many numbers are left, as IT reads it."""
    return link_status(officer.replica).numbers_left


def uses_all_but(officer: Officer, kept: int) -> None:
    """So many admissions later: that many numbers are left."""
    (block,) = officer.replica.find("number_block")
    with officer.replica.write() as writing:
        writing.set_link(NUMBERS_USED, json.dumps({block["id"]: BLOCK_SIZE - kept}))


def test_each_newcomer_has_the_next_number_offline_and_keeps_it(world: World, r: Officer) -> None:
    wing = world.terminal("A")
    r.cut()
    assert left(r) == BLOCK_SIZE
    people = [comes_in(r, "Newman")]
    r.crash()
    people.append(comes_in(r, "Hardcastle", day=2))
    told = [number_of(r, person_id) for person_id in people]
    assert told == ["B0001AA", "B0002AA"]
    assert left(r) == BLOCK_SIZE - 2
    r.heal()
    world.settle()
    assert {one.state for one in r.sent()} == {"accepted"}
    for officer in (r, wing):
        assert [number_of(officer, person_id) for person_id in people] == told
    assert left(wing) == 0


def test_what_was_not_saved_uses_no_number(r: Officer) -> None:
    comes_in(r, "Newman")
    newcomer = Newcomer("Newman", "Lee", dt.date(1991, 3, 1))
    search = who_is(r.desk, sought(newcomer))
    with pytest.raises(NeedsReason):
        admit(
            r.desk, search_id=search.id, newcomer=newcomer, arrival=Arrival("N"), warrant=REMANDED
        )
    assert left(r) == BLOCK_SIZE - 1
    assert number_of(r, comes_in(r, "Hardcastle", day=2)) == "B0002AA"


def test_when_none_is_left_the_centre_gives_one_and_leases_more(world: World, r: Officer) -> None:
    uses_all_but(r, 1)
    r.cut()
    last, next_one = comes_in(r, "Newman"), comes_in(r, "Hardcastle", day=2)
    assert (number_of(r, last), number_of(r, next_one), left(r)) == ("B0100AA", "", 0)
    world.clock.tick(hours=2)
    r.heal()
    world.settle()
    given = number_of(r, next_one)
    assert given > "B0100AA"
    assert left(r) == BLOCK_SIZE
    assert number_of(r, comes_in(r, "Oldman", day=3)) not in (given, "")


def test_a_number_that_somebody_says_is_theirs_is_kept_beside_their_own(r: Officer) -> None:
    newcomer = Newcomer("Newman", "Lee", dt.date(1991, 3, 1), numbers=(("NOMS", "a 7777 aa"),))
    search = who_is(r.desk, sought(newcomer))
    admit(
        r.desk,
        search_id=search.id,
        newcomer=newcomer,
        arrival=Arrival("N"),
        warrant=REMANDED,
        reason="New.",
    )
    (person,) = r.replica.find("person", prison_number="B0001AA")
    page = person_page(r.replica, str(person["id"]))
    assert [(one.kind, one.value) for one in page.identifiers] == [("NOMS", "A7777AA")]


@pytest.mark.expects_log
def test_two_copies_of_a_terminal_do_not_make_one_person_of_two(world: World, r: Officer) -> None:
    r.cut()
    twin = r.clone("twin")
    twin.cut()
    one, two = comes_in(r, "Newman"), comes_in(twin, "Hardcastle", day=2)
    assert number_of(r, one) == number_of(twin, two)
    for copy in (r, twin):
        copy.heal()
        copy.engine.attempt()
    other = world.terminal("S", staff="Q4SEC")
    assert number_of(other, one) == "B0001AA"
    assert number_of(other, two) not in ("", "B0001AA")
    assert "number_given_twice" in {row["rule"] for row in other.replica.find("discrepancy")}


@pytest.mark.expects_log
def test_a_rebuilt_terminal_gives_none_of_its_old_block(world: World, r: Officer) -> None:
    r.cut()
    before = comes_in(r, "Newman")
    r.replica.close()
    r.home = rebuild(r.home, FileVault(r.home.path), world.clock).home
    r.crash()
    assert left(r) == 0
    r.heal()
    world.settle()
    assert number_of(r, before) == "B0001AA"
    assert number_of(r, comes_in(r, "Hardcastle", day=2)) > "B0100AA"
