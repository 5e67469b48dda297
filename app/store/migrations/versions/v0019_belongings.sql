-- Property in containers and in possession, contacts and visits, evacuation plans and adjustments.

CREATE TABLE peep (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    help TEXT,
    helpers BIGINT,
    equipment JSON,
    refuge VARCHAR(120),
    reviewed_on VARCHAR(10),
    review_on VARCHAR(10),
    opened_by VARCHAR(80),
    status VARCHAR(24),
    ended_on VARCHAR(10),
    ended_reason TEXT,
    CONSTRAINT pk_peep PRIMARY KEY (id)
);
CREATE INDEX ix_peep_person_id ON peep (person_id);

CREATE TABLE adjustment (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    need VARCHAR(24),
    kind VARCHAR(24),
    what TEXT,
    started_on VARCHAR(10),
    reviewed_on VARCHAR(10),
    opened_by VARCHAR(80),
    status VARCHAR(24),
    ended_on VARCHAR(10),
    ended_reason TEXT,
    CONSTRAINT pk_adjustment PRIMARY KEY (id)
);
CREATE INDEX ix_adjustment_person_id ON adjustment (person_id);

CREATE TABLE contact (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    surname VARCHAR(60),
    forename VARCHAR(60),
    relation VARCHAR(24),
    date_of_birth VARCHAR(10),
    next_of_kin BOOLEAN,
    emergency BOOLEAN,
    phones VARCHAR(120),
    address TEXT,
    comment TEXT,
    active BOOLEAN,
    added_by VARCHAR(80),
    CONSTRAINT pk_contact PRIMARY KEY (id)
);
CREATE INDEX ix_contact_person_id ON contact (person_id);

CREATE TABLE contact_marker (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    contact_id VARCHAR(36),
    kind VARCHAR(24),
    reason TEXT,
    started_on VARCHAR(10),
    opened_by VARCHAR(80),
    status VARCHAR(24),
    ended_on VARCHAR(10),
    ended_reason TEXT,
    CONSTRAINT pk_contact_marker PRIMARY KEY (id)
);
CREATE INDEX ix_contact_marker_contact_id ON contact_marker (contact_id);
CREATE INDEX ix_contact_marker_person_id ON contact_marker (person_id);

CREATE TABLE visit (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    prison VARCHAR(24),
    kind VARCHAR(24),
    starts_at VARCHAR(24),
    ends_at VARCHAR(24),
    place VARCHAR(60),
    visitors JSON,
    others VARCHAR(200),
    comment TEXT,
    booked_by VARCHAR(80),
    status VARCHAR(24),
    cancelled_why TEXT,
    CONSTRAINT pk_visit PRIMARY KEY (id)
);
CREATE INDEX ix_visit_person_id ON visit (person_id);
CREATE INDEX ix_visit_starts_at ON visit (starts_at);

CREATE TABLE visit_outcome (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    visit_id VARCHAR(36),
    outcome VARCHAR(24),
    happened_at VARCHAR(24),
    comment TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_visit_outcome PRIMARY KEY (id)
);
CREATE INDEX ix_visit_outcome_person_id ON visit_outcome (person_id);
CREATE INDEX ix_visit_outcome_visit_id ON visit_outcome (visit_id);

CREATE TABLE property_container (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    kind VARCHAR(24),
    opened_at VARCHAR(24),
    opened_by VARCHAR(80),
    CONSTRAINT pk_property_container PRIMARY KEY (id)
);
CREATE INDEX ix_property_container_person_id ON property_container (person_id);

CREATE TABLE container_seal (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    container_id VARCHAR(36),
    number VARCHAR(30),
    why VARCHAR(24),
    comment TEXT,
    second_id VARCHAR(36),
    second_name VARCHAR(80),
    sealed_at VARCHAR(24),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    CONSTRAINT pk_container_seal PRIMARY KEY (id)
);
CREATE INDEX ix_container_seal_container_id ON container_seal (container_id);
CREATE INDEX ix_container_seal_number ON container_seal (number);
CREATE INDEX ix_container_seal_person_id ON container_seal (person_id);

CREATE TABLE container_move (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    container_id VARCHAR(36),
    kind VARCHAR(24),
    prison VARCHAR(24),
    place VARCHAR(60),
    comment TEXT,
    moved_at VARCHAR(24),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    CONSTRAINT pk_container_move PRIMARY KEY (id)
);
CREATE INDEX ix_container_move_container_id ON container_move (container_id);
CREATE INDEX ix_container_move_person_id ON container_move (person_id);

CREATE TABLE property_item (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    description VARCHAR(120),
    quantity BIGINT,
    look VARCHAR(80),
    value_pence BIGINT,
    status VARCHAR(24),
    container_id VARCHAR(36),
    placed_at VARCHAR(24),
    placed_by VARCHAR(80),
    placed_why TEXT,
    CONSTRAINT pk_property_item PRIMARY KEY (id)
);
CREATE INDEX ix_property_item_container_id ON property_item (container_id);
CREATE INDEX ix_property_item_person_id ON property_item (person_id);

CREATE TABLE cash_count (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    prison VARCHAR(24),
    pence BIGINT,
    comment TEXT,
    second_id VARCHAR(36),
    second_name VARCHAR(80),
    counted_at VARCHAR(24),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    CONSTRAINT pk_cash_count PRIMARY KEY (id)
);
CREATE INDEX ix_cash_count_person_id ON cash_count (person_id);

CREATE TABLE property_signature (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    seal_id VARCHAR(36),
    cash_id VARCHAR(36),
    signed_at VARCHAR(24),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    CONSTRAINT pk_property_signature PRIMARY KEY (id)
);
CREATE INDEX ix_property_signature_cash_id ON property_signature (cash_id);
CREATE INDEX ix_property_signature_person_id ON property_signature (person_id);
CREATE INDEX ix_property_signature_seal_id ON property_signature (seal_id);
