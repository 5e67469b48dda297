"""What is done with an ACCT plan: reviewed, changed, added to, and asked to be closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import acct
from app.desk.desk import Saved
from app.store.reads.acct import PlanLine
from app.ui.context import Context
from app.ui.forms.ending import held_words
from app.ui.forms.form import PersonForm
from app.ui.forms.levels import ConversationsField, LevelField
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo, DateField, TimeField
from app.ui.kit.heading import Words
from app.ui.labels import code_pairs
from app.ui.style import theme
from record.deeds import CLOSE_ACCT, LOWER_ACCT
from record.kinds import Row
from record.rules.acct import is_eased
from record.rules.check import check_right
from record.types.acct import GOES_ON

_SHORT, _LONG = 64, 88


class PlanForm(PersonForm):
    """Base of the forms about a plan."""

    def __init__(
        self,
        context: Context,
        subject: Subject,
        plan: PlanLine,
        draft: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, subject, f"{draft}:{plan.id}", parent)
        self.plan = plan

    def levels(self) -> tuple[LevelField, ConversationsField]:
        """The two fields of a level, saying what holds now."""
        level, conversations = LevelField(self), ConversationsField(self)
        level.set_code(self.plan.level)
        conversations.set_code(str(self.plan.conversations))
        return level, conversations


class ReviewAcctForm(PlanForm):
    """Writes down a review: who was there, what was said and decided, and when the next one is."""

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        "Who attended": "attended",
        "What was said": "comment",
        "Decided": "result",
        "Next review": "next_day",
    }

    def __init__(
        self, context: Context, subject: Subject, plan: PlanLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, plan, "review acct", parent)
        self._attended, self._comment = QPlainTextEdit(self), QPlainTextEdit(self)
        self._result = CodeCombo(parent=self)
        self._level, self._conversations = self.levels()
        today = context.desk.today()
        self._next_day, self._next_clock = DateField(today, parent=self), TimeField(self)
        self._next_day.set_day(today + dt.timedelta(days=1))
        now = context.desk.now().astimezone()
        self._next_clock.set_clock(now.time().replace(minute=0, second=0, microsecond=0))
        self.add_field("attended", "", self._attended)
        self.add_field("comment", "", self._comment)
        self.add_row(("level", "", self._level), ("conversations", "", self._conversations))
        self.add_field("result", "", self._result)
        self.add_row(("next_day", "", self._next_day), ("next_clock", "", self._next_clock))
        self._attended.setFixedHeight(theme().px(_SHORT))
        self._comment.setFixedHeight(theme().px(_LONG))
        self._offer_results()
        self._result.set_code(GOES_ON)
        self._result.code_changed.connect(self._follow_result)
        self.start()
        self._follow_result()

    def retranslate(self) -> None:
        self.set_title(self.tr("Review the ACCT"))
        self.relabel("attended", self.tr("Who attended"))
        self.relabel("comment", self.tr("What was said"))
        self.relabel("level", self.tr("Observations from now on"))
        self.relabel("conversations", self.tr("Conversations a day from now on"))
        self.relabel("result", self.tr("Decided"))
        self.relabel("next_day", self.tr("Next review"))
        self.relabel("next_clock", self.tr("At"))
        self._level.retranslate()
        self._offer_results()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._attended.toPlainText().strip():
            wrong["attended"] = self.tr("Write who was there.")
        if not self._comment.toPlainText().strip():
            wrong["comment"] = self.tr("Write what was said.")
        if self._goes_on() and self._next() is None:
            wrong["next_day"] = self.tr("Say when the next review is.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            acct.review,
            self.context.desk,
            plan_id=self.plan.id,
            attended=self._attended.toPlainText(),
            comment=self._comment.toPlainText(),
            result=self._result.code(),
            level=self._level.code(),
            conversations=self._conversations.number(),
            next_review_at=self._next() if self._goes_on() else None,
        )

    def _goes_on(self) -> bool:
        return self._result.code() == GOES_ON

    def _next(self) -> dt.datetime | None:
        day, clock = self._next_day.day(), self._next_clock.clock()
        if day is None or clock is None:
            return None
        return dt.datetime.combine(day, clock).astimezone(dt.UTC)

    def _offer_results(self) -> None:
        self._result.set_codes(code_pairs("acct_result"))

    @Slot()
    def _follow_result(self) -> None:
        for key in ("next_day", "next_clock"):
            self.show_field(key, self._goes_on())
        self.fit()


class LevelForm(PlanForm):
    """Changes how closely somebody is watched."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "reason_missing": "why",
        "Reason": "why",
        "nothing_changed": "level",
    }

    def __init__(
        self, context: Context, subject: Subject, plan: PlanLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, plan, "acct level", parent)
        self._level, self._conversations = self.levels()
        self._grounds = QPlainTextEdit(self)
        self._held = Words(tone="soft", parent=self)
        self.add_row(("level", "", self._level), ("conversations", "", self._conversations))
        self.add_field("why", "", self._grounds)
        self.add_widget(self._held)
        self._level.code_changed.connect(self._say_held)
        self._conversations.code_changed.connect(self._say_held)
        self.start()
        self._level.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Change the observations"))
        self.relabel("level", self.tr("Observations, at irregular times"))
        self.relabel("conversations", self.tr("Conversations a day"))
        self.relabel("why", self.tr("Why"))
        self._level.retranslate()
        super().retranslate()
        self._say_held()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            acct.change_level,
            self.context.desk,
            plan_id=self.plan.id,
            level=self._level.code(),
            conversations=self._conversations.number(),
            reason=self._grounds.toPlainText(),
        )

    @Slot()
    def _say_held(self) -> None:
        """Lowering is not everybody's."""
        before: Row = {"level": self.plan.level, "conversations": self.plan.conversations}
        after: Row = {"level": self._level.code(), "conversations": self._conversations.number()}
        desk = self.context.desk
        held = None
        if is_eased(before, after):
            held = check_right(LOWER_ACCT, desk.member.role, [], desk.replica)
        self._held.setText(held_words(held))
        self._held.setVisible(bool(held))


class CareForm(PlanForm):
    """Adds to the care plan, and says what of it is done."""

    WIDTH = 640
    PLACES: ClassVar[Mapping[str, str]] = {
        "Triggers": "triggers",
        "Immediate action": "immediate_action",
        "What is to be done": "what",
        "nothing_changed": "what",
    }

    def __init__(
        self, context: Context, subject: Subject, plan: PlanLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, plan, "acct care", parent)
        self._what, self._who = QPlainTextEdit(self), QLineEdit(self)
        self._due = DateField(context.desk.today(), parent=self)
        self._done = TickList(self)
        self._immediate = QPlainTextEdit(plan.immediate_action or "")
        self._triggers = QPlainTextEdit(plan.triggers or "")
        self.add_field("what", "", self._what)
        self.add_row(("who", "", self._who), ("due_on", "", self._due))
        self.add_field("done", "", self._done)
        self.add_field("immediate_action", "", self._immediate)
        self.add_field("triggers", "", self._triggers)
        for field in (self._what, self._immediate, self._triggers):
            field.setFixedHeight(theme().px(_SHORT))
        self._to_do = [one for one in plan.actions if one.done_on is None]
        self._done.setFixedHeight(theme().px(_SHORT + 32))
        self._done.offer([(one.id, one.what) for one in self._to_do])
        self.show_field("done", bool(self._to_do))
        self.start()
        self._what.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Care plan"))
        self.relabel("what", self.tr("What else is to be done"))
        self.relabel("who", self.tr("By whom"))
        self.relabel("due_on", self.tr("By when"))
        self.relabel("done", self.tr("Done by now (space ticks)"))
        self.relabel("immediate_action", self.tr("Done at once (within the hour)"))
        self.relabel("triggers", self.tr("What may set it off"))
        super().retranslate()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        what = self._what.toPlainText().strip()
        return partial(
            acct.plan_care,
            self.context.desk,
            plan_id=self.plan.id,
            triggers=self._triggers.toPlainText(),
            immediate_action=self._immediate.toPlainText(),
            actions=[(what, self._who.text(), self._due.day())] if what else [],
            done=self._done.ticked(),
        )


class CloseAcctForm(PlanForm):
    """Asks to close a plan; its alert ends with it, once somebody else has agreed."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "reason_missing": "why",
        "Reason": "why",
        "Post-closure review": "post_closure_on",
    }

    def __init__(
        self, context: Context, subject: Subject, plan: PlanLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, plan, "close acct", parent)
        self._grounds = QPlainTextEdit(self)
        self._post_closure = DateField(context.desk.today(), parent=self)
        after = dt.timedelta(days=acct.POST_CLOSURE_DAYS)
        self._post_closure.set_day(context.desk.today() + after)
        self._held = Words(tone="soft", parent=self)
        self.add_widget(self._held)
        self.add_field("why", "", self._grounds)
        self.add_field("post_closure_on", "", self._post_closure)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Close the ACCT"))
        desk = self.context.desk
        touched = [("alert", self.plan.alert_id)]
        self._held.setText(
            held_words(check_right(CLOSE_ACCT, desk.member.role, touched, desk.replica))
        )
        self.relabel("why", self.tr("Why it can be closed"))
        self.relabel("post_closure_on", self.tr("Post-closure review"))
        super().retranslate()

    def save_words(self) -> str:
        return self.tr("Ask to close it")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._grounds.toPlainText().strip():
            wrong["why"] = self.tr("Write why it can be closed.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            acct.close,
            self.context.desk,
            plan_id=self.plan.id,
            reason=self._grounds.toPlainText(),
            post_closure_on=self._post_closure.day(),
        )
