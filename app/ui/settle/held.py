"""Deciding a held action: let it through, or take it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.desk.desk import Saved
from app.desk.settling import accept_held, withdraw_held
from app.store.reads.inbox import HeldItem
from app.ui.context import Context
from app.ui.kit.heading import Heading
from app.ui.settle.choice import ChoiceRow, Offer
from app.ui.settle.dialog import CHOICE, SettleDialog
from app.ui.settle.matter import Matter
from app.ui.settle.words import change_words, record_of_words, roles_words, waits_words
from app.ui.wording import moment_words
from record.deeds import deciders

ACCEPT, WITHDRAW = "accept", "withdraw"
NOT_READABLE = "action_malformed"
"""The rule of an action that the centre could not read, and that can only be withdrawn."""


class HeldDialog(SettleDialog):
    """What it would change, why it waits and for whom, and the two ways out of it."""

    def __init__(
        self, context: Context, matter: Matter, item: HeldItem, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, matter, parent)
        self.item = item
        self.add_facts(
            [
                (self.tr("Asked by"), item.staff_name or ""),
                (self.tr("When"), moment_words(item.happened_at, self.now)),
                (self.tr("Why it waits"), waits_words(item)),
            ]
        )
        for change in item.changes:
            if change.only_affirms:
                continue
            row = matter.records.get(change.key)
            subject = record_of_words(change, row, matter.names)
            title = self.tr("It would change: {record}").format(record=subject)
            self.add_widget(Heading(title, 3, self))
            self.add_facts(change_words(change, self.now, matter.names, row))
        if self.decides:
            self.add_choices(ChoiceRow(self._offers(), self))
            self.add_reason()
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Held until somebody decides"))
        self.set_save_words(self.tr("Decide"))
        if CHOICE in self._controls:
            self.relabel(CHOICE, self.tr("What is to become of it"))
        super().retranslate()

    def barred(self) -> str:
        member = self.context.desk.member
        if member.role in deciders() or member.staff_id == self.item.staff_id:
            return ""
        who = roles_words(deciders())
        return self.tr(
            "You may read this. {roles} can let it through; whoever asked for it can take it back."
        ).format(roles=who)

    def reason_needed(self) -> bool:
        return self.choices is not None and self.choices.choice() == ACCEPT

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        desk = self.context.desk
        if self.texts()[CHOICE] == ACCEPT:
            return partial(accept_held, desk, held_id=self.item.id, reason=reason or "")
        return partial(withdraw_held, desk, held_id=self.item.id, reason=reason)

    def _offers(self) -> tuple[Offer, ...]:
        through = self.tr("The centre then does it, in the name of whoever asked for it.")
        back = self.tr("Nothing changes. It stays in the history.")
        return (
            Offer(ACCEPT, "", self.tr("Let it through"), (), through, None, self._bar()),
            Offer(WITHDRAW, "", self.tr("Take it back"), (), back),
        )

    def _bar(self) -> str:
        """Why the reader may not let it through."""
        member = self.context.desk.member
        if self.item.rule == NOT_READABLE:
            return self.tr("The centre could not read it, so it can only be taken back.")
        if member.role not in deciders():
            return self.tr("Needs: {roles}.").format(roles=roles_words(deciders()))
        if member.staff_id == self.item.staff_id:
            return self.tr("You asked for it, so somebody else must let it through.")
        return ""
