"""Charges, hearings and awards in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.store.reads.adjudications import AwardLine, ChargeLine, HearingLine
from app.ui.counts import COUNTS
from app.ui.kit.badge import BadgeText
from app.ui.labels import code_label
from app.ui.wording import clock_words, day_words, moment_words, short_day_words, span_words
from record.moments import local
from record.rules.adjudications import LAID_WITHIN
from record.types.adjudication import ADJOURNED, PROVED, QUASHED, SUSPENDED

translate = QCoreApplication.translate


def paragraph_words(code: str) -> str:
    """`51:22 Disobeys a lawful order`."""
    return f"{code} {code_label('offence_paragraph', code)}"


def award_words(award: AwardLine) -> str:
    """What was awarded: `Stoppage of earnings, 50 %, 14 days`."""
    parts = [code_label("award_kind", award.kind)]
    parts += [f"{award.percentage} %"] if award.percentage is not None else []
    parts += [COUNTS.days(award.days)] if award.days is not None else []
    parts += [award.details] if award.details else []
    return ", ".join(parts)


def running_words(award: AwardLine) -> str:
    """An award that runs: `Cellular confinement until 3 December 2026`."""
    until = day_words(award.ends_on) if award.ends_on is not None else "–"
    form = translate("behaviour", "{award} until {day}")
    return form.format(award=code_label("award_kind", award.kind), day=until)


def standing_words(award: AwardLine, today: dt.date) -> str:
    """Where an award stands: from when to when, suspended until, ended, quashed."""
    if award.status == QUASHED:
        return translate("behaviour", "Quashed")
    if award.status == SUSPENDED:
        until = short_day_words(award.suspended_until) if award.suspended_until else "–"
        return translate("behaviour", "Suspended until {day}").format(day=until)
    if award.ends_on is None:
        return translate("behaviour", "From {day}").format(day=short_day_words(award.starts_on))
    if award.ends_on < today:
        form = translate("behaviour", "Ended {day}")
        return form.format(day=short_day_words(award.ends_on))
    form = translate("behaviour", "{first} to {last}")
    first, last = short_day_words(award.starts_on), short_day_words(award.ends_on)
    return form.format(first=first, last=last)


def outcome_words(hearing: HearingLine) -> str:
    """What a hearing came to, and until when it was adjourned."""
    outcome = code_label("hearing_outcome", hearing.outcome)
    if hearing.outcome != ADJOURNED or hearing.next_at is None:
        return outcome
    when = f"{short_day_words(local(hearing.next_at).date())} {clock_words(hearing.next_at)}"
    return translate("behaviour", "{outcome} until {when}").format(outcome=outcome, when=when)


def state_badge(charge: ChargeLine, today: dt.date) -> BadgeText:
    """How a charge stands, as a badge."""
    last = charge.last
    if charge.is_due(today):
        late = charge.due_on is not None and charge.due_on < today
        word = translate("behaviour", "OVERDUE") if late else translate("behaviour", "TO HEAR")
        return BadgeText(word, "danger" if late else "warning")
    if last is None:
        return BadgeText(translate("behaviour", "LAID"), "info")
    if last.outcome == ADJOURNED:
        return BadgeText(translate("behaviour", "ADJOURNED"), "info")
    if charge.is_open:
        return BadgeText(translate("behaviour", "REFERRED"), "info")
    if last.outcome == PROVED:
        return BadgeText(translate("behaviour", "PROVED"), "neutral")
    return BadgeText(translate("behaviour", "CLOSED"), "neutral")


def state_words(charge: ChargeLine, now: dt.datetime) -> str:
    """How a charge stands, in a sentence."""
    last, today = charge.last, local(now).date()
    if last is None:
        day = charge.due_on or today
        form = translate("behaviour", "Laid {when}; to be opened by {day}")
        return form.format(when=moment_words(charge.laid_at, now), day=short_day_words(day))
    parts = [outcome_words(last)]
    parts += [f"{award_words(award)} ({standing_words(award, today)})" for award in charge.awards]
    return "; ".join(parts)


def incident_words(charge: ChargeLine, now: dt.datetime) -> str:
    """From which incident a charge follows; "" where from none."""
    incident = charge.incident
    if incident is None:
        return ""
    if incident.happened_at is None:
        form = translate("behaviour", "From incident {number}")
        return form.format(number=incident.number)
    form = translate("behaviour", "From the incident of {when}, {number}")
    return form.format(when=moment_words(incident.happened_at, now), number=incident.number)


def running_line(awards: Sequence[AwardLine]) -> str:
    """All awards that run, in one line."""
    return "; ".join(running_words(award) for award in awards)


def clock_of_charge(discovered: dt.datetime, now: dt.datetime) -> str:
    """How long is left to lay a charge, or that the 48 hours are over."""
    by = discovered + LAID_WITHIN
    if by < now:
        return translate(
            "behaviour",
            "The offence was discovered more than 48 hours ago: say below why the charge is laid "
            "all the same.",
        )
    form = translate("behaviour", "The charge must be laid by {when}: {time} left.")
    return form.format(when=by_words(by), time=span_words(by - now))


def by_words(moment: dt.datetime) -> str:
    """A moment that may be still to come: `24 Nov 2026 14:06`."""
    return f"{short_day_words(local(moment).date())} {clock_words(moment)}"
