"""The lines of the reception board in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.store.reads.intake import STEPS
from app.store.reads.intake import State as StepState
from app.store.reads.tonight import ADMISSION, Line, Record, State
from app.ui.kit.badge import BadgeText
from app.ui.labels import code_label
from app.ui.wording import clock_words
from record.codes import domain
from record.names import display_name
from record.rules.leaving import IN

translate = QCoreApplication.translate


def name_words(line: Line) -> str:
    """The name as prisons write it."""
    return display_name(line.surname, line.forename)


def time_words(line: Line) -> str:
    """When they came or went; until then, when they are expected."""
    return clock_words(line.moved_at or line.due_at)


def place_words(line: Line) -> str:
    """From where they come, or where they go."""
    known = domain("prison").get(line.place) if line.place else None
    return code_label("prison", line.place) if known is not None else line.place


def why_words(line: Line) -> str:
    """Why they come or go; who only comes back, from what."""
    if line.reason is not None:
        return code_label("movement_reason", line.reason)
    kind = code_label("movement_type", line.kind)
    if line.direction == IN and line.kind != ADMISSION:
        return translate("reception", "Back: {kind}").format(kind=kind)
    return kind


def state_badge(line: Line, now: dt.datetime) -> BadgeText:
    """How it stands, in a word."""
    if line.is_late(now):
        return BadgeText(translate("reception", "LATE"), "warning")
    if line.state is State.EXPECTED:
        return BadgeText(translate("reception", "EXPECTED"), "neutral")
    if line.state is State.ON_THE_WAY:
        return BadgeText(translate("reception", "ON THE WAY"), "info")
    if line.state is State.IN_PROGRESS:
        return BadgeText(translate("reception", "BEING TAKEN IN"), "info")
    gone = line.direction != IN
    if line.state is State.NOT_COME:
        word = (
            translate("reception", "DID NOT GO") if gone else translate("reception", "DID NOT COME")
        )
        return BadgeText(word, "warning")
    if line.state is State.CANCELLED:
        return BadgeText(translate("reception", "WILL NOT BE"), "neutral")
    word = translate("reception", "GONE") if gone else translate("reception", "DONE")
    return BadgeText(word, "neutral")


def progress_words(line: Line) -> str:
    """What there is to say beside the state: the step, the record, or why not."""
    if line.state in (State.CANCELLED, State.NOT_COME):
        return line.status_why or line.said_by
    if line.intake is not None and line.state is State.IN_PROGRESS:
        return step_words(line)
    if line.direction != IN:
        return line.comment
    return line.comment or record_words(line)


def step_words(line: Line) -> str:
    """At which step reception is with somebody, and how many of all are done."""
    assert line.intake is not None
    done = sum(state is not StepState.OPEN for state in line.intake.states.values())
    step = line.intake.at_step
    words = code_label("intake_step", step) if step is not None else ""
    form = translate("reception", "{step}, {done} of {all} done")
    return form.format(step=words, done=done, all=len(STEPS))


def record_words(line: Line) -> str:
    """Where the record is of somebody who is expected."""
    if not line.is_open:
        return ""
    if line.record is Record.HERE:
        return translate("reception", "Their record is here already")
    if line.record is Record.COMES:
        return translate("reception", "Known; the record comes when connected")
    return translate("reception", "Nobody of that number is known") if line.prison_number else ""


def figures(lines: Sequence[Line]) -> str:
    """How many arrivals there are in each state that somebody has to do with."""
    parts = []
    expected = sum(line.is_open for line in lines)
    under_way = sum(line.state is State.IN_PROGRESS for line in lines)
    done = sum(line.state is State.DONE for line in lines)
    if expected:
        parts.append(translate("reception", "{count} to come").format(count=expected))
    if under_way:
        parts.append(translate("reception", "{count} being taken in").format(count=under_way))
    if done:
        parts.append(translate("reception", "{count} done").format(count=done))
    return ", ".join(parts)
