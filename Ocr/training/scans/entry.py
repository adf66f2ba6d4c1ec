"""What is written into one field, before anybody's hand writes it."""
import datetime
from dataclasses import dataclass, field

ERAS = [(5, "令和", datetime.date(2019, 5, 1)), (4, "平成", datetime.date(1989, 1, 8)), (3, "昭和", datetime.date(1926, 12, 25)),
        (2, "大正", datetime.date(1912, 7, 30)), (1, "明治", datetime.date(1868, 1, 25))]


@dataclass
class Entry:
    """`text` as written, `canonical` as the truth states it; `codes` for choices, `date` for dates."""
    text: str = ""
    canonical: object = None
    codes: list[str] | None = None
    date: datetime.date | None = None
    flags: list[str] = field(default_factory=list)
    struck_out: str | None = None


@dataclass
class Case:
    """A filled-in application: values by key, fields through which a slash was drawn, the applicant's number."""
    form: str
    values: dict[str, Entry]
    slashed: list[list[str]]
    applicant: str | None
    in_ledger: bool
    received: datetime.date


def text(value, canonical=None, flags=()) -> Entry:
    return Entry(str(value), str(canonical if canonical is not None else value), flags=list(flags))


def digits(value) -> Entry:
    return text(value, "".join(c for c in str(value) if c.isdigit()))


def choice(*codes) -> Entry:
    return Entry(codes=[str(code) for code in codes])


def wareki(day: datetime.date) -> tuple[int, str, int]:
    """Code and name of the era and the year in it."""
    for code, name, start in ERAS:
        if day >= start:
            return code, name, day.year - start.year + 1
    raise ValueError(day)


def date(day: datetime.date) -> Entry:
    _, name, year = wareki(day)
    return Entry(f"{name}{year}年{day.month}月{day.day}日", day.isoformat(), date=day)


def amount(value: int) -> Entry:
    """Yen with commas; the hand decides later whether it writes them."""
    return text(("▲" if value < 0 else "") + f"{abs(value):,}", str(value))


def address(world, where, same_chance: float = 0.0) -> Entry:
    """As people write it: whole, without the prefecture, or town and hyphens; the truth is the ledger's way."""
    full, short = where.full, where.full
    kind = world.rng.random()
    if kind < 0.5 and short.startswith("架空県見本市"):
        short = short.replace("架空県", "", 1) if kind < 0.3 else short.replace("架空県見本市", "", 1)
        for word, sign in (("丁目", "-"), ("番地の", "-"), ("番地", ""), ("番", "-"), ("号", "")):
            short = short.replace(word, sign)
        short = "".join(chr(ord(c) - 0xFEE0) if "０" <= c <= "９" else c for c in short)
    building = where.building
    if building and short != full:
        building = "".join(chr(ord(c) - 0xFEE0) if "０" <= c <= "９" else c for c in building)
    return text(f"{short}　{building}" if building else short, where.canonical)


def phone(world, number: str) -> Entry:
    """With hyphens mostly; with brackets, spaces or nothing at times."""
    plain = number.replace("-", "")
    kind = world.rng.random()
    if kind < 0.78:
        written = number
    elif kind < 0.88:
        a, b, c = number.split("-")
        written = f"{a}({b}){c}"
    elif kind < 0.95:
        written = number.replace("-", " ")
    else:
        written = plain
    return text(written, plain)


def receipt_day(world, year=2026, months=(4, 10)) -> datetime.date:
    return datetime.date(year, int(world.rng.integers(months[0], months[1] + 1)), int(world.rng.integers(1, 29)))
