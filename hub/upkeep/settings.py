"""Every setting of a centre: what it is called, what it may be, and what it is unless said.

A file in TOML says them by section; the environment says them as WINGBOOK_HUB_SECTION_NAME; the
command line says a few. ``hub.upkeep.configuration`` finds out which of them counts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr

HEX_KEY = r"^[0-9a-f]{64}$"
Port = Annotated[int, Field(ge=0, le=65_535)]


class Section(BaseModel):
    """Settings that belong together; what is not one of them is a slip, and refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Database(Section):
    """Where the record lies: in a folder (SQLite), or in a PostgreSQL."""

    data: Path | None = Field(default=None, description="folder of a centre in SQLite")
    address: SecretStr | None = Field(default=None, description="address of a PostgreSQL")
    address_file: Path | None = Field(default=None, description="a file that holds the address")
    pool: int = Field(default=20, ge=1, le=500, description="connections kept open")
    overflow: int = Field(default=10, ge=0, le=500, description="more when many ask")


class Listen(Section):
    """Where terminals find the centre."""

    host: str = Field(default="127.0.0.1", description="address to listen on")
    port: Port = Field(default=8600, description="port to listen on; 0: any free one")
    tls_certificate: Path | None = Field(default=None, description="certificate, with its chain")
    tls_key: Path | None = Field(default=None, description="the certificate's key")
    stop_s: int = Field(default=20, ge=1, le=600, description="seconds for the last answers")


class Watch(Section):
    """Where those who watch over the centre find its health and its figures."""

    host: str = Field(default="127.0.0.1", description="their address; not for terminals")
    port: Port | None = Field(default=None, description="their port; without one there are none")


class Limits(Section):
    """What one process does at once; whoever comes beyond that is told when to come again."""

    asking: int = Field(default=200, ge=1, description="questions under way")
    threads: int = Field(default=16, ge=4, le=500, description="questions answered at once")
    settling: int = Field(default=8, ge=1, description="terminals settled for at once")
    loading: int = Field(default=8, ge=1, description="first loads served at once")
    signing_in: int = Field(default=4, ge=1, description="passwords checked at once")
    retry_after_s: int = Field(default=5, ge=1, le=600, description="when to come again")


class Log(Section):
    """What is written down while it runs."""

    format: Literal["text", "json"] = Field(default="text", description="json: one object a line")
    level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="the least"
    )


class Health(Section):
    """When the centre counts as not ready."""

    disk_free_mb: int = Field(default=1024, ge=0, description="room that the disk must have")
    clock_apart_s: int = Field(default=30, ge=1, description="how far from the database's")


class Backup(Section):
    """Where sealed backups go, and who alone can open them."""

    folder: Path | None = Field(default=None, description="folder of sealed backups")
    recipient: str | None = Field(default=None, pattern=HEX_KEY, description="their public key")
    keep_days: int = Field(default=35, ge=1, description="backups older than that are removed")


class Settings(Section):
    """All settings."""

    database: Database = Database()
    listen: Listen = Listen()
    watch: Watch = Watch()
    limits: Limits = Limits()
    log: Log = Log()
    health: Health = Health()
    backup: Backup = Backup()
