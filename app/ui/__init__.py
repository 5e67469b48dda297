"""The terminal's screens: all that a member of staff sees, and the only place that knows Qt."""
