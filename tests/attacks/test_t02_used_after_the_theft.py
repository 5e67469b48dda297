"""T2, a stolen terminal that goes on being used: it locks when it stays away, and is withdrawn."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.__main__ import main
from app.store.home import TerminalHome
from app.store.reads.status import link_status
from app.store.replica import Replica
from app.store.rescue import rebuild
from app.store.vault import REPLICA_KEY, TERMINAL_KEY, FileVault
from app.sync import engine
from app.sync.enrol import enrol
from app.sync.recover import recover
from app.terminal import Terminal
from hub.service import Hub, ServedHub
from hub.store.lease import set_lease_days
from hub.store.staff import add_staff
from hub.store.terminals import enrol as enrol_key
from hub.store.terminals import new_recovery_code, revoke, terminals
from hub.store.terminals import recover as recover_key
from record.moments import to_text
from record.problems import Problem
from record.sealed import public_key, seal
from record.signing import new_signing_key, public_half
from tests.attacks.at_the_desk import PASSWORD, STAFF, notes_at_centre, write_note
from tests.world.clock import TestClock
from tests.world.prison import PRISON


@pytest.fixture
def served(small_hub: Hub) -> Iterator[ServedHub]:
    add_staff(small_hub.store, STAFF, PASSWORD)
    with ServedHub(small_hub) as served:
        yield served


@pytest.fixture
def folder(small_hub: Hub, served: ServedHub, tmp_path: Path, test_clock: TestClock) -> Path:
    """A terminal on which an officer has signed in, with all of the prison in it."""
    folder = tmp_path / "terminal"
    code = small_hub.new_enrol_code(PRISON, "wing")
    enrol(folder, served.url, code, name="A1", vault_kind="file", clock=test_clock)
    opened = Terminal.open(folder, test_clock)
    opened.engine.until_quiet()
    opened.sign_in("Q1OFF", PASSWORD)
    opened.close()
    return folder


@pytest.fixture
def terminal(folder: Path, test_clock: TestClock) -> Iterator[Terminal]:
    terminal = Terminal.open(folder, test_clock)
    yield terminal
    terminal.close()


def refusal(terminal: Terminal) -> str | None:
    """Why nobody is let in; None when somebody is."""
    try:
        terminal.sign_in("Q1OFF", PASSWORD)
    except Problem as problem:
        return problem.name
    return None


class TestLease:
    def test_away_from_the_centre_it_may_be_used_for_so_many_days(
        self, small_hub: Hub, terminal: Terminal, test_clock: TestClock
    ) -> None:
        write_note(terminal, "Kept.", test_clock)
        terminal.link_cut = True
        test_clock.tick(days=14)
        assert refusal(terminal) is None
        test_clock.tick(seconds=1)
        assert refusal(terminal) == "lease_ended"
        assert terminal.replica.has_waiting()
        terminal.link_cut = False
        terminal.engine.until_quiet()
        assert notes_at_centre(small_hub) == ["Kept."]
        assert refusal(terminal) is None
        terminal.link_cut = True
        assert refusal(terminal) is None

    def test_signing_in_at_the_centre_needs_no_lease(
        self, terminal: Terminal, test_clock: TestClock
    ) -> None:
        test_clock.tick(days=100)
        assert refusal(terminal) is None

    def test_a_program_that_is_too_old_to_read_has_reached_the_centre_all_the_same(
        self, terminal: Terminal, test_clock: TestClock
    ) -> None:
        test_clock.tick(days=13)
        terminal.replica.note_link(to_text(test_clock.now()), Problem("program_too_old"))
        test_clock.tick(days=13)
        terminal.link_cut = True
        assert refusal(terminal) != "lease_ended"

    def test_a_clock_that_is_set_back_does_not_begin_it_anew(
        self, folder: Path, terminal: Terminal, test_clock: TestClock
    ) -> None:
        terminal.link_cut = True
        test_clock.tick(days=15)
        assert refusal(terminal) == "lease_ended"
        test_clock.tick(days=-14)
        assert refusal(terminal) == "lease_ended"
        terminal.close()
        again = Terminal.open(folder, test_clock)
        again.link_cut = True
        assert refusal(again) == "lease_ended"
        again.close()

    def test_the_highest_time_counts_that_any_try_at_the_centre_saw(
        self, terminal: Terminal, test_clock: TestClock
    ) -> None:
        terminal.link_cut = True
        test_clock.tick(days=15)
        assert isinstance(terminal.engine.attempt(), Problem)
        test_clock.tick(days=-15)
        assert refusal(terminal) == "lease_ended"

    def test_time_passes_for_a_clock_that_is_held_still(
        self, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        terminal.link_cut = True
        assert isinstance(terminal.engine.attempt(), Problem)
        days = iter(range(1, 100))
        begun = engine.time.monotonic()
        watch = SimpleNamespace(monotonic=lambda: begun + next(days) * 24 * 60 * 60)
        monkeypatch.setattr(engine, "time", watch)
        for _ in range(13):
            assert isinstance(terminal.engine.attempt(), Problem)
        assert refusal(terminal) is None
        for _ in range(2):
            assert isinstance(terminal.engine.attempt(), Problem)
        assert refusal(terminal) == "lease_ended"

    def test_a_rebuilt_replica_does_not_begin_it_anew(
        self, folder: Path, terminal: Terminal, test_clock: TestClock
    ) -> None:
        terminal.link_cut = True
        test_clock.tick(days=15)
        assert refusal(terminal) == "lease_ended"
        terminal.close()
        rebuild(TerminalHome.load(folder), FileVault(folder), test_clock)
        again = Terminal.open(folder, test_clock)
        again.link_cut = True
        assert refusal(again) == "lease_ended"
        again.close()

    def test_the_centre_says_how_long_it_is(
        self, small_hub: Hub, terminal: Terminal, test_clock: TestClock
    ) -> None:
        set_lease_days(small_hub.store, test_clock, 3)
        terminal.engine.until_quiet()
        terminal.link_cut = True
        test_clock.tick(days=3, seconds=1)
        with pytest.raises(Problem, match="for 3 days"):
            terminal.sign_in("Q1OFF", PASSWORD)
        for wrong in (0, -1, 91):
            with pytest.raises(Problem, match="1 to 90"):
                set_lease_days(small_hub.store, test_clock, wrong)


class TestRevoked:
    @pytest.fixture
    def withdrawn(self, small_hub: Hub, terminal: Terminal, test_clock: TestClock) -> Terminal:
        """A terminal with a note that waits, withdrawn, and told so."""
        write_note(terminal, "Written by the thief.", test_clock)
        revoke(small_hub.store, test_clock, terminal.home.terminal_id)
        told = terminal.engine.attempt()
        assert isinstance(told, Problem)
        assert told.name == "terminal_revoked"
        return terminal

    def test_at_its_next_contact_both_keys_are_destroyed(
        self, small_hub: Hub, withdrawn: Terminal, folder: Path
    ) -> None:
        vault = FileVault(folder)
        assert vault.get(REPLICA_KEY) is None
        assert vault.get(TERMINAL_KEY) is None
        with pytest.raises(Problem) as told:
            Replica.open(withdrawn.home, vault)
        assert told.value.name == "key_missing"
        assert link_status(withdrawn.replica).problem == "terminal_revoked"
        assert notes_at_centre(small_hub) == []

    def test_it_says_so_from_then_on(
        self,
        withdrawn: Terminal,
        folder: Path,
        test_clock: TestClock,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        withdrawn.close()
        with pytest.raises(Problem) as told:
            Terminal.open(folder, test_clock)
        assert told.value.name == "terminal_revoked"
        assert main(["status", "--json", "--home", str(folder)]) == 1
        said = capsys.readouterr()
        assert json.loads(said.out)["name"] == "terminal_revoked"
        assert "withdrawn from service" in said.err

    def test_signing_in_is_a_contact_too(
        self, small_hub: Hub, terminal: Terminal, folder: Path, test_clock: TestClock
    ) -> None:
        revoke(small_hub.store, test_clock, terminal.home.terminal_id)
        assert refusal(terminal) == "terminal_revoked"
        assert FileVault(folder).get(REPLICA_KEY) is None

    def test_a_crash_between_saying_and_destroying_is_made_good(
        self, terminal: Terminal, folder: Path, test_clock: TestClock
    ) -> None:
        said = json.loads((folder / "terminal.json").read_text())
        (folder / "terminal.json").write_text(json.dumps(said | {"withdrawn": "now"}))
        with pytest.raises(Problem, match="withdrawn from service"):
            Terminal.open(folder, test_clock)
        assert FileVault(folder).get(REPLICA_KEY) is None

    def test_it_cannot_come_back_by_itself(
        self, small_hub: Hub, withdrawn: Terminal, folder: Path, test_clock: TestClock
    ) -> None:
        for code in ("2222-2222-2222-2222", small_hub.new_enrol_code(PRISON, "wing")):
            with pytest.raises(Problem) as told:
                recover(folder, code, test_clock)
            assert told.value.name == "enrol_code_wrong"
        assert FileVault(folder).get(REPLICA_KEY) is None

    def test_found_again_it_is_taken_up_with_all_that_waited(
        self, small_hub: Hub, withdrawn: Terminal, folder: Path, test_clock: TestClock
    ) -> None:
        withdrawn.close()
        code = new_recovery_code(
            small_hub.store, test_clock, withdrawn.home.terminal_id, "Found in the gate lodge."
        )
        recover(folder, code, test_clock)
        again = Terminal.open(folder, test_clock)
        again.engine.until_quiet()
        assert notes_at_centre(small_hub) == ["Written by the thief."]
        again.close()
        assert [one.revoked_at for one in terminals(small_hub.store)] == [None]


class TestEscrow:
    """A keyring that was wiped takes nothing along: the centre keeps the key."""

    @pytest.fixture
    def wiped(self, terminal: Terminal, folder: Path, test_clock: TestClock) -> TerminalHome:
        write_note(terminal, "Not sent yet.", test_clock)
        terminal.close()
        vault = FileVault(folder)
        vault.forget(REPLICA_KEY)
        vault.forget(TERMINAL_KEY)
        return terminal.home

    def test_what_waited_is_sent_after_all(
        self, small_hub: Hub, wiped: TerminalHome, test_clock: TestClock
    ) -> None:
        with pytest.raises(Problem) as told:
            Terminal.open(wiped.path, test_clock)
        assert told.value.name == "key_missing"
        code = new_recovery_code(small_hub.store, test_clock, wiped.terminal_id, "Profile wiped.")
        assert recover(wiped.path, code, test_clock) == wiped
        again = Terminal.open(wiped.path, test_clock)
        again.engine.until_quiet()
        again.close()
        assert notes_at_centre(small_hub) == ["Not sent yet."]

    def test_a_code_is_for_one_terminal_once_for_a_day(
        self, small_hub: Hub, wiped: TerminalHome, test_clock: TestClock
    ) -> None:
        other = small_hub.enrol(small_hub.new_enrol_code(PRISON, "wing"), "other").terminal_id
        with pytest.raises(Problem) as told:
            new_recovery_code(small_hub.store, test_clock, other, "Why not.")
        assert told.value.name == "escrow_missing"
        code = new_recovery_code(small_hub.store, test_clock, wiped.terminal_id, "Profile wiped.")
        with pytest.raises(Problem) as told:
            small_hub.enrol(code, "Rogue")
        assert told.value.name == "enrol_code_wrong"
        test_clock.tick(days=1, seconds=1)
        with pytest.raises(Problem) as told:
            recover(wiped.path, code, test_clock)
        assert told.value.name == "enrol_code_wrong"

    def test_nobody_else_gets_the_key_with_a_spent_code(
        self, small_hub: Hub, wiped: TerminalHome, test_clock: TestClock, tmp_path: Path
    ) -> None:
        code = new_recovery_code(small_hub.store, test_clock, wiped.terminal_id, "Profile wiped.")
        recover(wiped.path, code, test_clock)
        rogue = tmp_path / "rogue"
        rogue.mkdir()
        (rogue / "terminal.json").write_text((wiped.path / "terminal.json").read_text())
        with pytest.raises(Problem) as told:
            recover(rogue, code, test_clock)
        assert told.value.name == "enrol_code_wrong"

    def test_the_answer_may_get_lost_once(
        self, small_hub: Hub, wiped: TerminalHome, test_clock: TestClock
    ) -> None:
        code = new_recovery_code(small_hub.store, test_clock, wiped.terminal_id, "Profile wiped.")
        recover(wiped.path, code, test_clock)
        FileVault(wiped.path).forget(REPLICA_KEY)
        recover(wiped.path, code, test_clock)
        Terminal.open(wiped.path, test_clock).close()

    def test_a_code_that_was_spent_gives_the_key_to_no_withdrawn_terminal(
        self, small_hub: Hub, wiped: TerminalHome, test_clock: TestClock
    ) -> None:
        """Stolen with the code on a slip of paper beside it."""
        code = new_recovery_code(small_hub.store, test_clock, wiped.terminal_id, "Profile wiped.")
        recover(wiped.path, code, test_clock)
        revoke(small_hub.store, test_clock, wiped.terminal_id)
        FileVault(wiped.path).forget(REPLICA_KEY)
        with pytest.raises(Problem) as told:
            recover(wiped.path, code, test_clock)
        assert told.value.name == "enrol_code_wrong"

    def test_a_spent_code_is_good_for_the_day_and_no_longer(
        self, small_hub: Hub, wiped: TerminalHome, test_clock: TestClock
    ) -> None:
        code = new_recovery_code(small_hub.store, test_clock, wiped.terminal_id, "Profile wiped.")
        recover(wiped.path, code, test_clock)
        FileVault(wiped.path).forget(REPLICA_KEY)
        test_clock.tick(days=1, seconds=1)
        with pytest.raises(Problem) as told:
            recover(wiped.path, code, test_clock)
        assert told.value.name == "enrol_code_wrong"

    def test_the_code_that_enrolled_it_recovers_nothing(
        self, small_hub: Hub, test_clock: TestClock
    ) -> None:
        """Nothing in the trail would tell of it, and nobody gave a reason."""
        key, sealing = new_signing_key(), small_hub.store.sealing_key()
        escrow = seal(bytes(32), public_key(sealing))
        code = small_hub.new_enrol_code(PRISON, "wing")
        public = public_half(key)
        told = enrol_key(small_hub.store, test_clock, code, "A", public, escrow)
        with pytest.raises(Problem) as refused:
            recover_key(
                small_hub.store, test_clock, told.terminal_id, code, public, public_key(sealing)
            )
        assert refused.value.name == "enrol_code_wrong"

    def test_a_reason_is_needed_and_kept(
        self, small_hub: Hub, wiped: TerminalHome, test_clock: TestClock
    ) -> None:
        with pytest.raises(Problem) as told:
            new_recovery_code(small_hub.store, test_clock, wiped.terminal_id, " ")
        assert told.value.name == "reason_missing"

    def test_a_terminal_that_has_its_keys_is_left_alone(
        self, terminal: Terminal, folder: Path, test_clock: TestClock
    ) -> None:
        with pytest.raises(Problem) as told:
            recover(folder, "2222-2222-2222-2222", test_clock)
        assert told.value.name == "nothing_to_recover"
        assert terminal.engine.until_quiet().quiet
