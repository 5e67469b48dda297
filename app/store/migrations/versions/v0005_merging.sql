-- Two records of one person are merged, and proposed to be.

ALTER TABLE person ADD COLUMN merged_into_id VARCHAR(36);
ALTER TABLE person ADD COLUMN merged_at VARCHAR(24);
CREATE INDEX ix_person_merged_into_id ON person (merged_into_id);

CREATE TABLE possible_match (
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
    other_person_id VARCHAR(36),
    grounds JSON,
    sides JSON,
    status VARCHAR(24),
    choice VARCHAR(24),
    settled_reason TEXT,
    settled_by VARCHAR(80),
    settled_at VARCHAR(24),
    CONSTRAINT pk_possible_match PRIMARY KEY (id)
);
CREATE INDEX ix_possible_match_person_id ON possible_match (person_id);
CREATE INDEX ix_possible_match_other_person_id ON possible_match (other_person_id);
CREATE INDEX ix_possible_match_status ON possible_match (status);

-- A program of the schema before may have passed these over: everything is read anew. What lies
-- here stays in sight meanwhile.
UPDATE alert SET version = 0;
UPDATE alias SET version = 0;
UPDATE assessment SET version = 0;
UPDATE case_note SET version = 0;
UPDATE conflict SET version = 0;
UPDATE custody_period SET version = 0;
UPDATE discrepancy SET version = 0;
UPDATE held_action SET version = 0;
UPDATE history SET version = 0;
UPDATE identifier SET version = 0;
UPDATE incentive_review SET version = 0;
UPDATE location SET version = 0;
UPDATE movement SET version = 0;
UPDATE non_association SET version = 0;
UPDATE note_amendment SET version = 0;
UPDATE person SET version = 0;
UPDATE staff SET version = 0;
UPDATE stay SET version = 0;
UPDATE centre_row SET version = 0;
DELETE FROM cursor;
DELETE FROM snapshot_part;
DELETE FROM snapshot_piece;
DELETE FROM stream_person;
DELETE FROM leaving;
DELETE FROM bucket_sum;
