"""How closely somebody on an ACCT is watched: observations and conversations, as fields."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.kit.fields import CodeCombo
from app.ui.labels import code_pairs
from record.types.acct import CONVERSATIONS_MAX


class LevelField(CodeCombo):
    """How many observations an hour, the strictest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the levels in the language of now."""
        self.set_codes(code_pairs("acct_level"))


class ConversationsField(CodeCombo):
    """How many conversations a day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        numbers = [str(number) for number in range(CONVERSATIONS_MAX + 1)]
        super().__init__([(number, number) for number in numbers], parent)

    def number(self) -> int:
        """The number that is chosen; none is nought."""
        return int(self.code() or 0)
