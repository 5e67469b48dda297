"""Whether two are one person: what goes wrong in names, dates, numbers; what is said of it."""

from __future__ import annotations

import pytest

from record.kinds import Row
from record.known import line_of
from record.matching.dates import Born, born_agreement, readings
from record.matching.keys import keys_of, wanted_keys
from record.matching.names import Same, forename_agreement, name_of, surname_agreement
from record.matching.numbers import Numbered, number_agreement, number_of
from record.matching.score import Answer, Likeness, compare, known_of, particulars
from record.matching.vocabulary import CountedNames
from record.matching.weights import Typical

THIS_YEAR = 2026


def line(**more: object) -> Row:
    """The line of a man of the index."""
    told: Row = {
        "id": "00000000-0000-4000-8000-000000000001",
        "prison_number": "A1234BC",
        "surname": "O'NEILL-CARTER",
        "forename": "Séamus",
        "middle_names": "Patrick",
        "date_of_birth": "1984-03-09",
        "sex": "M",
        "other_names": ["BYRNE, James"],
        "numbers": ["PNC 2004/0123456B"],
    }
    return told | more  # type: ignore[return-value]


def said(
    surname: str = "O'Neill-Carter",
    forename: str = "Seamus",
    born: str = "1984-03-09",
    number: str = "",
    of: Row | None = None,
) -> Likeness:
    """What is made of these particulars beside that man."""
    wanted = particulars(surname, forename, born, numbers=(("", number),), this_year=THIS_YEAR)
    return compare(wanted, known_of(of or line(), THIS_YEAR), Typical())


def reasons(likeness: Likeness) -> dict[str, str]:
    return {reason.field: reason.level for reason in likeness.reasons}


@pytest.mark.parametrize(
    ("ours", "theirs", "agree"),
    [
        ("Smith", "SMITH", Same.SAME),
        ("Smith-Rowe", "Smith Rowe", Same.SAME),
        ("Rowe", "Smith-Rowe", Same.PART),
        ("Cruz", "de la Cruz", Same.PART),
        ("MacDonald", "McDonald", Same.PART),
        ("ONeill", "O'Neill", Same.SAME),
        ("Al-Hassan", "Hassan", Same.PART),
        ("Smiht", "Smith", Same.NEAR),
        ("Smth", "Smith", Same.NEAR),
        ("Smoith", "Smith", Same.NEAR),
        ("Smuth", "Smith", Same.NEAR),
        ("Clarke", "Klark", Same.SOUNDS),
        ("Hollingsw", "Hollingsworth", Same.BEGINS),
        ("Holingswoth", "Hollingsworth", Same.FAR),
        ("Smith", "Jones", Same.OTHER),
        ("", "Jones", Same.MISSING),
    ],
)
def test_how_far_two_surnames_agree(ours: str, theirs: str, agree: Same) -> None:
    assert surname_agreement(name_of(ours, ""), name_of(theirs, "")) is agree


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Bill", "William"),
        ("Liam", "William"),
        ("Dai", "David"),
        ("Paddy", "Pádraig"),
        ("Mo", "Muhammad"),
        ("Mohammed", "Muhammad"),
        ("Yusuf", "Youssef"),
        ("Zbyszek", "Zbigniew"),
        ("Kasia", "Katarzyna"),
        ("Wojtek", "Wojciech"),
        ("Sukhi", "Sukhwinder"),
        ("Ted", "Edward"),
    ],
)
def test_a_nickname_stands_for_its_name_either_way(ours: str, theirs: str) -> None:
    assert forename_agreement(name_of("", ours), name_of("", theirs)) is Same.NICKNAME
    assert forename_agreement(name_of("", theirs), name_of("", ours)) is Same.NICKNAME


def test_a_middle_name_is_a_part_of_somebodys_forenames() -> None:
    assert forename_agreement(name_of("", "Patrick"), name_of("", "Sean", "Patrick")) is Same.PART


@pytest.mark.parametrize(
    ("theirs", "agree"),
    [
        ("1984-03-09", Born.SAME),
        ("1984-09-03", Born.SWAPPED),
        ("1985-03-09", Born.YEAR_OUT),
        ("1974-03-09", Born.YEAR_OUT),
        ("1948-03-09", Born.YEAR_OUT),
        ("1984-03-19", Born.DIGIT),
        ("1984-03-08", Born.DIGIT),
        ("1984-01-01", Born.FIRST_OF_JANUARY),
        ("1966-03-09", Born.DAY_AND_MONTH),
        ("1984-03-25", Born.YEAR_AND_MONTH),
        ("1984-11-25", Born.YEAR),
        ("1971-11-25", Born.OTHER),
        ("", Born.MISSING),
    ],
)
def test_how_far_two_dates_of_birth_agree(theirs: str, agree: Born) -> None:
    assert born_agreement("1984-03-09", theirs) is agree
    assert born_agreement(theirs, "1984-03-09") is agree


def test_a_date_is_looked_up_as_what_it_may_have_been_meant_to_be() -> None:
    meant = {"1984-09-03", "1983-03-09", "1994-03-09", "1984-03-19", "1984-01-01"}
    assert meant <= readings("1984-03-09")
    assert all(
        born_agreement("1984-02-29", other) is not Born.OTHER for other in readings("1984-02-29")
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "agree"),
    [
        (("", "a 1234 bc"), ("NOMS", "A1234BC"), Numbered.SAME),
        (("", "04/123456B"), ("PNC", "2004/0123456B"), Numbered.SAME),
        (("", "2004/0132456B"), ("PNC", "2004/0123456B"), Numbered.NEAR),
        (("", "A1244BC"), ("NOMS", "A1234BC"), Numbered.NEAR),
        (("NOMS", "A1234BC"), ("MERGED", "A1234BC"), Numbered.SAME),
        (("", "A9876ZZ"), ("NOMS", "A1234BC"), Numbered.OTHER),
        (("PNC", "2004/0123456B"), ("CRO", "2004/0123456B"), Numbered.MISSING),
    ],
)
def test_how_far_two_numbers_agree(
    ours: tuple[str, str], theirs: tuple[str, str], agree: Numbered
) -> None:
    mine, other = number_of(*ours, THIS_YEAR), number_of(*theirs, THIS_YEAR)
    assert number_agreement([mine], [other])[0] is agree


def test_name_and_birthday_or_a_number_for_life_say_that_it_is_the_same() -> None:
    assert said().answer is Answer.SAME
    assert said(born="", number="2004/0123456B").answer is Answer.SAME
    assert said("Carter", "James", "1984-09-03").answer in (Answer.LIKELY, Answer.LOOK)


def test_somebody_elses_number_never_says_that_it_is_the_same() -> None:
    taken = said("Pickles", "Albert", "1961-12-30", number="A1234BC")
    assert taken.answer is Answer.LOOK
    assert reasons(taken)["number"] == "same"
    assert said("Pickles", "Albert", "1961-12-30").answer is Answer.NO


def test_brothers_twins_and_father_and_son_are_to_be_looked_at_and_no_more() -> None:
    assert said(forename="Declan").answer is Answer.LOOK  # a twin
    assert said(born="1957-06-21").answer is Answer.LOOK  # his father
    assert said(forename="Declan", born="1986-08-30").answer is Answer.NO  # a brother


def test_the_reasons_say_what_agrees_and_how() -> None:
    assert reasons(said("Seamus", "O'Neill-Carter")) == {
        "surname": "same",
        "forename": "same",
        "name": "swapped",
        "born": "same",
    }
    alias = said("Byrne", "Jim", "1983-03-09")
    assert reasons(alias) == {
        "surname": "same",
        "forename": "nickname",
        "name": "other_name",
        "born": "year_out",
    }
    assert next(r.theirs for r in alias.reasons if r.field == "surname") == "BYRNE"


def test_a_common_name_says_less_than_a_rare_one() -> None:
    names = CountedNames([("ssmith", 1200), ("sillingworth", 3), ("fjohn", 2500)], 100_000)
    wanted = particulars("Smith", "John", this_year=THIS_YEAR)
    common = compare(wanted, known_of(line(surname="Smith", forename="John"), THIS_YEAR), names)
    wanted = particulars("Illingworth", "John", this_year=THIS_YEAR)
    rare = compare(wanted, known_of(line(surname="Illingworth", forename="John"), THIS_YEAR), names)
    assert rare.bits > common.bits + 7


def test_whoever_is_typed_wrong_shares_a_key_with_who_is_meant() -> None:
    theirs = known_of(line(), THIS_YEAR)
    names = CountedNames(((key, 1) for key in keys_of(theirs) if key[0] in "sf"), 100)
    for typed in (
        particulars("ONeilCarter", "", "", this_year=THIS_YEAR),
        particulars("Carter", "", "", this_year=THIS_YEAR),
        particulars("", "Jimmy", "", this_year=THIS_YEAR),
        particulars("", "", "1984-09-03", this_year=THIS_YEAR),
        particulars("", "", "1984-03-19", this_year=THIS_YEAR),
        particulars(numbers=(("", "A1243BC"),), this_year=THIS_YEAR),
        particulars(numbers=(("", "2004/0123466B"),), this_year=THIS_YEAR),
        particulars("Seamus", "ONeillCarter", "", this_year=THIS_YEAR),
    ):
        assert keys_of(theirs) & wanted_keys(typed, names).keys(), typed


def test_a_line_says_where_somebody_is_unless_the_record_is_restricted() -> None:
    person: Row = {"id": "x", "surname": "Smith", "forename": "John", "date_of_birth": "1984-03-09"}
    periods: list[Row] = [
        {"id": "1", "prison": "MDI", "opened_at": "2019-01-01T", "closed_at": "2020-05-06T10:00Z"},
        {"id": "2", "prison": "LEI", "opened_at": "2024-01-01T", "closed_at": None},
    ]
    alias: Row = {"surname": "Byrne", "forename": "Jim", "date_of_birth": "1983-03-09"}
    number: Row = {"kind": "PNC", "value": "2004/0123456B"}
    told = line_of(person, [alias], [number], periods)
    assert (told["last_prison"], told["in_custody"], told["last_seen"]) == ("LEI", True, None)
    assert (told["other_names"], told["other_births"]) == (["BYRNE, Jim"], ["1983-03-09"])
    assert told["numbers"] == ["PNC 2004/0123456B"]
    left = line_of(person, [], [], periods[:1])
    assert (left["last_prison"], left["in_custody"], left["last_seen"]) == (
        "MDI",
        False,
        "2020-05-06",
    )
    kept = line_of(person | {"restricted": True}, [alias], [number], periods)
    assert (kept["last_prison"], kept["in_custody"], kept["restricted"]) == (None, None, True)
    assert kept["numbers"] == ["PNC 2004/0123456B"]
