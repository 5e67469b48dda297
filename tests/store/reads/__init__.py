"""What screens read, over a real replica of a very small prison."""
