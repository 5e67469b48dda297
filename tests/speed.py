"""What makes the tests quicker without changing what they try.

A program opens one database and keeps it open. Tests open thousands, one after the other, and each
new engine would compile every statement of the product again: a third of the time of a journey. So
the engines of one kind share what was compiled. What was imported before the first test stays to
the end, so the collector of garbage need not look at it each time.
"""

from __future__ import annotations

import gc
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.util import LRUCache

STATEMENTS_MAX = 5000


def share_compiled_statements() -> None:
    """Let every engine of the same driver and the same server use one cache of statements."""
    compile_with_cache: Any = ClauseElement._compile_w_cache
    known: dict[object, tuple[Dialect, LRUCache[Any, Any]]] = {}

    def shared(self: ClauseElement, dialect: Any, *, compiled_cache: Any, **words: Any) -> Any:
        if compiled_cache is not None:
            kind = type(dialect), dialect.dbapi, dialect.server_version_info
            fresh = dialect, LRUCache(STATEMENTS_MAX)
            dialect, compiled_cache = known.setdefault(kind, fresh)
        return compile_with_cache(self, dialect, compiled_cache=compiled_cache, **words)

    ClauseElement._compile_w_cache = shared  # type: ignore[method-assign]


def spare_the_collector() -> None:
    """Set aside what lives to the end; collect the rest less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
