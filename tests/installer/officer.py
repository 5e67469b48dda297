"""Run by the installed Python: an officer signs in, writes a note, and the window is drawn.

python.exe officer.py NUMBER PASSWORD SURNAME NOTE PICTURE
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.desk.notes import add_note
from app.settings.folders import data_folder
from app.settings.settings import Settings
from app.terminal import Terminal
from app.ui.main import application
from app.ui.preferences import Preferences
from app.ui.window import Window

LOOK_MS, LOOKS_MAX, RESTED = 250, 1200, 4
number, password, surname, note, picture = sys.argv[1:]

settings = Settings.here()
terminal = Terminal.open(data_folder(settings), settings=settings)
member = terminal.sign_in(number, password)
[person] = terminal.replica.find("person", surname=surname)
add_note(terminal.desk(member), person_id=str(person["id"]), kind="GEN", sub_kind="OSE", text=note)


class Camera(QTimer):
    """Waits until the person's notes are shown and nothing is read any more, and draws them."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.window = window
        self.looks = self.rested = 0
        self.timeout.connect(self.look)
        self.start(LOOK_MS)

    def look(self) -> None:
        self.looks += 1
        if self.looks > LOOKS_MAX:
            QApplication.exit(1)
        if self.window.workplace is None or self.window.background.under_way:
            return
        if self.rested == 0:
            self.window.workplace.show_person(str(person["id"]), "notes")
        self.rested += 1
        if self.rested > RESTED:
            self.window.grab().save(picture)
            QApplication.exit(0)  # off-screen on wine, Qt tells no window to close


app = application()
preferences = Preferences(settings)
preferences.apply(app)
window = Window(lambda: terminal, preferences, member=member)
window.show()
window.resize(1366, 768)
window.begin()
camera = Camera(window)
code = app.exec()
window.shut()
sys.exit(code)
