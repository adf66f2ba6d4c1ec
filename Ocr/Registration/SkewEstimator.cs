using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>
/// Finds the skew of a page by its rulings and lines of text: sheared by the right angle, the sums along rows (or
/// columns) are the most uneven. Postl's projection method, on both axes at once so that any quarter turn will do.
/// </summary>
internal static class SkewEstimator
{
    private const double CoarseStep = 0.5;
    private const double FineStep = 0.1;

    /// <summary>Degrees clockwise, from -<paramref name="reach"/> to <paramref name="reach"/>.</summary>
    public static double Estimate(GrayImage detail, double reach = 7)
    {
        var best = Best(detail, -reach, reach, CoarseStep);
        return Best(detail, best - CoarseStep, best + CoarseStep, FineStep);
    }

    private static double Best(GrayImage detail, double from, double to, double step)
    {
        double best = 0, most = -1;
        for (var angle = from; angle <= to + 1e-9; angle += step)
        {
            var unevenness = Unevenness(detail, angle);
            if (unevenness > most)
            {
                (best, most) = (angle, unevenness);
            }
        }

        return best;
    }

    private static double Unevenness(GrayImage detail, double degrees)
    {
        var slope = Math.Tan(degrees * Math.PI / 180);
        var margin = (int)Math.Ceiling(Math.Abs(slope) * Math.Max(detail.Width, detail.Height)) + 1;
        var rows = new long[detail.Height + (2 * margin)];
        var columns = new long[detail.Width + (2 * margin)];
        var down = new int[detail.Width];
        for (var x = 0; x < detail.Width; x++)
        {
            down[x] = margin - (int)Math.Round(slope * x);
        }

        for (var y = 0; y < detail.Height; y++)
        {
            var row = detail.Row(y);
            var right = margin + (int)Math.Round(slope * y);
            for (var x = 0; x < row.Length; x++)
            {
                rows[y + down[x]] += row[x];
                columns[x + right] += row[x];
            }
        }

        return Energy(rows) + Energy(columns);
    }

    /// <summary>Sum of squared differences of neighbours: sharp lines count, broad shades do not.</summary>
    private static double Energy(long[] sums)
    {
        var energy = 0.0;
        for (var i = 1; i < sums.Length; i++)
        {
            double d = sums[i] - sums[i - 1];
            energy += d * d;
        }

        return energy;
    }
}
