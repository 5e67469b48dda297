"""The invented prison's staff, from the landings to the gate."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from demo.invention import PRISON, Invention, Made
from record import deed


class SignIn(NamedTuple):
    """What somebody types to sign in; invented like everything here."""

    staff_number: str
    password: str


DEMO_OFFICER = SignIn("Q17JO", "twos-landing-keys")
"""J. Okafor, an officer of A wing."""
DEMO_SUPERVISOR = SignIn("Q08MP", "orderly-officer-radio")
"""M. Prydderch, the supervising officer of A wing."""
DEMO_AUDITOR = SignIn("Q31RF", "ledger-lamp-quiet")
"""R. Fearnley, who watches those who look."""


@dataclass(frozen=True)
class Colleague:
    """A member of staff as the notes know them."""

    id: str
    name: str
    surname: str


_KNOWN = (
    (DEMO_OFFICER.staff_number, "Okafor", "Joy", deed.OFFICER),
    (DEMO_SUPERVISOR.staff_number, "Prydderch", "Mair", deed.SUPERVISING_OFFICER),
    (DEMO_AUDITOR.staff_number, "Fearnley", "Ruth", deed.AUDITOR),
)
_OTHERS = {
    deed.OFFICER: (
        "Ackroyd Helen,Ahmed Shabana,Bairstow Mick,Brennan Siobhan,Chowdhury Rafi,Dunn Rebecca,"
        "Feather Gail,Gill Hardeep,Hirst Nathan,Iveson Claire,Kaczor Magda,Kitson Ben,"
        "Lumley Tracey,Mbeki Thandi,Nowell Simon,Oyelaran Temi,Petty Joanne,Quarmby Lewis,"
        "Rigg Amy,Sharratt Paul,Tempest Mark,Varley Chris"
    ),
    deed.SUPERVISING_OFFICER: (
        "Bottomley Sharon,Eastwood Phil,Kapoor Anita,McLaren Gordon,Sowden Julie"
    ),
    deed.RECEPTION: "Brear Darren,Mistry Hetal,Womersley Kate",
    deed.OFFENDER_MANAGER: "Adeleke Grace,Garside Tim,Llewelyn-Pugh Nia,Soothill Karen",
    deed.SECURITY: "Drake Robert,Yewdall Sally",
    deed.HEALTHCARE: "Achebe Ngozi,Hartigan Mary",
    deed.ADMINISTRATOR: "Pell Jonathan",
}


class Staff:
    """Everyone who works here, by role."""

    def __init__(self, invention: Invention) -> None:
        dice = invention.dice("staff")
        self._rows: list[Made] = []
        self.by_role: dict[str, list[Colleague]] = {}
        taken = {number for number, *_ in _KNOWN}
        for number, surname, forename, role in _KNOWN:
            self._add(invention, number, surname, forename, role)
        for role, names in _OTHERS.items():
            for name in names.split(","):
                surname, forename = name.split(" ")
                number = _staff_number(dice, taken)
                self._add(invention, number, surname, forename, role)

    def __iter__(self) -> Iterator[Made]:
        return iter(self._rows)

    def of(self, dice: random.Random, *roles: str) -> Colleague:
        """One colleague of these roles."""
        return dice.choice(self.by_role[dice.choice(roles)])

    def key_worker(self, key: int) -> Colleague:
        """The officer who is key worker to the person of this key."""
        officers = self.by_role[deed.OFFICER]
        return officers[key % len(officers)]

    def _add(
        self, invention: Invention, number: str, surname: str, forename: str, role: str
    ) -> None:
        made = invention.row(
            "staff",
            number,
            staff_number=number,
            surname=surname,
            forename=forename,
            role=role,
            prison=PRISON,
            active=True,
        )
        self._rows.append(made)
        name = f"{forename[0]}. {surname}"
        colleague = Colleague(str(made[1]["id"]), name, surname)
        self.by_role.setdefault(role, []).append(colleague)


def _staff_number(dice: random.Random, taken: set[str]) -> str:
    """A number such as ``Q12AB`` that nobody has yet."""
    letters = "ABCDEFGHJKLMNPRSTUVWXYZ"
    while True:
        number = f"Q{dice.randrange(10, 99)}{dice.choice(letters)}{dice.choice(letters)}"
        if number not in taken:
            taken.add(number)
            return number
