"""The screen of an intake: its steps at the left, one page of questions at a time beside them."""
