-- Every action is sealed with the key of its author's session.

ALTER TABLE outbox ADD COLUMN session_id VARCHAR(36);
ALTER TABLE outbox ADD COLUMN prior VARCHAR(64);
ALTER TABLE outbox ADD COLUMN link VARCHAR(64);
ALTER TABLE outbox ADD COLUMN signature VARCHAR(128);
ALTER TABLE outbox ADD COLUMN certificate TEXT;
CREATE INDEX ix_outbox_session_id ON outbox (session_id);

DROP TRIGGER outbox_is_never_rewritten;
CREATE TRIGGER outbox_is_never_rewritten
BEFORE UPDATE OF
    number, action_id, kind, staff_id, made_at, body,
    session_id, prior, link, signature, certificate
ON outbox
BEGIN
    SELECT RAISE(ABORT, 'an action is never rewritten');
END;

-- A password opens the key of a session now. Whoever could sign in here does so once with the centre.

DROP TABLE verifier;
CREATE TABLE verifier (
    staff_number VARCHAR(30) NOT NULL,
    staff_id VARCHAR(36) NOT NULL,
    surname VARCHAR(60) NOT NULL,
    forename VARCHAR(60) NOT NULL,
    role VARCHAR(24) NOT NULL,
    prison VARCHAR(24),
    wrapped_key TEXT NOT NULL,
    certificate JSON NOT NULL,
    remembered_at VARCHAR(24) NOT NULL,
    CONSTRAINT pk_verifier PRIMARY KEY (staff_number)
);

CREATE TABLE sign_in_guard (
    number_sha256 VARCHAR(64) NOT NULL,
    failures INTEGER NOT NULL,
    locked_until VARCHAR(24),
    CONSTRAINT pk_sign_in_guard PRIMARY KEY (number_sha256)
);
