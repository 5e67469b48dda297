"""The wing board: who is in which cell, who is out, and what must be known about each."""
