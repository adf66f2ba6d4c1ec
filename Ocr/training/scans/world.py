"""People, addresses and companies: some from the sample town, most invented here. All numbers are of kinds that are never given out."""
import csv
import datetime
from dataclasses import dataclass, field

from . import names
from .sources import TOWN

REFERENCE_DAY = datetime.date(2026, 10, 31)


@dataclass
class Address:
    postal: str
    full: str
    building: str = ""

    @property
    def canonical(self) -> str:
        return f"{self.full}　{self.building}" if self.building else self.full


@dataclass
class Person:
    name: str
    kana: str
    birth: datetime.date
    sex: str
    relation: str
    my_number: str
    atena: str
    address: Address
    tel: str
    occupation: str = "会社員"
    in_town: bool = False
    row: dict = field(default_factory=dict)

    @property
    def surname(self) -> str:
        return self.name.split("　")[0]

    def age(self, day: datetime.date) -> int:
        return day.year - self.birth.year - ((day.month, day.day) < (self.birth.month, self.birth.day))


@dataclass
class Employer:
    name: str
    kana: str
    corporate: str
    designation: str
    address: Address
    representative: str
    section: str
    contact: str
    tel: str
    in_town: bool = False


def rows(name: str) -> list[dict]:
    with open(TOWN / name, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def my_number(rng) -> str:
    """A number that begins 9999 (never given out) with a right check digit (ordinance of the Ministry, 平成26年総務省令第85号, article 5)."""
    body = "9999" + "".join(str(d) for d in rng.integers(0, 10, 7))
    total = sum(int(d) * (n + 1 if n <= 6 else n - 5) for n, d in enumerate(reversed(body), 1))
    rest = total % 11
    return body + str(0 if rest <= 1 else 11 - rest)


def corporate_number(rng) -> str:
    """A 13-digit corporate number whose base number begins 9999, with a right check digit."""
    base = "9999" + "".join(str(d) for d in rng.integers(0, 10, 8))
    total = sum(int(d) * (1 if n % 2 == 1 else 2) for n, d in enumerate(reversed(base), 1))
    return str(9 - total % 9) + base


def wide(text) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "0" <= c <= "9" else c for c in str(text))


class World:
    """Draws people and companies. One world a set: what it invents stays the same within the set."""

    def __init__(self, rng, town_share: float = 0.35):
        self.rng = rng
        self.town_share = town_share
        self.invented: list[Person] = []
        self.invented_employers: list[Employer] = []
        self.banks = rows("banks.csv")
        self.hospitals = {h["hospital_no"]: h for h in rows("hospitals.csv")}
        self.doctors = rows("doctors.csv")
        self.offices = rows("care_offices.csv")
        self.diseases = rows("diseases.csv")
        self.postal = [(p["postal_code"], p["town"]) for p in rows("postal.csv")]
        towns = names.pairs(names.TOWNS)
        codes = rng.choice(range(9500, 9899), len(towns), replace=False)
        self.invented_towns = [(f"000{code}", town, kana) for code, (town, kana) in zip(codes, towns)]
        self.postal += [(code, town) for code, town, _ in self.invented_towns]
        households: dict[str, list[dict]] = {}
        for row in rows("persons.csv"):
            if row["resident_status"] == "1" and row["my_number"]:
                households.setdefault(row["household_no"], []).append(row)
        self.town_households = list(households.values())
        self.town_employers = rows("employers.csv")

    def pick(self, items):
        return items[int(self.rng.integers(len(items)))]

    def chance(self, p: float) -> bool:
        return bool(self.rng.random() < p)

    def phone(self, mobile: bool | None = None) -> str:
        """Shapes that no carrier uses: 090-00xx-xxxx and area code 0998 with a made-up exchange."""
        n = self.rng.integers(0, 10000)
        if self.chance(0.55) if mobile is None else mobile:
            return f"{self.pick(['070', '080', '090'])}-00{self.rng.integers(0, 100):02d}-{n:04d}"
        return f"0998-{self.rng.integers(20, 90)}-{n:04d}"

    def address(self) -> Address:
        rng = self.rng
        postal, town = self.pick(self.postal)
        if self.chance(0.12):
            where, number = self.pick(["架空県例示市栄町", "西架空県雛形市宮前", "東架空県仮名市南", "架空県手本町字中原"]), rng.integers(1, 30)
            text = f"{where}{rng.integers(1, 7)}丁目{rng.integers(1, 30)}番{number}号" if "字" not in where else f"{where}{rng.integers(10, 900)}番地"
            return Address(f"000{rng.integers(8900, 9400):04d}", wide(text))
        if town.startswith("大字"):
            text = f"{self.pick(['字北原', '字前田', '字西', ''])}{rng.integers(20, 2400)}番地" + (f"の{rng.integers(1, 20)}" if self.chance(0.4) else "")
        elif town.endswith("町") or self.chance(0.15):
            text = f"{rng.integers(3, 800)}番地" + (f"の{rng.integers(1, 20)}" if self.chance(0.5) else "")
        else:
            text = f"{rng.integers(1, 7)}丁目{rng.integers(1, 30)}番{rng.integers(1, 28)}号"
        building = f"{self.pick(names.BUILDINGS)}{wide(rng.integers(1, 9) * 100 + rng.integers(1, 12))}号" if self.chance(0.3) else ""
        return Address(postal, f"架空県見本市{town}{wide(text)}", building)

    def birth(self, low: int, high: int) -> datetime.date:
        """A day of birth of someone between two ages (in years) on the reference day."""
        days = int(self.rng.integers(int(low * 365.25), max(int(high * 365.25), 1)))
        return REFERENCE_DAY - datetime.timedelta(days=days)

    def person(self, low: int, high: int, sex: str, relation: str, address: Address, surname=None, generation=None) -> Person:
        if surname is None and self.chance(0.03):
            name, kana = self.pick(names.FOREIGN)
        else:
            family = surname or self.pick(names.pairs(names.SURNAMES))
            block = {("1", "child"): names.BOYS, ("2", "child"): names.GIRLS}.get((sex, generation), names.MEN if sex == "1" else names.WOMEN)
            given = self.pick(names.pairs(block))
            name, kana = f"{family[0]}　{given[0]}", f"{family[1]}　{given[1]}"
        made = Person(name, kana, self.birth(low, high), sex, relation, my_number(self.rng), f"00910{self.rng.integers(0, 100000):05d}", address,
                      self.phone(), self.pick(["会社員", "会社員", "自営業", "公務員", "パート", "無職"]))
        self.invented.append(made)
        return made

    def _of_town(self, row: dict) -> Person:
        address = Address(row["postal_code"], row["address"], row["building"])
        return Person(row["name"], row["kana"], datetime.date.fromisoformat(row["birth_date"]), row["sex"], row["relation"], row["my_number"],
                      row["atena_no"], address, row["tel"] or row["tel_home"] or self.phone(), row["occupation"] or "無職", True, row)

    def family(self, children: int = 0, head=(25, 48), child=(0, 15)) -> list[Person]:
        """Head, spouse (mostly) and children."""
        if self.chance(self.town_share):
            fitting = [h for h in self.town_households if self._fits(h, children, head, child)]
            if fitting:
                members = [self._of_town(row) for row in self.pick(fitting)]
                grown = [m for m in members if head[0] <= m.age(REFERENCE_DAY) < head[1]]
                return sorted(grown, key=lambda m: m.sex)[:2] + [m for m in members if m not in grown and child[0] <= m.age(REFERENCE_DAY) <= child[1]]
        address = self.address()
        first = self.person(*head, self.pick(["1", "1", "2"]), "世帯主", address)
        surname = tuple(part.split("　")[0] for part in (first.name, first.kana))
        people = [first]
        if self.chance(0.8):
            other = "2" if first.sex == "1" else "1"
            people.append(self.person(*head, other, "妻" if other == "2" else "夫", address, surname))
        count = {"1": 0, "2": 0}
        born = []
        while len(born) < children:
            one = self.person(child[0], child[1], self.pick(["1", "2"]), "子", address, surname, "child")
            if any(one.name == other.name for other in born):
                self.invented.pop()
            else:
                born.append(one)
        for one in sorted(born, key=lambda p: p.birth):
            count[one.sex] += 1
            one.relation = ["長", "二", "三", "四", "五"][count[one.sex] - 1] + ("男" if one.sex == "1" else "女")
            people.append(one)
        return people

    def _fits(self, household, children, head, child) -> bool:
        ages = [Person("", "", datetime.date.fromisoformat(r["birth_date"]), "", "", "", "", None, "").age(REFERENCE_DAY) for r in household]
        return any(head[0] <= a < head[1] for a in ages) and sum(child[0] <= a <= child[1] for a in ages) >= children

    def employer(self) -> Employer:
        if self.chance(self.town_share):
            row = self.pick(self.town_employers)
            return Employer(row["name"], row["kana"], row["corporate_no"], row["designation_no"], Address(row["postal_code"], row["address"]),
                            row["representative"], row["contact_section"], row["contact_name"], row["tel"], True)
        name, kana = self.pick(names.pairs(names.FIRMS))
        kind, kind_kana, before = self.pick(names.COMPANY_KINDS)
        surname, given = self.pick(names.pairs(names.SURNAMES)), self.pick(names.pairs(names.MEN if self.chance(0.6) else names.WOMEN))
        contact = f"{self.pick(names.pairs(names.SURNAMES))[0]}　{self.pick(names.pairs(names.WOMEN))[0]}"
        made = Employer(kind + name if before else name + kind, kind_kana + kana if before else kana + kind_kana, corporate_number(self.rng),
                        f"1009{self.rng.integers(0, 10000):04d}", self.address(), f"{self.pick(['代表取締役', '取締役', '代表社員', '理事長'])}　{surname[0]}　{given[0]}",
                        self.pick(["総務課", "経理部", "人事課", "管理部給与係", "庶務課"]), contact, self.phone(False))
        self.invented_employers.append(made)
        return made
