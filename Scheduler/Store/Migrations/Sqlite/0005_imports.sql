-- Revisions of an application that its source sent again.
ALTER TABLE cases ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
DROP INDEX ux_cases_source;
CREATE UNIQUE INDEX ux_cases_source ON cases (source_system, source_reference, revision) WHERE source_reference IS NOT NULL;

-- What became of the rows of an export, encrypted with the document's key.
CREATE TABLE import_reports (
    document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents (id),
    data_key_id TEXT NOT NULL REFERENCES data_keys (id),
    report BLOB NOT NULL
);
