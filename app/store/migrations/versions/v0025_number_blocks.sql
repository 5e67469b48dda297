-- Blocks of prison numbers, leased to receptions.

CREATE TABLE number_block (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    prison VARCHAR(24),
    terminal_id VARCHAR(36),
    incarnation VARCHAR(36),
    first VARCHAR(7),
    size BIGINT,
    leased_at VARCHAR(24),
    CONSTRAINT pk_number_block PRIMARY KEY (id)
);
CREATE INDEX ix_number_block_terminal_id ON number_block (terminal_id);
