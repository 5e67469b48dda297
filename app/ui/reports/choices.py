"""What the forms of a report offer to choose from: people, colleagues and places of the prison."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk.desk import Desk
from app.store.reads.estate import estate, natural
from app.store.reads.residents import Resident, residents
from app.store.reads.staff import Colleague, colleagues
from app.ui.labels import cell_words, code_label
from record.names import person_name

Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Choices:
    """All of it, read once when a form is opened. ``about`` is whom the form was opened for."""

    people: tuple[Resident, ...]
    staff: tuple[Colleague, ...]
    places: tuple[tuple[str, str, str], ...]
    """Id, path and kind of each place."""
    about: Resident | None = None

    def people_pairs(self) -> Pairs:
        """Each person by id, found by cell, name or number."""
        offered = (*self.people, *([self.about] if self.about not in self.people else []))
        return [
            (one.person_id, "  ".join((one.name, cell_words(one.cell), one.prison_number)))
            for one in offered
            if one is not None
        ]

    def staff_pairs(self) -> Pairs:
        """Each colleague by id."""
        return [(one.staff_id, one.name) for one in self.staff]

    def place_pairs(self) -> Pairs:
        """Each place by id, wings and areas with what they are."""
        return [
            (place_id, path if kind == "CELL" else f"{path}  {code_label('location_kind', kind)}")
            for place_id, path, kind in self.places
        ]

    def name_of(self, who: str) -> str:
        """The name of a colleague."""
        return next((one.name for one in self.staff if one.staff_id == who), "")

    def place_of(self, person_id: str | None) -> str:
        """The id of the place where somebody sleeps; "" where it is not known."""
        cell = next((one.cell for one in self.people if one.person_id == person_id), None)
        path = cell_words(cell) if cell else None
        return next((place_id for place_id, at, _ in self.places if at == path), "")


def read_choices(desk: Desk, person_id: str | None = None) -> Choices:
    """What there is to choose from; off the window's thread."""
    with desk.replica.read() as reading:
        people = residents(reading, desk.prison)
        places = estate(reading, desk.prison).places.values()
        about = next((one for one in people if one.person_id == person_id), None)
        if person_id is not None and about is None:
            row = reading.get("person", person_id) or {}
            number = str(row.get("prison_number") or "")
            about = Resident(person_id, person_name(row), number, None, None)
        staff = colleagues(reading, desk.prison)
    shown = sorted(places, key=lambda place: natural(place.path))
    return Choices(
        people,
        staff,
        tuple(
            (place.id, place.path.partition("-")[2] or place.path, place.kind) for place in shown
        ),
        about,
    )
