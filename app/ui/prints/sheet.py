"""What stands on a sheet, in words: headings, tables, facts, cards. How it looks is not known here.

Sheets are printed in black and white, so nothing may depend on colour.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QImage

TICK = "\u2610"
"""In a cell of a table: a box to be ticked by hand."""


@dataclass(frozen=True)
class Title:
    """A heading between blocks; ``breaks`` begins a new page with it."""

    text: str
    breaks: bool = False


@dataclass(frozen=True)
class Text:
    """Running text; what is ``strong`` must not be missed, and stays with what follows."""

    text: str
    strong: bool = False


@dataclass(frozen=True)
class Column:
    """A column: its width in millimetres, or (0) a share of what the others leave.

    ``picture``: each line's picture stands in it, where the line has one.
    """

    head: str
    width: float = 0
    right: bool = False
    strong: bool = False
    picture: bool = False


@dataclass(frozen=True)
class Line:
    """A line of a table; ``strong`` for totals."""

    cells: tuple[str, ...]
    strong: bool = False
    picture: QImage | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Table:
    """Lines under their heads; both title and heads stand again where it goes on on another page.

    ``figures`` stand at the right of the title. ``breaks`` begins a new page.
    """

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    title: str = ""
    figures: str = ""
    breaks: bool = False


@dataclass(frozen=True)
class Facts:
    """What is called what: a label and its value, in two columns where they are short."""

    pairs: tuple[tuple[str, str], ...]
    title: str = ""


@dataclass(frozen=True)
class Portrait:
    """Who somebody is, large, beside their picture where there is one."""

    name: str
    lines: tuple[str, ...]
    picture: QImage | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Card:
    """A card to be cut out, with a picture where there is one. ``code`` is a QR code, too."""

    name: str
    lines: tuple[str, ...]
    code: str
    picture: QImage | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Cards:
    """Cards, two side by side."""

    cards: tuple[Card, ...]


Block = Title | Text | Table | Facts | Portrait | Cards


@dataclass(frozen=True)
class Sheet:
    """A print: its title, the place that it is about, and what stands on it."""

    title: str
    place: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Stamp:
    """What stands on every page: as of when it is ``known``, and who ``printed`` it when."""

    known: str
    printed: str
