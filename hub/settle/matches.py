"""People who may be one person: the centre sees what no single terminal can, and asks.

Whoever was just admitted is compared with everybody: by the numbers that name one person for life,
and by name and date of birth, as a reception weighs them. Each pair is asked about once, whatever
is decided.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import func, or_, select

from hub.settle.merging import is_asked, match_id
from hub.settle.origin import Origin
from hub.store.bulk import among
from hub.store.facts import HubFacts
from hub.store.tables import RECORDS
from hub.store.writing import Writing
from record.catalogue import BY_NAME
from record.facts import text
from record.identifiers import normalise
from record.kinds import Row, Value
from record.matching.dates import readings
from record.matching.numbers import FOR_LIFE, PRISON_NUMBER
from record.matching.score import Answer, compare, known_of, particulars
from record.matching.weights import TYPICAL_SURNAME, Typical, share
from record.moments import from_text
from record.problems import Problem
from record.redirect import about, standing_id
from record.rules.custody import open_period
from record.rules.stays import open_stay
from record.types.known import KNOWN_PERSON
from record.types.unsettled import OPEN

ALIKE_MAX = 20
"""How many people one is proposed for: more say that the number is no number of theirs."""
_NAME: Row = {"kind": "NAME", "value": None}
_ALIKE: Row = {"kind": "ALIKE", "value": None}
_SHOWN = ("surname", "forename", "middle_names", "date_of_birth", "sex", "prison_number")


def propose_placed(writing: Writing, origin: Origin, new: Collection[str]) -> list[str]:
    """The same for those whom staff admitted here, and whom an extract has just brought.

    What an extract says of its own people is not asked about.
    """
    if not new:
        return []
    people = RECORDS["person"].c
    query = select(people.id).where(people.placed.is_(None)).order_by(people.id)
    return propose(writing, origin, writing.connection.scalars(query).all(), new)


def propose(
    writing: Writing,
    origin: Origin,
    person_ids: Iterable[str],
    among: Collection[str] | None = None,
) -> list[str]:
    """Open a possible match for everybody who may be one of these people; the ids of what is open.

    ``among`` are the only ones whom they may be, where it is given. Nobody is proposed to be who
    they are known to be, or not to be.
    """
    raised = []
    for person_id in dict.fromkeys(person_ids):
        person = writing.get("person", person_id)
        if person is not None:
            for other_id, grounds in sorted(_alike(writing, person, origin.raised_at).items()):
                is_one = standing_id(person_id, writing) == other_id
                if among is not None and other_id not in among:
                    continue
                if not is_one and not is_asked(person_id, other_id, writing):
                    raised.append(_open(writing, origin, person_id, other_id, grounds))
    return raised


def _alike(facts: HubFacts, person: Row, now: str) -> dict[str, list[Row]]:
    """Whose standing record is alike, each with what is the same."""
    year = from_text(now).year
    mine = numbers_of(facts, person, year)
    alike: dict[str, list[Row]] = {}
    for other in _sharing_a_number(facts, person, mine):
        same = mine & numbers_of(facts, other, year)
        if not same:
            continue
        stands = alike.setdefault(standing_id(str(other["id"]), facts), [])
        named: list[Row] = [{"kind": kind, "value": value} for kind, value in sorted(same)]
        stands += [one for one in named if one not in stands]
    for other_id, ground in _named_alike(facts, person, year):
        stands = alike.setdefault(standing_id(other_id, facts), [])
        stands += [] if ground in stands else [ground]
    return {} if len(alike) > ALIKE_MAX else alike


def numbers_of(facts: HubFacts, person: Row, year: int) -> set[tuple[str, str]]:
    """The numbers of one record that name a person for life, written one way."""
    found = [(text(row, "kind"), text(row, "value")) for row in _identifiers(facts, person)]
    found.append((PRISON_NUMBER, text(person, "prison_number")))
    return {
        (FOR_LIFE[kind], _written(kind, value, year))
        for kind, value in found
        if kind in FOR_LIFE and value
    }


def _written(kind: str, value: str, year: int) -> str:
    try:
        return normalise(kind, value, year).value
    except Problem:  # kept as it was found
        return value


def _identifiers(facts: HubFacts, person: Row) -> list[Row]:
    return facts.find("identifier", person_id=person["id"])


def _sharing_a_number(facts: HubFacts, person: Row, numbers: set[tuple[str, str]]) -> Iterator[Row]:
    """Other people with one of these numbers, of whatever kind."""
    values = sorted({value for _, value in numbers})
    if not values:
        return
    people, known = RECORDS["person"].c, RECORDS["identifier"].c
    with_number = select(known.person_id).where(known.value.in_(values))
    query = select(people.id).where(
        or_(people.prison_number.in_(values), people.id.in_(with_number)),
        people.id != person["id"],
    )
    yield from _people(facts, facts.connection.scalars(query.order_by(people.id)).all())


def _named_alike(facts: HubFacts, person: Row, year: int) -> Iterator[tuple[str, Row]]:
    """Other people whose name and date of birth are the same, or likely to be meant for it.

    They are weighed as a reception weighs them (``record.matching``), among those who were born on
    a day that this one may be.
    """
    born = text(person, "date_of_birth")
    wanted = particulars(text(person, "surname"), text(person, "forename"), born, this_year=year)
    shares = _Counted(facts)
    for line in _born_on(facts, person, {born, *readings(born)}):
        found = compare(wanted, known_of(line, year), shares)
        if found.answer in (Answer.SAME, Answer.LIKELY):
            levels = {reason.field: reason.level for reason in found.reasons}
            is_same = set(levels.values()) == {"same"}
            yield str(line["id"]), _NAME if is_same else _ALIKE


def _born_on(facts: HubFacts, person: Row, days: Collection[str]) -> list[Row]:
    """The lines of other people who were born on one of these days."""
    table = RECORDS[KNOWN_PERSON.name].c
    query = select(table.id).where(
        among(facts.connection, table.date_of_birth, days), table.id != person["id"]
    )
    ids = facts.connection.scalars(query.order_by(table.id)).all()
    found = (facts.get(KNOWN_PERSON.name, person_id) for person_id in ids)
    return [row for row in found if row is not None]


class _Counted(Typical):
    """How common surnames are at the centre; forenames count as of middling frequency."""

    def __init__(self, facts: HubFacts) -> None:
        self._facts = facts
        self._shares: dict[str, float] = {}

    def surname(self, folded: str) -> float:
        """The share of people with this surname, in capitals or not."""
        if folded not in self._shares:
            table = RECORDS[KNOWN_PERSON.name].c
            spelt = {folded.upper(), folded.title()}
            bearers = select(func.count()).where(table.surname.in_(spelt))
            everybody = select(func.count()).select_from(RECORDS["person"])
            people = self._facts.connection.scalar(everybody) or 0
            named = self._facts.connection.scalar(bearers) or 0
            self._shares[folded] = share(named, people, TYPICAL_SURNAME)
        return self._shares[folded]


def _people(facts: HubFacts, ids: Iterable[str]) -> Iterator[Row]:
    found = (facts.get("person", person_id) for person_id in ids)
    return (row for row in found if row is not None)


def _open(
    writing: Writing, origin: Origin, person_id: str, other_id: str, grounds: list[Row]
) -> str:
    sides: Value = {each: _side(writing, each) for each in (person_id, other_id)}
    listed: Value = list(grounds)
    match: Row = {
        **BY_NAME["possible_match"].blank(),
        **origin.fields(person_id),
        "id": match_id(person_id, other_id),
        "other_person_id": other_id,
        "grounds": listed,
        "sides": sides,
        "status": OPEN,
    }
    writing.put("possible_match", match)
    return str(match["id"])


def _side(facts: HubFacts, person_id: str) -> Row:
    """What tells one of the two apart, as far as both prisons may know it."""
    person = facts.get("person", person_id) or {}
    period, stay = open_period(person_id, facts), open_stay(person_id, facts)
    place = facts.get("location", text(stay, "location_id")) if stay else None
    numbers: Value = [
        {"kind": row["kind"], "value": row["value"]}
        for row in about("identifier", person_id, facts)
    ]
    return {
        **{name: person.get(name) for name in _SHOWN},
        "numbers": numbers,
        "prison": period["prison"] if period else None,
        "opened_at": period["opened_at"] if period else None,
        "cell_path": place["path"] if place else None,
    }
