"""Which characters each network tells apart."""
from __future__ import annotations

import csv
import pathlib

HERE = pathlib.Path(__file__).parent
TEXT_FILE = HERE / "charset-text.txt"
COMMON_FILE = HERE / "charset-common.txt"
COMMON_KANJI = 1200

DIGITS = "0123456789"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
HIRAGANA = "".join(chr(c) for c in range(0x3041, 0x3094))
KATAKANA = "".join(chr(c) for c in range(0x30A1, 0x30F7))
KANA_MARKS = "ー・"
BRACKETS = "()「」"
POINTS = "-.,/、。&~"
TEXT_MARKS = "々〆〇〃"

# Variants that names of residents are registered with and that lie outside JIS level 1 and 2.
NAME_VARIANTS = "髙﨑𠮷濵德邉隆栁桒槗晴瀨靑淸福祐橫嶋嶌館舘圡羽閒鄧德頼賴凜萠煕彅"

# Given names of today (kanji for names, 人名用漢字, that a dictionary of 2003 does not hold), and what illnesses are written with.
MODERN_NAMES = (
    "侑俐倖凜凛凰勁喬娃嵩巌彗彪惺慧憬捺斐昊昂昴晏晄晟晨暉曙朔柾栞椛槙樟檜毬汀汐洸洵浬滉漱漣澪煌熙燎燦燿玖珀珊珈珂琥瑚瑛瑠瑳瑶瑾璃皐皓眸睦瞭瞳"
    "碧祢禎禾稜穣竣笙紗紘絃絆絢緋纏羚翔翠耀聡脩舜芙茉茜莞莉菖菫葵蒼蓉蓮蕾薫虹蝶衿袈裟詢諄諒赳輔迦迪邑郁醇釉釧閃隼雛雫霞颯馨駕駿驍魁鳳鴻鵬鷗麒麟黎黛鼎阮")
MEDICAL = "痺瘍痙攣癲癇嚥腱肛脾膵腎頸贅痔疹咳喘梗塞癌靭椎窄萎褥瘡眩暈臍癒鬆"


def digits() -> list[str]:
    return list(DIGITS)


def kana() -> list[str]:
    return unique(KATAKANA + HIRAGANA + KANA_MARKS + DIGITS + LATIN + BRACKETS + POINTS)


def text() -> list[str]:
    return unique(TEXT_FILE.read_text(encoding="utf-8").replace("\n", ""))


def common() -> set[str]:
    """The kanji that names, places and organisations use most; they are shown to the network twice as often."""
    return set(COMMON_FILE.read_text(encoding="utf-8").replace("\n", ""))


def unique(characters: str) -> list[str]:
    return list(dict.fromkeys(characters))


def jis_level(first_row: int, last_row: int) -> str:
    """The kanji of rows of JIS X 0208."""
    found = []
    for row in range(first_row, last_row + 1):
        for cell in range(1, 95):
            try:
                found.append(bytes([0xA0 + row, 0xA0 + cell]).decode("euc_jp"))
            except UnicodeDecodeError:
                continue
    return "".join(found)


def build(dictionary: pathlib.Path) -> tuple[str, str]:
    """All characters and the common kanji: JIS level 1, and of level 2 what surnames, given names and places of a dictionary (mecab-ipadic's CSV files) are written with.

    A level 2 character is taken where at least two entries use it: one alone is as often a slip as a name.
    """
    level1 = jis_level(16, 47)
    kanji, level2 = set(level1) | set(jis_level(48, 84)), set(jis_level(48, 84))
    seen: dict[str, int] = {}
    for name in ("Noun.name.csv", "Noun.place.csv", "Noun.org.csv"):
        with open(dictionary / name, encoding="euc_jp", newline="") as file:
            for row in csv.reader(file):
                for character in set(row[0]) & kanji:
                    seen[character] = seen.get(character, 0) + 1
    names = "".join(sorted(character for character, count in seen.items() if count >= 2 and character in level2))
    often = sorted(seen, key=lambda character: (-seen[character], character))[:COMMON_KANJI]
    every = "".join(unique(
        level1 + names + NAME_VARIANTS + MODERN_NAMES + MEDICAL + HIRAGANA + KATAKANA + KANA_MARKS + TEXT_MARKS + DIGITS + LATIN + BRACKETS + POINTS))
    return every, "".join(often)


def lines(characters: str) -> str:
    return "\n".join(characters[i:i + 64] for i in range(0, len(characters), 64)) + "\n"


if __name__ == "__main__":
    import sys

    every, often = build(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/mecab/dic/ipadic"))
    TEXT_FILE.write_text(lines(every), encoding="utf-8")
    COMMON_FILE.write_text(lines(often), encoding="utf-8")
    print(len(every), "characters,", len(often), "common")
