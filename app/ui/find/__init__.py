"""Finding a person, a cell or a command as one types."""
