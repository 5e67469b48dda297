-- The national index, and by what everybody is recognised who stands in it or is held here. There is
-- a digest of each stream.

CREATE TABLE known_person (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison_number VARCHAR(7),
    surname VARCHAR(60),
    forename VARCHAR(60),
    middle_names VARCHAR(80),
    date_of_birth VARCHAR(10),
    sex VARCHAR(24),
    other_names JSON,
    other_births JSON,
    numbers JSON,
    last_prison VARCHAR(24),
    in_custody BOOLEAN,
    last_seen VARCHAR(10),
    restricted BOOLEAN,
    merged_into_id VARCHAR(36),
    CONSTRAINT pk_known_person PRIMARY KEY (id)
);

CREATE TABLE search_line (
    number INTEGER NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    keys JSON NOT NULL,
    CONSTRAINT pk_search_line PRIMARY KEY (number),
    CONSTRAINT uq_search_line_person_id UNIQUE (person_id)
);

CREATE TABLE search_key (
    "key" VARCHAR(80) NOT NULL,
    number INTEGER NOT NULL,
    CONSTRAINT pk_search_key PRIMARY KEY ("key", number)
) WITHOUT ROWID;

DROP TABLE bucket_sum;
CREATE TABLE bucket_sum (
    stream VARCHAR(80) NOT NULL,
    bucket INTEGER NOT NULL,
    sum BLOB NOT NULL,
    CONSTRAINT pk_bucket_sum PRIMARY KEY (stream, bucket)
);
