using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>
/// What one homography leaves: paper that stretched, a scanner's uneven feed. A smooth field through the remaining
/// shifts of the patches, each place drawn from those nearby (Gaussian weights) and held to zero where there are few.
/// </summary>
internal static class LocalCorrection
{
    private const double StepMm = 15;

    /// <summary>Distance at which a patch counts 0.6 of what it counts at its own place.</summary>
    private const double SigmaMm = 20;

    /// <summary>Weight of the assumption that nothing needs correcting, in patches.</summary>
    private const double Prior = 0.6;

    /// <summary>The field for the pairs that agree with the map, and the root mean square in mm that it leaves at patches that it was not drawn from.</summary>
    public static (DisplacementGrid Field, double ResidualMm) Fit(Alignment alignment)
    {
        var pairs = alignment.Pairs.Where((_, i) => alignment.Agrees[i]).ToList();
        var template = alignment.Hypothesis.Template;
        var columns = (int)Math.Ceiling(template.WidthMm / StepMm) + 1;
        var rows = (int)Math.Ceiling(template.HeightMm / StepMm) + 1;
        var shifts = new PointD[columns * rows];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                shifts[(r * columns) + c] = Smooth(pairs, c * StepMm, r * StepMm, -1);
            }
        }

        return (new DisplacementGrid(columns, rows, StepMm, shifts), Residual(pairs));
    }

    private static PointD Smooth(List<PointPair> pairs, double x, double y, int leftOut)
    {
        double sum = Prior, dx = 0, dy = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            if (i == leftOut)
            {
                continue;
            }

            var p = pairs[i];
            var square = ((p.From.X - x) * (p.From.X - x)) + ((p.From.Y - y) * (p.From.Y - y));
            if (square > 9 * SigmaMm * SigmaMm)
            {
                continue;
            }

            var weight = p.Weight * Math.Exp(-square / (2 * SigmaMm * SigmaMm));
            sum += weight;
            dx += weight * (p.To.X - p.From.X);
            dy += weight * (p.To.Y - p.From.Y);
        }

        return new PointD(dx / sum, dy / sum);
    }

    private static double Residual(List<PointPair> pairs)
    {
        if (pairs.Count == 0)
        {
            return double.PositiveInfinity;
        }

        var squares = 0.0;
        for (var i = 0; i < pairs.Count; i++)
        {
            var p = pairs[i];
            var s = Smooth(pairs, p.From.X, p.From.Y, i);
            var ex = p.To.X - p.From.X - s.X;
            var ey = p.To.Y - p.From.Y - s.Y;
            squares += (ex * ex) + (ey * ey);
        }

        return Math.Sqrt(squares / pairs.Count);
    }
}
