"""What somebody needs from the prison: the way out in a fire, and adjustments."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.store.reads.needs import AdjustmentLine, PeepLine, adjustment_lines, peep_lines
from app.store.reads.person import PersonPage
from app.ui import forms
from app.ui.context import Context, Form
from app.ui.kit.badge import Badge
from app.ui.kit.button import Button
from app.ui.labels import badge_text, code_label
from app.ui.person.card import Card, Entry, clear
from app.ui.style import UNIT
from app.ui.translate import Retranslated
from app.ui.way_out import plan_words
from app.ui.wording import short_day_words
from record.redirect import ids_of

Lines = tuple[Sequence[PeepLine], Sequence[AdjustmentLine]]


class NeedsCard(Retranslated, Card):
    """Evacuation plans and adjustments, what stands first; each with what can be done about it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page: PersonPage | None = None
        self._peeps: Sequence[PeepLine] = ()
        self._adjustments: Sequence[AdjustmentLine] = ()
        self._change = Button(icon_name="edit", parent=self)
        self._plan = Button(icon_name="depart", parent=self)
        self._add = Button(icon_name="plus", parent=self)
        for button, does in (
            (self._change, self._ask_to_change),
            (self._plan, self._ask_for_plan),
            (self._add, self._ask_to_adjust),
        ):
            button.clicked.connect(does)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        for button in (self._change, self._plan, self._add):
            buttons.addWidget(button)
        self.head.addLayout(buttons)
        self.retranslate()

    def show_person(self, page: PersonPage) -> None:
        """Read what this person needs, and show it."""
        self._page = page
        replica, person_id = self._context.replica, page.head.person_id

        def read() -> Lines:
            with replica.read() as reading:
                ids = ids_of(person_id, reading)
                return peep_lines(reading, ids), adjustment_lines(reading, ids)

        self._context.read(self, read, self._take, "needs")

    def retranslate(self) -> None:
        self.set_title(self.tr("Needs"))
        self._change.setText(self.tr("Change needs"))
        self._plan.setText(self.tr("Evacuation plan"))
        self._plan.setToolTip(self.tr("Write how they get out in a fire, and who helps"))
        self._add.setText(self.tr("Adjustment"))
        self._add.setToolTip(self.tr("Arrange something for a disability"))
        self._fill()

    @Slot(object)
    def _take(self, lines: Lines) -> None:
        self._peeps, self._adjustments = lines
        self._fill()

    def _fill(self) -> None:
        clear(self.body)
        nothing = not self._peeps and not self._adjustments
        self.say_nothing(
            self.tr("No evacuation plan and no adjustment is written.") if nothing else ""
        )
        for plan in self._peeps:
            entry = Entry(self.tr("Help to get out"), plan_words(plan), self._plan_small(plan))
            if plan.status == "ACTIVE":
                entry.head.addWidget(Badge(badge_text("PEEP")))
                self._offer(entry, self.tr("End …"), self.tr("End the evacuation plan"), plan)
            self.body.addWidget(entry)
        for line in self._adjustments:
            entry = Entry(code_label("adjustment", line.kind), line.what, self._small(line))
            if line.status == "ACTIVE":
                kind = code_label("adjustment", line.kind)
                again = self.tr("Review the adjustment: {kind}").format(kind=kind)
                end = self.tr("End the adjustment: {kind}").format(kind=kind)
                self._offer(entry, self.tr("Review …"), again, line)
                self._offer(entry, self.tr("End …"), end, line, ends=True)
            self.body.addWidget(entry)

    def _offer(
        self,
        entry: Entry,
        words: str,
        spoken: str,
        line: PeepLine | AdjustmentLine,
        *,
        ends: bool = False,
    ) -> None:
        button = Button(words, "quiet", parent=entry)
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)
        button.setProperty("line", line.id)
        button.setProperty("ends", ends or isinstance(line, PeepLine))
        button.clicked.connect(self._choose)
        entry.head.addWidget(button)

    def _plan_small(self, plan: PeepLine) -> str:
        parts = [self.tr("Reviewed {day}").format(day=short_day_words(plan.reviewed_on))]
        if plan.review_on is not None:
            parts.append(self.tr("next by {day}").format(day=short_day_words(plan.review_on)))
        return "  ·  ".join([*parts, *self._ended(plan)])

    def _small(self, line: AdjustmentLine) -> str:
        parts = [self.tr("Since {day}").format(day=short_day_words(line.started_on))]
        if line.need:
            parts.insert(0, code_label("need", line.need))
        if line.reviewed_on is not None:
            parts.append(self.tr("Reviewed {day}").format(day=short_day_words(line.reviewed_on)))
        return "  ·  ".join([*parts, *self._ended(line)])

    def _ended(self, line: PeepLine | AdjustmentLine) -> list[str]:
        parts = []
        if line.status != "ACTIVE" and line.ended_on is not None:
            day = short_day_words(line.ended_on)
            ended = self.tr("Ended {day}: {reason}")
            parts.append(ended.format(day=day, reason=line.ended_reason or "–"))
        if line.pending:
            parts.append(self.tr("Not sent yet"))
        return parts

    @Slot()
    def _choose(self) -> None:
        if self._page is None:
            return
        button, head = self.sender(), self._page.head
        wanted = str(button.property("line"))
        for plan in self._peeps:
            if plan.id == wanted:
                forms.end_peep(self._context, head, plan, self)
        for line in self._adjustments:
            if line.id == wanted and button.property("ends"):
                forms.end_adjustment(self._context, head, line, self)
            elif line.id == wanted:
                forms.adjust(self._context, head, line, self)

    @Slot()
    def _ask_to_change(self) -> None:
        self._open(Form.NEEDS)

    @Slot()
    def _ask_for_plan(self) -> None:
        self._open(Form.PEEP)

    @Slot()
    def _ask_to_adjust(self) -> None:
        if self._page is not None:
            forms.adjust(self._context, self._page.head, None, self)

    def _open(self, form: Form) -> None:
        if self._page is not None:
            self._context.guide.open_form(form, self._page.head.person_id)
