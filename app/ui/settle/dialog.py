"""What the dialogs that settle a matter share: whom it is about, its sentence, a reason, saving.

A dialog does not hold up the window: the record can be looked at while one decides. What is typed
is kept until it is saved.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.desk.desk import NeedsReason, Saved
from app.ui.context import Context, Tone
from app.ui.forms.drafting import DraftKeeper
from app.ui.kit.badge import Badge
from app.ui.kit.button import Button
from app.ui.kit.field_text import set_field_text
from app.ui.kit.flow import FlowLayout
from app.ui.kit.form_dialog import FormDialog
from app.ui.kit.heading import Words
from app.ui.kit.key_values import KeyValueList
from app.ui.labels import problem_words
from app.ui.settle.choice import ChoiceRow
from app.ui.settle.matter import Matter
from app.ui.settle.words import badge_of, sentence_of, settled_words
from app.ui.style import UNIT
from app.ui.values import finding_words
from app.ui.wording import clock_words
from record.problems import Problem

CHOICE, REASON = "choice", "reason"


class SettleDialog(FormDialog):
    """One matter. A dialog adds its facts and fields, then calls ``start``.

    ``barred()`` says why the reader cannot decide it; then there is nothing to fill in.
    """

    WIDTH = 760

    def __init__(self, context: Context, matter: Matter, parent: QWidget | None = None) -> None:
        self._keeper = DraftKeeper(context.desk, context.background, f"settle:{matter.id}")
        super().__init__(parent, load_draft=self._keeper.load, save_draft=self._keeper.keep)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.matter = context, matter
        self.choices: ChoiceRow | None = None
        self._person_buttons: list[Button] = []
        self._badge = Badge(badge_of(matter), self)
        self._sentence = Words(parent=self)
        self._lay_out_head()

    # What a dialog says for itself

    def barred(self) -> str:
        """Why the reader cannot decide this, and who can; "" when they can."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        """What is to be done with what the fields say now; it runs in the background."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def reason_needed(self) -> bool:
        """Whether it cannot be decided without a reason, as the fields stand now."""
        return True

    def place_of(self, problem: Problem) -> str:
        """The field beside which a problem of the desk belongs; "" for the whole dialog."""
        return REASON if problem.name == "reason_missing" else ""

    # Building

    @property
    def now(self) -> dt.datetime:
        """The time that ages and days are told by."""
        return self.context.desk.now()

    @property
    def decides(self) -> bool:
        """Whether the reader can decide this here."""
        return self.matter.open and not self.barred()

    def add_facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Add facts in two columns."""
        facts = KeyValueList()
        facts.setParent(self)
        facts.set_pairs(pairs)
        self.add_widget(facts)

    def add_at_left(self, button: Button) -> None:
        """Add a button in a line of its own, as wide as its words."""
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        self.add_widget(line)

    def add_beside(self, text: str, button: Button) -> None:
        """Add a line of words with a button at its right."""
        line = QWidget(self)
        words = Words(text, parent=line)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(button)
        self.add_widget(line)

    def add_choices(self, choices: ChoiceRow) -> None:
        """Add what can be chosen; keys 1 to 9 choose it."""
        self.choices = choices
        self.add_field(CHOICE, "", choices)
        choices.chosen.connect(self.choice_made)

    def add_reason(self) -> None:
        """Add the field for the reason."""
        self.add_field(REASON, "", QPlainTextEdit(self))

    def start(self) -> None:
        """Show the draft and the words; call it last."""
        if self.matter.open and self.barred():
            self.banner.say("info", self.barred())
        elif not self.matter.open:
            self.banner.say("saved", settled_words(self.matter, self.now))
        self.begin()
        self._save_button.setVisible(self.decides)

    def take_over(self, other: SettleDialog) -> None:
        """Say what another dialog of the same matter says."""
        for key, text in other.texts().items():
            if key in self._controls:
                set_field_text(self._controls[key], text)
        self.move(other.pos())

    def retranslate(self) -> None:
        super().retranslate()
        self._sentence.setText(sentence_of(self.matter, self.now))
        self._badge.show_badge(badge_of(self.matter))
        for button, (_, name) in zip(self._person_buttons, self.matter.people, strict=True):
            button.setText(self.tr("Open {name}").format(name=name).replace("&", "&&"))
        if REASON in self._controls:
            self._say_reason()

    @Slot()
    def choice_made(self) -> None:
        """Follow what is chosen; dialogs extend it."""
        if REASON in self._controls:
            self._say_reason()
        self.fit()

    # Saving

    def problems(self) -> dict[str, str]:
        wrong = {}
        if self.choices is not None and not self.choices.choice():
            wrong[CHOICE] = self.tr("Choose one, by its key or with the space bar.")
        if REASON in self._controls and self.reason_needed() and self.reason() is None:
            wrong[REASON] = self.tr("Write why. Who looks later must be able to follow it.")
        return wrong

    def reason(self) -> str | None:
        """The reason that is typed."""
        return self.texts()[REASON] or None if REASON in self._controls else None

    def save(self) -> str | None:
        self.context.act(self, self.deed(self.reason()), self._take_saved, self._take_error)
        return None

    @Slot()
    def accept(self) -> None:
        if self.decides:
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if self.choices is not None and digit.isdecimal() and self.choices.choose_key(int(digit)):
            return
        super().keyPressEvent(event)

    def _take_saved(self, saved: Saved) -> None:
        words, tone = self.tr("Settled. Saved on this terminal {time}"), Tone.GOOD
        if saved.to_be_held:
            tone = Tone.WARNING
            words = self.tr("Saved on this terminal {time}. It waits for a supervising officer.")
        self.context.guide.tell(words.format(time=clock_words(saved.at)), tone)
        self.finish()

    def _take_error(self, error: BaseException) -> None:
        if isinstance(error, NeedsReason):
            said = [finding_words(one.rule, one.facts) for one in error.findings]
            self.refuse({REASON: " ".join([*said, self.tr("Write why it is right all the same.")])})
        elif isinstance(error, Problem):
            self.refuse({self.place_of(error): problem_words(error)})
        else:
            self.refuse({"": self.tr("It could not be saved. What you typed is kept.")})
            raise error

    def _say_reason(self) -> None:
        needed, spare = self.tr("Reason"), self.tr("Reason (may be left empty)")
        self.relabel(REASON, needed if self.reason_needed() else spare)

    def _lay_out_head(self) -> None:
        head = QWidget(self)
        line = QWidget(head)
        row = FlowLayout(line, UNIT)
        row.addWidget(self._badge)
        for person_id, _ in self.matter.people:
            button = Button(role="quiet", icon_name="person", parent=head)
            button.setProperty("person", person_id)
            button.clicked.connect(self._open_person)
            self._person_buttons.append(button)
            row.addWidget(button)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(line)
        column.addWidget(self._sentence)
        self.add_above(head)

    @Slot()
    def _open_person(self) -> None:
        button = self.sender()
        if button is not None:
            self.context.guide.show_person(str(button.property("person")))
