"""The auditor’s screen: who looked at whom, when, where and why."""
