"""The icons that we drew, tinted when they are painted: one file each serves every theme and size.

The files lie in `resources/icons`: 24 by 24, strokes in `currentColor`. An icon keeps the name of a
colour token, not a colour, so it follows a change of theme by itself and is sharp on any screen.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app.ui.resource import resource
from app.ui.style import theme


def icon(name: str, tint: str = "ink") -> QIcon:
    """An icon in the colour of a token. Raises FileNotFoundError for a name that nobody drew."""
    _source(name)
    return QIcon(_TintedSvg(name, tint))


def pixmap(name: str, size: int, tint: str = "ink", ratio: float = 1.0) -> QPixmap:
    """An icon as a picture `size` logical pixels square, for a screen of that pixel ratio."""
    return _draw(name, QSize(size, size), tint, ratio)


def paint_icon(painter: QPainter, rect: QRectF, name: str, tint: str = "ink") -> None:
    """Paint an icon into a square, for delegates and prints; sharp at any scale."""
    _renderer(name, theme().colour(tint).name()).render(painter, rect)


def icon_names() -> list[str]:
    """The names of all icons."""
    return sorted(path.stem for path in resource("icons").glob("*.svg"))


def _draw(name: str, size: QSize, tint: str, ratio: float) -> QPixmap:
    """Draw an icon at the left of a picture; what is wider than high is a gap before words."""
    colour = theme().colour(tint).name()
    key = f"wingbook/{name}/{colour}/{size.width()}/{size.height()}/{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = QPixmap(size * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    side = min(size.width(), size.height())
    _renderer(name, colour).render(painter, QRectF(0, (size.height() - side) / 2, side, side))
    painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


class _TintedSvg(QIconEngine):
    """Draws one of our files in the colour that its token has at that moment."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name, self._token = name, token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QPointF(QRectF(rect).center()))
        paint_icon(painter, square, self._name, self._tint(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _draw(self._name, size, self._tint(mode), 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # Qt gives the size in the screen's own pixels and wants the ratio set.
        return _draw(self._name, size / scale, self._tint(mode), scale)

    def clone(self) -> QIconEngine:
        return _TintedSvg(self._name, self._token)

    def _tint(self, mode: QIcon.Mode) -> str:
        return "ink_soft" if mode == QIcon.Mode.Disabled else self._token
