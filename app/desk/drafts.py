"""What a member of staff has typed and not yet saved: kept at every key stroke, theirs alone."""

from __future__ import annotations

from app.desk.desk import Desk


def load(desk: Desk, key: str) -> str | None:
    """What was typed at ``key`` (a form and what it is about), or None."""
    with desk.replica.read() as reading:
        return reading.draft(desk.member.staff_id, key)


def save(desk: Desk, key: str, text: str) -> None:
    """Keep what is typed; an empty text is forgotten."""
    with desk.replica.write() as writing:
        if text:
            writing.save_draft(desk.member.staff_id, key, text)
        else:
            writing.forget_draft(desk.member.staff_id, key)


def forget(desk: Desk, key: str) -> None:
    """Drop what was typed: it was saved, or given up."""
    with desk.replica.write() as writing:
        writing.forget_draft(desk.member.staff_id, key)
