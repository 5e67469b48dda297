"""Property, contacts and visits of an extract."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hub.load.extracts import Taken, write_extract

CONTAINERS = """\
PROPERTY_CONTAINER_ID,OFFENDER_BOOK_ID,AGY_LOC_ID,SEAL_MARK,INTERNAL_LOCATION_ID,ACTIVE_FLAG,CONTAINER_CODE,COMMENT_TEXT
1,500,LEI,B100,,Y,BULK,Two boxes
2,500,LEI,,,N,VALU,
"""
PERSONS = """\
PERSON_ID,LAST_NAME,FIRST_NAME,MIDDLE_NAME,BIRTHDATE
7,Price,Ann,,1979-03-02
"""
CONTACTS = """\
OFFENDER_BOOK_ID,PERSON_ID,CONTACT_TYPE,RELATIONSHIP_TYPE,EMERGENCY_CONTACT_FLAG,NEXT_OF_KIN_FLAG,ACTIVE_FLAG,OFFENDER_CONTACT_PERSON_ID,COMMENT_TEXT
500,7,S,SIS,N,Y,Y,70,
500,8,S,BRO,N,N,Y,71,
"""
VISITS = """\
OFFENDER_VISIT_ID,OFFENDER_BOOK_ID,VISIT_DATE,START_TIME,END_TIME,VISIT_TYPE,VISIT_STATUS,VISIT_INTERNAL_LOCATION_ID,AGY_LOC_ID,COMMENT_TEXT
1,500,2026-11-26,2026-11-26 14:30:00,2026-11-26 15:30:00,SCON,SCH,,LEI,
2,500,2026-11-20,2026-11-20 14:30:00,2026-11-20 15:30:00,SCON,HMPOP,,LEI,
3,500,2026-11-19,2026-11-19 14:30:00,2026-11-19 15:30:00,OFFI,CANC,,LEI,
"""


@pytest.fixture
def taken(tmp_path: Path) -> Taken:
    return Taken(
        write_extract(
            tmp_path / "extract",
            OFFENDER_PPTY_CONTAINERS=CONTAINERS,
            PERSONS=PERSONS,
            OFFENDER_CONTACT_PERSONS=CONTACTS,
            OFFENDER_VISITS=VISITS,
        )
    )


def test_a_container_has_its_seal_and_is_where_it_was_or_has_gone(taken: Taken) -> None:
    bulk, valuables = (
        taken.row("property_container", kind="BULK"),
        taken.row("property_container", kind="VALU"),
    )
    assert taken.row("container_seal")["number"] == "B100"
    assert taken.row("container_seal")["container_id"] == bulk["id"]
    moves = {row["container_id"]: row["kind"] for row in taken.rows("container_move")}
    assert moves == {bulk["id"]: "RECEIVED", valuables["id"]: "RETURNED"}


def test_a_contact_is_a_name_and_a_relation_and_one_without_a_name_is_told(taken: Taken) -> None:
    contact = taken.row("contact")
    assert (contact["surname"], contact["relation"]) == ("Price", "SIS")
    assert (contact["next_of_kin"], contact["emergency"]) == (True, False)
    assert ("OFFENDER_CONTACT_PERSONS.csv", 3, "PERSON_ID", "row_refers_nowhere") in taken.found


def test_a_visit_is_due_or_cancelled_or_what_came_of_it_is_told(taken: Taken) -> None:
    status = {row["starts_at"][:10]: row["status"] for row in taken.rows("visit")}  # type: ignore[index]
    assert status == {
        "2026-11-26": "BOOKED",
        "2026-11-20": "BOOKED",
        "2026-11-19": "CANCELLED",
    }
    outcome = taken.row("visit_outcome")
    assert (outcome["outcome"], outcome["comment"]) == ("ENDED_EARLY", "Ended by staff.")
