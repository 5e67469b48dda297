"""The faces of nobody that the invented prison has."""

from __future__ import annotations

import datetime as dt

from PySide6.QtGui import QImage

from app.ui.pictures import SIZE
from demo.faces import photographs
from demo.prison import build
from record.catalogue import BY_NAME
from record.images import look_at, name_of
from record.validate import check_row

TODAY = dt.date(2026, 11, 24)


def test_the_men_of_one_wing_have_each_a_face_of_their_own() -> None:
    rows = list(build(people=120, today=TODAY))
    taken = list(photographs(rows))
    assert len(taken) >= 10
    assert len({one.picture for one in taken}) == len(taken)
    people = {row["id"] for kind, row in rows if kind == "person"}
    for (kind, row), picture in taken:
        check_row(BY_NAME[kind], {k: v for k, v in row.items() if k != "id"}, known_codes=True)
        assert row["person_id"] in people
        assert (row["sha256"], row["size"]) == (name_of(picture), len(picture))
        assert look_at(picture).media_type == row["media_type"]
        assert QImage.fromData(picture).size() == SIZE


def test_the_same_prison_has_the_same_faces() -> None:
    first, second = (list(photographs(build(people=30, today=TODAY))) for _ in range(2))
    assert first == second
