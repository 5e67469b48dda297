"""For which wing a terminal's ACCT alarm is: chosen in a form, so that it is never in passing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desk.watching import ELSEWHERE_AFTER
from app.store.reads.board import Wing, wings
from app.ui.context import Context, Tone
from app.ui.kit.fields import CodeCombo
from app.ui.kit.form_dialog import FormDialog
from app.ui.kit.heading import Words
from app.ui.preferences import Preferences
from record.watched import ALARM_WING

EVERYWHERE = "*"
"""Stands among the codes of the wings for the whole prison: a field that is empty says nothing."""


class AlarmReachForm(FormDialog):
    """Says what changes, and leaves a line in the trail of who chose it."""

    WIDTH = 560

    def __init__(
        self, context: Context, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._preferences = context, preferences
        self._wings: Sequence[Wing] = ()
        self._about = Words(parent=self)
        self.wing = CodeCombo(parent=self)
        self.add_field("wing", "", self.wing)
        self.add_widget(self._about)
        self.begin()
        prison = context.desk.prison
        context.read(self, lambda: wings(context.replica, prison), self._offer, "wings")

    def retranslate(self) -> None:
        """Say everything again."""
        self.set_title(self.tr("ACCT alarm of this terminal"))
        self.relabel("wing", self.tr("This terminal is for"))
        minutes = int(ELSEWHERE_AFTER.total_seconds()) // 60
        about = self.tr(
            "What is due on its own wing it tells at once. What another wing has not answered "
            "for {minutes} minutes it tells as well, so that nothing is missed where a terminal is "
            "off. The control room and the orderly officer choose the whole prison."
        )
        self._about.setText(about.format(minutes=minutes))
        self._offer(self._wings)
        super().retranslate()

    def problems(self) -> dict[str, str]:
        """A wing, or the whole prison."""
        return {} if self.wing.code() else {"wing": self.tr("Choose a wing, or the whole prison.")}

    def save(self) -> str | None:
        """Remember it, and who chose it."""
        code = self.wing.code()
        chosen = "" if code == EVERYWHERE else code
        self._context.act(
            self,
            lambda: self._context.desk.note(ALARM_WING, details={"wing": chosen or None}),
            self._noted,
            self._failed,
        )
        return None

    def _noted(self, _nothing: object) -> None:
        code = self.wing.code()
        self._preferences.alarm_wing = "" if code == EVERYWHERE else code
        self._context.guide.tell(self.wing.currentText(), Tone.GOOD)
        self.finish()

    def _failed(self, error: BaseException) -> None:
        self.refuse({"": ""})
        raise error

    def _offer(self, found: Sequence[Wing]) -> None:
        self._wings = found
        everywhere = (EVERYWHERE, reach_words(None))
        self.wing.set_codes([everywhere, *((wing.code, wing.name) for wing in found)])
        if not self.wing.code() and found:
            codes = {wing.code for wing in found}
            chosen = self._preferences.alarm_wing
            self.wing.set_code(chosen if chosen in codes else EVERYWHERE)


def reach_words(code: str | None) -> str:
    """For what a terminal's alarm is: a wing, by its code, or the whole prison."""
    if code is None:
        return QCoreApplication.translate("alarm", "The whole prison")
    return QCoreApplication.translate("alarm", "Wing {code}").format(code=code)
