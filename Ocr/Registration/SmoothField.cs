using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>
/// What one homography leaves: paper that stretched or curled, a scanner's uneven feed. A smooth field through the shifts
/// of the patches, each place drawn from those nearby (Gaussian weights) and held to zero where there are few.
/// </summary>
internal sealed class SmoothField(IReadOnlyList<PointPair> pairs, double sigmaMm)
{
    /// <summary>Weight of the assumption that nothing needs correcting, in patches.</summary>
    private const double Prior = 0.4;

    /// <summary>The shift at a place; <paramref name="leftOut"/> is a pair that must not count, or -1.</summary>
    public PointD At(double x, double y, int leftOut = -1)
    {
        double sum = Prior, dx = 0, dy = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            var p = pairs[i];
            if (i == leftOut || p.Weight <= 0)
            {
                continue;
            }

            var square = ((p.From.X - x) * (p.From.X - x)) + ((p.From.Y - y) * (p.From.Y - y));
            if (square > 9 * sigmaMm * sigmaMm)
            {
                continue;
            }

            var weight = p.Weight * Math.Exp(-square / (2 * sigmaMm * sigmaMm));
            sum += weight;
            dx += weight * (p.To.X - p.From.X);
            dy += weight * (p.To.Y - p.From.Y);
        }

        return new PointD(dx / sum, dy / sum);
    }

    /// <summary>How far a pair lies off the field that the other pairs make, in mm.</summary>
    public double Off(int pair)
    {
        var p = pairs[pair];
        var s = At(p.From.X, p.From.Y, pair);
        var ex = p.To.X - p.From.X - s.X;
        var ey = p.To.Y - p.From.Y - s.Y;
        return Math.Sqrt((ex * ex) + (ey * ey));
    }

    /// <summary>The field over a page.</summary>
    public DisplacementGrid Sample(double widthMm, double heightMm) => DisplacementGrid.Sample(widthMm, heightMm, (x, y) => At(x, y));
}
