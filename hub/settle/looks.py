"""What an auditor may read of the trails, and that it was read."""

from __future__ import annotations

from dataclasses import dataclass

from hub.store.looks import person_named, read_looks
from hub.store.store import HubStore
from hub.store.trails import note
from hub.store.writing import Writing
from record.codes import label
from record.kinds import Row
from record.looks import Looks, LooksAsked
from record.moments import Clock, to_text
from record.problems import Problem
from record.sights import Sight, may_see
from record.watched import AUDIT_READ, REFUSED


@dataclass(frozen=True)
class Asker:
    """Who asks. An auditor of one prison reads what was done there, others all there is."""

    staff_id: str | None
    role: str
    prison: str | None


def looks_for(store: HubStore, clock: Clock, asker: Asker, asked: LooksAsked) -> Looks:
    """The lines asked for. That they were read is a line of its own, and so is a try.

    Raises ``Problem`` right_missing for whoever is no auditor, person_unknown, staff_unknown.
    """
    now = to_text(clock.now())
    if not may_see(asker.role, Sight.TRAILS):
        store.write(lambda writing: _note(writing, now, REFUSED, asker, asked))
        raise Problem("right_missing", role=label("staff_role", asker.role))

    def read(writing: Writing) -> Looks:
        found = read_looks(writing, asked, now, asker.prison)
        if not asked.skip:
            _note(writing, now, AUDIT_READ, asker, asked)
        return found

    return store.write(read)


def _note(writing: Writing, now: str, deed: str, asker: Asker, asked: LooksAsked) -> None:
    about: Row = {"staff_number": asked.staff_number} if asked.staff_number else {}
    if deed == REFUSED:
        about["deed"] = AUDIT_READ
    note(
        writing,
        now,
        deed,
        staff_id=asker.staff_id,
        person_id=_person_id(writing, asked),
        details=about or None,
    )


def _person_id(writing: Writing, asked: LooksAsked) -> str | None:
    """Whom it was asked about; nobody, where the centre does not know them."""
    if asked.person is None:
        return None
    try:
        return str(person_named(writing, asked.person)["id"])
    except Problem:
        return None
