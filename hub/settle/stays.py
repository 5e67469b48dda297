"""One person, one cell: what becomes of a person's stays when two terminals moved them.

Each stay ends where the next begins, in whatever order the moves arrive, so the move that happened
later stands and both are history.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from hub.settle.draft import Draft, Key, Step
from record.catalogue import BY_NAME
from record.facts import Facts, text
from record.kinds import Row
from record.rules.cells import moved_twice
from record.rules.finding import Finding
from record.rules.leaving import has_a_bed
from record.rules.stays import open_stay

STAY = BY_NAME["stay"]


def straighten(draft: Draft, stamp: str) -> list[Finding]:
    """End, in the draft, every stay that a later one of the same person ends; what to look at."""
    moves = {key: step for key, step in draft.steps.items() if key[0] == STAY.name}
    findings = []
    for person_id, step in _people(moves, draft).items():
        for earlier, later in _overlaps(person_id, moves, draft.after):
            if earlier["to_at"] is None:
                stands = open_stay(person_id, draft.after) or later
                finding = moved_twice(earlier, stands, draft.after)
                findings += [finding] if finding else []
            draft.amend(STAY, text(earlier, "id"), {"to_at": later["from_at"]}, step, stamp)
    return findings


def _people(moves: dict[Key, Step], draft: Draft) -> dict[str, Step]:
    return {
        text(row, "person_id"): step
        for key, step in moves.items()
        if (row := draft.after.get(*key)) is not None
    }


def _overlaps(person_id: str, moves: dict[Key, Step], after: Facts) -> Iterator[tuple[Row, Row]]:
    """Stays that reach into the next, each with it, if they are open or were just touched."""
    stays = sorted(
        after.find(STAY.name, person_id=person_id),
        key=lambda stay: (text(stay, "from_at"), text(stay, "id")),
    )
    prisons = {text(stay, "prison") for stay in stays}
    beds = {prison for prison in prisons if has_a_bed(person_id, prison, after)}
    for earlier, later in _each_with_next(stays, beds):
        touched = (STAY.name, text(earlier, "id")) in moves
        if earlier["to_at"] is None or (
            touched and text(earlier, "to_at") > text(later, "from_at")
        ):
            yield earlier, later


def _each_with_next(stays: Sequence[Row], beds: Collection[str]) -> Iterator[tuple[Row, Row]]:
    """Each stay with the next that may end it: in a prison that has them no other prison's does."""
    for at, earlier in enumerate(stays):
        for later in stays[at + 1 :]:
            if later["prison"] == earlier["prison"] or earlier["prison"] not in beds:
                yield earlier, later
                break
