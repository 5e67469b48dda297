"""The commands of ``wingbook`` that IT asks about a machine: what is set, whether it is well."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from app.checkup import Checkup, State, words
from app.doctor.bundle import write_bundle
from app.doctor.examine import examine
from app.settings.language import language_of
from app.settings.settings import Settings
from app.settings.wire import settings_to_wire
from record.moments import SystemClock
from record.version import VERSION

DONE, WRONG = 0, 1


def add_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], home: argparse.ArgumentParser
) -> None:
    """Add them to the command line. ``home`` understands the terminal's folder."""
    shown = commands.add_parser("settings", help="what is set, and by whom")
    shown.add_argument("--json", action="store_true", help="print JSON")
    shown.set_defaults(run=_tell_settings)
    doctor = commands.add_parser(
        "doctor",
        parents=[home],
        help="look this terminal over",
        description="Ends with 0 when all works, 1 when something is wrong, 2 for a wrong call.",
    )
    doctor.add_argument("--json", action="store_true", help="print JSON")
    doctor.add_argument("--strict", action="store_true", help="end with 1 for a warning, too")
    doctor.set_defaults(run=_doctor)
    bundle = commands.add_parser(
        "support-bundle", parents=[home], help="what support may see, in one file; nobody's name"
    )
    bundle.add_argument("--to", type=Path, required=True, metavar="FILE", help="a zip file")
    bundle.set_defaults(run=_support_bundle, json=False)


def _tell_settings(options: argparse.Namespace) -> int:
    """Print every setting, its value and who has set it."""
    settings: Settings = options.settings
    language = language_of(settings)
    if options.json:
        print(json.dumps(settings_to_wire(settings), ensure_ascii=False, indent=2))
        return DONE
    for found in settings.every():
        source = found.place or found.level.value
        print(f"{found.setting.name:18} {found.shown or '–':32} {source}")
        print(f"{'':18} {found.setting.meaning(language)}")
    for fault in settings.faults:
        print(fault.sentence(language))
    return DONE


def _doctor(options: argparse.Namespace) -> int:
    """Look over, and print what was found."""
    checkup = examine(options.home, options.settings, SystemClock())
    if options.json:
        told = {"version": VERSION, **checkup.to_wire(), **settings_to_wire(options.settings)}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _print_checkup(checkup, language_of(options.settings))
    bad = (State.WRONG, State.WARNING) if options.strict else (State.WRONG,)
    return WRONG if checkup.state in bad else DONE


def _print_checkup(checkup: Checkup, language: str) -> None:
    rows = [
        (words(f"state_{one.state}", language), one.title(language), one.sentence(language))
        for one in checkup.findings
    ]
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for state, title, sentence in rows:
        print(f"{state:{wide[0]}}  {title:{wide[1]}}  {sentence}")
    print(f"\n{checkup.summary(language)}")


def _support_bundle(options: argparse.Namespace) -> int:
    """Look over, and pack what support may see."""
    checkup = examine(options.home, options.settings, SystemClock())
    names = write_bundle(options.to, checkup, options.home, options.settings)
    print(f"{options.to}: {', '.join(names)}.")
    print("Nothing in it is from the record, and nobody is named.")
    return DONE
