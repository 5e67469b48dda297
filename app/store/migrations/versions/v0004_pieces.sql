-- The pieces of a first load's part that have come before all of it has. They are read in order.

CREATE TABLE snapshot_piece (
    stream VARCHAR(80) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    start INTEGER NOT NULL,
    data BLOB NOT NULL,
    CONSTRAINT pk_snapshot_piece PRIMARY KEY (stream, sha256, start)
);
