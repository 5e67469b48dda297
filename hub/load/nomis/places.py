"""The estate: AGENCY_INTERNAL_LOCATIONS, where each place may lie within another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hub.load.nomis import layout
from hub.load.nomis.known import Known, Place
from hub.load.tables import Made, Tables, checked
from hub.load.taking import NotTakenError, Taking
from record.kinds import Row
from record.types.estate import LOCATION


@dataclass(slots=True)
class _Read:
    """A place whose parent is not settled yet."""

    taking: Taking
    row: Row
    parent: str


def take_places(tables: Tables, known: Known) -> Iterator[Made]:
    """Every place of the estate, with the path that staff know it by."""
    _read_agencies(tables, known)
    attributes = _read_attributes(tables)
    read = _read_places(tables, attributes)
    for key, place in read.items():
        _settle_parent(key, place, read)
    for key, place in read.items():
        place.row["path"] = place.row["path"] or _path(place, read)
        try:
            made = checked(place.taking, ("location", place.row))
        except NotTakenError:
            place.taking.close()
            continue
        place.taking.close()
        known.places[key] = Place(
            str(place.row["id"]),
            str(place.row["prison"]),
            str(place.row["kind"]),
            str(place.row["path"]),
        )
        yield made


def _read_agencies(tables: Tables, known: Known) -> None:
    for taking in tables.takings(layout.AGENCIES):
        known.agencies[taking.raw("AGY_LOC_ID")] = taking.raw("DESCRIPTION")
        taking.close()


def _read_attributes(tables: Tables) -> dict[str, set[str]]:
    attributes: dict[str, set[str]] = {}
    for taking in tables.takings(layout.PLACE_PROFILES):
        kind = taking.raw("INT_LOC_PROFILE_TYPE")
        if kind == "HOU_UNIT_ATT":
            code = taking.listed(
                "cell_attribute", "INT_LOC_PROFILE_CODE", taking.raw("INT_LOC_PROFILE_CODE")
            )
            attributes.setdefault(taking.raw("INTERNAL_LOCATION_ID"), set()).add(code)
        else:
            taking.give_up("INT_LOC_PROFILE_TYPE", "value_no_home", value=kind)
        taking.close()
    return attributes


def _read_places(tables: Tables, attributes: dict[str, set[str]]) -> dict[str, _Read]:
    read = {}
    for taking in tables.takings(layout.PLACES):
        key = taking.raw("INTERNAL_LOCATION_ID")
        try:
            row = _row(taking, key, attributes.get(key, set()))
        except NotTakenError:
            taking.close()
            continue
        parent = taking.raw("PARENT_INTERNAL_LOCATION_ID")
        taking.hold()
        read[key] = _Read(taking, row, parent)
    return read


def _row(taking: Taking, key: str, attributes: set[str]) -> Row:
    active = taking.flag("ACTIVE_FLAG")
    closed_on = taking.date("DEACTIVATE_DATE")
    in_use = active if active is not None else closed_on is None
    return {
        "id": layout.record_id("AGENCY_INTERNAL_LOCATIONS", key),
        "prison": taking.value(LOCATION, "prison", "AGY_LOC_ID"),
        "parent_id": None,
        "kind": taking.value(LOCATION, "kind", "INTERNAL_LOCATION_TYPE"),
        "code": taking.value(LOCATION, "code", "INTERNAL_LOCATION_CODE"),
        "path": taking.value(LOCATION, "path", "DESCRIPTION")
        if taking.raw("DESCRIPTION")
        else None,
        "name": taking.value(LOCATION, "name", "USER_DESC"),
        "certified_capacity": taking.value(LOCATION, "certified_capacity", "CNA_NO", "CAPACITY"),
        "operational_capacity": taking.value(
            LOCATION, "operational_capacity", "OPERATION_CAPACITY"
        ),
        "attributes": sorted(attributes),
        "in_use": in_use,
        "out_of_use_reason": None
        if in_use
        else taking.value(LOCATION, "out_of_use_reason", "DEACTIVATE_REASON_CODE"),
    }


def _settle_parent(key: str, place: _Read, read: dict[str, _Read]) -> None:
    if not place.parent:
        return
    column = "PARENT_INTERNAL_LOCATION_ID"
    parent = read.get(place.parent)
    if parent is None:
        place.taking.left_out(
            column, "row_refers_nowhere", value=place.parent, table="AGENCY_INTERNAL_LOCATIONS"
        )
    elif _circles(key, read):
        place.taking.left_out(column, "location_circle", value=place.parent)
    else:
        place.row["parent_id"] = parent.row["id"]


def _circles(key: str, read: dict[str, _Read]) -> bool:
    """Whether going up from a place ever comes back to it."""
    passed = set()
    above = read[key].parent
    while above in read and above not in passed:
        if above == key:
            return True
        passed.add(above)
        above = read[above].parent
    return False


def _path(place: _Read, read: dict[str, _Read]) -> str:
    """The path of a place that the source does not spell out: the codes from the prison down."""
    names = [str(place.row["code"])]
    passed = {str(place.row["id"])}
    above = read.get(place.parent)
    while above is not None and str(above.row["id"]) not in passed:
        passed.add(str(above.row["id"]))
        names.append(str(above.row["code"]))
        above = read.get(above.parent)
    return "-".join([str(place.row["prison"]), *reversed(names)])[:60]
