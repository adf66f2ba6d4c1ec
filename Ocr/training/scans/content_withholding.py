"""給与所得者異動届出書, both revisions."""
import datetime

from .entry import Case, address, amount, choice, date, digits, phone, receipt_day, text


def fill(world) -> Case:
    rng, v, slashed = world.rng, {}, []
    day = receipt_day(world, months=(2, 10))
    employer = world.employer()
    person = world.family(head=(20, 66))[0]
    v["kubun"] = choice(world.pick(["1", "1", "1", "2", "3"]))
    v["submit.date"] = date(day)
    _employer(world, v, "payer", employer)
    v["payer.representative"] = text(employer.representative)
    v["payer.contact_section"], v["payer.contact_name"] = text(employer.section), text(employer.contact)
    v["payer.contact_tel"] = phone(world, employer.tel)
    v["emp.kana"], v["emp.name"], v["emp.birth"] = text(person.kana), text(person.name), date(person.birth)
    if world.chance(0.1):
        v["emp.former_surname"] = text(world.pick(["村田", "東海林", "深津", "大沢"]))
    v["emp.my_number"] = digits(person.my_number)
    if world.chance(0.7):
        v["emp.jukyusha"] = text(rng.integers(100_000, 999_999))
    if world.chance(0.6):
        v["emp.atena"] = digits(person.atena)
    v["emp.addr_jan1"] = address(world, person.address)
    if world.chance(0.75):
        v["emp.addr_now"] = text("同上", person.address.canonical, ["same_as_above"])
    else:
        v["emp.addr_now"] = address(world, world.address())
    _tax(world, v, slashed, day)
    return Case("withholding-change", v, slashed, person.atena, person.in_town, day)


def _employer(world, v, key, employer):
    v[f"{key}.postal"], v[f"{key}.address"] = digits(employer.address.postal), text(employer.address.full)
    v[f"{key}.kana"], v[f"{key}.name"] = text(employer.kana), text(employer.name)
    if employer.corporate:
        v[f"{key}.number"] = digits(employer.corporate)
    v[f"{key}.shitei"] = digits(employer.designation)


def _tax(world, v, slashed, day):
    rng = world.rng
    annual = int(rng.integers(400, 6000)) * 100
    months = int(rng.integers(1, 12))
    collected = annual * months // 12 // 100 * 100
    remaining = annual - collected
    v["tax.annual"] = amount(annual)
    v["tax.collected_from"], v["tax.collected_to"] = digits(6), digits((5 + months - 1) % 12 + 1)
    v["tax.collected"], v["tax.remaining"] = amount(collected), amount(remaining)
    v["event.date"] = date(day - datetime.timedelta(days=int(rng.integers(0, 30))))
    v["event.reason"] = choice(world.pick(["1", "1", "1", "2", "2", "3", "4", "5", "6", "7", "8"]))
    moved = v["event.reason"].codes == ["2"]
    method = "1" if moved else world.pick(["2", "3", "3"])
    v["after.method"] = choice(method)
    if method == "1":
        new = world.employer()
        _employer(world, v, "new", new)
        v["new.tel"] = phone(world, new.tel)
        if world.chance(0.3):
            v["new.shitei_new"] = choice("1")
            del v["new.shitei"]
        v["new.slip"] = choice(world.pick(["1", "2"]))
        v["new.monthly_from"], v["new.monthly"] = digits(rng.integers(1, 13)), amount(remaining // max(12 - months, 1) // 100 * 100)
        if world.chance(0.4):
            v["new.jukyusha"] = text(rng.integers(100_000, 999_999))
    elif world.chance(0.4):
        slashed.append(["new.address", "new.name", "new.tel"])
    if method == "2":
        v["lump.reason"] = choice("1" if day.month >= 6 else "2")
        v["lump.date"] = text(f"{rng.integers(1, 13)}月{rng.integers(1, 29)}日")
        v["lump.total"], v["lump.pay_month"] = amount(remaining), digits(rng.integers(1, 13))
    if method == "3":
        v["nolump.reason"] = choice("3" if v["event.reason"].codes == ["4"] else world.pick(["1", "2"]))
    if world.chance(0.5):
        v["salary.until"], v["salary.insurance"] = amount(int(rng.integers(100, 4000)) * 1000), amount(int(rng.integers(20_000, 500_000)))
