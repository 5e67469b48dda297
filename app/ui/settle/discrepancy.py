"""Settling a discrepancy: a rule that something which happened has broken, and what was done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.desk.desk import Saved
from app.desk.settling import settle_discrepancy
from app.store.reads.inbox import DiscrepancyItem
from app.ui.context import Context
from app.ui.labels import deed_label
from app.ui.settle.dialog import REASON, SettleDialog
from app.ui.settle.matter import Matter
from app.ui.settle.words import roles_words
from app.ui.wording import moment_words
from record.deeds import SETTLE_DISCREPANCY, may_do


class DiscrepancyDialog(SettleDialog):
    """The facts, whoever is named in them, and what was done about it."""

    def __init__(
        self,
        context: Context,
        matter: Matter,
        item: DiscrepancyItem,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, matter, parent)
        self.item = item
        self.add_facts(
            [
                (self.tr("What was done"), deed_label(item.action_kind)),
                (self.tr("By"), item.staff_name or ""),
                (self.tr("When"), moment_words(item.happened_at, self.now)),
                (self.tr("Received by the centre"), moment_words(item.raised_at, self.now)),
                (self.tr("Reason given at the time"), item.override_reason or ""),
            ]
        )
        if self.decides:
            self.add_reason()
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("A rule was broken"))
        self.set_save_words(self.tr("Settle"))
        super().retranslate()

    def barred(self) -> str:
        if may_do(SETTLE_DISCREPANCY, self.context.desk.member.role):
            return ""
        who = roles_words(SETTLE_DISCREPANCY.roles)
        return self.tr("You may read this. It can be settled by: {roles}.").format(roles=who)

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            settle_discrepancy,
            self.context.desk,
            discrepancy_id=self.item.id,
            reason=reason or "",
        )

    def _say_reason(self) -> None:
        self.relabel(REASON, self.tr("What was found, and what was done about it"))
