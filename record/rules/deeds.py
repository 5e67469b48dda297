"""What an action of each kind must be, beyond its form: one place that both sides ask.

The desk asks before anything is saved; the centre asks again of what it is sent, and of what was
held, at the moment when somebody lets it through. A matter's own rules stand in its own file.
"""

from __future__ import annotations

from collections.abc import Sequence

from record.action import Change
from record.deed import Deed
from record.facts import Facts
from record.rules.acct import check_acct
from record.rules.adjudications import check_adjudication
from record.rules.apart import check_not_eased
from record.rules.applications import check_applications
from record.rules.belongings import check_property
from record.rules.diary import check_diary
from record.rules.force import check_force
from record.rules.incentives import check_incentives
from record.rules.incidents import check_incidents
from record.rules.key_work import check_key_work
from record.rules.leaving import check_leaving, check_one_person
from record.rules.needs import check_peep
from record.rules.planning import check_plans
from record.rules.regime import check_regime
from record.rules.sharing import check_sharing
from record.rules.visits import check_visits


def check_deed(deed: Deed, changes: Sequence[Change], facts: Facts) -> None:
    """Raise the ``Problem`` that keeps these changes from being made; ``facts``: before them.

    The last that is asked is ``not_one_person``, which may come right: whoever gets it knows that
    all else is as it must be.
    """
    check_acct(deed, changes, facts)
    check_adjudication(deed, changes, facts)
    check_property(changes, facts)
    check_visits(deed, changes, facts)
    check_applications(deed, changes, facts)
    check_diary(changes, facts)
    check_incentives(deed, changes)
    check_incidents(changes, facts)
    check_force(changes, facts)
    check_key_work(deed, changes, facts)
    check_leaving(deed, changes, facts)
    check_plans(deed, changes, facts)
    check_regime(changes, facts)
    check_not_eased(deed, changes)
    check_sharing(deed, changes, facts)
    check_peep(deed, changes)
    check_one_person(deed, changes, facts)
