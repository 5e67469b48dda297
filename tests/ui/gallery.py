"""Every piece of the kit on one page, drawn in each theme, text size and language.

python -m tests.ui.gallery FOLDER
"""

import os
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon_names, pixmap
from app.ui.kit.badge import Badge, BadgeText, Kind
from app.ui.kit.banner import Banner, News
from app.ui.kit.button import Button, IconButton, Role
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.fields import CodeCombo, DateField, TimeField
from app.ui.kit.form_dialog import FormDialog
from app.ui.kit.heading import Heading, Words
from app.ui.kit.key_values import KeyValueList
from app.ui.kit.list_table import ListTable
from app.ui.kit.page import Page
from app.ui.kit.row_model import Column, RowModel
from app.ui.kit.search_field import SearchField
from app.ui.kit.timeline import Timeline, TimelineLine
from app.ui.style import UNIT, ThemeName, apply_theme, theme
from app.ui.translate import set_language
from tests.ui.picture import render

TODAY = date(2026, 11, 24)
ACCT = BadgeText("ACCT", "danger", "ACCT open since 20 November 2026")
HIGH = BadgeText("CSRA high", "warning", "Cell-sharing risk: high")
COURT = BadgeText("At court", "info")
BASIC = BadgeText("Basic", "neutral")


@dataclass(frozen=True)
class Line:
    number: str
    name: str
    cell: str
    born: date
    badges: tuple[BadgeText, ...] = ()


LINES = (
    Line("A1234BC", "OKONKWO-FITZGERALD, Bartholomew Christopher", "A-1-003", TODAY, (ACCT, HIGH)),
    Line("A5678DE", "LLYWELYN, Gruffudd", "A-1-004", TODAY, (COURT,)),
    Line("A9012FG", "NG, Wei", "A-2-011", TODAY, (BASIC,)),
    Line("A3456HJ", "O'BRIEN, Séamus", "B-3-020", TODAY),
)


def columns() -> list[Column[Line]]:
    """Columns as a screen would have them."""
    return [
        Column(
            "Name",
            lambda line: line.name,
            200,
            grow=True,
            strong=True,
            sort_by=lambda line: line.name,
        ),
        Column("Number", lambda line: line.number, width=96),
        Column("Cell", lambda line: line.cell, width=88, sort_by=lambda line: line.cell),
        Column("Warnings", lambda line: "", width=190, badges=lambda line: line.badges),
        Column("Age", lambda line: "34", width=56, right=True),
    ]


class ExampleForm(FormDialog):
    """A form with one field of each kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title("Open an alert")
        kind = CodeCombo([("XA", "Arsonist"), ("HA", "ACCT open"), ("XEL", "Escape list")])
        self.add_field("kind", "Type of alert", kind)
        self.add_field("since", "From", DateField(TODAY), "The day it was first known")
        self.add_field("clock", "Time", TimeField())
        self.add_field("text", "What should staff know?", QPlainTextEdit())
        self.add_field("told", "The person", QCheckBox("has been told"))
        self.begin()

    def problems(self) -> dict[str, str]:
        return {} if self.texts()["kind"] else {"kind": "Choose what kind of alert this is."}

    def save(self) -> str:
        return ""


class Gallery(QWidget):
    """All pieces."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paper")
        scroll = Page(self)
        QVBoxLayout(self).addWidget(scroll)
        page = QHBoxLayout()
        scroll.body.addLayout(page)
        page.setContentsMargins(UNIT * 3, UNIT * 2, UNIT * 3, UNIT * 2)
        page.setSpacing(UNIT * 3)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(UNIT)
        right.setSpacing(UNIT)
        page.addLayout(left, 3)
        page.addLayout(right, 2)
        self._fill_left(left)
        self._fill_right(right)

    def _fill_left(self, column: QVBoxLayout) -> None:
        column.addWidget(Heading("A wing, A landing 1", 1))
        column.addWidget(Words("180 on the roll, 3 out of the prison, 2 cells out of use.", "soft"))
        column.addWidget(SearchField("Find a person", "Name, number or cell"))
        row = QHBoxLayout()
        roles: tuple[tuple[str, Role, str], ...] = (
            ("Save", "primary", "check"),
            ("Move", "secondary", "move"),
            ("End ACCT", "danger", ""),
            ("Show all", "quiet", ""),
        )
        for text, role, name in roles:
            row.addWidget(Button(text, role, name))
        off = Button("Not now")
        off.setEnabled(False)
        row.addWidget(off)
        row.addWidget(IconButton("more", "More"))
        row.addStretch(1)
        column.addLayout(row)
        badges = QHBoxLayout()
        kinds: tuple[tuple[str, Kind], ...] = (
            ("ACCT", "danger"),
            ("CSRA high", "warning"),
            ("At court", "info"),
            ("Standard", "neutral"),
        )
        for word, kind in kinds:
            badges.addWidget(Badge(BadgeText(word, kind)))
        badges.addStretch(1)
        column.addLayout(badges)
        news: tuple[tuple[News, str, str], ...] = (
            ("saved", "Saved on this terminal 14:06.", ""),
            ("received", "Received by the centre 14:31.", ""),
            ("held", "Held: two people must agree before an ACCT is closed.", "Show"),
            ("offline", "Centre not reachable since 14:05. 3 entries waiting.", "Try now"),
            ("danger", "J. Okafor is a non-association of someone on this landing.", ""),
        )
        for kind_of_news, text, action in news:
            banner = Banner()
            banner.say(kind_of_news, text, action)
            column.addWidget(banner)
        self.table = ListTable(RowModel(columns(), lambda line: line.number), "People")
        self.table.model().replace(LINES)  # type: ignore[attr-defined]
        self.table.choose("A5678DE")
        column.addWidget(self.table, 1)

    def _fill_right(self, column: QVBoxLayout) -> None:
        tabs = QTabWidget()
        tabs.setAccessibleName("Record")
        facts = KeyValueList()
        facts.set_pairs(
            [
                ("Date of birth", "2 March 1992"),
                ("Religion", "Church in Wales"),
                ("Diet", "Halal, no nuts, and a text so long that it has to take two lines"),
                ("Key worker", ""),
            ]
        )
        timeline = Timeline("What happened")
        timeline.lines.replace(
            [
                TimelineLine("1", "24 November 2026 14:05", "ACCT opened", kind="danger"),
                TimelineLine(
                    "2",
                    "24 November 2026 09:10",
                    "Seen by healthcare after reception",
                    "No injuries seen. He said that he had not slept, and asked to ring home.",
                    "J. Okafor, from Reception 2",
                    "info",
                ),
                TimelineLine("3", "23 November 2026 17:40", "Arrived from Cardiff Crown Court"),
            ]
        )
        overview = QWidget()
        inside = QVBoxLayout(overview)
        inside.addWidget(Heading("Overview", 2))
        inside.addWidget(facts)
        inside.addWidget(timeline, 1)
        tabs.addTab(overview, "Overview")
        tabs.addTab(QWidget(), "Notes")
        tabs.addTab(QWidget(), "Alerts && risk")
        column.addWidget(tabs, 3)
        column.addWidget(
            EmptyState(
                "check", "Nothing is waiting", "Everything on this terminal was sent.", "Go"
            ),
            2,
        )


class Icons(QWidget):
    """All icons with their names."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paper")
        grid = QGridLayout(self)
        for at, name in enumerate(icon_names()):
            picture = QLabel()
            picture.setPixmap(pixmap(name, theme().px(32), "ink", 2.0))
            grid.addWidget(picture, at // 8, at % 8 * 2)
            grid.addWidget(QLabel(name), at // 8, at % 8 * 2 + 1)


def main(folder: Path) -> None:
    """Draw everything into a folder."""
    app = QApplication([])
    looks: tuple[tuple[ThemeName, float], ...] = (
        ("light", 1.0),
        ("light", 2.0),
        ("dark", 1.0),
        ("dark", 2.0),
    )
    for name, scale in looks:
        apply_theme(app, name, scale)
        set_language(app, "cy" if scale == 2.0 else "en")
        end = f"{name}-{scale:.0f}.png"
        form = ExampleForm()
        form.accept()
        small = (520, 640) if scale == 1 else (1040, 760)
        for widget, what, size in ((Gallery(), "gallery", (1366, 768)), (form, "form", small)):
            render(widget, folder / f"{what}-{end}", size, scale, name)
            widget.close()
    apply_theme(app, "light")
    icons = Icons()
    render(icons, folder / "icons.png", (1366, 500))
    icons.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
