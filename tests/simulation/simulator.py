"""One run: a seed makes a world, plays so many steps in it, repairs it, and looks at all of it."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator, Sized
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from unittest.mock import patch

from app.desk.desk import Desk, NeedsReason
from app.store.home import TerminalHome
from app.store.writing import Writing
from record.problems import Problem
from tests.simulation import invariants, stage
from tests.simulation.centre import OLDEST, SimulatedCentre
from tests.simulation.clock import SERVERS, WrongClock
from tests.simulation.deeds import Officers
from tests.simulation.estate import PEOPLE, RECEPTIONS, SEATS, seats_of
from tests.simulation.faults import NONE, Crash, Violation, drawn
from tests.simulation.network import Line
from tests.simulation.pictures import check_pictures
from tests.simulation.small import small_bounds
from tests.simulation.terminal import DAMAGED, SimulatedTerminal
from tests.world.clock import TestClock

COPIES_EACH = 0.05
"""How often the centre is backed up, and the disk of some terminal copied away."""
LOOKS_AFTER_EACH = 0.3
"""How often a terminal that has read everything proves that it holds what the centre holds."""
CARRIES_EACH = 0.5
"""How often a terminal that has read everything carries pictures."""
SIGNS_IN_EACH = 0.05
"""How often somebody signs in with the centre before they do something."""
SHOWN_EACH = 0.15
"""How often a terminal is looked at after a step."""
NEWER_EACH, UPDATED_EACH = 0.3, 0.15
"""How often it is a terminal that is updated first, and how soon one follows."""
ROUNDS_MAX = 60
"""How often every terminal is synced at the end before the world must be at rest."""


@dataclass(frozen=True)
class Outcome:
    """How a run ended. ``digest`` is over everything that happened in it."""

    seed: int
    steps: int
    actions: int
    digest: str


class Broken(Exception):  # noqa: N818 (a finding, not an error)
    """A run that broke an invariant, and where."""

    def __init__(self, seed: int, step: int, steps: int, invariant: str, what: str) -> None:
        super().__init__(f"seed {seed}, step {step}: {invariant}: {what}")
        self.seed, self.step, self.steps = seed, step, steps
        self.invariant, self.what = invariant, what

    @property
    def command(self) -> str:
        """What replays the run."""
        return f"python -m tests.simulation --seed {self.seed} --steps {self.steps}"


def run(seed: int, steps: int = 100, tell: Callable[[str], None] | None = None) -> Outcome:
    """Play one seed; raises ``Broken``. ``tell`` hears every event of it."""
    dice = Random(seed)
    states = (stage.LOADED,) * 4 + (stage.EMPTY,)
    seats = {name: dice.choice(states) for name, _, _ in seats_of(seed)}
    with ExitStack() as stack:
        folder = stack.enter_context(stage.copied(seats))
        stack.enter_context(stage.seeded_ids(Random(dice.random())))
        stack.enter_context(_quiet_logs())
        stack.enter_context(patch.object(Writing, "correct", _nothing_to_correct))
        stack.enter_context(small_bounds())
        return _played(folder, list(seats), dice, seed, steps, tell)


def _played(
    folder: Path,
    seats: list[str],
    dice: Random,
    seed: int,
    steps: int,
    tell: Callable[[str], None] | None,
) -> Outcome:
    simulation = Simulation(folder, seats, dice, tell)
    simulation.officers.play(seed)
    step = 0
    try:
        for step in range(1, steps + 1):
            simulation.step(step)
        step += 1
        simulation.come_to_rest()
        invariants.check_all(simulation.centre, simulation.terminals, simulation.required)
        check_pictures(simulation.centre, simulation.terminals, harmed=simulation.harmed)
    except Violation as violation:
        raise Broken(seed, step, steps, violation.invariant, violation.what) from violation
    except (Exception, Crash) as error:
        what = f"{type(error).__name__}: {error}"
        raise Broken(seed, step, steps, "the program goes on", what) from error
    finally:
        simulation.close()
    return Outcome(seed, steps, simulation.actions, simulation.digest())


class Simulation:
    """A world under way."""

    def __init__(
        self, folder: Path, seats: list[str], dice: Random, tell: Callable[[str], None] | None
    ) -> None:
        self.folder = folder
        self.dice = dice
        self.faults = drawn(dice)
        self.time = TestClock()
        self.centre_clock = WrongClock(self.time, dice)
        self.centre = SimulatedCentre(folder / "hub", self.centre_clock, dice)
        self.officers = Officers(dice)
        self.required: set[str] = set()
        self._lost: dict[str, int] = {}
        self.actions = 0
        self.harmed = False
        self._tell = tell
        self._trace = hashlib.sha256()
        self.terminals = [
            self._terminal(folder / name, prison, staff)
            for name, prison, staff in (*SEATS, *RECEPTIONS)
            if name in seats
        ]

    def _terminal(self, folder: Path, prison: str, staff: str) -> SimulatedTerminal:
        terminal_id = TerminalHome.load(folder).terminal_id
        line = Line(
            partial(self.centre.conversation, terminal_id),
            self._centre_killed,
            self.dice,
            self.faults,
        )
        clock = WrongClock(self.time, self.dice)
        return SimulatedTerminal(folder, prison, staff, clock, line, self.dice)

    def close(self) -> None:
        """Close every file."""
        self.centre.close()
        for terminal in self.terminals:
            terminal.close()

    def digest(self) -> str:
        """A digest over everything that happened."""
        return self._trace.hexdigest()

    # Steps

    def step(self, number: int) -> None:
        """Time goes on; something happens in the world, and somebody does something."""
        self.time.tick(seconds=self.dice.choice((1, 20, 300, 3600)) * self.dice.random())
        self._world_turns()
        terminal = self.dice.choice(self.terminals)
        self._arm(terminal)
        before = f"{number} {terminal.name}"
        try:
            told = self._act(terminal)
            if self.dice.random() < SHOWN_EACH:
                invariants.check_shown(terminal)
        except Crash as crash:
            told = self._killed(terminal, crash)
        except Problem as problem:
            told = self._met(terminal, problem)
        terminal.disk.disarm()
        self.centre.disk.disarm()
        terminal.line.crash_before_answer = False
        self._say(f"{before}: {told}")
        self._note_lost(terminal)

    def _act(self, terminal: SimulatedTerminal) -> str:
        if self.dice.random() < 0.1 and terminal.take_late_answer():
            return "takes in a late answer"
        if self.dice.random() < 0.4:
            return self._sync(terminal)
        desk = terminal.desk()
        if desk is None:
            return self._sync(terminal)
        return self._deed(terminal, desk)

    def _sync(self, terminal: SimulatedTerminal) -> str:
        epoch = terminal.replica.epoch()
        done = terminal.engine.attempt()
        if isinstance(done, Problem):
            if done.name == "cursor_ahead" and epoch == self.centre.store.epoch():
                raise Violation("a cursor never runs ahead", terminal.name)
            return f"syncs: {self._met(terminal, done)}"
        told = f"syncs: {done.sent} sent, {done.received} received"
        if done.quiet and self._happens(CARRIES_EACH):
            told += self._carry(terminal)
        if done.quiet and self._happens(LOOKS_AFTER_EACH):
            told += ", proved" if terminal.engine.look_after() else ", not proved"
        return told

    def _carry(self, terminal: SimulatedTerminal) -> str:
        """Carry some pictures, as far as the line lets them through."""
        try:
            return f", {terminal.engine.carry()} pieces carried"
        except Problem as problem:
            return f", carrying: {self._met(terminal, problem)}"

    def _deed(self, terminal: SimulatedTerminal, desk: Desk) -> str:
        if not terminal.line.cut and self._happens(SIGNS_IN_EACH):
            terminal.sign_in(self.centre.open_session)
            return "signs in"
        try:
            name, saved = self.officers.do(desk)
        except NeedsReason as needs:
            raise Violation("a reason is enough", str(needs)) from needs
        if saved is None:
            return name
        action = terminal.saved(saved.action_id)
        self.actions += 1
        if self._happens(self.faults.poison):
            self.centre.poisoned.add(action.id)
            name += ", poisoned"
        return f"{name} {action.number} ({action.id})"

    def _arm(self, terminal: SimulatedTerminal) -> None:
        """Choose whether a process dies or a disk fails during this step, and when."""
        disk = self.dice.choice((terminal.disk, terminal.disk, self.centre.disk))
        if self._happens(self.faults.crash):
            if self.dice.random() < 0.2:
                terminal.line.crash_before_answer = True
            else:
                disk.arm(crash_in=self.dice.randrange(1, 9))
        elif self._happens(self.faults.disk_full):
            disk.arm(fail_in=self.dice.randrange(1, 12))

    def _killed(self, terminal: SimulatedTerminal, crash: Crash) -> str:
        power = self._happens(self.faults.power)
        if crash.whose == "centre":
            self._centre_killed()
            return "the centre is killed"
        terminal.restart(power=power)
        return "loses its power" if power else "is killed"

    def _centre_killed(self) -> None:
        self.centre.restart(power=self._happens(self.faults.power))
        self._say("the centre is started again")

    def _met(self, terminal: SimulatedTerminal, problem: Problem) -> str:
        """A problem of the world; a damaged replica is rebuilt, as its program would."""
        if problem.name in DAMAGED:
            terminal.rebuild()
            return f"{problem.name}, rebuilt"
        return problem.name

    # The world

    def _world_turns(self) -> None:
        faults, dice = self.faults, self.dice
        for terminal in self.terminals:
            line = terminal.line
            line.cut = not self._happens(faults.heal) if line.cut else self._happens(faults.cut)
        if self._happens(faults.clock_jump):
            self._say(f"a clock is wrong by {dice.choice(self.terminals).clock.jump()}")
        if self._happens(faults.clock_jump / 4):
            self._say(f"the centre's clock is wrong by {self.centre_clock.jump(SERVERS)}")
        if self._happens(faults.transfer):
            self._say(f"somebody goes to {self.centre.transfer(dice.choice(PEOPLE))}")
        if self._happens(faults.extract):
            self._say(f"an extract says {self.centre.new_extract(dice)}")
        if self._happens(COPIES_EACH):
            self.centre.back_up()
            dice.choice(self.terminals).take_image()
        self._programs_age()
        self._disaster(dice.choice(self.terminals))

    def _programs_age(self) -> None:
        """The centre's program is updated, or one terminal's before it; the others follow."""
        if self._happens(self.faults.update):
            if self._happens(NEWER_EACH):
                self.dice.choice(self.terminals).line.behind = -1
            else:
                for terminal in self.terminals:
                    terminal.line.behind = min(terminal.line.behind + 1, OLDEST)
            self._say(f"behind the centre: {[t.line.behind for t in self.terminals]}")
        elif any(t.line.behind for t in self.terminals) and self._happens(UPDATED_EACH):
            old = self.dice.choice([t for t in self.terminals if t.line.behind])
            old.line.behind = 0
            old.restart()
            self._say(f"{old.name} is updated")

    def _disaster(self, terminal: SimulatedTerminal) -> None:
        """A disk is damaged, or replaced by a copy."""
        if self._happens(self.faults.hub_restored) and self.centre.restore():
            self.required &= self.centre.action_ids()
            self._harm("the centre is restored from its backup")
        if self._happens(self.faults.old_image) and terminal.restore_image():
            self._harm(f"{terminal.name} is set back to an old image")
        if self._happens(self.faults.damage):
            self._harm(f"{terminal.name}: page {terminal.damage()} is damaged")
        if self._happens(self.faults.clone) and len(self.terminals) < len(SEATS):
            self._clone(terminal)
        self._note_lost(terminal)

    def _harm(self, told: str) -> None:
        """Something that may have been nowhere else may be gone now."""
        self.harmed = True
        self._say(told)

    def _note_lost(self, terminal: SimulatedTerminal) -> None:
        """What a terminal has lost and the centre had by then, the centre must keep."""
        if len(terminal.lost) != self._lost.get(terminal.name):
            self._lost[terminal.name] = len(terminal.lost)
            self.required |= self.centre.action_ids() & set(terminal.lost)

    def _clone(self, terminal: SimulatedTerminal) -> None:
        folder = self.folder / f"{terminal.name}-copy-{len(self.terminals)}"
        terminal.copied_to(folder)
        clone = self._terminal(folder, terminal.prison, terminal.staff)
        clone.read_outbox()
        clone.rebuilt = terminal.rebuilt
        self.terminals.append(clone)
        self._harm(f"{terminal.name} is copied")

    # The end

    def come_to_rest(self) -> None:
        """Repair everything, and let everybody sync until nobody has anything new."""
        self.centre.disk.disarm()
        for terminal in self.terminals:
            terminal.line.quiet(NONE)
            terminal.disk.disarm()
            if self.faults.damage:
                terminal.rebuild_if_damaged()
                self._note_lost(terminal)
            while terminal.take_late_answer():
                pass
            invariants.check_shown(terminal)
        for _ in range(ROUNDS_MAX):
            self.time.tick(minutes=11)  # a picture that could not be carried is tried again
            heads = self.centre.heads()  # which the pictures of a copied terminal move, too
            moved = [self._quiet(terminal) for terminal in self.terminals]
            if not any(moved) and self.centre.heads() == heads:
                break
        else:
            raise Violation("the world comes to rest", f"still moving after {ROUNDS_MAX} rounds")
        for terminal in self.terminals:
            terminal.read_outbox()

    def _quiet(self, terminal: SimulatedTerminal) -> bool:
        """Sync one terminal; whether anything moved. A copied one hands in all that it has."""
        waited = terminal.replica.has_waiting()
        try:
            done = terminal.engine.until_quiet()
        except Problem as problem:
            if problem.name == "cursor_ahead":  # it starts over, and comes to rest later
                return True
            if problem.name != "terminal_must_reenrol":
                raise
            moved, terminal.forked = waited or not terminal.forked, True
            with suppress(Problem):
                terminal.engine.carry()
            return moved or terminal.replica.has_waiting()
        if not terminal.engine.look_after():
            raise Violation("replica and centre are proved equal", terminal.name)
        pieces = terminal.engine.carry()
        told = f"{done.sent} sent, {done.received} received, {pieces} pieces carried"
        self._say(f"at the end {terminal.name} syncs: {told}")
        with terminal.replica.read() as reading:
            left = reading.pictures_unsent() or reading.pictures_wanted()
        return bool(done.sent or done.received or pieces or left)

    def _happens(self, chance: float) -> bool:
        return self.dice.random() < chance

    def _say(self, told: str) -> None:
        self._trace.update(told.encode())
        if self._tell is not None:
            self._tell(told)


def _nothing_to_correct(_: Writing, __: object, rows: Sized, surplus: Sized) -> bool:
    """The digests say where a replica differs from the centre: here it never may."""
    raise Violation("a replica is the centre's record", f"{len(rows)} and {len(surplus)} differ")


@contextmanager
def _quiet_logs() -> Iterator[None]:
    """What the product logs of faults that were made on purpose is not news."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
