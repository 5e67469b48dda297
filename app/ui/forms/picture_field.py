"""A picture by the camera or from a file, shown as it will be kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.ui.forms.camera import Camera
from app.ui.kit.button import Button
from app.ui.kit.fields import KeptControl
from app.ui.kit.heading import Words
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated

_WIDTH, _HEIGHT = 120, 160


class PictureField(Retranslated, KeptControl, QWidget):
    """A file's name, typed or chosen, and its picture. ``file_changed`` when it names another.

    ``camera`` opens the machine's camera program, whose picture is then the file.
    """

    kept_changed = Signal()
    file_changed = Signal()

    def __init__(self, camera: Camera | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._camera = camera
        self._taken = ""
        self._take = Button(role="secondary", icon_name="camera", parent=self)
        self._take.setVisible(camera is not None)
        self._take.clicked.connect(self._open_camera)
        self._name = QLineEdit(self)
        self._name.textChanged.connect(self._announce)
        self._choose = Button(icon_name="search", parent=self)
        self._choose.clicked.connect(self._open_dialog)
        self._view = QLabel(self)
        self._view.setFixedSize(theme().px(_WIDTH), theme().px(_HEIGHT))
        self._view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = Words(tone="soft", parent=self)
        line = QHBoxLayout()
        line.setSpacing(UNIT)
        line.addWidget(self._take)
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
        self.setFocusProxy(self._choose if camera is None else self._take)
        self.show_picture(None, "")
        self.retranslate()

    def retranslate(self) -> None:
        self._take.setText(self.tr("Take with the camera"))
        self._choose.setText(self.tr("Choose a file …"))
        self._name.setAccessibleName(self.tr("File"))
        self._name.setPlaceholderText(self.tr("No file is chosen"))

    def file(self) -> Path | None:
        """The file that is named."""
        name = self._name.text().strip()
        return Path(name).expanduser() if name else None

    def forget_taken(self) -> None:
        """Remove what the camera program left in its folder: it is in the record now."""
        if self._taken and self._taken == self._name.text().strip():
            Path(self._taken).unlink(missing_ok=True)

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
    def _open_camera(self) -> None:
        if self._camera is not None:
            self._camera.took.connect(self._take_over, Qt.ConnectionType.UniqueConnection)
            if not self._camera.begin():
                self.show_picture(None, self.tr("The camera program cannot be opened here."))

    @Slot(str)
    def _take_over(self, path: str) -> None:
        """What the camera took is the file; back to the window."""
        self._taken = path
        self._name.setText(path)
        self.window().activateWindow()

    @Slot()
    def _announce(self) -> None:
        self.kept_changed.emit()
        self.file_changed.emit()
