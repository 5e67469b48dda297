"""A storm: many terminals played against a real centre, to see what it needs and what it bears."""
