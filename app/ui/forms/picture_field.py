"""A picture to be chosen from a file, shown as it will be kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.ui.kit.button import Button
from app.ui.kit.fields import KeptControl
from app.ui.kit.heading import Words
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated

_WIDTH, _HEIGHT = 120, 160


class PictureField(Retranslated, KeptControl, QWidget):
    """A file's name, typed or chosen, and its picture. ``file_changed`` when it names another."""

    kept_changed = Signal()
    file_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = QLineEdit(self)
        self._name.textChanged.connect(self._announce)
        self._choose = Button(icon_name="camera", parent=self)
        self._choose.clicked.connect(self._open_dialog)
        self._view = QLabel(self)
        self._view.setFixedSize(theme().px(_WIDTH), theme().px(_HEIGHT))
        self._view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = Words(tone="soft", parent=self)
        line = QHBoxLayout()
        line.setSpacing(UNIT)
        line.addWidget(self._name, 1)
        line.addWidget(self._choose)
        shown = QHBoxLayout()
        shown.setSpacing(UNIT * 2)
        shown.addWidget(self._view)
        shown.addWidget(self._told, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(line)
        column.addLayout(shown)
        self.setFocusProxy(self._choose)
        self.show_picture(None, "")
        self.retranslate()

    def retranslate(self) -> None:
        self._choose.setText(self.tr("Choose a file …"))
        self._name.setAccessibleName(self.tr("File"))
        self._name.setPlaceholderText(self.tr("No file is chosen"))

    def file(self) -> Path | None:
        """The file that is named."""
        name = self._name.text().strip()
        return Path(name).expanduser() if name else None

    def show_picture(self, picture: QImage | None, told: str) -> None:
        """Show a picture, or none, and what there is to say of it."""
        self._view.clear()
        self._view.setVisible(picture is not None)
        self._view.setAccessibleName(self.tr("The picture as it will be kept"))
        if picture is not None:
            ratio = self.devicePixelRatioF()
            size = QSize(theme().px(_WIDTH), theme().px(_HEIGHT)) * ratio
            scaled = picture.scaled(
                size,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(ratio)
            self._view.setPixmap(QPixmap.fromImage(scaled))
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def kept_text(self) -> str:
        return self._name.text().strip()

    def keep_text(self, text: str) -> None:
        self._name.setText(text)

    @Slot()
    def _open_dialog(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a picture"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{self.tr('Pictures')} (*.jpg *.jpeg *.png *.bmp)"])
        dialog.fileSelected.connect(self._name.setText)
        dialog.open()

    @Slot()
    def _announce(self) -> None:
        self.kept_changed.emit()
        self.file_changed.emit()
