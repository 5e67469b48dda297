"""Settling a discrepancy: a rule that something which happened has broken, and what was done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.desk.desk import Saved
from app.desk.periods import CHOICES as PERIODS
from app.desk.settling import settle_discrepancy
from app.store.reads.inbox import DiscrepancyItem
from app.ui.context import Context
from app.ui.labels import code_label, deed_label
from app.ui.settle.choice import ChoiceRow, Offer
from app.ui.settle.dialog import CHOICE, REASON, SettleDialog
from app.ui.settle.matter import Matter
from app.ui.settle.words import roles_words
from app.ui.wording import moment_words
from record.deeds import SETTLE_DISCREPANCY, may_do
from record.facts import text
from record.moments import from_text
from record.problems import Problem


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
            offers = self._periods()
            if offers:
                self.add_choices(ChoiceRow(offers, self))
            self.add_reason()
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("A rule was broken"))
        self.set_save_words(self.tr("Settle"))
        if CHOICE in self._controls:
            self.relabel(CHOICE, self.tr("Where the person is"))
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
            period_id=self.texts()[CHOICE] if CHOICE in self._controls else None,
        )

    def place_of(self, problem: Problem) -> str:
        return CHOICE if problem.name == "period_missing" else super().place_of(problem)

    def _periods(self) -> list[Offer]:
        """The custody periods to choose between, where two are open."""
        rows = [row for (kind, _), row in self.matter.records.items() if kind == "custody_period"]
        if len(rows) < len(PERIODS) or any(row["closed_at"] for row in rows):
            return []
        closes = self.tr("The other custody period is closed.")
        return [
            Offer(
                text(row, "id"),
                self.tr("In this prison"),
                code_label("prison", text(row, "prison")),
                ((self.tr("Came in"), moment_words(from_text(text(row, "opened_at")), self.now)),),
                closes,
            )
            for row in rows
        ]

    def _say_reason(self) -> None:
        self.relabel(REASON, self.tr("What was found, and what was done about it"))
