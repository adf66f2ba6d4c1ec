-- Readings that a person decided about: what calibration learns from. Encrypted with the case's key, erased with it.
CREATE TABLE labelled_readings (
    case_id TEXT NOT NULL REFERENCES cases (id),
    field_key TEXT NOT NULL,
    at INTEGER NOT NULL,
    data_key_id TEXT NOT NULL REFERENCES data_keys (id),
    page_id TEXT NULL REFERENCES pages (id),
    reading BLOB NOT NULL,
    PRIMARY KEY (case_id, field_key)
);
