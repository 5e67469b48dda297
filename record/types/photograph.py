"""Photographs of people: the record of one, and its picture's name, which is the hash of its bytes.

The picture itself is no part of the record and travels by itself, after everything else
(docs/sync.md).
"""

from __future__ import annotations

from collections.abc import Iterable

from record.field import Field, Group, Policy, RecordType
from record.images import IMAGE_BYTES_MAX
from record.kinds import Row, code, moment, prose, ref, sha256, text, whole

PHOTOGRAPH = RecordType(
    "photograph",
    "Photograph",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("sha256", sha256(), Policy.ENTRY, "Picture", required=True),
        Field("media_type", code("media_type"), Policy.ENTRY, "Kind of picture", required=True),
        Field("size", whole(1, IMAGE_BYTES_MAX), Policy.ENTRY, "Size in bytes", required=True),
        Field("taken_at", moment(), Policy.ENTRY, "Taken", required=True),
        Field("taken_by", text(80), Policy.ENTRY, "Taken by", names_author=True),
        Field("withdrawn_at", moment(), Policy.LATEST, "Withdrawn"),
        Field("withdrawn_reason", prose(1000), Policy.LATEST, "Why it was withdrawn"),
        Field("withdrawn_by", text(80), Policy.LATEST, "Withdrawn by", names_author=True),
        Field("received_at", moment(), Policy.CENTRE, "Picture received"),
    ),
    groups=(
        Group(
            "withdrawal",
            ("withdrawn_at", "withdrawn_reason", "withdrawn_by"),
            Policy.LATEST,
            "Withdrawal",
        ),
    ),
)
"""``received_at``: when the centre had the whole picture from a terminal that holds the record."""


def main_photograph(photographs: Iterable[Row]) -> Row | None:
    """The photograph that a person is shown by: the newest that is not withdrawn."""
    standing = (row for row in photographs if row["withdrawn_at"] is None)
    return max(standing, key=lambda row: (str(row["taken_at"]), str(row["id"])), default=None)
