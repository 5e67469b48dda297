-- What a shift tells the next one, and who has read it.

CREATE TABLE handover (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison VARCHAR(24),
    wing_id VARCHAR(36),
    person_id VARCHAR(36),
    urgent BOOLEAN,
    text TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_handover PRIMARY KEY (id)
);
CREATE INDEX ix_handover_person_id ON handover (person_id);
CREATE INDEX ix_handover_written_at ON handover (written_at);

CREATE TABLE handover_read (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison VARCHAR(24),
    entries JSON,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    read_at VARCHAR(24),
    CONSTRAINT pk_handover_read PRIMARY KEY (id)
);
CREATE INDEX ix_handover_read_read_at ON handover_read (read_at);
