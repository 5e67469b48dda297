"""One arrival, from who they are to where they sleep: resumable at any step, by anybody.

What is typed is a draft at every key stroke, what is saved is its own action at once, and where an
intake stands follows from the record: so a power cut loses nothing, and nothing is ticked twice.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.desk import intake
from app.desk.desk import Saved
from app.store.changes import Changes
from app.store.reads.intake import MAY_BE_NOTHING, STEPS, IntakeLine, State
from app.store.reads.tonight import Line
from app.ui.context import Context, Form, Tone
from app.ui.forms.admit import AdmitForm, Part
from app.ui.forms.questions import QuestionsForm
from app.ui.forms.subject import Subject
from app.ui.intake.end_page import EndPage
from app.ui.intake.pages import page_of
from app.ui.intake.reading import Answer, look_and_read, read
from app.ui.intake.steps import END, StepList
from app.ui.intake.unfinished import UnfinishedList
from app.ui.kit.button import Button
from app.ui.kit.flow import FlowLayout
from app.ui.kit.form_dialog import FormDialog
from app.ui.kit.heading import Heading, Words
from app.ui.kit.reason_panel import ReasonPanel
from app.ui.labels import problem_words
from app.ui.screen import Screen
from app.ui.style import UNIT, theme
from app.ui.wording import clock_words
from record.problems import Problem

_ROOMY = 820
"""So wide the screen must be, at text size 1, for the steps to stand beside the page."""


class IntakeScreen(Screen):
    """Steps at the left, one page beside them. Ctrl+Down and Ctrl+Up go from page to page.

    ``prints`` when somebody asks for the papers at the end.
    """

    prints = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._person_id: str | None = None
        self._reasons: dict[str, str] = {}
        self._answer = Answer(None, (), ())
        self.form: FormDialog | None = None
        self.step = "IDENTITY"
        self._heading, self._figures = (
            Heading(level=1, parent=self),
            Words(tone="soft", parent=self),
        )
        self.steps, self.others = StepList(self), UnfinishedList(self)
        self.end, self._ask = EndPage(self), ReasonPanel(self)
        self.nothing: Button | None = None
        self._told = Words(tone="soft", parent=self)
        self._page = QWidget(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.steps.chosen.connect(self.go_to_step)
        self.others.opened.connect(self.context.guide.show_intake)
        self.end.opens.connect(self._open_form)
        self.end.prints.connect(self.prints)
        self.end.ends.connect(self._end)
        self.end.next_one.connect(partial(self.context.guide.show_intake, None))
        self._ask.given.connect(self._open_with_reason)
        for keys, by in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._go_by, by))
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        return self.tr("Intake")

    def wants(self, changes: Changes) -> bool:
        return bool(changes.people) or "intake" in {kind for kind, _ in changes.records}

    def stands_at(self) -> str | None:
        return self._person_id

    def chosen_person(self) -> str | None:
        return self._person_id

    def opened(self) -> tuple[str, str | None] | None:
        """Who is shown, and the reason why a restricted record was opened."""
        if self._answer.line is None:
            return None
        return self._answer.line.person_id, self._reasons.get(self._answer.line.person_id)

    def show_at(self, about: str | None, tab: str | None) -> None:
        if about is not None and about == self._person_id and self._answer.line is not None:
            self.refresh()
            return
        self._close_form()
        self._person_id, self._answer = about, Answer(None, (), self._answer.others)
        if about is None:
            self.go_to_step("IDENTITY")
            self.refresh()
        else:
            self._look(tab)

    @Slot()
    def refresh(self) -> None:
        reads = partial(read, self.context.desk, self._person_id)
        self.context.read(self, reads, self._take, "intake")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where large text leaves no room beside the page, the steps stand in one line above it."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        roomy = self.width() >= theme().px(_ROOMY)
        self.steps.setVisible(roomy)
        self.steps.choice.setVisible(not roomy)
        self.others.make_room(roomy)
        self._figures.setVisible(roomy)
        if self.form is not None:
            self.form.heading.setVisible(roomy)

    def retranslate(self) -> None:
        self._heading.setText(self.title())
        if self.nothing is not None:
            self.nothing.setText(self.tr("&Nothing to write down here"))
        self._say()

    # The way from page to page

    @Slot(str)
    def go_to_step(self, step: str) -> None:
        """Open the page of a step; what was typed on the one before is kept."""
        self.step = step
        self.steps.mark(step)
        if isinstance(self.form, AdmitForm) and self._person_id is None:
            self.form.show_part(Part(step))
        else:
            self._close_form()
            if step == END:
                self._stack.setCurrentWidget(self.end)
                self.end.setFocus()
            else:
                self._open_page()
        self._say()

    def _go_by(self, by: int) -> None:
        order = [*STEPS, END] if self._person_id is not None else [*map(str, Part)]
        at = order.index(self.step) + by
        if 0 <= at < len(order):
            self.go_to_step(order[at])

    @Slot()
    def _go_on(self) -> None:
        """To the first step after this one that is not done; to the end where none is left."""
        line = self._answer.line
        if line is None:
            return
        at = STEPS.index(self.step) if self.step in STEPS else -1
        order = (*STEPS[at + 1 :], *STEPS[: at + 1])
        self.go_to_step(next((one for one in order if line.states[one] is State.OPEN), END))

    # Pages

    def _open_page(self) -> None:
        if self._person_id is None:
            form: FormDialog = self._admit_form()
        else:
            subject = Subject.find(self.context.replica, self._person_id)
            form = page_of(self.step, self.context, subject, self._page)
            if isinstance(form, QuestionsForm):
                form.worried.connect(partial(self._open_form, Form.OPEN_ACCT))
        form.embed(*self._nothing_button())
        form.finished.connect(self._left)
        self.form = form
        self._place.insertWidget(0, form, 1)
        self._make_room()
        self._stack.setCurrentWidget(self._page)
        form.show()
        first = form.first_field()
        if first is not None:
            self.setFocusProxy(first)
            first.setFocus()

    def expect(self, line: Line) -> None:
        """Begin a new arrival's search with what a plan says of them."""
        if isinstance(self.form, AdmitForm):
            self.form.expect(line)

    def _admit_form(self) -> AdmitForm:
        form = AdmitForm(self.context, self._page)
        form.show_part(Part(self.step))
        form.turned.connect(self._turned)
        form.took_in.connect(self.context.guide.show_intake)
        return form

    def _nothing_button(self) -> tuple[Button, ...]:
        """The button that says that a step leaves nothing to write down, where one may."""
        line, self.nothing = self._answer.line, None
        if line is None or self.step not in MAY_BE_NOTHING:
            return ()
        if line.states[self.step] is not State.OPEN:
            return ()
        self.nothing = Button(self.tr("&Nothing to write down here"), parent=self._page)
        self.nothing.pressed.connect(self._say_nothing)  # a key’s click comes a moment after
        return (self.nothing,)

    @Slot()
    def _turned(self) -> None:
        if isinstance(self.form, AdmitForm):
            self.step = self.form.part.value
            self.steps.mark(self.step)
            self._say()

    @Slot(int)
    def _left(self, result: int) -> None:
        """A page was saved: on to the next. Or given up: it comes back as it was."""
        was_admission = isinstance(self.form, AdmitForm)
        self.form = self.nothing = None
        if result == QDialog.DialogCode.Accepted:
            if not was_admission:
                reads = partial(read, self.context.desk, self._person_id)
                self.context.read(self, reads, self._take_and_go_on, "on")
        else:
            QTimer.singleShot(0, self, self._come_back)

    @Slot()
    def _come_back(self) -> None:
        # Meanwhile somebody else's intake may be asked for, whose step is not known yet.
        if self.form is None and self.isVisible() and self.step in STEPS:
            self._open_page()

    def _close_form(self) -> None:
        if self.form is not None:
            form, self.form, self.nothing = self.form, None, None
            form.finished.disconnect(self._left)
            form.close()

    # Reading

    def _look(self, tab: str | None) -> None:
        desk, person_id = self.context.desk, self._person_id
        assert person_id is not None
        reason = self._reasons.get(person_id)
        self.step = tab or ""
        self.context.background.read(
            self,
            partial(look_and_read, desk, person_id, reason),
            self._take_opened,
            topic="look",
            failed=self._turned_away,
        )

    def _take_opened(self, answer: Answer) -> None:
        self._take(answer)
        if answer.line is None:
            self.context.guide.tell(problem_words(Problem("intake_missing")), Tone.WARNING)
            if self._person_id is not None:
                self.context.guide.show_person(self._person_id)
        elif self.step:
            self.go_to_step(self.step)
        else:
            self._go_on()

    def _take_and_go_on(self, answer: Answer) -> None:
        self._take(answer)
        self._go_on()

    def _take(self, answer: Answer) -> None:
        self._answer = answer
        self.others.show_lines([one for one in answer.others if not self._is_shown(one)])
        self.steps.show_states(answer.line.states if answer.line is not None else {})
        if answer.line is not None:
            self.end.show_line(answer.line, answer.asked, self.context.desk.now())
        self._say()

    def _is_shown(self, line: IntakeLine) -> bool:
        return line.person_id == self._person_id

    def _turned_away(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        if error.name == "record_restricted":
            self._stack.setCurrentWidget(self._ask)
            self._ask.ask()
        else:
            self.context.guide.tell(problem_words(error), Tone.DANGER)

    @Slot(str)
    def _open_with_reason(self, reason: str) -> None:
        if self._person_id is not None:
            self._reasons[self._person_id] = reason
            self._look(None)

    # Doing

    @Slot()
    def _say_nothing(self) -> None:
        if self._person_id is not None:
            say = partial(
                intake.say_nothing, self.context.desk, person_id=self._person_id, step=self.step
            )
            self.context.act(self, say, self._said_nothing, self._could_not)

    def _said_nothing(self, saved: Saved) -> None:
        words = self.tr("Saved on this terminal {time}").format(time=clock_words(saved.at))
        self.context.guide.tell(words, Tone.GOOD)
        self._close_form()
        reads = partial(read, self.context.desk, self._person_id)
        self.context.read(self, reads, self._take_and_go_on, "on")

    @Slot()
    def _end(self) -> None:
        if self._person_id is not None:
            end = partial(intake.end_intake, self.context.desk, person_id=self._person_id)
            self.context.act(self, end, self._ended, self._could_not)

    def _ended(self, saved: Saved) -> None:
        words = self.tr("Handed over to the wing {time}").format(time=clock_words(saved.at))
        self.context.guide.tell(words, Tone.GOOD)
        self.refresh()

    def _could_not(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        self.context.guide.tell(problem_words(error), Tone.DANGER)

    @Slot(object)
    def _open_form(self, form: Form) -> None:
        self.context.guide.open_form(form, self._person_id)

    # Words and places

    def _say(self) -> None:
        line = self._answer.line
        is_done = line is not None and line.states.get(self.step) is State.DONE
        self._told.setVisible(is_done)
        self._told.setText(self.tr("This is done. What you write here now is added to it."))
        if line is None:
            self._figures.setText(self.tr("Nobody is taken in before the warrant was seen."))
            return
        first, later = len(line.left_before_lock_up), len(line.left_that_can_wait)
        self._figures.setText(
            self.tr("Since {time}: {first} left before lock-up, {later} can wait").format(
                time=clock_words(line.started_at), first=first, later=later
            )
        )

    def _lay_out(self) -> None:
        head = FlowLayout(gap=UNIT)
        head.addWidget(self._heading)
        head.addWidget(self.steps.choice)
        head.addWidget(self._figures)
        self._figures.setWordWrap(False)
        self._place = QVBoxLayout(self._page)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(UNIT // 2)
        self._told.setIndent(UNIT * 3)
        self._place.addWidget(self._told)
        for page in (self._page, self.end, self._ask):
            self._stack.addWidget(page)
        left = QVBoxLayout()
        left.addWidget(self.steps, 1)
        left.addWidget(self.others)
        across = QHBoxLayout()
        across.setSpacing(UNIT * 2)
        across.addLayout(left)
        across.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT * 2, UNIT * 2, UNIT)
        column.addLayout(head)
        column.addLayout(across, 1)
