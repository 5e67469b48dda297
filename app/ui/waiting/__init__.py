"""What waits on this terminal to be sent, and what became of what was sent lately."""
