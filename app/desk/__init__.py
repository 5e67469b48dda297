"""What staff can do at a terminal: each verb checks the rules and writes one action, or nothing."""
