"""The demonstration: an invented prison, its centre, and terminals to try the record on."""
