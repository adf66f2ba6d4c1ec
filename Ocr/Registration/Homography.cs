using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>A projective map of the plane: a 3×3 matrix, row by row, applied to (x, y, 1) from the left; the result is divided by its third component.</summary>
public sealed class Homography
{
    private readonly double[] _m;

    /// <summary>Creates the map from nine numbers, row by row.</summary>
    /// <exception cref="ArgumentException">Not nine finite numbers.</exception>
    public Homography(IReadOnlyList<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.Count != 9 || matrix.Any(v => !double.IsFinite(v)))
        {
            throw new ArgumentException("A homography has nine finite numbers.", nameof(matrix));
        }

        _m = [.. matrix];
    }

    /// <summary>The map that leaves everything where it is.</summary>
    public static Homography Identity { get; } = new([1, 0, 0, 0, 1, 0, 0, 0, 1]);

    /// <summary>The nine numbers, row by row.</summary>
    public IReadOnlyList<double> Matrix => _m;

    /// <summary>A map that stretches and moves: x·<paramref name="sx"/> + <paramref name="tx"/>, y·<paramref name="sy"/> + <paramref name="ty"/>.</summary>
    public static Homography ScaleThenMove(double sx, double sy, double tx, double ty) => new([sx, 0, tx, 0, sy, ty, 0, 0, 1]);

    /// <summary>Where a point goes.</summary>
    public PointD Apply(PointD p) => Apply(p.X, p.Y);

    /// <summary>Where a point goes.</summary>
    public PointD Apply(double x, double y)
    {
        var w = (_m[6] * x) + (_m[7] * y) + _m[8];
        return new PointD(
            ((_m[0] * x) + (_m[1] * y) + _m[2]) / w,
            ((_m[3] * x) + (_m[4] * y) + _m[5]) / w);
    }

    /// <summary>The map that does <paramref name="first"/> and then this one.</summary>
    public Homography After(Homography first)
    {
        ArgumentNullException.ThrowIfNull(first);
        var a = _m;
        var b = first._m;
        var c = new double[9];
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                c[(row * 3) + column] =
                    (a[row * 3] * b[column]) + (a[(row * 3) + 1] * b[3 + column]) + (a[(row * 3) + 2] * b[6 + column]);
            }
        }

        return new Homography(c);
    }

    /// <summary>The map back.</summary>
    /// <exception cref="InvalidOperationException">The map crushes the plane to a line or a point.</exception>
    public Homography Inverse()
    {
        var m = _m;
        var c = new double[9];
        c[0] = (m[4] * m[8]) - (m[5] * m[7]);
        c[1] = (m[2] * m[7]) - (m[1] * m[8]);
        c[2] = (m[1] * m[5]) - (m[2] * m[4]);
        c[3] = (m[5] * m[6]) - (m[3] * m[8]);
        c[4] = (m[0] * m[8]) - (m[2] * m[6]);
        c[5] = (m[2] * m[3]) - (m[0] * m[5]);
        c[6] = (m[3] * m[7]) - (m[4] * m[6]);
        c[7] = (m[1] * m[6]) - (m[0] * m[7]);
        c[8] = (m[0] * m[4]) - (m[1] * m[3]);
        var determinant = (m[0] * c[0]) + (m[1] * c[3]) + (m[2] * c[6]);
        if (Math.Abs(determinant) < 1e-300)
        {
            throw new InvalidOperationException("The homography has no inverse.");
        }

        for (var i = 0; i < 9; i++)
        {
            c[i] /= determinant;
        }

        return new Homography(c);
    }
}
