"""The kinds of action of the regime: who allocates, who books, who marks."""

from __future__ import annotations

from record.deed import CREATE, NEW, OFFENDER_MANAGER, SUPERVISING_OFFICER, Deed

ALLOCATING = frozenset({SUPERVISING_OFFICER, OFFENDER_MANAGER})

CHANGE_ACTIVITY = Deed(
    "change_activity",
    "Activity changed",
    {
        "activity": frozenset(
            {
                CREATE,
                "name",
                "kind",
                "place",
                "wing_id",
                "pay",
                "capacity",
                "sessions",
                "risk",
                "active",
            }
        )
    },
    roles=ALLOCATING,
)
ALLOCATE = Deed("allocate", "Allocated to an activity", {"allocation": NEW}, roles=ALLOCATING)
END_ALLOCATION = Deed(
    "end_allocation",
    "Allocation ended",
    {"allocation": frozenset({"ended_on", "ended_reason", "ended_by"})},
    roles=ALLOCATING,
)
BOOK_APPOINTMENT = Deed("book_appointment", "Appointment booked", {"appointment": NEW})
CANCEL_APPOINTMENT = Deed(
    "cancel_appointment",
    "Appointment cancelled",
    {"appointment": frozenset({"cancelled_at", "cancelled_reason", "cancelled_by"})},
)
MARK_ATTENDANCE = Deed(
    "mark_attendance",
    "Attendance marked",
    {
        "attendance": frozenset(
            {CREATE, "outcome", "reason", "paid", "pay", "marked_by", "marked_at"}
        )
    },
)

REGIME_DEEDS = (
    CHANGE_ACTIVITY,
    ALLOCATE,
    END_ALLOCATION,
    BOOK_APPOINTMENT,
    CANCEL_APPOINTMENT,
    MARK_ATTENDANCE,
)
