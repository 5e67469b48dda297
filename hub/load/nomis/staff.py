"""Staff: STAFF_MEMBERS with the name that each signs in by and what each does."""

from __future__ import annotations

from collections.abc import Iterator

from hub.load.latest import Latest
from hub.load.nomis import layout
from hub.load.nomis.known import Known, Member
from hub.load.tables import Made, Tables
from hub.load.taking import Taking
from record import deed
from record.names import display_name
from record.types.staff import STAFF

_BY_ROLE = {
    "SMT": deed.SUPERVISING_OFFICER,
    "TEAM_MAN": deed.SUPERVISING_OFFICER,
    "WGOV": deed.SUPERVISING_OFFICER,
    "SEC": deed.SECURITY,
    "OM": deed.OFFENDER_MANAGER,
    "OS": deed.OFFENDER_MANAGER,
    "POM": deed.OFFENDER_MANAGER,
    "REC": deed.RECEPTION,
    "AUD": deed.AUDITOR,
}
"""What STAFF_ROLE means for rights; every other role is an officer's."""
_BY_POSITION = {
    "GOV": deed.SUPERVISING_OFFICER,
    "PPO": deed.SUPERVISING_OFFICER,
    "SO": deed.SUPERVISING_OFFICER,
    "WGOV": deed.SUPERVISING_OFFICER,
    "SECMGR": deed.SECURITY,
    "HCW": deed.HEALTHCARE,
    "NU": deed.HEALTHCARE,
    "REC": deed.RECEPTION,
}
"""What STAFF_POS means for rights, where the role says nothing."""
_MOST_FIRST = (
    deed.SUPERVISING_OFFICER,
    deed.SECURITY,
    deed.OFFENDER_MANAGER,
    deed.RECEPTION,
    deed.HEALTHCARE,
    deed.AUDITOR,
    deed.OFFICER,
)
"""Of several roles the record keeps the one that may do most."""


def take_staff(tables: Tables, known: Known) -> Iterator[Made]:
    """Every member of staff. Nobody can sign in before they have been given a password."""
    known.staff_listed = tables.has(layout.STAFF_MEMBERS)
    users: dict[str, str] = {}
    accounts = _read_accounts(tables, users)
    roles = _read_roles(tables)

    def member(taking: Taking) -> Iterator[Made]:
        key = taking.raw("STAFF_ID")
        surname = taking.needed(STAFF, "surname", "LAST_NAME")
        forename = taking.text(STAFF, "forename", "FIRST_NAME")
        member_id = layout.record_id("STAFF_MEMBERS", key)
        known.staff[key] = Member(member_id, display_name(surname, forename)[:80])
        yield (
            "staff",
            {
                "id": member_id,
                "staff_number": accounts.get(key) or key[:30],
                "surname": surname,
                "forename": forename,
                "role": roles.get(key) or _no_role(taking),
                "prison": taking.value(
                    STAFF, "prison", "WORKING_CASELOAD_ID", "ASSIGNED_CASELOAD_ID"
                ),
                "active": taking.raw("STATUS").upper() == "ACTIVE",
            },
        )

    yield from tables.made_from(layout.STAFF_MEMBERS, member)
    for latest, column in ((accounts, "STAFF_ID"), (roles, "SAC_STAFF_ID")):
        latest.close(known.staff.__contains__, "row_refers_nowhere", column, table="STAFF_MEMBERS")
    known.users = {user: known.staff[key] for user, key in users.items() if key in known.staff}


def _no_role(taking: Taking) -> str:
    taking.remark(None, "role_assumed", role=deed.OFFICER)
    return deed.OFFICER


def _read_accounts(tables: Tables, users: dict[str, str]) -> Latest[str]:
    """The user name of each member of staff: that of a general account before any other."""
    accounts = Latest[str]("user name", "USERNAME")
    for taking in tables.takings(layout.STAFF_ACCOUNTS):
        key, name = taking.raw("STAFF_ID"), taking.raw("USERNAME")
        users[name.upper()] = key
        if len(name) > 30:
            taking.give_up("USERNAME", "value_too_long", limit=30)
            taking.close()
            continue
        general = taking.raw("STAFF_USER_TYPE").upper() == "GENERAL"
        accounts.offer(key, (general,), name, taking)
    return accounts


def _read_roles(tables: Tables) -> Latest[str]:
    """The role of each member of staff: of those in force, the one that may do most."""
    roles = Latest[str]("role", "ROLE")
    today = tables.calendar.today.isoformat()
    for taking in tables.takings(layout.STAFF_ROLES):
        begins, ends = taking.date("FROM_DATE"), taking.date("TO_DATE")
        if (begins or "") > today or (ends or today) < today:
            column = "FROM_DATE" if (begins or "") > today else "TO_DATE"
            taking.give_up(column, "not_in_force", value=taking.raw(column))
            taking.close()
            continue
        code, position = taking.raw("ROLE").upper(), taking.raw("POSITION").upper()
        role = _BY_ROLE.get(code) or _BY_POSITION.get(position) or deed.OFFICER
        roles.offer(taking.raw("SAC_STAFF_ID"), (-_MOST_FIRST.index(role),), role, taking)
    return roles
