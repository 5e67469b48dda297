"""Property on the screen: listed by keyboard, sealed, handed out, signed for, and printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.desk.belongings import Item, list_items, store_property
from app.desk.cash import count_cash
from app.desk.containers import Seal
from app.desk.desk import Desk
from app.store.reads.belongings import belongings
from app.ui.forms.belongings import CashForm, TakeInForm
from app.ui.forms.belongings_moved import ConfiscateForm, PlaceForm, SealForm
from app.ui.forms.item_lines import item_line, money, read_items, read_pence
from app.ui.person.page import PersonPageScreen
from app.ui.prints import offers
from tests.desk.prison import an_id, member, person
from tests.ui.accessibility import audit
from tests.ui.form_steps import opened_form, said, save, text_of, try_to_save
from tests.ui.page_steps import cells, opened, table, words
from tests.ui.test_prints import printed
from tests.ui.wing import Wing

SMITH = person("SMITH")
BROWN = an_id("staff", "Q2OFF")


def a_bag(wing: Wing, kind: str = "BULK") -> None:
    store_property(
        wing.context.desk,
        person_id=SMITH,
        kind=kind,
        seal=Seal("B100"),
        place="Rack 4",
        items=[Item("Coat", look="black", value_pence=4000), Item("Jeans", 2)],
    )


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("2 T-shirts, white, £8.50", Item("T-shirts", 2, "white", 850)),
        ("Radio", Item("Radio")),
        ("3x socks", Item("socks", 3)),
        ("Watch, silver, Seiko, 45.00", Item("Watch", 1, "silver, Seiko", 4500)),
        ("Pair of boots, size 9", Item("Pair of boots", 1, "size 9")),
        ("Ring, £200", Item("Ring", 1, None, 20000)),
    ],
)
def test_a_thing_is_read_from_a_line_as_people_type_it(text: str, item: Item) -> None:
    assert read_items(f"\n{text}\n\n") == (item,)
    assert read_items(item_line(item)) == (item,)


def test_amounts_are_read_and_written(qtbot: QtBot) -> None:
    assert [read_pence(one) for one in ("£42.15", "42.15", "42", "4 2", "")] == [
        4215,
        4215,
        4200,
        None,
        None,
    ]
    assert money(123456) == "£1,234.56"


def test_several_things_are_taken_in_by_keyboard_alone(
    qtbot: QtBot, wing: Wing, place: QWidget
) -> None:
    form = opened_form(qtbot, wing, place, TakeInForm)
    assert form.focusWidget() is text_of(form, "items")
    for key in "2 T-shirts, white":
        qtbot.keyClicks(form.focusWidget(), key)
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClicks(form.focusWidget(), "Radio, clear, 25.00")
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(form.focusWidget(), "B200")
    assert audit(form) == []
    save(qtbot, form)
    owned = belongings(wing.context.replica, SMITH)
    (container,) = owned.containers
    assert container.kind == "BULK"
    assert container.seal is not None
    assert container.seal.number == "B200"
    assert {(one.description, one.quantity) for one in owned.of(container.id)} == {
        ("T-shirts", 2),
        ("Radio", 1),
    }


def test_a_seal_that_is_in_use_is_pointed_out_with_whose_it_is(
    qtbot: QtBot, wing: Wing, place: QWidget
) -> None:
    store_property(wing.context.desk, person_id=person("JONES"), kind="BULK", seal=Seal("B100"))
    form = opened_form(qtbot, wing, place, TakeInForm)
    form.seal_number.setText("B100")
    try_to_save(qtbot, wing, form)
    assert "Seal B100 is on another container in this prison, of JONES, John." in said(form)


def test_valuables_are_resealed_with_a_second_person(
    qtbot: QtBot, wing: Wing, place: QWidget
) -> None:
    a_bag(wing, "VALU")
    (container,) = belongings(wing.context.replica, SMITH).containers
    form = opened_form(qtbot, wing, place, SealForm, container)
    form.seal_number.setText("B101")
    try_to_save(qtbot, wing, form)
    assert "Somebody else must be there: name the second person." in said(form)
    form.second.set_code(BROWN)
    save(qtbot, form)


def test_what_is_handed_out_of_a_sealed_bag_asks_for_the_new_seal(
    qtbot: QtBot, wing: Wing, place: QWidget
) -> None:
    a_bag(wing)
    owned = belongings(wing.context.replica, SMITH)
    coat = next(one for one in owned.items if one.description == "Coat")
    form = opened_form(qtbot, wing, place, PlaceForm, owned, coat)
    try_to_save(qtbot, wing, form)
    assert "was opened, and no new seal is written down" in said(form)
    text_of(form, "reason").setPlainText("The bag tore.")
    save(qtbot, form)
    (now,) = belongings(wing.context.replica, SMITH).in_possession
    assert now.description == "Coat"


def test_things_are_confiscated_with_a_reason(qtbot: QtBot, wing: Wing, place: QWidget) -> None:
    list_items(wing.context.desk, person_id=SMITH, items=[Item("Speaker")])
    form = opened_form(qtbot, wing, place, ConfiscateForm)
    try_to_save(qtbot, wing, form)
    assert "Write why it is taken." in said(form)
    text_of(form, "why").setPlainText("Altered.")
    text_of(form, "others").setPlainText("1 mobile phone, black")
    save(qtbot, form)
    owned = belongings(wing.context.replica, SMITH)
    (taken,) = owned.containers
    assert taken.kind == "CO"
    assert [one.description for one in owned.of(taken.id)] == ["mobile phone"]


def test_the_second_person_signs_on_the_page(
    qtbot: QtBot, wing: Wing, page: PersonPageScreen, place: QWidget
) -> None:
    form = opened_form(qtbot, wing, place, CashForm)
    try_to_save(qtbot, wing, form)
    assert "Type an amount, such as 42.15." in said(form)
    form.close()
    brown = Desk(wing.context.replica, member("Q2OFF"), wing.context.desk.clock)
    own = wing.context.desk.member.staff_id
    count_cash(brown, person_id=SMITH, pence=4215, second_id=own)
    tab = opened(page, qtbot, wing, "SMITH", "property")
    assert cells(tab, "Cash", 1, [0, 1, 3]) == [["£42.15", "Taken in", "BROWN, Sam + ADEYEMI, Sam"]]
    (button,) = (
        one for one in tab.findChildren(QPushButton) if one.text() == "Sign as second person"
    )
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: belongings(wing.context.replica, SMITH).cash[0].signed)


def test_the_page_tells_what_is_where_and_what_became_of_a_container(
    qtbot: QtBot, wing: Wing, page: PersonPageScreen
) -> None:
    a_bag(wing)
    tab = opened(page, qtbot, wing, "SMITH", "property")
    assert cells(tab, "Containers", 1, range(5)) == [
        ["Bulk property", "B100", "Rack 4", "3", "£40.00"]
    ]
    assert sorted(cells(tab, "Things", 2, [0, 1])) == [
        ["2 × Jeans", "Bulk property B100"],
        ["Coat, black", "Bulk property B100"],
    ]
    assert "seal B100: Sealed when packed" in words(tab)
    assert audit(tab) == []
    assert table(tab, "Containers").chosen() is not None


def test_the_sheet_for_signature_lists_everything_by_container(wing: Wing, tmp_path: Path) -> None:
    a_bag(wing)
    list_items(wing.context.desk, person_id=SMITH, items=[Item("Kettle")])
    count_cash(wing.context.desk, person_id=SMITH, pence=500, second_id=BROWN)
    sheet = offers.of_person(wing.context.desk, SMITH, None)[-1]
    text = printed(wing.context.desk, sheet, tmp_path / "property.pdf")
    for part in ("SMITH", "Bulk property B100 · Rack 4", "Coat", "Kettle", "£5.00", "Signature"):
        assert part in text
