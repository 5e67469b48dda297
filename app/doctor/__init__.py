"""Looking a terminal over for IT, also one that does not open: ``wingbook doctor``.

``examine`` looks at everything; ``machine``, ``record`` and ``centre`` hold the checks; ``bundle``
packs what support may see.
"""
