"""Whether rows that another side sent fit the record: each column's values of its field's kind.

Values are looked at column by column and each distinct one once, because a first load brings a
hundred thousand rows and a few hundred codes, cells and days.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from record.catalogue import BY_NAME
from record.field import Field, RecordType
from record.ids import are_ids, is_id
from record.kinds import Value
from record.problems import Problem
from record.protocol import PageRow

WHOLE_MAX = 2**53
_LOOKED_AT_ONE_BY_ONE = frozenset({"codes", "details", "flag", "refs", "texts", "whole"})
"""Kinds whose values cannot be told apart in a set: ``1`` and ``True`` are one there."""


def check_rows(rows: Iterable[PageRow]) -> None:
    """Raise ``Problem`` at the first row of a page that cannot be one."""
    by_type: dict[str, list[PageRow]] = {}
    for row in rows:
        if not row.whole:
            raise _misfit(BY_NAME[row.record_type], "held")
        if row.values is not None:
            by_type.setdefault(row.record_type, []).append(row)
        elif not is_id(row.record_id) or not 0 <= row.version <= WHOLE_MAX:
            raise _misfit(BY_NAME[row.record_type], "gone")
    for name, of_type in by_type.items():
        record_type = BY_NAME[name]
        check_columns(
            record_type,
            [row.record_id for row in of_type],
            [row.version for row in of_type],
            {
                field: [(row.values or {}).get(field) for row in of_type]
                for field in record_type.by_name
            },
        )


def check_columns(
    record_type: RecordType,
    ids: Sequence[str],
    versions: Sequence[int],
    columns: Mapping[str, Sequence[Value]],
) -> None:
    """Raise ``Problem`` at the first id, version or value that cannot stand in such a record.

    A field without a column is empty in every row.
    """
    if not set(map(type, ids)) <= {str} or not are_ids(ids):
        raise _misfit(record_type, "id")
    if min(versions, default=1) < 1 or max(versions, default=1) > WHOLE_MAX:
        raise _misfit(record_type, "version")
    for field in record_type.fields:
        column = columns.get(field.name)
        if column is None:
            if field.required and ids:
                raise _misfit(record_type, field.name)
        elif not _fits(field, column):
            raise _misfit(record_type, field.name)


def _fits(field: Field, column: Sequence[Value]) -> bool:
    if field.kind.name in _LOOKED_AT_ONE_BY_ONE:
        return all(_may_stand(field, value) for value in column)
    try:
        different = set(column)  # what cannot be hashed is no value of these
    except TypeError:
        return False
    if field.kind.all_fit is not None:
        return _texts_fit(field, different)
    return all(_may_stand(field, value) for value in different)


def _texts_fit(field: Field, different: set[Value]) -> bool:
    assert field.kind.all_fit is not None
    texts = [value for value in different if isinstance(value, str)]
    is_empty_somewhere = None in different
    if len(texts) + is_empty_somewhere != len(different) or (is_empty_somewhere and field.required):
        return False
    return field.kind.all_fit(texts)


def _may_stand(field: Field, value: Value) -> bool:
    if value is None:
        return not field.required and field.kind.name != "codes"
    return field.kind.fault(value) is None


def _misfit(record_type: RecordType, name: str) -> Problem:
    return Problem("message_malformed", what=f"{record_type.name}.{name}")
