"""Which dialog a matter is settled in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.store.reads.inbox import ConflictItem, DiscrepancyItem, HeldItem, MatchItem
from app.ui.context import Context
from app.ui.settle.conflict import ConflictDialog
from app.ui.settle.dialog import SettleDialog
from app.ui.settle.discrepancy import DiscrepancyDialog
from app.ui.settle.held import HeldDialog
from app.ui.settle.match import MatchDialog
from app.ui.settle.matter import Matter
from app.ui.settle.refused import RefusedDialog


def dialog_for(context: Context, matter: Matter, parent: QWidget | None = None) -> SettleDialog:
    """The dialog of a matter; show it, and it goes when it is closed."""
    item = matter.item
    if isinstance(item, ConflictItem):
        return ConflictDialog(context, matter, item, parent)
    if isinstance(item, DiscrepancyItem):
        return DiscrepancyDialog(context, matter, item, parent)
    if isinstance(item, HeldItem):
        return HeldDialog(context, matter, item, parent)
    if isinstance(item, MatchItem):
        return MatchDialog(context, matter, item, parent)
    return RefusedDialog(context, matter, item, parent)
