"""The base of every form about a person: whom it is about, its draft, its reason, its saving."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk.desk import NeedsReason, Saved
from app.desk.entries import right_missing
from app.store.reads.person import PersonPage, person_page
from app.ui.context import Context
from app.ui.forms.kept import KeptForm
from app.ui.forms.subject import Subject, SubjectLine
from app.ui.kit.form_dialog import Draft
from app.ui.kit.heading import Words
from app.ui.labels import problem_words
from app.ui.style import theme
from app.ui.values import finding_words
from record.deed import Deed
from record.deeds import may_do
from record.problems import Problem
from record.rules.finding import Finding

REASON = "reason"
_REASON_HEIGHT = 64


class PersonForm(KeptForm):
    """A form about one person: it adds its fields, then calls ``start``.

    It makes what is to be done in ``deed``.
    """

    def __init__(
        self, context: Context, subject: Subject, draft_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, draft_key, parent)
        self._first_texts: Mapping[str, str] = {}
        self.subject = subject
        self.page: PersonPage | None = None
        self.was_kept = False
        self._line = SubjectLine(subject, self)
        self.add_above(self._line)

    # What a form says for itself

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        """What is to be done with what the fields say now; it runs in the background."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def fill(self, page: PersonPage) -> None:
        """Use what is known of the person, once it has been read."""

    # Building

    def start(self) -> None:
        """Add the reason, show the draft, and read the person; call it last."""
        self._warnings = Words(tone="problem", parent=self)
        self._warnings.hide()
        self.add_widget(self._warnings)
        self._why = QPlainTextEdit(self)
        self.add_field(REASON, "", self._why)
        self._why.setFixedHeight(theme().px(_REASON_HEIGHT))
        self.show_field(REASON, False)
        self._findings: tuple[Finding, ...] = ()
        self.banner.acted.connect(self._discard)
        self._first_texts = self.texts()
        self.begin()
        if self.was_kept:
            self.banner.say(
                "info",
                self.tr("What you typed here before, and did not save, is back."),
                self.tr("Discard it"),
            )
            self.fit()
        replica, person_id = self.context.replica, self.subject.person_id
        today = self.context.desk.today()
        self.context.read(
            self, lambda: person_page(replica, person_id, today), self._take_page, "person"
        )

    def order_tabs(self) -> None:
        """Let Tab go from field to field as they stand, whenever each was made."""
        controls = [self.control(key) for key in self.texts()]
        for one, following in pairwise(controls):
            QWidget.setTabOrder(one, following)

    def retranslate(self) -> None:
        super().retranslate()
        self.relabel(REASON, self.tr("Why it is right all the same"))
        self._show_findings()

    def take_as_given(self, key: str, put: Callable[[], None]) -> None:
        """Put something into a field that nobody has typed, so that no draft comes of it."""
        control = self.control(key)
        control.blockSignals(True)
        put()
        control.blockSignals(False)
        self._first_texts = {**self._first_texts, key: self.texts()[key]}

    # Rules and reasons

    def warn(self, findings: tuple[Finding, ...]) -> None:
        """Show what a rule has found before anything is saved; saving then needs a reason."""
        self._findings = findings
        self._show_findings()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The broken rules that are shown."""
        return self._findings

    def anyway_words(self) -> str:
        """What the button that saves says while rules are broken."""
        return self.tr("Save anyway")

    def save_words(self) -> str:
        """What the button that saves says otherwise."""
        return self.tr("Save")

    def reason(self) -> str | None:
        """The reason that is typed, where one is asked for."""
        return self._why.toPlainText().strip() or None if self._findings else None

    # Saving

    def problems(self) -> dict[str, str]:
        """A reason is needed while rules are broken; forms add their own."""
        if self._findings and self.reason() is None:
            return {REASON: self.tr("Write why it is right all the same.")}
        return {}

    def work(self) -> Callable[[], Saved]:
        """The deed, for the reason that is typed."""
        return self.deed(self.reason())

    def place_of(self, problem: Problem) -> str:
        """Beside the reason, where one is asked for and missing."""
        if problem.name == "reason_missing" and self._findings:
            return REASON
        return super().place_of(problem)

    def take_error(self, error: BaseException) -> None:
        """Ask for a reason where rules would be broken."""
        if isinstance(error, NeedsReason):
            self.refuse({})
            self.warn(error.findings)
            self._why.setFocus()
        else:
            super().take_error(error)

    def _take_page(self, page: PersonPage) -> None:
        self.page = page
        self._line.show_head(page.head)
        self.fill(page)
        self.fit()

    def _show_findings(self) -> None:
        lines = [finding_words(one.rule, one.facts) for one in self._findings]
        self._warnings.setText("\n".join(f"▲ {line}" for line in lines))
        self._warnings.setVisible(bool(lines))
        self.show_field(REASON, bool(lines))
        self.set_save_words(self.anyway_words() if lines else self.save_words())
        if lines:
            self.fit()

    def load_kept(self) -> Draft | None:
        """What was typed here before; whether there was any is told above the form."""
        draft = super().load_kept()
        self.was_kept = bool(draft)
        return draft

    def keep_typed(self, texts: Draft | None) -> None:
        """Keep what differs from how the form began: the rest may be newer when it comes back."""
        first = self._first_texts
        typed = {key: text for key, text in (texts or {}).items() if text != first.get(key)}
        super().keep_typed(typed or None)

    @Slot()
    def _discard(self) -> None:
        """Throw the draft away, and the form with it; the next one starts empty."""
        self._save_draft = None
        super().keep_typed(None)
        self.reject()


def warn_without_right(form: PersonForm, deed: Deed) -> None:
    """Say beforehand that saving will be refused."""
    role = form.context.desk.member.role
    if not may_do(deed, role):
        form.banner.say("held", problem_words(right_missing(deed, role)))
        form.fit()
