"""The handover: what a shift tells the next one, who has read it, and the form that adds to it."""
