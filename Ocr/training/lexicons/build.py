"""Builds the name lexicon (Ocr/Knowledge/Names/names.tsv.gz) from mecab-ipadic.

    apt-get install --no-install-recommends mecab-ipadic
    python3 Ocr/training/lexicons/build.py

Family and given names with their readings and how usual they are, and, learnt from them, how each kanji is read in names: so that a
name in no list can still be held against its furigana. The same input gives the same file, byte for byte.
"""

import collections
import gzip
import io
import math
import pathlib

SOURCE = pathlib.Path("/usr/share/mecab/dic/ipadic/Noun.name.csv")
TARGET = pathlib.Path(__file__).resolve().parents[2] / "Knowledge" / "Names" / "names.tsv.gz"

# MeCab's word costs are -log p scaled by about this (its cost factor).
COST_FACTOR = 800.0
# Longest reading of one kanji (志 ココロザシ is five; longer ones are whole words).
LONGEST_SEGMENT = 5
ROUNDS = 12
# A reading of a kanji seen less than this, counted over the names by their shares, is an accident of the alignment.
LEAST_COUNT = 0.6
LEAST_SHARE = 0.004

SMALL = set("ャュョァィゥェォッー")


def names():
    """Family names and given names: surface, reading, cost."""
    found = {"姓": {}, "名": {}}
    with SOURCE.open(encoding="euc-jp") as lines:
        for line in lines:
            row = line.rstrip("\n").split(",")
            kind, surface, reading, cost = row[7], row[0], row[11], int(row[3])
            if kind in found and is_katakana(reading) and all(is_written(c) for c in surface):
                key = (surface, reading)
                found[kind][key] = min(cost, found[kind].get(key, cost))
    return found["姓"], found["名"]


def is_katakana(text):
    return bool(text) and all("ァ" <= c <= "ヶ" or c == "ー" for c in text)


def is_written(c):
    return "\u4e00" <= c <= "\u9fff" or c in "々〆ヶケノ" or "ぁ" <= c <= "ん" or "ァ" <= c <= "ヶ" or c == "ー"


def katakana(c):
    return chr(ord(c) + 0x60) if "ぁ" <= c <= "ん" else c


def segments(surface, reading):
    """All ways to share the reading among the letters: lists of (letter, segment)."""
    letters = [surface[i - 1] if c == "々" and i > 0 else c for i, c in enumerate(surface)]
    ways = []

    def go(i, at, way):
        if i == len(letters):
            if at == len(reading):
                ways.append(way)
            return
        rest = len(letters) - i - 1
        for length in range(1, min(LONGEST_SEGMENT, len(reading) - at - rest) + 1):
            segment = reading[at:at + length]
            if segment[0] in SMALL:
                break
            c = letters[i]
            if is_kana(c) and segment != katakana(c) and not (c in "ヶケ" and segment in "ガカケ") and not (c in "ノの" and segment == "ノ"):
                continue
            go(i + 1, at + length, way + [(c, segment)])

    if 0 < len(letters) <= len(reading) <= 12:
        go(0, 0, [])
    return ways


def is_kana(c):
    return "ぁ" <= c <= "ん" or "ァ" <= c <= "ヶ" or c == "ー"


def learn(entries):
    """How each letter is read (expectation maximisation over the ways to share each name's reading): (letter, segment) -> count."""
    data = [(ways, weight) for (surface, reading), weight in sorted(entries.items()) for ways in [segments(surface, reading)] if ways]
    belief = collections.defaultdict(lambda: 1.0)
    for _ in range(ROUNDS):
        counts = collections.defaultdict(float)
        totals = collections.defaultdict(float)
        for ways, weight in data:
            # Among equally likely ways the more even one is nearer the truth.
            scores = [math.prod(belief[pair] for pair in way) * 0.9 ** max(len(s) for _, s in way) for way in ways]
            total = sum(scores) or 1.0
            for way, score in zip(ways, scores):
                for pair in way:
                    counts[pair] += weight * score / total
                    totals[pair[0]] += weight * score / total
        belief = collections.defaultdict(float, {pair: count / totals[pair[0]] for pair, count in counts.items()})
    return counts, totals


def weights(costs):
    """A name counts once, and more if it is usual: the sum over a list is its length."""
    shares = {key: math.exp(-cost / COST_FACTOR) for key, cost in costs.items()}
    mean = sum(shares.values()) / len(shares)
    return {key: 0.5 + 0.5 * min(share / mean, 20) for key, share in shares.items()}


def write_names(out, mark, costs):
    total = sum(math.exp(-cost / COST_FACTOR) for cost in costs.values())
    for (surface, reading), cost in sorted(costs.items()):
        out.write(f"{mark}\t{surface}\t{reading}\t{round(100 * (cost / COST_FACTOR + math.log(total)))}\n")


def write_letters(out, mark, costs):
    counts, totals = learn(weights(costs))
    everything = sum(totals.values())
    kept = collections.defaultdict(list)
    for (letter, segment), count in counts.items():
        if count >= LEAST_COUNT and count / totals[letter] >= LEAST_SHARE:
            kept[letter].append((segment, count))
    for letter in sorted(kept):
        out.write(f"{mark}\t{letter}\t\t{round(-100 * math.log(totals[letter] / everything))}\n")
        for segment, count in sorted(kept[letter]):
            out.write(f"{mark}\t{letter}\t{segment}\t{round(-100 * math.log(count / totals[letter]))}\n")


def main():
    family, given = names()
    text = io.StringIO()
    text.write("# mecab-ipadic 2.7.0-20070801, (c) 2000-2003 Nara Institute of Science and Technology; see THIRD-PARTY.md\n")
    text.write("# kind, letters, reading, -100 ln p. S, G: family and given names; s, g: a letter (no reading) and its readings in such names\n")
    write_names(text, "S", family)
    write_names(text, "G", given)
    write_letters(text, "s", family)
    write_letters(text, "g", given)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(gzip.compress(text.getvalue().encode("utf-8"), 9, mtime=0))
    print(f"{len(family)} family names, {len(given)} given names, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
