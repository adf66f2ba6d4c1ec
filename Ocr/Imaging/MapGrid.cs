namespace Rpa.Ocr.Imaging;

/// <summary>From destination pixels to source pixels, known at every <see cref="Step"/>-th destination pixel: a map of any shape at little cost.</summary>
internal sealed class MapGrid
{
    private MapGrid(int columns, int rows, int step)
    {
        Columns = columns;
        Rows = rows;
        Step = step;
        X = new float[columns * rows];
        Y = new float[columns * rows];
    }

    public int Columns { get; }

    public int Rows { get; }

    public int Step { get; }

    public float[] X { get; }

    public float[] Y { get; }

    /// <summary>Samples <paramref name="map"/> so that a destination of the given size is covered.</summary>
    public static MapGrid Sample(int width, int height, int step, Func<double, double, PointD> map)
    {
        var columns = Math.Max(2, ((width - 1 + step - 1) / step) + 1);
        var rows = Math.Max(2, ((height - 1 + step - 1) / step) + 1);
        var grid = new MapGrid(columns, rows, step);
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var p = map(c * step, r * step);
                grid.X[(r * columns) + c] = (float)p.X;
                grid.Y[(r * columns) + c] = (float)p.Y;
            }
        }

        return grid;
    }

    /// <summary>The same map into a source of another size.</summary>
    public MapGrid Scaled(double scaleX, double scaleY)
    {
        var grid = new MapGrid(Columns, Rows, Step);
        for (var i = 0; i < X.Length; i++)
        {
            grid.X[i] = (float)(((X[i] + 0.5) * scaleX) - 0.5);
            grid.Y[i] = (float)(((Y[i] + 0.5) * scaleY) - 0.5);
        }

        return grid;
    }
}
