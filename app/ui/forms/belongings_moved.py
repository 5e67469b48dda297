"""Property on its way: items handed out, put away or taken from somebody; containers and seals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import belongings as desk_belongings
from app.desk import containers
from app.desk.desk import Saved
from app.store.reads.belongings import Belongings, ContainerLine, ItemLine, belongings
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.item_lines import read_items
from app.ui.forms.sealing import SealingForm, container_words, items_field
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import code_label, code_pairs
from record.types.property import (
    DESTROYED,
    FIRST_SEAL,
    HANDED_OUT,
    POSSESSION,
    PUT_IN_STORE,
    RECEIVED,
    STORED,
)


class PlaceForm(SealingForm):
    """Hands items out to the person, puts them away, or says what else became of them."""

    WIDTH = 680
    PLACES: ClassVar[Mapping[str, str]] = {
        **SealingForm.PLACES,
        "reason_missing": "why",
        "Reason": "why",
        "no_items": "items",
        "nothing_changed": "to",
        "container_gone": "to",
        "container_of_other_record": "to",
        "Where it is": "to",
    }

    def __init__(
        self,
        context: Context,
        subject: Subject,
        owned: Belongings,
        item: ItemLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, subject, f"place:{item.id}", parent)
        self._here = [one for one in owned.containers if not one.is_gone]
        self._items = TickList(self)
        beside = owned.of(item.container_id) if item.container_id else owned.in_possession
        self._lines = beside if item in beside else (item,)
        self._to = CodeCombo(parent=self)
        self._because = QPlainTextEdit(self)
        self.add_field("items", "", self._items)
        self.add_field("to", "", self._to)
        self.add_row(("seal", "", self.seal_number), ("second", "", self.second))
        self.add_field("why", "", self._because)
        self._offer()
        self._items.tick([item.id])
        to = self._here[0].id if item.status == POSSESSION and self._here else POSSESSION
        self._to.set_code(to)
        self.start()
        self._to.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Hand out or put away"))
        self.relabel("items", self.tr("What"))
        self.relabel("to", self.tr("Where it goes"))
        self.relabel("why", self.tr("Why (needed unless the person gets it)"))
        self._offer()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._items.ticked():
            wrong["items"] = self.tr("Tick what it is about.")
        if not self._to.code():
            wrong["to"] = self.tr("Choose where it goes.")
        if self._to.code() in (HANDED_OUT, DESTROYED) and not self._because.toPlainText().strip():
            wrong["why"] = self.tr("Write to whom it went, or why.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        to, why = self._to.code(), self._because.toPlainText()
        if to in (POSSESSION, HANDED_OUT, DESTROYED):
            return partial(
                desk_belongings.hand_out,
                self.context.desk,
                item_ids=self._items.ticked(),
                to=to,
                why=why,
                seal=self.seal(),
                reason=reason,
            )
        return partial(
            desk_belongings.put_away,
            self.context.desk,
            item_ids=self._items.ticked(),
            container_id=to,
            why=why,
            seal=self.seal(),
            reason=reason,
        )

    def _offer(self) -> None:
        self._items.offer(item_pairs(self._lines))
        self._to.set_codes(
            [
                *code_pairs("property_status", but=(STORED,)),
                *((one.id, container_words(one)) for one in self._here),
            ]
        )


class ConfiscateForm(SealingForm):
    """Takes things away from somebody: what is listed in possession, and what is not."""

    WIDTH = 680
    PLACES: ClassVar[Mapping[str, str]] = {
        **SealingForm.PLACES,
        "reason_missing": "why",
        "no_items": "others",
        "too_many_items": "others",
        "What it is": "others",
        "Place": "place",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"confiscate:{subject.person_id}", parent)
        self._lines = belongings(context.replica, subject.person_id).in_possession
        self._items = TickList(self)
        self._others = items_field(self)
        self._because = QPlainTextEdit(self)
        self._place = QLineEdit(self)
        self._place.setMaxLength(60)
        self.add_field("why", "", self._because)
        self.add_field("items", "", self._items)
        self.add_field("others", "", self._others)
        self.add_row(("seal", "", self.seal_number), ("second", "", self.second))
        self.add_field("place", "", self._place)
        self._items.offer(item_pairs(self._lines))
        self.start()
        self.show_field("items", bool(self._lines))
        self._because.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Confiscate"))
        self.relabel("why", self.tr("Why it is taken"))
        self.relabel("items", self.tr("What of their things in possession"))
        self.relabel("others", self.tr("What else, a line for each: 1 mobile phone, black"))
        self.relabel("place", self.tr("Where it is put"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._because.toPlainText().strip():
            wrong["why"] = self.tr("Write why it is taken.")
        if not self._items.ticked() and not read_items(self._others.toPlainText()):
            wrong["others"] = self.tr("Write or tick what is taken.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            desk_belongings.confiscate,
            self.context.desk,
            person_id=self.subject.person_id,
            why=self._because.toPlainText(),
            item_ids=self._items.ticked(),
            items=read_items(self._others.toPlainText()),
            seal=self.seal(),
            place=self._place.text(),
            reason=reason,
        )


class SealForm(SealingForm):
    """Puts another seal on a container."""

    PLACES: ClassVar[Mapping[str, str]] = {
        **SealingForm.PLACES,
        "Why": "why",
        "Comment": "comment",
    }

    def __init__(
        self,
        context: Context,
        subject: Subject,
        container: ContainerLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, subject, f"seal:{container.id}", parent)
        self._container = container
        self._what = Words(parent=self)
        self._what.setProperty("level", "3")
        self._because = CodeCombo(parent=self)
        self._comment = QPlainTextEdit(self)
        self.add_widget(self._what)
        self.add_row(("seal", "", self.seal_number), ("why", "", self._because))
        self.add_field("second", "", self.second)
        self.add_field("comment", "", self._comment)
        self._because.set_codes(code_pairs("seal_reason", but=(FIRST_SEAL,)))
        self._because.set_code("CHECK")
        self.start()
        self.seal_number.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Change the seal"))
        self._what.setText(container_words(self._container))
        self.relabel("why", self.tr("Why"))
        self.relabel("comment", self.tr("Comment (may be left empty)"))
        self._because.set_codes(code_pairs("seal_reason", but=(FIRST_SEAL,)))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if self.seal() is None:
            wrong["seal"] = self.tr("Type the number of the new seal.")
        if not self._because.code():
            wrong["why"] = self.tr("Choose one from the list.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        seal = self.seal(self._comment.toPlainText())
        assert seal is not None  # or there were problems
        return partial(
            containers.seal_again,
            self.context.desk,
            container_id=self._container.id,
            seal=seal,
            why=self._because.code(),
            reason=reason,
        )


class MoveContainerForm(PersonForm):
    """Puts a container somewhere else, or sees it off."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "What was done": "kind",
        "Place": "place",
        "Comment": "comment",
    }

    def __init__(
        self,
        context: Context,
        subject: Subject,
        container: ContainerLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, subject, f"container:{container.id}", parent)
        self._container = container
        self._what = Words(parent=self)
        self._what.setProperty("level", "3")
        self._kind = CodeCombo(code_pairs("container_move"), self)
        self._kind.set_code(RECEIVED if container.is_gone else PUT_IN_STORE)
        self._place = QLineEdit(self)
        self._place.setMaxLength(60)
        self._comment = QPlainTextEdit(self)
        self.add_widget(self._what)
        self.add_row(("kind", "", self._kind), ("place", "", self._place))
        self.add_field("comment", "", self._comment)
        self.start()
        self._place.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Move a container"))
        self._what.setText(container_words(self._container))
        self.relabel("kind", self.tr("What is done"))
        self.relabel("place", self.tr("Where it is put"))
        self.relabel("comment", self.tr("Comment (may be left empty)"))
        self._kind.set_codes(code_pairs("container_move"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._kind.code():
            wrong["kind"] = self.tr("Choose one from the list.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            containers.move_container,
            self.context.desk,
            container_id=self._container.id,
            kind=self._kind.code(),
            place=self._place.text(),
            comment=self._comment.toPlainText(),
        )


def item_pairs(lines: Sequence[ItemLine]) -> list[tuple[str, str]]:
    """Items to tick, each by its id and in words."""
    return [(line.id, item_words(line)) for line in lines]


def item_words(line: ItemLine) -> str:
    """A thing as people call it: how many, what, colour or make."""
    counted = f"{line.quantity} × {line.description}" if line.quantity > 1 else line.description
    return ", ".join(part for part in (counted, line.look) if part)


def place_words(line: ItemLine, owned: Belongings) -> str:
    """Where an item is: a container by its name, or in possession, or what became of it."""
    held = next((one for one in owned.containers if one.id == line.container_id), None)
    return container_words(held) if held else code_label("property_status", line.status)
