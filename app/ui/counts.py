"""Numbers of people and cells in words; their plurals are found only in the `tr` of an object."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counts(QObject):
    """One is enough: `COUNTS`."""

    def in_it(self, n: int) -> str:
        """How many are in a cell of which nobody said how many it holds."""
        return self.tr("%n in it", "", n)

    def of_places(self, n: int, places: int) -> str:
        """How many of a cell's places are taken."""
        return self.tr("%n of {places}", "", n).format(places=places)

    def too_many(self, n: int, places: int) -> str:
        """More people than a cell holds."""
        return self.tr("%n in a cell for {places}", "", n).format(places=places)

    def inside(self, n: int) -> str:
        """How many of a wing are in."""
        return self.tr("%n in", "", n)

    def out(self, n: int) -> str:
        """How many of a wing or landing are out."""
        return self.tr("%n out", "", n)

    def closed(self, n: int) -> str:
        """How many cells are out of use."""
        return self.tr("%n cell(s) out of use", "", n)

    def without_cell(self, n: int) -> str:
        """How many have no cell."""
        return self.tr("%n without a cell", "", n)

    def people_without_cell(self, n: int) -> str:
        """How many have no cell, in full."""
        return self.tr("%n person(s) on the roll and in no cell", "", n)

    def people(self, n: int) -> str:
        """How many people."""
        return self.tr("%n person(s)", "", n)

    def unread(self, n: int) -> str:
        """How much of a handover somebody has not read."""
        return self.tr("%n entry(ies) of the handover that you have not read", "", n)

    def read_first(self, n: int) -> str:
        """How much of it is to be read first."""
        return self.tr("%n to be read first", "", n)

    def numbers_left(self, n: int) -> str:
        """How many prison numbers may still be given here."""
        return self.tr("Numbers left on this terminal: %n", "", n)

    def to_come(self, n: int) -> str:
        """How many are expected."""
        return self.tr("%n person(s) to come", "", n)

    def taken_in(self, n: int) -> str:
        """How many reception is with."""
        return self.tr("%n being taken in", "", n)

    def late(self, n: int) -> str:
        """How many should have come by now."""
        return self.tr("%n late", "", n)

    def positive_notes(self, n: int) -> str:
        """How many notes of good behaviour."""
        return self.tr("%n positive note(s)", "", n)

    def negative_notes(self, n: int) -> str:
        """How many notes of bad behaviour."""
        return self.tr("%n negative note(s)", "", n)

    def charges(self, n: int) -> str:
        """How many charges."""
        return self.tr("%n charge(s)", "", n)

    def levels_due(self, n: int) -> str:
        """How many people's incentive level is to be reviewed."""
        return self.tr("%n review(s) of incentives due", "", n)

    def days(self, n: int) -> str:
        """How many days."""
        return self.tr("%n day(s)", "", n)

    def to_help(self, n: int) -> str:
        """How many must help somebody to get out."""
        return self.tr("%n member(s) of staff", "", n)

    def late_applications(self, n: int) -> str:
        """How many applications should have been answered."""
        return self.tr("%n application(s) overdue for an answer", "", n)

    def my_applications(self, n: int) -> str:
        """How many applications somebody has been given."""
        return self.tr("%n application(s) given to you", "", n)

    def my_people_without_session(self, n: int) -> str:
        """How many of a key worker's people have gone without a session."""
        return self.tr("%n of your people without a key work session for two weeks", "", n)

    def years_old(self, n: int) -> str:
        """How old."""
        return self.tr("%n year(s) old", "", n)


COUNTS = Counts()
