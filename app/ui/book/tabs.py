"""The tabs of the Wing book, from the left: each has a name, what makes it, and its words."""

from __future__ import annotations

from typing import Any

from app.ui.book.adjudications import AdjudicationsTab
from app.ui.book.applications import ApplicationsTab
from app.ui.book.diary import DiaryTab
from app.ui.book.force import ForceTab
from app.ui.book.incentives import IncentivesTab
from app.ui.book.incidents import IncidentsTab
from app.ui.book.key_work import KeyWorkTab
from app.ui.book.tab import BookTab
from app.ui.translate import N_

TAB_TYPES: dict[str, tuple[type[BookTab[Any]], str]] = {
    "diary": (DiaryTab, N_("book", "Diary")),
    "applications": (ApplicationsTab, N_("book", "Applications")),
    "incidents": (IncidentsTab, N_("book", "Incidents")),
    "force": (ForceTab, N_("book", "Force")),
    "adjudications": (AdjudicationsTab, N_("book", "Adjudications")),
    "incentives": (IncentivesTab, N_("book", "Incentives")),
    "key_work": (KeyWorkTab, N_("book", "Key work")),
}
TABS: tuple[str, ...] = tuple(TAB_TYPES)
"""The names of the tabs, from the left."""
