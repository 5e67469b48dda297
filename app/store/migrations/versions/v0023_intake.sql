-- By what authority somebody is held, the questions of reception, and how an intake goes.

CREATE TABLE intake (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    prison VARCHAR(24),
    started_at VARCHAR(24),
    nothing_for JSON,
    ended_at VARCHAR(24),
    ended_by VARCHAR(80),
    CONSTRAINT pk_intake PRIMARY KEY (id)
);
CREATE INDEX ix_intake_custody_period_id ON intake (custody_period_id);
CREATE INDEX ix_intake_person_id ON intake (person_id);
CREATE TABLE warrant (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    prison VARCHAR(24),
    kind VARCHAR(24),
    court VARCHAR(120),
    case_number VARCHAR(40),
    signed_on VARCHAR(10),
    legal_status VARCHAR(24),
    offences TEXT,
    back_on VARCHAR(10),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_warrant PRIMARY KEY (id)
);
CREATE INDEX ix_warrant_person_id ON warrant (person_id);
CREATE TABLE reception_screen (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    prison VARCHAR(24),
    asked JSON,
    yes JSON,
    declined JSON,
    comment TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_reception_screen PRIMARY KEY (id)
);
CREATE INDEX ix_reception_screen_person_id ON reception_screen (person_id);
