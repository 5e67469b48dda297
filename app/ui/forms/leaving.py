"""Leaving for good, by whichever door: discharge, escape and recapture, a death in custody."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.desk import leaving
from app.desk.cash import Counted
from app.desk.desk import Saved
from app.desk.outside import Trip
from app.store.reads.belongings import ContainerLine, belongings
from app.store.reads.leaving import leaving_steps
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.item_lines import read_pence
from app.ui.forms.moment_field import MomentField
from app.ui.forms.sealing import SECOND, container_words, second_person
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.forms.ways_out import DISCHARGE, reason_pairs
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import code_label, code_pairs
from app.ui.wording import day_words
from record.moments import date_from_text
from record.pounds import money
from record.rules.leaving import BY_COURT, ESCAPES, OUT, release_day
from record.types.leaving import RELEASE

_ROWS_MAX = 5


class LeavingForm(PersonForm):
    """Base of the forms of leaving: when it was, and room for a comment."""

    WIDTH = 640
    PLACES: ClassVar[Mapping[str, str]] = {
        "When": "when",
        "Since": "when",
        "Comment": "comment",
        "To": "to_place",
        "From": "from_place",
        "Reason": "movement_reason",
    }

    def __init__(
        self, context: Context, subject: Subject, what: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, f"{what}:{subject.person_id}", parent)
        self.when = MomentField(context.desk.now(), self)
        self.comment = QLineEdit(self)
        self.comment.setMaxLength(240)

    def start(self) -> None:
        super().start()
        self.order_tabs()

    def add_containers(self, offered: Sequence[ContainerLine]) -> None:
        """The field of what goes or comes along of their property; hidden where there is none."""
        self._offered, self.containers = offered, TickList(self)
        self.add_field("containers", "", self.containers)
        self.show_field("containers", bool(offered))
        self.containers.show_rows(min(len(offered), _ROWS_MAX))
        self.offer_containers()

    def offer_containers(self) -> None:
        """Name the containers in the language of now."""
        self.containers.offer([(one.id, container_words(one)) for one in self._offered])


class DischargeForm(LeavingForm):
    """Lets somebody go for good: why, where to, and what of theirs they are given."""

    PLACES: ClassVar[Mapping[str, str]] = {
        **LeavingForm.PLACES,
        **SECOND,
        "Amount in pence": "cash",
        "cash_differs": "cash",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, "discharge", parent)
        self._movement_reason, self._place = CodeCombo(parent=self), QLineEdit(self)
        owned = belongings(context.replica, subject.person_id)
        self._held = owned.held_pence
        self._cash, self._second = QLineEdit(self), second_person(context)
        self._cash.setText(money(self._held)[1:])
        self._dates, self._left = Words(parent=self), Words(tone="soft", parent=self)
        self.add_widget(self._dates)
        self.add_row(("movement_reason", "", self._movement_reason), ("when", "", self.when))
        self.add_field("to_place", "", self._place)
        self.add_containers([one for one in owned.containers if not one.is_gone])
        self.add_row(("cash", "", self._cash), ("second", "", self._second))
        for key in ("cash", "second"):
            self.show_field(key, bool(self._held))
        self.add_field("comment", "", self.comment)
        self.add_widget(self._left)
        self._movement_reason.code_changed.connect(self._say)
        self._offer()
        self._movement_reason.set_code(prefill.get("movement_reason", ""))
        self._place.setText(prefill.get("to_place", ""))
        self.comment.setText(prefill.get("comment", ""))
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Discharge"))
        self.relabel("movement_reason", self.tr("For what reason"))
        self.relabel("when", self.tr("When"))
        self.relabel("to_place", self.tr("To which address"))
        self.relabel("containers", self.tr("Property that they are given"))
        self.relabel("cash", self.tr("Cash that they are given, in pounds"))
        self.relabel("second", self.tr("Counted with (signs later)"))
        self.relabel("comment", self.tr("Comment (may be left empty)"))
        self._offer()
        self._say()
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        self._say()

    def save_words(self) -> str:
        return self.tr("Discharge")

    def anyway_words(self) -> str:
        return self.tr("Discharge anyway")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._movement_reason.code():
            wrong["movement_reason"] = self.tr("Choose the reason.")
        if not self._place.text().strip():
            wrong["to_place"] = self.tr("Write where they go; “no fixed address” is an answer.")
        if self._held:
            wrong |= self._cash_problems()
        return wrong

    def _cash_problems(self) -> dict[str, str]:
        """An amount is counted with somebody; none is an answer, too."""
        pence = read_pence(self._cash.text())
        if pence is None:
            return {"cash": self.tr("Type an amount, such as 42.15; 0 where they are given none.")}
        if pence and not self._second.code():
            return {"second": self.tr("Choose with whom it was counted.")}
        return {}

    def _given(self) -> Counted | None:
        pence = read_pence(self._cash.text()) if self._held else None
        return Counted(pence, self._second.code()) if pence else None

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        trip = Trip(self._movement_reason.code(), self._place.text(), comment=self.comment.text())
        return partial(
            leaving.discharge,
            self.context.desk,
            person_id=self.subject.person_id,
            trip=trip,
            container_ids=self.containers.ticked(),
            cash=self._given(),
            moved_at=self.when.moment(),
            reason=reason,
        )

    def _offer(self) -> None:
        usual = reason_pairs(DISCHARGE)
        out = self.page is not None and self.page.head.status == OUT
        usual.sort(key=lambda pair: (pair[0] in BY_COURT) is not out)
        self._movement_reason.set_codes(usual)
        self.offer_containers()

    def _say(self) -> None:
        """The day on which the record lets them go, and what is left to do."""
        if self.page is None:
            return
        lines = [self._due_words()]
        if self._held:
            words = self.tr("{amount} was counted as theirs. Give it back and have it signed for.")
            lines.append(words.format(amount=money(self._held)))
        self._dates.setText("\n".join(line for line in lines if line))
        self._dates.setVisible(any(lines))
        steps = leaving_steps(self.context.replica, self.subject.person_id)
        missing = [one for one in steps if one.way == RELEASE and one.stands is None]
        if self.page.head.status == OUT or not missing:
            self._left.setText("")
        else:
            names = "; ".join(code_label("leaving_step", one.code) for one in missing)
            self._left.setText(self.tr("Still to do on the list: {steps}").format(steps=names))
        self._left.setVisible(bool(self._left.text()))

    def _due_words(self) -> str:
        reason, page = self._movement_reason.code(), self.page
        period = self.context.replica.get("custody_period", page.periods[0].id) if page else None
        day = release_day(period, reason) if period is not None and reason else None
        if day is None:
            return ""
        words = self.tr("By the record this release is due on {day}.")
        return words.format(day=day_words(date_from_text(day)))


class EscapeForm(LeavingForm):
    """Says that somebody escaped, absconded, or did not come back when they were due."""

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **_: str
    ) -> None:
        super().__init__(context, subject, "escape", parent)
        self._how = CodeCombo(parent=self)
        self._next = Words(tone="soft", parent=self)
        self.add_row(("movement_reason", "", self._how), ("when", "", self.when))
        self.add_field("comment", "", self.comment)
        self.add_widget(self._next)
        self._offer()
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Unlawfully at large"))
        self.relabel("movement_reason", self.tr("How"))
        self.relabel("when", self.tr("When"))
        self.relabel("comment", self.tr("What is known (may be left empty)"))
        self._next.setText(
            self.tr(
                "Their cell becomes free and they are on no landing’s roll. The list of leaving "
                "says who must be told."
            )
        )
        self._offer()
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        if not self._how.code():
            how = "UAL" if page.head.status == OUT else "ESCP"
            self.take_as_given("movement_reason", partial(self._how.set_code, how))

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._how.code():
            wrong["movement_reason"] = self.tr("Choose how it was.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            leaving.record_escape,
            self.context.desk,
            person_id=self.subject.person_id,
            how=self._how.code(),
            comment=self.comment.text(),
            moved_at=self.when.moment(),
            reason=reason,
        )

    def _offer(self) -> None:
        releases = code_pairs("movement_reason", RELEASE)
        self._how.set_codes([pair for pair in releases if pair[0] in ESCAPES])


class RecaptureForm(LeavingForm):
    """Takes somebody back in who was unlawfully at large, and onto the escape list."""

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **_: str
    ) -> None:
        super().__init__(context, subject, "recapture", parent)
        self._from, self._listed = QLineEdit(self), QCheckBox(self)
        self._listed.setChecked(True)
        self._next = Words(tone="soft", parent=self)
        self.add_field("when", "", self.when)
        self.add_field("from_place", "", self._from)
        self.add_field("escape_list", "", self._listed)
        self.add_field("comment", "", self.comment)
        self.add_widget(self._next)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Recaptured"))
        self.relabel("when", self.tr("When they came in"))
        self.relabel("from_place", self.tr("Where from, such as the police station"))
        self._listed.setText(self.tr("Put them on the escape list"))
        self.relabel("escape_list", self.tr("Alert"))
        self.relabel("comment", self.tr("Comment (may be left empty)"))
        self._next.setText(self.tr("Then give them a cell: F6."))
        super().retranslate()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            leaving.recapture,
            self.context.desk,
            person_id=self.subject.person_id,
            from_place=self._from.text(),
            escape_list=self._listed.isChecked(),
            comment=self.comment.text(),
            moved_at=self.when.moment(),
            reason=reason,
        )


class DeathForm(LeavingForm):
    """Writes down that somebody has died in custody. It asks for little, and says what follows."""

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **_: str
    ) -> None:
        super().__init__(context, subject, "death", parent)
        self._place, self._seal = QLineEdit(self), QCheckBox(self)
        self._seal.setChecked(True)
        self._next = Words(parent=self)
        self.add_widget(self._next)
        self.add_row(("when", "", self.when), ("from_place", "", self._place))
        self.add_field("seal", "", self._seal)
        self.add_field("comment", "", self.comment)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Died in custody"))
        self._next.setText(
            self.tr(
                "Their time in custody is closed and the record restricted: whoever opens it says "
                "why. An open ACCT ends. The list of leaving says who is to be told, and keeps who "
                "has told them."
            )
        )
        self.relabel("when", self.tr("When death was pronounced"))
        self.relabel("from_place", self.tr("Where, if not in the prison"))
        self.relabel("seal", self.tr("Their cell"))
        self._seal.setText(self.tr("Seal it: out of use for the police and the coroner"))
        self.relabel("comment", self.tr("By whom, and what else must be known"))
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        if page.head.status == OUT and not self._place.text():
            place = page.head.out_to or ""
            self.take_as_given("from_place", partial(self._place.setText, place))
            self.take_as_given("seal", partial(self._seal.setChecked, False))

    def save_words(self) -> str:
        return self.tr("Write it down")

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            leaving.record_death,
            self.context.desk,
            person_id=self.subject.person_id,
            died_at=self.when.moment(),
            at_place=self._place.text(),
            seal_cell=self._seal.isChecked(),
            comment=self.comment.text(),
            reason=reason,
        )
