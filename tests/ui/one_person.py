"""People who may be one or are: a match to settle, two custody periods, and a merged record."""

from __future__ import annotations

from demo.prison import DEMO_OFFICER
from record.catalogue import BY_NAME
from record.ids import derived_id
from record.kinds import Row
from record.names import person_name
from record.protocol import PageRow
from tests.ui.unsettled import Stage, ago, origin

ELSEWHERE = derived_id("test", "person", "elsewhere")


def possible_match(stage: Stage, at: int = 8) -> str:
    """Another prison has admitted somebody with the same number and nearly the same name."""
    person = stage.people[at]
    other: Row = {
        "surname": "Fitzpatrick-Okonkwo",
        "forename": person["forename"],
        "middle_names": None,
        "date_of_birth": person["date_of_birth"],
        "sex": person["sex"],
        "prison_number": None,
        "numbers": [{"kind": "PNC", "value": "2009/0417365Q"}],
        "prison": "MDI",
        "opened_at": ago(hours=3),
        "cell_path": "MDI-3-2-014",
    }
    stage.put(
        "identifier",
        "pnc",
        person_id=person["id"],
        kind="PNC",
        value="2009/0417365Q",
        verified=True,
    )
    return stage.put(
        "possible_match",
        f"{at}",
        **origin(stage, DEMO_OFFICER.staff_number, "admit", person, minutes=180, received=40),
        other_person_id=ELSEWHERE,
        grounds=[{"kind": "PNC", "value": "2009/0417365Q"}],
        sides={ELSEWHERE: other},
        status="OPEN",
    )


def a_second_record(stage: Stage, at: int = 9, merged: bool = True) -> str:
    """Another record of one of the people, from another prison, merged or not; its id."""
    person = stage.people[at]
    second = stage.put(
        "person",
        f"second {at}",
        surname="O’Hagan",
        forename="Declan",
        date_of_birth="1987-06-05",
        prison_number="A9191ZZ",
        sex="M",
        religion="RC",
        diet="HAL",
        needs=["HD"],
        merged_into_id=person["id"] if merged else None,
        merged_at=ago(hours=20) if merged else None,
    )
    stage.put(
        "custody_period",
        f"second {at}",
        person_id=second,
        prison="MDI",
        status="IN",
        opened_at=ago(hours=30),
        status_since=ago(hours=30),
    )
    stage.put(
        "alert",
        f"second {at}",
        person_id=second,
        kind="X",
        code="XEL",
        started_on="2026-11-20",
        status="ACTIVE",
        comment="Ran from an escort in 2019.",
    )
    return second


def two_periods(stage: Stage, at: int = 9) -> str:
    """The merged man is in two prisons at once, it seems; the discrepancy."""
    person = stage.people[at]
    (period,) = stage.replica.find("custody_period", person_id=person["id"], closed_at=None)
    facts: Row = {
        "name": person_name(person),
        "prison": "LEI",
        "other": "MDI",
        "period": period["id"],
        "other_period": derived_id("test", "custody_period", f"second {at}"),
    }
    return stage.put(
        "discrepancy",
        f"periods {at}",
        **origin(stage, DEMO_OFFICER.staff_number, "merge_people", person, minutes=1200),
        rule="two_custody_periods",
        facts=facts,
        status="OPEN",
    )


def separated(stage: Stage, second: str) -> None:
    """The centre says that the second record stands by itself again."""
    row = stage.replica.get("person", second)
    assert row is not None
    values = {name: row[name] for name in BY_NAME["person"].by_name}
    values |= {"merged_into_id": None, "merged_at": None}
    with stage.replica.write() as writing:
        writing.load_snapshot_rows([PageRow("person", second, 2, values)])
