"""Case notes. The source writes amendments into the text of the note; the record has them apart.

An amendment reads ``… ...[USER amended the case notes on DATE TIME] what was added``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hub.load import fields
from hub.load.fields import Calendar
from hub.load.nomis import layout
from hub.load.nomis.known import Known
from hub.load.tables import Made, Tables
from hub.load.taking import Taking
from record.kinds import Row
from record.types.note import CASE_NOTE, NOTE_LENGTH_MAX

_AMENDED = re.compile(
    r"\s*\.\.\.\s*\[(?P<user>[^\[\]]{1,80}?) (?:amended|updated) the case notes? on"
    r" (?P<when>[^\[\]]{8,40})\]\s*"
)


@dataclass(frozen=True)
class _Addition:
    """What was added to a note: by whom, when, and the words."""

    user: str
    at: str
    text: str


def take_notes(tables: Tables, known: Known) -> Iterator[Made]:
    """Every case note with its amendments."""

    def note(taking: Taking) -> Iterator[Made]:
        subject = known.subject(taking)
        happened_at = taking.moment("CONTACT_DATE", "CONTACT_TIME")
        written_at = taking.moment("CREATE_DATETIME")
        if happened_at is None and written_at is None:
            taking.refuse("CONTACT_DATE", "value_missing")
        author = known.member(taking, "STAFF_ID")
        whole = taking.whole_text("CASE_NOTE_TEXT")
        text, additions = _parts(whole, tables.calendar, taking)
        row: Row = {
            "id": layout.record_id("OFFENDER_CASE_NOTES", taking.raw("CASE_NOTE_ID")),
            "person_id": subject.person_id,
            "custody_period_id": subject.period_id,
            "prison": taking.value(CASE_NOTE, "prison", "AGY_LOC_ID"),
            "kind": taking.value(CASE_NOTE, "kind", "CASE_NOTE_TYPE"),
            "sub_kind": taking.value(CASE_NOTE, "sub_kind", "CASE_NOTE_SUB_TYPE"),
            "happened_at": happened_at or written_at,
            "text": text[:NOTE_LENGTH_MAX],
            "staff_id": author.id if author is not None else None,
            "staff_name": author.name if author is not None else None,
            "written_at": written_at or happened_at,
        }
        yield "case_note", row
        yield from _continued(taking, row, text)
        for place, addition in enumerate(additions, 1):
            yield from _amendment(row, place, addition, known)

    yield from tables.made_from(layout.CASE_NOTES, note)


def _parts(text: str, calendar: Calendar, taking: Taking) -> tuple[str, list[_Addition]]:
    """A note's own text, and what was added to it later."""
    found = list(_AMENDED.finditer(text)) if "case note" in text else []
    if not found:
        return text, []
    additions = []
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        reading = calendar.read(match["when"].strip())
        at = fields.moment_text(reading) if reading is not None else None
        if at is None:
            taking.remark("CASE_NOTE_TEXT", "amendment_unreadable", value=match["when"])
            return text, []
        additions.append(_Addition(match["user"], at, text[match.end() : end].strip()))
    return text[: found[0].start()].rstrip() or "–", additions


def _continued(taking: Taking, note: Row, text: str) -> Iterator[Made]:
    """The rest of a text that is longer than a note may be, as amendments, so that none is lost."""
    rest = range(NOTE_LENGTH_MAX, len(text), NOTE_LENGTH_MAX)
    if rest:
        taking.remark("CASE_NOTE_TEXT", "note_divided", limit=NOTE_LENGTH_MAX)
    for start in rest:
        yield "note_amendment", _added(note, f"from {start}", text[start : start + NOTE_LENGTH_MAX])


def _amendment(note: Row, place: int, addition: _Addition, known: Known) -> Iterator[Made]:
    member = known.users.get(addition.user.upper())
    for start in range(0, max(len(addition.text), 1), NOTE_LENGTH_MAX):
        row = _added(
            note, f"{place} from {start}", addition.text[start : start + NOTE_LENGTH_MAX] or "–"
        )
        row["staff_id"] = member.id if member is not None else None
        row["staff_name"] = member.name if member is not None else addition.user
        row["written_at"] = addition.at
        yield "note_amendment", row


def _added(note: Row, which: str, text: str) -> Row:
    """An amendment by the author of the note, at the time of the note."""
    return {
        "id": layout.record_id("OFFENDER_CASE_NOTES", str(note["id"]), "amendment", which),
        "person_id": note["person_id"],
        "case_note_id": note["id"],
        "text": text,
        "staff_id": note["staff_id"],
        "staff_name": note["staff_name"],
        "written_at": note["written_at"],
    }
