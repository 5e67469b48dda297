-- How many were counted on each landing of a wing, and who signed for it.

CREATE TABLE roll_check (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison VARCHAR(24),
    wing_id VARCHAR(36),
    taken_at VARCHAR(24),
    resolution TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    CONSTRAINT pk_roll_check PRIMARY KEY (id)
);
CREATE INDEX ix_roll_check_wing_id ON roll_check (wing_id);

CREATE TABLE roll_count (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    roll_check_id VARCHAR(36),
    prison VARCHAR(24),
    landing_id VARCHAR(36),
    taken_at VARCHAR(24),
    expected BIGINT,
    counted BIGINT,
    recounted BIGINT,
    elsewhere JSON,
    elsewhere_at JSON,
    CONSTRAINT pk_roll_count PRIMARY KEY (id)
);
CREATE INDEX ix_roll_count_roll_check_id ON roll_count (roll_check_id);

CREATE TABLE roll_signature (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    roll_check_id VARCHAR(36),
    prison VARCHAR(24),
    signed_at VARCHAR(24),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    CONSTRAINT pk_roll_signature PRIMARY KEY (id)
);
CREATE INDEX ix_roll_signature_roll_check_id ON roll_signature (roll_check_id);
