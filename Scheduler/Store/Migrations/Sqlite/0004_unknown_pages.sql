-- Pages of no known form: whether anything is on them, and what a person decided about them.
ALTER TABLE pages ADD COLUMN blank INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pages ADD COLUMN settled TEXT NULL;
ALTER TABLE pages ADD COLUMN settled_at INTEGER NULL;
ALTER TABLE pages ADD COLUMN settled_by TEXT NULL;
ALTER TABLE pages ADD COLUMN settled_why BLOB NULL;
CREATE INDEX ix_pages_unknown ON pages (document_id) WHERE form IS NULL AND case_id IS NULL AND settled IS NULL;
