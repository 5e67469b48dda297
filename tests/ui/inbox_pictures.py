"""The inbox, what waits, and every dialog that settles, drawn in each look and language.

python -m tests.ui.inbox_pictures FOLDER
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.context import Context
from app.ui.inbox.screen import InboxScreen
from app.ui.screen import Screen
from app.ui.settle.matter import read_matters
from app.ui.settle.opening import dialog_for
from app.ui.style import ThemeName, apply_theme
from app.ui.translate import set_language
from app.ui.waiting.screen import WaitingScreen
from demo.prison import DEMO_OFFICER, DEMO_SUPERVISOR
from tests.ui import one_person, unsettled
from tests.ui.picture import render

LOOKS: tuple[tuple[ThemeName, float, str], ...] = (
    ("light", 1.0, "en"),
    ("dark", 1.0, "cy"),
    ("light", 2.0, "cy"),
    ("dark", 2.0, "en"),
)
SCREENS: tuple[tuple[str, Callable[[Context], Screen]], ...] = (
    ("inbox", InboxScreen),
    ("waiting", WaitingScreen),
)


def settle_down(app: QApplication, context: Context) -> None:
    """Let every read come back."""
    while context.background.under_way:
        app.processEvents()
    QCoreApplication.sendPostedEvents()


def draw_screens(app: QApplication, context: Context, what: str, folder: Path) -> None:
    """Both screens in every look."""
    for theme_name, scale, language in LOOKS:
        apply_theme(app, theme_name, scale)
        set_language(app, language)  # type: ignore[arg-type]
        for name, make in SCREENS:
            paper = QWidget()
            paper.setObjectName("paper")
            screen = make(context)
            screen.setParent(paper)
            screen.resize(1274, 716)
            screen.refresh()
            settle_down(app, context)
            end = f"{theme_name}-{scale:.0f}-{language}.png"
            render(paper, folder / f"{name}-{what}-{end}", (1274, 716), scale, theme_name)
            paper.close()


def draw_dialogs(app: QApplication, context: Context, who: str, folder: Path) -> None:
    """Every dialog as this member of staff sees it."""
    staff_id = context.desk.member.staff_id
    matters = [
        *read_matters(context.replica, staff_id),
        *read_matters(context.replica, staff_id, settled=True),
    ]
    for theme_name, scale, language in LOOKS:
        apply_theme(app, theme_name, scale)
        set_language(app, language)  # type: ignore[arg-type]
        for at, matter in enumerate(matters):
            parent = QWidget()
            dialog = dialog_for(context, matter, parent)
            if dialog.choices is not None and dialog.decides:
                dialog.choices.choose_key(len(dialog.choices.cards))
            dialog.show()
            settle_down(app, context)
            name = f"{type(dialog).__name__}-{at}-{who}-{theme_name}-{scale:.0f}-{language}.png"
            size = (dialog.width(), dialog.height())
            render(dialog, folder / name, size, scale, theme_name)
            dialog.close()
            parent.deleteLater()


def main(folder: Path) -> None:
    """Draw everything into a folder."""
    app = QApplication([])
    apply_theme(app, "light")
    set_language(app, "en")
    with TemporaryDirectory() as home, unsettled.a_stage(Path(home) / "home") as stage:
        with unsettled.a_context(stage.desk()) as (context, _):
            draw_screens(app, context, "empty", folder)
            unsettled.everything(stage, context.desk)
            one_person.possible_match(stage)
            one_person.a_second_record(stage)
            one_person.two_periods(stage)
            unsettled.queue(stage, context.desk)
            draw_screens(app, context, "full", folder)
            draw_dialogs(app, context, DEMO_SUPERVISOR.staff_number, folder)
        with unsettled.a_context(stage.desk(DEMO_OFFICER.staff_number)) as (context, _):
            draw_dialogs(app, context, DEMO_OFFICER.staff_number, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
