"""How fast Wingbook is: one module a subject, one JSON line a figure."""
