"""What an auditor may read of the trails, and that it was read."""

from __future__ import annotations

from dataclasses import dataclass

from hub.store.looks import read_looks
from hub.store.store import HubStore
from hub.store.trails import note
from hub.store.writing import Writing
from record.deeds import AUDITOR
from record.kinds import Row
from record.looks import Looks, LooksAsked
from record.moments import Clock, to_text
from record.problems import Problem
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
    if asker.role != AUDITOR:
        store.write(lambda writing: _note(writing, now, REFUSED, asker, asked))
        raise Problem("right_missing", role=asker.role, deed=AUDIT_READ)

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
        person_id=asked.person_id,
        details=about or None,
    )
