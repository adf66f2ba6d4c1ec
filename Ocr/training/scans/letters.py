"""Pages of no registered form: letters, cover sheets, passbook copies, blank backs, and forms that nobody registered."""
import numpy as np

from .hands import PENS
from .sheet import Sheet
from .writing import Box, Pen

KINDS = ("letter", "cover", "fax_cover", "passbook", "blank", "other_form")


def page(kind: str, writer, world, dpi: int, back: np.ndarray | None) -> Sheet:
    """An A4 sheet of one kind."""
    count = (int(297 * dpi / 25.4), int(210 * dpi / 25.4))
    sheet = Sheet(np.full(count, 255, np.uint8), dpi)
    if kind == "blank":
        if back is not None:
            small = back[:count[0], :count[1]]
            ghost = 255 - ((255 - small[:, ::-1].astype(np.float32)) * .12).astype(np.uint8)
            sheet.paper[:ghost.shape[0], :ghost.shape[1]] = ghost
        return sheet
    pen = Pen(sheet, writer, PENS[writer.pen])
    rng = world.rng
    if kind in ("letter", "cover", "fax_cover"):
        title = {"letter": "お願い", "cover": "書類送付のご案内", "fax_cover": "ＦＡＸ送信票"}[kind]
        pen.line(title, 78, 34, 7, Box())
        lines = ["いつもお世話になっております。", "下記の書類をお送りしますので、よろしくお願いします。", f"一　申請書　{rng.integers(1, 3)}通", "二　添付書類　一式",
                 "不足がありましたら、お電話ください。", f"電話　{world.phone()}"] if kind != "letter" else [
            "先日は窓口でていねいに教えていただき、", "ありがとうございました。", "母の申請について、書類をお送りします。", "足りないものがあれば、お知らせください。", f"連絡先　{world.phone()}"]
        for n, words in enumerate(lines):
            pen.line(words, 28, 62 + n * 13, 5, Box())
        person = world.person(30, 70, world.pick(["1", "2"]), "本人", world.address())
        pen.line(person.address.full, 80, 190, 4.4, Box())
        pen.line(person.name, 110, 204, 5.4, Box())
    elif kind == "passbook":
        _grid(sheet, 25, 60, 160, 100, 12, 5)
        pen.line("普通預金　お取引明細", 60, 45, 6, Box())
        for row in range(11):
            pen.line(f"08-{rng.integers(1, 13):02d}-{rng.integers(1, 29):02d}", 27, 64.2 + row * 8.33 + 8.3 * 0, 3.4, Box())
            pen.line(f"{rng.integers(1, 400) * 500:,}", 100, 64.2 + row * 8.33, 3.4, Box(), right=150)
    else:
        _grid(sheet, 18, 50, 174, 190, 14, 4)
        pen.line("施設利用許可申請書", 62, 34, 8, Box())
        person = world.person(20, 80, world.pick(["1", "2"]), "本人", world.address())
        for n, words in enumerate(["氏名", person.name, "フリガナ", person.kana, "住所", person.address.full[:10], "電話", person.tel, "目的", "卓球の練習", "人数", f"{rng.integers(4, 40)}名"]):
            pen.line(words, 21 + (n % 2) * 45, 57 + (n // 2) * 13.57 * 2, 5, Box())
    return sheet


def _grid(sheet, x, y, w, h, rows, columns):
    d = sheet.dpmm
    for n in range(rows + 1):
        at = int((y + h * n / rows) * d)
        sheet.paper[at:at + max(int(.25 * d), 1), int(x * d):int((x + w) * d)] = 0
    for n in range(columns + 1):
        at = int((x + w * n / columns) * d)
        sheet.paper[int(y * d):int((y + h) * d), at:at + max(int(.25 * d), 1)] = 0
