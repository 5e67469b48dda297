-- The record's tables and the replica's own, as they were at first. Never edited: a later shape is a
-- later migration.

CREATE TABLE alert (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    kind VARCHAR(24),
    code VARCHAR(24),
    started_on VARCHAR(10),
    comment TEXT,
    review_on VARCHAR(10),
    status VARCHAR(24),
    ended_on VARCHAR(10),
    ended_reason TEXT,
    opened_by VARCHAR(80),
    CONSTRAINT pk_alert PRIMARY KEY (id)
);
CREATE INDEX ix_alert_person_id ON alert (person_id);

CREATE TABLE alias (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    kind VARCHAR(24),
    surname VARCHAR(60),
    forename VARCHAR(60),
    middle_names VARCHAR(80),
    date_of_birth VARCHAR(10),
    CONSTRAINT pk_alias PRIMARY KEY (id)
);
CREATE INDEX ix_alias_person_id ON alias (person_id);

CREATE TABLE assessment (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    kind VARCHAR(24),
    level VARCHAR(24),
    assessed_on VARCHAR(10),
    review_on VARCHAR(10),
    comment TEXT,
    staff_name VARCHAR(80),
    CONSTRAINT pk_assessment PRIMARY KEY (id)
);
CREATE INDEX ix_assessment_person_id ON assessment (person_id);

CREATE TABLE audit (
    number INTEGER NOT NULL,
    at VARCHAR(24) NOT NULL,
    staff_id VARCHAR(36) NOT NULL,
    deed VARCHAR(40) NOT NULL,
    person_id VARCHAR(36),
    details JSON,
    previous VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    CONSTRAINT pk_audit PRIMARY KEY (number)
);
CREATE INDEX ix_audit_staff_id_deed ON audit (staff_id, deed);

CREATE TABLE case_note (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    prison VARCHAR(24),
    kind VARCHAR(24),
    sub_kind VARCHAR(24),
    happened_at VARCHAR(24),
    text TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_case_note PRIMARY KEY (id)
);
CREATE INDEX ix_case_note_person_id ON case_note (person_id);

CREATE TABLE centre_row (
    record_type VARCHAR(40) NOT NULL,
    record_id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    gone BOOLEAN NOT NULL,
    body JSON,
    CONSTRAINT pk_centre_row PRIMARY KEY (record_type, record_id)
);

CREATE TABLE "conflict" (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    prison VARCHAR(24),
    action_id VARCHAR(36),
    action_kind VARCHAR(40),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    terminal VARCHAR(60),
    happened_at VARCHAR(24),
    raised_at VARCHAR(24),
    record_type VARCHAR(40),
    record_id VARCHAR(36),
    "group" VARCHAR(40),
    base JSON,
    theirs JSON,
    theirs_by VARCHAR(80),
    theirs_at VARCHAR(24),
    ours JSON,
    offers JSON,
    status VARCHAR(24),
    choice VARCHAR(24),
    settled_reason TEXT,
    settled_by VARCHAR(80),
    settled_at VARCHAR(24),
    CONSTRAINT pk_conflict PRIMARY KEY (id)
);
CREATE INDEX ix_conflict_person_id ON "conflict" (person_id);
CREATE INDEX ix_conflict_record_id ON "conflict" (record_id);
CREATE INDEX ix_conflict_status ON "conflict" (status);

CREATE TABLE cursor (
    stream VARCHAR(80) NOT NULL,
    seq BIGINT NOT NULL,
    CONSTRAINT pk_cursor PRIMARY KEY (stream)
);

CREATE TABLE custody_period (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    booking_number VARCHAR(12),
    prison VARCHAR(24),
    status VARCHAR(24),
    out_to VARCHAR(80),
    out_kind VARCHAR(24),
    status_since VARCHAR(24),
    opened_at VARCHAR(24),
    closed_at VARCHAR(24),
    legal_status VARCHAR(24),
    category VARCHAR(24),
    key_worker_id VARCHAR(36),
    conditional_release_on VARCHAR(10),
    automatic_release_on VARCHAR(10),
    curfew_eligible_on VARCHAR(10),
    parole_eligible_on VARCHAR(10),
    sentence_expires_on VARCHAR(10),
    licence_expires_on VARCHAR(10),
    CONSTRAINT pk_custody_period PRIMARY KEY (id)
);
CREATE INDEX ix_custody_period_person_id ON custody_period (person_id);
CREATE INDEX ix_custody_period_prison ON custody_period (prison);

CREATE TABLE discrepancy (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    prison VARCHAR(24),
    action_id VARCHAR(36),
    action_kind VARCHAR(40),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    terminal VARCHAR(60),
    happened_at VARCHAR(24),
    raised_at VARCHAR(24),
    rule VARCHAR(40),
    facts JSON,
    override_reason TEXT,
    status VARCHAR(24),
    choice VARCHAR(24),
    settled_reason TEXT,
    settled_by VARCHAR(80),
    settled_at VARCHAR(24),
    CONSTRAINT pk_discrepancy PRIMARY KEY (id)
);
CREATE INDEX ix_discrepancy_person_id ON discrepancy (person_id);
CREATE INDEX ix_discrepancy_status ON discrepancy (status);

CREATE TABLE draft (
    staff_id VARCHAR(36) NOT NULL,
    "key" VARCHAR(120) NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (staff_id, "key")
);

CREATE TABLE held_action (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    prison VARCHAR(24),
    action_id VARCHAR(36),
    action_kind VARCHAR(40),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    terminal VARCHAR(60),
    happened_at VARCHAR(24),
    raised_at VARCHAR(24),
    rule VARCHAR(40),
    facts JSON,
    changes JSON,
    status VARCHAR(24),
    choice VARCHAR(24),
    settled_reason TEXT,
    settled_by VARCHAR(80),
    settled_at VARCHAR(24),
    CONSTRAINT pk_held_action PRIMARY KEY (id)
);
CREATE INDEX ix_held_action_person_id ON held_action (person_id);
CREATE INDEX ix_held_action_status ON held_action (status);

CREATE TABLE history (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    prison VARCHAR(24),
    action_id VARCHAR(36),
    action_kind VARCHAR(40),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    terminal VARCHAR(60),
    happened_at VARCHAR(24),
    raised_at VARCHAR(24),
    record_type VARCHAR(40),
    record_id VARCHAR(36),
    outcome VARCHAR(12),
    reason TEXT,
    lines JSON,
    CONSTRAINT pk_history PRIMARY KEY (id)
);
CREATE INDEX ix_history_action_id ON history (action_id);
CREATE INDEX ix_history_person_id ON history (person_id);
CREATE INDEX ix_history_record_id ON history (record_id);

CREATE TABLE identifier (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    kind VARCHAR(24),
    value VARCHAR(40),
    original VARCHAR(60),
    verified BOOLEAN,
    issued_on VARCHAR(10),
    CONSTRAINT pk_identifier PRIMARY KEY (id)
);
CREATE INDEX ix_identifier_person_id ON identifier (person_id);

CREATE TABLE incentive_review (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    prison VARCHAR(24),
    level VARCHAR(24),
    reviewed_at VARCHAR(24),
    comment TEXT,
    staff_name VARCHAR(80),
    CONSTRAINT pk_incentive_review PRIMARY KEY (id)
);
CREATE INDEX ix_incentive_review_person_id ON incentive_review (person_id);

CREATE TABLE leaving (
    person_id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_leaving PRIMARY KEY (person_id)
);

CREATE TABLE link (
    "key" VARCHAR(40) NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_link PRIMARY KEY ("key")
);

CREATE TABLE location (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison VARCHAR(24),
    parent_id VARCHAR(36),
    kind VARCHAR(24),
    code VARCHAR(12),
    path VARCHAR(60),
    name VARCHAR(60),
    certified_capacity BIGINT,
    operational_capacity BIGINT,
    attributes JSON,
    in_use BOOLEAN,
    out_of_use_reason VARCHAR(24),
    CONSTRAINT pk_location PRIMARY KEY (id)
);
CREATE INDEX ix_location_parent_id ON location (parent_id);
CREATE INDEX ix_location_prison ON location (prison);

CREATE TABLE movement (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    kind VARCHAR(24),
    reason VARCHAR(24),
    direction VARCHAR(24),
    from_place VARCHAR(80),
    to_place VARCHAR(80),
    moved_at VARCHAR(24),
    escort VARCHAR(24),
    comment VARCHAR(240),
    CONSTRAINT pk_movement PRIMARY KEY (id)
);
CREATE INDEX ix_movement_person_id ON movement (person_id);

CREATE TABLE non_association (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    other_person_id VARCHAR(36),
    reason VARCHAR(24),
    other_reason VARCHAR(24),
    restriction VARCHAR(24),
    started_on VARCHAR(10),
    comment TEXT,
    authorised_by VARCHAR(80),
    status VARCHAR(24),
    ended_on VARCHAR(10),
    ended_reason TEXT,
    CONSTRAINT pk_non_association PRIMARY KEY (id)
);
CREATE INDEX ix_non_association_other_person_id ON non_association (other_person_id);
CREATE INDEX ix_non_association_person_id ON non_association (person_id);

CREATE TABLE note_amendment (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    case_note_id VARCHAR(36),
    text TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_note_amendment PRIMARY KEY (id)
);
CREATE INDEX ix_note_amendment_case_note_id ON note_amendment (case_note_id);
CREATE INDEX ix_note_amendment_person_id ON note_amendment (person_id);

CREATE TABLE outbox (
    number INTEGER NOT NULL,
    action_id VARCHAR(36) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    staff_id VARCHAR(36) NOT NULL,
    made_at VARCHAR(24) NOT NULL,
    body TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    state VARCHAR(10) NOT NULL,
    tries INTEGER NOT NULL,
    problem JSON,
    verdict JSON,
    settled_at VARCHAR(24),
    CONSTRAINT pk_outbox PRIMARY KEY (number),
    CONSTRAINT ck_outbox_state CHECK (state IN ('waiting', 'sent', 'accepted', 'merged', 'held', 'refused')),
    CONSTRAINT uq_outbox_action_id UNIQUE (action_id)
);
CREATE INDEX ix_outbox_state ON outbox (state);

CREATE TABLE person (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison_number VARCHAR(7),
    surname VARCHAR(60),
    forename VARCHAR(60),
    middle_names VARCHAR(80),
    date_of_birth VARCHAR(10),
    sex VARCHAR(24),
    title VARCHAR(24),
    birth_place VARCHAR(60),
    ethnicity VARCHAR(24),
    nationality VARCHAR(24),
    religion VARCHAR(24),
    language VARCHAR(24),
    interpreter BOOLEAN,
    diet VARCHAR(24),
    needs JSON,
    CONSTRAINT pk_person PRIMARY KEY (id)
);

CREATE TABLE snapshot_part (
    stream VARCHAR(80) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    CONSTRAINT pk_snapshot_part PRIMARY KEY (stream, sha256)
);

CREATE TABLE staff (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    staff_number VARCHAR(30),
    surname VARCHAR(60),
    forename VARCHAR(60),
    role VARCHAR(24),
    prison VARCHAR(24),
    active BOOLEAN,
    CONSTRAINT pk_staff PRIMARY KEY (id)
);
CREATE INDEX ix_staff_staff_number ON staff (staff_number);

CREATE TABLE stay (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    prison VARCHAR(24),
    location_id VARCHAR(36),
    from_at VARCHAR(24),
    to_at VARCHAR(24),
    reason VARCHAR(24),
    CONSTRAINT pk_stay PRIMARY KEY (id)
);
CREATE INDEX ix_stay_location_id_to_at ON stay (location_id, to_at);
CREATE INDEX ix_stay_person_id ON stay (person_id);

CREATE TABLE stream_person (
    stream VARCHAR(80) NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_stream_person PRIMARY KEY (stream, person_id)
);
CREATE INDEX ix_stream_person_person_id ON stream_person (person_id);

CREATE TABLE verifier (
    staff_number VARCHAR(30) NOT NULL,
    staff_id VARCHAR(36) NOT NULL,
    surname VARCHAR(60) NOT NULL,
    forename VARCHAR(60) NOT NULL,
    role VARCHAR(24) NOT NULL,
    prison VARCHAR(24),
    password_hash VARCHAR(200) NOT NULL,
    remembered_at VARCHAR(24) NOT NULL,
    failures INTEGER NOT NULL,
    locked_until VARCHAR(24),
    CONSTRAINT pk_verifier PRIMARY KEY (staff_number)
);

CREATE TABLE pending_change (
    record_type VARCHAR(40) NOT NULL,
    record_id VARCHAR(36) NOT NULL,
    number INTEGER NOT NULL,
    CONSTRAINT pk_pending_change PRIMARY KEY (record_type, record_id, number),
    CONSTRAINT fk_pending_change_number FOREIGN KEY(number) REFERENCES outbox (number)
);
CREATE INDEX ix_pending_change_number ON pending_change (number);

CREATE TRIGGER outbox_is_never_rewritten
BEFORE UPDATE OF number, action_id, kind, staff_id, made_at, body ON outbox
BEGIN
    SELECT RAISE(ABORT, 'an action is never rewritten');
END;

CREATE TRIGGER outbox_is_never_dropped
BEFORE DELETE ON outbox WHEN OLD.state IN ('waiting', 'sent')
BEGIN
    SELECT RAISE(ABORT, 'an action without an answer is never dropped');
END;

CREATE TRIGGER audit_is_never_rewritten
BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never rewritten');
END;

CREATE TRIGGER audit_is_never_dropped
BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never dropped');
END;
