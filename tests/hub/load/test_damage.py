"""Extracts with something amiss: it is said where and what, and everything else is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.load import report as reporting
from hub.load.extract import Extract
from record.problems import Problem
from tests.hub.load.extracts import SMALL, Taken, unbalanced, write_extract

ALERTS = SMALL["OFFENDER_ALERTS"]
NOTES = SMALL["OFFENDER_CASE_NOTES"]
PEOPLE = SMALL["OFFENDERS"]


def with_row(table: str, row: str) -> str:
    return SMALL[table] + row + "\n"


# ---- how a file is written ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "encode",
    [
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="byte-order mark"),
        pytest.param(lambda text: text.encode("utf-16"), id="utf-16"),
        pytest.param(lambda text: text.encode("utf-16-be"), id="utf-16 without a mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="windows lines"),
        pytest.param(lambda text: text.replace("\n", "\r").encode(), id="old mac lines"),
        pytest.param(lambda text: text.replace("\n", "\n\n").encode(), id="blank lines"),
        pytest.param(lambda text: text.replace(",", ";").encode(), id="semicolons"),
        pytest.param(lambda text: text.rstrip("\n").encode(), id="no last line break"),
        pytest.param(lambda text: text.replace("\n", ",,\n").encode(), id="commas too many"),
    ],
)
def test_a_file_may_be_written_in_many_ways(tmp_path: Path, encode) -> None:
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=encode(ALERTS)))
    assert taken.fates("OFFENDER_ALERTS") == (3, 0, 0)
    assert taken.row("alert", code="HA")["comment"] == "Low in mood"


def test_columns_may_come_in_any_order_with_others_among_them(tmp_path: Path) -> None:
    lines = [line.split(",") for line in ALERTS.splitlines()]
    turned = [",".join([*reversed(line), "more"]) for line in lines]
    turned[0] = turned[0].lower()
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS="\n".join(turned)))
    assert taken.fates("OFFENDER_ALERTS") == (3, 0, 0)
    assert taken.report.tables["OFFENDER_ALERTS"].columns_not_used == ["MORE", "ROOT_OFFENDER_ID"]


def test_files_are_found_whatever_the_case_of_their_names(tmp_path: Path) -> None:
    folder = write_extract(tmp_path)
    (folder / "OFFENDER_ALERTS.csv").rename(folder / "offender_alerts.CSV")
    assert Taken(folder).fates("OFFENDER_ALERTS") == (3, 0, 0)


def test_text_in_latin_1_is_read_and_said(tmp_path: Path) -> None:
    people = PEOPLE.replace("KHAN,IMRAN", "MÜLLER,JOSÉ").encode("latin-1")
    taken = Taken(write_extract(tmp_path, OFFENDERS=people))
    assert taken.row("person", prison_number="B2000BB")["surname"] == "MÜLLER"
    (sentence,) = taken.sentences("OFFENDERS")
    assert "row 4" in sentence
    assert "Windows-1252" in sentence


def test_a_note_may_run_over_lines(tmp_path: Path) -> None:
    notes = with_row(
        "OFFENDER_CASE_NOTES",
        '9003,500,LEI,2026-02-05,,2026-02-05,NEG,IEP_WARN,1,"First, then\r\n""second""\n\nlast"',
    )
    taken = Taken(write_extract(tmp_path, OFFENDER_CASE_NOTES=notes))
    assert taken.row(
        "case_note", sub_kind="IEP_WARN", kind="NEG", text='First, then\n"second"\n\nlast'
    )
    assert taken.fates("OFFENDER_CASE_NOTES") == (3, 0, 0)


@pytest.mark.parametrize(
    "broken",
    [
        '2026-02-05,500,100,9,X,XEL,ACTIVE,,"never closed',
        '2026-02-05,500,100,9,X,XEL,ACTIVE,,"closed" too early',
        '"2026-02-05,500,100,9,X,XEL,ACTIVE,,',
    ],
)
def test_quotation_marks_in_the_wrong_place_cost_one_row(tmp_path: Path, broken: str) -> None:
    lines = ALERTS.splitlines()
    alerts = "\n".join([*lines[:2], broken, *lines[2:]])
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts))
    assert taken.fates("OFFENDER_ALERTS") == (3, 0, 1)
    assert taken.found[0] == ("OFFENDER_ALERTS.csv", 3, None, "row_quotes")


def test_a_file_in_which_every_row_opens_a_quotation_mark_is_read_in_one_go(tmp_path: Path) -> None:
    alerts = ALERTS + '2026-02-05,500,100,9,X,XEL,ACTIVE,","\n' * 20_000
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts))
    assert taken.fates("OFFENDER_ALERTS") == (3, 0, 20_000)


def test_a_quotation_mark_inside_a_value_is_a_letter_like_any_other(tmp_path: Path) -> None:
    alerts = with_row("OFFENDER_ALERTS", '2026-02-05,500,100,9,X,XEL,ACTIVE,,Ladder of 6" steps')
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts))
    assert taken.row("alert", code="XEL")["comment"] == 'Ladder of 6" steps'


@pytest.mark.parametrize("values", ["2026-02-05,500", "2026-02-05,500,100,9,X,XEL,ACTIVE,,a,b,c"])
def test_a_row_with_too_few_or_too_many_values_is_not_taken(tmp_path: Path, values: str) -> None:
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=with_row("OFFENDER_ALERTS", values)))
    assert taken.fates("OFFENDER_ALERTS") == (3, 0, 1)
    (sentence,) = taken.sentences("OFFENDER_ALERTS")
    found = len(values.split(","))
    assert sentence.startswith(f"OFFENDER_ALERTS.csv, row 5: {found} values for 9 columns.")


def test_a_row_too_long_to_be_one_is_passed_over(tmp_path: Path) -> None:
    lines = ALERTS.splitlines()
    alerts = "\n".join([*lines[:2], "x" * 3_000_000, *lines[2:]])
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts))
    assert taken.fates("OFFENDER_ALERTS") == (3, 0, 1)
    assert taken.found[0] == ("OFFENDER_ALERTS.csv", 3, None, "row_too_long")


def test_hidden_characters_are_taken_out_and_said(tmp_path: Path) -> None:
    alerts = ALERTS.replace("Two officers", "Two\x00 off\u202eicers")
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts))
    assert taken.row("alert", code="XCU")["comment"] == "Two officers"
    assert taken.found == [("OFFENDER_ALERTS.csv", 4, "COMMENT_TEXT", "text_cleaned")]
    assert taken.fates("OFFENDER_ALERTS") == (2, 1, 0)


# ---- what a file holds -------------------------------------------------------------------------


def test_a_column_that_comes_twice_is_read_once(tmp_path: Path) -> None:
    lines = ALERTS.splitlines()
    alerts = "\n".join([lines[0] + ",ALERT_CODE", *(line + ",ZZZ" for line in lines[1:])])
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts))
    assert taken.fates("OFFENDER_ALERTS") == (3, 0, 0)
    assert ("OFFENDER_ALERTS.csv", None, None, "column_repeated") in taken.found


def test_a_missing_column_costs_the_table(tmp_path: Path) -> None:
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=ALERTS.replace("ALERT_CODE", "CODE")))
    assert taken.fates("OFFENDER_ALERTS") == (0, 0, 3)
    (sentence,) = taken.sentences("OFFENDER_ALERTS")
    assert sentence == "OFFENDER_ALERTS.csv has no column ALERT_CODE."


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, content: bytes) -> None:
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=content))
    assert taken.fates("OFFENDER_ALERTS") == (0, 0, 0)
    assert ("OFFENDER_ALERTS.csv", None, None, "file_empty") in taken.found


def test_headings_that_cannot_be_read_cost_the_table(tmp_path: Path) -> None:
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS='"' + ALERTS))
    assert taken.fates("OFFENDER_ALERTS") == (0, 0, 3)
    assert ("OFFENDER_ALERTS.csv", None, None, "row_quotes") in taken.found


def test_headings_alone_are_a_table_without_rows(tmp_path: Path) -> None:
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=ALERTS.splitlines()[0]))
    assert taken.fates("OFFENDER_ALERTS") == (0, 0, 0)
    assert not taken.sentences("OFFENDER_ALERTS")


def test_a_missing_table_is_missed(tmp_path: Path) -> None:
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=None))
    assert taken.report.missing == ["OFFENDER_ALERTS"]
    assert taken.sentences("OFFENDER_ALERTS") == [
        "OFFENDER_ALERTS.csv is not in the folder, so the record gets nothing from it."
    ]


def test_a_table_without_a_home_is_counted_and_said(tmp_path: Path) -> None:
    taken = Taken(write_extract(tmp_path, OFFENDER_SENTENCES="A,B\n1,2\n3,4\n"))
    assert taken.fates("OFFENDER_SENTENCES") == (0, 0, 2)
    assert ("OFFENDER_SENTENCES.csv", None, None, "table_no_home") in taken.found


def test_what_is_no_table_is_passed_over(tmp_path: Path) -> None:
    folder = write_extract(tmp_path)
    (folder / "readme.txt").write_text("hello")
    (folder / "offender_alerts.csv").write_text("again")
    (folder / "OFFENDER_SENTENCES.csv").mkdir()
    found = Taken(folder).found
    assert ("readme.txt", None, None, "file_not_table") in found
    assert ("offender_alerts.csv", None, None, "file_twice") in found
    assert ("OFFENDER_SENTENCES.csv", None, None, "file_unreadable") in found


def test_a_folder_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"is not there\."):
        Extract.open(tmp_path / "nowhere")
    file = tmp_path / "file.csv"
    file.write_text("A\n1\n")
    with pytest.raises(Problem, match="is not a folder"):
        Extract.open(file)


# ---- what a row holds --------------------------------------------------------------------------


def test_a_repeated_row_is_taken_once(tmp_path: Path) -> None:
    alerts = ALERTS + ALERTS.splitlines()[1] + "\n"
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts))
    assert taken.fates("OFFENDER_ALERTS") == (3, 0, 1)
    assert "The same row stands at row 2 already." in taken.sentences("OFFENDER_ALERTS")[0]


def test_of_two_rows_with_one_key_the_first_stands(tmp_path: Path) -> None:
    alerts = with_row("OFFENDER_ALERTS", "2026-02-05,500,100,1,X,XEL,ACTIVE,,")
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts))
    assert taken.fates("OFFENDER_ALERTS") == (3, 0, 1)
    assert not taken.rows("alert", code="XEL")
    assert ("OFFENDER_ALERTS.csv", 5, "OFFENDER_BOOK_ID", "key_repeats") in taken.found


def test_an_alert_of_an_unknown_booking_still_warns_if_the_person_is_known(tmp_path: Path) -> None:
    alerts = ALERTS + ("2026-02-05,777,200,1,X,XEL,ACTIVE,,\n2026-02-05,778,888,1,X,XEL,ACTIVE,,\n")
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts))
    assert taken.fates("OFFENDER_ALERTS") == (3, 1, 1)
    alert = taken.row("alert", code="XEL")
    assert alert["person_id"] == taken.row("person", prison_number="B2000BB")["id"]
    assert alert["custody_period_id"] is None
    assert taken.sentences("OFFENDER_ALERTS")[1] == (
        "OFFENDER_ALERTS.csv, row 6: OFFENDER_BOOK_ID refers to 778, which is not in "
        "OFFENDER_BOOKINGS. The row was not taken."
    )


def test_one_prison_number_belongs_to_one_person(tmp_path: Path) -> None:
    people = PEOPLE.replace("B2000BB", "A1000AA")
    taken = Taken(write_extract(tmp_path, OFFENDERS=people))
    owner = taken.row("person", surname="PRICE")
    other = taken.row("person", surname="KHAN")
    assert (owner["prison_number"], other["prison_number"]) == ("A1000AA", None)
    kept = taken.row("identifier", kind="NOMS")
    assert (kept["person_id"], kept["value"], kept["verified"]) == (other["id"], "A1000AA", False)
    assert ("OFFENDERS.csv", 4, "OFFENDER_ID_DISPLAY", "number_taken") in taken.found


def test_an_earlier_prison_number_stays_with_its_person(tmp_path: Path) -> None:
    people = PEOPLE.replace("OWAIN,,M,A1000AA", "OWAIN,,M,C3000CC")
    taken = Taken(write_extract(tmp_path, OFFENDERS=people))
    assert taken.row("identifier", kind="NOMS")["value"] == "C3000CC"


def test_a_prison_number_that_is_none_is_left_out(tmp_path: Path) -> None:
    people = PEOPLE.replace("B2000BB", "12345")
    numbers = with_row("OFFENDER_IDENTIFIERS", "100,2,NOMS,99XX,")
    taken = Taken(write_extract(tmp_path, OFFENDERS=people, OFFENDER_IDENTIFIERS=numbers))
    assert taken.row("person", surname="KHAN")["prison_number"] is None
    assert taken.fates("OFFENDERS") == (2, 1, 0)
    assert taken.fates("OFFENDER_IDENTIFIERS") == (1, 0, 1)
    assert "99XX is not a prison number" in taken.sentences("OFFENDER_IDENTIFIERS")[0]


def test_a_number_whose_check_letter_fails_is_kept_as_unverified(tmp_path: Path) -> None:
    numbers = with_row("OFFENDER_IDENTIFIERS", "100,2,PNC,98/1234567A,")
    taken = Taken(write_extract(tmp_path, OFFENDER_IDENTIFIERS=numbers))
    assert taken.row("identifier", value="1998/1234567A")["verified"] is False
    assert ("OFFENDER_IDENTIFIERS.csv", 3, "IDENTIFIER", "number_unverified") in taken.found


def test_places_that_go_round_in_a_circle_are_cut_loose(tmp_path: Path) -> None:
    places = SMALL["AGENCY_INTERNAL_LOCATIONS"].replace("LEI-A,,", "LEI-A,11,")
    taken = Taken(write_extract(tmp_path, AGENCY_INTERNAL_LOCATIONS=places))
    assert taken.fates("AGENCY_INTERNAL_LOCATIONS") == (2, 2, 0)
    assert taken.row("location", path="LEI-A")["parent_id"] is None
    assert taken.row("location", path="LEI-A-1")["parent_id"] is None
    assert taken.row("location", path="LEI-A-1-001")["parent_id"] is not None


def test_a_place_of_an_unknown_place_is_taken_alone(tmp_path: Path) -> None:
    places = SMALL["AGENCY_INTERNAL_LOCATIONS"].replace("LEI-A-1,10", "LEI-A-1,99")
    taken = Taken(write_extract(tmp_path, AGENCY_INTERNAL_LOCATIONS=places))
    assert taken.fates("AGENCY_INTERNAL_LOCATIONS") == (3, 1, 0)


@pytest.mark.parametrize(
    ("capacity", "problem"),
    [
        ("-4", "value_out_of_range"),
        ("99999999999999999999", "value_not_number"),
        ("two", "value_not_number"),
    ],
)
def test_an_impossible_capacity_is_left_out(tmp_path: Path, capacity: str, problem: str) -> None:
    places = SMALL["AGENCY_INTERNAL_LOCATIONS"].replace("LEI,2,2", f"LEI,{capacity},2")
    taken = Taken(write_extract(tmp_path, AGENCY_INTERNAL_LOCATIONS=places))
    assert taken.row("location", path="LEI-A-1-001")["certified_capacity"] is None
    assert ("AGENCY_INTERNAL_LOCATIONS.csv", 4, "CAPACITY", problem) in taken.found


def test_an_unknown_code_is_kept_and_said(tmp_path: Path) -> None:
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=ALERTS.replace("X,XCU", "X,NEWONE")))
    assert taken.row("alert", code="NEWONE")["status"] == "ACTIVE"
    assert taken.fates("OFFENDER_ALERTS") == (3, 0, 0)
    assert ("OFFENDER_ALERTS.csv", 4, "ALERT_CODE", "code_kept") in taken.found


def test_a_code_that_cannot_be_one_refuses_the_row(tmp_path: Path) -> None:
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=ALERTS.replace("X,XCU", "X," + "Q" * 40)))
    assert taken.fates("OFFENDER_ALERTS") == (2, 0, 1)


@pytest.mark.parametrize("date", ["2026-02-30", "soon", "31/02/2026", "0000-00-00", "3026-01-01"])
def test_a_broken_date_refuses_what_needs_it(tmp_path: Path, date: str) -> None:
    alerts = with_row("OFFENDER_ALERTS", f"{date},500,100,9,X,XEL,ACTIVE,,")
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts))
    assert taken.fates("OFFENDER_ALERTS") == (3, 0, 1)
    assert ("OFFENDER_ALERTS.csv", 5, "ALERT_DATE", "date_unreadable") in taken.found


def test_a_broken_date_of_birth_is_taken_from_another_name(tmp_path: Path) -> None:
    people = PEOPLE.replace("CN,1980-05-04", "CN,1980-99-99")
    taken = Taken(write_extract(tmp_path, OFFENDERS=people))
    assert taken.row("person", surname="PRICE")["date_of_birth"] == "1980-05-04"
    assert ("OFFENDERS.csv", 2, "BIRTH_DATE", "birth_date_of_alias") in taken.found


def test_nothing_hangs_on_a_person_who_cannot_be_taken(tmp_path: Path) -> None:
    people = PEOPLE.replace("1991-12-30", "")
    taken = Taken(write_extract(tmp_path, OFFENDERS=people))
    assert not taken.rows("person", surname="KHAN")
    assert taken.fates("OFFENDER_BOOKINGS") == (1, 0, 1)
    assert taken.fates("OFFENDER_ALERTS") == (2, 0, 1)
    assert not unbalanced(taken.report)


def test_text_longer_than_a_line_may_be_is_cut_and_said(tmp_path: Path) -> None:
    alerts = ALERTS.replace("Two officers", "o" * 1_001)
    people = PEOPLE.replace("KHAN", "K" * 61)
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts, OFFENDERS=people))
    assert taken.row("alert", code="XCU")["comment"] == "o" * 1_000
    assert ("OFFENDER_ALERTS.csv", 4, "COMMENT_TEXT", "value_cut") in taken.found
    assert ("OFFENDERS.csv", 4, "LAST_NAME", "value_cut") in taken.found


def test_no_word_of_a_long_note_is_lost(tmp_path: Path) -> None:
    words = "".join(f"{n:06d} " for n in range(10_000)).strip()
    notes = NOTES.replace("Late for work.", words)
    taken = Taken(write_extract(tmp_path, OFFENDER_CASE_NOTES=notes))
    note = taken.row("case_note", sub_kind="IEP_WARN")
    parts = [note["text"], *(row["text"] for row in taken.rows("note_amendment"))]
    assert "".join(map(str, parts)) == words
    assert ("OFFENDER_CASE_NOTES.csv", 3, "CASE_NOTE_TEXT", "note_divided") in taken.found


def test_a_stay_that_has_not_begun_is_none(tmp_path: Path) -> None:
    beds = with_row("BED_ASSIGNMENT_HISTORIES", "600,1,12,ADM,2040-01-01,2040-01-01 09:00:00,,")
    taken = Taken(write_extract(tmp_path, BED_ASSIGNMENT_HISTORIES=beds))
    assert taken.fates("BED_ASSIGNMENT_HISTORIES") == (2, 0, 1)
    assert ("BED_ASSIGNMENT_HISTORIES.csv", 4, "ASSIGNMENT_DATE", "moment_in_future") in taken.found


def test_an_active_alert_that_should_have_expired_stays_active(tmp_path: Path) -> None:
    alerts = ALERTS.replace("X,XCU,ACTIVE,", "X,XCU,ACTIVE,2026-06-01")
    taken = Taken(write_extract(tmp_path, OFFENDER_ALERTS=alerts))
    alert = taken.row("alert", code="XCU")
    assert (alert["status"], alert["review_on"]) == ("ACTIVE", "2026-06-01")
    assert ("OFFENDER_ALERTS.csv", 4, "EXPIRY_DATE", "alert_counts_as_active") in taken.found


# ---- the report itself -------------------------------------------------------------------------


def test_the_report_holds_a_bounded_number_of_problems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reporting, "PROBLEMS_KEPT_MAX", 3)
    rows = "".join(f"2026-02-05,{n},9,1,X,XEL,ACTIVE,,\n" for n in range(1_000, 1_010))
    told = Taken(write_extract(tmp_path, OFFENDER_ALERTS=ALERTS + rows)).report.to_json()
    assert len(told["problems"]) == 3
    assert told["problems_total"] == 3 + told["problems_not_listed"]
    assert told["problems_by_name"]["row_refers_nowhere"] == 10
