-- Revisions of an application that its source sent again, and the person it is of where no 宛名番号 is known.
ALTER TABLE cases ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE cases ADD COLUMN person_key text NULL;
DROP INDEX ux_cases_source;
CREATE UNIQUE INDEX ux_cases_source ON cases (source_system, source_reference, revision) WHERE source_reference IS NOT NULL;
CREATE INDEX ix_cases_person_key ON cases (person_key) WHERE person_key IS NOT NULL;

-- What became of the rows of an export, encrypted with the document's key.
CREATE TABLE import_reports (
    document_id uuid NOT NULL PRIMARY KEY REFERENCES documents (id),
    data_key_id uuid NOT NULL REFERENCES data_keys (id),
    report bytea NOT NULL
);

-- Snapshots of the town's ledger: read-only, one of them in use. Erasing the key erases the snapshot.
CREATE TABLE ledger_snapshots (
    id uuid NOT NULL PRIMARY KEY,
    number bigint NOT NULL UNIQUE,
    snapshot text NOT NULL,
    as_of date NOT NULL,
    imported_at bigint NOT NULL,
    imported_by text NOT NULL,
    residents integer NOT NULL,
    data_key_id uuid NOT NULL REFERENCES data_keys (id),
    report bytea NOT NULL
);
CREATE TABLE ledger_files (
    snapshot_id uuid NOT NULL REFERENCES ledger_snapshots (id),
    name text NOT NULL,
    size bigint NOT NULL,
    blob text NOT NULL,
    PRIMARY KEY (snapshot_id, name)
);
