"""What screens read: one module a screen, frozen values out, one query a kind of row.

Every function takes the replica (or a reading that is already open) first. What comes back is the
record as this terminal sees it, with its own pending entries already in place; ``pending`` says
that something shown has not reached the centre yet. Codes stay codes; the screens label them.
"""
