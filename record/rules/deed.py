"""What an action of some deed may not say, whatever program sent it.

Each check raises ``Problem``. The desk asks before anything is saved; the centre asks again of what
it is sent, and of what was held, at the moment when somebody lets it through.
"""

from __future__ import annotations

from collections.abc import Iterable

from record.action import Change
from record.deeds import Deed
from record.facts import Facts
from record.rules.acct import check_acct
from record.rules.adjudications import check_adjudication
from record.rules.incentives import check_incentives


def check_deed(deed: Deed, changes: Iterable[Change], facts: Facts) -> None:
    """Raise ``Problem`` for what the deed may not do; ``facts`` is the record before it.

    Each of the checks names the problems that it raises.
    """
    listed = tuple(changes)
    check_acct(deed, listed, facts)
    check_incentives(deed, listed)
    check_adjudication(deed, listed)
