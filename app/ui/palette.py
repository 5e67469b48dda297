"""The colours of the terminal, named by what they are for, and the measure of their contrast.

Ink on paper and one accent. Red and amber mean danger and nothing else. Every pair of text and
ground that the style sheet and the painters use is listed in `TEXT_PAIRS` and `EDGE_PAIRS`, so
that a test can hold them to WCAG 2.2 AA (4.5:1 for text, 3:1 for edges, marks and focus).
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True)
class Tokens:
    """One theme's colours as `#rrggbb`. Screens name a token, never a colour."""

    paper: str  # the window
    surface: str  # what is written on: lists, inputs, cards
    sunken: str  # headers, quiet badges, wells
    line: str  # hairlines between things, decoration only
    line_strong: str  # the edge of something that can be used
    ink: str  # text
    ink_soft: str  # second text: labels, hints, times
    accent: str  # the one action that matters, links, marks
    accent_ink: str  # text on accent
    accent_hover: str  # accent under the pointer or pressed
    accent_soft: str  # the chosen row, information
    focus: str  # the ring round the control that has the keyboard
    danger: str  # red ground
    danger_ink: str  # text on danger
    danger_soft: str  # ground of a red banner
    danger_text: str  # red text and marks on paper, surface and danger_soft
    warning: str  # amber ground
    warning_ink: str  # text on warning
    warning_soft: str  # ground of an amber banner
    warning_text: str  # amber text and marks on paper, surface and warning_soft


LIGHT = Tokens(
    paper="#f4f3ee",
    surface="#ffffff",
    sunken="#e9e8e1",
    line="#d3d2c9",
    line_strong="#747a7d",
    ink="#16202a",
    ink_soft="#4b555e",
    accent="#0b5568",
    accent_ink="#ffffff",
    accent_hover="#083f4e",
    accent_soft="#d8e8ec",
    focus="#16202a",
    danger="#b21f1f",
    danger_ink="#ffffff",
    danger_soft="#fae3e0",
    danger_text="#991b1b",
    warning="#f5b52e",
    warning_ink="#2a1c00",
    warning_soft="#fcefcf",
    warning_text="#6f4a00",
)

DARK = Tokens(
    paper="#14191f",
    surface="#1b2229",
    sunken="#252d36",
    line="#343e48",
    line_strong="#82909c",
    ink="#eceff1",
    ink_soft="#aeb8c0",
    accent="#6cc0d4",
    accent_ink="#08181d",
    accent_hover="#93d4e3",
    accent_soft="#1d4350",
    focus="#ffffff",
    danger="#c93a35",
    danger_ink="#ffffff",
    danger_soft="#46201f",
    danger_text="#ffb0a8",
    warning="#f0b43a",
    warning_ink="#231700",
    warning_soft="#453410",
    warning_text="#ffd684",
)

# Text, and the ground that it stands on.
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "sunken"),
    ("ink", "accent_soft"),
    ("ink", "danger_soft"),
    ("ink", "warning_soft"),
    ("ink_soft", "paper"),
    ("ink_soft", "surface"),
    ("ink_soft", "sunken"),
    ("ink_soft", "accent_soft"),
    ("accent", "paper"),
    ("accent", "surface"),
    ("accent", "sunken"),
    ("accent", "accent_soft"),
    ("accent_ink", "accent"),
    ("accent_ink", "accent_hover"),
    ("danger_ink", "danger"),
    ("danger_text", "paper"),
    ("danger_text", "surface"),
    ("danger_text", "danger_soft"),
    ("warning_ink", "warning"),
    ("warning_text", "paper"),
    ("warning_text", "surface"),
    ("warning_text", "warning_soft"),
)
# An edge, mark or focus ring, and what lies beside it.
EDGE_PAIRS: tuple[tuple[str, str], ...] = (
    ("line_strong", "paper"),
    ("line_strong", "surface"),
    ("line_strong", "sunken"),
    ("focus", "paper"),
    ("focus", "surface"),
    ("focus", "sunken"),
    ("focus", "accent_soft"),
    ("accent", "paper"),
    ("accent", "surface"),
    ("danger", "surface"),
    ("danger", "paper"),
)


def contrast_tokens(system: QPalette) -> Tokens:
    """The tokens for a desktop in high contrast: the colours that its owner chose, and no others.

    Danger and warning keep their words and shapes, which is what tells them apart here.
    """

    def name(role: QPalette.ColorRole) -> str:
        return system.color(QPalette.ColorGroup.Active, role).name()

    ground, ink = name(QPalette.ColorRole.Window), name(QPalette.ColorRole.WindowText)
    mark, mark_ink = name(QPalette.ColorRole.Highlight), name(QPalette.ColorRole.HighlightedText)
    return Tokens(
        paper=ground,
        surface=ground,
        sunken=ground,
        line=ink,
        line_strong=ink,
        ink=ink,
        ink_soft=ink,
        accent=mark if contrast(mark, ground) >= 4.5 else ink,
        accent_ink=mark_ink if contrast(mark, ground) >= 4.5 else ground,
        accent_hover=mark if contrast(mark, ground) >= 4.5 else ink,
        accent_soft=ground,
        focus=mark if contrast(mark, ground) >= 3 else ink,
        danger=ink,
        danger_ink=ground,
        danger_soft=ground,
        danger_text=ink,
        warning=ink,
        warning_ink=ground,
        warning_soft=ground,
        warning_text=ink,
    )


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours, from 1 (the same) to 21 (black on white)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    rgb = QColor(colour)
    parts = (rgb.redF(), rgb.greenF(), rgb.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
