namespace Rpa.Ocr.Registration;

/// <summary>Small dense systems of linear equations.</summary>
internal static class LinearSystem
{
    /// <summary>Solves n equations given as an n × (n + 1) matrix, which is overwritten; <see langword="null"/> where they have no single solution.</summary>
    public static double[]? Solve(double[,] equations)
    {
        var n = equations.GetLength(0);
        for (var column = 0; column < n; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < n; row++)
            {
                if (Math.Abs(equations[row, column]) > Math.Abs(equations[pivot, column]))
                {
                    pivot = row;
                }
            }

            if (!(Math.Abs(equations[pivot, column]) > 1e-10))
            {
                return null;
            }

            for (var j = column; j <= n; j++)
            {
                (equations[column, j], equations[pivot, j]) = (equations[pivot, j], equations[column, j]);
            }

            for (var row = 0; row < n; row++)
            {
                var factor = equations[row, column] / equations[column, column];
                if (row == column || factor == 0)
                {
                    continue;
                }

                for (var j = column; j <= n; j++)
                {
                    equations[row, j] -= factor * equations[column, j];
                }
            }
        }

        var solution = new double[n];
        for (var i = 0; i < n; i++)
        {
            solution[i] = equations[i, n] / equations[i, i];
        }

        return solution;
    }
}
