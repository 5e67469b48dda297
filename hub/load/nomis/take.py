"""All rows for the record that an extract of Prison NOMIS gives, in the order of their need."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from hub.load.nomis import layout
from hub.load.nomis.adjudications import take_adjudications
from hub.load.nomis.alerts import take_alerts, take_non_associations
from hub.load.nomis.assessing import read_kinds, take_assessments
from hub.load.nomis.belongings import take_contacts, take_containers, take_visits
from hub.load.nomis.bookings import read_bookings
from hub.load.nomis.details import Details
from hub.load.nomis.glances import Glances, glance
from hub.load.nomis.incentives import take_incentives
from hub.load.nomis.known import Known
from hub.load.nomis.movements import take_movements
from hub.load.nomis.notes import take_notes
from hub.load.nomis.people import read_names, take_identifiers, take_people
from hub.load.nomis.periods import take_periods
from hub.load.nomis.places import take_places
from hub.load.nomis.sentence import Sentences
from hub.load.nomis.staff import take_staff
from hub.load.nomis.stays import take_stays
from hub.load.tables import Made, Tables


def take_all(tables: Tables) -> Iterator[Made]:
    """Places and staff, then people and their custody periods, then what was written about them."""
    known = Known()
    yield from take_places(tables, known)
    yield from take_staff(tables, known)
    kinds = read_kinds(tables)
    glances = yield from _take_people_and_periods(tables, known, kinds)
    yield from take_stays(tables, known, glances)
    yield from take_alerts(tables, known)
    yield from take_non_associations(tables, known)
    yield from take_assessments(tables, known, kinds, glances.assessments)
    yield from take_identifiers(tables, known)
    yield from take_movements(tables, known)
    yield from take_incentives(tables, known)
    yield from take_notes(tables, known)
    yield from take_containers(tables, known)
    yield from take_contacts(tables, known)
    yield from take_visits(tables, known)
    yield from take_adjudications(tables, known)
    tables.count_the_rest(layout.SPECS)


def _take_people_and_periods(
    tables: Tables, known: Known, kinds: dict[str, str]
) -> Generator[Made, None, Glances]:
    """People and their custody periods, each put together from several tables.

    What is held for that is let go at the end; what was seen on the way is handed on.
    """
    names = read_names(tables, known)
    bookings = read_bookings(tables, known)
    details = Details(known)
    details.read(tables)
    yield from take_people(tables, known, names, details)
    details.close()

    glances = glance(tables, known, kinds)
    sentences = Sentences(known)
    sentences.read(tables)
    yield from take_periods(tables, known, bookings, glances, sentences)
    sentences.close()
    return glances
