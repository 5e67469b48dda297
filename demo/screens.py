"""``make screens``: a picture of every screen, form, menu and print, into build/screens.

Four looks: light and dark, English and Welsh, text at 100 % and at 200 %. The data are those of the
two-terminal story, so that there is something to settle and something that waits.

``python -m demo.screens unlock book- --look en-light-200`` draws only the scenes whose names begin
so, only in that look.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from typing import NamedTuple

if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    _screen = os.path.relpath(Path(__file__).with_name("screen.json"))  # no drive, no colon
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen}"
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.desk import notes
from app.desk.roll import Counted, take_roll
from app.store.reads.board import wings
from app.store.reads.force import force_lines
from app.store.reads.incidents import incidents
from app.store.reads.intake import STEPS, intakes
from app.store.reads.photographs import picture_of
from app.store.reads.roll import wing_roll
from app.store.reads.status import link_status
from app.ui.audit.screen import AuditScreen
from app.ui.book.tabs import TABS as BOOK_TABS
from app.ui.catalogues import Language
from app.ui.commands import Menu, Topic
from app.ui.context import Context, Form
from app.ui.forms.activity import open_activity_form
from app.ui.forms.cell_use import open_cell_use_form
from app.ui.intake.steps import END
from app.ui.main import application
from app.ui.person.tabs import TABS
from app.ui.preferences import TEXT_SIZES, Preferences
from app.ui.reports.opening import (
    report_force,
    report_incident,
    show_force,
    show_incident,
    write_statement,
)
from app.ui.settle.matter import Matter, read_matters
from app.ui.settle.opening import dialog_for
from app.ui.stopping import STOPPED, Stopping
from app.ui.style import ThemeName
from app.ui.translate import LANGUAGES
from demo.arrival import arrive
from demo.centre import DemoCentre
from demo.demonstration import Demonstration, Station
from demo.prison import DEMO_AUDITOR, DEMO_OFFICER, DEMO_SUPERVISOR, PRISON
from demo.stage import Stage
from demo.story import agree, ask_for_decisions, busiest, someone, with_cash, work_apart
from demo.terminals import member_of
from record.moments import to_text
from record.problems import Problem
from record.protocol import LEASE_DAYS

FOLDER = Path("build/screens")
WORK = Path("build/screens-work")


class Look(NamedTuple):
    """How the window looks and speaks."""

    theme: ThemeName
    language: Language
    text_size: int

    @property
    def name(self) -> str:
        """The look in a file's name."""
        return f"{self.language}-{self.theme}-{self.text_size}"


LOOKS = (
    Look("light", "en", 100),
    Look("dark", "cy", 100),
    Look("light", "cy", 200),
    Look("dark", "en", 200),
)
_COLOURS: tuple[ThemeName, ...] = ("light", "dark")
ALL_LOOKS = tuple(
    Look(theme, language, size)
    for (language, _), theme, size in product(LANGUAGES, _COLOURS, TEXT_SIZES)
)


class Wanted(NamedTuple):
    """What is to be drawn: scenes by the beginnings of their names, and looks."""

    beginnings: tuple[str, ...]
    looks: tuple[Look, ...]

    def has(self, scene: str) -> bool:
        """Whether a scene is among it."""
        return scene.startswith(self.beginnings or ("",))


def main(words: Sequence[str] | None = None) -> int:
    """Draw everything, or what the command line names; the folder is made anew."""
    wanted = _wanted(words)
    for folder in (FOLDER, WORK):
        shutil.rmtree(folder, ignore_errors=True)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(WORK))
    app = application()
    preferences = Preferences()
    preferences.apply(app)
    try:
        with Stopping(app, raises=True) as stopping, DemoCentre(WORK / "centre") as centre:
            demonstration = Demonstration(centre, WORK, preferences)
            try:
                stage = Stage(demonstration, FOLDER, stopping)
                pictures = _draw_all(app, preferences, stage, wanted)
            finally:
                demonstration.shut()
    except KeyboardInterrupt:
        return STOPPED
    print(f"{len(pictures)} pictures in {FOLDER}")
    return 0


def _wanted(words: Sequence[str] | None) -> Wanted:
    names = {look.name: look for look in ALL_LOOKS}
    parser = argparse.ArgumentParser(prog="screens", description="Draw the screens.")
    parser.add_argument("scene", nargs="*", help="how the names of the scenes to draw begin")
    parser.add_argument("--look", action="append", choices=names, help="only in this look")
    given = parser.parse_args(words)
    looks = tuple(names[name] for name in given.look or ()) or LOOKS
    return Wanted(tuple(given.scene), looks)


def _draw_all(
    app: QApplication, preferences: Preferences, stage: Stage, wanted: Wanted
) -> list[Path]:
    a, b = stage.open("A", "B")
    person_id = someone(a.terminal)
    _make_things_happen(stage, a, b, person_id)
    stage.until(lambda: picture_of(b.terminal.replica, person_id) is not None)
    for look in wanted.looks:
        _take_look(app, preferences, look)
        for name, show in _scenes(stage, b, person_id):
            if wanted.has(name):
                stage.draw(b, f"{name}-{look.name}", show())
                _close_dialogs(b)
        stage.workplace(a).go_to("waiting")
        _draw(stage, a, "waiting", look, wanted)
        if wanted.has("form-statement"):
            _draw_statement(stage, a, look)
    a.window.lock()
    for look in wanted.looks:
        _take_look(app, preferences, look)
        _draw(stage, a, "sign-in", look, wanted)
    _let_auditor_in(stage, b, person_id)
    for look in wanted.looks:
        _take_look(app, preferences, look)
        _draw(stage, b, "audit", look, wanted)
    _draw_out_of_use(app, preferences, stage, a, wanted)
    return stage.pictures


def _draw_statement(stage: Stage, station: Station, look: Look) -> None:
    """The form stands over the report, of which it is a part."""
    stage.workplace(station).write(write_statement)
    stage.rest(station)
    stage.rest(station)
    shown = [one for one in station.window.findChildren(QDialog) if one.isVisible()]
    stage.draw(station, f"form-statement-{look.name}", shown[-1] if shown else None)
    _close_dialogs(station)


def _draw(stage: Stage, station: Station, name: str, look: Look, wanted: Wanted) -> None:
    if wanted.has(name):
        stage.draw(station, f"{name}-{look.name}")


def _let_auditor_in(stage: Stage, station: Station, person_id: str) -> None:
    """Once the terminal has told the centre who looked."""
    station.terminal.engine.send_trail()
    station.window.lock()
    assert station.window.sign_in is not None
    station.window.sign_in.signed_in.emit(member_of(station.terminal, DEMO_AUDITOR))
    person = station.terminal.replica.get("person", person_id)
    assert person is not None
    audit = stage.workplace(station).screens["audit"]
    assert isinstance(audit, AuditScreen)
    audit.person.setText(str(person["prison_number"]))
    audit.at_person.click()


def _draw_out_of_use(
    app: QApplication, preferences: Preferences, stage: Stage, a: Station, wanted: Wanted
) -> None:
    """A terminal that stayed away from the centre for too long, and one that was withdrawn."""
    late = to_text(dt.datetime.now(dt.UTC) + dt.timedelta(days=LEASE_DAYS + 1))
    a.terminal.replica.note_link(late, Problem("hub_unreachable"))
    stage.until(lambda: link_status(a.terminal.replica).lease_ended)
    for look in wanted.looks:
        _take_look(app, preferences, look)
        _draw(stage, a, "locked", look, wanted)
    a.terminal.replica.note_link(late, Problem("terminal_revoked"))
    stage.until(a.window.opening.isVisible)
    for look in wanted.looks:
        _take_look(app, preferences, look)
        _draw(stage, a, "withdrawn", look, wanted)


def _take_look(app: QApplication, preferences: Preferences, look: Look) -> None:
    preferences.theme, preferences.text_size = look.theme, look.text_size
    preferences.language = look.language
    preferences.apply(app)


def _make_things_happen(stage: Stage, a: Station, b: Station, person_id: str) -> None:
    _count_rolls(b)
    stage.demonstration.cut("A", True)
    stage.until(lambda: not link_status(a.terminal.replica).reachable)
    work_apart(stage, a, b, person_id)
    ask_for_decisions(stage, a, person_id)
    stage.demonstration.cut("A", False)
    stage.until(lambda: agree(a.terminal, b.terminal, person_id))
    stage.demonstration.cut("A", True)
    told = "Rang his sister. Calmer than this morning."
    notes.add_note(
        stage.desk(a), person_id=person_id, kind="OBSERVE", sub_kind="OBS_GEN", text=told
    )


def _count_rolls(station: Station) -> None:
    """Some roll checks of a wing, by two who take turns; one does not agree."""
    replica = station.terminal.replica
    wing = wings(replica, PRISON)[0]
    for at, (number, missing) in enumerate(((DEMO_OFFICER, 0), (DEMO_SUPERVISOR, 1))):
        desk = station.terminal.desk(member_of(station.terminal, number))
        landings = wing_roll(replica, wing.id).landings
        counts = [
            Counted(one.landing_id, one.expected - (missing if not place else 0))
            for place, one in enumerate(landings)
        ]
        found = "One man was with the nurse; seen there at 12:10." if missing else None
        then = desk.now() - dt.timedelta(hours=8 - 4 * at)
        take_roll(desk, wing_id=wing.id, counts=counts, resolution=found, taken_at=then)


def _scenes(
    stage: Stage, station: Station, person_id: str
) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
    """Every screen and form by name, with what shows it; a form gives itself to be drawn."""
    place = stage.workplace(station)
    yield "shift", partial(place.go_to, "shift")
    yield "handover", partial(place.go_to, "handover")
    yield "unlock", partial(place.go_to, "unlock")
    yield (
        "form-activity",
        partial(_opened, stage, station, partial(place.write, open_activity_form)),
    )
    yield "form-cell", partial(_opened, stage, station, partial(place.write, open_cell_use_form))
    yield "form-handover", partial(_opened, stage, station, place.tell_next_shift)
    for tab in BOOK_TABS:
        yield f"book-{tab}", partial(place.show_book, tab)
    yield "form-diary", partial(_opened, stage, station, place.write_diary)
    yield "form-take", partial(_opened, stage, station, place.take_applications)
    yield from _intake(stage, station)
    for name, show in _reports(stage, station):
        yield name, partial(_opened, stage, station, show)
    yield "board", place.show_board
    yield "roll", place.show_roll
    yield "reception", partial(place.go_to, "reception")
    yield "form-expected", partial(_expected, stage, station)
    yield "nights", partial(place.go_to, "nights")
    yield "find", partial(place.show_find, "oshaunessy")
    yield "help", partial(place.go_to, "help")
    yield "health", partial(place.go_to, "health")
    yield "inbox", place.show_inbox
    for tab in TABS:
        yield f"person-{tab}", partial(place.show_person, person_id, tab)
    busy = busiest(station.terminal)
    for tab in ("alerts", "regime", "behaviour", "people", "property"):
        yield f"full-{tab}", partial(place.show_person, busy, tab)
    for menu in (*Menu, *Topic):
        yield f"menu-{menu}", partial(_pulled_down, station, menu)
    place.show_board()
    yield "print", partial(_dialog_of, station, place.print_shown)
    others = {Form.CORRECT_HEARING: busy, Form.DISCHARGE: with_cash(station.terminal)}
    for form in Form:
        about = others.get(form, person_id)
        yield f"form-{form}", partial(_form, stage, station, form, about)
    matters = read_matters(station.terminal.replica, place.member.staff_id)
    for number, matter in enumerate(matters, start=1):
        yield f"settle-{number}", partial(_settling, stage, station, matter)


def _expected(stage: Stage, station: Station) -> QWidget | None:
    """The form that changes what is planned of the first who is still to come."""
    board = stage.workplace(station).reception
    stage.workplace(station).go_to("reception")
    stage.rest(station)
    while not board.change.isEnabled():
        board.arrivals.step(1)
    return _opened(stage, station, board.change.click)


def _intake(stage: Stage, station: Station) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
    """A new arrival, both pages; then every step of somebody who was taken in."""
    place = stage.workplace(station)
    yield "intake-new", partial(place.show_intake, None)
    yield "intake-warrant", partial(_at_step, stage, station, None, "AUTHORITY")
    there = intakes(station.terminal.replica, PRISON)
    newcomer = there[-1].person_id if there else arrive(stage.desk(station))
    for step in (*STEPS, END):
        yield f"intake-{step.lower()}", partial(_at_step, stage, station, newcomer, step)
    for tab in ("overview", "alerts"):
        yield f"told-{tab}", partial(place.show_person, newcomer, tab)


def _at_step(stage: Stage, station: Station, person_id: str | None, step: str) -> None:
    place = stage.workplace(station)
    place.show_intake(person_id)
    stage.rest(station)
    place.intake.go_to_step(step)


def _pulled_down(station: Station, menu: Menu | Topic) -> QWidget:
    """A menu as it is when it has been pulled down."""
    shown = station.window.menus.menu(menu)
    shown.ensurePolished()
    shown.resize(shown.sizeHint())
    return shown


def _reports(stage: Stage, station: Station) -> Iterator[tuple[str, Callable[[], None]]]:
    """Incidents and use of force: the forms that begin a report, and a report of each as read."""
    place = stage.workplace(station)
    yield "form-incident", partial(place.write, report_incident)
    yield "form-force", partial(place.write, report_force)
    context, window = _context(stage, station), station.window
    now, replica = context.desk.now(), station.terminal.replica
    for incident in incidents(replica, PRISON, None, now)[:1]:
        yield "incident", partial(show_incident, context, window, incident.id)
    for force in force_lines(replica, PRISON, None, now)[:1]:
        yield "force", partial(show_force, context, window, force.id)


def _opened(stage: Stage, station: Station, ask: Callable[[], None]) -> QWidget | None:
    """The form that a command opens once it has read what it needs."""
    ask()
    stage.rest(station)
    return next((d for d in station.window.findChildren(QDialog) if d.isVisible()), None)


def _form(stage: Stage, station: Station, form: Form, person_id: str) -> QWidget | None:
    return _opened(stage, station, partial(stage.workplace(station).open_form, form, person_id))


def _dialog_of(station: Station, ask: Callable[[], None]) -> QWidget | None:
    ask()
    return next((d for d in station.window.findChildren(QDialog) if d.isVisible()), None)


def _settling(stage: Stage, station: Station, matter: Matter) -> QWidget:
    dialog = dialog_for(_context(stage, station), matter, station.window)
    dialog.open()
    return dialog


def _context(stage: Stage, station: Station) -> Context:
    """What a dialog is given that is opened past the window's commands."""
    place, window = stage.workplace(station), station.window
    desk = stage.desk(station)
    return Context(station.terminal.replica, desk, window.background, window.bridge, place)


def _close_dialogs(station: Station) -> None:
    for dialog in station.window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()


if __name__ == "__main__":
    sys.exit(main())
