-- The search that came before each admission.

CREATE TABLE admission_search (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    prison VARCHAR(24),
    searched_at VARCHAR(24),
    surname VARCHAR(60),
    forename VARCHAR(60),
    date_of_birth VARCHAR(10),
    numbers JSON,
    everybody BOOLEAN,
    found BIGINT,
    alike JSON,
    outcome VARCHAR(24),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_admission_search PRIMARY KEY (id)
);
CREATE INDEX ix_admission_search_person_id ON admission_search (person_id);
