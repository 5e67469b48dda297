"""Changing what the record says a person is. Only what was changed is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from app.desk import details
from app.desk.desk import Saved
from app.store.reads.person import PersonPage
from app.store.replica import Replica
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.field_text import field_text, set_field_text
from app.ui.kit.fields import CodeCombo, DateField
from app.ui.labels import code_label
from app.ui.values import field_words
from record.codes import domain
from record.field import Field
from record.kinds import Row, Value
from record.redirect import ids_of, whole
from record.types.person import PERSON

YES, NO = "yes", "no"
_ROWS: tuple[tuple[str, ...], ...] = (
    ("surname", "forename"),
    ("middle_names", "date_of_birth"),
    ("sex", "title"),
    ("birth_place", "ethnicity"),
    ("nationality", "religion"),
    ("language", "interpreter"),
    ("diet",),
    ("needs",),
)


class DetailsForm(PersonForm):
    """All details of a person, as they are until somebody changes them."""

    WIDTH = 720
    ROWS: ClassVar[tuple[tuple[str, ...], ...]] = _ROWS
    KEY: ClassVar[str] = "details"
    PLACES: ClassVar[Mapping[str, str]] = {
        PERSON.by_name[name].label: name for row in _ROWS for name in row
    } | {"age_impossible": "date_of_birth"}

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"{self.KEY}:{subject.person_id}", parent)
        self._before: Row | None = None
        self._inputs: dict[str, QWidget] = {}
        for names in self.ROWS:
            self.add_row(*((name, "", self._make(PERSON.by_name[name])) for name in names))
        self._offer()
        row = _known(context.replica, subject.person_id)
        self._take_values({name: row.get(name) for name in PERSON.by_name})
        self.start()
        self._inputs[self.ROWS[0][0]].setFocus()

    def retranslate(self) -> None:
        self.set_title(self.title_words())
        for name in self._inputs:
            self.relabel(name, field_words("person", name))
        self._offer()
        super().retranslate()

    def title_words(self) -> str:
        """What the form is called."""
        return self.tr("Change details")

    def fill(self, page: PersonPage) -> None:
        marks = {
            **dict.fromkeys(page.pending_fields, self.tr("not sent yet")),
            **dict.fromkeys(page.contested, self.tr("two entries differ")),
        }
        for name in self._inputs:
            label = field_words("person", name)
            self.relabel(name, f"{label}  ({marks[name]})" if name in marks else label)

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        for name in ("surname", "forename", "date_of_birth"):
            if name in self._inputs and not field_text(self._inputs[name]):
                wrong[name] = self.tr("This is needed.")
        if not wrong and not self.changes():
            wrong[""] = self.tr("Nothing was changed, so there is nothing to save.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            details.change_details,
            self.context.desk,
            person_id=self.subject.person_id,
            changes=self.changes(),
        )

    def changes(self) -> Row:
        """The fields that say something else than when the form was opened, with what they say."""
        before = self._before or {}
        now = {name: self._value(PERSON.by_name[name]) for name in self._inputs}
        return {name: value for name, value in now.items() if value != (before.get(name) or None)}

    def _take_values(self, values: Row) -> None:
        self._before = values
        for name, control in self._inputs.items():
            set_field_text(control, _text(values.get(name)))

    def _make(self, field: Field) -> QWidget:
        control: QWidget
        if field.kind.name == "codes":
            control = TickList(self)
        elif field.kind.name in ("code", "flag"):
            control = CodeCombo(parent=self)
        elif field.kind.name == "date":
            control = DateField(self.context.desk.today(), years_ahead=0, parent=self)
        else:
            control = QLineEdit(self)
            control.setMaxLength(field.kind.limit or 0)
        self._inputs[field.name] = control
        return control

    def _offer(self) -> None:
        for name, control in self._inputs.items():
            kind = PERSON.by_name[name].kind
            if isinstance(control, CodeCombo):
                control.set_codes(self._pairs(kind.domain, control.code()))
            elif isinstance(control, TickList):
                control.offer(_need_pairs(kind.domain or "", control.ticked()))

    def _pairs(self, domain_name: str | None, kept: str) -> list[tuple[str, str]]:
        if domain_name is None:
            return [(YES, self.tr("Yes")), (NO, self.tr("No"))]
        codes = [one.code for one in domain(domain_name) if one.active or one.code == kept]
        return [(code, code_label(domain_name, code)) for code in codes]

    def _value(self, field: Field) -> Value:
        control = self._inputs[field.name]
        if isinstance(control, TickList):
            return list(control.ticked()) or None
        text = field_text(control)
        if field.kind.name == "flag":
            return {YES: True, NO: False}.get(text)
        return text or None


def _known(replica: Replica, person_id: str) -> Row:
    """What is known of a person, from all of their records."""
    with replica.read() as reading:
        rows = (reading.get("person", each) for each in ids_of(person_id, reading))
        return whole([row for row in rows if row is not None] or [PERSON.blank()])


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, list):
        return " ".join(str(one) for one in value)
    return str(value) if value is not None else ""


def _need_pairs(domain_name: str, kept: list[str]) -> list[tuple[str, str]]:
    codes = [one.code for one in domain(domain_name) if one.active or one.code in kept]
    return [(code, code_label(domain_name, code)) for code in codes]
