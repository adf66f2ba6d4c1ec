"""python3 -m scans --out DIR --count N --seed S: makes a set of filled-in scans with truth files."""
import argparse
import sys
import time
from pathlib import Path

from .sets import FORMS, SetMaker, checksum
from .sources import MissingSource


def main() -> int:
    parser = argparse.ArgumentParser(prog="scans", description="Makes filled-in scans with truth files (format: samples/scans/README.md).")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--count", type=int, default=60, help="applications (pages of no form and batches come on top)")
    parser.add_argument("--seed", type=int, default=1, help="other seeds give other people, writers and scanners")
    parser.add_argument("--prefix", default="g", help="first part of the file names")
    parser.add_argument("--fonts", nargs="*", help="handwriting fonts to choose from (Yomogi, YOzBCF, YOzRCF)")
    parser.add_argument("--styles", nargs="*", choices=["print", "hand-font", "hand-stroke"], help="only these styles")
    parser.add_argument("--forms", nargs="*", choices=[f[0] for f in FORMS], help="only these form revisions")
    parser.add_argument("--resume", action="store_true", help="go on with a set whose making was cut off (others and batches are made again)")
    parser.add_argument("--small", action="store_true", help="small files: shades at 200 dpi at most, JPEG")
    parser.add_argument("--quiet", action="store_true")
    given = parser.parse_args()
    begin = time.monotonic()
    try:
        maker = SetMaker(given.out, given.seed, given.prefix, given.fonts, given.styles, given.forms, given.resume, given.small)
        maker.make(given.count, lambda name: None if given.quiet else print(f"{time.monotonic() - begin:7.1f} s  {name}", flush=True))
    except MissingSource as missing:
        print(missing, file=sys.stderr)
        return 3
    print(f"{given.count} applications in {time.monotonic() - begin:.0f} s, checksum {checksum(given.out)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
