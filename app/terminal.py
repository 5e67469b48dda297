"""One terminal, put together: replica, desk, link. The only place that knows all of its parts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.checkup import Checkup
from app.desk import signin
from app.desk.desk import Desk, Member
from app.doctor.bundle import write_bundle
from app.doctor.examine import examine
from app.settings.settings import Settings
from app.store import lease
from app.store.home import TerminalHome
from app.store.reads.status import LINK_CUT
from app.store.replica import Replica
from app.store.vault import Vault, destroy_keys, open_vault, terminal_key
from app.sync.carry import export_pending
from app.sync.engine import SyncEngine
from app.sync.http import HttpHub
from app.sync.signature import Signature
from app.sync.single_sign_on import SingleSignOn
from app.sync.way import way_of
from app.sync.worker import Worker
from record.looks import Looks, LooksAsked
from record.moments import Clock, SystemClock, to_text
from record.problems import Problem
from record.protocol import StaffPass
from record.seals import new_key, public_of
from record.version import VERSION
from record.watched import EXPORT_PENDING


class Terminal:
    """An enrolled terminal, open. ``close`` it when done."""

    def __init__(
        self,
        home: TerminalHome,
        replica: Replica,
        vault: Vault,
        key: bytes,
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._vault = vault
        self._key = key
        signature = Signature(home.terminal_id, self._key, clock)
        way = way_of(home, settings)
        hub = HttpHub(way.url, signature, way.authority, self._withdraw, way.proxy)
        self.home = home
        self.settings = settings
        self.replica = replica
        self.engine = SyncEngine(replica, hub, clock, Random(), VERSION)  # noqa: S311 (spreads retries, guards nothing)
        self._hub = hub
        self.clock = clock
        self._worker: Worker | None = None

    @classmethod
    def open(
        cls,
        folder: Path,
        clock: Clock | None = None,
        vault: Vault | None = None,
        settings: Settings | None = None,
    ) -> Terminal:
        """Open the terminal in ``folder``; raises ``Problem``: there is none, or no key, or it is
        withdrawn from service.

        ``vault`` stands in for the one that the terminal was enrolled with. ``settings`` may say
        another way to the centre than when it was.
        """
        clock = clock or SystemClock()
        home = TerminalHome.load(folder)
        vault = vault or open_vault(home.vault, folder)
        if home.withdrawn:
            destroy_keys(vault)
            raise Problem("terminal_revoked")
        key = terminal_key(vault)
        replica = Replica.open(home, vault)
        return cls(home, replica, vault, key, clock, settings or Settings(()))

    def desk(self, member: Member) -> Desk:
        """The desk with this member of staff at it."""
        return Desk(self.replica, member, self.clock)

    def sign_in(self, staff_number: str, password: str) -> Member:
        """Who signs in: by the centre when it can be reached, else by what is kept here.

        Takes up to seconds, so call it off the window's thread. Raises ``Problem``.
        """
        private = new_key()
        try:
            staff_pass = self._hub.sign_in(staff_number, password, public_of(private))
        except Problem as problem:
            if problem.name not in ("hub_unreachable", "hub_untrusted", "hub_busy"):
                raise
            lease.check(self.replica, self.clock)
            return signin.sign_in_offline(self.replica, staff_number, password, self.clock)
        self.replica.note_link(to_text(self.clock.now()), None)
        return signin.remember(self.replica, staff_pass, private, password, self.clock)

    def offers_single_sign_on(self) -> bool:
        """Whether the centre can be asked now, and lets staff sign in with a browser."""
        try:
            self._hub.single_sign_on()
        except Problem:
            return False
        return True

    def begin_single_sign_on(self, words: str) -> SingleSignOn:
        """Begin to sign in with a browser, which shows ``words`` in the end. Raises ``Problem``.

        Takes as long as the line does, and finishing it as long as somebody takes at the browser.
        """
        return SingleSignOn(self._hub, words, self._let_in)

    def _let_in(self, staff_pass: StaffPass, private: Ed25519PrivateKey) -> Member:
        self.replica.note_link(to_text(self.clock.now()), None)
        return signin.let_in(self.replica, staff_pass, private, self.clock)

    def looks(self, member: Member, asked: LooksAsked) -> Looks:
        """What the audit trails say, asked of the centre by an auditor. Raises ``Problem``.

        Takes as long as the line does, so call it off the window's thread.
        """
        return self._hub.looks(member.session, asked)

    def change_password(self, member: Member, old: str, new: str) -> None:
        """Give a member of staff another password, at the centre and here. Raises ``Problem``.

        Takes up to seconds, so call it off the window's thread.
        """
        self._hub.change_password(member.session, old, new)
        signin.rewrap(self.replica, member, new, self.clock)

    def start_sync(self) -> None:
        """Keep in step with the centre from now on, on threads of its own."""
        if self._worker is None:
            with self.replica.write() as writing:
                writing.set_link(LINK_CUT, None)
            self._worker = Worker(self.replica, self.engine, self._hub)
            self._worker.start()

    def sync_now(self) -> None:
        """Try the centre at once instead of at the next turn."""
        if self._worker is not None:
            self._worker.try_now()

    def reachable(self) -> bool:
        """Whether the centre answers, asked now (may take seconds)."""
        return self._hub.reachable()

    @property
    def link_cut(self) -> bool:
        """Whether the demonstration has pulled the network out."""
        return self._hub.cut

    @link_cut.setter
    def link_cut(self, cut: bool) -> None:
        self._hub.cut = cut
        with self.replica.write() as writing:
            writing.set_link(LINK_CUT, "1" if cut else None)
            if cut:
                writing.note_link(to_text(self.clock.now()), Problem("hub_unreachable"))
        self.sync_now()

    def export_pending(self, path: Path) -> int:
        """Write what waits to a file that only the centre can open; how many entries it holds.

        Whoever is signed in leaves the line in the trail (``app.desk.views.exported``). Raises
        ``Problem`` when nothing waits, or the file cannot be written.
        """
        return export_pending(self.replica, self._key, path)

    def export_pending_for(self, by: str, path: Path) -> int:
        """The same for a command that somebody runs, and the line in the trail.

        ``by`` is their name on this machine: nobody is signed in.
        """
        with self.replica.write() as writing:
            entries = self.export_pending(path)
            writing.audit(
                at=to_text(self.clock.now()),
                staff_id=None,
                deed=EXPORT_PENDING,
                details={"entries": entries, "by": by},
            )
        return entries

    def examine(self) -> Checkup:
        """Look this terminal over for IT. Takes seconds, so call it off the window's thread."""
        return examine(self.home.path, self.settings.again(), self.clock, self._vault)

    def pack_for_support(self, path: Path) -> None:
        """Write what support may see, nothing of the record in it. Takes seconds; ``Problem``."""
        write_bundle(path, self.examine(), self.home.path, self.settings, self._vault)

    def _withdraw(self) -> None:
        """The centre has withdrawn this terminal: destroy its keys, and say so from now on.

        What waits stays in the replica, which nobody can open any more unless the centre gives its
        key back (``wingbook recover``). Whoever has it open must close it.
        """
        if self.home.withdrawn:
            return
        now = to_text(self.clock.now())
        self.home = replace(self.home, withdrawn=now)
        self.home.save()
        destroy_keys(self._vault)
        self.replica.note_link(now, Problem("terminal_revoked"))

    def close(self) -> None:
        """Stop the link and close the replica. What waits stays in it."""
        if self._worker is not None:
            self._worker.stop()
            self._worker = None
        self._hub.close()
        self.replica.close()
