"""The fire roll: who should be in which cell, who is elsewhere, who needs help to get out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reads.board import Board, Landing, Occupant
from app.store.reads.fire import FireRoll
from app.ui.labels import cell_words, code_label, whereabouts
from app.ui.prints.sheet import TICK, Block, Column, Line, Sheet, Table, Text
from app.ui.prints.words import PRINTED, landing_words, name_words, prison_words
from app.ui.way_out import plan_words
from record.problems import Problem

translate = QCoreApplication.translate

_Placed = tuple[str, Occupant]
"""Somebody with the cell that is theirs."""


def fire_roll_sheet(desk: Desk, roll: FireRoll) -> Sheet:
    """The sheet. ``Problem`` nothing_to_print when this terminal knows of no wing."""
    if not roll.wings:
        raise Problem("nothing_to_print")
    wing = roll.wings[0].wing if len(roll.wings) == 1 else None
    return Sheet(
        title=translate("prints", "Fire roll"),
        place=prison_words(desk, wing),
        blocks=tuple(_blocks(roll)),
    )


def _blocks(roll: FireRoll) -> Iterator[Block]:
    everybody = [*(one for board in roll.wings for one in _on(board)), *_without(roll)]
    here = [one for one in everybody if one[1].status == "IN"]
    helped = [one for one in here if one[1].person_id in roll.helps]
    away = [one for one in everybody if one[1].status != "IN"]
    yield Text(_figures(len(everybody), len(away), len(helped)), strong=True)
    yield _totals(roll)
    if helped:
        yield _people(translate("prints", "Need help to get out"), helped, roll)
    not_on_it = [("–", one) for one in roll.away]
    if away or not_on_it:
        yield _elsewhere([*away, *not_on_it])
    if roll.unplaced:
        yield _people(translate("prints", "Without a cell"), _without(roll), roll)
    for board in roll.wings:
        first = True
        for landing in board.landings:
            people = list(_in(landing))
            if people:
                title = landing_words(board.wing, landing)
                yield _people(title, people, roll, _of_landing(landing, roll), breaks=first)
                first = False


def _on(board: Board) -> list[_Placed]:
    return [one for landing in board.landings for one in _in(landing)]


def _in(landing: Landing) -> Iterator[_Placed]:
    for cell in landing.cells:
        for one in cell.occupants:
            yield cell_words(cell.path), one


def _without(roll: FireRoll) -> list[_Placed]:
    return [("–", one) for one in roll.unplaced]


def _figures(on_roll: int, away: int, helped: int) -> str:
    parts = [PRINTED.on_roll(on_roll), PRINTED.here(on_roll - away), PRINTED.elsewhere(away)]
    return ", ".join([*parts, PRINTED.need_help(helped)])


def _of_landing(landing: Landing, roll: FireRoll) -> str:
    return _figures(landing.roll, landing.out, _helped(_in(landing), roll))


def _helped(people: Iterable[_Placed], roll: FireRoll) -> int:
    return sum(one.status == "IN" and one.person_id in roll.helps for _, one in people)


def _totals(roll: FireRoll) -> Table:
    """A line for each landing, with room for what is counted at the assembly point."""
    columns = (
        Column(translate("prints", "Landing")),
        Column(translate("prints", "On the roll"), 22, right=True),
        Column(translate("prints", "Elsewhere"), 20, right=True),
        Column(translate("prints", "Should be here"), 27, right=True, strong=True),
        Column(translate("prints", "Need help"), 20, right=True),
        Column(translate("prints", "Counted"), 18, right=True),
    )
    lines = []
    for board in roll.wings:
        for landing in board.landings:
            helped = _helped(_in(landing), roll)
            title = landing_words(board.wing, landing)
            lines.append(_sum(title, landing.roll, landing.out, helped))
    if roll.unplaced:
        out = sum(one.status != "IN" for one in roll.unplaced)
        helped = _helped(_without(roll), roll)
        lines.append(_sum(translate("prints", "Without a cell"), len(roll.unplaced), out, helped))
    people = [*(one for board in roll.wings for one in _on(board)), *_without(roll)]
    away = sum(one.status != "IN" for _, one in people)
    total = _sum(
        translate("prints", "Together"), len(people), away, _helped(people, roll), strong=True
    )
    return Table(columns, (*lines, total))


def _sum(title: str, on_roll: int, out: int, helped: int, *, strong: bool = False) -> Line:
    cells = (title, str(on_roll), str(out or ""), str(on_roll - out), str(helped or ""), "________")
    return Line(cells, strong=strong)


def _people(
    title: str,
    people: Iterable[_Placed],
    roll: FireRoll,
    figures: str = "",
    *,
    breaks: bool = False,
) -> Table:
    columns = (
        *_whom(Column("", 5)),
        Column(translate("prints", "Help or elsewhere"), 84, strong=True),
    )
    lines = tuple(_line(cell, one, roll) for cell, one in people)
    return Table(columns, lines, title, figures, breaks)


def _whom(*before: Column) -> tuple[Column, ...]:
    """The columns that say who somebody is and where they belong."""
    return (
        *before,
        Column(translate("prints", "Cell"), 20, strong=True),
        Column(translate("prints", "Name")),
        Column(translate("prints", "Number"), 19),
    )


def _line(cell: str, one: Occupant, roll: FireRoll) -> Line:
    """Somebody who is elsewhere is not looked for here, so has no box to tick."""
    here = one.status == "IN"
    plans = roll.plans.get(one.person_id, ())
    needs = [code for code in roll.helps.get(one.person_id, ()) if not (plans and code == "PEEP")]
    said = [*map(plan_words, plans), *(code_label("need", code) for code in needs)]
    if not here:
        said = [whereabouts(one.status, one.out_kind, one.out_to)]
    whom = (cell, name_words(one), one.prison_number)
    return Line((TICK if here else "–", *whom, "; ".join(said)))


def _elsewhere(people: Iterable[_Placed]) -> Table:
    columns = (*_whom(), Column(translate("prints", "Elsewhere"), 84))
    lines = tuple(
        Line(
            (
                cell,
                name_words(one),
                one.prison_number,
                whereabouts(one.status, one.out_kind, one.out_to),
            )
        )
        for cell, one in people
    )
    return Table(columns, lines, translate("prints", "Elsewhere"))
