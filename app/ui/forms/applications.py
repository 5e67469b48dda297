"""Applications: taking one after the other on the morning round, giving them on, answering them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk import applications
from app.desk.desk import Saved
from app.store.reads.applications import ApplicationLine
from app.store.reads.residents import Resident, residents
from app.store.reads.staff import Colleague, colleagues
from app.ui.context import Context, Tone
from app.ui.forms.kept import KeptForm
from app.ui.forms.phrases import Phrases
from app.ui.forms.picker import Picker
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.kit.key_choice import KeyChoice
from app.ui.kit.row_model import Column
from app.ui.kit.sentence_field import SentenceField
from app.ui.labels import cell_words, code_label, code_pairs
from app.ui.style import theme
from app.ui.wording import short_day_words
from record.types.application import ANSWERED, RETURNED, WITHDRAWN

_TEXT_HEIGHT, _LIST_ROWS, _TOLD = 72, 4, 3
translate = QCoreApplication.translate


class TakeForm(KeptForm):
    """Who asks, what about (one key), what; Enter keeps it and waits for the next one.

    ``person_id``: who asks, when somebody was chosen before; the keyboard then begins at the kind.
    """

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        "text_empty": "text",
        "What is asked": "text",
        "About": "kind",
        "person_unknown": "person",
    }

    def __init__(
        self, context: Context, person_id: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "applications", parent)
        self._first = person_id
        self._taken: list[str] = []
        self._person: Picker[Resident] = Picker(
            resident_columns(), lambda one: one.person_id, _keys_of, self
        )
        self._person.table.setMinimumHeight(theme().px(32) * _LIST_ROWS)
        self._kind = KeyChoice(self)
        self._text = SentenceField(self)
        self._list = Words(tone="soft", parent=self)
        self.add_field("person", "", self._person)
        self.add_field("kind", "", self._kind)
        self.add_field("text", "", self._text)
        self._text.setFixedHeight(theme().px(_TEXT_HEIGHT))
        self.add_widget(self._list)
        self._offer_kinds()
        self._person.picked.connect(self._kind.setFocus)
        self._kind.keyed.connect(self._text.setFocus)
        self._text.entered.connect(self.accept)
        self.begin()
        self.saved.connect(self._next)
        self._person.setFocus()
        read = partial(residents, context.replica, context.desk.prison)
        context.read(self, read, self._offer, "residents")

    def retranslate(self) -> None:
        self.set_title(self.tr("Take applications"))
        self.relabel("person", self.tr("Who asks"))
        self.relabel("kind", self.tr("About what (one key)"))
        self.relabel("text", self.tr("What is asked (Enter keeps it)"))
        self._person.rename(self.tr("Who asks"), self.tr("Cell, number or name"))
        self._person.model.retitle(resident_columns())
        self._offer_kinds()
        self._kind.setAccessibleName(self.tr("About what"))
        self.set_save_words(self.tr("Keep, and take the next"))
        self._text.setToolTip(self.tr("Enter keeps it; Shift+Enter begins a new line"))
        self._tell_taken()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = {}
        if self._person.chosen() is None:
            wrong["person"] = self.tr("Choose who asks: type a cell, a number or a name.")
        if not self._text.toPlainText().strip():
            wrong["text"] = self.tr("Write what is asked.")
        return wrong

    def work(self) -> Callable[[], Saved]:
        person = self._person.chosen()
        assert person is not None  # or there were problems
        self._taken.append(f"{person.name}  {code_label('application_kind', self._kind.code())}")
        return partial(
            applications.take_application,
            self.context.desk,
            person_id=person.person_id,
            kind=self._kind.code(),
            text=self._text.toPlainText(),
        )

    def take_saved(self, saved: Saved) -> None:
        """Say so, and wait for the next one."""
        self.context.guide.tell(self.done_words(saved), Tone.GOOD)
        self.start_again("person", "text")

    def take_error(self, error: BaseException) -> None:
        """It was not taken after all."""
        self._taken.pop()
        super().take_error(error)

    @Slot()
    def _next(self) -> None:
        self._person.search.clear()
        self._tell_taken()
        self.fit()
        self._person.setFocus()

    def _offer(self, found: tuple[Resident, ...]) -> None:
        self._person.set_rows(found)
        if self._first is not None and not self._text.toPlainText():
            self._person.keep_text(self._first)
            self._kind.setFocus()

    def _offer_kinds(self) -> None:
        pairs = code_pairs("application_kind")
        self._kind.set_codes(pairs)

    def _tell_taken(self) -> None:
        taken = [f"{number}.  {words}" for number, words in enumerate(self._taken, 1)]
        self._list.setText("\n".join(taken[-_TOLD:][::-1]))
        self._list.setVisible(bool(taken))


class _AboutForm(KeptForm):
    """The base of what is done with one application, which stands above the fields."""

    WIDTH = 640

    def __init__(
        self, context: Context, line: ApplicationLine, draft: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, f"{draft}:{line.id}", parent)
        self.line = line
        self._about, self._asked = Words(parent=self), QPlainTextEdit(line.text, self)
        self._about.setProperty("level", "3")
        self._asked.setReadOnly(True)
        self._asked.setTabChangesFocus(True)
        self._asked.setFixedHeight(theme().px(_TEXT_HEIGHT))
        self.add_widget(self._about)
        self.add_widget(self._asked)

    def retranslate(self) -> None:
        line, cell = self.line, cell_words(self.line.where.cell) if self.line.where else ""
        kind = code_label("application_kind", line.kind)
        due = self.tr("due {day}").format(day=short_day_words(line.due_on))
        parts = (line.person_name, cell, kind, due, line.number)
        self._about.setText("  ·  ".join(part for part in parts if part))
        self._asked.setAccessibleName(self.tr("What is asked"))
        super().retranslate()


class AnswerForm(_AboutForm):
    """What the person is told, with sentences that one key writes; it closes the application."""

    PLACES: ClassVar[Mapping[str, str]] = {"text_empty": "text", "Answer": "text"}

    def __init__(
        self, context: Context, line: ApplicationLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, line, "answer", parent)
        self._text, self._result = QPlainTextEdit(self), CodeCombo(parent=self)
        self._sentences = Phrases(5, self._text, self)
        self.add_field("text", "", self._text)
        self._text.setFixedHeight(theme().px(_TEXT_HEIGHT + 24))
        self.add_widget(self._sentences)
        self.add_field("result", "", self._result)
        self._offer_results()
        self._result.set_code(ANSWERED)
        self.begin()
        self._text.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Answer an application"))
        self.relabel("text", self.tr("What they are told"))
        self.relabel("result", self.tr("It is then"))
        self._sentences.offer(
            [
                self.tr("Yes, it is arranged."),
                self.tr("Yes, you are on the list."),
                self.tr("No, this is not allowed in your regime."),
                self.tr("Not yet: ask again in two weeks."),
                self.tr("Passed on; you will hear from them."),
            ]
        )
        self._offer_results()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = {}
        if not self._text.toPlainText().strip():
            wrong["text"] = self.tr("Write what they are told.")
        if not self._result.code():
            wrong["result"] = self.tr("Choose what becomes of it.")
        return wrong

    def work(self) -> Callable[[], Saved]:
        return partial(
            applications.answer_application,
            self.context.desk,
            application_id=self.line.id,
            text=self._text.toPlainText(),
            result=self._result.code(),
        )

    def _offer_results(self) -> None:
        ends = (ANSWERED, RETURNED, WITHDRAWN)
        self._result.set_codes([(end, code_label("application_status", end)) for end in ends])


class GiveForm(_AboutForm):
    """Whose it is to answer: a department, and a member of staff where one is meant."""

    PLACES: ClassVar[Mapping[str, str]] = {"Department": "department", "Assigned to": "assignee"}

    def __init__(
        self, context: Context, line: ApplicationLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, line, "give", parent)
        self._department, self._assignee = CodeCombo(parent=self), CodeCombo(parent=self)
        self.add_row(("department", "", self._department), ("assignee", "", self._assignee))
        self._colleagues: tuple[Colleague, ...] = ()
        self._offer_departments()
        self._department.set_code(line.department or "")
        self.begin()
        self._department.setFocus()
        line_edit = self._department.lineEdit()
        if line_edit is not None:
            line_edit.selectAll()
        read = partial(colleagues, context.replica, context.desk.prison)
        context.read(self, read, self._offer, "colleagues")

    def retranslate(self) -> None:
        self.set_title(self.tr("Give an application to somebody"))
        self.relabel("department", self.tr("Department"))
        self.relabel("assignee", self.tr("Member of staff (may be left empty)"))
        self._offer_departments()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        if self._department.code():
            return {}
        return {"department": self.tr("Choose the department that answers it.")}

    def work(self) -> Callable[[], Saved]:
        return partial(
            applications.assign_application,
            self.context.desk,
            application_id=self.line.id,
            department=self._department.code(),
            assignee_id=self._assignee.code() or None,
        )

    def _offer(self, found: tuple[Colleague, ...]) -> None:
        self._colleagues = found
        self._assignee.set_codes([(one.staff_id, one.name) for one in found])
        self._assignee.set_code(self.line.assignee_id or "")

    def _offer_departments(self) -> None:
        pairs = code_pairs("application_department")
        self._department.set_codes(pairs)


def resident_columns() -> Sequence[Column[Resident]]:
    """Cell, name and number: how a person in the prison is chosen."""
    return (
        Column(translate("applications", "Cell"), lambda one: cell_words(one.cell), width=110),
        Column(
            translate("applications", "Name"),
            lambda one: one.name,
            width=220,
            grow=True,
            strong=True,
        ),
        Column(translate("applications", "Number"), lambda one: one.prison_number, width=110),
    )


def _keys_of(one: Resident) -> Sequence[str]:
    return cell_words(one.cell), one.name, one.prison_number
