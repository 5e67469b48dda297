"""The encrypted replica of the record on this terminal."""
