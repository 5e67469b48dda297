"""The unlock list: who goes where in a session, marked by single keys."""
