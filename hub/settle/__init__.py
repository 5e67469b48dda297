"""What the centre decides: whether an action stands, what it makes of the record, whom it asks."""
