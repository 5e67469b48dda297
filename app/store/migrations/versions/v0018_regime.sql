-- Activities, who is allocated to them, appointments, and who attended.

CREATE TABLE activity (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison VARCHAR(24),
    name VARCHAR(60),
    kind VARCHAR(24),
    place VARCHAR(60),
    wing_id VARCHAR(36),
    pay BIGINT,
    capacity BIGINT,
    sessions JSON,
    risk VARCHAR(24),
    active BOOLEAN,
    CONSTRAINT pk_activity PRIMARY KEY (id)
);
CREATE INDEX ix_activity_prison ON activity (prison);

CREATE TABLE allocation (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    prison VARCHAR(24),
    activity_id VARCHAR(36),
    activity_name VARCHAR(60),
    sessions JSON,
    from_on VARCHAR(10),
    allocated_by VARCHAR(80),
    ended_on VARCHAR(10),
    ended_reason VARCHAR(24),
    ended_by VARCHAR(80),
    CONSTRAINT pk_allocation PRIMARY KEY (id)
);
CREATE INDEX ix_allocation_activity_id ON allocation (activity_id);
CREATE INDEX ix_allocation_person_id ON allocation (person_id);

CREATE TABLE appointment (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    prison VARCHAR(24),
    kind VARCHAR(24),
    day VARCHAR(10),
    session VARCHAR(24),
    at VARCHAR(5),
    place VARCHAR(60),
    comment VARCHAR(240),
    booked_by VARCHAR(80),
    cancelled_at VARCHAR(24),
    cancelled_reason VARCHAR(240),
    cancelled_by VARCHAR(80),
    CONSTRAINT pk_appointment PRIMARY KEY (id)
);
CREATE INDEX ix_appointment_day_session ON appointment (day, session);
CREATE INDEX ix_appointment_person_id ON appointment (person_id);

CREATE TABLE attendance (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    prison VARCHAR(24),
    activity_id VARCHAR(36),
    appointment_id VARCHAR(36),
    day VARCHAR(10),
    session VARCHAR(24),
    outcome VARCHAR(24),
    reason TEXT,
    paid BOOLEAN,
    pay BIGINT,
    marked_by VARCHAR(80),
    marked_at VARCHAR(24),
    CONSTRAINT pk_attendance PRIMARY KEY (id)
);
CREATE INDEX ix_attendance_day_session ON attendance (day, session);
CREATE INDEX ix_attendance_person_id ON attendance (person_id);
