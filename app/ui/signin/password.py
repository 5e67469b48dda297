"""Another password for who is signed in. What is typed here is kept nowhere, not as a draft."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.context import Context, Tone
from app.ui.kit.form_dialog import FormDialog
from app.ui.kit.heading import Words
from app.ui.labels import problem_words
from record.problems import Problem

_OF_OLD = ("password_wrong", "sign_in_locked")
_OF_NEW = ("password_length", "password_same", "value_not_plain")


class PasswordForm(FormDialog):
    """Asks for the old one and twice for the new one, and hands both to ``change``."""

    def __init__(
        self, context: Context, change: Callable[[str, str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._change = context, change
        self._about = Words(tone="soft", parent=self)
        self.add_widget(self._about)
        self.old, self.new, self.again = (QLineEdit(self) for _ in range(3))
        for key, control in (("old", self.old), ("new", self.new), ("again", self.again)):
            control.setEchoMode(QLineEdit.EchoMode.Password)
            self.add_field(key, "", control)
        self.begin()

    def retranslate(self) -> None:
        """Say everything again."""
        self.set_title(self.tr("Change your password"))
        about = self.tr("The centre must be reached. You are signed out everywhere else.")
        self._about.setText(about)
        self.relabel("old", self.tr("Your password now"))
        self.relabel("new", self.tr("New password"))
        self.relabel("again", self.tr("New password, once more"))
        self.set_save_words(self.tr("Change"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        """What is wrong before the centre is asked."""
        found = {}
        if not self.old.text():
            found["old"] = self.tr("Type the password that you have.")
        if not self.new.text():
            found["new"] = self.tr("Type a new password.")
        elif self.new.text() != self.again.text():
            found["again"] = self.tr("This is not the same as above. Type it again.")
        return found

    def save(self) -> str | None:
        """Ask the centre, in the background."""
        change = partial(self._change, self.old.text(), self.new.text())
        self._context.act(self, change, self._changed, self._refused)
        return None

    def _changed(self, _nothing: object) -> None:
        self._context.guide.tell(self.tr("Your password is changed."), Tone.GOOD)
        self.finish()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            self.refuse({"": ""})
            raise error
        where = "old" if error.name in _OF_OLD else "new" if error.name in _OF_NEW else ""
        self.refuse({where: problem_words(error)})
