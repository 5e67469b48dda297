"""A terminal of the invented prison with something of every kind to settle, for tests and pictures.

The rows are as the centre writes them; what waits and what was answered went through the desk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.desk import alerts, notes
from app.desk.desk import Desk, Member
from app.store.replica import Replica
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.context import Context, Form, Report, Tone
from demo.prison import DEMO_OFFICER, DEMO_SUPERVISOR, build
from record.action import Outcome, Verdict
from record.catalogue import BY_NAME
from record.ids import derived_id
from record.kinds import Row, Value
from record.moments import to_text
from record.names import display_name, person_name
from record.problems import Problem
from record.protocol import PageRow
from tests.store import building
from tests.world.clock import TestClock
from tests.world.sessions import unknown_session

NOW = dt.datetime(2026, 11, 24, 14, 40, tzinfo=dt.UTC)


def ago(**by: float) -> str:
    """A moment before now, as the record writes it."""
    return to_text(NOW - dt.timedelta(**by))


class Window:
    """A guide that remembers where it was asked to go."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []

    def go_to(self, screen: str) -> None:
        self.asked.append((screen,))

    def show_board(self, wing_id: str | None = None) -> None:
        self.asked.append(("board", wing_id))

    def show_person(self, person_id: str, tab: str | None = None) -> None:
        self.asked.append(("person", person_id))

    def show_inbox(self, matter_id: str | None = None) -> None:
        self.asked.append(("inbox", matter_id) if matter_id else ("inbox",))

    def show_intake(self, person_id: str | None = None) -> None:
        self.asked.append(("intake", person_id))

    def show_unlock(self, day: dt.date, session: str) -> None:
        self.asked.append(("unlock", f"{day.isoformat()} {session}"))

    def show_book(self, tab: str, entry_id: str | None = None) -> None:
        self.asked.append(("book", tab))

    def show_find(self, text: str = "") -> None:
        self.asked.append(("find", text))

    def open_form(self, form: Form, person_id: str | None = None, **prefill: str) -> None:
        self.asked.append(("form", form, person_id, prefill))

    def print_report(self, report: Report, report_id: str, reason: str | None = None) -> None:
        self.asked.append(("print", report, report_id))

    def try_now(self) -> None:
        self.asked.append(("try",))

    def carry_by_hand(self) -> None:
        self.asked.append(("carry",))

    def tell(self, text: str, tone: Tone = Tone.INFO) -> None:
        self.asked.append(("tell", text))


@dataclass
class Stage:
    """A replica with people, staff by number, and the clock by which everything is told."""

    replica: Replica
    people: list[Row]
    staff: dict[str, Row]
    clock: TestClock = field(default_factory=lambda: TestClock(NOW))

    def desk(self, staff_number: str = DEMO_SUPERVISOR.staff_number, role: str = "") -> Desk:
        """The desk with one of the staff at it, in a role of theirs or another."""
        row = self.staff[staff_number]
        member = Member(
            str(row["id"]),
            staff_number,
            str(row["surname"]),
            str(row["forename"]),
            role or str(row["role"]),
            "LEI",
            unknown_session(str(row["id"])),
        )
        return Desk(self.replica, member, self.clock)

    def by(self, staff_number: str) -> dict[str, Value]:
        """Whose action something comes from."""
        row = self.staff[staff_number]
        name = display_name(str(row["surname"]), str(row["forename"]))
        return {"staff_id": row["id"], "staff_name": name, "terminal": "LEI-A-01"}

    def put(self, record_type: str, name: str, /, **values: Value) -> str:
        """A row of the centre's; its id, which is always the same for that name."""
        record_id = derived_id("test", record_type, name)
        whole = BY_NAME[record_type].blank() | values
        with self.replica.write() as writing:
            writing.load_snapshot_rows([PageRow(record_type, record_id, 1, whole)])
        return record_id

    def row(self, record_type: str, record_id: object) -> Row:
        """A row that is there, as this terminal shows it."""
        found = self.replica.get(record_type, str(record_id))
        assert found is not None
        return found

    def answer(self, action_id: str, outcome: str, problem: str | None = None, **why: Any) -> None:
        """The centre's verdict on an action."""
        said = Verdict(action_id, Outcome(outcome), problem, why or None)
        answer = replace(building.answer(verdicts=[said]), now=to_text(self.clock.now()))
        building.take(self.replica, answer)

    def name(self, at: int) -> str:
        """What one of the people is called."""
        return person_name(self.people[at])


@contextmanager
def a_stage(folder: Path, people: int = 24) -> Iterator[Stage]:
    """The invented prison on a terminal, nothing to settle yet."""
    replica = building.a_replica(folder)
    rows = list(build(people=people, today=NOW.date(), now=NOW))
    page = [PageRow(kind, str(row["id"]), 1, _values(row)) for kind, row in rows]
    with replica.write() as writing:
        writing.load_snapshot_rows(page)
    staff = {str(row["staff_number"]): row for kind, row in rows if kind == "staff"}
    try:
        yield Stage(replica, [row for kind, row in rows if kind == "person"], staff)
    finally:
        replica.close()


@contextmanager
def a_context(desk: Desk) -> Iterator[tuple[Context, Window]]:
    """What a screen is given, with a guide that remembers."""
    errors: list[BaseException] = []
    window, background, bridge = Window(), Background(errors.append), Bridge()
    try:
        yield Context(desk.replica, desk, background, bridge, window), window
    finally:
        background.close()
    if errors:
        raise errors[0]


def surname_conflict(stage: Stage, at: int = 0, mine: str = DEMO_SUPERVISOR.staff_number) -> str:
    """Two people spelt a surname differently, one of them while offline."""
    person = stage.people[at]
    ours = {"surname": "Mac Giolla Phádraig"}
    offer = {"value": ours, **stage.by(mine), "action_id": "a"}
    offer |= {"happened_at": ago(minutes=34), "raised_at": ago(minutes=9)}
    return stage.put(
        "conflict",
        f"surname {at}",
        **origin(stage, mine, "change_details", person, minutes=34, received=9),
        record_type="person",
        record_id=person["id"],
        group="surname",
        base={"surname": "Fitzpatrick"},
        theirs={"surname": person["surname"]},
        theirs_by="OKAFOR, Joy" if mine != DEMO_OFFICER.staff_number else "PRYDDERCH, Mair",
        theirs_at=ago(minutes=50),
        ours=ours,
        offers=[offer],
        status="OPEN",
    )


def alert_conflict(stage: Stage, at: int = 1, code: str = "HA", **more: Value) -> tuple[str, str]:
    """One member of staff ended an alert that another had opened again; conflict and alert."""
    person = stage.people[at]
    alert = stage.put(
        "alert",
        f"conflict {at} {code}",
        person_id=person["id"],
        kind="H" if code == "HA" else "X",
        code=code,
        started_on="2026-11-20",
        status="ACTIVE",
        **more,
    )
    number = DEMO_OFFICER.staff_number
    ended = {"ended_on": "2026-11-23", "ended_reason": "Case review held. Post-closure phase."}
    offers = [
        {"value": {"status": "ENDED", **ended, "ended_reason": reason}, **stage.by(number)}
        | {"action_id": reason, "happened_at": ago(hours=hours), "raised_at": ago(hours=hours)}
        for hours, reason in ((5, "Entered in error."), (3, str(ended["ended_reason"])))
    ]
    conflict = stage.put(
        "conflict",
        f"alert {at}",
        **origin(stage, number, "end_alert", person, minutes=300, received=300),
        record_type="alert",
        record_id=alert,
        group="ending",
        base={"status": "ENDED", "ended_on": "2026-11-01", "ended_reason": None},
        theirs={"status": "ACTIVE", "ended_on": None, "ended_reason": None},
        theirs_by="ADELEKE, Grace",
        theirs_at=ago(hours=26),
        ours=offers[-1]["value"],
        offers=offers,
        status="OPEN",
    )
    return conflict, alert


def kept_apart(stage: Stage, at: int = 2, other: int = 3) -> str:
    """Somebody was moved next to somebody whom they must be kept apart from."""
    one, two = stage.people[at], stage.people[other]
    stage.put(
        "non_association",
        f"{at} {other}",
        person_id=one["id"],
        other_person_id=two["id"],
        restriction="LAND",
        started_on="2026-10-01",
        status="ACTIVE",
    )
    facts = {"name": person_name(one), "other": person_name(two)}
    return stage.put(
        "discrepancy",
        f"apart {at}",
        **origin(stage, DEMO_OFFICER.staff_number, "move_cell", one, minutes=75, received=70),
        rule="kept_apart",
        facts={**facts, "location": "LEI-A-1-003", "restriction": "LAND"},
        override_reason="No other cell was free on the wing. SO Kapoor agreed on the telephone.",
        status="OPEN",
    )


def cell_full(stage: Stage, at: int = 4) -> str:
    """One more was put into a cell than it holds."""
    person = stage.people[at]
    names = "; ".join(person_name(one) for one in stage.people[at : at + 3])
    facts = {"name": person_name(person), "location": "LEI-B-2-014", "names": names}
    return stage.put(
        "discrepancy",
        f"full {at}",
        **origin(stage, DEMO_OFFICER.staff_number, "move_cell", person, minutes=190, received=188),
        rule="cell_full",
        facts={**facts, "capacity": 2, "count": 3},
        status="OPEN",
    )


def held_ending(stage: Stage, at: int = 5, by: str = DEMO_OFFICER.staff_number) -> tuple[str, str]:
    """An officer asked to close an ACCT, which waits for a supervising officer; held, alert."""
    person = stage.people[at]
    alert = stage.put(
        "alert",
        f"held {at}",
        person_id=person["id"],
        kind="H",
        code="HA",
        started_on="2026-11-18",
        status="ACTIVE",
    )
    change = {
        "type": "alert",
        "id": alert,
        "before": {"status": "ACTIVE", "ended_on": None, "ended_reason": None},
        "after": {
            "status": "ENDED",
            "ended_on": "2026-11-24",
            "ended_reason": "Third case review. Says that he is sleeping, has rung his mother.",
        },
    }
    held = stage.put(
        "held_action",
        f"ending {at}",
        **origin(stage, by, "end_alert", person, minutes=130, received=128),
        rule="right_held",
        facts={"what": "Alert ended"},
        changes=[change],
        status="OPEN",
    )
    return held, alert


def refused_note(stage: Stage, desk: Desk, at: int = 6) -> str:
    """A note that the centre did not take, because its person had gone to another prison."""
    stage.clock.tick(minutes=-95)
    text = (
        "Spoke to him at the door after tea. Low in mood, has not heard from his sister since "
        "Sunday. Offered the telephone and a Listener; he took the telephone.\n\n"
        "Asked nights to look in at 22:00 and 02:00."
    )
    saved = notes.add_note(
        desk,
        person_id=str(stage.people[at]["id"]),
        kind="OBSERVE",
        sub_kind="OBS_GEN",
        text=text,
        happened_at=None,
    )
    stage.clock.tick(minutes=95)
    stage.answer(saved.action_id, "refused", "out_of_scope")
    return saved.action_id


def everything(stage: Stage, desk: Desk) -> None:
    """One of everything, and some more that is settled."""
    surname_conflict(stage)
    alert_conflict(stage)
    kept_apart(stage)
    cell_full(stage)
    held_ending(stage)
    refused_note(stage, desk)
    settled = {"status": "SETTLED", "settled_by": "PRYDDERCH, Mair", "settled_at": ago(hours=20)}
    stage.put(
        "discrepancy",
        "settled",
        **origin(stage, DEMO_OFFICER.staff_number, "move_cell", stage.people[7], minutes=1500),
        rule="moved_twice",
        facts={"name": stage.name(7), "location": "LEI-C-2-001", "other": "LEI-C-1-009"},
        settled_reason="Looked: he is in C-2-001. The earlier move was typed on the wrong man.",
        **settled,
    )


def queue(stage: Stage, desk: Desk) -> None:
    """Entries that wait, one that was offered and met a problem, and some that were answered."""
    outcomes: Sequence[tuple[str, str | None, dict[str, Any]]] = (
        ("accepted", None, {}),
        ("merged", None, {}),
        ("held", "right_held", {"what": "Alert ended"}),
        ("refused", "out_of_scope", {}),
        ("accepted", None, {}),
    )
    stage.clock.tick(minutes=-180)
    for at, (outcome, problem, why) in enumerate(outcomes):
        stage.clock.tick(minutes=7)
        stage.answer(_a_note(desk, stage, at).action_id, outcome, problem, **why)
    stage.clock.tick(minutes=145 - 15)
    for at in range(4):
        stage.clock.tick(minutes=2)
        _a_note(desk, stage, 8 + at)
    alerts.open_alert(
        desk, person_id=str(stage.people[13]["id"]), code="XCU", comment="Three officers."
    )
    first = stage.replica.next_batch(2, 100_000)
    with stage.replica.write() as writing:
        writing.note_try(first)
        writing.note_try(first, Problem("hub_unreachable"))
        writing.note_link(ago(minutes=35), Problem("hub_unreachable"))
    stage.clock.tick(minutes=(NOW - stage.clock.now()).total_seconds() / 60)


def _a_note(desk: Desk, stage: Stage, at: int) -> Any:
    return notes.add_note(
        desk,
        person_id=str(stage.people[at]["id"]),
        kind="OBSERVE",
        sub_kind="OBS_GEN",
        text="Cell bell answered at once; asked for paracetamol. " * (at % 5 * 6 + 1),
        happened_at=None,
    )


def origin(
    stage: Stage, number: str, kind: str, person: Row, minutes: float, received: float | None = None
) -> dict[str, Any]:
    """What every record that the centre opens says of where it comes from."""
    return {
        **stage.by(number),
        "person_id": person["id"],
        "prison": "LEI",
        "action_id": derived_id("test", kind, str(minutes)),
        "action_kind": kind,
        "happened_at": ago(minutes=minutes),
        "raised_at": ago(minutes=minutes if received is None else received),
    }


def _values(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "id"}
