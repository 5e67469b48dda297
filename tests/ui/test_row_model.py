"""Tables of values: what is shown is what was given, and a refresh disturbs nothing else."""

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.ui.kit.badge import BadgeText
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.kit.timeline import Timeline, TimelineLine

ACCT = BadgeText("ACCT", "danger", "ACCT open")


@dataclass(frozen=True)
class Line:
    id: int
    name: str = ""
    badges: tuple[BadgeText, ...] = ()


def model(*lines: Line) -> RowModel[Line]:
    made = RowModel(
        [
            Column[Line]("Name", lambda line: line.name, sort_by=lambda line: line.name),
            Column[Line]("Warnings", lambda line: "", badges=lambda line: line.badges),
        ],
        lambda line: line.id,
    )
    made.replace(lines)
    return made


lines = st.lists(
    st.builds(Line, st.integers(0, 9), st.sampled_from("ab")), unique_by=lambda line: line.id
)


@given(st.lists(lines, min_size=2, max_size=4))
def test_any_refresh_shows_the_rows_given_and_keeps_hold_of_those_that_stay(
    qapp: QApplication, versions: list[list[Line]]
) -> None:
    rows = model(*versions[0])
    resets: list[bool] = []
    rows.modelReset.connect(lambda: resets.append(True))
    for before, after in pairwise(versions):
        held = {
            line.id: QPersistentModelIndex(rows.index(rows.find(line.id), 0)) for line in before
        }
        rows.replace(after)
        assert list(rows.rows) == after
        ids = [line.id for line in after]
        for row_id, index in held.items():
            assert index.isValid() == (row_id in ids)
            assert not index.isValid() or index.row() == ids.index(row_id)
    assert not resets


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    rows = model(Line(1, "NG, Wei"), Line(2, "LEE, Ann"))
    qtmodeltester.check(rows, force_py=True)
    rows.replace([Line(2, "LEE, Anna"), Line(3, "ABE, Ken"), Line(1, "NG, Wei")])


def test_one_changed_row_is_announced_alone(qtbot: QtBot) -> None:
    rows = model(Line(1, "a"), Line(2, "b"), Line(3, "c"))
    with qtbot.waitSignal(rows.dataChanged) as heard:
        rows.replace([Line(1, "a"), Line(2, "changed"), Line(3, "c")])
    assert heard.args is not None
    assert [index.row() for index in heard.args[:2]] == [1, 1]


def test_two_rows_with_one_id_are_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="same id"):
        model(Line(1), Line(1))


def test_a_screen_reader_hears_the_badges(qapp: QApplication) -> None:
    rows = model(Line(1, "NG, Wei", (ACCT,)))
    index = rows.index(0, 1)
    assert rows.data(index, Qt.ItemDataRole.AccessibleTextRole) == "ACCT open"
    assert rows.data(index, Qt.ItemDataRole.ToolTipRole) == "ACCT open"
    assert rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "NG, Wei"


def test_the_chosen_row_survives_a_refresh(qtbot: QtBot) -> None:
    rows = model(Line(1, "a"), Line(2, "b"))
    table = ListTable(rows, "People")
    qtbot.addWidget(table)
    table.show()
    assert table.choose(2)
    rows.replace([Line(0, "new"), Line(2, "b, changed"), Line(1, "a")])
    assert table.chosen() == Line(2, "b, changed")
    assert not table.choose(99)


def test_enter_opens_the_chosen_row(qtbot: QtBot) -> None:
    table = ListTable(model(Line(1, "a"), Line(2, "b")), "People")
    qtbot.addWidget(table)
    table.show()
    table.choose(1)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.row_opened) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == [Line(2, "b")]


def test_a_sorted_list_stays_sorted_when_it_is_refreshed(qtbot: QtBot) -> None:
    rows = model(Line(1, "b"), Line(2, "a"))
    rows.sort(0)
    assert [line.name for line in rows.rows] == ["a", "b"]
    rows.replace([Line(3, "c"), Line(1, "b"), Line(4, "aa")])
    assert [line.name for line in rows.rows] == ["aa", "b", "c"]
    rows.sort(0, Qt.SortOrder.DescendingOrder)
    assert [line.name for line in rows.rows] == ["c", "b", "aa"]


def test_columns_can_be_said_in_another_language(qtbot: QtBot) -> None:
    rows = model(Line(1, "a"))
    with qtbot.waitSignal(rows.headerDataChanged):
        rows.retitle([Column("Enw", lambda line: line.name), Column("Rhybuddion", lambda _: "")])
    assert rows.headerData(0, Qt.Orientation.Horizontal) == "Enw"


def test_a_table_fills_its_width_gives_way_and_then_scrolls(qtbot: QtBot) -> None:
    columns = [Column[Line]("Name", lambda line: line.name, 100, grow=True)]
    columns.append(Column[Line]("Number", lambda line: str(line.id), 60))
    table = ListTable(RowModel(columns, lambda line: line.id), "People")
    qtbot.addWidget(table)
    table.resize(500, 200)
    table.show()
    assert abs(table.horizontalHeader().length() - table.viewport().width()) <= 1
    table.resize(142, 200)
    assert 60 < table.columnWidth(0) < 100
    assert table.horizontalHeader().length() <= table.viewport().width()
    table.resize(90, 200)
    assert table.columnWidth(0) == 100


def test_a_timeline_gives_each_event_the_room_that_its_words_need(qtbot: QtBot) -> None:
    timeline = Timeline("What happened")
    qtbot.addWidget(timeline)
    short = TimelineLine("1", "14:05", "ACCT opened", kind="danger")
    long = TimelineLine("2", "14:06", "Note", "He said that he had not slept. " * 12, "J. Okafor")
    timeline.lines.replace([short, long])
    timeline.resize(420, 400)
    timeline.show()
    heights = [timeline.sizeHintForIndex(timeline.lines.index(at, 0)).height() for at in (0, 1)]
    assert heights[1] > 3 * heights[0]
    spoken = timeline.lines.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("14:06. Note. He said")
