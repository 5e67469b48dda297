"""Colours: every pair that is used can be read, in every theme."""

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette

from app.ui.palette import DARK, EDGE_PAIRS, LIGHT, TEXT_PAIRS, Tokens, contrast, contrast_tokens
from app.ui.resource import resource


def high_contrast(ground: str, ink: str, mark: str, mark_ink: str) -> Tokens:
    """The tokens of a desktop in high contrast with these colours."""
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, ground),
        (QPalette.ColorRole.WindowText, ink),
        (QPalette.ColorRole.Highlight, mark),
        (QPalette.ColorRole.HighlightedText, mark_ink),
    ):
        palette.setColor(role, QColor(colour))
    return contrast_tokens(palette)


THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "black": high_contrast("#000000", "#ffffff", "#1aebff", "#000000"),
    "white": high_contrast("#ffffff", "#000000", "#37006e", "#ffffff"),
    "dusk": high_contrast("#2d3236", "#ffffff", "#abd6ff", "#212d3b"),
}


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_text_can_be_read_on_every_ground(tokens: Tokens) -> None:
    weak = [
        f"{text} on {ground}: {contrast(getattr(tokens, text), getattr(tokens, ground)):.2f}"
        for text, ground in TEXT_PAIRS
        if contrast(getattr(tokens, text), getattr(tokens, ground)) < 4.5
    ]
    assert not weak


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_edges_marks_and_focus_can_be_seen(tokens: Tokens) -> None:
    weak = [
        f"{edge} by {ground}: {contrast(getattr(tokens, edge), getattr(tokens, ground)):.2f}"
        for edge, ground in EDGE_PAIRS
        if contrast(getattr(tokens, edge), getattr(tokens, ground)) < 3
    ]
    assert not weak


def test_the_marks_of_the_style_sheet_can_be_seen_in_both_themes() -> None:
    for picture in resource("styles").glob("indicator-[du]*.svg"):
        grey = re.findall(r'stroke="(#\w+)"', picture.read_text("utf-8"))[0]
        for tokens in (LIGHT, DARK):
            assert contrast(grey, tokens.surface) >= 3
            assert contrast(grey, tokens.sunken) >= 3


def test_no_screen_names_a_colour_that_is_not_a_token() -> None:
    sheet = resource("styles", "terminal.qss").read_text("utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    names = {field.name for field in fields(Tokens)} | {"images", "mark"}
    assert set(re.findall(r"\$([a-z_]+)", sheet)) <= names
    assert not re.findall(r"#[0-9a-fA-F]{3,6}\b\s*;", sheet)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
