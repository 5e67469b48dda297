"""A person's page: what must be known at once stays in sight, the record behind it is in tabs."""
