-- Lines of the audit trail that the centre has may be dropped from its front.

DROP TRIGGER audit_is_never_dropped;

CREATE TRIGGER audit_is_never_dropped
BEFORE DELETE ON audit
WHEN OLD.number > COALESCE(
    (SELECT CAST(value AS INTEGER) FROM link WHERE key = 'trail_confirmed'), 0
)
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never dropped before the centre has it');
END;
