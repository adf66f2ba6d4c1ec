"""The ledger that goes with a set: the sample town, and most of the people and companies that were invented (some are newcomers, whom no ledger knows)."""
import csv
import shutil

import numpy as np

from .sources import TOWN
from .world import rows

KNOWN_SHARE = 0.85


def write(world, folder, seed: int):
    folder.mkdir(parents=True, exist_ok=True)
    for path in TOWN.glob("*.csv"):
        shutil.copyfile(path, folder / path.name)
    rng = np.random.default_rng((seed, 4))
    households: dict[int, str] = {}
    with _append(folder, "persons.csv") as (writer, columns):
        for person in world.invented:
            if rng.random() > KNOWN_SHARE or not person.address.full.startswith("架空県見本市"):
                continue
            number = households.setdefault(id(person.address), f"{60_000_000 + len(households):08d}")
            writer.writerow(_row(columns, {"atena_no": person.atena, "household_no": number, "seq": "1", "name": person.name, "kana": person.kana,
                                           "birth_date": person.birth.isoformat(), "sex": person.sex, "relation": person.relation, "nationality": "JP",
                                           "postal_code": person.address.postal, "address": person.address.full, "building": person.address.building,
                                           "resident_status": "1", "resident_since": max(person.birth.isoformat(), "2015-04-01"), "my_number": person.my_number,
                                           "tel": person.tel, "shien_sochi": "0", "student": "0", "occupation": person.occupation}))
    with _append(folder, "employers.csv") as (writer, columns):
        for one in world.invented_employers:
            if rng.random() <= KNOWN_SHARE:
                writer.writerow(_row(columns, {"designation_no": one.designation, "corporate_no": one.corporate, "name": one.name, "kana": one.kana,
                                               "postal_code": one.address.postal, "address": one.address.full, "representative": one.representative,
                                               "contact_section": one.section, "contact_name": one.contact, "tel": one.tel, "sole_proprietor": "0"}))
    with _append(folder, "postal.csv") as (writer, columns):
        for number, (code, town, kana) in enumerate(world.invented_towns):
            writer.writerow(_row(columns, {"postal_code": code, "prefecture": "架空県", "city": "見本市", "town": town, "town_kana": kana, "town_code": f"{9000 + number}"}))


def _row(columns, values):
    return [values.get(column, "") for column in columns]


class _append:
    def __init__(self, folder, name):
        self.path, self.columns = folder / name, list(rows(name)[0])

    def __enter__(self):
        self.stream = open(self.path, "a", encoding="utf-8", newline="")
        return csv.writer(self.stream, lineterminator="\n"), self.columns

    def __exit__(self, *_):
        self.stream.close()
