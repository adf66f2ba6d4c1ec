"""Images into the files that scanners and phones make."""
import io

import numpy as np
from PIL import Image, TiffImagePlugin


def picture(image: np.ndarray, scanner) -> Image.Image:
    made = Image.fromarray(image)
    return made.convert("1", dither=Image.NONE) if scanner.mode == "bilevel" else made


def write(images: list[np.ndarray], scanner, folder, stem: str) -> tuple[list[str], list[tuple[str, int]]]:
    """File names, and file and index of each page."""
    pictures = [picture(image, scanner) for image in images]
    resolution = (scanner.dpi, scanner.dpi if scanner.fine else 98)
    if scanner.format == "tiff":
        name = f"{stem}.tif"
        compression = "group4" if scanner.mode == "bilevel" else "tiff_lzw"
        pictures[0].save(folder / name, compression=compression, dpi=resolution, save_all=True, append_images=pictures[1:])
        return [name], [(name, n) for n in range(len(pictures))]
    if scanner.format == "pdf":
        name = f"{stem}.pdf"
        (folder / name).write_bytes(image_pdf(pictures, scanner))
        return [name], [(name, n) for n in range(len(pictures))]
    names = [f"{stem}_p{n}.{scanner.format}" for n in range(1, len(pictures) + 1)] if len(pictures) > 1 else [f"{stem}.{scanner.format}"]
    for name, made in zip(names, pictures):
        options = {"quality": scanner.quality} if scanner.format == "jpg" else {}
        made.save(folder / name, dpi=resolution, **options)
    return names, [(name, 0) for name in names]


def image_pdf(pictures, scanner) -> bytes:
    """A PDF that holds nothing but an image a page: JPEG, or G4 for black and white."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    catalog, pages = add(b""), add(b"")
    kids = []
    for made in pictures:
        width, height = made.size[0] * 72 / scanner.dpi, made.size[1] * 72 / scanner.dpi
        if scanner.mode == "bilevel":
            data, kind = group4(made), f"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {made.size[0]} /Rows {made.size[1]} >> /BitsPerComponent 1 /ColorSpace /DeviceGray"
        else:
            stream = io.BytesIO()
            made.save(stream, "JPEG", quality=scanner.quality or 80)
            data, kind = stream.getvalue(), f"/Filter /DCTDecode /BitsPerComponent 8 /ColorSpace /{'DeviceGray' if made.mode == 'L' else 'DeviceRGB'}"
        image = add(f"<< /Type /XObject /Subtype /Image /Width {made.size[0]} /Height {made.size[1]} {kind} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream")
        drawing = f"q {width:.3f} 0 0 {height:.3f} 0 0 cm /I Do Q".encode()
        content = add(f"<< /Length {len(drawing)} >>\nstream\n".encode() + drawing + b"\nendstream")
        kids.append(add(f"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 {width:.3f} {height:.3f}] /Resources << /XObject << /I {image} 0 R >> >> /Contents {content} 0 R >>".encode()))
    objects[catalog - 1] = f"<< /Type /Catalog /Pages {pages} 0 R >>".encode()
    objects[pages - 1] = f"<< /Type /Pages /Kids [{' '.join(f'{k} 0 R' for k in kids)}] /Count {len(kids)} >>".encode()
    out, offsets = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + b"".join(f"{o:010d} 00000 n \n".encode() for o in offsets))
    out.write(f"trailer\n<< /Size {len(objects) + 1} /Root {catalog} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def group4(made: Image.Image) -> bytes:
    """The G4 data of a black-and-white image, cut out of a one-strip TIFF."""
    # Pillow writes black-is-zero, so its coder takes white for ink; PDF takes what the coder calls ink for black.
    inverted = made.point(lambda v: 255 - v)
    stream = io.BytesIO()
    usual = TiffImagePlugin.STRIP_SIZE
    TiffImagePlugin.STRIP_SIZE = 1 << 30
    try:
        inverted.save(stream, "TIFF", compression="group4")
    finally:
        TiffImagePlugin.STRIP_SIZE = usual
    stream.seek(0)
    with Image.open(stream) as tiff:
        offsets, counts = tiff.tag_v2[273], tiff.tag_v2[279]
    if len(offsets) != 1:
        raise ValueError("The TIFF writer cut the image into strips.")
    return stream.getvalue()[offsets[0]:offsets[0] + counts[0]]
