using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>
/// Decides between two form pages that both fit, such as two revisions of one form: by nothing but the print in which
/// they differ.
/// </summary>
internal static class RevisionJudge
{
    /// <summary>Shades of the two blanks' structure that differ by this much differ.</summary>
    private const int LeastDifference = 70;

    /// <summary>Less differing print than this decides nothing.</summary>
    private const double LeastAreaMm2 = 6;

    /// <summary>How much better than <paramref name="other"/> the page fits the aligned form, in correlation over the print in which both differ; positive for the aligned form, 0 where they do not differ.</summary>
    public static double Compare(PageEvidence page, Alignment aligned, FormPageTemplate other)
    {
        var template = aligned.Hypothesis.Template;
        var level = template.Features.Levels[^1];
        var scale = level.Level.PixelsPerMm;
        var mine = ImageOps.Blur(level.Detail, 1);
        var rival = other.Features.Levels[^1].Detail;
        if (rival.Width != mine.Width || rival.Height != mine.Height)
        {
            // Paper of another size: all of the print differs, and the support has said what there is to say.
            return 0;
        }

        rival = ImageOps.Blur(rival, 1);
        var seen = ImageOps.Blur(page.Draw(aligned.Hypothesis.Mapping, template.WidthMm, template.HeightMm, scale), 1);
        var differs = new List<int>();
        for (var i = 0; i < mine.Pixels.Length; i++)
        {
            if (Math.Abs(mine.Pixels[i] - rival.Pixels[i]) >= LeastDifference)
            {
                differs.Add(i);
            }
        }

        return differs.Count < LeastAreaMm2 * scale * scale ? 0 : Correlation(seen.Pixels, mine.Pixels, differs) - Correlation(seen.Pixels, rival.Pixels, differs);
    }

    private static double Correlation(byte[] a, byte[] b, List<int> where)
    {
        double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
        foreach (var i in where)
        {
            double x = a[i], y = b[i];
            sa += x;
            sb += y;
            saa += x * x;
            sbb += y * y;
            sab += x * y;
        }

        double n = where.Count;
        var spread = Math.Sqrt((saa - (sa * sa / n)) * (sbb - (sb * sb / n)));
        return spread < 1e-9 ? 0 : (sab - (sa * sb / n)) / spread;
    }
}
