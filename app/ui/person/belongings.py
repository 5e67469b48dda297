"""A person's property: containers with their seals, what is in them and in possession, cash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk import cash
from app.desk.desk import Saved
from app.store.reads.belongings import Belongings, CashLine, ContainerLine, ItemLine, belongings
from app.store.reads.person import PersonPage
from app.ui import forms
from app.ui.context import Context, Form, Tone
from app.ui.forms.belongings_moved import item_words, place_words
from app.ui.forms.sealing import cash_words
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.page import Page
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label, problem_words
from app.ui.person.fitted import FittedList
from app.ui.person.tab import Tab
from app.ui.style import UNIT
from app.ui.wording import clock_words, moment_words
from record.pounds import money
from record.problems import Problem

_EMPTY = Belongings((), (), (), 0)


class PropertyTab(Tab):
    """Containers, then the things, then cash; what is done is about the row with the cursor."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._owned = _EMPTY
        self._container_rows = RowModel[ContainerLine](self._container_columns(), _id_of)
        self._item_rows = RowModel[ItemLine](self._item_columns(), _id_of)
        self._cash_rows = RowModel[CashLine](self._cash_columns(), _id_of)
        self.containers = ListTable(self._container_rows, "", self)
        self.items = ListTable(self._item_rows, "", self)
        self.cash = ListTable(self._cash_rows, "", self)
        self._lists = (
            FittedList(self.containers, rows_max=6),
            FittedList(self.items, rows_max=12),
            FittedList(self.cash, rows_max=4),
        )
        self._story = Words(tone="soft", parent=self)
        self._limit = Words(tone="small", parent=self)
        self._take_in = self._button("plus", partial(self._open, Form.TAKE_IN), "primary")
        self._confiscate = self._button("lock", partial(self._open, Form.CONFISCATE))
        self._count = self._button("plus", partial(self._open, Form.CASH))
        self._seal = self._button("check", self._ask_to_seal)
        self._move = self._button("move", self._ask_to_move)
        self._place = self._button("swap", self._ask_to_place)
        self._change = self._button("edit", self._ask_to_change)
        self._sign = self._button("check", self._ask_to_sign)
        self.containers.row_chosen.connect(self._show_chosen)
        self.containers.row_opened.connect(self._ask_to_move)
        self.items.row_opened.connect(self._ask_to_place)
        self.items.row_chosen.connect(self._show_chosen)
        self._lay_out()
        self.retranslate()

    def show_page(self, page: PersonPage) -> None:
        super().show_page(page)
        replica, person_id = self.context.replica, page.head.person_id
        self.context.read(self, lambda: belongings(replica, person_id), self._take, "property")

    def write_words(self) -> None:
        self._take_in.setText(self.tr("Take property in"))
        self._confiscate.setText(self.tr("Confiscate"))
        self._count.setText(self.tr("Count cash"))
        self._seal.setText(self.tr("Change the seal"))
        self._move.setText(self.tr("Move the container"))
        self._place.setText(self.tr("Hand out or put away"))
        self._change.setText(self.tr("Change the item"))
        self._sign.setText(self.tr("Sign as second person"))
        names = (self.tr("Containers"), self.tr("Things"), self.tr("Cash"))
        nothing = (
            self.tr("Containers: none"),
            self.tr("Things: nothing is listed"),
            self.tr("Cash: none was counted"),
        )
        for each, name, none in zip(self._lists, names, nothing, strict=True):
            each.table.setAccessibleName(name)
            each.set_title(name, none)
        self._limit.setText(
            self.tr("What somebody has with them must fit into two boxes (volumetric control).")
        )
        self._container_rows.retitle(self._container_columns())
        self._item_rows.retitle(self._item_columns())
        self._cash_rows.retitle(self._cash_columns())

    def fill(self, page: PersonPage) -> None:
        self._container_rows.replace(self._owned.containers)
        self._item_rows.replace(self._owned.items)
        self._cash_rows.replace(self._owned.cash)
        if self.containers.chosen() is None and self._owned.containers:
            self.containers.choose(self._owned.containers[0].id)
        if self.items.chosen() is None and self._owned.items:
            self.items.choose(self._owned.items[0].id)
        self._show_chosen()

    @Slot(object)
    def _take(self, owned: Belongings) -> None:
        self._owned = owned
        if self.page is not None:
            self.fill(self.page)

    @Slot()
    def _show_chosen(self) -> None:
        container, item = self.containers.chosen(), self.items.chosen()
        self._seal.setEnabled(container is not None and not container.is_gone)
        self._move.setEnabled(container is not None)
        self._place.setEnabled(item is not None)
        self._change.setEnabled(item is not None)
        self._sign.setVisible(self._unsigned() is not None)
        self._story.setText("\n".join(self._told(container)))
        self._story.setVisible(bool(self._story.text()))

    def _told(self, container: ContainerLine | None) -> list[str]:
        """What became of a container, the latest first."""
        if container is None:
            return []
        now = self.now()
        told = [
            (
                seal.sealed_at,
                self.tr("seal {number}: {why}").format(
                    number=seal.number, why=code_label("seal_reason", seal.why)
                ),
                " + ".join(name for name in (seal.staff_name, seal.second_name) if name),
                seal.comment,
            )
            for seal in container.seals
        ] + [
            (
                move.moved_at,
                " ".join(filter(None, (code_label("container_move", move.kind), move.place))),
                move.staff_name or "",
                move.comment,
            )
            for move in container.moves
        ]
        told.sort(key=lambda one: one[0], reverse=True)
        return [
            "  ·  ".join(filter(None, (moment_words(at, now), what, who, comment)))
            for at, what, who, comment in told
        ]

    def _unsigned(self) -> tuple[str | None, str | None] | None:
        """The first seal or count of cash that waits for whoever is signed in."""
        own = self.context.desk.member.staff_id
        for container in self._owned.containers:
            for seal in container.seals:
                if seal.second_id == own and not seal.signed:
                    return seal.id, None
        for counted in self._owned.cash:
            if counted.second_id == own and not counted.signed:
                return None, counted.id
        return None

    # Doing

    def _open(self, form: Form) -> None:
        if self.page is not None:
            self.context.guide.open_form(form, self.page.head.person_id)

    @Slot()
    def _ask_to_seal(self) -> None:
        container = self.containers.chosen()
        if self.page is not None and container is not None:
            forms.seal_container(self.context, self.page.head, container, self)

    @Slot()
    def _ask_to_move(self) -> None:
        container = self.containers.chosen()
        if self.page is not None and container is not None:
            forms.move_container(self.context, self.page.head, container, self)

    @Slot()
    def _ask_to_place(self) -> None:
        item = self.items.chosen()
        if self.page is not None and item is not None:
            forms.place_item(self.context, self.page.head, self._owned, item, self)

    @Slot()
    def _ask_to_change(self) -> None:
        item = self.items.chosen()
        if self.page is not None and item is not None:
            forms.change_item(self.context, self.page.head, item, self)

    @Slot()
    def _ask_to_sign(self) -> None:
        unsigned = self._unsigned()
        if unsigned is not None:
            seal_id, cash_id = unsigned
            sign = partial(cash.sign, self.context.desk, seal_id=seal_id, cash_id=cash_id)
            self.context.act(self, sign, self._signed, self._not_signed)

    @Slot(object)
    def _signed(self, saved: Saved) -> None:
        words = self.tr("Signed, saved on this terminal {time}")
        self.context.guide.tell(words.format(time=clock_words(saved.at)), Tone.GOOD)

    def _not_signed(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        self.context.guide.tell(problem_words(error), Tone.DANGER)

    # Columns

    def _container_columns(self) -> Sequence[Column[ContainerLine]]:
        return (
            Column(
                self.tr("Container"),
                lambda line: code_label("container_kind", line.kind),
                width=170,
                strong=True,
                tone=_container_tone,
            ),
            Column(
                self.tr("Seal"),
                lambda line: line.seal.number if line.seal else "",
                width=170,
                badges=self._seal_badges,
                tone=_container_tone,
            ),
            Column(self.tr("Where"), _where, width=240, grow=True, tone=_container_tone),
            Column(self.tr("Things"), lambda line: str(line.things or ""), width=80, right=True),
            Column(
                self.tr("Worth"),
                lambda line: money(line.pence) if line.pence else "",
                width=100,
                right=True,
            ),
        )

    def _item_columns(self) -> Sequence[Column[ItemLine]]:
        return (
            Column(
                self.tr("What"),
                item_words,
                width=280,
                grow=True,
                strong=True,
                tone=_item_tone,
            ),
            Column(
                self.tr("Where"),
                lambda line: place_words(line, self._owned),
                width=220,
                tone=_item_tone,
            ),
            Column(
                self.tr("Worth"),
                lambda line: money(line.value_pence) if line.value_pence is not None else "",
                width=100,
                right=True,
                tone=_item_tone,
            ),
            Column(self.tr("Since"), self._since, width=250, tone=_item_tone),
        )

    def _cash_columns(self) -> Sequence[Column[CashLine]]:
        return (
            Column(self.tr("Amount"), lambda line: money(line.pence), width=110, strong=True),
            Column(self.tr("What"), cash_words, width=150, tone=_cash_tone),
            Column(
                self.tr("Counted"),
                lambda line: moment_words(line.counted_at, self.now()),
                width=230,
            ),
            Column(
                self.tr("By"),
                lambda line: f"{line.staff_name} + {line.second_name}",
                width=280,
                grow=True,
                badges=self._cash_badges,
            ),
        )

    def _since(self, line: ItemLine) -> str:
        when = moment_words(line.placed_at, self.now()) if line.placed_at else ""
        unsent = self.tr("not sent yet") if line.pending else ""
        return "  ·  ".join(filter(None, (when, line.placed_why, unsent)))

    def _seal_badges(self, line: ContainerLine) -> tuple[BadgeText, ...]:
        return () if line.seal is None or line.seal.signed else (self._to_sign(),)

    def _cash_badges(self, line: CashLine) -> tuple[BadgeText, ...]:
        return () if line.signed else (self._to_sign(),)

    def _to_sign(self) -> BadgeText:
        meaning = self.tr("The second person has not signed yet")
        return BadgeText(self.tr("TO SIGN"), "warning", meaning)

    def _button(self, icon: str, does: Callable[[], None], role: str = "secondary") -> Button:
        button = Button(icon_name=icon, role=role, parent=self)  # type: ignore[arg-type]
        button.clicked.connect(does)
        return button

    def _lay_out(self) -> None:
        containers, things, cash_list = self._lists
        above, below = FlowLayout(gap=UNIT), FlowLayout(gap=UNIT)
        for button in (self._take_in, self._confiscate, self._count, self._sign):
            above.addWidget(button)
        for button in (self._place, self._change):
            below.addWidget(button)
        middle = FlowLayout(gap=UNIT)
        for button in (self._seal, self._move):
            middle.addWidget(button)
        page = Page(self)
        page.body.addLayout(above)
        page.body.addWidget(containers)
        page.body.addLayout(middle)
        page.body.addWidget(self._story)
        page.body.addWidget(things)
        page.body.addWidget(self._limit)
        page.body.addLayout(below)
        page.body.addWidget(cash_list)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.addWidget(page)


def _id_of(line: ContainerLine | ItemLine | CashLine) -> str:
    return line.id


def _where(line: ContainerLine) -> str:
    if line.place is None:
        return ""
    if line.is_gone:
        return code_label("container_move", line.place.kind)
    return line.place.place or code_label("container_move", line.place.kind)


def _container_tone(line: ContainerLine) -> str:
    return "ink_soft" if line.is_gone else "ink"


def _cash_tone(line: CashLine) -> str:
    return "ink" if line.is_present and not line.given_back else "ink_soft"


def _item_tone(line: ItemLine) -> str:
    return "ink" if line.status in ("STORED", "POSSESSION") else "ink_soft"
