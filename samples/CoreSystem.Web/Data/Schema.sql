-- Every number is text: leading zeros count. Dates are ISO 8601 text. The individual number is not held here.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE persons (                -- 宛名
  atena_no       TEXT PRIMARY KEY,
  household_no   TEXT NOT NULL,
  seq            INTEGER NOT NULL,    -- 記載順位
  name           TEXT NOT NULL,
  kana           TEXT NOT NULL,
  search_kana    TEXT NOT NULL,       -- folded, without spaces
  alias_name     TEXT NOT NULL,
  alias_kana     TEXT NOT NULL,
  search_alias   TEXT NOT NULL,
  birth_date     TEXT NOT NULL,
  sex            TEXT NOT NULL,
  relation       TEXT NOT NULL,
  postal_code    TEXT NOT NULL,
  address        TEXT NOT NULL,
  building       TEXT NOT NULL,
  status         TEXT NOT NULL,       -- 1 現住民 2 転出者 3 死亡者
  resident_since TEXT NOT NULL,
  support_measure INTEGER NOT NULL,   -- 1 支援措置対象者
  occupation     TEXT NOT NULL,
  version        INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX persons_household ON persons (household_no, seq);
CREATE INDEX persons_kana ON persons (search_kana);
CREATE INDEX persons_birth ON persons (birth_date);

CREATE TABLE banks (                  -- 金融機関
  bank_code   TEXT PRIMARY KEY,
  bank_name   TEXT NOT NULL
) STRICT;

CREATE TABLE branches (               -- 支店
  bank_code   TEXT NOT NULL REFERENCES banks,
  branch_code TEXT NOT NULL,
  branch_name TEXT NOT NULL,
  PRIMARY KEY (bank_code, branch_code)
) STRICT;

CREATE TABLE postal (
  postal_code TEXT NOT NULL,
  address     TEXT NOT NULL
) STRICT;

CREATE TABLE recipients (             -- 児童手当 受給者
  reception_no     TEXT PRIMARY KEY,
  certification_no TEXT NOT NULL UNIQUE,
  atena_no         TEXT NOT NULL REFERENCES persons,
  status           TEXT NOT NULL,     -- 1 受給中 9 消滅
  reception_date   TEXT NOT NULL,
  claim_date       TEXT NOT NULL,
  reason           TEXT NOT NULL,
  event_date       TEXT NOT NULL,
  remarks          TEXT NOT NULL,
  job              TEXT NOT NULL,
  pension          TEXT NOT NULL,
  spouse_exists    TEXT NOT NULL,
  spouse_no        TEXT NOT NULL,
  bank_public      INTEGER NOT NULL,
  bank_code        TEXT NOT NULL,
  branch_code      TEXT NOT NULL,
  account_type     TEXT NOT NULL,
  account_no       TEXT NOT NULL,
  account_holder   TEXT NOT NULL,
  start_month      TEXT NOT NULL,
  end_month        TEXT NOT NULL,
  monthly_amount   INTEGER NOT NULL,
  children_count   INTEGER NOT NULL,
  counted_count    INTEGER NOT NULL,
  registered_by    TEXT NOT NULL,
  registered_at    TEXT NOT NULL
) STRICT;
CREATE INDEX recipients_atena ON recipients (atena_no);
CREATE INDEX recipients_remarks ON recipients (remarks);

CREATE TABLE recipient_children (     -- 対象児童
  reception_no TEXT NOT NULL REFERENCES recipients,
  row          INTEGER NOT NULL,
  atena_no     TEXT NOT NULL REFERENCES persons,
  relation     TEXT NOT NULL,
  custody      TEXT NOT NULL,
  living       TEXT NOT NULL,
  cohabit      TEXT NOT NULL,
  rank         INTEGER NOT NULL,      -- 第何子
  amount       INTEGER NOT NULL,
  start_month  TEXT NOT NULL,
  end_month    TEXT NOT NULL,
  PRIMARY KEY (reception_no, row)
) STRICT;
CREATE INDEX recipient_children_atena ON recipient_children (atena_no);

CREATE TABLE recipient_siblings (     -- 算定対象者
  reception_no TEXT NOT NULL REFERENCES recipients,
  row          INTEGER NOT NULL,
  atena_no     TEXT NOT NULL REFERENCES persons,
  relation     TEXT NOT NULL,
  custody      TEXT NOT NULL,
  cost         TEXT NOT NULL,
  rank         INTEGER NOT NULL,      -- 0: not counted
  PRIMARY KEY (reception_no, row)
) STRICT;

CREATE TABLE holds (                  -- 保留: an input put aside, with its fields as JSON
  reception_no TEXT PRIMARY KEY,
  fields       TEXT NOT NULL,
  held_by      TEXT NOT NULL,
  held_at      TEXT NOT NULL
) STRICT;

CREATE TABLE held_persons (           -- the persons that a held input names
  reception_no TEXT NOT NULL REFERENCES holds ON DELETE CASCADE,
  atena_no     TEXT NOT NULL,
  PRIMARY KEY (reception_no, atena_no)
) STRICT;
CREATE INDEX held_persons_atena ON held_persons (atena_no);

CREATE TABLE operator_locks (
  operator_id     TEXT PRIMARY KEY,
  wrong_passwords INTEGER NOT NULL,
  locked          INTEGER NOT NULL
) STRICT;

CREATE TABLE numbers (                -- 採番
  name  TEXT PRIMARY KEY,
  last  INTEGER NOT NULL
) STRICT;
