"""The reception board: who is to come and to go, who has, and how far each has come."""
