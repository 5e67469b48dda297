"""A program to be killed: at a terminal it writes notes and sends them, and says what it saved.

python -m tests.world.typist HOME ROUND     writes "ROUND.1", "ROUND.2" … until killed
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from app.desk import notes
from app.terminal import Terminal
from record.moments import SystemClock
from tests.world.prison import an_id
from tests.world.sessions import adeyemi_left


def main(home: Path, name: str) -> None:
    """Write and send until killed."""
    terminal = Terminal.open(home)
    desk = terminal.desk(adeyemi_left(home))
    terminal.start_sync()
    for number in itertools.count(1):
        notes.add_note(
            desk,
            person_id=an_id("person", "SMITH"),
            kind="GEN",
            sub_kind="OSE",
            text=f"{name}.{number}",
            happened_at=SystemClock().now(),
        )
        sys.stdout.write(f"{name}.{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
