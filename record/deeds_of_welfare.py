"""The kinds of action about what somebody owns, whom they know, and what they need."""

from __future__ import annotations

from record.deed import (
    ALL_STAFF,
    CREATE,
    DECIDERS,
    ENDING,
    HEALTHCARE,
    NEW,
    OFFENDER_MANAGER,
    RECEPTION,
    SECURITY,
    SUPERVISING_OFFICER,
    WING,
    Deed,
)

_PROPERTY = WING | {SECURITY}
_BOOKERS = frozenset({SUPERVISING_OFFICER, RECEPTION, OFFENDER_MANAGER})

ITEM_PLACE = frozenset({"status", "container_id", "placed_at", "placed_by", "placed_why"})
ITEM_WORDS = frozenset({"description", "quantity", "look", "value_pence"})
_CONTACT = frozenset(
    {
        "surname",
        "forename",
        "relation",
        "date_of_birth",
        "next_of_kin",
        "emergency",
        "phones",
        "address",
        "comment",
        "active",
    }
)
_PLAN = frozenset({"help", "helpers", "equipment", "refuge", "reviewed_on", "review_on"})
_CARERS = DECIDERS | {HEALTHCARE}
"""Who decides, with a second person, that somebody needs less help to get out."""


STORE_PROPERTY = Deed(
    "store_property",
    "Property stored",
    {
        "property_container": NEW,
        "container_seal": NEW,
        "container_move": NEW,
        "property_item": NEW,
    },
    roles=_PROPERTY,
)
LIST_ITEMS = Deed(
    "list_items",
    "Property listed",
    {"property_item": NEW, "container_seal": NEW},
    roles=_PROPERTY,
)
CHANGE_ITEM = Deed(
    "change_item",
    "Property item changed",
    {"property_item": ITEM_WORDS},
    roles=_PROPERTY,
)
PLACE_ITEMS = Deed(
    "place_items",
    "Property items moved",
    {"property_item": ITEM_PLACE, "container_seal": NEW},
    roles=_PROPERTY,
)
CONFISCATE = Deed(
    "confiscate",
    "Property confiscated",
    {
        "property_item": ITEM_PLACE | NEW,
        "property_container": NEW,
        "container_seal": NEW,
        "container_move": NEW,
    },
    roles=_PROPERTY,
)
SEAL_CONTAINER = Deed("seal_container", "Seal changed", {"container_seal": NEW}, roles=_PROPERTY)
MOVE_CONTAINER = Deed("move_container", "Container moved", {"container_move": NEW}, roles=_PROPERTY)
COUNT_CASH = Deed("count_cash", "Cash counted", {"cash_count": NEW}, roles=_PROPERTY)
SIGN_PROPERTY = Deed(
    "sign_property", "Property signed for", {"property_signature": NEW}, roles=_PROPERTY
)
ADD_CONTACT = Deed("add_contact", "Contact added", {"contact": NEW, "contact_marker": NEW})
CHANGE_CONTACT = Deed("change_contact", "Contact changed", {"contact": _CONTACT})
MARK_CONTACT = Deed("mark_contact", "Contact marked", {"contact_marker": NEW})
END_MARKER = Deed(
    "end_contact_marker",
    "Marker of a contact ended",
    {"contact_marker": ENDING},
    roles=DECIDERS,
    held_for=ALL_STAFF - DECIDERS,
    decision=True,
    two_people=True,
    shown_at_once=False,
)
BOOK_VISIT = Deed("book_visit", "Visit booked", {"visit": NEW}, roles=_BOOKERS)
CANCEL_VISIT = Deed(
    "cancel_visit",
    "Visit cancelled",
    {"visit": frozenset({"status", "cancelled_why"})},
    roles=_BOOKERS,
)
RECORD_VISIT = Deed(
    "record_visit",
    "Visit written down",
    {"visit_outcome": NEW},
    roles=WING | {OFFENDER_MANAGER, SECURITY},
)
WRITE_PEEP = Deed("write_peep", "Evacuation plan written", {"peep": _PLAN | NEW})
LOWER_PEEP = Deed(
    "lower_peep",
    "Help to get out lowered",
    {"peep": _PLAN},
    roles=_CARERS,
    held_for=ALL_STAFF - _CARERS,
    decision=True,
    two_people=True,
    shown_at_once=False,
)
END_PEEP = Deed(
    "end_peep",
    "Evacuation plan ended",
    {"peep": ENDING},
    roles=_CARERS,
    held_for=ALL_STAFF - _CARERS,
    decision=True,
    two_people=True,
    shown_at_once=False,
)
ADJUST = Deed(
    "adjust",
    "Adjustment arranged",
    {"adjustment": frozenset({CREATE, "what", "reviewed_on"})},
)
END_ADJUSTMENT = Deed("end_adjustment", "Adjustment ended", {"adjustment": ENDING})

WELFARE_DEEDS = (
    STORE_PROPERTY,
    LIST_ITEMS,
    CHANGE_ITEM,
    PLACE_ITEMS,
    CONFISCATE,
    SEAL_CONTAINER,
    MOVE_CONTAINER,
    COUNT_CASH,
    SIGN_PROPERTY,
    ADD_CONTACT,
    CHANGE_CONTACT,
    MARK_CONTACT,
    END_MARKER,
    BOOK_VISIT,
    CANCEL_VISIT,
    RECORD_VISIT,
    WRITE_PEEP,
    LOWER_PEEP,
    END_PEEP,
    ADJUST,
    END_ADJUSTMENT,
)
