"""Property at the desk: sealed, opened before a second person, listed, handed out, taken away."""

from __future__ import annotations

import pytest

from app.desk.belongings import (
    ITEMS_MAX,
    Item,
    change_item,
    confiscate,
    hand_out,
    list_items,
    put_away,
    store_property,
)
from app.desk.cash import count_cash, sign
from app.desk.containers import Seal, move_container, seal_again
from app.desk.desk import Desk, NeedsReason
from record.kinds import Row
from record.problems import Problem
from record.rules.belongings import current_seal, last_move
from tests.desk.prison import an_id, member, person
from tests.world.clock import TestClock

SMITH, JONES = person("SMITH"), person("JONES")
BROWN = an_id("staff", "Q2OFF")


def containers(desk: Desk, person_id: str = SMITH) -> list[Row]:
    return desk.replica.find("property_container", person_id=person_id)


def items(desk: Desk, person_id: str = SMITH) -> dict[str, Row]:
    rows = desk.replica.find("property_item", person_id=person_id)
    return {str(row["description"]): row for row in rows}


def valuables(desk: Desk, number: str = "V100200") -> str:
    """A sealed bag with a watch and a ring in it; its id."""
    store_property(
        desk,
        person_id=SMITH,
        kind="VALU",
        seal=Seal(number),
        place="Reception safe",
        items=[Item("Watch", look="silver, Seiko", value_pence=4500), Item("Ring")],
    )
    return str(containers(desk)[-1]["id"])


def refused(problem: str) -> pytest.RaisesExc[Problem]:
    return pytest.RaisesExc(Problem, check=lambda e: e.name == problem)


def test_a_container_is_taken_in_with_its_seal_its_place_and_what_is_in_it(desk: Desk) -> None:
    bag = valuables(desk)
    seal, move = current_seal(bag, desk.replica), last_move(bag, desk.replica)
    assert seal is not None
    assert move is not None
    assert (seal["number"], seal["why"]) == ("V100200", "FIRST")
    assert (move["kind"], move["place"]) == ("RECEIVED", "Reception safe")
    watch = items(desk)["Watch"]
    assert (watch["status"], watch["container_id"]) == ("STORED", bag)
    assert (watch["look"], watch["value_pence"], watch["quantity"]) == ("silver, Seiko", 4500, 1)


def test_valuables_are_not_opened_by_one_alone(desk: Desk, clock: TestClock) -> None:
    bag = valuables(desk)
    clock.tick(minutes=1)
    with refused("second_person_missing"):
        seal_again(desk, container_id=bag, seal=Seal("V100201"), why="CHECK")
    with refused("second_person_self"):
        mine = Seal("V100201", second_id=desk.member.staff_id)
        seal_again(desk, container_id=bag, seal=mine, why="CHECK")
    seal_again(desk, container_id=bag, seal=Seal("V100201", second_id=BROWN), why="CHECK")
    seal = current_seal(bag, desk.replica)
    assert seal is not None
    assert (seal["number"], seal["why"], seal["second_name"]) == ("V100201", "CHECK", "BROWN, Sam")


def test_only_the_second_person_named_signs_and_signs_once(desk: Desk, supervisor: Desk) -> None:
    count_cash(desk, person_id=SMITH, pence=4215, second_id=BROWN)
    (cash,) = desk.replica.find("cash_count", person_id=SMITH)
    for other in (desk, supervisor):
        with refused("signature_not_asked"):
            sign(other, cash_id=str(cash["id"]))
    brown = Desk(desk.replica, member("Q2OFF"), desk.clock)
    sign(brown, cash_id=str(cash["id"]))
    with refused("property_signed_already"):
        sign(brown, cash_id=str(cash["id"]))


def test_a_seal_that_another_container_here_bears_is_pointed_out(
    desk: Desk, clock: TestClock
) -> None:
    valuables(desk)
    with pytest.raises(NeedsReason) as asked:
        store_property(desk, person_id=JONES, kind="BULK", seal=Seal("V100200"))
    (finding,) = asked.value.findings
    assert finding.rule == "seal_in_use"
    assert finding.facts["name"] == "SMITH, John"
    clock.tick(minutes=1)
    move_container(desk, container_id=str(containers(desk)[0]["id"]), kind="RETURNED")
    store_property(desk, person_id=JONES, kind="BULK", seal=Seal("V100200"))


def test_what_comes_out_of_a_sealed_container_needs_another_seal_or_a_reason(
    desk: Desk, clock: TestClock
) -> None:
    store_property(
        desk, person_id=SMITH, kind="BULK", seal=Seal("B1"), items=[Item("Coat"), Item("Radio")]
    )
    (box,) = containers(desk)
    coat, radio = (str(items(desk)[name]["id"]) for name in ("Coat", "Radio"))
    with pytest.raises(NeedsReason) as asked:
        hand_out(desk, item_ids=[coat])
    assert [one.rule for one in asked.value.findings] == ["opened_not_sealed"]
    clock.tick(minutes=1)
    hand_out(desk, item_ids=[coat], seal=Seal("B2"))
    assert items(desk)["Coat"]["status"] == "POSSESSION"
    seal = current_seal(str(box["id"]), desk.replica)
    assert seal is not None
    assert (seal["number"], seal["why"]) == ("B2", "OUT")
    clock.tick(minutes=1)
    put_away(desk, item_ids=[coat], container_id=str(box["id"]), seal=Seal("B3"))
    assert items(desk)["Coat"]["container_id"] == box["id"]
    hand_out(desk, item_ids=[radio], reason="The bag tore; a new one comes.")


def test_what_goes_to_somebody_else_or_is_destroyed_needs_a_reason(desk: Desk) -> None:
    list_items(desk, person_id=SMITH, items=[Item("Trainers", 2)])
    shoes = str(items(desk)["Trainers"]["id"])
    assert items(desk)["Trainers"]["status"] == "POSSESSION"
    with refused("reason_missing"):
        hand_out(desk, item_ids=[shoes], to="DESTROYED")
    hand_out(desk, item_ids=[shoes], to="HANDED_OUT", why="Collected by his sister on a visit.")
    assert items(desk)["Trainers"]["status"] == "HANDED_OUT"


def test_what_is_confiscated_is_kept_apart_with_what_was_not_listed(desk: Desk) -> None:
    list_items(desk, person_id=SMITH, items=[Item("Speaker")])
    speaker = str(items(desk)["Speaker"]["id"])
    with refused("no_items"):
        confiscate(desk, person_id=SMITH, why="Found in a spin.")
    confiscate(
        desk,
        person_id=SMITH,
        why="Altered, with a phone in it.",
        item_ids=[speaker],
        items=[Item("Mobile phone", look="black")],
        seal=Seal("C77"),
    )
    (taken,) = containers(desk)
    assert taken["kind"] == "CO"
    assert {row["container_id"] for row in items(desk).values()} == {taken["id"]}
    assert {row["placed_why"] for row in items(desk).values()} == {"Altered, with a phone in it."}


def test_nothing_is_put_into_a_container_that_has_gone(desk: Desk, clock: TestClock) -> None:
    bag = valuables(desk)
    clock.tick(minutes=1)
    move_container(desk, container_id=bag, kind="RETURNED", comment="Signed for at release.")
    with refused("container_gone"):
        list_items(desk, person_id=SMITH, container_id=bag, items=[Item("Chain")])


def test_a_list_that_is_too_long_for_one_action_is_said_to_be(desk: Desk) -> None:
    with refused("too_many_items"):
        list_items(desk, person_id=SMITH, items=[Item(str(n)) for n in range(ITEMS_MAX + 1)])
    list_items(desk, person_id=SMITH, items=[Item(str(n)) for n in range(ITEMS_MAX)])
    assert len(items(desk)) == ITEMS_MAX


def test_an_item_is_described_better_afterwards(desk: Desk) -> None:
    list_items(desk, person_id=SMITH, items=[Item("Jumper")])
    jumper = str(items(desk)["Jumper"]["id"])
    change_item(desk, item_id=jumper, item=Item("Jumper", 2, "grey", 1000))
    assert items(desk)["Jumper"]["look"] == "grey"
    with refused("value_missing"):
        change_item(desk, item_id=jumper, item=Item("  "))


def test_an_offender_manager_keeps_no_property(manager: Desk) -> None:
    with refused("right_missing"):
        list_items(manager, person_id=SMITH, items=[Item("Radio")])
