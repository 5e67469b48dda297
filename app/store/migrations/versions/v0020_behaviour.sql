-- Incentives and adjudications: reviews say when the next one is due; charges, hearings, awards.

ALTER TABLE incentive_review ADD COLUMN level_before VARCHAR(24);
ALTER TABLE incentive_review ADD COLUMN review_on VARCHAR(10);
ALTER TABLE incentive_review ADD COLUMN staff_id VARCHAR(36);
ALTER TABLE incentive_review ADD COLUMN written_at VARCHAR(24);

CREATE TABLE adjudication (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    prison VARCHAR(24),
    paragraph VARCHAR(24),
    happened_at VARCHAR(24),
    discovered_at VARCHAR(24),
    place VARCHAR(120),
    what TEXT,
    evidence TEXT,
    witnesses TEXT,
    others TEXT,
    reporting_officer VARCHAR(80),
    late_reason TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_adjudication PRIMARY KEY (id)
);
CREATE INDEX ix_adjudication_person_id ON adjudication (person_id);
CREATE INDEX ix_adjudication_prison_written_at ON adjudication (prison, written_at);

CREATE TABLE adjudication_hearing (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    adjudication_id VARCHAR(36),
    prison VARCHAR(24),
    held_at VARCHAR(24),
    sitting VARCHAR(24),
    adjudicator VARCHAR(80),
    present TEXT,
    plea VARCHAR(24),
    said TEXT,
    outcome VARCHAR(24),
    outcome_reason TEXT,
    next_at VARCHAR(24),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_adjudication_hearing PRIMARY KEY (id)
);
CREATE INDEX ix_adjudication_hearing_adjudication_id ON adjudication_hearing (adjudication_id);
CREATE INDEX ix_adjudication_hearing_person_id ON adjudication_hearing (person_id);

CREATE TABLE adjudication_award (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    adjudication_id VARCHAR(36),
    hearing_id VARCHAR(36),
    prison VARCHAR(24),
    kind VARCHAR(24),
    days BIGINT,
    percentage BIGINT,
    details VARCHAR(200),
    status VARCHAR(24),
    starts_on VARCHAR(10),
    suspended_until VARCHAR(10),
    decided_reason TEXT,
    decided_by VARCHAR(80),
    decided_at VARCHAR(24),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_adjudication_award PRIMARY KEY (id)
);
CREATE INDEX ix_adjudication_award_adjudication_id ON adjudication_award (adjudication_id);
CREATE INDEX ix_adjudication_award_person_id ON adjudication_award (person_id);
