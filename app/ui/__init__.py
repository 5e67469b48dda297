"""The terminal's screens: everything that a member of staff sees, and the only place that knows Qt."""
