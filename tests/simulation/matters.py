"""What the officers of a simulation write about risk, reports, property and who comes to visit."""

from __future__ import annotations

import datetime as dt

from app.desk import (
    apart,
    belongings,
    cash,
    contacts,
    containers,
    force,
    incidents,
    needs,
    sharing,
    visits,
)
from app.desk.desk import Desk, Saved
from record import codes
from record.kinds import Row
from tests.simulation.day import Deeds, Hands

_EQUIPMENT = tuple(code.code for code in codes.domain("peep_equipment").active())


class Matters(Hands):
    """Incidents, use of force, risk, needs, property, contacts and visits."""

    ELSEWHERE = True

    def deeds(self) -> Deeds:
        """All of them."""
        return {
            self.report: 4,
            self.add: 4,
            self.set_status: 4,
            self.report_force: 4,
            self.state: 4,
            self.examine: 2,
            self.review_force: 3,
            self.assess: 5,
            self.keep_apart: 4,
            self.review_apart: 4,
            self.write_peep: 5,
            self.end_peep: 3,
            self.adjust: 3,
            self.review_adjustment: 3,
            self.end_adjustment: 2,
            self.store: 5,
            self.put_away: 4,
            self.hand_out: 4,
            self.change_item: 4,
            self.seal_again: 3,
            self.move_container: 3,
            self.count_cash: 3,
            self.sign: 3,
            self.add_contact: 4,
            self.change_contact: 4,
            self.mark_contact: 4,
            self.end_marker: 3,
            self.book_visit: 4,
            self.record_visit: 3,
            self.cancel_visit: 3,
        }

    # Incidents and force

    def report(self, desk: Desk, reason: str | None) -> Saved:
        """An incident about one or two."""
        people = [incidents.Part(one, self._code("incident_part")) for one in self._people(desk)]
        return incidents.report_incident(
            desk,
            kind=self._code("incident_type"),
            text=self._words("incident"),
            people=people,
            staff=[self._colleague_in("incident_staff_part")],
            told=[incidents.Told(self._code("incident_told"))],
            place=self._words("place"),
        )

    def add(self, desk: Desk, reason: str | None) -> Saved:
        """What became known since."""
        return incidents.add_to_incident(
            desk,
            incident_id=self._id(desk, "incident"),
            text=self._words("since"),
            told=[incidents.Told(self._code("incident_told"))],
        )

    def set_status(self, desk: Desk, reason: str | None) -> Saved:
        """How far it has come, as two may say differently."""
        status = self._code("incident_status")
        other = self._id(desk, "incident") if status == "DUP" else None
        return incidents.set_status(
            desk,
            incident_id=self._id(desk, "incident"),
            status=status,
            reason=self._words("status"),
            duplicate_of_id=other,
        )

    def report_force(self, desk: Desk, reason: str | None) -> Saved:
        """Force used on somebody, with a colleague in charge."""
        led = self._one(desk, "staff", prison=desk.prison)
        return force.report_force(
            desk,
            person_id=self._person(desk),
            reason=self._code("force_reason"),
            tried=self._words("tried"),
            text=self._words("force"),
            in_charge=incidents.StaffPart(
                f"{led['surname']}, {led['forename']}",
                self._code("force_part"),
                member_id=str(led["id"]),
            ),
            camera=self._code("force_camera"),
            place=self._words("place"),
        )

    def state(self, desk: Desk, reason: str | None) -> Saved:
        """One's own statement, or an addition to it."""
        return force.write_statement(
            desk, force_id=self._id(desk, "use_of_force"), text=self._words("statement")
        )

    def examine(self, desk: Desk, reason: str | None) -> Saved:
        """Healthcare has seen the person."""
        return force.examine(
            desk,
            force_id=self._id(desk, "use_of_force"),
            seen_by=self._words("nurse"),
            result=self._code("force_examined"),
            injury=self._words("injury"),
        )

    def review_force(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody who had no part looks at it."""
        return force.review_force(
            desk,
            force_id=self._id(desk, "use_of_force"),
            outcome=self._code("force_outcome"),
            text=self._words("reviewed"),
        )

    def _colleague_in(self, parts: str) -> incidents.StaffPart:
        return incidents.StaffPart(self._words("colleague"), self._code(parts))

    # Risk and needs

    def assess(self, desk: Desk, reason: str | None) -> Saved:
        """The risk of sharing a cell; lowering it may have to wait for somebody."""
        return sharing.assess_sharing(
            desk,
            person_id=self._person(desk),
            level=self._dice.choice(("STANDARD", "HI")),
            reasons=[self._code("sharing_reason")],
            comment=self._words("risk"),
            reason=reason,
        )

    def keep_apart(self, desk: Desk, reason: str | None) -> Saved:
        """Two people from now on."""
        return apart.open_non_association(
            desk,
            person_id=self._person(desk),
            other_person_id=self._person(desk),
            part=self._code("non_association_reason"),
            other_part=self._code("non_association_reason"),
            restriction=self._code("non_association_kind"),
            comment=self._words("apart"),
            reason=reason,
        )

    def review_apart(self, desk: Desk, reason: str | None) -> Saved:
        """How far apart, from now on."""
        return apart.review_non_association(
            desk,
            non_association_id=self._id(desk, "non_association", status="ACTIVE"),
            restriction=self._code("non_association_kind"),
            comment=self._words("apart"),
            authorised_by=self._words("by"),
            review_on=desk.today() + dt.timedelta(days=self._dice.randrange(1, 90)),
            reason=reason,
        )

    def write_peep(self, desk: Desk, reason: str | None) -> Saved:
        """An evacuation plan, or the same one anew."""
        return needs.write_peep(
            desk,
            person_id=self._person(desk),
            help=self._words("help"),
            helpers=self._dice.randrange(1, 4),
            equipment=self._dice.sample(_EQUIPMENT, self._dice.randrange(3)),
        )

    def end_peep(self, desk: Desk, reason: str | None) -> Saved:
        """It stands until somebody who may has agreed."""
        return needs.end_peep(
            desk,
            peep_id=self._id(desk, "peep", status="ACTIVE"),
            ended_reason=self._words("ended"),
        )

    def adjust(self, desk: Desk, reason: str | None) -> Saved:
        """An adjustment for somebody."""
        return needs.adjust(
            desk,
            person_id=self._person(desk),
            kind=self._code("adjustment"),
            what=self._words("adjustment"),
        )

    def review_adjustment(self, desk: Desk, reason: str | None) -> Saved:
        """What it is from now on."""
        return needs.review_adjustment(
            desk, adjustment_id=self._id(desk, "adjustment"), what=self._words("adjustment")
        )

    def end_adjustment(self, desk: Desk, reason: str | None) -> Saved:
        """It is not needed any more."""
        return needs.end_adjustment(
            desk, adjustment_id=self._id(desk, "adjustment"), ended_reason=self._words("ended")
        )

    # Property and cash

    def store(self, desk: Desk, reason: str | None) -> Saved:
        """A container with things in it."""
        return belongings.store_property(
            desk,
            person_id=self._person(desk),
            kind=self._code("container_kind"),
            seal=self._seal(desk),
            place=self._words("shelf"),
            items=[self._thing() for _ in range(self._dice.randrange(1, 3))],
            reason=reason,
        )

    def put_away(self, desk: Desk, reason: str | None) -> Saved:
        """Something goes into a container of its owner."""
        item = self._one(desk, "property_item")
        owner = str(item["person_id"])
        return belongings.put_away(
            desk,
            item_ids=[str(item["id"])],
            container_id=self._id(desk, "property_container", person_id=owner),
            why=self._code("seal_reason"),
            seal=self._seal(desk),
            reason=reason,
        )

    def hand_out(self, desk: Desk, reason: str | None) -> Saved:
        """Something is given to its owner, or is no more."""
        return belongings.hand_out(
            desk,
            item_ids=[self._id(desk, "property_item")],
            to=self._code("property_status"),
            why=self._code("seal_reason"),
            seal=self._seal(desk),
            reason=reason,
        )

    def change_item(self, desk: Desk, reason: str | None) -> Saved:
        """What it is, said better."""
        return belongings.change_item(
            desk, item_id=self._id(desk, "property_item"), item=self._thing()
        )

    def seal_again(self, desk: Desk, reason: str | None) -> Saved:
        """Another seal."""
        return containers.seal_again(
            desk,
            container_id=self._id(desk, "property_container"),
            seal=self._seal(desk),
            why=self._code("seal_reason"),
            reason=reason,
        )

    def move_container(self, desk: Desk, reason: str | None) -> Saved:
        """To another place, or away."""
        return containers.move_container(
            desk,
            container_id=self._id(desk, "property_container"),
            kind=self._code("container_move"),
            place=self._words("shelf"),
            comment=self._words("moved"),
        )

    def count_cash(self, desk: Desk, reason: str | None) -> Saved:
        """Cash, counted with a colleague."""
        return cash.count_cash(
            desk,
            person_id=self._person(desk),
            pence=self._dice.randrange(1, 10_000),
            second_id=self._colleague(desk),
            comment=self._words("cash"),
        )

    def sign(self, desk: Desk, reason: str | None) -> Saved:
        """The second person signs."""
        if self._dice.random() < 0.5:
            return cash.sign(desk, cash_id=self._id(desk, "cash_count"))
        return cash.sign(desk, seal_id=self._id(desk, "container_seal"))

    def _thing(self) -> belongings.Item:
        return belongings.Item(
            self._words("thing"), quantity=self._dice.randrange(1, 4), look=self._words("blue")
        )

    def _seal(self, desk: Desk) -> containers.Seal:
        return containers.Seal(
            self._words("S").upper(), second_id=self._colleague(desk), comment=self._words("seal")
        )

    # Contacts and visits

    def add_contact(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody's relative or friend, barred at once or not."""
        barred = self._dice.random() < 0.3
        return contacts.add_contact(
            desk,
            person_id=self._person(desk),
            details=self._details(),
            marker=self._marker() if barred else None,
        )

    def change_contact(self, desk: Desk, reason: str | None) -> Saved:
        """What is known of a contact."""
        return contacts.change_contact(
            desk, contact_id=self._id(desk, "contact"), details=self._details()
        )

    def mark_contact(self, desk: Desk, reason: str | None) -> Saved:
        """They must not be in touch."""
        return contacts.mark_contact(
            desk, contact_id=self._id(desk, "contact"), marker=self._marker()
        )

    def end_marker(self, desk: Desk, reason: str | None) -> Saved:
        """They may be in touch again, once somebody has agreed."""
        return contacts.end_marker(
            desk,
            marker_id=self._id(desk, "contact_marker", status="ACTIVE"),
            ended_reason=self._words("ended"),
        )

    def book_visit(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody comes, who must not be barred."""
        contact = self._one(desk, "contact")
        return visits.book_visit(
            desk,
            person_id=str(contact["person_id"]),
            starts_at=desk.now() + dt.timedelta(hours=self._dice.randrange(1, 48)),
            visitors=[str(contact["id"])],
            others=self._words("with"),
            kind=self._code("visit_kind"),
        )

    def record_visit(self, desk: Desk, reason: str | None) -> Saved:
        """What came of it."""
        return visits.record_visit(
            desk,
            visit_id=self._id(desk, "visit"),
            outcome=self._code("visit_outcome"),
            comment=self._words("visit"),
            reason=reason,
        )

    def cancel_visit(self, desk: Desk, reason: str | None) -> Saved:
        """It is off."""
        return visits.cancel_visit(desk, visit_id=self._id(desk, "visit"), why=self._words("off"))

    def _details(self) -> Row:
        return {
            "surname": self._words("Surname"),
            "forename": self._words("Forename"),
            "relation": self._code("relation"),
            "address": self._words("address"),
        }

    def _marker(self) -> contacts.Marker:
        return contacts.Marker(self._code("contact_marker"), self._words("barred"))
