"""What a colleague must know before opening a door: alerts, and people who are kept apart."""

from __future__ import annotations

from collections.abc import Iterator

from hub.load.nomis import layout
from hub.load.nomis.known import Known
from hub.load.tables import Made, Tables
from hub.load.taking import Taking
from record import codes
from record.kinds import Row
from record.types.alert import ALERT, NON_ASSOCIATION


def take_alerts(tables: Tables, known: Known) -> Iterator[Made]:
    """Every alert, active and ended."""
    today = tables.calendar.today.isoformat()

    def alert(taking: Taking) -> Iterator[Made]:
        subject = known.subject(taking)
        row: Row = {
            "id": layout.record_id(
                "OFFENDER_ALERTS", taking.raw("OFFENDER_BOOK_ID"), taking.raw("ALERT_SEQ")
            ),
            "person_id": subject.person_id,
            "custody_period_id": subject.period_id,
            "kind": taking.value(ALERT, "kind", "ALERT_TYPE"),
            "code": taking.value(ALERT, "code", "ALERT_CODE"),
            "started_on": taking.needed(ALERT, "started_on", "ALERT_DATE"),
            "comment": taking.value(ALERT, "comment", "COMMENT_TEXT"),
            "opened_by": _opened_by(taking, known),
        }
        _check_kind(taking, row)
        yield "alert", row | _ending(taking, today)

    yield from tables.made_from(layout.ALERTS, alert)


def _ending(taking: Taking, today: str) -> Row:
    """Active or ended. Where the two columns disagree the alert counts as active, to be looked at.

    The date to come on which an active alert is meant to expire is the day to review it.
    """
    status, expiry = taking.raw("ALERT_STATUS").upper(), taking.date("EXPIRY_DATE")
    row: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": None, "review_on": None}
    if status == "INACTIVE":
        row["status"] = "ENDED"
        if expiry is None or expiry <= today:
            row["ended_on"] = expiry
        else:
            taking.left_out("EXPIRY_DATE", "date_in_future")
        return row
    if status != "ACTIVE":
        taking.left_out("ALERT_STATUS", "alert_counts_as_active", value=status or "–")
    elif expiry is not None and expiry < today:
        taking.remark("EXPIRY_DATE", "alert_counts_as_active", value=expiry)
    row["review_on"] = expiry
    return row


def _check_kind(taking: Taking, row: Row) -> None:
    listed = codes.domain("alert_code").get(str(row["code"]))
    if listed is not None and listed.parent != row["kind"]:
        taking.remark(
            "ALERT_TYPE",
            "code_of_other_kind",
            code=row["code"],
            kind=row["kind"],
            other=listed.parent,
        )


def _opened_by(taking: Taking, known: Known) -> str | None:
    user = taking.raw("CREATE_USER_ID")
    member = known.users.get(user.upper())
    return member.name if member is not None else user[:80] or None


def take_non_associations(tables: Tables, known: Known) -> Iterator[Made]:
    """Everybody who must be kept apart from somebody. The source has each pair from both sides."""
    today = tables.calendar.today.isoformat()
    seen: dict[str, tuple[Row, Taking]] = {}

    def pair(taking: Taking) -> Iterator[Made]:
        sides = [_side(taking, known, column) for column in ("OFFENDER_ID", "NS_OFFENDER_ID")]
        if sides[0] == sides[1]:
            taking.refuse("NS_OFFENDER_ID", "same_person")
        row = _apart(taking, sides, today)
        earlier = seen.setdefault(str(row["id"]), (row, taking))
        if earlier[1] is not taking:
            if not _mirrors(earlier[0], row):
                taking.refuse(
                    None,
                    "row_superseded",
                    what="non-association of the pair",
                    other=earlier[1].place,
                )
            return
        yield "non_association", row

    yield from tables.made_from(layout.NON_ASSOCIATIONS, pair)


def _apart(taking: Taking, sides: list[str], today: str) -> Row:
    ended = taking.date("NS_EXPIRY_DATE")
    over = ended is not None and ended <= today
    if ended is not None and not over:
        taking.left_out("NS_EXPIRY_DATE", "date_in_future")
    return {
        "id": layout.record_id("OFFENDER_NA_DETAILS", *sorted(sides), taking.raw("TYPE_SEQ")),
        "person_id": sides[0],
        "other_person_id": sides[1],
        "reason": taking.value(NON_ASSOCIATION, "reason", "NS_REASON_CODE"),
        "other_reason": taking.value(NON_ASSOCIATION, "other_reason", "RECIP_NS_REASON_CODE"),
        "restriction": taking.needed(NON_ASSOCIATION, "restriction", "NS_TYPE"),
        "started_on": taking.needed(NON_ASSOCIATION, "started_on", "NS_EFFECTIVE_DATE"),
        "comment": taking.value(NON_ASSOCIATION, "comment", "COMMENT_TEXT"),
        "authorised_by": taking.value(NON_ASSOCIATION, "authorised_by", "AUTHORIZED_STAFF"),
        "status": "ENDED" if over else "ACTIVE",
        "ended_on": ended if over else None,
        "ended_reason": None,
    }


def _mirrors(row: Row, other: Row) -> bool:
    """Whether two rows say the same of a pair, from either side."""
    turned = other | {
        "person_id": other["other_person_id"],
        "other_person_id": other["person_id"],
        "reason": other["other_reason"],
        "other_reason": other["reason"],
    }
    compared = ("person_id", "restriction", "started_on", "status", "ended_on")
    return any(all(row[n] == one[n] for n in compared) for one in (other, turned))


def _side(taking: Taking, known: Known, column: str) -> str:
    """The person on one side, by a name of theirs or by their root."""
    name = taking.raw(column)
    root = known.roots.get(name, name)
    if root not in known.people:
        taking.refuse(column, "row_refers_nowhere", value=name, table="OFFENDERS")
    return known.people[root]
