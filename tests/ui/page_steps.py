"""The steps that tests of a person's page are written in: open it, and read what it says."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.kit.badge import Badge
from app.ui.kit.list_table import ListTable
from app.ui.kit.timeline import Timeline, TimelineLine
from app.ui.person.page import PersonPageScreen
from app.ui.person.tab import Tab
from app.ui.person.tabs import TABS
from tests.desk.prison import person
from tests.ui.accessibility import spoken_name
from tests.ui.wing import Wing


def opened(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, surname: str, tab: str | None = None
) -> Tab:
    """Open somebody's page, and wait until it has been read; the tab that is shown."""
    page.show_person(person(surname), tab)
    settle(qtbot, wing)
    return page.tab(tab or TABS[0])


def settle(qtbot: QtBot, wing: Wing) -> None:
    """Wait until every read has come back."""
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    QCoreApplication.processEvents()  # what was added to a layout is shown by the next event


def words(widget: object) -> str:
    """Everything that the labels of a widget say now, one a line."""
    labels = widget.findChildren(QLabel)  # type: ignore[attr-defined]
    return "\n".join(label.text() for label in labels if label.isVisible())


def lines_of(tab: Tab) -> tuple[TimelineLine, ...]:
    """The lines of a tab's timeline."""
    timeline = tab.findChild(Timeline)
    assert timeline is not None
    return timeline.lines.rows


def table(tab: Tab, name: str) -> ListTable[Any]:
    """The table that a screen reader calls by this name."""
    return next(one for one in tab.findChildren(ListTable) if one.accessibleName() == name)


def cells(tab: Tab, name: str, rows: int, columns: Sequence[int]) -> list[list[str]]:
    """What the first rows of a table say in these columns."""
    model = table(tab, name).model()
    return [[model.index(row, column).data() for column in columns] for row in range(rows)]


def badges(page: PersonPageScreen) -> list[str]:
    """What the badges in sight mean."""
    return [spoken_name(badge) for badge in page.findChildren(Badge) if badge.isVisible()]
