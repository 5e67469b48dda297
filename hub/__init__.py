"""The centre: the one place where the record is settled, and the program that serves it."""
