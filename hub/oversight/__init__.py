"""Who watches: the audit trail checked and told, and what the law asks of the record."""
