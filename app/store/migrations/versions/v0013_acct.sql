-- ACCT plans: reviews, observations and care plan actions belong to a plan, a plan to its alert.

CREATE TABLE acct (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    alert_id VARCHAR(36),
    opened_at VARCHAR(24),
    opened_by VARCHAR(80),
    concern TEXT,
    triggers TEXT,
    level VARCHAR(24),
    conversations BIGINT,
    immediate_action TEXT,
    immediate_at VARCHAR(24),
    immediate_by VARCHAR(80),
    post_closure_on VARCHAR(10),
    CONSTRAINT pk_acct PRIMARY KEY (id)
);
CREATE INDEX ix_acct_alert_id ON acct (alert_id);
CREATE INDEX ix_acct_person_id ON acct (person_id);

CREATE TABLE acct_review (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    acct_id VARCHAR(36),
    reviewed_at VARCHAR(24),
    attended TEXT,
    comment TEXT,
    result VARCHAR(24),
    level VARCHAR(24),
    conversations BIGINT,
    next_review_at VARCHAR(24),
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_acct_review PRIMARY KEY (id)
);
CREATE INDEX ix_acct_review_acct_id ON acct_review (acct_id);
CREATE INDEX ix_acct_review_person_id ON acct_review (person_id);

CREATE TABLE acct_observation (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    acct_id VARCHAR(36),
    made_at VARCHAR(24),
    kind VARCHAR(24),
    text TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_acct_observation PRIMARY KEY (id)
);
CREATE INDEX ix_acct_observation_acct_id_made_at ON acct_observation (acct_id, made_at);
CREATE INDEX ix_acct_observation_person_id ON acct_observation (person_id);

CREATE TABLE acct_action (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    acct_id VARCHAR(36),
    what TEXT,
    who VARCHAR(80),
    due_on VARCHAR(10),
    done_on VARCHAR(10),
    done_by VARCHAR(80),
    added_by VARCHAR(80),
    CONSTRAINT pk_acct_action PRIMARY KEY (id)
);
CREATE INDEX ix_acct_action_acct_id ON acct_action (acct_id);
CREATE INDEX ix_acct_action_person_id ON acct_action (person_id);
