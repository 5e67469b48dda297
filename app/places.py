"""Where an error went through the program, for the log: never what it held, which is a record."""

from __future__ import annotations

import traceback


def places(error: BaseException) -> str:
    """The kind of an error and where it went through the program; no message and no values."""
    lines = []
    cause: BaseException | None = error
    while cause is not None:
        lines.append(type(cause).__qualname__)
        frames = traceback.extract_tb(cause.__traceback__)
        lines.extend(f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)
