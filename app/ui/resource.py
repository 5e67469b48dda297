"""Where the terminal's fonts, icons and translations lie, in a checkout and in a frozen program."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a file below `resources/`, for example `resource("icons", "lock.svg")`."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parents[2]
    return root.joinpath("resources", *parts)
