"""The tabs of a person's page, from the left: each has a name, what makes it, and its words."""

from __future__ import annotations

from app.ui.person.acct import AcctTab
from app.ui.person.alerts import AlertsTab
from app.ui.person.behaviour import BehaviourTab
from app.ui.person.belongings import PropertyTab
from app.ui.person.details import DetailsTab
from app.ui.person.history import HistoryTab
from app.ui.person.movements import MovementsTab
from app.ui.person.notes import NotesTab
from app.ui.person.overview import OverviewTab
from app.ui.person.people import PeopleTab
from app.ui.person.regime import RegimeTab
from app.ui.person.sentence import SentenceTab
from app.ui.person.tab import Tab
from app.ui.translate import N_

TAB_TYPES: dict[str, tuple[type[Tab], str]] = {
    "overview": (OverviewTab, N_("page", "Overview")),
    "notes": (NotesTab, N_("page", "Notes")),
    "alerts": (AlertsTab, N_("page", "Alerts && risk")),
    "acct": (AcctTab, N_("page", "ACCT")),
    "regime": (RegimeTab, N_("page", "Regime")),
    "behaviour": (BehaviourTab, N_("page", "Behaviour")),
    "people": (PeopleTab, N_("page", "People")),
    "property": (PropertyTab, N_("page", "Property")),
    "sentence": (SentenceTab, N_("page", "Sentence && dates")),
    "movements": (MovementsTab, N_("page", "Movements")),
    "details": (DetailsTab, N_("page", "Details")),
    "history": (HistoryTab, N_("page", "History")),
}
TABS: tuple[str, ...] = tuple(TAB_TYPES)
"""The names of the tabs, from the left."""
TAB_KEYS = tuple(f"Alt+{key}" for key in "1234567890-=")
"""The keys of the tabs, from the left of the keyboard as they stand."""
