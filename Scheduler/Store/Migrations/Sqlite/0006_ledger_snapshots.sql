-- Imports of the town's ledger; the newest with a blob is in use.
CREATE TABLE ledger_snapshots (
    id TEXT NOT NULL PRIMARY KEY,
    snapshot_id TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    imported_by TEXT NOT NULL,
    data_key_id TEXT NOT NULL REFERENCES data_keys (id),
    report BLOB NOT NULL,
    blob TEXT NULL
);
CREATE INDEX ix_ledger_snapshots_imported ON ledger_snapshots (imported_at);
