"""The centre's database: the record, its streams, terminals, verdicts and snapshots."""
