"""The reference lists are complete, speak both languages, and know every code in use."""

import csv
import os
from pathlib import Path

import pytest

from record import codes

EXPECTED = {
    "adjustment",
    "alert_code",
    "alert_type",
    "assessment_kind",
    "assessment_level",
    "category",
    "cell_attribute",
    "contact_marker",
    "container_kind",
    "container_move",
    "csra_level",
    "custody_status",
    "diet",
    "direction",
    "escort",
    "ethnicity",
    "identifier_kind",
    "incentive_level",
    "language",
    "legal_status",
    "location_kind",
    "move_within_reason",
    "movement_reason",
    "movement_type",
    "name_kind",
    "nationality",
    "need",
    "need_kind",
    "non_association_kind",
    "non_association_reason",
    "note_subtype",
    "note_type",
    "out_of_use_reason",
    "outside_place",
    "peep_equipment",
    "prison",
    "property_status",
    "relation",
    "relation_kind",
    "religion",
    "seal_reason",
    "sex",
    "staff_role",
    "title",
    "visit_kind",
    "visit_outcome",
    "visit_status",
}

SAME_IN_WELSH = {"prison", "title"}
"""Names of places and forms of address, which Welsh mostly leaves as they are."""

SAMPLE_COLUMNS = [
    ("OFFENDER_ALERTS", "ALERT_CODE", "alert_code"),
    ("OFFENDER_ALERTS", "ALERT_TYPE", "alert_type"),
    ("OFFENDER_EXTERNAL_MOVEMENTS", "MOVEMENT_TYPE", "movement_type"),
    ("OFFENDER_EXTERNAL_MOVEMENTS", "MOVEMENT_REASON_CODE", "movement_reason"),
    ("OFFENDER_EXTERNAL_MOVEMENTS", "DIRECTION_CODE", "direction"),
    ("BED_ASSIGNMENT_HISTORIES", "ASSIGNMENT_REASON", "move_within_reason"),
    ("AGENCY_INTERNAL_LOCATIONS", "DEACTIVATE_REASON_CODE", "out_of_use_reason"),
    ("OFFENDER_IEP_LEVELS", "IEP_LEVEL", "incentive_level"),
    ("OFFENDER_BOOKINGS", "IN_OUT_STATUS", "custody_status"),
    ("OFFENDER_ASSESSMENTS", "CALC_SUP_LEVEL_TYPE", "assessment_level"),
    ("OFFENDER_ASSESSMENTS", "REVIEW_SUP_LEVEL_TYPE", "assessment_level"),
    ("OFFENDER_ASSESSMENTS", "OVERRIDED_SUP_LEVEL_TYPE", "assessment_level"),
    ("OFFENDERS", "RACE_CODE", "ethnicity"),
    ("OFFENDERS", "SEX_CODE", "sex"),
    ("OFFENDERS", "TITLE", "title"),
    ("OFFENDERS", "ALIAS_NAME_TYPE", "name_kind"),
    ("OFFENDER_IDENTIFIERS", "IDENTIFIER_TYPE", "identifier_kind"),
    ("OFFENDER_CASE_NOTES", "CASE_NOTE_TYPE", "note_type"),
    ("OFFENDER_CASE_NOTES", "CASE_NOTE_SUB_TYPE", "note_subtype"),
    ("AGENCY_INTERNAL_LOCATIONS", "INTERNAL_LOCATION_TYPE", "location_kind"),
    ("OFFENDER_LANGUAGES", "LANGUAGE_CODE", "language"),
    ("OFFENDER_BELIEFS", "BELIEF_CODE", "religion"),
    ("OFFENDER_HEALTH_PROBLEMS", "PROBLEM_CODE", "need"),
    ("OFFENDER_HEALTH_PROBLEMS", "PROBLEM_TYPE", "need_kind"),
    ("OFFENDER_IMPRISON_STATUSES", "IMPRISONMENT_STATUS", "legal_status"),
    ("OFFENDER_CASE_NOTES", "AGY_LOC_ID", "prison"),
    ("OFFENDER_PPTY_CONTAINERS", "CONTAINER_CODE", "container_kind"),
    ("OFFENDER_VISITS", "VISIT_TYPE", "visit_kind"),
]

PLANTED = {"NOT_EXISTS"}
"""What the extract carries on purpose to be unknown."""


def sample(table: str) -> list[dict[str, str]]:
    """The rows of one table of the sample extract; skips the test where there is none."""
    beside = Path(__file__).parents[2].parent / "shared"
    shared = beside if beside.is_dir() else Path(os.environ.get("WINGBOOK_SHARED", beside))
    file = shared / "data" / "nomis-sample" / f"{table}.csv"
    if not file.is_file():
        pytest.skip("the sample extract is not here (set WINGBOOK_SHARED to its folder)")
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(params=codes.names())
def domain(request: pytest.FixtureRequest) -> codes.Domain:
    return codes.domain(request.param)


def test_every_list_that_the_product_uses_is_there() -> None:
    assert EXPECTED <= set(codes.names())


def test_a_list_has_codes_to_offer(domain: codes.Domain) -> None:
    assert domain.active()


def test_a_list_speaks_welsh(domain: codes.Domain) -> None:
    if domain.name in SAME_IN_WELSH:
        pytest.skip("names stay the same in Welsh")
    in_welsh = [code for code in domain if code.cy != code.en]
    assert len(in_welsh) >= 0.9 * len(domain)


def test_labels_are_in_sentence_case(domain: codes.Domain) -> None:
    shouted = [
        code.code
        for code in domain
        for text in (code.en, code.cy)
        if len(text) > 5 and text.isupper()
    ]
    assert not shouted


def test_what_is_offered_can_be_told_apart(domain: codes.Domain) -> None:
    for language in codes.LANGUAGES:
        shown = [(code.parent, code.label(language)) for code in domain.active()]
        assert len(shown) == len(set(shown))


def test_every_parent_is_a_code_of_the_parent_list(domain: codes.Domain) -> None:
    parents = {code.parent for code in domain}
    if domain.name in codes.PARENT_DOMAIN:
        parent_codes = {code.code for code in codes.domain(codes.PARENT_DOMAIN[domain.name])}
        assert parents <= parent_codes | {""}
    else:
        assert parents == {""}


@pytest.mark.parametrize(("table", "column", "name"), SAMPLE_COLUMNS)
def test_codes_of_the_sample_extract_are_known(table: str, column: str, name: str) -> None:
    used = {row[column].upper() for row in sample(table) if row[column]}
    assert used - PLANTED <= {code.code for code in codes.domain(name)}


@pytest.mark.parametrize(
    ("profile", "name"), [("NAT", "nationality"), ("RELF", "religion"), ("DIET", "diet")]
)
def test_characteristics_of_the_sample_extract_are_known(profile: str, name: str) -> None:
    rows = sample("OFFENDER_PROFILE_DETAILS")
    used = {row["PROFILE_CODE"] for row in rows if row["PROFILE_TYPE"] == profile}
    assert used
    assert used <= {code.code for code in codes.domain(name)}


def test_a_code_is_labelled_in_the_language_asked_for() -> None:
    assert codes.label("alert_code", "XA") == "Arsonist"
    assert codes.label("alert_code", "XA", "cy") == "Llosgwr bwriadol"


def test_an_unknown_code_is_shown_as_itself() -> None:
    assert codes.label("alert_code", "ZZZ", "cy") == "ZZZ"


def test_a_language_without_labels_is_refused() -> None:
    with pytest.raises(ValueError, match="'fr'"):
        codes.label("alert_code", "XA", "fr")


def test_types_lead_to_their_own_codes() -> None:
    offered = codes.domain("alert_code").active("H")
    assert [code.code for code in offered] == ["HA", "HC", "HS"]


def test_a_code_no_longer_offered_is_still_labelled() -> None:
    old = codes.domain("movement_type").get("OJ")
    assert old is not None
    assert not old.active
    assert old not in codes.domain("movement_type").active()
    assert codes.label("movement_type", "OJ") == "Outside the jurisdiction"


def test_codes_keep_the_order_of_their_file() -> None:
    levels = codes.domain("incentive_level")
    assert [code.code for code in levels] == ["BAS", "ENT", "STD", "ENH"]
    assert "STD" in levels
    assert "GOLD" not in levels
    assert levels.get("GOLD") is None


@pytest.mark.parametrize("name", ["shoe_size", "../codes", ""])
def test_an_unknown_list_is_a_clear_error(name: str) -> None:
    with pytest.raises(ValueError, match="no reference list called"):
        codes.domain(name)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "row 1, header"),
        ("code,en,cy\n", "row 1, header"),
        ("code,parent,en,cy,active\nA,,Yes,Ie\n", "row 2, row: has 4 fields"),
        ("code,parent,en,cy,active\nA,,Yes,Ie,Y\nB,,No,,Y\n", "row 3, cy: is empty"),
        ("code,parent,en,cy,active\nA,,Yes,Ie,yes\n", "row 2, active: must be Y or N"),
        ("code,parent,en,cy,active\nA,,Yes ,Ie,Y\n", "row 2, en: begins or ends with a blank"),
        ("code,parent,en,cy,active\nA,,Yes,Ie,Y\nA,,No,Na,Y\n", "row 3, code: 'A' is there twice"),
    ],
)
def test_a_malformed_file_is_named_with_row_and_field(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"reference/answer.csv, {message}"):
        codes.parse("answer", text)
