"""Pictures of people, made ready to be kept and made ready to be shown.

What somebody chooses may be of any size and carry anything with it: where and when it was taken, a
smaller picture, a profile. Only its pixels are taken over, onto a new picture of the size that all
photographs have. Everything here may run in any thread and takes up to a second.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageReader, QPainter

from app.store.reads.photographs import picture, picture_of
from app.store.replica import Replica
from record.problems import Problem

SIZE = QSize(480, 640)
"""Of a photograph, in pixels: three to four, as passports have it."""
FACE_ON_PAPER = QSize(90, 120)
"""Of a face beside a line of a list: no finer than a printer shows it at that size."""
QUALITY = 85
FILE_BYTES_MAX = 40 * 1024 * 1024
"""The largest file that is looked at: twice what a good camera makes."""
_READABLE = (b"jpeg", b"png", b"bmp")


def photograph_from_file(path: Path) -> bytes:
    """A photograph, ready to be kept, of the middle of the picture in a file.

    Raises ``Problem`` file_missing, file_unreadable, image_too_big, image_unreadable.
    """
    return encoded(cropped(decoded(_read(path))))


def photograph_of(replica: Replica, sha256: str) -> QImage | None:
    """The picture of a photograph as it lies in the replica; None when it cannot be shown."""
    data = picture(replica, sha256)
    if data is None:
        return None
    try:
        return decoded(data)
    except Problem:
        return None


def grey_picture(replica: Replica, person_id: str) -> QImage | None:
    """The picture that a person is shown by, for paper; None when it cannot be shown."""
    data = picture_of(replica, person_id)
    try:
        grey = QImage.Format.Format_Grayscale8
        return decoded(data).convertToFormat(grey) if data is not None else None
    except Problem:
        return None


def grey_faces(replica: Replica, person_ids: Iterable[str]) -> dict[str, QImage]:
    """The small pictures of those of these people of whom one is here, for a list on paper."""
    grey = QImage.Format.Format_Grayscale8
    faces = {}
    with replica.read() as reading:
        for person_id in person_ids:
            data = picture_of(reading, person_id)
            with suppress(Problem):
                if data is not None:
                    faces[person_id] = decoded(data, FACE_ON_PAPER).convertToFormat(grey)
    return faces


def decoded(data: bytes, within: QSize = SIZE) -> QImage:
    """The picture in some bytes, the right way up; ``Problem`` image_unreadable.

    One that is larger than it needs to be to fill ``within`` is decoded no larger.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in _READABLE:
        raise Problem("image_unreadable")
    _shrink(reader, within)
    image = reader.read()
    if image.isNull():
        raise Problem("image_unreadable")
    return image


def cropped(image: QImage) -> QImage:
    """The middle of a picture, in the size of a photograph, with nothing but its pixels."""
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    kept = SIZE.scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    middle = QRect(0, 0, kept.width(), kept.height())
    middle.moveCenter(image.rect().center())
    small = image.copy(middle).scaled(
        SIZE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    fresh = QImage(SIZE, QImage.Format.Format_RGB32)
    fresh.fill(QColor("white"))
    painter = QPainter(fresh)
    painter.drawImage(0, 0, small)
    painter.end()
    return fresh


def encoded(image: QImage) -> bytes:
    """A picture as a JPEG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", QUALITY)  # type: ignore[call-overload]
    return bytes(data.data())


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > FILE_BYTES_MAX:
            raise Problem("image_too_big", limit=FILE_BYTES_MAX // 1024)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Problem("file_missing", file=path.name) from error
    except OSError as error:
        raise Problem("file_unreadable", file=path.name, what=error.strerror or "–") from error


def _shrink(reader: QImageReader, within: QSize) -> None:
    """Have a large picture decoded no larger than it is needed, which costs a tenth of the time."""
    size = reader.size()
    if size.isValid():
        needed = max(within.width(), within.height())
        smaller = size.scaled(needed, needed, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        if smaller.width() < size.width():
            reader.setScaledSize(smaller)
