"""Where a print goes: a printer of this machine, or a file that somebody chose.

Nothing of a print is written anywhere else. A file is written whole or not at all, and for nobody
else who uses this machine.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.desk.desk import Desk
from app.store.home import write_bytes_whole
from app.store.reads.status import link_status
from app.ui.prints.pages import draw, fit, pdf
from app.ui.prints.sheet import Sheet
from app.ui.prints.words import stamp
from record.problems import Problem

COPIES_MAX = 20


@dataclass(frozen=True)
class Outlet:
    """Where to: a printer by its name, in some copies, or a file."""

    printer: str = ""
    copies: int = 1
    file: Path | None = None

    @property
    def to_file(self) -> bool:
        """Whether it is a file."""
        return self.file is not None


MakeSheet = Callable[[bool], Sheet]
"""Leaves the line in the audit trail (which says whether to a file), reads, and writes the sheet"""


@dataclass(frozen=True)
class Print:
    """Something that can be printed: its name, what it is called now, and how it is made."""

    name: str
    label: str
    make: MakeSheet


def printers() -> tuple[str, ...]:
    """The printers of this machine by name, its own choice first."""
    names, first = QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: (name != first, name.casefold())))


def print_out(desk: Desk, make: MakeSheet, outlet: Outlet) -> int:
    """Print a sheet; how many pages it has. Takes up to seconds; may run in any thread.

    Raises ``Problem`` print_failed, disk_unwritable, and what ``make`` raises.
    """
    sheet = make(outlet.to_file)
    marked = stamp(desk, link_status(desk.replica))
    if outlet.file is None:
        return draw(sheet, marked, _device(outlet))
    data, count = pdf(sheet, marked)
    try:
        write_bytes_whole(outlet.file, data, mode=0o600)
    except OSError as error:
        raise Problem("disk_unwritable", what=error.strerror or type(error).__name__) from error
    return count


def _device(outlet: Outlet) -> QPrinter:
    found = QPrinterInfo.printerInfo(outlet.printer)
    if found.isNull():
        raise Problem("print_failed")
    device = QPrinter(found, QPrinter.PrinterMode.HighResolution)
    device.setDocName("Wingbook")  # others see it in the printer's queue
    device.setFullPage(True)
    device.setCopyCount(outlet.copies)
    fit(device)
    return device
