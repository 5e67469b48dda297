-- The digest of the centre's rows on this terminal, by buckets. No rows: it has not been counted.

CREATE TABLE bucket_sum (
    bucket INTEGER NOT NULL,
    sum BLOB NOT NULL,
    CONSTRAINT pk_bucket_sum PRIMARY KEY (bucket)
);
