"""Settling a conflict: before, theirs and yours side by side, or a fourth value typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk.desk import Saved
from app.desk.settling import SAFETY_TYPES, Choice, settle_conflict
from app.store.reads.inbox import ConflictItem
from app.ui.context import Context
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.heading import Heading
from app.ui.settle.choice import ChoiceRow, Offer
from app.ui.settle.dialog import CHOICE, SettleDialog
from app.ui.settle.matter import Matter
from app.ui.settle.value_fields import CodesList, control_for, show_value, value_in
from app.ui.settle.words import roles_words, title_words, values_words
from app.ui.style import theme
from app.ui.values import field_words
from app.ui.wording import moment_words
from record.catalogue import BY_NAME
from record.deeds import SETTLE_CONFLICT, deciders, may_do
from record.kinds import Row, Value
from record.merge import reviewable
from record.problems import Problem
from record.rules.check import check_right, deed_of_right
from record.types.ending import ENDING

OTHER = "other"
_PROSE_HEIGHT = 64


class ConflictDialog(SettleDialog):
    """Keys 1, 2 and 3 take a value that somebody gave, 4 opens the fields for another one."""

    WIDTH = 920

    def __init__(
        self,
        context: Context,
        matter: Matter,
        item: ConflictItem,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, matter, parent)
        self.item = item
        self._kind = BY_NAME[item.record_type]
        self._group = self._kind.merge_groups[item.group]
        self._row = matter.records.get((item.record_type, item.record_id))
        self._add_what_stands_beside()
        self.add_choices(ChoiceRow(self._offers(), self))
        self._add_earlier_offers()
        self._add_other_fields()
        if self.decides:
            self.add_reason()
        else:
            assert self.choices is not None
            self.choices.keep_text(item.choice or "")
            self.choices.setEnabled(False)
        self.start()
        self.choice_made()

    # What it says

    def retranslate(self) -> None:
        title = self.tr("{thing}: which is right?")
        self.set_title(title.format(thing=title_words(self.item, self._row)))
        self.set_save_words(self.tr("Settle"))
        self.relabel(CHOICE, self.tr("What is right"))
        super().retranslate()

    def barred(self) -> str:
        role = self.context.desk.member.role
        if may_do(SETTLE_CONFLICT, role):
            return ""
        who = roles_words(SETTLE_CONFLICT.roles)
        return self.tr("You may read this. It can be settled by: {roles}.").format(roles=who)

    def reason_needed(self) -> bool:
        return self.item.record_type in SAFETY_TYPES

    def place_of(self, problem: Problem) -> str:
        named = problem.details.get("field")
        for name in self._group.fields:
            if named == self._kind.by_name[name].label:
                return _key(name)
        return super().place_of(problem)

    # What it does

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        choice = cast(Choice, self.texts()[CHOICE])
        return partial(
            settle_conflict,
            self.context.desk,
            conflict_id=self.item.id,
            choice=choice,
            value=self._typed() if choice == OTHER else None,
            reason=reason,
        )

    @Slot()
    def choice_made(self) -> None:
        other = self.choices is not None and self.choices.choice() == OTHER and self.decides
        for name in self._group.fields:
            self.show_field(_key(name), other)
        super().choice_made()
        if other and self.isVisible():
            self.control(_key(self._group.fields[0])).setFocus()

    # Building

    def _offers(self) -> tuple[Offer, ...]:
        item, last = self.item, self.item.offers[-1] if self.item.offers else {}
        yours = self.tr("Yours") if self.matter.by_me else self.tr("Offered")
        theirs_at = self._at(item.theirs_at.isoformat() if item.theirs_at else None)
        ours_at = self._at(last.get("happened_at") or item.happened_at.isoformat())
        ours_by = last.get("staff_name") or item.staff_name or ""
        terminal = last.get("terminal") or item.terminal or ""
        before = self._offer("before", self.tr("Before"), item.base, "")
        theirs = self.tr("As it is") if self._is_as_it_was() else self.tr("Theirs")
        return (
            # what was affirmed, or has stayed as it was, is said once
            *([before] if item.base not in (item.ours, item.theirs) else []),
            self._offer("theirs", theirs, item.theirs, _line(item.theirs_by, theirs_at)),
            self._offer("ours", yours, item.ours, _line(ours_by, ours_at, terminal)),
            Offer(OTHER, self.tr("Something else"), "", (), self.tr("Type what is right.")),
        )

    def _is_as_it_was(self) -> bool:
        """Whether nobody changed it: it was to be ended over what somebody wrote beside it."""
        return self._group is ENDING and self.item.base == self.item.theirs

    def _add_what_stands_beside(self) -> None:
        """What a review may have written of something that somebody wants to end."""
        if self._row is None or self._group is not ENDING or self._row["status"] != "ACTIVE":
            return
        beside = {name: self._row[name] for name in reviewable(self._kind)}
        said = values_words(self.item.record_type, beside, self.now, self.matter.names)
        if pairs := [pair for pair in said if pair[1] != "–"]:
            self.add_widget(Heading(self.tr("What the record says now"), 3, self))
            self.add_facts(pairs)

    def _offer(self, code: str, title: str, values: Mapping[str, Value], small: str) -> Offer:
        whole = {name: values.get(name) for name in self._group.fields}
        named = values_words(self.item.record_type, whole, self.now, self.matter.names)
        stands = self._row is not None and all(
            self._row.get(name) == value for name, value in whole.items()
        )
        more = tuple(pair for pair in named[1:] if pair[1] != "–")
        mark = BadgeText(self.tr("STANDS NOW"), "info") if stands else None
        return Offer(code, title, named[0][1], more, small, mark, self._bar(whole))

    def _bar(self, values: Mapping[str, Value]) -> str:
        """Why the reader may not choose these values."""
        item, desk = self.item, self.context.desk
        needed = deed_of_right(SETTLE_CONFLICT, [(item.record_type, dict(values))])
        touched = [(item.record_type, item.record_id)]
        if check_right(needed, desk.member.role, touched, desk.replica) != "right_held":
            return ""
        who = roles_words(deciders())
        return self.tr("To end this needs: {roles}.").format(roles=who)

    def _at(self, moment: str | None) -> str:
        return moment_words(dt.datetime.fromisoformat(moment), self.now) if moment else ""

    def _add_other_fields(self) -> None:
        fields = []
        for name in self._group.fields:
            field = self._kind.by_name[name]
            label = field_words(self.item.record_type, name)
            control = control_for(field, self.context.desk.today(), label, self)
            show_value(control, self.item.ours.get(name))
            fields.append((_key(name), label, control))
        short = [one for one in fields if not isinstance(one[2], QPlainTextEdit | CodesList)]
        self.add_row(*short)
        for key, label, control in fields:
            if isinstance(control, QPlainTextEdit | CodesList):
                self.add_field(key, label, control)
            if isinstance(control, QPlainTextEdit):
                control.setFixedHeight(theme().px(_PROSE_HEIGHT))

    def _add_earlier_offers(self) -> None:
        earlier = self.item.offers[:-1]
        if not earlier:
            return
        self.add_widget(Heading(self.tr("Also offered"), 3, self))
        for at, offer in enumerate(earlier):
            values = offer.get("value") or {}
            whole = {name: values.get(name) for name in self._group.fields}
            named = values_words(self.item.record_type, whole, self.now, self.matter.names)
            said = ", ".join(value for _, value in named if value != "–") or "–"
            who = _line(offer.get("staff_name"), self._at(offer.get("happened_at")))
            words = f"{said} ({who})" if who else said
            button = Button(self.tr("Take this"), "quiet", parent=self)
            button.setAccessibleName(self.tr("Take this: {value}").format(value=words))
            button.setProperty("offer", at)
            button.setEnabled(self.decides and not self._bar(whole))
            button.clicked.connect(self._take_earlier)
            self.add_beside(words, button)

    @Slot()
    def _take_earlier(self) -> None:
        button = self.sender()
        if not isinstance(button, Button) or self.choices is None:
            return
        values = self.item.offers[int(button.property("offer"))].get("value") or {}
        for name in self._group.fields:
            show_value(self.control(_key(name)), values.get(name))
        self.choices.keep_text(OTHER)

    def _typed(self) -> Row:
        return {
            name: value_in(self.control(_key(name)), self._kind.by_name[name])
            for name in self._group.fields
        }


def _key(name: str) -> str:
    return f"value:{name}"


def _line(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
