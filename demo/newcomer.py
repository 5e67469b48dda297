"""A man of the invented prison whom another prison has admitted this morning, under another name.

Nobody there had a line, so he has two records. The centre has seen it, and asks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from demo.invention import Made
from hub.service import Hub
from hub.settle.matches import propose
from hub.settle.origin import Origin
from hub.settle.place import place_rows
from record.catalogue import BY_NAME
from record.ids import derived_id
from record.kinds import Row
from record.moments import to_text

ELSEWHERE = "MDI"
SINCE = dt.timedelta(hours=2)


def admit_elsewhere(hub: Hub, known: Sequence[Made], now: dt.datetime) -> None:
    """Place his second record, and let the centre ask. ``known`` are this prison's rows."""
    pnc = next(row for kind, row in known if kind == "identifier" and row["kind"] == "PNC")
    (man,) = (row for kind, row in known if kind == "person" and row["id"] == pnc["person_id"])
    at = to_text(now - SINCE)
    place_rows(hub.store, _rows(man, str(pnc["value"]), at), source="demo")
    origin = Origin(
        action_id=derived_id("demo", "admitted elsewhere"),
        action_kind="admit",
        staff_id=None,
        staff_name="HOLROYD, Ruth",
        terminal="MDI-REC-01",
        prison=ELSEWHERE,
        happened_at=at,
        raised_at=to_text(now),
    )
    newcomer = derived_id("demo", "newcomer")
    hub.store.write(lambda writing: propose(writing, origin, [newcomer]))


def _rows(man: Row, number: str, at: str) -> Iterator[Made]:
    person_id = derived_id("demo", "newcomer")
    about: Row = {"person_id": person_id}
    yield _row(
        "person",
        "newcomer",
        surname=f"{man['surname']}-Reid",
        forename=man["forename"],
        date_of_birth=man["date_of_birth"],
        sex=man["sex"],
        needs=[],
    )
    yield _row("identifier", "pnc", **about, kind="PNC", value=number, verified=True)
    period: Row = {"prison": ELSEWHERE, "status": "IN", "opened_at": at, "status_since": at}
    yield _row("custody_period", "period", **about, **period)
    yield _row(
        "alert",
        "alert",
        **about,
        kind="X",
        code="XEL",
        status="ACTIVE",
        started_on=at[:10],
        comment="Tried the fence of the court yard this morning.",
    )


def _row(record_type: str, name: str, /, **values: object) -> Made:
    blank = BY_NAME[record_type].blank() | {"id": derived_id("demo", name)}
    return record_type, blank | values  # type: ignore[return-value]
