"""Whether two sets of particulars are of one person: how names, dates and numbers go wrong.

Pure, and the same at a terminal's reception desk and at the centre. ``score.compare`` weighs what
agrees and what does not, and says why; ``keys`` finds whom it is worth comparing with.
"""
