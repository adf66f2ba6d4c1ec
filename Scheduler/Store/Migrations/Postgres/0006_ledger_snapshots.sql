-- Imports of the town's ledger; the newest with a blob is in use.
CREATE TABLE ledger_snapshots (
    id uuid NOT NULL PRIMARY KEY,
    snapshot_id text NOT NULL,
    taken_on date NOT NULL,
    imported_at bigint NOT NULL,
    imported_by text NOT NULL,
    data_key_id uuid NOT NULL REFERENCES data_keys (id),
    report bytea NOT NULL,
    blob text NULL
);
CREATE INDEX ix_ledger_snapshots_imported ON ledger_snapshots (imported_at);
