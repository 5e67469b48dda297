"""What was said and done on a first night, in words: for reception itself, and for the wing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.store.reads.first_night import AnswerLine
from app.store.reads.follow_ups import FollowUp
from app.store.reads.intake import IntakeLine
from app.ui.labels import code_label
from app.ui.wording import moment_words
from record.types.intake import DECLINED, NO, YES

translate = QCoreApplication.translate


def steps_words(steps: Iterable[str]) -> str:
    """Steps of an intake by name."""
    return ", ".join(code_label("intake_step", step) for step in steps)


def before_lock_up_words(line: IntakeLine) -> str:
    """What must still be done before somebody is locked up for the night, or that nothing must."""
    first = line.left_before_lock_up
    if not first:
        return translate("first night", "All that must be done before lock-up is done.")
    return translate("first night", "Before lock-up: {steps}.").format(steps=steps_words(first))


def can_wait_words(line: IntakeLine) -> str:
    """What is left that can wait; empty when nothing is."""
    later = line.left_that_can_wait
    words = translate("first night", "Can wait: {steps}.").format(steps=steps_words(later))
    return words if later else ""


def ended_words(line: IntakeLine, now: dt.datetime) -> str:
    """When reception handed somebody over, and who did; empty while it has not."""
    if line.ended_at is None:
        return ""
    words = translate("first night", "Handed over {time} by {name}.")
    return words.format(time=moment_words(line.ended_at, now), name=line.ended_by or "–")


def asked_for_words(asked: FollowUp) -> str:
    """What an answer asks for."""
    return {
        FollowUp.ACCT: translate(
            "first night", "▲ Open an ACCT: they feel like harming themselves."
        ),
        FollowUp.KEEP_APART: translate(
            "first night", "Keep them apart from whom they are afraid of."
        ),
        FollowUp.WITHDRAWAL: translate(
            "first night", "Tell healthcare: drugs or drink this past week."
        ),
        FollowUp.MEDICINE: translate(
            "first night", "Tell healthcare: medicine that they need tonight."
        ),
        FollowUp.HURT: translate("first night", "Tell healthcare: ill, hurt or in pain."),
        FollowUp.PEEP: translate(
            "first night", "Write an evacuation plan: they need help to get out."
        ),
        FollowUp.HOME: translate(
            "first night", "Somebody at home depends on them tonight: whom to tell?"
        ),
    }[asked]


def reply_words(reply: str | None) -> str:
    """An answer as it was given; None: nobody asked."""
    return {
        YES: translate("first night", "Yes"),
        NO: translate("first night", "No"),
        DECLINED: translate("first night", "Would not say"),
    }.get(reply or "", translate("first night", "Not asked"))


def answer_words(line: AnswerLine) -> str:
    """The last answer, and what was answered otherwise before it."""
    if not line.before:
        return reply_words(line.reply)
    earlier = ", ".join(reply_words(one) for one in line.before)
    words = translate("first night", "{reply} (before: {earlier})")
    return words.format(reply=reply_words(line.reply), earlier=earlier)
