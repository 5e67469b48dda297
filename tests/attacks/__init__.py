"""What somebody tries who means ill, and why it fails: a file for each threat."""
