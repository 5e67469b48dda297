"""Which form is the page of which step: the forms of every day, so that nothing is done twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.ui.context import Context
from app.ui.forms.authority import WarrantForm
from app.ui.forms.belongings import CashForm, TakeInForm
from app.ui.forms.contacts import ContactForm
from app.ui.forms.details import DetailsForm
from app.ui.forms.form import PersonForm
from app.ui.forms.needs import NeedsForm
from app.ui.forms.photograph import PhotographForm
from app.ui.forms.questions import QuestionsForm
from app.ui.forms.sharing import AssessSharingForm
from app.ui.forms.subject import Subject
from app.ui.intake.cell_form import FirstNightForm

_FORMS: Mapping[str, Callable[[Context, Subject, QWidget], PersonForm]] = {
    "IDENTITY": DetailsForm,
    "AUTHORITY": WarrantForm,
    "PHOTOGRAPH": PhotographForm,
    "PROPERTY": TakeInForm,
    "CASH": CashForm,
    "HEALTH": QuestionsForm,
    "NEEDS": NeedsForm,
    "SHARING": AssessSharingForm,
    "CELL": FirstNightForm,
    "DETAILS": DetailsForm,
    "CONTACTS": ContactForm,
}


def page_of(step: str, context: Context, subject: Subject, parent: QWidget) -> PersonForm:
    """The form of a step, about somebody who is taken in."""
    return _FORMS[step](context, subject, parent)
