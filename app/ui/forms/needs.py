"""What somebody needs: diet, language and the like; help to get out in a fire; adjustments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import needs
from app.desk.desk import Saved
from app.store.reads.needs import AdjustmentLine, PeepLine
from app.ui.context import Context
from app.ui.forms.details import DetailsForm
from app.ui.forms.ending import EndingForm, held_words
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo, DateField
from app.ui.kit.heading import Words
from app.ui.labels import code_label, code_pairs
from app.ui.way_out import plan_words
from record.deed import Deed
from record.deeds_of_welfare import END_ADJUSTMENT, END_PEEP, LOWER_PEEP
from record.facts import text
from record.rules.check import check_right
from record.types.needs import HELPERS_MAX

_TEXT_HEIGHT = 84


class NeedsForm(DetailsForm):
    """The few details that say what somebody needs every day."""

    ROWS = (("diet", "religion"), ("language", "interpreter"), ("needs",))
    KEY = "needs"

    def title_words(self) -> str:
        return self.tr("Change needs")


class PeepForm(PersonForm):
    """Writes a person's evacuation plan, or writes it anew."""

    WIDTH = 640
    PLACES: ClassVar[Mapping[str, str]] = {
        "What help": "help",
        "Staff to help": "helpers",
        "Equipment": "equipment",
        "Refuge": "refuge",
        "Reviewed": "reviewed",
        "Review due": "review",
        "reason_missing": "why",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"peep:{subject.person_id}", parent)
        today = context.desk.today()
        self._help = QPlainTextEdit(self)
        numbers = [(str(n), str(n)) for n in range(HELPERS_MAX + 1)]
        self._helpers = CodeCombo(numbers, self)
        self._refuge = QLineEdit(self)
        self._equipment = TickList(self)
        self._reviewed, self._review = DateField(today, years_ahead=0), DateField(today)
        self._reviewed.set_day(today)
        self.add_field("help", "", self._help)
        self.add_row(("helpers", "", self._helpers), ("refuge", "", self._refuge))
        self.add_field("equipment", "", self._equipment)
        self.add_row(("reviewed", "", self._reviewed), ("review", "", self._review))
        self._held, self._why_less = Words(tone="soft", parent=self), QPlainTextEdit(self)
        self.add_widget(self._held)
        self.add_field("why", "", self._why_less)
        self._offer()
        self._begin_with(prefill.get("help", ""))
        self._helpers.code_changed.connect(self._follow)
        self.start()
        self._follow()

    def retranslate(self) -> None:
        self.set_title(self.tr("Evacuation plan (PEEP)"))
        self.relabel("help", self.tr("What help do they need to get out?"))
        self.relabel("helpers", self.tr("How many staff"))
        self.relabel("refuge", self.tr("Where they may wait (refuge)"))
        self.relabel("equipment", self.tr("Equipment"))
        self.relabel("reviewed", self.tr("Reviewed"))
        self.relabel("review", self.tr("Review due (may be left empty)"))
        self.relabel("why", self.tr("Why less help is needed"))
        self._offer()
        self._follow()
        super().retranslate()

    def _begin_with(self, help_first: str) -> None:
        """Begin with the plan that stands, beside which a draft is kept."""
        desk = self.context.desk
        plan = next(iter(needs.standing_plans(self.subject.person_id, desk.replica)), None)
        if plan is None:
            self._help.setPlainText(help_first)
            self._helpers.set_code("1")
            return
        self._help.setPlainText(text(plan, "help"))
        self._helpers.set_code(str(plan["helpers"]))
        self._refuge.setText(text(plan, "refuge"))
        equipment = plan["equipment"]
        self._equipment.tick(map(str, equipment) if isinstance(equipment, list) else ())
        review = dt.date.fromisoformat(text(plan, "review_on") or "1970-01-01")
        if review >= desk.today():
            self._review.set_day(review)

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._help.toPlainText().strip():
            wrong["help"] = self.tr("Write what must be done to get them out.")
        if not self._helpers.code():
            wrong["helpers"] = self.tr("Choose how many.")
        if self._lowers() and not self._why_less.toPlainText().strip():
            wrong["why"] = self.tr("Write why.")
        return wrong

    def save_words(self) -> str:
        return self.tr("Ask to lower it") if self._lowers() else self.tr("Save")

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            needs.write_peep,
            self.context.desk,
            person_id=self.subject.person_id,
            help=self._help.toPlainText(),
            helpers=int(self._helpers.code()),
            equipment=self._equipment.ticked(),
            refuge=self._refuge.text(),
            reviewed_on=self._reviewed.day(),
            review_on=self._review.day(),
            reason=self._why_less.toPlainText() if self._lowers() else reason,
        )

    def _lowers(self) -> bool:
        return self._deed() is LOWER_PEEP

    def _deed(self) -> Deed:
        helpers = int(self._helpers.code() or HELPERS_MAX)
        return needs.deed_of(self.subject.person_id, helpers, self.context.desk.replica)

    @Slot()
    def _follow(self) -> None:
        """Say beforehand that fewer helpers wait for a second person, and ask why."""
        desk, lowers = self.context.desk, self._lowers()
        held = check_right(self._deed(), desk.member.role, (), desk.replica)
        self._held.setText(held_words(held))
        self._held.setVisible(held is not None)
        self.show_field("why", lowers)
        self.set_save_words(self.save_words())
        self.fit()

    def _offer(self) -> None:
        self._equipment.offer(code_pairs("peep_equipment"))


class EndPeepForm(EndingForm):
    """Asks that somebody needs no help any more to get out."""

    DEED, RECORD_TYPE = END_PEEP, "peep"

    def __init__(
        self, context: Context, subject: Subject, plan: PeepLine, parent: QWidget | None = None
    ) -> None:
        self._plan = plan
        super().__init__(context, subject, plan.id, parent)

    def retranslate(self) -> None:
        self.set_title(self.tr("End an evacuation plan"))
        self.what.setText(plan_words(self._plan))
        super().retranslate()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            needs.end_peep,
            self.context.desk,
            peep_id=self.record_id,
            ended_reason=self.why(),
            ended_on=self.day(),
        )


class AdjustmentForm(PersonForm):
    """Arranges an adjustment; of one that stands (``line``), says what it is from now on."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "Adjustment": "kind",
        "Disability or need": "need",
        "What is arranged": "what",
        "Started": "started",
        "nothing_changed": "what",
    }

    def __init__(
        self,
        context: Context,
        subject: Subject,
        line: AdjustmentLine | None = None,
        parent: QWidget | None = None,
    ) -> None:
        about = line.id if line is not None else subject.person_id
        super().__init__(context, subject, f"adjustment:{about}", parent)
        self._before = line
        self._kind, self._need = CodeCombo(parent=self), CodeCombo(parent=self)
        self._what = QPlainTextEdit(self)
        self._what.setPlainText(line.what if line is not None else "")
        if line is None:
            self.add_field("kind", "", self._kind)
            self.add_field("need", "", self._need)
        self.add_field("what", "", self._what)
        self._offer()
        self.start()

    def retranslate(self) -> None:
        if self._before is None:
            self.set_title(self.tr("Arrange an adjustment"))
            self.relabel("kind", self.tr("Adjustment"))
            self.relabel("need", self.tr("For which disability or need (may be left empty)"))
        else:
            kind = code_label("adjustment", self._before.kind)
            self.set_title(self.tr("Review: {kind}").format(kind=kind))
        self.relabel("what", self.tr("What is arranged"))
        self._offer()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if self._before is None and not self._kind.code():
            wrong["kind"] = self.tr("Choose one from the list.")
        if not self._what.toPlainText().strip():
            wrong["what"] = self.tr("Write what is arranged.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        if self._before is not None:
            return partial(
                needs.review_adjustment,
                self.context.desk,
                adjustment_id=self._before.id,
                what=self._what.toPlainText(),
            )
        return partial(
            needs.adjust,
            self.context.desk,
            person_id=self.subject.person_id,
            kind=self._kind.code(),
            need=self._need.code() or None,
            what=self._what.toPlainText(),
        )

    def _offer(self) -> None:
        for combo, name in ((self._kind, "adjustment"), (self._need, "need")):
            combo.set_codes(code_pairs(name))


class EndAdjustmentForm(EndingForm):
    """Ends an adjustment."""

    DEED, RECORD_TYPE = END_ADJUSTMENT, "adjustment"

    def __init__(
        self,
        context: Context,
        subject: Subject,
        line: AdjustmentLine,
        parent: QWidget | None = None,
    ) -> None:
        self._line_of = line
        super().__init__(context, subject, line.id, parent)

    def retranslate(self) -> None:
        self.set_title(self.tr("End an adjustment"))
        kind = code_label("adjustment", self._line_of.kind)
        self.what.setText(f"{kind}: {self._line_of.what}")
        super().retranslate()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            needs.end_adjustment,
            self.context.desk,
            adjustment_id=self.record_id,
            ended_reason=self.why(),
            ended_on=self.day(),
        )
