"""What the unlock list's screen reads, off the window's thread."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.desk.desk import Desk
from app.desk.regime import Going
from app.store.reads.board import Wing, wings
from app.store.reads.regime import WeekPay, week_pay
from app.store.reads.unlock import UnlockLine, UnlockList, unlock_list


@dataclass(frozen=True)
class Shown:
    """What was read: the wings, the one that is shown (None: all), its list, the week's pay."""

    wings: tuple[Wing, ...]
    wing: Wing | None
    list: UnlockList
    pay: WeekPay

    @property
    def key(self) -> tuple[str | None, dt.date, str]:
        """Which wing (None: all), day and session it is."""
        return self.wing.id if self.wing is not None else None, self.list.day, self.list.session


def going(line: UnlockLine) -> Going:
    """What a row marks."""
    matter = line.matter
    activity_id = matter.activity_id if matter is not None else None
    appointment_id = matter.appointment_id if matter is not None else None
    return Going(line.person_id, activity_id, appointment_id)


def read_list(desk: Desk, code: str | None, day: dt.date, session: str) -> Shown:
    """The list of the wing of this code, or the first; None: of the whole prison."""
    with desk.replica.read() as reading:
        places = wings(reading, desk.prison)
        known = [wing for wing in places if wing.code == code] or list(places)
        wing = known[0] if code is not None and known else None
        wing_id = wing.id if wing is not None else None
        shown = unlock_list(reading, desk.prison, wing_id, day, session)
        pay = week_pay(reading, desk.prison, day)
    return Shown(places, wing, shown, pay)
