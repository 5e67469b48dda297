"""The two-terminal story, played on real windows: work without a network, and agree afterwards."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from app.desk import acct, details, movements, notes
from app.store.reads.belongings import belongings
from app.store.reads.find import find_people, free_cells
from app.store.reads.inbox import inbox
from app.store.reads.status import link_status
from app.terminal import Terminal
from demo.demonstration import Station
from demo.stage import Stage


def play(stage: Stage) -> list[Path]:
    """Play it, and draw each scene; the pictures, in order."""
    demonstration = stage.demonstration
    a, b = stage.open("A", "B")
    person_id = someone(a.terminal)
    stage.draw(a, "1-the-shift-on-terminal-A")
    demonstration.cut("A", True)
    stage.until(lambda: not link_status(a.terminal.replica).reachable)
    work_apart(stage, a, b, person_id)
    stage.workplace(a).show_person(person_id)
    stage.draw(a, "2-terminal-A-without-its-network-its-work-kept")
    stage.workplace(b).show_person(person_id)
    stage.draw(b, "3-terminal-B-meanwhile")
    demonstration.cut("A", False)
    stage.until(lambda: agree(a.terminal, b.terminal, person_id))
    stage.workplace(a).show_person(person_id, "history")
    stage.draw(a, "4-the-history-after-the-network-is-back")
    stage.workplace(b).show_inbox()
    stage.draw(b, "5-what-terminal-B-is-asked-to-settle")
    return stage.pictures


def someone(terminal: Terminal) -> str:
    """A man on the ones of A wing."""
    return find_people(terminal.replica, "lei-a-1-002", limit=1)[0].person_id


def busiest(terminal: Terminal) -> str:
    """Somebody of whom much is written."""
    told: Counter[str] = Counter()
    for kind, weight in (("adjudication_award", 4), ("use_of_force", 2), ("non_association", 2)):
        for row in terminal.replica.find(kind):
            told[str(row["person_id"])] = told[str(row["person_id"])] + weight
    return max(told, key=lambda person_id: (told[person_id], person_id))


def with_cash(terminal: Terminal) -> str:
    """Somebody in custody whose cash was counted and is here."""
    counted = {str(row["person_id"]) for row in terminal.replica.find("cash_count")}
    return next(one for one in sorted(counted) if belongings(terminal.replica, one).held_pence)


def work_apart(stage: Stage, a: Station, b: Station, person_id: str) -> None:
    """What both terminals do about one man while one of them has no network."""
    at_a, at_b = stage.desk(a), stage.desk(b)
    told = "Quiet this afternoon. Asked to see the chaplain; application handed in."
    notes.add_note(at_a, person_id=person_id, kind="OBSERVE", sub_kind="OBS_GEN", text=told)
    details.change_details(at_a, person_id=person_id, changes={"diet": "VGV"})
    details.change_details(at_a, person_id=person_id, changes={"middle_names": "Gwilym"})
    details.change_details(at_b, person_id=person_id, changes={"middle_names": "William"})
    details.change_details(at_b, person_id=person_id, changes={"religion": "QUAK"})
    cell = free_cells(b.terminal.replica, at_b.member.prison or "")[0]
    movements.move_cell(
        at_b,
        person_id=person_id,
        location_id=cell.id,
        move_reason="CLA",
        reason="Agreed with the orderly officer.",
    )


def ask_for_decisions(stage: Stage, a: Station, person_id: str) -> None:
    """What the centre will hold, and what it will want somebody to look at."""
    desk = stage.desk(a)
    acct.open_acct(desk, person_id=person_id, concern="Found crying. Says little.")
    plan_id = str(a.terminal.replica.find("acct", person_id=person_id)[0]["id"])
    acct.observe(desk, person_ids=[person_id], text="On his bed, reading. Answered.")
    acct.change_level(
        desk, plan_id=plan_id, level="H2", conversations=3, reason="Settled after the call."
    )
    full = a.terminal.replica.find("location", path="LEI-A-1-001")[0]
    movements.move_cell(
        desk,
        person_id=person_id,
        location_id=str(full["id"]),
        move_reason="CON",
        reason="For an hour, while his cell is searched.",
    )


def agree(a: Terminal, b: Terminal, person_id: str) -> bool:
    """Whether both terminals hold the same, and nothing waits."""
    pages = [terminal.replica.get("person", person_id) for terminal in (a, b)]
    waits = a.replica.has_waiting() or b.replica.has_waiting()
    return not waits and pages[0] == pages[1] and bool(inbox(b.replica, "").conflicts)
