"""The controls in which a value of the record is typed: one for each kind of field."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.fields import CodeCombo, DateField
from app.ui.settle.value_fields import CodesList, MomentValue, control_for, show_value, value_in
from record.catalogue import BY_NAME
from record.codes import domain
from record.kinds import Value
from tests.ui.unsettled import NOW

NEEDS: list[Value] = sorted(code.code for code in domain("need").active()[:2])


@pytest.mark.parametrize(
    ("record_type", "name", "value"),
    [
        ("person", "surname", "Ó Súilleabháin"),
        ("person", "diet", "VGV"),
        ("person", "date_of_birth", "1984-02-29"),
        ("person", "interpreter", True),
        ("person", "interpreter", False),
        ("person", "needs", NEEDS),
        ("alert", "ended_reason", "Two lines\nof it"),
        ("custody_period", "closed_at", "2026-11-23T14:05:00.000Z"),
        ("person", "needs", []),
        ("custody_period", "closed_at", None),
        ("person", "date_of_birth", None),
        ("person", "diet", None),
    ],
)
def test_every_kind_of_field_gives_back_what_it_was_given(
    qtbot: QtBot, record_type: str, name: str, value: Value
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    field = BY_NAME[record_type].by_name[name]
    control = control_for(field, NOW.date(), "Field", parent)
    show_value(control, value)
    assert value_in(control, field) == value


def test_the_control_fits_the_kind(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    kinds = {"diet": CodeCombo, "date_of_birth": DateField, "needs": CodesList}
    for name, kind in kinds.items():
        field = BY_NAME["person"].by_name[name]
        assert isinstance(control_for(field, NOW.date(), name, parent), kind)
    closed = BY_NAME["custody_period"].by_name["closed_at"]
    moment = control_for(closed, NOW.date(), "Closed", parent)
    assert isinstance(moment, MomentValue)
    moment._day.setText("24/11/2026")
    assert moment.fault() == "Type a day and a time, such as 24/11/2026 and 14:05."
