-- Documents, cases and entries. Points in time are milliseconds since 1970 (UTC), days are yyyy-MM-dd.
CREATE TABLE data_keys (
    id TEXT NOT NULL PRIMARY KEY,
    wrapped BLOB NULL,
    master_key_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    erased_at INTEGER NULL
);

CREATE TABLE documents (
    id TEXT NOT NULL PRIMARY KEY,
    sha256 TEXT NULL,
    size INTEGER NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    reason_code TEXT NULL,
    reason TEXT NULL,
    duplicate_of TEXT NULL REFERENCES documents (id),
    group_key TEXT NULL,
    wait_until INTEGER NULL,
    page_count INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    finished_at INTEGER NULL,
    data_key_id TEXT NOT NULL REFERENCES data_keys (id),
    names BLOB NOT NULL,
    original_blob TEXT NULL,
    wanted TEXT NOT NULL,
    placed TEXT NOT NULL,
    noted TEXT NULL
);
-- The same bytes are stored once: any further document of them is a duplicate of the first.
CREATE UNIQUE INDEX ux_documents_sha256 ON documents (sha256) WHERE duplicate_of IS NULL;
CREATE INDEX ix_documents_state ON documents (state);
CREATE INDEX ix_documents_group_key ON documents (group_key) WHERE group_key IS NOT NULL;
CREATE INDEX ix_documents_received_at ON documents (received_at);
CREATE INDEX ix_documents_placed ON documents (placed, noted);

CREATE TABLE cases (
    id TEXT NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    procedure_id TEXT NOT NULL,
    procedure_version TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    source TEXT NOT NULL,
    source_system TEXT NOT NULL,
    source_reference TEXT NULL,
    created_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    received_on TEXT NOT NULL,
    claimant_key TEXT NULL,
    doubtful INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    sampled INTEGER NOT NULL,
    receipt TEXT NULL,
    attempts INTEGER NOT NULL,
    not_before INTEGER NULL,
    entered_on TEXT NULL,
    data_key_id TEXT NOT NULL REFERENCES data_keys (id),
    payload BLOB NOT NULL,
    summary BLOB NOT NULL
);
CREATE UNIQUE INDEX ux_cases_source ON cases (source_system, source_reference) WHERE source_reference IS NOT NULL;
CREATE INDEX ix_cases_state ON cases (state, received_at);
CREATE INDEX ix_cases_claimant_key ON cases (claimant_key) WHERE claimant_key IS NOT NULL;
CREATE INDEX ix_cases_entered_on ON cases (entered_on) WHERE entered_on IS NOT NULL;

CREATE TABLE case_documents (
    case_id TEXT NOT NULL REFERENCES cases (id),
    document_id TEXT NOT NULL REFERENCES documents (id),
    PRIMARY KEY (case_id, document_id)
);
CREATE INDEX ix_case_documents_document ON case_documents (document_id);

CREATE TABLE pages (
    id TEXT NOT NULL PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    case_id TEXT NULL REFERENCES cases (id),
    number INTEGER NOT NULL,
    form TEXT NULL,
    revision TEXT NULL,
    form_page INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    reason TEXT NULL,
    data_key_id TEXT NOT NULL REFERENCES data_keys (id),
    reading BLOB NOT NULL,
    image_blob TEXT NULL,
    UNIQUE (document_id, number)
);
CREATE INDEX ix_pages_case ON pages (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id TEXT NOT NULL REFERENCES cases (id),
    at INTEGER NOT NULL,
    "from" TEXT NULL,
    "to" TEXT NULL,
    what TEXT NOT NULL,
    by TEXT NULL,
    detail BLOB NULL
);
CREATE INDEX ix_history_case ON history (case_id, id);

CREATE TABLE audit (
    id INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NULL,
    detail TEXT NULL,
    seal TEXT NOT NULL
);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are never altered'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;

CREATE TABLE entries (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    purpose TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    intent_at INTEGER NULL,
    ended_at INTEGER NULL,
    ended_on TEXT NULL,
    outcome TEXT NULL,
    code TEXT NULL,
    receipt TEXT NULL,
    robot_seconds REAL NOT NULL,
    result BLOB NULL
);
CREATE INDEX ix_entries_case ON entries (case_id, started_at);
CREATE INDEX ix_entries_ended_on ON entries (ended_on) WHERE ended_on IS NOT NULL;

CREATE TABLE entry_steps (
    entry_id TEXT NOT NULL REFERENCES entries (id),
    number INTEGER NOT NULL,
    step BLOB NOT NULL,
    PRIMARY KEY (entry_id, number)
);

CREATE TABLE screenshots (
    id TEXT NOT NULL PRIMARY KEY,
    entry_id TEXT NOT NULL REFERENCES entries (id),
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    blob TEXT NOT NULL
);
CREATE INDEX ix_screenshots_entry ON screenshots (entry_id);

CREATE TABLE reference_counters (
    year TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
);

CREATE TABLE review_locks (
    case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id),
    "user" TEXT NOT NULL,
    until INTEGER NOT NULL
);

CREATE TABLE staff_times (
    case_id TEXT NOT NULL REFERENCES cases (id),
    "user" TEXT NOT NULL,
    day TEXT NOT NULL,
    seconds REAL NOT NULL,
    PRIMARY KEY (case_id, "user", day)
);
CREATE INDEX ix_staff_times_day ON staff_times (day);

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE job_failures (
    job TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    error TEXT NOT NULL,
    given_up INTEGER NOT NULL
);
