"""A set of scans: applications, pages of no form and batches, each with its truth file."""
import json
import zlib

import numpy as np

from . import content_care, content_child, content_tax, content_withholding, files, ledger, letters, scanner as scanning
from .filling import Filling
from .hands import draw_writer
from .world import World

FORMS = [("child-allowance-claim", content_child, 2, .25), ("care-certification", content_care, 1, .2), ("care-certification-rev2", content_care, 1, .08),
         ("withholding-change", content_withholding, 1, .17), ("withholding-change-rev2", content_withholding, 1, .08), ("resident-tax-return", content_tax, 2, .22)]
OTHERS_EACH, BATCH_EACH = 12, 20


class SetMaker:
    """Writes one set. The same seed gives the same set; sets of different seeds share no writer and no invented person."""

    def __init__(self, folder, seed: int, prefix: str, fonts=None, styles=None, forms=None, resume=False, small=False):
        self.small = small
        self.resume = resume
        self.folder, self.seed, self.prefix, self.fonts = folder, seed, prefix, fonts
        self.world = World(np.random.default_rng((seed, 1)))
        self.styles = styles or ("print", "hand-font", "hand-stroke")
        self.forms = [f for f in FORMS if not forms or f[0] in forms]
        self.writers = 0
        self.last = None

    def make(self, count: int, report=lambda name: None):
        self.folder.mkdir(parents=True, exist_ok=True)
        numbers: dict[str, int] = {}
        for n in range(count):
            rng = np.random.default_rng((self.seed, 2, n))
            self.world.rng = rng
            shares = np.array([f[3] for f in self.forms])
            revision, content, _, _ = self.forms[int(rng.choice(len(self.forms), p=shares / shares.sum()))]
            numbers[revision] = numbers.get(revision, 0) + 1
            name = f"{self.prefix}-{revision}-{numbers[revision]:03d}"
            self._application(name, revision, content, rng)
            report(name)
            self.world.rng = np.random.default_rng((self.seed, 3, n))
            if n % OTHERS_EACH == OTHERS_EACH - 1:
                self._other(f"{self.prefix}-other-{n // OTHERS_EACH + 1:02d}", self.world.rng)
            if n % BATCH_EACH == BATCH_EACH - 1:
                self._batch(f"{self.prefix}-batch-{n // BATCH_EACH + 1:02d}", self.world.rng)
            if n % BATCH_EACH == BATCH_EACH - 1 or n == count - 1:
                ledger.write(self.world, self.folder / "ledger", self.seed)

    def _made(self, name) -> bool:
        """Whether a run that was cut off has made this one: then only its people and its writer are counted."""
        return self.resume and (self.folder / f"{name}.json").is_file()

    def _writer(self, rng):
        self.writers += 1
        weights = {"print": .26, "hand-font": .38, "hand-stroke": .36}
        return draw_writer(rng, self.seed * 100_000 + self.writers, self.styles, [weights[s] for s in self.styles], self.fonts)

    def _application(self, name, revision, content, rng):
        scanner = scanning.draw_scanner(rng, self.small)
        if self._made(name):
            self._writer(rng)
            content.fill(self.world)
            return
        truth, images = self.render(revision, content, scanner, rng)
        names, places = files.write(images, scanner, self.folder, name)
        for page, (file, index) in zip(truth["pages"], places):
            page["file"], page["index"] = file, index
        truth["files"] = names
        truth["scanner"] = scanner.describe()
        self._save(name, {"scan": name, "synthetic": True, **truth})

    def render(self, revision, content, scanner, rng):
        """The truth and the images of one application; at times a page is missing, comes twice or in the wrong place."""
        writer = self._writer(rng)
        case = content.fill(self.world)
        filling = Filling(case, revision, writer, rng, scanner.work_dpi)
        order = list(range(1, len(filling.sheets) + 1))
        if len(order) == 2:
            odd = rng.random()
            order = [2, 1] if odd < .08 else [1] if odd < .14 else [1, 2, 2] if odd < .18 else order
        color = scanner.mode == "color"
        sheets = [sheet.compose(color, rng, writer.pen == "pencil") for sheet in filling.sheets]
        pages, images = [], []
        for number in order:
            flags: list[str] = []
            turned = int(rng.choice([0, 90, 180, 270], p=[.84, .04, .08, .04]))
            sheet = sheets[number - 1].copy()
            scanning.flaws(sheet, scanner.work_dpi / 25.4, rng, flags, sheets[number % len(sheets)] if len(sheets) > 1 else None)
            image, matrix, skew = scanning.shoot(sheet, scanner.work_dpi, scanner, rng, turned, flags, writer.pen == "pencil")
            images.append(image)
            pages.append({"form_page": number, "turned_clockwise": turned, "skew_deg": skew, "width_px": image.shape[1], "height_px": image.shape[0],
                          "mm_to_px": matrix, "flags": sorted(set(flags))})
        self.last = sheets[0] if sheets[0].ndim == 2 else sheets[0].mean(axis=2).astype(np.uint8)
        fields = {key: row for key, row in filling.truth.items() if row["page"] in order}
        truth = {"form": filling.geometry["form"], "revision": revision, "files": [], "pages": pages, "writer": writer.describe(), "scanner": {},
                 "marks": sorted(set(filling.marks)), "reception_stamp_date": case.received.isoformat() if "receipt_stamp" in filling.marks else None,
                 "fields": fields, "slashed": [k for keys in case.slashed for k in keys if k in filling.fields and filling.fields[k]["page"] in order],
                 "missing_pages": [n for n in range(1, len(sheets) + 1) if n not in order],
                 "not_on_this_revision": filling.missing or None,
                 "case": {"applicant_atena_no": case.applicant if case.in_ledger else None, "in_ledger": case.in_ledger, "violation": None,
                          "expected_rules": None, "expected": None}}
        return truth, images

    def _other(self, name, rng):
        kind = letters.KINDS[int(rng.integers(len(letters.KINDS)))]
        scanner = scanning.Scanner("mono", int(rng.choice([200, 300])), "bilevel", "tiff", None)
        image = self._other_image(kind, scanner, rng, 0)
        names, _ = files.write([image], scanner, self.folder, name)
        self._save(name, {"scan": name, "synthetic": True, "form": None, "page_kind": kind, "files": names,
                          "pages": [{"file": names[0], "index": 0, "form_page": None, "turned_clockwise": 0, "flags": []}], "fields": {}})

    def _other_image(self, kind, scanner, rng, turned):
        sheet = letters.page(kind, self._writer(rng), self.world, scanner.work_dpi, self.last)
        flags: list[str] = []
        return scanning.shoot(sheet.compose(False, rng), scanner.work_dpi, scanner, rng, turned, flags)[0]

    def _batch(self, name, rng):
        """Several applications and stray pages in one TIFF."""
        scanner = scanning.Scanner("mono", int(rng.choice([200, 300])), "bilevel", "tiff", None)
        images, pages, documents = [], [], []
        for n in range(int(rng.integers(4, 7))):
            if rng.random() < .25:
                kind = letters.KINDS[int(rng.integers(len(letters.KINDS)))]
                images.append(self._other_image(kind, scanner, rng, 0))
                pages.append({"index": len(images) - 1, "document": None, "form": None, "page_kind": kind, "turned_clockwise": 0})
            revision, content, _, _ = self.forms[int(rng.integers(len(self.forms)))]
            truth, made = self.render(revision, content, scanner, rng)
            number = len(documents) + 1
            indexes = list(range(len(images), len(images) + len(made)))
            for index, page in zip(indexes, truth["pages"]):
                pages.append({"index": index, "document": number, "form": truth["form"], "revision": revision, **page})
            documents.append({"document": number, "form": truth["form"], "revision": revision, "page_indexes": indexes, "writer": truth["writer"],
                              "fields": truth["fields"], "slashed": truth["slashed"], "missing_pages": truth["missing_pages"], "case": truth["case"]})
            images += made
        names, _ = files.write(images, scanner, self.folder, name)
        self._save(name, {"scan": name, "synthetic": True, "batch": True, "files": names, "pages": pages, "documents": documents})

    def _save(self, name, truth):
        (self.folder / f"{name}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")


def checksum(folder) -> str:
    """One number for everything in a folder, to compare two runs."""
    total = 0
    for path in sorted(folder.iterdir()):
        if path.is_file():
            total = zlib.crc32(path.read_bytes(), zlib.crc32(path.name.encode(), total))
    return f"{total:08x}"
