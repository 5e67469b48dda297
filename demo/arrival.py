"""Two men who have just come in by the van, for the screens of reception."""

from __future__ import annotations

import datetime as dt

from app.desk.admissions import Arrival, Newcomer, admit, sought
from app.desk.desk import Desk
from app.desk.intake import say_nothing
from app.desk.questions import ask_at_reception
from app.desk.searching import who_is
from app.desk.warrants import Warrant
from app.store.reads.intake import intakes
from record.codes import domain

REMANDED = Warrant(
    "REMAND",
    "Leeds Magistrates’ Court",
    "RX",
    offences="Burglary of a dwelling\nTheft from a shop",
)
_NEWCOMERS = (
    Newcomer("Featherstonehaugh-Cholmondeley", "Bartholomew", dt.date(1974, 2, 28)),
    Newcomer("Okonjo", "Emeka", dt.date(1997, 9, 9)),
)


def arrive(desk: Desk) -> str:
    """Take in both, and ask the second what is asked on a first night; the id of that one."""
    for newcomer in _NEWCOMERS:
        admit(
            desk,
            search_id=who_is(desk, sought(newcomer)).id,
            newcomer=newcomer,
            arrival=Arrival("N", REMANDED.court),
            warrant=REMANDED,
            reason="Nobody whom we know.",
        )
    last = next(one for one in intakes(desk.replica, desk.prison) if one.surname == "Okonjo")
    answers = {one.code: "NO" for one in domain("reception_question").active()}
    said = answers | {"HARM_NOW": "YES", "ASTHMA": "YES", "MEDICINE": "YES", "HOME": "DECLINED"}
    ask_at_reception(desk, person_id=last.person_id, answers=said, alerts=["MAS"])
    say_nothing(desk, person_id=last.person_id, step="CASH")
    return last.person_id
