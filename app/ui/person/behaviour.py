"""How somebody has behaved: a section for each matter that is written about it."""

from __future__ import annotations

from typing import ClassVar

from app.ui.person.adjudications import AdjudicationsSection
from app.ui.person.force import ForceSection
from app.ui.person.incentives import IncentivesSection
from app.ui.person.incidents import IncidentsSection
from app.ui.person.sections import Section, SectionedTab


class BehaviourTab(SectionedTab):
    """Its sections, from the top."""

    SECTIONS: ClassVar[tuple[type[Section], ...]] = (
        IncentivesSection,
        AdjudicationsSection,
        IncidentsSection,
        ForceSection,
    )
