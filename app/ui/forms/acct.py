"""At a cell door: opening an ACCT, and writing down what was seen, or why nobody looked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk import acct
from app.desk.desk import Saved
from app.store.reads.acct import Watched, watched
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.levels import ConversationsField, LevelField
from app.ui.forms.moment_field import MomentField
from app.ui.forms.phrases import Phrases
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import cell_words, code_label
from app.ui.style import theme
from record.names import display_name
from record.types.acct import CONVERSATION, OBSERVED

_SHORT, _TEXT = 52, 92


class OpenAcctForm(PersonForm):
    """Opens an ACCT: what made somebody worry is enough, the rest has sensible beginnings."""

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        "Concern": "concern",
        "Triggers": "triggers",
        "Observations": "level",
        "Conversations a day": "conversations",
        "Immediate action": "immediate_action",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"open acct:{subject.person_id}", parent)
        self._concern, self._immediate = QPlainTextEdit(self), QPlainTextEdit(self)
        self._triggers = QPlainTextEdit(self)
        self._worries = Phrases(4, self._concern, self)
        self._level, self._conversations = LevelField(self), ConversationsField(self)
        self._rules = Words(tone="small", parent=self)
        self.add_field("concern", "", self._concern)
        self.add_widget(self._worries)
        self.add_row(("level", "", self._level), ("conversations", "", self._conversations))
        self.add_field("immediate_action", "", self._immediate)
        self.add_field("triggers", "", self._triggers)
        self.add_widget(self._rules)
        self._concern.setFixedHeight(theme().px(_TEXT))
        for field in (self._immediate, self._triggers):
            field.setFixedHeight(theme().px(_SHORT))
        self._level.set_code(acct.FIRST_LEVEL)
        self._conversations.set_code(str(acct.FIRST_CONVERSATIONS))
        self._concern.setPlainText(prefill.get("concern", ""))
        self.start()
        self._concern.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Open an ACCT"))
        self.relabel("concern", self.tr("What makes you worry"))
        self.relabel("level", self.tr("Observations, at irregular times"))
        self.relabel("conversations", self.tr("Conversations a day"))
        self.relabel("immediate_action", self.tr("Done at once (within the hour)"))
        self.relabel("triggers", self.tr("What may set it off (may be left empty)"))
        self._worries.offer(
            [
                self.tr("Has harmed himself."),
                self.tr("Says that he will harm himself."),
                self.tr("Found with a ligature."),
                self.tr("Low and withdrawn, will not talk."),
            ]
        )
        self._rules.setText(
            self.tr(
                "Tell the orderly officer. The first review must be within 24 hours. Everything "
                "is kept on this terminal at once, also without the centre."
            )
        )
        self._level.retranslate()
        super().retranslate()

    def save_words(self) -> str:
        return self.tr("Open the ACCT")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._concern.toPlainText().strip():
            wrong["concern"] = self.tr("Write what made you worry, so that the next one knows.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            acct.open_acct,
            self.context.desk,
            person_id=self.subject.person_id,
            concern=self._concern.toPlainText(),
            triggers=self._triggers.toPlainText(),
            level=self._level.code(),
            conversations=self._conversations.number(),
            immediate_action=self._immediate.toPlainText(),
        )


class ObserveForm(PersonForm):
    """What was seen of somebody, and of whoever else was seen in the same way."""

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        "text_empty": "text",
        "What was seen": "text",
        "When it happened": "when",
        "Kind": "kind",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"observe:{subject.person_id}", parent)
        self._text, self._kind = QPlainTextEdit(self), CodeCombo(parent=self)
        self._sights = Phrases(5, self._text, self)
        self._when = MomentField(context.desk.now(), self)
        self._also = TickList(self)
        self._others: tuple[Watched, ...] = ()
        self.add_field("text", "", self._text)
        self.add_widget(self._sights)
        self.add_row(("kind", "", self._kind), ("when", "", self._when))
        self.add_field("also", "", self._also)
        self._text.setFixedHeight(theme().px(_TEXT))
        self._also.setFixedHeight(theme().px(_TEXT))
        self.show_field("also", False)
        self._offer_kinds()
        self._kind.set_code(prefill.get("kind", OBSERVED))
        self.start()
        self._text.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("ACCT observation"))
        self.relabel("text", self.tr("What you saw or heard"))
        self.relabel("kind", self.tr("Kind"))
        self.relabel("when", self.tr("When it was"))
        self.relabel("also", self.tr("Seen in the same way (space ticks)"))
        self._sights.offer(
            [
                self.tr("In bed, breathing seen."),
                self.tr("Moved in his sleep."),
                self.tr("Awake, answered when spoken to."),
                self.tr("Sitting, watching television."),
                self.tr("Pacing, unsettled."),
            ]
        )
        self._offer_kinds()
        self._offer_others()
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        replica = self.context.replica
        prison = replica.home.prison
        self.context.read(self, lambda: watched(replica, prison), self._take_others, "watched")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._text.toPlainText().strip():
            wrong["text"] = self.tr("Write what you saw: one key writes a sentence.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            acct.observe,
            self.context.desk,
            person_ids=[self.subject.person_id, *self._also.ticked()],
            text=self._text.toPlainText(),
            kind=self._kind.code(),
            made_at=self._when.moment(),
        )

    def _take_others(self, lines: tuple[Watched, ...]) -> None:
        mine = self.subject.person_id
        self._others = tuple(
            line for line in lines if line.plan_id and not line.out and line.person_id != mine
        )
        self._offer_others()
        self.show_field("also", bool(self._others))
        self.fit()

    def _offer_kinds(self) -> None:
        kinds = (OBSERVED, CONVERSATION)
        self._kind.set_codes([(code, code_label("acct_observation_kind", code)) for code in kinds])

    def _offer_others(self) -> None:
        people = {line.person_id: line for line in self._others}
        self._also.offer(
            [
                (
                    line.person_id,
                    f"{cell_words(line.cell_path)}  {display_name(line.surname, line.forename)}",
                )
                for line in people.values()
            ]
        )


class ExcuseForm(PersonForm):
    """Says why an observation was not made; the alarm is quiet until the next one is due."""

    PLACES: ClassVar[Mapping[str, str]] = {"text_empty": "why", "What was seen": "why"}

    def __init__(self, context: Context, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(context, subject, f"excuse:{subject.person_id}", parent)
        self._excuse = QPlainTextEdit(self)
        self._what = Words(tone="soft", parent=self)
        self.add_widget(self._what)
        self.add_field("why", "", self._excuse)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("ACCT observation not made"))
        self._what.setText(
            self.tr("It stands in the plan with your name. The next observation is due from now.")
        )
        self.relabel("why", self.tr("Why nobody looked"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._excuse.toPlainText().strip():
            wrong["why"] = self.tr("Write why nobody looked.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            acct.excuse,
            self.context.desk,
            person_id=self.subject.person_id,
            why=self._excuse.toPlainText(),
        )
