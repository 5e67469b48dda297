"""The inbox: what a person must settle, what is held, and what was refused. Nothing is lost."""
