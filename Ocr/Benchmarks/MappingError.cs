using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Benchmarks;

/// <summary>How far a registration is off, against the truth.</summary>
/// <param name="MeanMm">Mean distance over the corners of the fields, in mm.</param>
/// <param name="MaxMm">Largest distance.</param>
internal readonly record struct MappingError(double MeanMm, double MaxMm)
{
    /// <summary>Measures a mapping at the corners of the page's fields; null where the truth does not say where the form lies.</summary>
    /// <param name="truth">The truth of the page.</param>
    /// <param name="mapping">The mapping found.</param>
    /// <param name="width">Width of the upright page in pixels.</param>
    /// <param name="height">Height of the upright page.</param>
    /// <param name="form">The form.</param>
    public static MappingError? Of(ScanTruth truth, PageMapping mapping, int width, int height, FormRevision form)
    {
        var corners = form.Fields.Where(field => field.Page == truth.FormPage)
            .SelectMany(field => new[] { (field.Rect.X, field.Rect.Y), (field.Rect.Right, field.Rect.Y), (field.Rect.X, field.Rect.Bottom), (field.Rect.Right, field.Rect.Bottom) })
            .ToList();
        if (truth.MmToPixel is null || corners.Count == 0)
        {
            return null;
        }

        // The truth is told in pixels of the image as it came, the mapping in those of the upright page.
        var lying = truth.TurnedClockwise % 180 != 0;
        var turn = QuarterTurn.Of(lying ? height : width, lying ? width : height, (4 - (truth.TurnedClockwise / 90)) % 4);
        var toMm = turn.After(truth.MmToPixel).Inverse();
        var errors = corners.ConvertAll(corner =>
        {
            var p = toMm.Apply(mapping.ToPixel(corner.Item1, corner.Item2));
            return Math.Sqrt(((p.X - corner.Item1) * (p.X - corner.Item1)) + ((p.Y - corner.Item2) * (p.Y - corner.Item2)));
        });
        return new MappingError(errors.Average(), errors.Max());
    }
}
