"""A late shift: eight hours on two terminals, by keyboard alone, half of it without the centre."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.store.reads.roll import roll_checks
from app.ui.settle.matter import read_matters
from bench.keys import ALT, CTRL, SHIFT
from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from hub.store.staff import add_staff
from record.catalogue import BY_NAME
from tests.journeys.post import PASSWORD, Post, clock_at
from tests.world.clock import TestClock
from tests.world.prison import an_id, small_prison

Key = Qt.Key
WING = an_id("location", "A")


@pytest.fixture
def clock() -> TestClock:
    return TestClock(dt.datetime(2026, 11, 24, 13, 30, tzinfo=dt.UTC))


@pytest.fixture
def served(tmp_path: Path, clock: TestClock, qapp: QApplication) -> Iterator[tuple[Hub, ServedHub]]:
    del qapp
    hub = Hub.create(tmp_path / "hub", clock)
    place_rows(hub.store, small_prison(), source="test", clock=clock)
    for record_type, values in small_prison():
        if record_type == "staff":
            add_staff(hub.store, values, PASSWORD, clock)
    with ServedHub(hub) as listening:
        yield hub, listening
    hub.close()


@pytest.fixture
def posts(
    served: tuple[Hub, ServedHub], tmp_path: Path, clock: TestClock, qtbot: QtBot
) -> Iterator[tuple[Post, Post]]:
    """The officer on the landing, and the supervising officer in the wing office."""
    landing = Post(*served, tmp_path / "Landing", clock, "Q1OFF", qtbot)
    office = Post(*served, tmp_path / "Office", clock, "Q3SO", qtbot)
    yield landing, office
    landing.close()
    office.close()


def test_a_late_shift(posts: tuple[Post, Post], clock: TestClock) -> None:
    landing, office = posts
    told: list[str] = []
    the_shift_begins(landing, office, clock, told)
    the_network_goes(landing, office, clock, told)
    observed = the_evening_goes_on(landing, office, clock, told)
    the_network_is_back(landing, office, clock)
    the_shift_ends(landing, office, clock, told)
    nothing_is_lost(landing, office, told, observed)


def the_shift_begins(landing: Post, office: Post, clock: TestClock, told: list[str]) -> None:
    """Half past one: sign in, hand over, count the wing."""
    landing.sign_in()
    office.sign_in()
    told.append("Jones to court tomorrow at eight; kit checked.")
    office.press((Key.Key_T, CTRL | SHIFT))
    office.type(told[-1])
    office.save()
    landing.press((Key.Key_T, CTRL))
    landing.until(lambda: landing.sees("1 not read by you"))
    landing.press(Key.Key_R)
    clock_at(clock, 13, 45)
    count(landing, "3", "2")
    second_signature(office)


def the_network_goes(landing: Post, office: Post, clock: TestClock, told: list[str]) -> None:
    """Half past two: no centre from now on, and a man is put on an ACCT at his door."""
    clock_at(clock, 14, 30)
    landing.pull_the_plug()
    office.pull_the_plug()
    landing.find("smith")
    told.append("Says that nobody would miss him. Will not look up.")
    landing.press((Key.Key_F4, SHIFT))
    landing.type(told[-1])
    landing.save()
    told.append("Threatened two of the servers at the hotplate.")
    office.find("jones")
    office.press(Key.Key_F4)
    office.type("xcu")
    office.press(Key.Key_Return)
    office.type(told[-1])
    office.save()


def the_evening_goes_on(landing: Post, office: Post, clock: TestClock, told: list[str]) -> int:
    """Four hours without the centre: whoever is due is seen, and all else is written down."""
    observed = 0
    for step in range(48):
        clock.tick(minutes=5)
        observed += observe_if_due(landing, told)
        deed = DEEDS.get(step)
        if deed is not None:
            deed(landing, office, told)
    assert observed >= 16
    return observed


def a_note_through_a_lock(landing: Post, office: Post, told: list[str]) -> None:
    """Called away in the middle of a sentence: it is there when the officer is back."""
    del office
    landing.find("evans")
    landing.press(Key.Key_F2)
    told.append("Asked twice about his mother and her operation.")
    landing.type(told[-1])
    landing.press(Key.Key_F12)
    landing.sign_in()
    landing.press(Key.Key_F2)
    landing.save()


def what_was_done_at_once(landing: Post, office: Post, told: list[str]) -> None:
    """Within the hour: what was done for him at once is in the plan."""
    del office
    landing.find("smith")
    landing.press((Key.Key_4, ALT))
    landing.tab_to("Care plan")
    landing.press(Key.Key_Space)
    landing.tab_to("Done at once (within the hour)")
    told.append("Moved nearer to the office; Listener called.")
    landing.type(told[-1])
    landing.save()


def the_same_name_twice(landing: Post, office: Post, told: list[str]) -> None:
    """Each writes another middle name for the same man."""
    for post, name in ((landing, "Emrys"), (office, "Emlyn")):
        post.find("evans")
        post.press((Key.Key_D, CTRL), Key.Key_Tab, Key.Key_Tab)
        post.type(name)
        post.save()
        told.append(name)


def two_into_one_cell(landing: Post, office: Post, told: list[str]) -> None:
    """Each moves somebody into the last single cell."""
    del told
    move(landing, "kowalski", "a-2-004")
    move(office, "hussain", "a-2-004")


def out_to_hospital(landing: Post, office: Post, told: list[str]) -> None:
    """One goes out with an escort and comes back."""
    del landing
    office.find("okafor")
    office.press(Key.Key_F7)
    told.append("Leeds General Infirmary")
    office.type(told[-1])
    office.save()


def what_he_asks_for(landing: Post, office: Post, told: list[str]) -> None:
    """Two applications on the landing; a key work session; an entry in the diary."""
    landing.find("evans")
    landing.press((Key.Key_A, CTRL | SHIFT), Key.Key_2)
    told.append("Two blankets, please.")
    landing.type(told[-1])
    landing.press(Key.Key_Return)
    landing.type("a-1-002")
    landing.press(Key.Key_Return, Key.Key_3)
    told.append("The new number of my sister.")
    landing.type(told[-1])
    landing.press(Key.Key_Return, Key.Key_Escape)
    told.append("Talked of the kitchen course.")
    landing.find("okafor")
    landing.press((Key.Key_K, CTRL | SHIFT))
    landing.type(told[-1])
    landing.save()
    told.append("Dentist comes to the wing.")
    office.press((Key.Key_D, CTRL | SHIFT))
    office.press(Key.Key_Down)
    office.tab_to("What must be known")
    office.type(told[-1])
    office.save()


def a_fight(landing: Post, office: Post, told: list[str]) -> None:
    """Reported by the office, and the officer who stepped in lays a charge."""
    told.append("Pushed and punched in the queue for the telephone.")
    office.find("jones")
    office.press((Key.Key_I, CTRL | SHIFT))
    office.type("assault")
    office.tab_to("What happened")
    office.type(told[-1])
    office.press((Key.Key_Return, CTRL))
    assert office.sees_in_front("Incident ")
    office.press(Key.Key_Escape)
    told.append("Threw two punches in the telephone queue.")
    landing.find("jones")
    landing.press((Key.Key_C, CTRL | SHIFT))
    landing.type("51:1")
    landing.tab_to("Where")
    landing.type("The twos landing")
    landing.tab_to("What happened")
    landing.type(told[-1])
    landing.save()


def who_went_where(landing: Post, office: Post, told: list[str]) -> None:
    """One goes to the dentist, and the officer marks the unlock list: everybody who went."""
    del office
    landing.find("evans")
    landing.press((Key.Key_B, CTRL | SHIFT))
    landing.type("dentist")
    landing.press(Key.Key_Tab)
    landing.tab_to("Comment (may be left empty)")
    told.append("Broke a tooth at dinner.")
    landing.type(told[-1])
    landing.save()
    landing.press((Key.Key_L, CTRL), (Key.Key_A, SHIFT))
    landing.keys.rest()
    (mark,) = landing.terminal.replica.find("attendance")
    assert mark["outcome"] == "ATT"


def his_box_goes_to_the_store(landing: Post, office: Post, told: list[str]) -> None:
    """A box is sealed at the office, and put into the store."""
    del landing
    office.find("evans")
    office.press((Key.Key_8, ALT))
    office.tab_to("Take property in")
    office.press(Key.Key_Space)
    told.append("shirts")
    office.type(f"2 {told[-1]}, white")
    office.tab_to("Seal number")
    told.append("B417205")
    office.type(told[-1])
    office.save()
    office.tab_to("Containers")
    office.press(Key.Key_Return)
    told.append("Store 2, shelf 4")
    office.type(told[-1])
    office.save()


def back_from_hospital(landing: Post, office: Post, told: list[str]) -> None:
    """And his things with him."""
    del landing, told
    office.find("okafor")
    office.press(Key.Key_F8)
    office.save()


DEEDS = {
    1: who_went_where,
    9: what_he_asks_for,
    21: his_box_goes_to_the_store,
    15: a_fight,
    30: back_from_hospital,
    3: what_was_done_at_once,
    6: a_note_through_a_lock,
    12: the_same_name_twice,
    18: two_into_one_cell,
    24: out_to_hospital,
}


def observe_if_due(landing: Post, told: list[str]) -> int:
    """Go to whom the alarm names, and write down what is seen."""
    landing.time_passes()
    if "SMITH" not in landing.window.alarm_bar.text():
        return 0
    told.append(f"On his bed, awake; answered. Time {len(told)}.")
    landing.press((Key.Key_F3, SHIFT))
    landing.type(told[-1])
    landing.save()
    landing.time_passes()
    assert "OVERDUE" not in landing.window.alarm_bar.text()
    return 1


def the_network_is_back(landing: Post, office: Post, clock: TestClock) -> None:
    """Half past six: everything is sent, both see it all, and what differs is decided."""
    clock_at(clock, 18, 31)
    for post in (landing, office, landing):
        post.plug_in()
    office.press((Key.Key_I, CTRL), Key.Key_Return)
    assert office.sees_in_front("KOWALSKI, John; HUSSAIN, John")
    office.tab_to("What was found, and what was done about it")
    office.type("Neither had gone in yet. Kowalski goes to A-2-003.")
    office.save()
    office.press((Key.Key_I, CTRL), Key.Key_Return)
    assert office.sees_in_front("Emrys")
    office.press(Key.Key_1, Key.Key_Return)
    move(office, "kowalski", "a-2-003")


def the_shift_ends(landing: Post, office: Post, clock: TestClock, told: list[str]) -> None:
    """Nine o'clock: locked up, counted, told to the night."""
    clock_at(clock, 21)
    landing.time_passes()
    told.append("Smith on an ACCT since half past two. Sit with him at lights out.")
    landing.press((Key.Key_T, CTRL | SHIFT))
    landing.type(told[-1])
    landing.save()
    for post in (landing, office):
        post.press((Key.Key_Q, CTRL | SHIFT))


def count(post: Post, *landings: str) -> None:
    """Count the wing, landing by landing, and sign."""
    post.press(Key.Key_F5)
    for number in landings:
        post.type(number)
        post.press(Key.Key_Return)
    post.press((Key.Key_Return, CTRL))
    assert roll_checks(post.terminal.replica, WING)[0].agrees


def move(post: Post, surname: str, cell: str) -> None:
    """Somebody to another cell."""
    post.find(surname)
    post.press(Key.Key_F6)
    post.type(cell)
    post.press(Key.Key_Return)
    post.save()


def second_signature(post: Post) -> None:
    """Somebody else signs the check as well."""
    post.press(Key.Key_F5)
    post.tab_to("Sign as well")
    post.press(Key.Key_Space)
    assert roll_checks(post.terminal.replica, WING)[0].signatures


def nothing_is_lost(landing: Post, office: Post, told: list[str], observed: int) -> None:
    """Both hold the same, and every word that was typed."""
    replicas = [post.terminal.replica for post in (landing, office)]
    for post in (landing, office, landing):
        post.terminal.engine.until_quiet()
    rows = [
        {name: {row["id"]: row for row in replica.find(name)} for name in BY_NAME}
        for replica in replicas
    ]
    assert rows[0] == rows[1]
    assert len(rows[0]["acct_observation"]) == observed
    for words in told:
        assert any(words in str(row) for of_type in rows[0].values() for row in of_type.values())
    matters = read_matters(replicas[0], an_id("staff", "Q3SO"))
    assert not [matter for matter in matters if matter.open], matters
