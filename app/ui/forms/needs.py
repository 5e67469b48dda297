"""What somebody needs: diet, language and the like; help to get out in a fire; adjustments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import needs
from app.desk.desk import Saved
from app.store.reads.needs import AdjustmentLine, PeepLine
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.forms.details import DetailsForm
from app.ui.forms.ending import EndingForm
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo, DateField
from app.ui.labels import code_label
from app.ui.way_out import plan_words
from record.codes import domain
from record.deeds_of_welfare import END_ADJUSTMENT, END_PEEP
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
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"peep:{subject.person_id}", parent)
        today = context.desk.today()
        self._help = QPlainTextEdit(self)
        self._help.setPlainText(prefill.get("help", ""))
        numbers = [(str(n), str(n)) for n in range(HELPERS_MAX + 1)]
        self._helpers = CodeCombo(numbers, self)
        self._helpers.set_code("1")
        self._refuge = QLineEdit(self)
        self._equipment = TickList(self)
        self._reviewed, self._review = DateField(today, years_ahead=0), DateField(today)
        self._reviewed.set_day(today)
        self.add_field("help", "", self._help)
        self.add_row(("helpers", "", self._helpers), ("refuge", "", self._refuge))
        self.add_field("equipment", "", self._equipment)
        self.add_row(("reviewed", "", self._reviewed), ("review", "", self._review))
        self._offer()
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Evacuation plan (PEEP)"))
        self.relabel("help", self.tr("What help do they need to get out?"))
        self.relabel("helpers", self.tr("How many staff"))
        self.relabel("refuge", self.tr("Where they may wait (refuge)"))
        self.relabel("equipment", self.tr("Equipment"))
        self.relabel("reviewed", self.tr("Reviewed"))
        self.relabel("review", self.tr("Review due (may be left empty)"))
        self._offer()
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        """Begin with the plan that stands, unless somebody has typed already."""
        plan = next(iter(page.head.way_out), None)
        if plan is None or self._help.toPlainText().strip():
            return
        self._help.setPlainText(plan.help)
        self._helpers.set_code(str(plan.helpers))
        self._refuge.setText(plan.refuge or "")
        self._equipment.tick(plan.equipment)
        if plan.review_on is not None and plan.review_on >= self.context.desk.today():
            self._review.set_day(plan.review_on)

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._help.toPlainText().strip():
            wrong["help"] = self.tr("Write what must be done to get them out.")
        if not self._helpers.code():
            wrong["helpers"] = self.tr("Choose how many.")
        return wrong

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
        )

    def _offer(self) -> None:
        codes = domain("peep_equipment").active()
        self._equipment.offer([(one.code, code_label("peep_equipment", one.code)) for one in codes])


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
            codes = domain(name).active()
            combo.set_codes([(one.code, code_label(name, one.code)) for one in codes])


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
