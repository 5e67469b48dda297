"""The look of the terminal: font, sizes, palette and style sheet, for a theme and a text size.

`apply_theme` is the only way in. Painters ask `theme()` for colours and sizes each time they paint,
so that a change of theme or of text size needs no more than a repaint.
"""

import re
from dataclasses import asdict, dataclass
from typing import Literal, cast

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.palette import DARK, LIGHT, Tokens, contrast, contrast_tokens
from app.ui.resource import resource

ThemeName = Literal["light", "dark", "system"]

UNIT = 8  # the rhythm: every distance is a multiple of this or half of it
TEXT_SIZE = 14  # running text
SMALL_TEXT_SIZE = 12  # times, hints, table headers
ROW_HEIGHT = 32  # a line of a table
ICON_SIZE = 18  # beside text
FONT_FAMILY = "Inter"
FONT_FACES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")

_PROPERTY = "wingbook_theme"
_FOLLOWER = "wingbook_system_theme"
# Windows has fonts of its own for these, and Qt prefers them to the application's.
_FONTS_OF_WINDOWS = (
    "QAbstractItemView",
    "QMenu",
    "QMenuBar",
    "QMessageBox",
    "QStatusBar",
    "QTipLabel",
)


@dataclass(frozen=True)
class Theme:
    """What a painter needs to know: the colours and how large text is (1.0 to 2.0)."""

    tokens: Tokens
    scale: float

    def px(self, size: float) -> int:
        """A size in pixels at scale 1, as pixels at the chosen text size."""
        return round(size * self.scale)

    def colour(self, token: str) -> QColor:
        """The colour of a token, for example `colour("danger_text")`."""
        return QColor(getattr(self.tokens, token))

    def font(self, size: float = TEXT_SIZE, weight: int = QFont.Weight.Normal) -> QFont:
        """The interface's font at a size in pixels (at scale 1), with figures of equal width."""
        font = QFont(FONT_FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


def theme() -> Theme:
    """The theme that the application has now."""
    app = QApplication.instance()
    chosen = app.property(_PROPERTY) if app is not None else None
    return cast(Theme, chosen) if chosen is not None else Theme(LIGHT, 1.0)


def apply_theme(app: QApplication, name: ThemeName, scale: float = 1.0) -> None:
    """Give the whole application a theme and a text size; may be called again at any time.

    The first call comes before the first window, which would otherwise keep the system's font.
    `system` follows the desktop, light or dark, and its high contrast colours where it has them.
    `scale` is kept between 1 and 2.
    """
    load_fonts()
    if app.style().objectName() != "fusion":
        app.setStyle("fusion")
    follower = app.findChild(_SystemFollower, _FOLLOWER)
    if name != "system" and follower is not None:
        follower.deleteLater()
        follower.setObjectName("")
    hints = app.styleHints()
    if name == "system":
        hints.unsetColorScheme()
        if follower is None:
            _SystemFollower(app)
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if name == "dark" else Qt.ColorScheme.Light)
    _dress(app, Theme(_tokens(app, name), min(max(scale, 1.0), 2.0)))


def load_fonts() -> None:
    """Load the bundled font once.

    Raises FileNotFoundError when the installation has lost it.
    """
    if FONT_FAMILY in QFontDatabase.families():
        return
    for face in FONT_FACES:
        path = resource("fonts", face)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(f"The interface's font could not be read: {path.name}")


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and have the widget drawn by it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class _SystemFollower(QObject):
    """Dresses the application again when the desktop turns light, dark or high in contrast."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName(_FOLLOWER)
        self._app = app
        app.styleHints().colorSchemeChanged.connect(self._turn)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._turn)

    @Slot()
    def _turn(self) -> None:
        if self.objectName() == _FOLLOWER:
            _dress(self._app, Theme(_tokens(self._app, "system"), theme().scale))


def _tokens(app: QApplication, name: ThemeName) -> Tokens:
    if name != "system":
        return DARK if name == "dark" else LIGHT
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        app.setPalette(QPalette())
        return contrast_tokens(app.palette())
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _dress(app: QApplication, chosen: Theme) -> None:
    palette = _palette(chosen.tokens)
    if app.property(_PROPERTY) == chosen and app.palette() == palette:
        return  # every widget would be polished again, to look as it does
    app.setProperty(_PROPERTY, chosen)
    app.setFont(chosen.font())
    app.setPalette(palette)
    app.setStyleSheet(style_sheet(chosen))
    for kind in _FONTS_OF_WINDOWS:  # last: a new style sheet has Qt ask Windows again
        app.setFont(chosen.font(), kind)  # type: ignore[arg-type]


def style_sheet(chosen: Theme) -> str:
    """The style sheet of a theme, with its colours and sizes written in."""
    text = resource("styles", "terminal.qss").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    words = asdict(chosen.tokens) | {"images": resource("styles").as_posix()}
    # A style sheet cannot tint a picture, so there are two ticks, one for each kind of accent.
    words["mark"] = "light" if contrast(chosen.tokens.accent, "#ffffff") >= 4.5 else "dark"
    text = re.sub(r"\$([a-z_]+)", lambda found: words[found[1]], text)
    return re.sub(r"\b(\d+)u\b", lambda found: f"{chosen.px(int(found[1]))}px", text)


def _palette(tokens: Tokens) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: tokens.paper,
        QPalette.ColorRole.WindowText: tokens.ink,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.surface,
        QPalette.ColorRole.Text: tokens.ink,
        QPalette.ColorRole.PlaceholderText: tokens.ink_soft,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.ink,
        QPalette.ColorRole.BrightText: tokens.danger_text,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.accent_ink,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.ToolTipBase: tokens.ink,
        QPalette.ColorRole.ToolTipText: tokens.paper,
        QPalette.ColorRole.Light: tokens.surface,
        QPalette.ColorRole.Midlight: tokens.sunken,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Dark: tokens.line_strong,
        QPalette.ColorRole.Shadow: tokens.ink_soft,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.ink_soft))
    return palette
