using Rpa.Ocr.Crops;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Reading;

/// <summary>Follows a line of writing that runs out of its field to the right: the next field's writing is none of it.</summary>
internal static class RunOver
{
    /// <summary>Writing that ends further before the field's end than this (mm) does not run over.</summary>
    private const double NearMm = 0.7;

    /// <summary>Characters of one line stand no further apart, in heights of the line …</summary>
    private const double WidestGap = 0.7;

    /// <summary>… no further above or below its middle …</summary>
    private const double FurthestOff = 0.7;

    /// <summary>… and are no higher.</summary>
    private const double Highest = 1.6;

    /// <summary>The field's crop, as wide as its writing, and the rectangle of the form that holds the writing.</summary>
    /// <param name="cropper">Cuts crops.</param>
    /// <param name="page">The page.</param>
    /// <param name="field">The field.</param>
    /// <param name="crop">The field's crop, as it is cut first.</param>
    /// <param name="marginMm">The crop's margin.</param>
    /// <param name="roomMm">The free room after the field.</param>
    public static (FieldCrop Crop, MmRect Written) Of(
        IFieldCropper cropper, RegisteredPage page, PaperField field, FieldCrop crop, double marginMm, double roomMm)
    {
        if (roomMm <= marginMm || !MayRunOver(field) || !ReachesEnd(crop))
        {
            return (crop, field.Rect);
        }

        var wide = cropper.Crop(page, field.Rect with { Width = field.Rect.Width + roomMm }, marginMm);
        var ink = InkLayer.Of(wide);
        var inside = ink.In(field.Rect);
        if (inside.Count == 0)
        {
            return (crop, field.Rect);
        }

        var end = wide.InCrop(field.Rect).X + wide.InCrop(field.Rect).Width;
        var reach = Follow(inside, ink.In(wide.Rect).Except(inside));
        if (reach <= end)
        {
            return (crop, field.Rect);
        }

        var written = field.Rect with { Width = (reach / wide.PixelsPerMm) + wide.Area.X - field.Rect.X };
        return (
            wide with
            {
                Rect = field.Rect,
                InkRatio = crop.InkRatio,
                OutsideShare = crop.OutsideShare,
                PrintFound = crop.PrintFound,
                Box = cropper.BoxOf(page, written),
            },
            written);
    }

    private static bool MayRunOver(PaperField field) =>
        field.Boxes.Count == 0
        && field.Kind is PaperFieldKind.Digits or PaperFieldKind.Alnum or PaperFieldKind.Money or PaperFieldKind.Kanji or PaperFieldKind.Kana;

    private static bool ReachesEnd(FieldCrop crop)
    {
        var box = crop.InCrop(crop.Rect);
        var near = box.X + box.Width - (NearMm * crop.PixelsPerMm);
        return InkLayer.Of(crop).Strokes.Any(stroke =>
            stroke.Box.X + stroke.Box.Width > near && stroke.Box.Y < box.Y + box.Height && stroke.Box.Y + stroke.Box.Height > box.Y);
    }

    /// <summary>Where the line ends, in pixels of the crop.</summary>
    private static int Follow(IReadOnlyCollection<Region> inside, IEnumerable<Region> beyond)
    {
        var frame = WritingFrame.Of(inside);
        var reach = inside.Max(stroke => stroke.Box.X + stroke.Box.Width);
        foreach (var stroke in beyond.OrderBy(stroke => stroke.Box.X))
        {
            if (stroke.Box.X - reach > WidestGap * frame.Height)
            {
                break;
            }

            if (Math.Abs(frame.Below(stroke.Box)) <= FurthestOff * frame.Height && stroke.Box.Height <= Highest * frame.Height)
            {
                reach = Math.Max(reach, stroke.Box.X + stroke.Box.Width);
            }
        }

        return reach;
    }
}
