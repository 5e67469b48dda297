"""Of several rows of an extract that say one thing, the record keeps the one that counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from hub.load.taking import Taking

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class _Best:
    rank: tuple[Any, ...]
    value: Any
    taking: Taking
    field: str


class Latest(Generic[Key]):
    """For each key the value of the highest rank; the first one where ranks are equal.

    ``what`` names the thing in words, ``field`` the column that it usually stands in.
    """

    def __init__(self, what: str, field: str) -> None:
        self._what = what
        self._field = field
        self._best: dict[Key, _Best] = {}

    def offer(
        self, key: Key, rank: tuple[Any, ...], value: object, taking: Taking, field: str = ""
    ) -> None:
        """Offer one row's value. The row is held while it counts, and closed when it does not.

        ``field`` is the column of the value where it is not the usual one.
        """
        field = field or self._field
        taking.hold()
        best = self._best.get(key)
        if best is None:
            self._best[key] = _Best(rank, value, taking, field)
        elif value == best.value:
            taking.close()
            if rank > best.rank:
                self._best[key] = _Best(rank, value, best.taking, best.field)
        elif rank > best.rank:
            self._best[key] = _Best(rank, value, taking, field)
            self._supersede(best.taking, best.field, taking)
        else:
            self._supersede(taking, field, best.taking)

    def _supersede(self, loser: Taking, field: str, winner: Taking) -> None:
        loser.give_up(field, "row_superseded", what=self._what, other=winner.place)
        loser.close()

    def get(self, key: Key) -> Any:
        """The value that counts, or None."""
        best = self._best.get(key)
        return best.value if best is not None else None

    def keys(self) -> list[Key]:
        """Every key that has a value."""
        return list(self._best)

    def close(
        self,
        was_taken: Callable[[Key], bool],
        problem: str,
        column: str | None = None,
        **details: str,
    ) -> None:
        """Close the rows that count; ``problem`` is why those whose key was not taken are not."""
        for key, best in self._best.items():
            if not was_taken(key):
                best.taking.give_up(column or best.field, problem, value=key, **details)
            best.taking.close()
