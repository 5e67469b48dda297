-- The record of a photograph names its picture by the hash of its bytes.

CREATE TABLE photograph (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    sha256 VARCHAR(64),
    media_type VARCHAR(24),
    size BIGINT,
    taken_at VARCHAR(24),
    taken_by VARCHAR(80),
    withdrawn_at VARCHAR(24),
    withdrawn_reason TEXT,
    withdrawn_by VARCHAR(80),
    received_at VARCHAR(24),
    CONSTRAINT pk_photograph PRIMARY KEY (id)
);
CREATE INDEX ix_photograph_person_id ON photograph (person_id);
CREATE INDEX ix_photograph_sha256 ON photograph (sha256);

-- Whole pictures. Those that are not sent are nowhere else.

CREATE TABLE attachment (
    sha256 VARCHAR(64) NOT NULL,
    size INTEGER NOT NULL,
    sent BOOLEAN NOT NULL,
    number INTEGER,
    data BLOB NOT NULL,
    CONSTRAINT pk_attachment PRIMARY KEY (sha256)
);

-- What has come of a picture before all of it has.

CREATE TABLE attachment_piece (
    sha256 VARCHAR(64) NOT NULL,
    start INTEGER NOT NULL,
    data BLOB NOT NULL,
    CONSTRAINT pk_attachment_piece PRIMARY KEY (sha256, start)
);
