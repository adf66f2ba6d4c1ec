using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>Proposes places by laying a table of the form onto a table of the page, corner on corner.</summary>
internal static class TablePlacements
{
    private const double MarginMm = 12;

    /// <summary>Proportions may differ by this factor: perspective shortens.</summary>
    private const double MostDistortion = 1.35;

    /// <summary>The sheet must not come out this much larger than the image, nor smaller than the other share of it.</summary>
    private const double MostArea = 2.5;

    private const double LeastArea = 0.08;

    /// <summary>All pairs of a table of the page and one of the form that are plausible.</summary>
    public static IEnumerable<Placement> Find(PageEvidence page, IReadOnlyList<PageFrame> tables, FormPageTemplate template)
    {
        foreach (var table in tables)
        {
            foreach (var ofForm in template.Features.Tables)
            {
                for (var turns = 0; turns < 4; turns++)
                {
                    var proportion = table.Aspect / (turns % 2 == 0 ? ofForm.Aspect : 1 / ofForm.Aspect);
                    if (proportion is > MostDistortion or < 1 / MostDistortion || table.MapFrom(ofForm, turns) is not { } map || !IsPlausible(page, template, map))
                    {
                        continue;
                    }

                    yield return new Placement(template, turns, map, MarginMm, MarginMm);
                }
            }
        }
    }

    private static bool IsPlausible(PageEvidence page, FormPageTemplate template, Homography map)
    {
        PointD[] corners =
        [
            map.Apply(0, 0), map.Apply(template.WidthMm, 0),
            map.Apply(template.WidthMm, template.HeightMm), map.Apply(0, template.HeightMm),
        ];
        var area = 0.0;
        for (var i = 0; i < 4; i++)
        {
            var (p, q, r) = (corners[i], corners[(i + 1) % 4], corners[(i + 2) % 4]);
            area += (p.X * q.Y) - (q.X * p.Y);

            // Every corner must turn the same way, or the sheet is folded over itself.
            if ((((q.X - p.X) * (r.Y - q.Y)) - ((q.Y - p.Y) * (r.X - q.X))) <= 0)
            {
                return false;
            }
        }

        var share = area / 2 / ((double)page.Width * page.Height);
        return share is > LeastArea and < MostArea;
    }
}
