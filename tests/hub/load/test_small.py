"""An extract with nothing amiss: every table ends where staff will look for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hub.load.extracts import SMALL, Taken, write_extract


@pytest.fixture
def taken(tmp_path: Path) -> Taken:
    return Taken(write_extract(tmp_path / "extract"))


def test_every_row_is_taken_and_nothing_is_amiss(taken: Taken) -> None:
    for table, text in SMALL.items():
        rows = len(text.splitlines()) - 1
        assert taken.fates(table) == (rows, 0, 0), table
    assert not taken.found


def test_a_person_goes_by_the_name_of_the_latest_booking(taken: Taken) -> None:
    person = taken.row("person", prison_number="A1000AA")
    assert (person["surname"], person["forename"]) == ("PRICE", "OWEN")
    assert person["date_of_birth"] == "1980-05-04"
    alias = taken.row("alias")
    assert (alias["person_id"], alias["surname"], alias["kind"]) == (person["id"], "PRYCE", "A")


def test_the_name_in_use_is_an_alias_when_the_latest_booking_says_so(tmp_path: Path) -> None:
    bookings = SMALL["OFFENDER_BOOKINGS"].replace("A00500,100,1", "A00500,101,1")
    taken = Taken(write_extract(tmp_path, OFFENDER_BOOKINGS=bookings))
    assert taken.row("person", prison_number="A1000AA")["surname"] == "PRYCE"
    assert taken.row("alias")["surname"] == "PRICE"


def test_details_come_from_four_tables(taken: Taken) -> None:
    person = taken.row("person", prison_number="A1000AA")
    details = ("nationality", "religion", "diet", "language", "interpreter", "needs")
    expected = ["BRIT", "RC", "GLU", "WEL-CYM", False, ["ASTH"]]
    assert [person[name] for name in details] == expected


def test_a_custody_period_knows_status_dates_category_and_key_worker(taken: Taken) -> None:
    period = taken.row("custody_period", booking_number="A00500")
    assert period["prison"] == "LEI"
    assert (period["status"], period["closed_at"]) == ("IN", None)
    assert period["opened_at"] == "2026-02-03T00:00:00.000Z"
    assert (period["legal_status"], period["category"]) == ("SENT", "C")
    assert period["conditional_release_on"] == "2027-01-09"  # an override counts
    assert period["sentence_expires_on"] == "2028-02-03"
    assert period["key_worker_id"] == taken.row("staff", surname="ADEYEMI")["id"]


def test_somebody_at_court_is_out_and_keeps_their_cell(taken: Taken) -> None:
    period = taken.row("custody_period", booking_number="A00600")
    assert (period["status"], period["out_kind"]) == ("OUT", "CRT")
    assert period["out_to"] == "Leeds Magistrates"
    assert period["status_since"] == "2026-11-24T08:00:00.000Z"
    stay = taken.row("stay", person_id=period["person_id"])
    cell = taken.row("location", path="LEI-A-1-002")
    assert (stay["location_id"], stay["to_at"]) == (cell["id"], None)
    assert stay["from_at"] == "2026-03-04T00:00:00.000Z"


def test_times_are_kept_in_utc(taken: Taken) -> None:
    summer = taken.row("case_note", sub_kind="IEP_WARN")
    assert summer["happened_at"] == "2026-07-06T08:00:00.000Z"
    winter = taken.row("case_note", sub_kind="OBS_GEN")
    assert winter["happened_at"] == "2026-02-05T14:35:00.000Z"
    assert winter["staff_name"] == "ADEYEMI, Ruth"
    assert winter["text"] == 'Spoke at the door; said "all right".'


def test_one_open_stay_a_person(taken: Taken) -> None:
    price = taken.row("person", prison_number="A1000AA")["id"]
    stays = taken.rows("stay", person_id=price)
    assert [stay["to_at"] for stay in stays] == ["2026-02-10T10:30:00.000Z", None]


def test_an_open_bed_assignment_elsewhere_ended_when_the_present_cell_began(tmp_path: Path) -> None:
    beds = SMALL["BED_ASSIGNMENT_HISTORIES"].replace("500,2,12", "500,2,11")
    taken = Taken(write_extract(tmp_path, BED_ASSIGNMENT_HISTORIES=beds))
    price = taken.row("person", prison_number="A1000AA")["id"]
    (now,) = taken.rows("stay", person_id=price, to_at=None)
    assert now["location_id"] == taken.row("location", path="LEI-A-1-001")["id"]
    assert "BED_ASSIGNMENT_HISTORIES.csv" in {file for file, *_ in taken.found}


def test_the_estate_hangs_together(taken: Taken) -> None:
    wing, landing = taken.row("location", path="LEI-A"), taken.row("location", path="LEI-A-1")
    cell = taken.row("location", path="LEI-A-1-001")
    assert (wing["parent_id"], landing["parent_id"]) == (None, wing["id"])
    assert cell["parent_id"] == landing["id"]
    assert (cell["operational_capacity"], cell["in_use"]) == (2, True)


def test_staff_have_a_user_name_and_a_role_of_ours(taken: Taken) -> None:
    officer, senior = taken.row("staff", surname="ADEYEMI"), taken.row("staff", surname="MORGAN")
    assert (officer["staff_number"], officer["role"], officer["active"]) == (
        "RADEYEMI_GEN",
        "officer",
        True,
    )
    assert (senior["role"], senior["active"]) == ("supervising_officer", False)


def test_alerts_are_active_or_ended(taken: Taken) -> None:
    arson = taken.row("alert", code="XA")
    assert (arson["status"], arson["ended_on"]) == ("ENDED", "2026-05-01")
    assert taken.row("alert", code="HA")["status"] == "ACTIVE"


def test_of_two_legal_statuses_the_latest_counts(tmp_path: Path) -> None:
    statuses = SMALL["OFFENDER_IMPRISON_STATUSES"] + (
        "500,1,TRL,2026-02-03,2026-02-03 12:00:00,N\n"
    )
    taken = Taken(write_extract(tmp_path, OFFENDER_IMPRISON_STATUSES=statuses))
    assert taken.row("custody_period", booking_number="A00500")["legal_status"] == "SENT"
    assert taken.fates("OFFENDER_IMPRISON_STATUSES") == (1, 0, 1)


def test_a_review_counts_before_a_calculation(taken: Taken) -> None:
    assert taken.row("assessment", kind="CSR")["level"] == "HI"
    assert taken.row("assessment", kind="CATEGORY")["level"] == "C"


def test_of_several_assessments_of_sharing_on_one_day_the_last_stands(tmp_path: Path) -> None:
    assessments = SMALL["OFFENDER_ASSESSMENTS"] + "500,3,2026-02-03,-4,1,A,STANDARD,,,\n"
    taken = Taken(write_extract(tmp_path, OFFENDER_ASSESSMENTS=assessments))
    assert taken.row("assessment", assessed_on="2026-02-03")["level"] == "STANDARD"
    assert taken.fates("OFFENDER_ASSESSMENTS") == (2, 0, 1)


def test_an_assessment_without_a_result_is_none(tmp_path: Path) -> None:
    assessments = SMALL["OFFENDER_ASSESSMENTS"] + "600,1,2026-03-04,-1,1,A,PEND,,,\n"
    taken = Taken(write_extract(tmp_path, OFFENDER_ASSESSMENTS=assessments))
    assert taken.fates("OFFENDER_ASSESSMENTS") == (2, 0, 1)


def test_two_open_custody_periods_are_both_taken_and_said(tmp_path: Path) -> None:
    bookings = SMALL["OFFENDER_BOOKINGS"] + "501,2026-04-05,A00501,100,2,IN,Y,MDI,100,\n"
    taken = Taken(write_extract(tmp_path, OFFENDER_BOOKINGS=bookings))
    assert len(taken.rows("custody_period", closed_at=None)) == 3
    assert ("OFFENDER_BOOKINGS.csv", 4, "OFFENDER_ID", "two_custody_periods") in taken.found


def test_a_number_is_written_one_way_and_kept_as_it_was_found(taken: Taken) -> None:
    number = taken.row("identifier", kind="PNC")
    assert (number["value"], number["original"]) == ("1998/1234567L", "98/1234567l")
    assert number["verified"] is True


def test_amendments_are_taken_out_of_the_text_of_a_note(tmp_path: Path) -> None:
    notes = SMALL["OFFENDER_CASE_NOTES"] + (
        "9003,500,LEI,2026-02-05,2026-02-05 14:35:00,2026-02-05 14:50:00,NEG,IEP_WARN,1,"
        "Refused to lock up. ...[GMORGAN_GEN amended the case notes on 05-02-2026 16:00:00] "
        "He locked up at ten. ...[SOMEBODY updated the case notes on 2026/07/06 10:00:00] Seen.\n"
    )
    taken = Taken(write_extract(tmp_path, OFFENDER_CASE_NOTES=notes))
    note = taken.row("case_note", text="Refused to lock up.")
    added = taken.rows("note_amendment", case_note_id=note["id"])
    assert [row["text"] for row in added] == ["He locked up at ten.", "Seen."]
    assert [row["staff_name"] for row in added] == ["MORGAN, Gwen", "SOMEBODY"]
    assert [row["written_at"] for row in added] == [
        "2026-02-05T16:00:00.000Z",
        "2026-07-06T09:00:00.000Z",
    ]


def test_two_people_kept_apart_are_one_record_though_the_source_has_two(tmp_path: Path) -> None:
    apart = (
        "OFFENDER_ID,NS_OFFENDER_ID,TYPE_SEQ,NS_REASON_CODE,RECIP_NS_REASON_CODE,"
        "NS_TYPE,NS_EFFECTIVE_DATE,NS_EXPIRY_DATE,COMMENT_TEXT\n"
        "100,200,1,VIC,PER,WING,2026-05-01,,Debt\n"
        "200,100,1,PER,VIC,WING,2026-05-01,,Debt\n"
        "100,100,1,PER,VIC,WING,2026-05-01,,\n"
    )
    taken = Taken(write_extract(tmp_path, OFFENDER_NA_DETAILS=apart))
    row = taken.row("non_association")
    assert row["person_id"] == taken.row("person", prison_number="A1000AA")["id"]
    assert (row["reason"], row["restriction"], row["status"]) == ("VIC", "WING", "ACTIVE")
    assert taken.fates("OFFENDER_NA_DETAILS") == (2, 0, 1)


def test_cells_have_attributes(tmp_path: Path) -> None:
    profiles = """INTERNAL_LOCATION_ID,INT_LOC_PROFILE_TYPE,INT_LOC_PROFILE_CODE
12,HOU_UNIT_ATT,SC
12,HOU_UNIT_ATT,DO
12,HOU_USED_FOR,1
"""
    taken = Taken(write_extract(tmp_path, AGY_INT_LOC_PROFILES=profiles))
    assert taken.row("location", path="LEI-A-1-001")["attributes"] == ["DO", "SC"]
    assert taken.fates("AGY_INT_LOC_PROFILES") == (2, 0, 1)


def test_somebody_between_two_prisons_is_in_transit_to_the_one_that_waits(tmp_path: Path) -> None:
    bookings = SMALL["OFFENDER_BOOKINGS"].replace("1,OUT,Y,LEI,200,13", "1,TRN,N,TRN,200,")
    movements = SMALL["OFFENDER_EXTERNAL_MOVEMENTS"].replace(
        "CRT,CRT,OUT,LEI,COURT1", "TRN,NOTR,OUT,LEI,MDI"
    )
    taken = Taken(
        write_extract(tmp_path, OFFENDER_BOOKINGS=bookings, OFFENDER_EXTERNAL_MOVEMENTS=movements)
    )
    period = taken.row("custody_period", booking_number="A00600")
    assert (period["status"], period["prison"], period["closed_at"]) == ("TRN", "MDI", None)
