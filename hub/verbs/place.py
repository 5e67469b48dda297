"""What every verb begins with: the settings that count, and the centre that they name."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hub.service import Hub
from hub.upkeep.configuration import Configuration, configure
from record.problems import Problem

Verbs = argparse._SubParsersAction  # noqa: SLF001 (argparse has no other name for it)


def verb(
    verbs: Verbs[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], None],
    text: str,
    *,
    anywhere: bool = False,
) -> argparse.ArgumentParser:
    """Add a verb. ``anywhere``: it needs no centre."""
    parser = verbs.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings, in TOML")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--data", metavar="DIR", help="folder of a centre in SQLite")
    place.add_argument("--database", metavar="URL", help="address of a PostgreSQL")
    parser.set_defaults(run=run, anywhere=anywhere, said=())
    return parser


def group(
    verbs: Verbs[argparse.ArgumentParser], name: str, text: str
) -> Verbs[argparse.ArgumentParser]:
    """Verbs below a verb."""
    return verbs.add_parser(name, help=text).add_subparsers(required=True, metavar="COMMAND")


def configuration_of(options: argparse.Namespace) -> Configuration:
    """The settings that count. ``options.said`` pairs options of the verb with settings."""
    data, database = options.data, options.database
    # A slip must not make another centre, in a folder that nobody meant.
    if data == "" or "://" in (data or ""):
        raise Problem("options_wrong", what="--data names a folder; an address goes to --database.")
    if database is not None and "://" not in database:
        raise Problem("options_wrong", what="The database address must begin with postgresql://")
    said = {"database.data": data, "database.address": database}
    said |= {setting: getattr(options, option) for option, setting in options.said}
    return configure(said, os.environ, options.config)


@contextmanager
def open_hub(options: argparse.Namespace) -> Iterator[Hub]:
    """The centre that the settings name, as long as the ``with`` lasts. Raises ``Problem``."""
    hub = Hub.open(place_of(options), settings=options.configuration.settings)
    try:
        yield hub
    finally:
        hub.close()


def place_of(options: argparse.Namespace) -> str:
    """Where that centre lies."""
    place = options.configuration.place()
    assert place is not None, "who needs a centre is asked for it"
    return str(place)
