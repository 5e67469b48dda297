"""A newer program comes while the older one serves: side by side, until it takes something away.

The newer program is this one with a field and two migrations more, in a folder of its own.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from hub.store.migrate import MIGRATIONS
from hub.upkeep.watch import Watch
from record.action import Outcome
from record.moments import SystemClock
from record.problems import Problem
from tests.hub.line import Line, asking
from tests.hub.seat import STREAM, Seat, rows
from tests.world.prison import an_id, small_prison
from tests.world.process import serving, told_address
from tests.world.sessions import signed_in

ROOT = Path(__file__).parents[2]
HEAD = max(MIGRATIONS.glob("versions/0*.py")).name[:4]
SMITH = an_id("person", "SMITH")
FIRST_WITH_THE_RULE = 22
_MIGRATION = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{revision}", "{before}", None, None
contracts = {contracts}

def upgrade():
    {does}
"""


class Newer:
    """The program of the next version."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder, self.address = folder, address
        for package in ("hub", "record"):
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / package, folder / package, ignore=ignored)
        (folder / "resources").symlink_to(ROOT / "resources")
        self._edit(
            "record/types/person.py",
            '        Field("diet"',
            '        Field("nickname", text(60), Policy.LATEST, "Nickname"),\n        Field("diet"',
        )
        added = 'op.add_column("person", sa.Column("nickname", sa.String(60)))'
        emptied = 'op.execute("UPDATE stream_head SET digest = NULL")'
        self.migration("9998", HEAD, f"{added}\n    {emptied}", contracts=False)

    def _edit(self, file: str, before: str, after: str) -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert text.count(before) == 1
        path.write_text(text.replace(before, after), "utf-8")

    def migration(self, revision: str, before: str, does: str, *, contracts: bool) -> None:
        """Give it one migration more."""
        file = self.folder / f"hub/store/migrations/versions/{revision}.py"
        words = {"revision": revision, "before": before, "does": does, "contracts": contracts}
        file.write_text(_MIGRATION.format(**words), "utf-8")

    def run(self, code: str) -> str:
        """Have it do something; what it says."""
        given = ["-c", f"PLACE = {self.address!r}\nfrom hub.__main__ import main\n{code}"]
        done = subprocess.run(
            [sys.executable, *given], cwd=self.folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    @contextmanager
    def serving(self) -> Iterator[str]:
        """It serves, in a process of its own; where."""
        with serving("--database", self.address, cwd=self.folder) as (_, said):
            yield told_address(said)


@pytest.fixture
def address(postgresql_server: str) -> str:
    """A database of this test's own, for its tables are changed."""
    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return postgresql_server.replace("/postgres?", f"/{name}?")


@pytest.fixture
def older(address: str) -> Iterator[Hub]:
    """The centre, as this program serves it."""
    hub = Hub.create(address, SystemClock())
    place_rows(hub.store, small_prison(), source="test")
    yield hub
    hub.close()


@pytest.fixture
def newer(older: Hub, address: str, tmp_path: Path) -> Newer:
    return Newer(tmp_path / "newer", address)


def _value(address: str, question: str) -> Any:
    with psycopg.connect(address) as connection:
        row = connection.execute(question.encode()).fetchone()
        return None if row is None else row[0]


def _seat(hub: Hub, line: Line) -> Seat:
    session = signed_in(hub.store, hub.clock, line.terminal_id, an_id("staff", "Q1OFF"))
    return Seat(hub.protocol_for(line.terminal_id), line.terminal_id, session, hub.clock)


@contextmanager
def _busy(hub: Hub, line: Line, seat: Seat) -> Iterator[list[Outcome]]:
    """Send notes to the older program without end, meanwhile; what became of them."""
    sent: list[Outcome] = []
    enough = threading.Event()

    def send() -> None:
        while not enough.is_set():
            verdicts = line.sync(asking(seat.note())).verdicts
            sent.extend(verdict.outcome for verdict in verdicts)

    sending = threading.Thread(target=send)
    sending.start()
    try:
        yield sent
    finally:
        enough.set()
        sending.join()
    assert set(sent) == {Outcome.ACCEPTED}
    assert len(rows(hub, "case_note")) == len(sent)


def test_older_and_newer_serve_side_by_side_until_the_tables_are_contracted(
    older: Hub, newer: Newer, address: str
) -> None:
    nickname = f"SELECT nickname FROM person WHERE id = '{SMITH}'"
    digest = f"SELECT digest FROM stream_head WHERE stream = '{STREAM}'"
    with ServedHub(older) as served, Watch("127.0.0.1", 0, older.figures, older.readiness) as watch:
        line = Line(older, served.url)
        seat = _seat(older, line)
        with _busy(older, line, seat) as sent:
            said = newer.run(_EXPAND)
        assert sent
        assert "wingbook-hub migrate" in said  # it does not serve what it has not migrated
        assert _value(address, nickname) == "Red"
        older.store.look()  # as it does once a second
        with newer.serving() as url:
            other = Line(older, url, "B")
            change = seat.details({"diet": None}, {"diet": "HAL"})
            answer = line.sync(asking(change))
            assert [v.outcome for v in answer.verdicts] == [Outcome.ACCEPTED]
            assert _value(address, nickname) == "Red"
            told = other.sync(asking(want_bytes=10_000_000))
            assert told.pages[0].upto == older.store.heads()[STREAM]
            noted = _seat(older, other).note()
            assert other.sync(asking(noted)).verdicts[0].outcome is Outcome.ACCEPTED
            other.http.close()
        assert _value(address, digest) is None  # who does not know every field does not count
        Hub.open(address).close()
        assert httpx.get(f"{watch.url}/health/ready", trust_env=False).status_code == 200

        newer.migration("9999", "9998", 'op.drop_column("person", "religion")', contracts=True)
        newer.run(_CONTRACT)
        ready = httpx.get(f"{watch.url}/health/ready", trust_env=False)
        assert ready.status_code == 503
        wrong = [c for c in ready.json()["checks"] if not c["is_well"]]
        assert [(c["name"], "cannot serve" in c["what"]) for c in wrong] == [("migrations", True)]
        line.http.close()
    with pytest.raises(Problem, match="newer Wingbook"):
        Hub.open(address)


_EXPAND = f"""
from hub.store.store import HubStore
assert main(["terminal", "list", "--database", PLACE]) == 1
assert main(["migrate", "--database", PLACE]) == 0
store = HubStore.open(PLACE)
def put(writing):
    writing.lock(["{STREAM}"])
    writing.put("person", {{**writing.get("person", "{SMITH}"), "nickname": "Red"}})
store.write(put)
store.close()
"""
_CONTRACT = """
from hub.store.store import HubStore
from hub.store.engine import make_engine, url_of
from hub.store.migrate import migrate
migrate(make_engine(url_of(PLACE)), "9998")
store = HubStore(PLACE)
store._count_uncounted()
assert store.uncounted() == []
migrate(store._engine)
store.close()
"""


def _takes_away(call: ast.Call) -> bool:
    """Whether a call in a migration takes away what an older program may still use."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    given = {word.arg: ast.unparse(word.value) for word in call.keywords}
    if name in ("drop_table", "drop_column", "drop_constraint", "rename_table"):
        return True
    if name == "alter_column":
        return given.get("nullable") == "False" or "new_column_name" in given
    if name == "add_column":
        inside = [n for n in ast.walk(call) if isinstance(n, ast.Call) and n is not call]
        words = {w.arg: ast.unparse(w.value) for n in inside for w in n.keywords}
        return words.get("nullable") == "False" and "server_default" not in words
    return False


@pytest.mark.parametrize(
    ("code", "takes_away"),
    [
        ("op.drop_column('a', 'b')", True),
        ("op.add_column('a', sa.Column('b', sa.Text(), nullable=False))", True),
        ("op.add_column('a', sa.Column('b', sa.Text(), nullable=False, server_default=''))", False),
        ("op.add_column('a', sa.Column('b', sa.Text()))", False),
        ("op.create_table('a')", False),
        ("table.alter_column('a', nullable=False)", True),
    ],
)
def test_what_counts_as_taking_away(code: str, takes_away: bool) -> None:
    statement = ast.parse(code).body[0]
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Call)
    assert _takes_away(statement.value) is takes_away


def test_a_migration_that_takes_away_says_so() -> None:
    wrong = []
    for path in sorted(MIGRATIONS.glob("versions/[0-9]*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        names = {
            t.id
            for n in ast.walk(tree)
            if isinstance(n, ast.Assign)
            for t in n.targets
            if isinstance(t, ast.Name)
        }
        if int(path.name[:4]) < FIRST_WITH_THE_RULE or "contracts" in names:
            continue
        upgrades = [n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == "upgrade"]
        calls = [n for one in upgrades for n in ast.walk(one) if isinstance(n, ast.Call)]
        wrong += [path.name for call in calls if _takes_away(call)]
    assert not wrong, f"these take something away: say contracts = True in {wrong}"
