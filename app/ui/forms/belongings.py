"""Property: taking things in, saying better what one is, and counting cash with somebody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import belongings as desk_belongings
from app.desk import cash
from app.desk.desk import Saved
from app.store.reads.belongings import ItemLine, belongings
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.item_lines import item_line, read_items, read_pence
from app.ui.forms.sealing import SealingForm, container_words, items_field
from app.ui.forms.subject import Subject
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import code_pairs
from record.types.property import CONFISCATED

_NEW, _POSSESSION = "new:", "possession"
FIRST_KIND = "BULK"


class TakeInForm(SealingForm):
    """Lists things, a line for each: in possession, in a container here, or in a new one."""

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        **SealingForm.PLACES,
        "What it is": "items",
        "How many": "items",
        "Colour or make": "items",
        "no_items": "items",
        "too_many_items": "items",
        "container_gone": "into",
        "Kind": "into",
        "Place": "place",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"take in:{subject.person_id}", parent)
        owned = belongings(context.replica, subject.person_id)
        self._here = [one for one in owned.containers if not one.is_gone]
        self._into = CodeCombo(parent=self)
        self._items = items_field(self)
        self._hint = Words(tone="small", parent=self)
        self._place = QLineEdit(self)
        self._place.setMaxLength(60)
        self.add_field("into", "", self._into)
        self.add_field("items", "", self._items)
        self.add_widget(self._hint)
        self.add_row(("seal", "", self.seal_number), ("second", "", self.second))
        self.add_field("place", "", self._place)
        self._offer()
        self._into.set_code(prefill.get("into", f"{_NEW}{FIRST_KIND}"))
        self._into.code_changed.connect(self._show_fields)
        self.start()
        self._show_fields()
        self._items.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Take property in"))
        self.relabel("into", self.tr("Where it goes"))
        self.relabel("items", self.tr("What it is, a line for each"))
        self._hint.setText(
            self.tr(
                "How many, what; then after commas the colour or make, and what it is worth: "
                "2 T-shirts, white, £8.50"
            )
        )
        self._items.setAccessibleDescription(self._hint.text())
        self.relabel("place", self.tr("Where the container is put"))
        self._offer()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        into = self._into.code()
        if not into:
            wrong["into"] = self.tr("Choose where it goes.")
        if not into.startswith(_NEW) and not read_items(self._items.toPlainText()):
            wrong["items"] = self.tr("Write what it is, a line for each thing.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        into, items = self._into.code(), read_items(self._items.toPlainText())
        if into.startswith(_NEW):
            return partial(
                desk_belongings.store_property,
                self.context.desk,
                person_id=self.subject.person_id,
                kind=into.removeprefix(_NEW),
                seal=self.seal(),
                place=self._place.text(),
                items=items,
                reason=reason,
            )
        return partial(
            desk_belongings.list_items,
            self.context.desk,
            person_id=self.subject.person_id,
            items=items,
            container_id=None if into == _POSSESSION else into,
            seal=self.seal() if into != _POSSESSION else None,
            reason=reason,
        )

    def _offer(self) -> None:
        new = self.tr("A new container: {kind}")
        kinds = code_pairs("container_kind", but=(CONFISCATED,))
        self._into.set_codes(
            [
                (_POSSESSION, self.tr("In possession")),
                *((one.id, container_words(one)) for one in self._here),
                *((f"{_NEW}{code}", new.format(kind=kind)) for code, kind in kinds),
            ]
        )

    @Slot()
    def _show_fields(self) -> None:
        into = self._into.code()
        for key in ("seal", "second"):
            self.show_field(key, into != _POSSESSION)
        self.show_field("place", into.startswith(_NEW))
        self.fit()


class ItemForm(PersonForm):
    """Says better what an item is, in one line as it was typed."""

    PLACES: ClassVar[Mapping[str, str]] = {"nothing_changed": "item", "What it is": "item"}

    def __init__(
        self, context: Context, subject: Subject, item: ItemLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, f"item:{item.id}", parent)
        self._item = item
        self._text = QLineEdit(self)
        given = desk_belongings.Item(item.description, item.quantity, item.look, item.value_pence)
        self._text.setText(item_line(given))
        self.add_field("item", "", self._text)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Change what an item is"))
        self.relabel("item", self.tr("How many, what, colour or make, what it is worth"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if len(read_items(self._text.text())) != 1:
            wrong["item"] = self.tr("Write what it is.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        (item,) = read_items(self._text.text())
        return partial(
            desk_belongings.change_item, self.context.desk, item_id=self._item.id, item=item
        )


class CashForm(SealingForm):
    """Cash, and with whom it was counted."""

    PLACES: ClassVar[Mapping[str, str]] = {
        **SealingForm.PLACES,
        "Amount in pence": "amount",
        "Comment": "comment",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"cash:{subject.person_id}", parent)
        self._amount = QLineEdit(self)
        self._comment = QPlainTextEdit(self)
        self.add_row(("amount", "", self._amount), ("second", "", self.second))
        self.add_field("comment", "", self._comment)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Count cash"))
        self.relabel("amount", self.tr("How much, in pounds"))
        self.relabel("comment", self.tr("Comment (may be left empty)"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if read_pence(self._amount.text()) is None:
            wrong["amount"] = self.tr("Type an amount, such as 42.15.")
        if not self.second.code():
            wrong["second"] = self.tr("Choose with whom it was counted.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            cash.count_cash,
            self.context.desk,
            person_id=self.subject.person_id,
            pence=read_pence(self._amount.text()) or 0,
            second_id=self.second.code(),
            comment=self._comment.toPlainText(),
        )
