"""The base of every form in which something is written to the record: its draft and its saving."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.desk.desk import Saved
from app.ui.context import Context, Tone
from app.ui.forms.drafting import DraftKeeper
from app.ui.kit.form_dialog import Draft, FormDialog
from app.ui.labels import problem_words
from app.ui.wording import clock_words
from record.problems import Problem


class KeptForm(FormDialog):
    """A form that is opened without blocking, goes when it is closed, and never loses a word.

    It makes what is to be done in ``work`` and names in ``PLACES`` the field beside which a problem
    belongs, by the problem's name or by the label of the record's field in it.
    """

    PLACES: ClassVar[Mapping[str, str]] = {}

    def __init__(self, context: Context, draft_key: str, parent: QWidget | None = None) -> None:
        self._keeper = DraftKeeper(context.desk, context.background, draft_key)
        super().__init__(parent, load_draft=self.load_kept, save_draft=self.keep_typed)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.context = context

    # What a form says for itself

    def work(self) -> Callable[[], Saved]:
        """What is to be done with what the fields say now; it runs in the background."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def done_words(self, saved: Saved) -> str:
        """What the foot of the screen says when it is saved."""
        when = clock_words(saved.at)
        if saved.to_be_held:
            return self.tr(
                "Saved on this terminal {time}. It waits for somebody with the right to look at it."
            ).format(time=when)
        return self.tr("Saved on this terminal {time}").format(time=when)

    def place_of(self, problem: Problem) -> str:
        """The field beside which a problem belongs; "" for the whole form."""
        if problem.name in self.PLACES:
            return self.PLACES[problem.name]
        return self.PLACES.get(str(problem.details.get("field", "")), "")

    # Saving

    def save(self) -> None:
        """Do it in the background."""
        self.context.act(self, self.work(), self.take_saved, self.take_error)

    def take_saved(self, saved: Saved) -> None:
        """It is saved: say so, and close."""
        tone = Tone.WARNING if saved.to_be_held else Tone.GOOD
        self.context.guide.tell(self.done_words(saved), tone)
        self.finish()

    def take_error(self, error: BaseException) -> None:
        """It could not be: say why beside the field, or raise what is a mistake of ours."""
        if isinstance(error, Problem):
            self.refuse({self.place_of(error): problem_words(error)})
        else:
            self.refuse({"": self.tr("It could not be saved. What you typed is kept.")})
            raise error

    # The draft

    def done(self, result: int) -> None:
        """Close, with the last key stroke kept."""
        try:
            self._keeper.flush()
        except Problem as problem:
            self.context.guide.tell(problem_words(problem), Tone.DANGER)
        super().done(result)

    def load_kept(self) -> Draft | None:
        """What was typed here before and not saved."""
        return self._keeper.load()

    def keep_typed(self, texts: Draft | None) -> None:
        """Keep what is typed; None when there is nothing to keep any more."""
        self._keeper.keep(texts)
