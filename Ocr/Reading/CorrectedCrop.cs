using Rpa.Ocr.Crops;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Reading;

/// <summary>Cuts a field out of a page, put right where it was corrected by hand.</summary>
internal static class CorrectedCrop
{
    /// <summary>The field's crop, and whether something in it was struck out.</summary>
    public static (FieldCrop Crop, bool StruckOut) Of(IFieldCropper cropper, RegisteredPage page, PaperField field, double marginMm)
    {
        var crop = cropper.Crop(page, field.Rect, marginMm);
        var inText = field.Kind is PaperFieldKind.Kanji or PaperFieldKind.Kana;
        if (!inText && field.Kind is not (PaperFieldKind.Digits or PaperFieldKind.Alnum or PaperFieldKind.Date or PaperFieldKind.Money))
        {
            return (crop, false);
        }

        var narrow = InkLayer.Of(crop);
        var seen = DoubleLineFinder.Find(narrow, crop.InCrop(field.Rect), inText);
        if (seen.Count == 0)
        {
            return (crop, false);
        }

        // The new value may stand above the field: look again with more paper around it.
        var wide = cropper.Crop(page, field.Rect, Math.Max(marginMm, Correction.MarginMm));
        var ink = InkLayer.Of(wide);
        var lines = DoubleLineFinder.Find(ink, wide.InCrop(field.Rect), inText);
        if (lines.Count == 0)
        {
            return (Correction.Apply(crop, narrow, seen), true);
        }

        var corrected = Correction.Apply(wide, ink, lines).Ink;
        var left = (int)Math.Round((crop.Area.X - wide.Area.X) * crop.PixelsPerMm);
        var top = (int)Math.Round((crop.Area.Y - wide.Area.Y) * crop.PixelsPerMm);
        return (crop with { Ink = ImageOps.Cut(corrected, new PixelBox(left, top, crop.Ink.Width, crop.Ink.Height)) }, true);
    }
}
