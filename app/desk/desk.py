"""The desk: the only way to write. One verb is one action, in one transaction, or nothing at all.

A verb opens ``desk.action(deed)``, proposes its changes, and leaves; leaving checks the rules,
makes the action and commits rows, outbox and audit together. Whatever is raised on the way leaves
nothing behind.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from app.desk.entries import right_missing, written
from app.desk.proposal import Proposal
from app.store.changes import Changes, Key
from app.store.replica import Replica, Writing
from record.action import Action
from record.catalogue import BY_NAME
from record.clock import HybridClock
from record.deed import Deed
from record.deeds import may_do
from record.ids import new_id
from record.kinds import Row
from record.merge import reviewable
from record.moments import Clock, to_text
from record.names import display_name
from record.problems import Problem
from record.protocol import SCHEMA
from record.rules.check import check_right, deed_of_right
from record.rules.deeds import check_deed
from record.rules.finding import Finding
from record.seals import OpenSession
from record.types.ending import STANDS
from record.validate import check_action
from record.watched import REFUSED


@dataclass(frozen=True)
class Member:
    """A member of staff who signed in. What they do is sealed with their ``session``."""

    staff_id: str
    staff_number: str
    surname: str
    forename: str
    role: str
    prison: str | None
    session: OpenSession = field(repr=False)

    @property
    def name(self) -> str:
        """The name as it stands in the record."""
        return display_name(self.surname, self.forename)


@dataclass(frozen=True)
class Saved:
    """What was saved on this terminal, and when.

    ``findings`` are the rules that it broke, each overridden by the reason given; ``to_be_held``
    says that the centre will hold it until somebody with the right has looked.
    """

    action_id: str
    changes: Changes
    at: dt.datetime
    findings: tuple[Finding, ...] = ()
    to_be_held: bool = False


class NeedsReason(Exception):  # noqa: N818 (a question to the member of staff, not an error)
    """Rules would be broken and no reason was given: show the findings and ask for one."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        super().__init__("; ".join(finding.rule for finding in findings))


@dataclass(frozen=True)
class Desk:
    """A terminal's replica with a member of staff at it, and the time."""

    replica: Replica
    member: Member
    clock: Clock

    @property
    def prison(self) -> str:
        """The prison that the terminal stands in."""
        return self.replica.home.prison

    def now(self) -> dt.datetime:
        """The time now, to the millisecond, as the record keeps it."""
        now = self.clock.now()
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def today(self) -> dt.date:
        """The day that it is where the terminal stands."""
        return self.clock.now().astimezone().date()

    @contextmanager
    def action(self, deed: Deed, reason: str | None = None) -> Iterator[Draft]:
        """One action: propose its changes within; leaving without an error commits it.

        Raises ``Problem`` right_missing when the member may not do this, member_signed_out when the
        centre has ended their session, ``NeedsReason`` when rules are broken and no ``reason`` was
        given, and ``Problem`` nothing_changed.
        """
        if not may_do(deed, self.member.role):
            self.note(REFUSED, details={"deed": deed.name})
            raise right_missing(deed, self.member.role)
        with self.replica.write() as writing:
            if writing.is_over(self.member.session.id):
                raise Problem("member_signed_out")
            draft = Draft(self, deed, written(reason), writing, self.now())
            yield draft
            draft.commit()

    def note(self, deed: str, *people: str | None, details: Row | None = None) -> None:
        """Leave a line in the audit trail of what is no action: one for each person it is about.

        All are kept together. What is about nobody (no ``people``) leaves one line.
        """
        with self.replica.write() as writing:
            for person_id in people or (None,):
                writing.audit(
                    at=to_text(self.now()),
                    staff_id=self.member.staff_id,
                    deed=deed,
                    person_id=person_id,
                    details=details,
                )


@dataclass
class Draft:
    """An action being made; ``saved`` tells of it once it is committed."""

    desk: Desk
    deed: Deed
    reason: str | None
    writing: Writing
    at: dt.datetime
    proposal: Proposal = field(init=False)
    _warnings: list[Finding] = field(init=False, default_factory=list)
    _saved: Saved | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.proposal = Proposal(self.writing)

    @property
    def facts(self) -> Writing:
        """The record as it is, inside this transaction."""
        return self.writing

    @property
    def saved(self) -> Saved:
        """What was saved; ask for it only after the action."""
        assert self._saved is not None, "the action is not committed yet"
        return self._saved

    def create(self, record_type: str, values: Row) -> str:
        """Propose a new record; its id."""
        record_id = new_id(self.at)
        self.proposal.create(record_type, record_id, values)
        return record_id

    def change(self, record_type: str, row: Row, after: Row, seen: Row | None = None) -> bool:
        """Propose new values for a record; whether anything differs from what it holds."""
        return self.proposal.change(record_type, row, after, seen)

    def review(self, record_type: str, row: Row, after: Row) -> bool:
        """Propose new values for what protects somebody, and say that it goes on.

        Whoever ends it meanwhile does not know of this: then it stands, and a person is asked.
        """
        changed = self.change(record_type, row, after)
        if changed:
            self.proposal.affirm(record_type, row, STANDS)
        return changed

    def end(self, record_type: str, row: Row, after: Row, seen: Row | None = None) -> None:
        """Propose the end of what protects somebody, and say what was seen of it.

        Whoever reviews it meanwhile is heard: then it goes on, and a person is asked. ``seen``: as
        `change`.
        """
        self.change(record_type, row, after, seen)
        said = {name: row.get(name) for name in reviewable(BY_NAME[record_type])}
        self.proposal.affirm(record_type, row, said)

    def authored(self) -> Row:
        """Who writes an entry, and when: what every entry says of its author."""
        member = self.desk.member
        return {
            "staff_id": member.staff_id,
            "staff_name": member.name,
            "written_at": to_text(self.at),
        }

    def warn(self, finding: Finding) -> None:
        """Ask for a reason because of something that only the desk looks at."""
        self._warnings.append(finding)

    def commit(self) -> None:
        """Check the rules, then write rows, outbox and audit into the open transaction."""
        changes = self.proposal.changes
        if not changes:
            raise Problem("nothing_changed")
        findings = (*self._warnings, *self.proposal.findings())
        if findings and self.reason is None:
            raise NeedsReason(findings)
        action = self._action(findings)
        check_action(action)
        check_deed(self.deed, changes, self.writing)
        needed = deed_of_right(self.deed, ((one.record_type, one.after) for one in changes))
        held = check_right(needed, self.desk.member.role, self._keys(), self.writing) is not None
        self.writing.note_time(action.at)
        self.writing.record_action(action, self.desk.member.session)
        touched = self.proposal.touched()
        self._audit(action, sorted(touched.people))
        self._saved = Saved(
            action_id=action.id,
            changes=replace(touched, kinds=touched.kinds | {"outbox"}),
            at=self.at,
            findings=findings,
            to_be_held=held or any(self.deed.is_held_by(finding.rule) for finding in findings),
        )

    def _keys(self) -> tuple[Key, ...]:
        return tuple(change.key for change in self.proposal.changes)

    def _audit(self, action: Action, people: list[str]) -> None:
        """One line for each person whom the action is about, or one if it is about nobody."""
        details: Row = {"action": action.id}
        about: list[str | None] = [*people]
        for person_id in about or [None]:
            self.writing.audit(
                at=action.at,
                staff_id=action.staff_id,
                deed=action.kind,
                person_id=person_id,
                details=details,
            )

    def _action(self, findings: tuple[Finding, ...]) -> Action:
        home = self.desk.replica.home
        clock = HybridClock(self.desk.clock, home.terminal_id, self.writing.last_stamp())
        return Action(
            id=new_id(self.at),
            kind=self.deed.name,
            terminal_id=home.terminal_id,
            incarnation=home.incarnation,
            number=self.writing.next_number(),
            staff_id=self.desk.member.staff_id,
            at=to_text(self.at),
            stamp=clock.stamp(),
            schema=SCHEMA,
            changes=self.proposal.changes,
            reason=self.reason,
            findings=tuple(dict.fromkeys(finding.rule for finding in findings)),
            session=self.desk.member.session.id,
        )
