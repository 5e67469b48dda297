"""The copy of a person's record as pages to be printed; each says of whom, by whom and when."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import as_file, files
from itertools import groupby

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from hub.oversight.gather import Held, PersonFile

_FACES = (("", "Inter-Regular.otf"), ("B", "Inter-SemiBold.otf"))
_LABEL_MM, _LINE_MM, _MARGIN_MM = 52, 5, 18
_COUNT = "{¶}"
"""Stands for the number of pages until it is known."""
_UNSHOWN = "?"
"""Stands for a letter that the font does not have; the JSON beside has it."""


class _Pages(FPDF):
    """A4, with a line at the head and the foot of every page."""

    def __init__(self, head: str, foot: str) -> None:
        super().__init__(format="A4")
        self._head, self._foot = head, foot
        self.alias_nb_pages(_COUNT)
        self.set_margins(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        self.set_auto_page_break(auto=True, margin=_MARGIN_MM)
        for style, name in _FACES:
            with as_file(files("resources").joinpath("fonts", name)) as path:
                self.add_font("Inter", style, path)
        self.set_title(head)
        self.set_creator("Wingbook")
        self.set_lang("en-GB")

    def header(self) -> None:
        """Whose record it is."""
        self.write_line(self._head, "B", 9, grey=90)
        self.ln(2)

    def footer(self) -> None:
        """Who made it, when, and which page it is."""
        self.set_y(-_MARGIN_MM + 4)
        self.write_line(f"{self._foot} Page {self.page_no()} of {_COUNT}.", "", 8, grey=90)

    def write_line(self, text: str, style: str, size: int, *, grey: int = 0) -> None:
        """One paragraph across the page."""
        self.set_font("Inter", style, size)
        self.set_text_color(grey)
        self.multi_cell(0, size * 0.5, self.shown(text), new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def write_pair(self, label: str, words: str) -> None:
        """A label, and what it says beside it."""
        self.set_text_color(90)
        self.set_font("Inter", "", 9)
        top, page = self.get_y(), self.page
        self.multi_cell(_LABEL_MM, _LINE_MM, self.shown(label), align="L", new_y=YPos.NEXT)
        after = self.get_y() if self.page == page else top
        self.page, self.y = page, top
        self.set_text_color(0)
        self.set_x(_MARGIN_MM + _LABEL_MM)
        self.multi_cell(
            0, _LINE_MM, self.shown(words), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT
        )
        if self.page == page:
            self.set_y(max(after, self.get_y()))

    def shown(self, text: str) -> str:
        """Text with what the font cannot draw marked."""
        font = self.current_font
        known = getattr(font, "cmap", None)
        if known is None:
            return text
        return "".join(c if ord(c) in known or c == "\n" else _UNSHOWN for c in text)


def write_pdf(file: PersonFile, made: str, notes: Iterable[str]) -> bytes:
    """The pages. ``made`` says who made them and when, ``notes`` what the reader should know."""
    number = f" ({file.prison_number})" if file.prison_number else ""
    pages = _Pages(f"Copy of the record of {file.name}{number}", made)
    pages.add_page()
    pages.write_line("Your record", "B", 18)
    for note in notes:
        pages.ln(1)
        pages.write_line(note, "", 10)
    for label, records in groupby(file.records, lambda held: held.label):
        pages.ln(4)
        pages.write_line(label, "B", 13)
        for held in records:
            _write_record(pages, held)
    return bytes(pages.output())


def _write_record(pages: _Pages, held: Held) -> None:
    pages.ln(2)
    for passage in held.passages:
        if passage.words:
            pages.write_pair(passage.label, passage.words)
    source = "brought by an extract" if held.provenance.get("from_an_extract") else "written here"
    if held.provenance:
        pages.write_pair("Where it comes from", f"{source}; version {held.provenance['version']}")
