-- What people ask for in writing, what is to happen on a day, and the sessions of key work.

CREATE TABLE application (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    prison VARCHAR(24),
    kind VARCHAR(24),
    text TEXT,
    asked_at VARCHAR(24),
    due_on VARCHAR(10),
    department VARCHAR(24),
    assignee_id VARCHAR(36),
    status VARCHAR(24),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_application PRIMARY KEY (id)
);
CREATE INDEX ix_application_person_id ON application (person_id);
CREATE INDEX ix_application_status ON application (status);

CREATE TABLE application_answer (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    application_id VARCHAR(36),
    result VARCHAR(24),
    text TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_application_answer PRIMARY KEY (id)
);
CREATE INDEX ix_application_answer_application_id ON application_answer (application_id);
CREATE INDEX ix_application_answer_person_id ON application_answer (person_id);

CREATE TABLE diary_entry (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison VARCHAR(24),
    wing_id VARCHAR(36),
    person_id VARCHAR(36),
    day VARCHAR(10),
    clock VARCHAR(5),
    kind VARCHAR(24),
    text TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_diary_entry PRIMARY KEY (id)
);
CREATE INDEX ix_diary_entry_day ON diary_entry (day);
CREATE INDEX ix_diary_entry_person_id ON diary_entry (person_id);

CREATE TABLE diary_mark (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison VARCHAR(24),
    diary_entry_id VARCHAR(36),
    person_id VARCHAR(36),
    result VARCHAR(24),
    text TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_diary_mark PRIMARY KEY (id)
);
CREATE INDEX ix_diary_mark_diary_entry_id ON diary_mark (diary_entry_id);
CREATE INDEX ix_diary_mark_person_id ON diary_mark (person_id);

CREATE TABLE key_work_session (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    prison VARCHAR(24),
    case_note_id VARCHAR(36),
    happened_at VARCHAR(24),
    outcome VARCHAR(24),
    minutes BIGINT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_key_work_session PRIMARY KEY (id)
);
CREATE INDEX ix_key_work_session_person_id ON key_work_session (person_id);
