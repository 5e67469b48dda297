"""Rules of the real world that span records, checked at the desk as a warning and at the centre.

Every rule takes the record as it was and as it would be, and says what it finds. Whether a finding
holds an action or becomes a discrepancy is not the rule's business (``record.deeds``).
"""
