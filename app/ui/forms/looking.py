"""A form that tells what the record holds is a look at the record, and is asked for as one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from app.desk import views
from app.store.reads.person import PersonPage
from app.ui.context import Context, Form, Tone
from app.ui.forms import open_form
from app.ui.labels import problem_words
from record.problems import Problem

TELLING: Mapping[Form, str] = {
    Form.DETAILS: "details",
    Form.NEEDS: "details",
    Form.VISIT: "people",
    Form.CONFISCATE: "property",
    Form.HEARING: "behaviour",
    Form.CORRECT_HEARING: "behaviour",
    Form.INCENTIVES: "behaviour",
}
"""The forms that tell what stands in the record, and the tab of the page that tells the same."""


def look_first(
    context: Context, owner: QWidget, form: Form, person_id: str, **prefill: str
) -> None:
    """Write down that a person is looked at, then open the form, while its ``owner`` is there.

    A restricted record opens on its page instead, to whoever says why there.
    """

    def looked(page: PersonPage) -> None:
        open_form(context, form, page.head.person_id, owner.window(), **prefill)

    context.background.read(
        owner,
        partial(views.open_person, context.desk, person_id),
        looked,
        topic="look",
        failed=partial(_say_why_not, context, person_id, TELLING[form]),
    )


def _say_why_not(context: Context, person_id: str, tab: str, error: BaseException) -> None:
    if not isinstance(error, Problem):
        raise error
    if error.name == "record_restricted":
        context.guide.show_person(person_id, tab)
    else:
        context.guide.tell(problem_words(error), Tone.DANGER)
