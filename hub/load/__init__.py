"""Loading the record from an extract: read, take row by row, place, and account for every row."""
