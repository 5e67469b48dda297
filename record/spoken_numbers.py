"""A number for a record that people can say, write on paper and look up: ``K7QM-3TXA``.

It follows from the record's id, so that every terminal reads the same one, and a terminal without
the network gives one that no other will give: forty bits of the id that were drawn by lot.
"""

from __future__ import annotations

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's 32: none that is taken for another when it is read out or written by hand."""
_BITS, _EACH = 40, 5


def spoken_number(record_id: str) -> str:
    """The number of the record with this id."""
    drawn = int(record_id.replace("-", ""), 16) & ((1 << _BITS) - 1)
    letters = [_LETTERS[(drawn >> at) & 31] for at in range(_BITS - _EACH, -1, -_EACH)]
    return "".join(letters[:4]) + "-" + "".join(letters[4:])
