"""児童手当 認定請求書 (two pages)."""
import datetime

from .entry import Case, address, choice, date, digits, phone, receipt_day, text
from .world import Address

KINDS = {"銀行": "1", "信用金庫": "2", "信用組合": "3", "農業協同組合": "4", "労働金庫": "5"}
SHOPS = {"支店": "2", "出張所": "3", "支所": "4"}


def fill(world) -> Case:
    rng, v, slashed = world.rng, {}, []
    day = receipt_day(world)
    people = world.family(int(rng.choice([1, 1, 2, 2, 3, 4])), head=(25, 48), child=(0.05, 16.5))
    claimant = people[0]
    spouse = people[1] if len(people) > 1 and people[1].age(day) > 20 else None
    children = [p for p in people if p.age(day) < 18][:5]
    v["claim.date"] = date(day)
    v["claimant.kana"], v["claimant.name"] = text(claimant.kana), text(claimant.name)
    v["claimant.sex"], v["claimant.birth"] = choice(claimant.sex), date(claimant.birth)
    v["claimant.my_number"], v["claimant.postal"] = digits(claimant.my_number), digits(claimant.address.postal)
    v["claimant.address"] = address(world, claimant.address)
    if world.chance(0.7):
        v["claimant.address_jan1_same"] = choice("1")
    else:
        v["claimant.address_jan1_same"] = choice("2")
        v["claimant.address_jan1"] = address(world, world.address())
    v["claimant.tel"] = phone(world, claimant.tel)
    if world.chance(0.5):
        v["claimant.tel2"] = phone(world, world.phone())
    job = {"会社員": "1", "自営業": "2", "公務員": "3"}.get(claimant.occupation, "4")
    v["claimant.job"] = choice(job)
    if job == "4":
        v["claimant.job_other"] = text(world.pick(["パート", "無職", "アルバイト", "団体職員"]))
    v["claimant.pension"] = choice({"1": "a", "3": "a", "2": "b"}.get(job, world.pick(["b", "c"])))
    if job in "13":
        employer = world.employer()
        v["claimant.employer"], v["claimant.employer_tel"] = text(employer.name), phone(world, employer.tel)
    elif world.chance(0.3):
        slashed.append(["claimant.employer", "claimant.employer_tel"])
    _spouse(world, v, slashed, spouse, claimant)
    reason = world.pick(["1", "1", "2", "2", "3", "4"])
    v["reason"] = choice(reason)
    v["event.date"] = date(day - datetime.timedelta(days=int(rng.integers(0, 20))))
    for n, child in enumerate(children, 1):
        _child(world, v, f"child.{n}", child, claimant, n)
    if len(children) < 4 and world.chance(0.2):
        slashed.append([f"child.{n}.{part}" for n in range(len(children) + 1, 6) for part in ("name", "birth", "address")])
    if world.chance(0.15):
        _sibling(world, v, claimant)
    elif world.chance(0.2):
        slashed.append([f"sibling.{n}.{part}" for n in (1, 2, 3) for part in ("name", "birth", "graduation")])
    v["income.higher"] = choice(world.pick(["1", "1", "2", "3"]))
    _bank(world, v, claimant)
    attached = [code for code in "123456" if world.chance({"1": .8, "2": .7, "3": .4}.get(code, .05))]
    if attached:
        v["attach"] = choice(*attached)
    v["consent"], v["consent.date"], v["consent.sign"] = choice("1"), date(day), text(claimant.name)
    return Case("child-allowance-claim", v, slashed, claimant.atena, claimant.in_town, day)


def _spouse(world, v, slashed, spouse, claimant):
    if spouse is None:
        v["spouse.exists"] = choice("2")
        if world.chance(0.35):
            slashed.append(["spouse.name", "spouse.birth", "spouse.my_number"])
        return
    v["spouse.exists"] = choice("1")
    v["spouse.kana"], v["spouse.name"], v["spouse.birth"] = text(spouse.kana), text(spouse.name), date(spouse.birth)
    v["spouse.my_number"] = digits(spouse.my_number)
    v["spouse.job"] = choice({"会社員": "1", "自営業": "2", "公務員": "3"}.get(spouse.occupation, "4"))
    kind = world.rng.random()
    if kind < 0.75:
        v["spouse.address_same"] = choice("1")
    elif kind < 0.9:
        v["spouse.address"] = text("同上", claimant.address.canonical, ["same_as_above"])
    else:
        v["spouse.address"] = address(world, world.address())


def _child(world, v, key, child, claimant, n):
    v[f"{key}.kana"] = text(child.kana)
    given = child.name.split("　")[-1]
    if n > 1 and child.surname == claimant.surname and world.chance(0.06):
        v[f"{key}.name"] = text(f"〃　{given}", child.name, ["ditto_mark"])
    else:
        v[f"{key}.name"] = text(child.name)
    v[f"{key}.relation"] = text(child.relation)
    v[f"{key}.birth"] = date(child.birth)
    away = world.chance(0.07)
    v[f"{key}.cohabit"] = choice("2" if away else "1")
    v[f"{key}.custody"] = choice("1")
    v[f"{key}.living"] = choice("2" if world.chance(0.06) else "1")
    if away:
        where = world.address()
        v[f"{key}.address"] = address(world, Address(where.postal, where.full))
        v[f"{key}.my_number"] = digits(child.my_number)
    elif world.chance(0.9):
        v[f"{key}.address_same"] = choice("1")


def _sibling(world, v, claimant):
    family = tuple(part.split("　")[0] for part in (claimant.name, claimant.kana))
    sex = world.pick(["1", "2"])
    one = world.person(19, 21.8, sex, "子", claimant.address, family, "child")
    v["sibling.1.kana"], v["sibling.1.name"] = text(one.kana), text(one.name)
    v["sibling.1.relation"], v["sibling.1.birth"] = text("長男" if sex == "1" else "長女"), date(one.birth)
    v["sibling.1.cohabit"], v["sibling.1.job"] = choice(world.pick(["1", "1", "2"])), choice(world.pick(["1", "1", "2", "3"]))
    v["sibling.1.custody"], v["sibling.1.cost"] = choice("1"), choice("1")
    if v["sibling.1.job"].codes == ["1"]:
        year = int(world.rng.integers(9, 13))
        v["sibling.1.graduation"] = text(f"{year}年3月", f"{year + 2018}-03")


def _bank(world, v, claimant):
    rng = world.rng
    kind = rng.random()
    if kind < 0.12:
        v["bank.kokin"] = choice("1")
        return
    v["bank.holder_kana"] = text(claimant.kana)
    if kind < 0.32:
        v["bank.name"], v["bank.kind"] = text("ゆうちょ"), choice("6")
        v["bank.yucho_kigo"] = digits(f"1{rng.integers(0, 999):03d}0")
        v["bank.yucho_bango"] = digits(f"{rng.integers(100_000, 9_999_999)}1")
        return
    fitting = [b for b in world.banks if any(b["branch_name"].endswith(s) for s in SHOPS) and "ゆうちょ" not in b["bank_name"]]
    bank = world.pick(fitting)
    suffix = next((s for s in KINDS if bank["bank_name"].endswith(s)), "")
    shop = next(s for s in SHOPS if bank["branch_name"].endswith(s))
    v["bank.name"] = text(bank["bank_name"][:len(bank["bank_name"]) - len(suffix)], bank["bank_name"])
    v["bank.kind"] = choice(KINDS.get(suffix, "6"))
    v["bank.branch"] = text(bank["branch_name"][:-len(shop)], bank["branch_name"])
    v["bank.branch_kind"] = choice(SHOPS[shop])
    if world.chance(0.5):
        v["bank.code"], v["bank.branch_code"] = digits(bank["bank_code"]), digits(bank["branch_code"])
    v["bank.type"] = choice(world.pick(["1", "1", "1", "1", "2", "4"]))
    v["bank.account"] = digits(f"{rng.integers(0, 10_000_000):07d}")
