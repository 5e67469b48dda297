"""Charges that want somebody now, as rows of the shift: to be heard, or begun and not laid."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from app.store.reads.adjudications import ChargeLine, DraftOfCharge
from app.ui.behaviour.words import by_words, paragraph_words
from app.ui.context import Context, Form
from app.ui.kit.badge import BadgeText, Kind
from app.ui.kit.story_list import StoryLine
from app.ui.settle.matter import Danger
from app.ui.wording import day_words, short_day_words, span_words
from record.moments import local, morning

PRESSING = dt.timedelta(hours=12)
"""A charge that is begun and has less time than this is pressing."""
Charge = ChargeLine | DraftOfCharge
translate = QCoreApplication.translate


def since_of(charge: Charge) -> dt.datetime:
    """The moment by which a charge is sorted among the needs."""
    if isinstance(charge, DraftOfCharge):
        return charge.by
    day = charge.due_on or local(charge.laid_at).date()
    return morning(day)


def danger_of(charge: Charge, now: dt.datetime) -> Danger:
    """A charge that is not heard or laid in time is lost, and so is what it was to stop."""
    if isinstance(charge, DraftOfCharge):
        return Danger.PLACE if charge.by - now < PRESSING else Danger.RECORD
    late = charge.due_on is not None and charge.due_on < local(now).date()
    return Danger.PLACE if late else Danger.RECORD


def charge_line(need_id: str, charge: Charge, cell: str, kind: Kind, now: dt.datetime) -> StoryLine:
    """It as a row of the list."""
    badge = BadgeText(translate("shift", "CHARGE"), kind)
    if isinstance(charge, DraftOfCharge):
        form = translate("shift", "A charge is begun and not laid; it must be by {when}.")
        sentence = form.format(when=by_words(charge.by))
        aside = (
            translate("shift", "{time} left").format(time=span_words(charge.by - now))
            if charge.by > now
            else translate("shift", "48 hours over")
        )
        return StoryLine(need_id, badge, charge.person_name, sentence, cell, aside)
    today, due = local(now).date(), charge.due_on or local(now).date()
    form = (
        translate("shift", "{charge}: it should have been heard on {day}.")
        if due < today
        else translate("shift", "{charge}: it is to be heard today.")
    )
    sentence = form.format(charge=paragraph_words(charge.paragraph), day=day_words(due))
    aside = translate("shift", "today") if due == today else short_day_words(due)
    more = "  ·  ".join(part for part in (cell, charge.number) if part)
    return StoryLine(need_id, badge, charge.person_name, sentence, more, aside)


def open_charge(context: Context, charge: Charge) -> None:
    """Go on with the draft, or to the charges of the wing."""
    if isinstance(charge, DraftOfCharge):
        context.guide.open_form(Form.CHARGE, charge.person_id)
    else:
        context.guide.show_book("adjudications", charge.id)
