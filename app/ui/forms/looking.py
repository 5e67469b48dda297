"""A form that tells what the record holds is a look at the record, and is asked for as one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from app.desk import views
from app.ui.context import Context, Tone
from app.ui.labels import problem_words
from record.problems import Problem


def look_first(
    context: Context, owner: QObject, person_id: str, then: Callable[[str], None]
) -> None:
    """Write down that a person is looked at, then go on with whose record stands for theirs.

    A restricted record opens on its page instead, to whoever says why there.
    """
    context.background.read(
        owner,
        partial(views.open_person, context.desk, person_id),
        lambda page: then(page.head.person_id),
        topic="look",
        failed=partial(_say_why_not, context, person_id),
    )


def _say_why_not(context: Context, person_id: str, error: BaseException) -> None:
    if not isinstance(error, Problem):
        raise error
    if error.name == "record_restricted":
        context.guide.show_person(person_id, "details")
    else:
        context.guide.tell(problem_words(error), Tone.DANGER)
