"""Somebody looks at people out of curiosity: an auditor sees each look, and each try at more."""

from __future__ import annotations

import pytest

from app.desk import settling, views
from hub.service import Hub
from hub.settle.looks import Asker, looks_for
from record.kinds import Row
from record.looks import Look, LooksAsked
from record.problems import Problem
from tests.world import Officer, World
from tests.world.prison import PRISON, an_id
from tests.world.world import person

AUDITOR = Asker(an_id("staff", "Q5AUD"), "auditor", PRISON)
ROLES = (
    "officer",
    "supervising_officer",
    "reception",
    "offender_manager",
    "security",
    "healthcare",
    "administrator",
)


@pytest.fixture
def a(world: World) -> Officer:
    """A terminal."""
    return world.terminal("A")


def looks(world: World, asker: Asker = AUDITOR, **asked: str) -> list[tuple[str, str | None]]:
    """Deeds and names, the latest first."""
    found = looks_for(world.hub.store, world.clock, asker, LooksAsked(**asked))  # type: ignore[arg-type]
    return [(look.deed, look.staff_name) for look in found.looks]


def test_an_auditor_sees_who_looked_at_somebody(world: World, a: Officer) -> None:
    views.open_person(a.desk, person("Smith"))
    world.clock.tick(minutes=3)
    a.note("Smith", "Quiet.")
    views.open_person(a.desk, person("Jones"))
    a.engine.send_trail()
    seen = looks(world, person=person("Smith"))
    name = a.desk.member.name
    assert seen == [("add_note", name), ("open_person", name)]


def test_searches_and_boards_stand_under_the_one_who_looked(world: World, a: Officer) -> None:
    views.find(a.desk, "okafor")
    views.open_wing(a.desk, an_id("location", "A"))
    a.engine.send_trail()
    found = looks_for(
        world.hub.store, world.clock, AUDITOR, LooksAsked(staff_number=a.desk.member.staff_number)
    )
    told: list[tuple[str, Row | None]] = [(look.deed, look.details) for look in found.looks]
    assert sorted(told, key=lambda one: one[0]) == [
        ("find", {"text": "okafor", "found": 1}),
        ("open_wing", {"wing": an_id("location", "A")}),
    ]


def test_a_try_at_what_the_role_may_not_do_is_seen(world: World, a: Officer) -> None:
    with pytest.raises(Problem, match="may not"):
        settling.accept_held(a.desk, held_id="nothing", reason="Because.")
    a.engine.send_trail()
    assert looks(world, staff_number=a.desk.member.staff_number)[0][0] == "not_allowed"


def test_a_wrong_password_is_seen(world: World, a: Officer) -> None:
    with pytest.raises(Problem):
        a.link.sign_in("Q1OFF", "guess", "00" * 32)
    assert looks(world, staff_number="Q1OFF")[0][0] == "sign_in_failed"


@pytest.mark.parametrize("role", ROLES)
def test_nobody_else_reads_the_trail_and_the_try_is_seen(
    world: World, a: Officer, role: str
) -> None:
    views.open_person(a.desk, person("Smith"))
    a.engine.send_trail()
    world.clock.tick(minutes=1)
    asker = Asker(a.desk.member.staff_id, role, PRISON)
    with pytest.raises(Problem, match="may not"):
        looks(world, asker, person=person("Smith"))
    assert looks(world, person=person("Smith"))[0] == ("not_allowed", a.desk.member.name)


def test_who_reads_the_trail_is_in_it(world: World, hub: Hub) -> None:
    assert looks(world, person=person("Smith")) == []
    assert [deed for deed, _ in looks(world, person=person("Smith"))] == ["audit_read"]


def test_an_auditor_of_one_prison_reads_what_was_done_there(world: World, a: Officer) -> None:
    views.open_person(a.desk, person("Smith"))
    a.engine.send_trail()
    elsewhere = Asker(AUDITOR.staff_id, "auditor", "MDI")
    national = Asker(AUDITOR.staff_id, "auditor", None)
    assert looks(world, elsewhere, person=person("Smith")) == []
    assert ("open_person", a.desk.member.name) in looks(world, national, person=person("Smith"))


def test_long_trails_are_read_page_by_page(world: World, a: Officer) -> None:
    for _ in range(450):
        world.clock.tick(seconds=1)
        views.open_wing(a.desk, an_id("location", "A"))
    a.engine.send_trail()
    asked = LooksAsked(staff_number=a.desk.member.staff_number)
    found: list[Look] = []
    while True:
        page = looks_for(world.hub.store, world.clock, AUDITOR, asked)
        found += page.looks
        if not page.more:
            break
        asked = LooksAsked(None, asked.staff_number, page.until, len(found))
    assert len({look.id for look in found}) == len(found) == 450
