"""My shift: what needs the officer now, the most dangerous first, and how the wing stands."""
