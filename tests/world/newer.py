"""What a message looks like to, and from, a program of the next schema."""

from __future__ import annotations

from typing import Any

from record import wire
from record.protocol import SyncRequest, SyncResponse


def as_newer_centre_says(response: SyncResponse) -> bytes:
    """The answer with a field and a record type in it that this program does not know."""
    told: dict[str, Any] = wire.response_to_wire(response)
    for page in told["pages"]:
        for table in page["tables"]:
            table["columns"]["tattoos"] = ["anchor"] * len(table["ids"])
        page["tables"].append({"type": "visit", "ids": [], "versions": [], "columns": {}})
    return wire.pack(told)


def as_newer_program_asks(request: SyncRequest) -> bytes:
    """The request as a program of the next schema sends it, which this centre cannot read."""
    told: dict[str, Any] = wire.request_to_wire(request)
    return wire.pack(told | {"schema": request.schema + 1})
