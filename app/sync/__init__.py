"""The link to the centre: sends what waits and takes in what is new, whenever it can.

Nothing here has a window. Screens learn of it through the replica: the outbox, the link's state and
the changes that the replica announces.
"""
