"""A case on the pages of a form: every field written, marked or struck as the truth will tell."""
from . import marks
from .hands import PENS
from .sheet import Sheet, blank
from .sources import form
from .writing import Box, Pen

TEXT_TYPES = ("text.kanji", "text.kana", "signature", "text.alnum")


class Filling:
    """Draws the pages of one application; `truth` then holds its fields."""

    def __init__(self, case, revision: str, writer, rng, dpi: int):
        self.case, self.writer, self.rng = case, writer, rng
        self.geometry = form(revision)
        self.fields = {f["key"]: f for f in self.geometry["fields"]}
        self.missing = sorted(key for key in case.values if key not in self.fields)
        self.truth: dict[str, dict] = {}
        self.boxes: dict[str, Box] = {}
        self.marks: list[str] = []
        self.sheets = [Sheet(blank(revision, p["page"], dpi), dpi) for p in self.geometry["pages"]]
        self.pens = [Pen(sheet, writer, PENS[writer.pen]) for sheet in self.sheets]
        stamp_ink = (200, 50, 60) if rng.random() < .6 else (60, 70, 165)
        self.seals = [sheet.layer((205, 45, 50)) for sheet in self.sheets]
        self.stamps = [sheet.layer(stamp_ink) for sheet in self.sheets]
        for key, entry in case.values.items():
            if key in self.fields:
                self._field(self.fields[key], entry)
        for keys in case.slashed:
            self._slash(keys)
        self._stamps()

    def chance(self, p: float) -> bool:
        return self.writer.style != "print" and self.rng.random() < p

    def _field(self, f, entry):
        pen, box, flags = self.pens[f["page"] - 1], Box(), list(entry.flags)
        struck = text = None
        canonical = entry.canonical
        if f["type"].startswith("choice"):
            text, canonical, struck = self._choice(pen, f, entry, box, flags)
        elif f["type"] == "date.wareki":
            struck = self._date(pen, f, entry, box, flags)
        elif f["type"] == "money":
            text = pen.amount(entry.text, f["rect"], box)
            if text != entry.text:
                flags.append("no_commas")
        elif f.get("box_rects"):
            struck = self._boxed(pen, f, entry, box, flags)
        elif f["type"] in TEXT_TYPES or f["type"] == "digits":
            text, struck = self._free(pen, f, entry, box, flags)
        else:
            raise ValueError(f["type"])
        row = {"type": f["type"], "text": text if text is not None else entry.text, "canonical": canonical, "page": f["page"], "style": self.writer.style}
        if struck:
            row["struck_out"] = struck
            flags.append("corrected")
        if flags:
            row["flags"] = sorted(set(flags))
        self.truth[f["key"]] = row
        self.boxes[f["key"]] = box

    def _choice(self, pen, f, entry, box, flags):
        options = {o["code"]: o for o in f["options"]}
        codes = [c for c in entry.codes if c in options] or [f["options"][0]["code"]]
        mark = marks.ring if f["type"] == "choice.circle" else marks.check
        struck = None
        others = [c for c in options if c not in codes]
        if len(codes) == 1 and others and not f.get("multi") and self.chance(.03):
            wrong = others[int(self.rng.integers(len(others)))]
            spot = Box()
            mark(pen, options[wrong]["rect"], [], spot)
            if self.rng.random() < .6:
                pen.strike(spot)
                struck = options[wrong]["text"]
            else:
                codes = [*codes, wrong]
                flags.append("two_marked")
        for code in codes:
            mark(pen, options[code]["rect"], flags, box)
        return "・".join(options[c]["text"] for c in codes), codes, struck

    def _date(self, pen, f, entry, box, flags):
        from .entry import wareki
        code, _, year = wareki(entry.date)
        if not f["era_fixed"]:
            rect = f["era_rects"].get(str(code))
            if rect is not None:
                marks.ring(pen, rect, flags, box)
        wrong = None
        if self.chance(.025):
            part = ["month", "day"][int(self.rng.integers(2))]
            value = entry.date.month if part == "month" else entry.date.day
            wrong = (part, str((value + int(self.rng.integers(1, 9))) % (12 if part == "month" else 28) + 1))
            wrong = wrong if wrong[1] != str(value) else None
        pen.date(entry, f, box, wrong)
        return wrong[1] if wrong else None

    def _boxed(self, pen, f, entry, box, flags):
        rects, text = f["box_rects"], entry.text
        right = f.get("right_aligned", False)
        if right and len(text) < len(rects) and self.chance(.1):
            right = False
            flags.append("left_aligned")
        wrong = self.chance(.02) and text.strip() == text and len(text) > 2
        if not wrong:
            pen.boxed(text, rects, right, box, flags)
            return None
        place = int(self.rng.integers(len(text)))
        false = str((int(text[place]) + int(self.rng.integers(1, 10))) % 10) if text[place].isdigit() else "1"
        used = pen.boxed(text[:place] + false + text[place + 1:], rects, right, box, flags)
        spot = Box()
        x, y, w, h = used[place]
        spot.add(x + .4, y + h * .2, x + w - .4, y + h * .8)
        pen.strike(spot)
        pen.line(text[place], x + w * .2, y - h * .26, h * .5, box)
        return false

    def _free(self, pen, f, entry, box, flags):
        rect, text = f["rect"], entry.text
        if f["type"] != "digits" and 3 < len(text) < 14 and rect[2] > 40 and not entry.flags and self.chance(.018):
            wrong = self._other_text(f["key"], text)
            if wrong:
                spot = Box()
                low = [rect[0], rect[1] + rect[3] * .38, rect[2] * .8, rect[3] * .6]
                pen.text(wrong, low, spot, [])
                pen.strike(spot)
                size = min(rect[3] * .4, 3.6)
                pen.line(text, rect[0] + 3, rect[1] + rect[3] * .08, size, box)
                return text, wrong
        pen.text(text, rect, box, flags, may_overflow=self.chance(.25))
        return text, None

    def _other_text(self, key: str, text: str):
        others = [e.text for k, e in self.case.values.items() if k != key and k in self.fields and self.fields[k]["type"] == self.fields[key]["type"]
                  and e.text != text and 2 < len(e.text) <= len(text) + 2 and not e.flags]
        return others[int(self.rng.integers(len(others)))] if others else None

    def _slash(self, keys):
        present = [self.fields[k] for k in keys if k in self.fields]
        for page in {f["page"] for f in present}:
            marks.slash(self.pens[page - 1], [f["rect"] for f in present if f["page"] == page])

    def _stamps(self):
        rng = self.rng
        width = self.geometry["pages"][0]["width"]
        if rng.random() < .72:
            x = width - rng.uniform(20, 75) if rng.random() < .75 else rng.uniform(30, width - 30)
            y = rng.uniform(14, 46)
            where = marks.receipt(self.sheets[0], self.stamps[0], self.case.received, x, y, rng, "例示市" if self.geometry["revision"].endswith("rev2") else "見本市")
            self.marks.append("receipt_stamp")
            self._overlap(1, where, "stamp_overlap")
        for key in ("consent.sign", "payer.representative", "taxpayer.name", "claimant.name", "insured.name"):
            if key in self.truth and rng.random() < (.5 if key in ("consent.sign", "payer.representative") else .18):
                f, box = self.fields[key], self.boxes[key]
                x = min(box.right + rng.uniform(-4, 5), f["rect"][0] + f["rect"][2] - 2)
                name = self.truth[key]["text"].split("　")[-2 if key == "payer.representative" else 0]
                where = marks.seal(self.sheets[f["page"] - 1], self.seals[f["page"] - 1], name, x, f["rect"][1] + f["rect"][3] / 2 + rng.normal(0, 1), rng)
                self.marks.append("seal")
                self._overlap(f["page"], where, "seal_overlap")

    def _overlap(self, page: int, where, flag: str):
        for key, box in self.boxes.items():
            if self.truth[key]["page"] == page and box.meets(where):
                self.truth[key].setdefault("flags", [])
                if flag not in self.truth[key]["flags"]:
                    self.truth[key]["flags"].append(flag)
