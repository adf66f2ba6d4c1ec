-- Revisions of an application that its source sent again, and the person it is of where no 宛名番号 is known.
ALTER TABLE cases ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE cases ADD COLUMN person_key TEXT NULL;
DROP INDEX ux_cases_source;
CREATE UNIQUE INDEX ux_cases_source ON cases (source_system, source_reference, revision) WHERE source_reference IS NOT NULL;
CREATE INDEX ix_cases_person_key ON cases (person_key) WHERE person_key IS NOT NULL;

-- What became of the rows of an export, encrypted with the document's key.
CREATE TABLE import_reports (
    document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents (id),
    data_key_id TEXT NOT NULL REFERENCES data_keys (id),
    report BLOB NOT NULL
);

-- Snapshots of the town's ledger: read-only, one of them in use. Erasing the key erases the snapshot.
CREATE TABLE ledger_snapshots (
    id TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    snapshot TEXT NOT NULL,
    as_of TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    imported_by TEXT NOT NULL,
    residents INTEGER NOT NULL,
    data_key_id TEXT NOT NULL REFERENCES data_keys (id),
    report BLOB NOT NULL
);
CREATE TABLE ledger_files (
    snapshot_id TEXT NOT NULL REFERENCES ledger_snapshots (id),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    blob TEXT NOT NULL,
    PRIMARY KEY (snapshot_id, name)
);
