"""The diary of a wing: a week at a glance, from today, and what is in it below."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from app.desk.desk import Desk, Saved
from app.desk.diary import close_entry
from app.desk.handover import write_handover
from app.store.reading import Reading
from app.store.reads.board import Wing
from app.store.reads.diary import DiaryLine, diary
from app.ui.book.days import DAYS, DayStrip
from app.ui.book.tab import BookTab, Read
from app.ui.context import Context, Tone
from app.ui.forms.diary import CancelForm, entry_words, open_diary_form
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.shortcut import bind
from app.ui.kit.story_list import StoryLine, StoryList
from app.ui.labels import cell_words, code_label, problem_words
from app.ui.wording import clock_words, weekday_words
from record.problems import Problem

Lines = tuple[DiaryLine, ...]
translate = QCoreApplication.translate


class DiaryTab(BookTab[Lines]):
    """N writes, D marks as done, X says why it will not be, H tells the next shift.

    The arrows go a week on or back, T comes back to today; Enter opens the person.
    """

    TYPES = frozenset({"diary_entry", "diary_mark"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.first = context.desk.today()
        self.write = Button(role="primary", icon_name="plus", parent=self)
        self.done = Button(icon_name="check", parent=self)
        self.cancel = Button(parent=self)
        self.hand_over = Button(icon_name="handover", parent=self)
        self.strip = DayStrip(self)
        self.list = StoryList(self)
        tools = (self.write, self.done, self.cancel, self.hand_over)
        self.lay_out(tools, self.list, self.list, self.strip)
        for button, key, do in (
            (self.write, "N", self._write),
            (self.done, "D", self._done),
            (self.cancel, "X", self._cancel),
            (self.hand_over, "H", self._hand_over),
        ):
            button.clicked.connect(do)
            bind(self, key, do)
        bind(self, "Left", partial(self.turn, -1))
        bind(self, "Right", partial(self.turn, 1))
        bind(self, "T", self.show_today)
        self.strip.turned.connect(self.turn)
        self.state.acted.connect(self._write)
        self.strip.day_chosen.connect(self._go_to)
        self.list.row_opened.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._allow)
        self.retranslate()

    def reader(self) -> Read[Lines]:
        return partial(_read, self.first)

    def write_words(self) -> None:
        self.write.setText(self.tr("Write"))
        self.write.setToolTip("N, Ctrl+Shift+D")
        self.done.setText(self.tr("Done"))
        self.done.setToolTip(self.tr("D says that it was done"))
        self.cancel.setText(self.tr("Cancel it…"))
        self.cancel.setToolTip(self.tr("X says why it will not be"))
        self.hand_over.setText(self.tr("Hand over"))
        self.hand_over.setToolTip(self.tr("H puts it into the handover"))
        self.list.setAccessibleName(self.tr("The diary"))
        if self.answer is None:
            self.state.show_state("clock", self.tr("Reading the diary"))

    def fill(self, answer: Lines) -> None:
        today = self.context.desk.today()
        self.strip.show_days(self.first, Counter(one.day for one in answer if one.is_open), today)
        self.list.show_lines([line_of(one, today) for one in answer])
        last = self.first + dt.timedelta(days=DAYS - 1)
        self.state.show_state(
            "clock",
            self.tr("Nothing is written for these days"),
            self.tr("From {first} to {last}.").format(
                first=weekday_words(self.first), last=weekday_words(last)
            ),
            self.tr("Write in the diary"),
        )
        self.show_any(bool(answer))
        self._allow()

    def people(self) -> Iterable[str]:
        return (line.person_id for line in self.answer or () if line.person_id is not None)

    def chosen_person(self) -> str | None:
        line = self._chosen()
        return line.person_id if line is not None else None

    def choose(self, entry_id: str) -> None:
        self.list.choose(entry_id)

    # Moving

    @Slot(int)
    def turn(self, weeks: int) -> None:
        """Show the days that lie so many weeks later."""
        self.first += dt.timedelta(days=weeks * DAYS)
        self.refresh_wanted.emit()

    def show_today(self) -> None:
        """Show the week that begins today."""
        self.first = self.context.desk.today()
        self.refresh_wanted.emit()

    @Slot(object)
    def _go_to(self, day: dt.date) -> None:
        """Put the cursor on the first entry of a day, or of the next day that has one."""
        there = next((line for line in self.answer or () if line.day >= day), None)
        if there is not None:
            self.list.choose(there.id)
            self.list.setFocus()

    # Doing

    @Slot()
    def _write(self) -> None:
        line = self._chosen()
        code = self.wing.code if self.wing is not None else None
        day = max(line.day if line is not None else self.first, self.context.desk.today())
        open_diary_form(self.context, None, code, self.window(), day)

    @Slot()
    def _done(self) -> None:
        line = self._chosen()
        if line is not None and line.is_open:
            do = partial(close_entry, self.context.desk, entry_id=line.id)
            self.context.act(self, do, self._saved, self._failed)

    @Slot()
    def _cancel(self) -> None:
        line = self._chosen()
        if line is not None and line.is_open:
            CancelForm(self.context, line, self.window()).open()

    @Slot()
    def _hand_over(self) -> None:
        line = self._chosen()
        if line is None:
            return
        tell = partial(
            write_handover,
            self.context.desk,
            text=f"{entry_words(line)}\n{line.text}",
            wing_id=line.wing_id,
            people=[line.person_id] if line.person_id is not None else [],
        )
        self.context.act(self, tell, self._told, self._failed)

    def _saved(self, saved: Saved) -> None:
        words = self.tr("Saved on this terminal {time}").format(time=clock_words(saved.at))
        self.context.guide.tell(words, Tone.GOOD)

    def _told(self, saved: Saved) -> None:
        words = self.tr("The next shift is told, {time}").format(time=clock_words(saved.at))
        self.context.guide.tell(words, Tone.GOOD)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        self.context.guide.tell(problem_words(error), Tone.DANGER)

    @Slot(str)
    def _open(self, _: str) -> None:
        person_id = self.chosen_person()
        if person_id is not None:
            self.context.guide.show_person(person_id)

    @Slot()
    def _allow(self) -> None:
        line = self._chosen()
        for button in (self.done, self.cancel):
            button.setEnabled(line is not None and line.is_open)
        self.hand_over.setEnabled(line is not None)

    def _chosen(self) -> DiaryLine | None:
        wanted = self.list.chosen()
        return next((line for line in self.answer or () if line.id == wanted), None)


def line_of(line: DiaryLine, today: dt.date) -> StoryLine:
    """An entry as a row of the list."""
    clock = clock_words(line.clock) if line.clock is not None else translate("diary", "all day")
    day = translate("diary", "Today") if line.day == today else weekday_words(line.day)
    cell = cell_words(line.where.cell) if line.where is not None and line.where.cell else ""
    closed = ""
    if line.closed_by is not None:
        closed = translate("diary", "{result} by {name}").format(
            result=code_label("diary_result", line.result), name=line.closed_by
        )
    whose = line.person_name or (translate("diary", "The whole prison") if not line.wing_id else "")
    waits = translate("diary", "not sent yet") if line.pending else ""
    more = (whose, cell, closed, line.closed_text, waits)
    return StoryLine(
        line.id,
        _badge(line, today),
        f"{day}  {clock}   {code_label('diary_kind', line.kind)}",
        line.text,
        "  ·  ".join(part for part in more if part),
        line.staff_name,
    )


def _badge(line: DiaryLine, today: dt.date) -> BadgeText:
    if line.result is not None:
        return BadgeText(code_label("diary_result", line.result).upper(), "neutral")
    if line.day < today:
        return BadgeText(
            translate("diary", "PAST"),
            "warning",
            translate("diary", "Its day is over, and nobody has said what became of it"),
        )
    return BadgeText(
        translate("diary", "TODAY") if line.day == today else translate("diary", "TO COME"), "info"
    )


def _read(first: dt.date, desk: Desk, reading: Reading, wing: Wing | None) -> Lines:
    return diary(reading, desk.prison, wing.id if wing is not None else None, first, DAYS)
