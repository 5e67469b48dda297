"""What somebody does with their days: a section for each matter."""

from __future__ import annotations

from typing import ClassVar

from app.ui.person.applications import ApplicationsSection
from app.ui.person.key_work import KeyWorkSection
from app.ui.person.regime_section import RegimeSection
from app.ui.person.sections import Section, SectionedTab


class RegimeTab(SectionedTab):
    """Its sections, from the top."""

    SECTIONS: ClassVar[tuple[type[Section], ...]] = (
        RegimeSection,
        KeyWorkSection,
        ApplicationsSection,
    )
