-- Pages of no known form: whether anything is on them, and what a person decided about them.
ALTER TABLE pages ADD COLUMN blank boolean NOT NULL DEFAULT false;
ALTER TABLE pages ADD COLUMN settled text NULL;
ALTER TABLE pages ADD COLUMN settled_at bigint NULL;
ALTER TABLE pages ADD COLUMN settled_by text NULL;
ALTER TABLE pages ADD COLUMN settled_why bytea NULL;
CREATE INDEX ix_pages_unknown ON pages (document_id) WHERE form IS NULL AND case_id IS NULL AND settled IS NULL;
