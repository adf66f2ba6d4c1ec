using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>A smooth field of small shifts over a form page, in mm: given at the nodes of a regular grid, bilinear between them, constant beyond them.</summary>
public sealed class DisplacementGrid
{
    private readonly int _columns;
    private readonly int _rows;
    private readonly double _stepMm;
    private readonly PointD[] _shifts;

    /// <summary>Creates the field. Node (c, r) lies at (c × <paramref name="stepMm"/>, r × <paramref name="stepMm"/>) mm.</summary>
    /// <exception cref="ArgumentException">The number of shifts is not columns × rows.</exception>
    public DisplacementGrid(int columns, int rows, double stepMm, IReadOnlyList<PointD> shiftsMm)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stepMm);
        ArgumentNullException.ThrowIfNull(shiftsMm);
        if (shiftsMm.Count != columns * rows)
        {
            throw new ArgumentException($"A {columns}×{rows} grid has {columns * rows} nodes, not {shiftsMm.Count}.", nameof(shiftsMm));
        }

        _columns = columns;
        _rows = rows;
        _stepMm = stepMm;
        _shifts = [.. shiftsMm];
    }

    /// <summary>A field over a page of the given size, sampled from a function of the place.</summary>
    internal static DisplacementGrid Sample(double widthMm, double heightMm, Func<double, double, PointD> shiftMm)
    {
        const double StepMm = 10;
        var columns = Math.Max(2, (int)Math.Ceiling(widthMm / StepMm) + 1);
        var rows = Math.Max(2, (int)Math.Ceiling(heightMm / StepMm) + 1);
        var shifts = new PointD[columns * rows];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                shifts[(r * columns) + c] = shiftMm(c * StepMm, r * StepMm);
            }
        }

        return new DisplacementGrid(columns, rows, StepMm, shifts);
    }

    /// <summary>The shift at a place on the form, all in mm.</summary>
    public PointD At(double xMm, double yMm)
    {
        var gx = Math.Clamp(xMm / _stepMm, 0, _columns - 1);
        var gy = Math.Clamp(yMm / _stepMm, 0, _rows - 1);
        var c = Math.Min((int)gx, _columns - 2);
        var r = Math.Min((int)gy, _rows - 2);
        var fx = gx - c;
        var fy = gy - r;
        var a = _shifts[(r * _columns) + c];
        var b = _shifts[(r * _columns) + c + 1];
        var d = _shifts[((r + 1) * _columns) + c];
        var e = _shifts[((r + 1) * _columns) + c + 1];
        return new PointD(
            (((a.X * (1 - fx)) + (b.X * fx)) * (1 - fy)) + (((d.X * (1 - fx)) + (e.X * fx)) * fy),
            (((a.Y * (1 - fx)) + (b.Y * fx)) * (1 - fy)) + (((d.Y * (1 - fx)) + (e.Y * fx)) * fy));
    }
}
