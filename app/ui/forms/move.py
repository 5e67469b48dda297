"""Moving somebody to another cell, or swapping two: what speaks against it is said at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from app.desk import movements
from app.desk.desk import Saved
from app.desk.fitting import check_cells
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.forms.cells import (
    CellChoice,
    Neighbour,
    attributes_words,
    cell_choices,
    cell_keys,
    neighbours,
    occupants_words,
)
from app.ui.forms.fits import fit_badges
from app.ui.forms.form import PersonForm
from app.ui.forms.moment_field import MomentField
from app.ui.forms.picker import Picker
from app.ui.forms.subject import Subject
from app.ui.kit.fields import CodeCombo
from app.ui.kit.row_model import Column
from app.ui.labels import badge_texts, cell_words, code_pairs, problem_words
from record.names import display_name
from record.problems import Problem
from record.rules.finding import Finding

USUAL_REASON = "ADM"


class _WhereForm(PersonForm):
    """What moving and swapping share: something chosen, and a check of it while one chooses."""

    WIDTH = 780
    CHOICE = "choice"

    def check(self) -> Callable[[], tuple[Finding, ...]] | None:
        """The check of what is chosen now, to be run in the background; None without a choice."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    @Slot()
    def look(self) -> None:
        """Ask what speaks against the choice, and show it when the answer is there."""
        check = self.check()
        if check is None:
            self.warn(())
            return
        self.context.background.read(
            self, check, self._take_findings, topic="check", failed=self._take_objection
        )

    def _take_findings(self, findings: tuple[Finding, ...]) -> None:
        self.say_beside(self.CHOICE, "")
        self.warn(findings)

    def _take_objection(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        self.warn(())
        self.say_beside(self.CHOICE, problem_words(error))


class MoveForm(_WhereForm):
    """Moves a person to a cell of their prison."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "already_there": "choice",
        "location_unknown": "choice",
        "location_not_cell": "choice",
        "When": "when",
        "Reason": "move_reason",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"move:{subject.person_id}", parent)
        self._choices: list[CellChoice] = []
        self.fits: dict[str, tuple[Finding, ...]] = {}
        self._cell: Picker[CellChoice] = Picker(
            self._columns(), lambda one: one.id, lambda one: cell_keys(one.cell), parent=self
        )
        self.show_all = QCheckBox(self)
        self._move_reason = CodeCombo(parent=self)
        self._when = MomentField(context.desk.now(), self)
        self.add_field(self.CHOICE, "", self._cell)
        self.add_widget(self.show_all)
        self.add_row(("move_reason", "", self._move_reason), ("when", "", self._when))
        self._move_reason.set_codes(_reasons())
        self._move_reason.set_code(prefill.get("move_reason", USUAL_REASON))
        self.show_all.toggled.connect(self._offer)
        self._cell.highlighted.connect(self.look)
        self._cell.picked.connect(self._go_on)
        self.start()
        if "location_id" in prefill:
            self._cell.keep_text(prefill["location_id"])

    def retranslate(self) -> None:
        self.set_title(self.tr("Move to another cell"))
        self.relabel(self.CHOICE, self.tr("To which cell"))
        self.relabel("move_reason", self.tr("Reason for the move"))
        self.relabel("when", self.tr("When"))
        self._cell.rename(self.tr("Cell"), self.tr("Cell, who is in it, or what it has"))
        self._cell.model.retitle(self._columns())
        self.show_all.setText(self.tr("Show full cells and cells out of use, too"))
        self._move_reason.set_codes(_reasons())
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        head, replica = page.head, self.context.replica
        if head.prison is None:
            return
        prison, here = head.prison, head.location_id
        self.context.read(
            self, lambda: cell_choices(replica, prison, here), self._take_cells, "cells"
        )

    def anyway_words(self) -> str:
        return self.tr("Move anyway")

    def save_words(self) -> str:
        return self.tr("Move")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if self._cell.chosen() is None:
            wrong[self.CHOICE] = self.tr("Choose the cell.")
        if not self._move_reason.code():
            wrong["move_reason"] = self.tr("Choose why they move.")
        return wrong

    def offered(self, one: CellChoice) -> tuple[bool, str]:
        """The order in which cells are offered: as they came, one wing after the other."""
        return False, ""

    def cell_chosen(self) -> CellChoice | None:
        """The cell that is chosen now."""
        return self._cell.chosen()

    def check(self) -> Callable[[], tuple[Finding, ...]] | None:
        chosen = self._cell.chosen()
        if chosen is None:
            return None
        return partial(
            movements.check_move,
            self.context.desk,
            person_id=self.subject.person_id,
            location_id=chosen.id,
        )

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        chosen = self._cell.chosen()
        return partial(
            movements.move_cell,
            self.context.desk,
            person_id=self.subject.person_id,
            location_id=chosen.id if chosen is not None else "",
            move_reason=self._move_reason.code(),
            moved_at=self._when.moment(),
            reason=reason,
        )

    def _take_cells(self, choices: list[CellChoice]) -> None:
        here = self.page.head.location_id if self.page is not None else None
        self._choices = [one for one in choices if one.id != here]
        self._offer()
        desk, person_id = self.context.desk, self.subject.person_id
        ids = [one.id for one in self._choices]
        self.context.read(self, lambda: check_cells(desk, person_id, ids), self._take_fits, "fits")

    def _take_fits(self, fits: dict[str, tuple[Finding, ...]]) -> None:
        self.fits = fits
        self._cell.model.retitle(self._columns())
        self._offer()

    @Slot()
    def _offer(self) -> None:
        wanted = self._cell.kept_text()
        self._cell.set_rows(
            [
                one
                for one in sorted(self._choices, key=self.offered)
                if one.usable or self.show_all.isChecked() or one.id == wanted
            ]
        )

    def _columns(self) -> Sequence[Column[CellChoice]]:
        return (
            Column(self.tr("Cell"), lambda one: cell_words(one.cell.path), width=84, strong=True),
            Column(self.tr("Room"), self._room, width=170),
            Column(
                self.tr("For them"),
                lambda _: "",
                width=220,
                badges=lambda one: fit_badges(self.fits.get(one.id)),
            ),
            Column(
                self.tr("Who is in it"),
                lambda one: occupants_words(one.cell),
                width=110,
                grow=True,
            ),
            Column(
                self.tr("What it has"),
                lambda one: attributes_words(one.cell),
                width=100,
                grow=True,
            ),
        )

    def _room(self, one: CellChoice) -> str:
        """How many more it holds, and for how many it is certified where those are fewer."""
        if not one.usable:
            return ""
        capacity, certified = one.cell.capacity or 0, one.cell.certified
        words = self.tr("{free} of {capacity} free")
        if certified is not None and certified < capacity:
            words = self.tr("{free} of {capacity} free; certified {certified}")
        return words.format(free=one.free, capacity=capacity, certified=certified)

    @Slot()
    def _go_on(self) -> None:
        self._move_reason.setFocus()


class SwapForm(_WhereForm):
    """Lets two people change cells, in one action."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "same_person": "choice",
        "not_in_cell": "choice",
        "already_there": "choice",
        "not_in_custody": "choice",
        "When": "when",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"swap:{subject.person_id}", parent)
        self._other: Picker[Neighbour] = Picker(
            self._columns(), lambda one: one.id, _person_keys, parent=self
        )
        self._when = MomentField(context.desk.now(), self)
        self.add_field(self.CHOICE, "", self._other)
        self.add_field("when", "", self._when)
        self._other.highlighted.connect(self.look)
        self._other.picked.connect(self._go_on)
        self.start()
        if "other_person_id" in prefill:
            self._other.keep_text(prefill["other_person_id"])

    def retranslate(self) -> None:
        self.set_title(self.tr("Swap cells"))
        self.relabel(self.CHOICE, self.tr("With whom"))
        self.relabel("when", self.tr("When"))
        self._other.rename(self.tr("The other person"), self.tr("Name, number or cell"))
        self._other.model.retitle(self._columns())
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        head, replica = page.head, self.context.replica
        if head.prison is None or head.location_id is None:
            self.say_beside(self.CHOICE, self.tr("They have no cell, so there is nothing to swap."))
            return
        prison, here, but = head.prison, head.location_id, head.person_id
        self.context.read(
            self,
            lambda: neighbours(cell_choices(replica, prison, here), but),
            self._other.set_rows,
            "people",
        )

    def anyway_words(self) -> str:
        return self.tr("Swap anyway")

    def save_words(self) -> str:
        return self.tr("Swap")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if self._other.chosen() is None:
            wrong[self.CHOICE] = self.tr("Choose the other person.")
        return wrong

    def check(self) -> Callable[[], tuple[Finding, ...]] | None:
        chosen = self._other.chosen()
        if chosen is None:
            return None
        return partial(
            movements.check_swap,
            self.context.desk,
            person_id=self.subject.person_id,
            other_person_id=chosen.id,
        )

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        chosen = self._other.chosen()
        return partial(
            movements.swap_cells,
            self.context.desk,
            person_id=self.subject.person_id,
            other_person_id=chosen.id if chosen is not None else "",
            moved_at=self._when.moment(),
            reason=reason,
        )

    def _columns(self) -> Sequence[Column[Neighbour]]:
        return (
            Column(
                self.tr("Name"),
                lambda one: display_name(one.occupant.surname, one.occupant.forename),
                width=220,
                grow=True,
                strong=True,
            ),
            Column(self.tr("Number"), lambda one: one.occupant.prison_number, width=96),
            Column(self.tr("Cell"), lambda one: cell_words(one.cell.path), width=100),
            Column(
                self.tr("Warnings"),
                lambda _: "",
                width=240,
                badges=lambda one: badge_texts(one.occupant.badges),
            ),
        )

    @Slot()
    def _go_on(self) -> None:
        self._when.setFocus()


def _person_keys(one: Neighbour) -> Sequence[str]:
    who, code = one.occupant, cell_words(one.cell.path)
    return who.surname, who.prison_number, code, f"{who.surname} {who.forename}"


def _reasons() -> list[tuple[str, str]]:
    return code_pairs("move_within_reason")
