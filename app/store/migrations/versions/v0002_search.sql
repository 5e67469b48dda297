-- What people are found by, and two indexes over it: whole words and their beginnings, and parts of
-- words. The triggers keep both in step with the table, in the same transaction.

CREATE TABLE search_text (
    id INTEGER NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    shown TEXT NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT pk_search_text PRIMARY KEY (id)
);
CREATE INDEX ix_search_text_person_id ON search_text (person_id);

CREATE VIRTUAL TABLE search_word USING fts5(
    folded, content = 'search_text', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = 'none'
);
CREATE VIRTUAL TABLE search_part USING fts5(
    folded, content = 'search_text', content_rowid = 'id', tokenize = 'trigram'
);
CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab('search_word', 'row');

CREATE TRIGGER search_text_added AFTER INSERT ON search_text
BEGIN
    INSERT INTO search_word (rowid, folded) VALUES (NEW.id, NEW.folded);
    INSERT INTO search_part (rowid, folded) VALUES (NEW.id, NEW.folded);
END;

CREATE TRIGGER search_text_dropped AFTER DELETE ON search_text
BEGIN
    INSERT INTO search_word (search_word, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
    INSERT INTO search_part (search_part, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
END;
