"""A terminal as the centre sees it: it makes actions, sends them, and keeps what it is sent."""

from __future__ import annotations

from dataclasses import replace

from hub.service import Hub
from record.action import Action, Change, Verdict
from record.catalogue import BY_NAME
from record.clock import HybridClock
from record.facts import Plain
from record.ids import new_id
from record.images import name_of
from record.kinds import Row, Value
from record.moments import Clock, to_text
from record.protocol import (
    PAGE_BYTES_MAX,
    SCHEMA,
    Held,
    HubProtocol,
    PageRow,
    SyncRequest,
    SyncResponse,
)
from record.seals import OpenSession
from record.table_wire import rows_from_wire
from record.wire import unpack
from tests.world.prison import PRISON, an_id
from tests.world.sessions import sealed, signed_in

STREAM = f"prison:{PRISON}"
Key = tuple[str, str]


class Seat:
    """A member of staff at a terminal. ``rows`` is what it holds: versions and values by record."""

    def __init__(
        self, hub: HubProtocol, terminal_id: str, session: OpenSession, clock: Clock
    ) -> None:
        self.hub = hub
        self.terminal_id = terminal_id
        self.session = session
        self.staff_id = session.certificate.staff_id
        self.clock = clock
        self.hybrid = HybridClock(clock, terminal_id)
        self.epoch: str | None = None
        self.cursors: dict[str, int] = {STREAM: 0}
        self.rows: dict[Key, tuple[int, Row]] = {}
        self._halfway = False
        self._others: dict[str, OpenSession] = {}
        self._number = 0

    @classmethod
    def enrolled(
        cls,
        hub: Hub,
        clock: Clock,
        name: str,
        staff: str,
        prison: str = PRISON,
        profile: str = "wing",
    ) -> Seat:
        """A newly enrolled terminal of a prison, with this member of staff at it."""
        enrolment = hub.enrol(hub.new_enrol_code(prison, profile), name)
        seat = cls(
            hub.protocol_for(enrolment.terminal_id),
            enrolment.terminal_id,
            signed_in(hub.store, clock, enrolment.terminal_id, an_id("staff", staff)),
            clock,
        )
        seat.cursors = dict.fromkeys(enrolment.streams, 0)
        return seat

    # What is sent

    def action(
        self, kind: str, *changes: Change, reason: str | None = None, **fields: object
    ) -> Action:
        """An action of now; ``fields`` replaces whatever a test wants otherwise."""
        self._number += 1
        now = self.clock.now()
        made: dict[str, object] = {
            "id": new_id(now),
            "kind": kind,
            "terminal_id": self.terminal_id,
            "incarnation": "1",
            "number": self._number,
            "staff_id": self.staff_id,
            "at": to_text(now),
            "stamp": self.hybrid.stamp(),
            "schema": SCHEMA,
            "changes": changes,
            "reason": reason,
            "session": self.session.id,
        }
        return Action(**{**made, **fields})  # type: ignore[arg-type]

    def by(self, staff_id: str, action: Action) -> Action:
        """The same done by somebody else, who has signed in here, too."""
        if staff_id not in self._others:
            store = self.hub._store  # type: ignore[attr-defined]
            self._others[staff_id] = signed_in(store, self.clock, self.terminal_id, staff_id)
        return replace(action, staff_id=staff_id, session=self._others[staff_id].id)

    def sync(
        self,
        *actions: Action,
        want_bytes: int = PAGE_BYTES_MAX,
        wait_s: float = 0,
        whole: bool = False,
    ) -> SyncResponse:
        """One exchange; what it brings is kept."""
        request = SyncRequest(
            SCHEMA,
            self.epoch,
            self.cursors,
            actions,
            want_bytes,
            wait_s,
            whole=whole or self._halfway,
            seals=sealed(*actions),
        )
        response = self.hub.sync(request)
        self.epoch = response.epoch
        for page in response.pages:
            assert page.after == self.cursors[page.stream]
            self.cursors[page.stream] = page.upto
            self.take(page.rows)
        self._halfway = any(page.more for page in response.pages)
        return response

    def send(self, action: Action) -> Verdict:
        """Send one action; the verdict on it."""
        (verdict,) = self.sync(action).verdicts
        return verdict

    def read_all(self, want_bytes: int = PAGE_BYTES_MAX) -> None:
        """Read until there is no more."""
        while any(page.more for page in self.sync(want_bytes=want_bytes).pages):
            pass

    def load(self, stream: str = STREAM) -> None:
        """Start from the stream's snapshot."""
        manifest = self.hub.manifest(stream)
        for part in manifest.parts:
            data = self.hub.part(part.sha256)
            assert len(data) == part.size
            rows = rows_from_wire(unpack(data))
            assert len(rows) == part.rows
            self.take(rows)
        self.cursors[stream] = manifest.seq

    def take(self, rows: tuple[PageRow, ...] | list[PageRow]) -> None:
        """Keep rows as a replica does: a person who has gone takes all that is theirs along."""
        for row in rows:
            key = (row.record_type, row.record_id)
            if row.values is not None:
                held = {} if row.whole else self.rows[key][1]
                self.rows[key] = (row.version, held | row.values)
            elif row.record_type == "person":
                self._lose(row.record_id)
            else:
                self.rows.pop(key, None)

    def _lose(self, person_id: str) -> None:
        for key, (_, values) in list(self.rows.items()):
            people = [values.get(name) for name in BY_NAME[key[0]].person_fields if name != "id"]
            if key == ("person", person_id) or people == [person_id]:
                del self.rows[key]

    # What it holds

    @property
    def facts(self) -> Plain:
        """What it holds, as rules see it."""
        return Plain(
            (kind, {"id": rid, **values}) for (kind, rid), (_, values) in self.rows.items()
        )

    # What officers do

    def note(self, surname: str = "SMITH", text: str = "Quiet.", **fields: Value) -> Action:
        """A case note."""
        now = to_text(self.clock.now())
        values: Row = {
            "person_id": an_id("person", surname),
            "custody_period_id": an_id("period", surname),
            "prison": PRISON,
            "kind": "GEN",
            "sub_kind": "OSE",
            "happened_at": now,
            "written_at": now,
            "text": text,
            "staff_id": self.staff_id,
        }
        return self.action("add_note", created("case_note", {**values, **fields}, self.clock))

    def move(self, surname: str, cell: str, at: str, stay_id: str | None = None) -> Action:
        """A move from the stay that one was seen in (the one placed, if not said) to a cell."""
        old = stay_id or an_id("stay", surname)
        stay: Row = {
            "person_id": an_id("person", surname),
            "custody_period_id": an_id("period", surname),
            "prison": PRISON,
            "location_id": an_id("location", cell),
            "from_at": at,
            "reason": "ADM",
        }
        return self.action(
            "move_cell",
            Change("stay", old, {"to_at": None}, {"to_at": at}),
            created("stay", stay, self.clock),
        )

    def details(self, before: Row, after: Row, surname: str = "SMITH") -> Action:
        """Details changed."""
        change = Change("person", an_id("person", surname), before, after)
        return self.action("change_details", change)

    def alert(self, code: str = "HA", surname: str = "SMITH", kind: str = "H") -> Action:
        """An alert opened."""
        values: Row = {
            "person_id": an_id("person", surname),
            "kind": kind,
            "code": code,
            "started_on": "2026-11-24",
            "status": "ACTIVE",
        }
        return self.action("open_alert", created("alert", values, self.clock))

    def end_alert(self, alert_id: str, reason: str = "No longer.") -> Action:
        """An alert ended."""
        before: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": None}
        after: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": reason}
        return self.action("end_alert", Change("alert", alert_id, before, after), reason=reason)

    def photograph(self, picture: bytes, surname: str = "SMITH", **fields: Value) -> Action:
        """A photograph taken; its picture is still to be sent."""
        values: Row = {
            "person_id": an_id("person", surname),
            "sha256": name_of(picture),
            "media_type": "PNG" if picture.startswith(b"\x89PNG") else "JPEG",
            "size": len(picture),
            "taken_at": to_text(self.clock.now()),
        }
        return self.action(
            "add_photograph", created("photograph", {**values, **fields}, self.clock)
        )

    def send_picture(self, picture: bytes, piece: int = 1_000, name: str | None = None) -> Held:
        """Send a picture, or what the centre does not have of it, under its name or another's."""
        name = name or name_of(picture)
        held = self.hub.held_of_attachment(name)
        while not held.whole:
            data = picture[held.size : held.size + piece]
            held = self.hub.send_attachment(name, held.size, data)
        return held

    def settle(
        self, kind: str, record_type: str, record_id: str, *more: Change, choice: str = "ok"
    ) -> Action:
        """Something unsettled settled."""
        before: Row = dict.fromkeys(("choice", "settled_reason", "settled_by", "settled_at"))
        after: Row = {
            "status": "SETTLED",
            "choice": choice,
            "settled_reason": "Looked at it.",
            "settled_by": "ME",
            "settled_at": to_text(self.clock.now()),
        }
        change = Change(record_type, record_id, {"status": "OPEN", **before}, after)
        return self.action(kind, change, *more, reason="Looked at it.")


def created(record_type: str, values: Row, clock: Clock) -> Change:
    """The making of a record."""
    return Change(record_type, new_id(clock.now()), None, values)


def everything(hub: Hub, stream: str = STREAM) -> dict[Key, tuple[int, Row]]:
    """The whole of a stream as the centre holds it, read past every journal and cache."""
    held: dict[Key, tuple[int, Row]] = {}
    with hub.store.read() as facts:
        for name in BY_NAME:
            for row in facts.find(name):
                if stream in facts.streams_of(name, row):
                    entry = facts.entry(name, str(row["id"]))
                    assert entry is not None
                    values = {key: value for key, value in row.items() if key != "id"}
                    held[name, str(row["id"])] = (entry.version, values)
    return held


def rows(hub: Hub, record_type: str, **equal: Value) -> list[Row]:
    """Rows at the centre."""
    with hub.store.read() as facts:
        return facts.find(record_type, **equal)


def row(hub: Hub, record_type: str, record_id: str) -> Row:
    """One row at the centre."""
    with hub.store.read() as facts:
        found = facts.get(record_type, record_id)
    assert found is not None
    return found
