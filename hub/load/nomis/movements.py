"""Comings and goings: OFFENDER_EXTERNAL_MOVEMENTS."""

from __future__ import annotations

from collections.abc import Iterator

from hub.load.nomis import layout
from hub.load.nomis.known import Known
from hub.load.tables import Made, Tables
from hub.load.taking import Taking
from record.types.estate import MOVEMENT


def take_movements(tables: Tables, known: Known) -> Iterator[Made]:
    """Every movement in and out of prison."""

    def movement(taking: Taking) -> Iterator[Made]:
        subject = known.subject(taking)
        moved_at = taking.moment("MOVEMENT_DATE", "MOVEMENT_TIME")
        if moved_at is None:
            taking.refuse("MOVEMENT_DATE", "value_missing")
        yield (
            "movement",
            {
                "id": layout.record_id(
                    "OFFENDER_EXTERNAL_MOVEMENTS",
                    taking.raw("OFFENDER_BOOK_ID"),
                    taking.raw("MOVEMENT_SEQ"),
                ),
                "person_id": subject.person_id,
                "custody_period_id": subject.period_id,
                "kind": taking.value(MOVEMENT, "kind", "MOVEMENT_TYPE"),
                "reason": taking.value(MOVEMENT, "reason", "MOVEMENT_REASON_CODE"),
                "direction": taking.value(MOVEMENT, "direction", "DIRECTION_CODE"),
                "from_place": _place(taking, known, "FROM_AGY_LOC_ID"),
                "to_place": _place(taking, known, "TO_AGY_LOC_ID"),
                "moved_at": moved_at,
                "escort": taking.value(MOVEMENT, "escort", "ESCORT_CODE"),
                "comment": taking.value(MOVEMENT, "comment", "COMMENT_TEXT"),
            },
        )

    yield from tables.made_from(layout.MOVEMENTS, movement)


def _place(taking: Taking, known: Known, column: str) -> str | None:
    agency = taking.raw(column)
    if agency and known.agencies and agency not in known.agencies and not known.is_prison(agency):
        taking.remark(column, "code_kept", code=agency[:24])
    return known.place_name(agency)
