"""Pictures of widgets as a terminal would show them, for looking at and for tests of layout."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.style import ThemeName, apply_theme


def render(
    widget: QWidget,
    path: Path,
    size: tuple[int, int] = (1366, 768),
    scale: float = 1.0,
    theme: ThemeName = "light",
    ratio: float = 1.0,
) -> Path:
    """Draw a widget into a picture: its size, the text size (1 to 2), theme and pixel ratio."""
    app = cast(QApplication, QApplication.instance())
    apply_theme(app, theme, scale)
    widget.resize(QSize(*size))
    widget.show()
    for _ in range(3):  # laying out posts events that lay out again
        QCoreApplication.sendPostedEvents()
        app.processEvents()
    picture = QImage(QSize(*size) * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    widget.render(painter, QPoint(0, 0))
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(path)):
        raise OSError(f"could not write {path}")
    return path
