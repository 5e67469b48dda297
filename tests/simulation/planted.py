"""Every planted bug: reading these modules puts theirs on the list."""

from tests.simulation import (
    mutations,
    picture_mutations,
    reception_mutations,
    right_mutations,
    seal_mutations,
)
from tests.simulation.planting import MUTATIONS, Mutation, table

__all__ = [
    "MUTATIONS",
    "Mutation",
    "mutations",
    "picture_mutations",
    "reception_mutations",
    "right_mutations",
    "seal_mutations",
    "table",
]
