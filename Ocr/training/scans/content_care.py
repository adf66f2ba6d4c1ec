"""介護保険 要介護認定・要支援認定 申請書, both revisions."""
import datetime

from .entry import Case, address, choice, date, digits, phone, receipt_day, text

REASONS = ["転倒して大腿骨を骨折したため", "物忘れが進み一人で外出できなくなった", "脳梗塞で入院し、退院後の介助が必要", "ひざの痛みが強く、立ち上がりに手助けが要る",
           "食事の飲み込みが悪くなったため", "認知症の症状が進んだため", "歩行が不安定になり見守りが必要"]


def fill(world) -> Case:
    rng, v, slashed = world.rng, {}, []
    day = receipt_day(world)
    kind = world.pick(["1", "1", "2", "2", "3", "3", "4"])
    second = world.chance(0.15)
    people = world.family(head=(41, 64) if second else (66, 97))
    old = people[0]
    v["app.date"] = date(day)
    v["kind"] = choice(kind)
    v["insured.number"] = digits(f"{rng.integers(4000, 6000):010d}")
    if world.chance(0.75):
        v["insured.my_number"] = digits(old.my_number)
    v["insured.kana"], v["insured.name"] = text(old.kana), text(old.name)
    v["insured.birth"] = date(old.birth)
    v["insured.sex"] = choice(old.sex)
    v["insured.postal"] = digits(old.address.postal)
    v["insured.address"] = address(world, old.address)
    v["insured.tel"] = phone(world, old.tel)
    _insurance(world, v, old, day)
    if second:
        disease = world.pick(world.diseases)
        v["no2.disease"] = text(disease["name"], disease["code"])
    elif world.chance(0.3):
        slashed.append(["no2.disease"])
    if kind in ("2", "3"):
        begin = datetime.date(day.year - int(rng.integers(0, 3)), int(rng.integers(1, 13)), 1)
        end = datetime.date(begin.year + int(rng.integers(1, 4)), begin.month, 1) - datetime.timedelta(days=1)
        v["prev.level"] = choice(rng.integers(1, 8))
        v["prev.from"], v["prev.to"] = date(begin), date(end)
    elif world.chance(0.25):
        slashed.append(["prev.from", "prev.to"])
    if kind == "4":
        v["prev.move_in_city"] = text(world.pick(["例示市", "雛形市", "仮名市"]))
        v["prev.move_in_pending"] = choice(world.pick(["1", "2"]))
    if kind == "3" or world.chance(0.1):
        v["change.reason"] = text(world.pick(REASONS))
    _facility(world, v, day, slashed)
    if world.chance(0.5):
        _applicant(world, v, old, people)
    if world.chance(0.55):
        office = world.pick(world.offices)
        v["agent.type"] = choice(office["type"] if office["type"] in "123456" else "6")
        v["agent.name"], v["agent.number"] = text(office["name"]), digits(office["office_no"])
        v["agent.address"], v["agent.tel"] = text(office["address"]), phone(world, office["tel"])
    elif world.chance(0.4):
        slashed.append(["agent.name", "agent.address", "agent.tel"])
    doctor = world.pick(world.doctors)
    hospital = world.hospitals[doctor["hospital_no"]]
    v["doctor.name"], v["doctor.hospital"], v["doctor.dept"] = text(doctor["name"]), text(hospital["name"]), text(doctor["department"])
    v["doctor.tel"], v["doctor.address"] = phone(world, hospital["tel"]), text(hospital["address"])
    if world.chance(0.8):
        v["doctor.last_visit"] = date(day - datetime.timedelta(days=int(rng.integers(1, 70))))
    who = world.pick(["1", "2", "3"]) if "applicant.name" in v else "1"
    v["survey.who"] = choice(who)
    if world.chance(0.6):
        v["survey.contact"] = text(old.tel if who == "1" else world.phone())
    if world.chance(0.4):
        v["survey.pref"] = text(world.pick(["午前希望", "平日午後", "いつでも可", "火曜以外"]))
    v["consent.1"] = choice("2" if world.chance(0.08) else "1")
    v["consent.sign"] = text(old.name)
    return Case("care-certification", v, slashed, old.atena, old.in_town, day)


def _insurance(world, v, old, day):
    rng = world.rng
    if old.age(day) >= 75:
        v["med.insurer_name"] = text("後期高齢者医療", "架空県後期高齢者医療広域連合") if world.chance(0.5) else text("架空県後期高齢者医療広域連合")
        v["med.insurer_number"] = text("39992011")
        v["med.number"] = digits(f"{rng.integers(10_000_000, 99_999_999)}")
    elif world.chance(0.6):
        v["med.insurer_name"] = text("見本市国民健康保険", "見本市") if world.chance(0.4) else text("見本市")
        v["med.insurer_number"] = text("  992016", "992016")
        v["med.symbol"] = text(f"見{rng.integers(1, 60):02d}")
        v["med.number"] = digits(rng.integers(1_000_000, 9_999_999))
        v["med.branch"] = digits(f"{rng.integers(0, 6):02d}")
    else:
        v["med.insurer_name"] = text("全国健康保険協会架空支部")
        v["med.insurer_number"] = text("01990019")
        v["med.symbol"] = text(f"{rng.integers(10_000_000, 99_999_999)}")
        v["med.number"] = digits(rng.integers(100, 9999))
        v["med.branch"] = digits(f"{rng.integers(0, 6):02d}")


def _facility(world, v, day, slashed):
    if not world.chance(0.35):
        v["facility.exists"] = choice("2")
        if world.chance(0.2):
            slashed.append(["facility.1.name", "facility.1.period", "facility.2.name", "facility.2.period"])
        return
    v["facility.exists"] = choice("1")
    hospital = world.pick(list(world.hospitals.values()))
    begin = day - datetime.timedelta(days=int(world.rng.integers(40, 150)))
    end = begin + datetime.timedelta(days=int(world.rng.integers(5, 38)))
    v["facility.1.name"] = text(hospital["name"])
    v["facility.1.period"] = text(f"R{begin.year - 2018}.{begin.month}.{begin.day}～R{end.year - 2018}.{end.month}.{end.day}",
                                  f"{begin.isoformat()}/{end.isoformat()}")


def _applicant(world, v, old, people):
    others = people[1:]
    if others and world.chance(0.5):
        who, relation = others[0], {"妻": "妻", "夫": "夫"}.get(others[0].relation, "家族")
    else:
        sex = world.pick(["1", "2"])
        who = world.person(40, 62, sex, "子", old.address if world.chance(0.5) else world.address())
        relation = world.pick(["子", "長男" if sex == "1" else "長女"])
    v["applicant.name"], v["applicant.relation"] = text(who.name), text(relation)
    if who.address is old.address and world.chance(0.7):
        v["applicant.address"] = text("同上", old.address.canonical, ["same_as_above"])
    else:
        v["applicant.address"] = address(world, who.address)
    v["applicant.tel"] = phone(world, world.phone())
