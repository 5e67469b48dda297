"""Adding a photograph of a person, and withdrawing one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk import photographs
from app.desk.desk import Saved
from app.store.reads.person import PhotographLine
from app.ui.context import Context
from app.ui.forms.camera import Camera, camera_folder
from app.ui.forms.form import PersonForm
from app.ui.forms.moment_field import MomentField
from app.ui.forms.picture_field import PictureField
from app.ui.forms.subject import Subject
from app.ui.kit.heading import Words
from app.ui.labels import problem_words
from app.ui.pictures import decoded, photograph_from_file
from app.ui.wording import moment_words
from record.problems import Problem


class PhotographForm(PersonForm):
    """A photograph by the camera or from a file: its middle, in the size that all have, shown
    before it is saved.
    """

    WIDTH = 560
    PLACES: ClassVar[Mapping[str, str]] = {
        "image_too_big": "file",
        "image_unreadable": "file",
        "nothing_changed": "file",
        "Taken": "taken",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"photograph:{subject.person_id}", parent)
        self._picture: bytes | None = None
        self._why_not = ""
        folder = camera_folder()
        camera = Camera(folder, parent=self) if folder is not None else None
        self._file = PictureField(camera, self)
        self._taken = MomentField(context.desk.now(), self)
        self._left = Words(tone="small", parent=self)
        self.add_field("file", "", self._file)
        self.add_field("taken", "", self._taken)
        self.add_widget(self._left)
        self._file.file_changed.connect(self._look)
        if "file" in prefill:
            self._file.keep_text(prefill["file"])
        self.start()
        self._file.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Add a photograph"))
        self.relabel("file", self.tr("Picture"))
        self.relabel("taken", self.tr("Taken"))
        self._left.setText(
            self.tr(
                "What the camera took is removed once it is saved. A file that you choose stays "
                "where it is: delete it when nobody needs it any more."
            )
        )
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if self._file.file() is None:
            wrong["file"] = self.tr("Choose a file with a picture of the person.")
        elif self._why_not:
            wrong["file"] = self._why_not
        elif self._picture is None:
            wrong["file"] = self.tr("The picture is still being read. Try again in a moment.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        assert self._picture is not None, "a form without a picture is not saved"
        return partial(
            photographs.add_photograph,
            self.context.desk,
            person_id=self.subject.person_id,
            picture=self._picture,
            taken_at=self._taken.moment(),
        )

    def take_saved(self, saved: Saved) -> None:
        """It is in the record: the camera's own copy goes."""
        self._file.forget_taken()
        super().take_saved(saved)

    @Slot()
    def _look(self) -> None:
        """Read the file that is named now."""
        self._picture, self._why_not = None, ""
        self.say_beside("file", "")
        path = self._file.file()
        if path is None:
            self._file.show_picture(None, "")
            return
        self._file.show_picture(None, self.tr("Reading the picture …"))
        self.context.background.read(
            self, partial(_made_ready, path), self._take_picture, topic="file", failed=self._refuse
        )

    def _take_picture(self, made: tuple[bytes, QImage]) -> None:
        self._picture, shown = made
        size = self.tr("{size} kB").format(size=round(len(self._picture) / 1000))
        told = self.tr("This is how it will be kept: the middle of the picture, {size}.")
        self._file.show_picture(shown, told.format(size=size))
        self.fit()

    def _refuse(self, error: BaseException) -> None:
        self._file.show_picture(None, "")
        if not isinstance(error, Problem):
            raise error
        self._why_not = problem_words(error)
        self.say_beside("file", self._why_not)


class WithdrawPhotographForm(PersonForm):
    """Withdraws the photograph that a person is shown by."""

    WIDTH = 520
    PLACES: ClassVar[Mapping[str, str]] = {
        "reason_missing": "why",
        "Why it was withdrawn": "why",
        "Reason": "why",
    }

    def __init__(
        self,
        context: Context,
        subject: Subject,
        photograph: PhotographLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, subject, f"withdraw photograph:{photograph.id}", parent)
        self._photograph = photograph
        self._what = Words(parent=self)
        self._text = QPlainTextEdit(self)
        self.add_widget(self._what)
        self.add_field("why", "", self._text)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Withdraw a photograph"))
        when = moment_words(self._photograph.taken_at, self.context.desk.now())
        told = self.tr("Taken {when} by {name}. If there is one before it, that is shown again.")
        self._what.setText(told.format(when=when, name=self._photograph.taken_by or "–"))
        self.relabel("why", self.tr("Why it is withdrawn"))
        super().retranslate()

    def save_words(self) -> str:
        return self.tr("Withdraw it")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._text.toPlainText().strip():
            wrong["why"] = self.tr("Write why the photograph is withdrawn.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            photographs.withdraw_photograph,
            self.context.desk,
            photograph_id=self._photograph.id,
            reason=self._text.toPlainText(),
        )


def _made_ready(path: Path) -> tuple[bytes, QImage]:
    """The photograph as it will be kept, and as it will look."""
    data = photograph_from_file(path)
    return data, decoded(data)
