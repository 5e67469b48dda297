"""The table layout of Prison NOMIS: what each of its tables means for the record."""
