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

CREATE TABLE entries (                -- what the entry screens other than JT1001 registered
  reception_no  TEXT PRIMARY KEY,
  screen        TEXT NOT NULL,
  receipt_no    TEXT NOT NULL,
  subject_no    TEXT NOT NULL,        -- 宛名番号; empty: nobody of the register
  remarks       TEXT NOT NULL,
  registered_by TEXT NOT NULL,
  registered_at TEXT NOT NULL,
  UNIQUE (screen, receipt_no)
) STRICT;
CREATE INDEX entries_remarks ON entries (screen, remarks);

CREATE TABLE entry_values (           -- what was typed, by field of the screen
  reception_no TEXT NOT NULL REFERENCES entries,
  field        TEXT NOT NULL,
  value        TEXT NOT NULL,
  PRIMARY KEY (reception_no, field)
) STRICT;

CREATE TABLE entry_figures (          -- what 審査 worked out at the registration
  reception_no TEXT NOT NULL REFERENCES entries,
  figure       TEXT NOT NULL,
  text         TEXT NOT NULL,
  value        TEXT NOT NULL,
  PRIMARY KEY (reception_no, figure)
) STRICT;

CREATE TABLE care_insured (           -- 介護保険 被保険者
  insured_no   TEXT PRIMARY KEY,
  atena_no     TEXT NOT NULL REFERENCES persons,
  category     TEXT NOT NULL,         -- 1 第1号 2 第2号
  qualified_on TEXT NOT NULL,
  lost_on      TEXT NOT NULL,
  loss_reason  TEXT NOT NULL
) STRICT;
CREATE INDEX care_insured_atena ON care_insured (atena_no);

CREATE TABLE care_certifications (    -- 要介護認定の履歴
  insured_no       TEXT NOT NULL REFERENCES care_insured,
  application_date TEXT NOT NULL,
  kind             TEXT NOT NULL,     -- 1 新規 2 更新 3 区分変更 4 転入継続
  level            TEXT NOT NULL,
  valid_from       TEXT NOT NULL,
  valid_to         TEXT NOT NULL,
  status           TEXT NOT NULL      -- 有効 終了 申請中 取下げ
) STRICT;
CREATE INDEX care_certifications_insured ON care_certifications (insured_no);

CREATE TABLE hospitals (hospital_no TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, tel TEXT NOT NULL) STRICT;
CREATE TABLE doctors (
  doctor_no   TEXT PRIMARY KEY,
  hospital_no TEXT NOT NULL REFERENCES hospitals,
  name        TEXT NOT NULL,
  department  TEXT NOT NULL
) STRICT;
CREATE TABLE care_offices (office_no TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, tel TEXT NOT NULL) STRICT;
CREATE TABLE diseases (code TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;

CREATE TABLE employers (              -- 特別徴収義務者
  designation_no TEXT PRIMARY KEY,
  corporate_no   TEXT NOT NULL,
  name           TEXT NOT NULL,
  kana           TEXT NOT NULL,
  address        TEXT NOT NULL
) STRICT;

CREATE TABLE special_collection (     -- 特別徴収 税額
  atena_no       TEXT NOT NULL REFERENCES persons,
  designation_no TEXT NOT NULL REFERENCES employers,
  fiscal_year    INTEGER NOT NULL,
  recipient_seq  TEXT NOT NULL,
  annual_tax     INTEGER NOT NULL,
  june           INTEGER NOT NULL,
  monthly        INTEGER NOT NULL,    -- July to May
  status         TEXT NOT NULL,       -- 特徴中 異動済
  PRIMARY KEY (atena_no, designation_no, fiscal_year)
) STRICT;

CREATE TABLE light_vehicles (         -- 軽自台帳
  plate_no       TEXT PRIMARY KEY,    -- 標識番号
  kind           TEXT NOT NULL,       -- 種別コード of this system
  frame_no       TEXT NOT NULL,
  displacement   TEXT NOT NULL,
  vehicle_name   TEXT NOT NULL,
  owner_atena_no TEXT NOT NULL,       -- empty: nobody of the register
  owner_name     TEXT NOT NULL,
  registered_on  TEXT NOT NULL,
  status         TEXT NOT NULL,       -- 登録 廃車
  disposed_on    TEXT NOT NULL
) STRICT;
CREATE INDEX light_vehicles_frame ON light_vehicles (frame_no);

CREATE TABLE operator_locks (
  operator_id     TEXT PRIMARY KEY,
  wrong_passwords INTEGER NOT NULL,
  locked          INTEGER NOT NULL
) STRICT;

CREATE TABLE numbers (                -- 採番
  name  TEXT PRIMARY KEY,
  last  INTEGER NOT NULL
) STRICT;
