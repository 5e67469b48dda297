-- Incidents, use of force, and what goes with the people who were part of them.

CREATE TABLE involvement (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    prison VARCHAR(24),
    incident_id VARCHAR(36),
    use_of_force_id VARCHAR(36),
    kind VARCHAR(24),
    part VARCHAR(24),
    happened_at VARCHAR(24),
    injured BOOLEAN,
    CONSTRAINT pk_involvement PRIMARY KEY (id)
);
CREATE INDEX ix_involvement_person_id ON involvement (person_id);

CREATE TABLE incident (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison VARCHAR(24),
    kind VARCHAR(24),
    happened_at VARCHAR(24),
    location_id VARCHAR(36),
    place VARCHAR(80),
    text TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    status VARCHAR(24),
    duplicate_of_id VARCHAR(36),
    status_reason TEXT,
    status_by VARCHAR(80),
    status_at VARCHAR(24),
    CONSTRAINT pk_incident PRIMARY KEY (id)
);
CREATE INDEX ix_incident_prison_happened_at ON incident (prison, happened_at);

CREATE TABLE incident_person (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    incident_id VARCHAR(36),
    prison VARCHAR(24),
    person_id VARCHAR(36),
    person_name VARCHAR(160),
    prison_number VARCHAR(7),
    part VARCHAR(24),
    outcome VARCHAR(24),
    injury TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_incident_person PRIMARY KEY (id)
);
CREATE INDEX ix_incident_person_incident_id ON incident_person (incident_id);
CREATE INDEX ix_incident_person_person_id ON incident_person (person_id);

CREATE TABLE incident_staff (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    incident_id VARCHAR(36),
    prison VARCHAR(24),
    member_id VARCHAR(36),
    name VARCHAR(80),
    part VARCHAR(24),
    injury TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_incident_staff PRIMARY KEY (id)
);
CREATE INDEX ix_incident_staff_incident_id ON incident_staff (incident_id);

CREATE TABLE incident_told (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    incident_id VARCHAR(36),
    prison VARCHAR(24),
    whom VARCHAR(24),
    told_at VARCHAR(24),
    said VARCHAR(300),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_incident_told PRIMARY KEY (id)
);
CREATE INDEX ix_incident_told_incident_id ON incident_told (incident_id);

CREATE TABLE incident_answer (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    incident_id VARCHAR(36),
    prison VARCHAR(24),
    question VARCHAR(24),
    answer VARCHAR(300),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_incident_answer PRIMARY KEY (id)
);
CREATE INDEX ix_incident_answer_incident_id ON incident_answer (incident_id);

CREATE TABLE incident_addition (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    incident_id VARCHAR(36),
    prison VARCHAR(24),
    text TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_incident_addition PRIMARY KEY (id)
);
CREATE INDEX ix_incident_addition_incident_id ON incident_addition (incident_id);

CREATE TABLE use_of_force (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison VARCHAR(24),
    person_id VARCHAR(36),
    person_name VARCHAR(160),
    prison_number VARCHAR(7),
    incident_id VARCHAR(36),
    happened_at VARCHAR(24),
    location_id VARCHAR(36),
    place VARCHAR(80),
    planned BOOLEAN,
    reason VARCHAR(24),
    tried TEXT,
    text TEXT,
    in_charge_id VARCHAR(36),
    in_charge_name VARCHAR(80),
    techniques JSON,
    restraints JSON,
    equipment JSON,
    injury TEXT,
    camera VARCHAR(24),
    footage VARCHAR(80),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_use_of_force PRIMARY KEY (id)
);
CREATE INDEX ix_use_of_force_person_id ON use_of_force (person_id);
CREATE INDEX ix_use_of_force_prison_happened_at ON use_of_force (prison, happened_at);

CREATE TABLE force_staff (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    use_of_force_id VARCHAR(36),
    prison VARCHAR(24),
    person_id VARCHAR(36),
    member_id VARCHAR(36),
    name VARCHAR(80),
    part VARCHAR(24),
    injury TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_force_staff PRIMARY KEY (id)
);
CREATE INDEX ix_force_staff_person_id ON force_staff (person_id);
CREATE INDEX ix_force_staff_use_of_force_id ON force_staff (use_of_force_id);

CREATE TABLE force_examination (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    use_of_force_id VARCHAR(36),
    prison VARCHAR(24),
    person_id VARCHAR(36),
    seen_at VARCHAR(24),
    seen_by VARCHAR(80),
    result VARCHAR(24),
    injury TEXT,
    treatment TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_force_examination PRIMARY KEY (id)
);
CREATE INDEX ix_force_examination_person_id ON force_examination (person_id);
CREATE INDEX ix_force_examination_use_of_force_id ON force_examination (use_of_force_id);

CREATE TABLE force_review (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    use_of_force_id VARCHAR(36),
    prison VARCHAR(24),
    person_id VARCHAR(36),
    outcome VARCHAR(24),
    text TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_force_review PRIMARY KEY (id)
);
CREATE INDEX ix_force_review_person_id ON force_review (person_id);
CREATE INDEX ix_force_review_use_of_force_id ON force_review (use_of_force_id);

CREATE TABLE force_statement (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    use_of_force_id VARCHAR(36),
    prison VARCHAR(24),
    person_id VARCHAR(36),
    text TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_force_statement PRIMARY KEY (id)
);
CREATE INDEX ix_force_statement_person_id ON force_statement (person_id);
CREATE INDEX ix_force_statement_use_of_force_id ON force_statement (use_of_force_id);
