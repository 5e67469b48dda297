"""The printed roll of a wing: whose photograph is here stands on it with a small grey face."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage

from app.desk import photographs
from app.store.reads.board import board
from app.ui.board.tiles import Filter
from app.ui.pictures import SIZE, encoded
from app.ui.prints import offers
from app.ui.prints.roll import roll_sheet
from app.ui.prints.sheet import Table
from tests.desk.prison import cell, person
from tests.ui.test_prints import printed
from tests.ui.wing import Wing


def test_the_roll_shows_the_faces_that_are_here(wing: Wing, tmp_path: Path) -> None:
    desk = wing.context.desk

    def tables() -> list[Table]:
        sheet = roll_sheet(desk, board(desk.replica, cell("A")), Filter())
        return [block for block in sheet.blocks if isinstance(block, Table)]

    assert not any(column.picture for table in tables() for column in table.columns)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    photographs.add_photograph(desk, person_id=person("SMITH"), picture=encoded(image))
    lines = [line for table in tables() for line in table.lines]
    (smith,) = [line for line in lines if line.picture is not None]
    assert "SMITH, John" in smith.cells
    assert smith.picture is not None
    assert smith.picture.isGrayscale()
    assert smith.picture.width() < SIZE.width() / 2
    of_wing, *_ = offers.of_wing(desk, cell("A"), Filter())
    assert "A-1-001 SMITH, John" in printed(desk, of_wing, tmp_path / "roll.pdf")
