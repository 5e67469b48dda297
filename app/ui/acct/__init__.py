"""ACCT on every screen: the alarm, and its words. The plan itself is a tab of a person's page."""
