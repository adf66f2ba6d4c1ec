"""市民税・県民税 申告書 (two pages). The sums add up; the reliefs are plausible, not computed by law."""
from .entry import Case, address, amount, choice, date, digits, phone, receipt_day, text


def fill(world) -> Case:
    rng, v, slashed = world.rng, {}, []
    day = receipt_day(world, months=(1, 3))
    people = world.family(int(rng.choice([0, 0, 1, 2, 3])), head=(24, 84), child=(0.5, 15.5))
    payer = people[0]
    spouse = people[1] if len(people) > 1 and people[1].age(day) > 20 else None
    v["submit.date"] = date(day)
    v["taxpayer.postal"], v["taxpayer.address"] = digits(payer.address.postal), address(world, payer.address)
    v["taxpayer.address_jan1"] = (text("同上", payer.address.canonical, ["same_as_above"]) if world.chance(0.7) else address(world, world.address()))
    v["taxpayer.tel"] = phone(world, payer.tel)
    v["taxpayer.kana"], v["taxpayer.name"], v["taxpayer.birth"] = text(payer.kana), text(payer.name), date(payer.birth)
    v["taxpayer.my_number"] = digits(payer.my_number)
    v["taxpayer.job"] = text(world.pick(["無職", "農業", "パート", "アルバイト", "飲食業", "大工", "会社員", "不動産貸付"]))
    head = spouse if spouse and world.chance(0.3) else payer
    v["taxpayer.head_name"] = text(head.name)
    v["taxpayer.relation"] = text("本人" if head is payer else ("妻" if payer.sex == "2" else "夫"))
    if world.chance(0.12):
        v["noincome.kind"] = choice(rng.integers(1, 7))
        if v["noincome.kind"].codes == ["1"] and spouse:
            v["noincome.supporter"], v["noincome.supporter_relation"] = text(spouse.name), text("妻" if spouse.sex == "2" else "夫")
            v["noincome.supporter_address"] = text("同上", payer.address.canonical, ["same_as_above"])
        elif v["noincome.kind"].codes == ["6"]:
            v["noincome.other"] = text(world.pick(["貯金で生活していた", "親族からの仕送り"]))
        return Case("resident-tax-return", v, slashed, payer.atena, payer.in_town, day)
    total = _income(world, v, slashed)
    _reliefs(world, v, people, spouse, day)
    v["shotoku.12"] = amount(total)
    v["collect.method"] = choice(world.pick(["1", "2"]))
    return Case("resident-tax-return", v, slashed, payer.atena, payer.in_town, day)


def _income(world, v, slashed) -> int:
    rng, total = world.rng, 0
    kinds = [k for k, p in (("a", .25), ("c", .12), ("e", .1), ("f", .45), ("g", .45), ("h", .2), ("l", .06)) if world.chance(p)] or ["f"]
    for key, number, name in (("a", 1, "営業等"), ("c", 3, "不動産")):
        if key not in kinds:
            continue
        gross, cost = int(rng.integers(500_000, 9_000_000)), int(rng.integers(300_000, 6_000_000))
        row = 2 if "biz.1.kind" in v else 1
        v[f"income.{key}"], v[f"shotoku.{number}"] = amount(gross), amount(gross - cost)
        v[f"biz.{row}.kind"], v[f"biz.{row}.income"], v[f"biz.{row}.expense"] = text(name), amount(gross), amount(cost)
        total += gross - cost
    if "e" in kinds:
        paid = int(rng.integers(10_000, 300_000))
        v["income.e"], v["shotoku.5"], v["dividend.income"] = amount(paid), amount(paid), amount(paid)
        v["dividend.payer"] = text(world.employer().name)
        total += paid
    if "f" in kinds:
        total += _salary(world, v)
    misc = 0
    if "g" in kinds:
        pension = int(rng.integers(700_000, 3_200_000))
        net = max(pension - 1_100_000, 0)
        v["income.g"], v["shotoku.7"] = amount(pension), amount(net)
        misc += net
    if "h" in kinds:
        gross = int(rng.integers(20, 400)) * 1000
        v["income.h"], v["shotoku.8"] = amount(gross), amount(gross * 7 // 10)
        v["misc.payer"], v["misc.income"], v["misc.expense"] = text(world.employer().name), amount(gross), amount(gross - gross * 7 // 10)
        misc += gross * 7 // 10
    if misc:
        v["shotoku.10"] = amount(misc)
    if "l" in kinds:
        v["income.l"], v["shotoku.11"] = amount(int(rng.integers(600, 2000)) * 1000), amount(int(rng.integers(10, 300)) * 1000)
        total += int(v["shotoku.11"].canonical)
    if not any(k in kinds for k in "ac") and world.chance(0.25):
        slashed.append([f"biz.{n}.{part}" for n in (1, 2) for part in ("kind", "income", "expense", "blue")])
    return total + misc


def _salary(world, v) -> int:
    rng = world.rng
    if world.chance(0.5):
        base = int(rng.integers(60, 320)) * 1000
        paid = [base + (int(rng.integers(-9000, 9000)) if world.chance(0.4) else 0) for _ in range(12)]
        for month, value in enumerate(paid, 1):
            v[f"monthly.{month}"] = amount(value)
        bonus = int(rng.integers(0, 5)) * 50_000
        if bonus:
            v["bonus"] = amount(bonus)
        gross = sum(paid) + bonus
        v["monthly.total"] = amount(gross)
        employer = world.employer()
        v["work.address"], v["work.name"], v["work.tel"] = text(employer.address.full), text(employer.name), phone(world, employer.tel)
    else:
        gross = int(rng.integers(500_000, 6_000_000))
    net = max(gross - max(650_000, gross * 3 // 10), 0) // 100 * 100
    v["income.f"], v["shotoku.6"] = amount(gross), amount(net)
    return net


def _reliefs(world, v, people, spouse, day):
    rng, sums = world.rng, 0
    paid = 0
    for n in range(1, int(rng.integers(1, 4)) + 1):
        value = int(rng.integers(20_000, 330_000)) // 10 * 10
        v[f"shakai.{n}.kind"], v[f"shakai.{n}.amount"] = text(["国民健康保険料", "介護保険料", "国民年金"][n - 1]), amount(value)
        paid += value
    v["ded.13"] = amount(paid)
    sums += paid
    if world.chance(0.5):
        v[world.pick(["life.new", "life.old"])], v["ded.15"] = amount(int(rng.integers(20_000, 130_000))), amount(int(rng.integers(10_000, 70_000)))
        sums += int(v["ded.15"].canonical)
    if world.chance(0.35):
        v["quake.paid"] = amount(int(rng.integers(6_000, 60_000)))
        v["ded.16"] = amount(int(v["quake.paid"].canonical) // 2)
        sums += int(v["ded.16"].canonical)
    if world.chance(0.15):
        v["self.status"] = choice(*([world.pick("134")] if world.chance(0.7) else ["2", "4"]))
        if "4" in v["self.status"].codes:
            v["disabled.name"], v["disabled.grade"] = text(people[0].name), text(world.pick(["身体障害者３級", "精神２級", "療育手帳Ｂ"]))
        v["ded.19" if "4" in v["self.status"].codes else "ded.17"] = amount(260_000)
        sums += 260_000
    if spouse and world.chance(0.5):
        v["spouse.kana"], v["spouse.name"], v["spouse.birth"] = text(spouse.kana), text(spouse.name), date(spouse.birth)
        v["spouse.cohabit"], v["spouse.income"], v["spouse.my_number"] = choice(world.pick(["1", "1", "2"])), amount(int(rng.integers(0, 90)) * 10_000), digits(spouse.my_number)
        v["ded.21"] = amount(330_000)
        sums += 330_000
    if world.chance(0.25):
        parent = world.person(66, 92, world.pick(["1", "2"]), "父", people[0].address, tuple(p.split("　")[0] for p in (people[0].name, people[0].kana)))
        v["dep.1.name"], v["dep.1.relation"] = text(parent.name), text("父" if parent.sex == "1" else "母")
        v["dep.1.cohabit"], v["dep.1.birth"], v["dep.1.my_number"] = choice(world.pick(["1", "2"])), date(parent.birth), digits(parent.my_number)
        v["dep.1.amount"], v["ded.22"] = amount(38), amount(380_000)
        if v["dep.1.cohabit"].codes == ["2"]:
            v["sep.1.name"], v["sep.1.address"] = text(parent.name), address(world, world.address())
        sums += 380_000
    for n, child in enumerate([p for p in people[1:] if p.age(day) < 16][:3], 1):
        v[f"minor.{n}.name"], v[f"minor.{n}.relation"], v[f"minor.{n}.birth"] = text(child.name), text(child.relation), date(child.birth)
    v["ded.24"] = amount(430_000)
    sums += 430_000
    v["ded.25"] = amount(sums)
    if world.chance(0.2):
        medical = int(rng.integers(110_000, 600_000))
        v["medical.paid"], v["ded.27"] = amount(medical), amount(medical - 100_000)
        if world.chance(0.4):
            v["medical.covered"] = amount(int(rng.integers(5_000, 90_000)))
            v["ded.27"] = amount(max(medical - int(v["medical.covered"].canonical) - 100_000, 0))
        sums += int(v["ded.27"].canonical)
    if world.chance(0.2):
        v["donation.furusato"] = amount(int(rng.integers(1, 20)) * 5_000)
    v["ded.28"] = amount(sums)
