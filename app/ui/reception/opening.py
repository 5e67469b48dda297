"""Taking in somebody who is expected: the search begins with what the plan says of them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.store.reads.tonight import Line
from app.ui.context import Context
from app.ui.forms.admit import AdmitForm


def take_in(context: Context, line: Line, parent: QWidget) -> None:
    """Open the form of an arrival with the names, the birth date and the number of the plan."""
    form = AdmitForm(context, parent)
    form.expect(line)
    form.took_in.connect(context.guide.show_person)
    form.open()
