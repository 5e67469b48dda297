"""A person's page: what must be known at once, always in sight, and the record behind it in tabs."""
