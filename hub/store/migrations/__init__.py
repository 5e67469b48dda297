"""The history of the centre's tables."""
