-- Movements that are planned.

CREATE TABLE planned_movement (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison VARCHAR(24),
    direction VARCHAR(24),
    kind VARCHAR(24),
    reason VARCHAR(24),
    person_id VARCHAR(36),
    surname VARCHAR(60),
    forename VARCHAR(60),
    date_of_birth VARCHAR(10),
    prison_number VARCHAR(7),
    place VARCHAR(80),
    due_at VARCHAR(24),
    escort VARCHAR(24),
    comment VARCHAR(240),
    status VARCHAR(24),
    status_why VARCHAR(240),
    status_by VARCHAR(80),
    status_at VARCHAR(24),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_planned_movement PRIMARY KEY (id)
);
CREATE INDEX ix_planned_movement_person_id ON planned_movement (person_id);
CREATE INDEX ix_planned_movement_prison_due_at ON planned_movement (prison, due_at);
