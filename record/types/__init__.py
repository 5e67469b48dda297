"""The record types, one family a file; ``record.catalogue`` lists them all."""
