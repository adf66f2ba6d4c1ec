-- Readings that a person decided about: what calibration learns from. Encrypted with the case's key, erased with it.
CREATE TABLE labelled_readings (
    case_id uuid NOT NULL REFERENCES cases (id),
    field_key text NOT NULL,
    at bigint NOT NULL,
    data_key_id uuid NOT NULL REFERENCES data_keys (id),
    page_id uuid NULL REFERENCES pages (id),
    reading bytea NOT NULL,
    PRIMARY KEY (case_id, field_key)
);
