-- A line of the audit trail may tell of what nobody did who was signed in: a command that was run.

CREATE TABLE audit_of_all (
    number INTEGER NOT NULL,
    at VARCHAR(24) NOT NULL,
    staff_id VARCHAR(36),
    deed VARCHAR(40) NOT NULL,
    person_id VARCHAR(36),
    details JSON,
    previous VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    CONSTRAINT pk_audit PRIMARY KEY (number)
);
INSERT INTO audit_of_all
SELECT number, at, staff_id, deed, person_id, details, previous, hash FROM audit;

DROP TABLE audit;
ALTER TABLE audit_of_all RENAME TO audit;
CREATE INDEX ix_audit_staff_id_deed ON audit (staff_id, deed);

CREATE TRIGGER audit_is_never_rewritten
BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never rewritten');
END;

CREATE TRIGGER audit_is_never_dropped
BEFORE DELETE ON audit
WHEN OLD.number > COALESCE(
    (SELECT CAST(value AS INTEGER) FROM link WHERE key = 'trail_confirmed'), 0
)
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never dropped before the centre has it');
END;
