-- Sessions that the centre has ended: nobody may go on with them.

CREATE TABLE recalled_session (
    session_id VARCHAR(36) NOT NULL,
    heard BOOLEAN NOT NULL,
    CONSTRAINT pk_recalled_session PRIMARY KEY (session_id)
);
